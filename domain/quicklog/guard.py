"""What is no record at all: questions, advertisements, telephone numbers, and talk among colleagues."""

import re
from functools import cache

from domain.quicklog import tables
from domain.quicklog.message import Message


@cache
def _table() -> dict[str, dict[str, object]]:
    return tables.toml("guard")


@cache
def _list(part: str, code: str) -> frozenset[str]:
    return frozenset(str(_table()[part].get(code, "")).split())


def is_question(message: Message) -> bool:
    """Tell whether the whole message asks something."""
    words = [word.plain for word in message.words if word.token.kind in ("word", "name")]
    if not words:
        return False
    code = message.language.code
    is_asking = words[0] in _list("questions", code) or (
        words[0] in _list("auxiliaries", code) and bool(_list("asked", code).intersection(words[1:2]))
    )
    if is_asking or " ".join(words[:2]) in str(_table()["openings"].get(code, "")).split("|"):
        return True
    if not message.text.plain.rstrip(" )!.").endswith("?"):
        return False
    before = message.text.plain.rstrip(" )!.?")
    return not re.search(r"[.,;!]\s", before) or bool(_list("questions", code).intersection(words))


def is_advertisement(message: Message) -> bool:
    """Tell whether somebody who is no client of ours sells something, or a link came alone."""
    if message.mentions:
        return False
    plain = message.text.plain
    if re.search(r"https?://|www\.|t\.me/", plain):
        return True
    marks = sum(mark in plain for mark in str(_table()["advertising"]["all"]).split("|"))
    return marks >= 2 or (marks == 1 and bool(re.search(r"\d\s?%", plain)))


def is_chatter(message: Message) -> bool:
    """Tell whether a message without any client is addressed to colleagues."""
    if message.mentions:
        return False
    words = {word.plain for word in message.words}
    return bool(words & _list("chatter", message.language.code))
