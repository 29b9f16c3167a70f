"""Long texts made to fit a place where there is little room, and kept from growing without end."""

from domain.refusals import TextTooLong

LONGEST_TOLD = 12_000  # letters: three messages of Telegram


def shortened(text: str, most: int) -> str:
    """Give the text on one line of up to `most` characters, cut at a blank where one is near."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    blank = head.rfind(" ")
    return f"{head[:blank] if blank > most * 2 // 3 else head}…"


def cut(text: str, most: int) -> str:
    """Give the text with its lines as they are, of up to `most` characters, with "…" where it was cut."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def told_so_far(earlier: str, text: str) -> str:
    """Give what was told in several messages as one text. Raises TextTooLong, so that nothing is cut."""
    whole = f"{earlier}\n{text}".strip()
    if len(whole) > LONGEST_TOLD:
        raise TextTooLong(most=LONGEST_TOLD)
    return whole
