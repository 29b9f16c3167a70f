"""The words of time in a message: each part becomes one sign, so that phrases are patterns of signs."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from domain.quicklog import tables
from domain.quicklog.text import Token

_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Sign:
    """What parts `first` to `last` of a message mean for time: a letter of times.toml, and its value.

    Beside those: # a number, O an ordinal, D a date in figures, T a clock, X other figures, comma and full
    stop for themselves, _ for anything else.
    """

    letter: str
    value: str
    first: int
    last: int
    number: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    exact: dict[str, tuple[str, str]]
    beginnings: tuple[tuple[str, tuple[str, str]], ...]
    phrases: dict[tuple[str, ...], tuple[str, str]]
    openings: frozenset[str]


@cache
def _words(language: str) -> _Words:
    exact: dict[str, tuple[str, str]] = {}
    beginnings: list[tuple[str, tuple[str, str]]] = []
    phrases: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, words in tables.toml("times")[language].items():
        meaning = ("A", name[1]) if name in ("pa", "pp") else (name[0], name[1:].rstrip("+e"))
        for word in str(words).split():
            if word.endswith("*") and "_" not in word:
                beginnings.append((word[:-1], meaning))
            elif "_" in word.strip("_"):
                phrases[tuple(word.split("_"))] = meaning
            else:
                exact[word] = _joined(exact.get(word), meaning)
    return _Words(exact, tuple(beginnings), phrases, frozenset(phrase[0] for phrase in phrases))


@lru_cache(8192)
def is_time(word: str, language: str) -> bool:
    """Tell whether a word is one of time."""
    words = _words(language)
    return word in words.exact or any(word.startswith(beginning) for beginning, _ in words.beginnings)


@cache
def time_vocabulary(language: str) -> frozenset[str]:
    """Give the words of time, and beginnings of them, that are long enough to be told from others."""
    words = [*_words(language).exact, *(beginning for beginning, _ in _words(language).beginnings)]
    return frozenset(word for word in words if len(word) > 4)


def _joined(known: tuple[str, str] | None, meaning: tuple[str, str]) -> tuple[str, str]:
    """Give the meaning of a word that has two: a span's day and the day's afternoon; otherwise the first."""
    if known == ("u", "d") and meaning[0] == "A":
        return ("Y", "d")
    return known or meaning


def signs(tokens: list[Token], language: str) -> list[Sign]:
    """Give the signs of a message, in order."""
    words = _words(language)
    found: list[Sign] = []
    index = 0
    while index < len(tokens):
        sign = _phrase(tokens, index, words) or _sign(tokens[index], index, words)
        if tokens[index].plain == "sat" and not _is_saturday(found, tokens[index + 1 : index + 2]):
            sign = Sign("_", "", index, index)
        if (
            tokens[index].plain == "obed"
            and tokens[index + 1 : index + 2]
            and tokens[index + 1].plain in ("s", "so")
        ):
            sign = Sign("_", "", index, index)  # a lunch with somebody
        found.append(sign)
        index = sign.last + 1
    return found


def _is_saturday(before: list[Sign], after: list[Token]) -> bool:
    """Tell "on Sat" and "Sat 11:00" from "they sat"."""
    return bool(before and before[-1].letter in "akxltf") or not after or after[0].kind == "number"


def _phrase(tokens: list[Token], index: int, words: _Words) -> Sign | None:
    if tokens[index].plain not in words.openings:
        return None
    for length in range(_LONGEST_PHRASE, 1, -1):
        part = tuple(token.plain for token in tokens[index : index + length])
        meaning = words.phrases.get(part)
        if meaning is not None:
            return Sign(*meaning, index, index + len(part) - 1)
    return None


def _sign(token: Token, index: int, words: _Words) -> Sign:
    if token.masked:
        return Sign("_", "", index, index)
    if token.kind == "number":
        return _figure(token, index)
    if token.kind == "sign":
        return Sign(token.plain if token.plain in ",.-" else "_", "", index, index)
    meaning = words.exact.get(token.plain.removesuffix("'s"))
    if meaning is None:
        starts = (known for beginning, known in words.beginnings if token.plain.startswith(beginning))
        meaning = next(starts, ("_", ""))
    return Sign(*meaning, index, index)


def _figure(token: Token, index: int) -> Sign:
    if token.ordinal:
        return Sign("O", token.plain, index, index, token.value)
    if token.value is not None:
        return Sign("#", token.plain, index, index, token.value)
    parts = token.plain.replace("/", ".").replace("-", ".").split(".")
    if ":" in token.plain:
        return Sign("T", token.plain, index, index)
    if len(parts) > 1 and "," not in token.plain and token.plain != "24/7":
        return Sign("D", token.plain, index, index)
    first = token.plain.replace(",", ".").split("-")[0]
    try:
        return Sign("X", token.plain, index, index, Decimal(first))
    except ArithmeticError:
        return Sign("_", "", index, index)
