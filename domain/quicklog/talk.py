"""What is said to the assistant as to a person, and is no record and no name: a greeting, thanks, a nod."""

import unicodedata
from dataclasses import replace
from functools import cache

from domain.quicklog import tables
from domain.quicklog.drafts import Talk
from domain.quicklog.text import Text

_LONGEST = 6  # words of a phrase
_NAMING = 2  # words up to which a text may be the name of a firm
Phrase = tuple[str, ...]


@cache
def _phrases() -> dict[Phrase, Talk | None]:
    """Give all phrases of all languages, and the words between them, which mean nothing."""
    known: dict[Phrase, Talk | None] = {}
    for name, phrases in reversed(tables.toml("talk").items()):
        if name == "adding":
            continue
        talk = None if name == "filler" else Talk(name)
        for language in phrases.values():
            known |= {tuple(phrase.split()): talk for phrase in str(language).split("|")}
    return known


def small_talk(text: Text) -> Talk | None:
    """Tell what a message is that says nothing but courtesies; None for any other."""
    words = [token.plain for token in text.tokens if token.kind != "sign"]
    if not words:
        return _signs(text.written)
    found: set[Talk | None] = set()
    place = 0
    while place < len(words):
        phrase = _phrase_at(words, place)
        if phrase is None:
            return None
        found.add(_phrases()[phrase])
        place += len(phrase)
    return next((talk for talk in Talk if talk in found), None)


def without_greeting(text: Text) -> Text:
    """Give a message without the greeting of several words that opens it: "доброе утро" is no hour."""
    words = [token.plain for token in text.tokens[:_LONGEST]]
    phrase = _phrase_at(words, 0)
    if phrase is None or not 1 < len(phrase) < len(text.tokens) or _phrases()[phrase] is not Talk.GREETING:
        return text
    rest = text.tokens[len(phrase) :]
    if all(token.kind == "sign" for token in rest):
        return text
    first = 1 if rest[0].plain in (",", "!", ".") else 0
    return replace(text, tokens=rest[first:])


def _phrase_at(words: list[str], place: int) -> Phrase | None:
    for length in range(_LONGEST, 0, -1):
        phrase = tuple(words[place : place + length])
        if len(phrase) == length and phrase in _phrases():
            return phrase
    return None


def _signs(written: str) -> Talk:
    """Tell a thumb that is put up from a lonely question mark."""
    if any(unicodedata.category(sign) == "So" for sign in written):
        return Talk.ASSENT
    return Talk.HELP if "?" in written else Talk.OTHER


@cache
def _adding() -> frozenset[Phrase]:
    languages = tables.toml("talk")["adding"].values()
    return frozenset(tuple(phrase.split()) for language in languages for phrase in str(language).split("|"))


def client_to_add(text: Text) -> str:
    """Give the name of "добавь клиента Гамма"; "" where nothing is to be added, or more is told."""
    tokens = [token for token in text.tokens if token.kind != "sign"]
    words = [token.plain for token in tokens]
    for length in range(len(tokens) - 1, 0, -1):
        if tuple(words[:length]) in _adding() and len(tokens) - length <= _LONGEST:
            name = text.written[tokens[length - 1].end :].strip(" :-—–")
            return "" if "," in name or "\n" in name else name
    return ""


def is_nameable(text: Text) -> bool:
    """Tell whether a message is so short that it may be a name."""
    return sum(token.kind != "sign" for token in text.tokens) <= _NAMING
