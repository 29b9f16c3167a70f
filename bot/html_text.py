"""Telegram's HTML in pieces: tags, entities and characters, with what each counts."""

import html
import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"<(/?)([a-zA-Z][\w-]*)(?:\s[^<>]*)?>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|.", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag (`name` tells which, `closes` whether it ends one), or a character as it is read in `text`."""

    raw: str
    text: str = ""
    name: str = ""
    closes: bool = False

    @property
    def length(self) -> int:
        """Give what it counts against Telegram's limit, in UTF-16 units: never less than Telegram counts."""
        return len(self.text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str) -> list[Piece]:
    """Take an HTML text apart. What is no tag and no entity that Telegram knows is a character."""
    found = []
    for match in _PIECE.finditer(text):
        raw = match.group(0)
        if match.group(2):
            found.append(Piece(raw, name=match.group(2).lower(), closes=bool(match.group(1))))
        else:
            found.append(Piece(raw, html.unescape(raw) if len(raw) > 1 else raw))
    return found


def read(text: str) -> str:
    """Give an HTML text as it is read, without its tags."""
    return "".join(piece.text for piece in pieces(text))


def length(text: str) -> int:
    """Give what an HTML text counts once it is parsed."""
    return len(read(text).encode("utf-16-le", "surrogatepass")) // 2
