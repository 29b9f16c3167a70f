"""A long text as several messages: cut at the ends of paragraphs, with the formatting intact in each."""

from bot.html_text import Piece, length, pieces

LONGEST_TEXT = 4096  # of one message, once it is parsed
LONGEST_CAPTION = 1024
MOST_BYTES = 30_000  # before it is parsed Telegram takes 32768
# A cut is looked for in the last two thirds of what fits.
_EARLIEST_CUT = 3
_ENDS_OF_SENTENCES = frozenset(".!?…;")


def split(text: str, most: int = LONGEST_TEXT) -> list[str]:
    """Cut an HTML text into parts that Telegram takes; white space at a cut is left out, nothing else.

    It is cut at the last end of a paragraph that fits, else of a line, else of a sentence or a word. Tags
    that are open at a cut are closed there, and opened again in the next part.
    """
    if 2 * len(text) <= most:  # parsed it is no longer, and no character counts more than two
        return [text]
    if length(text) <= most and len(text.encode("utf-8", "surrogatepass")) <= MOST_BYTES:
        return [text]
    parts: list[str] = []
    left, open_tags = pieces(text), list[Piece]()
    while left:
        count = _fitting(left, most, open_tags)
        if count < len(left):
            count = _cut(left, count)
        taken, left = left[:count], left[count:]
        opened = open_tags
        open_tags = _open_after(opened, taken)
        if "".join(piece.text for piece in taken).strip():
            raw = "".join(piece.raw for piece in (*opened, *taken))
            parts.append(raw.strip() + "".join(f"</{tag.name}>" for tag in reversed(open_tags)))
        left = _without_leading_space(left)
    return parts or [text]


def _fitting(left: list[Piece], most: int, open_tags: list[Piece]) -> int:
    """Give how many of the pieces fit into one part."""
    room, room_in_bytes = most, MOST_BYTES - sum(2 * len(tag.raw.encode()) + 3 for tag in open_tags)
    for count, piece in enumerate(left):
        room -= piece.length
        # an opened tag is closed at the cut, perhaps
        room_in_bytes -= len(piece.raw.encode("utf-8", "surrogatepass")) * (2 if piece.name else 1)
        if (room < 0 or room_in_bytes < 0) and count:
            return count
    return len(left)


def _cut(left: list[Piece], fitting: int) -> int:
    """Give the best place to cut among the pieces that fit."""
    texts = [piece.text for piece in left[: fitting + 1]]
    earliest = fitting // _EARLIEST_CUT
    spaces = [index for index in range(fitting, earliest, -1) if texts[index].isspace()]
    lines = [index for index in spaces if texts[index] == "\n"]
    paragraphs = [index for index in lines if texts[index - 1] == "\n"]
    sentences = [index for index in spaces if texts[index - 1] in _ENDS_OF_SENTENCES]
    return next((places[0] for places in (paragraphs, lines, sentences, spaces) if places), fitting)


def _open_after(opened: list[Piece], taken: list[Piece]) -> list[Piece]:
    open_tags = list(opened)
    for piece in taken:
        if piece.name and not piece.closes:
            open_tags.append(piece)
        elif piece.name and open_tags:
            open_tags.pop()
    return open_tags


def _without_leading_space(left: list[Piece]) -> list[Piece]:
    """Leave out the white space at a cut; tags in the midst of it stay."""
    for index, piece in enumerate(left):
        if piece.text and not piece.text.isspace():
            return [tag for tag in left[:index] if tag.name] + left[index:]
    return []
