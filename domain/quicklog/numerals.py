"""Numbers in words become numbers: "двадцать восьмого", "twenty five", "tri tisíc štyristo"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from domain.quicklog import tables
from domain.quicklog.text import Token

_SUFFIXES = frozenset(
    "го му е й ого ому ое ая ое ый ий ую я х м ым ом st nd rd th teho eho ho ty temu".split()
)  # fmt: skip
_HALVES = frozenset("часа часика года миллиона ляма месяца дня часу hodina hodiny hodinu roka".split())
_UNITED = re.compile(r"(?P<number>\w{3,}?)(?P<unit>(?:percent|dnov|tyzdnov|mesacn|процентн|дневн)\w*)")
_HALF = {"ru": "пол", "sk": "pol"}


@dataclass(frozen=True, slots=True)
class _Numerals:
    cardinals: dict[str, int]
    scales: dict[str, int]
    some: dict[str, Decimal]
    ordinals: dict[str, int]


@cache
def _numerals(language: str) -> _Numerals:
    table = tables.toml("numbers")[language]
    parts = {name: part for name, part in table.items() if isinstance(part, dict)}
    stems = dict(parts["ordinals"])
    endings = stems.pop("endings").split() or [""]
    return _Numerals(
        {word: int(value) for value, words in parts["cardinals"].items() for word in words.split()},
        {word: int(value) for value, words in parts["scales"].items() for word in words.split()},
        {word: Decimal(value) for value, words in parts["some"].items() for word in words.split()},
        {
            stem + ending: int(value)
            for value, words in stems.items()
            for stem in words.split()
            for ending in endings
        },
    )


def numbered(tokens: list[Token], language: str) -> list[Token]:
    """Give the parts with numbers in words, and ordinals with their endings, put together."""
    numerals = _numerals(language)
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        number, taken = _number(tokens, index, numerals, language)
        if number is not None:
            found.extend(number)
            index += taken
        else:
            found.append(tokens[index])
            index += 1
    return found


def _number(
    tokens: list[Token], index: int, numerals: _Numerals, language: str
) -> tuple[list[Token] | None, int]:
    token = tokens[index]
    if token.kind == "number":
        return _with_suffix(tokens, index)
    if token.kind != "word":
        return None, 0
    if parts := _halved(token, numerals, language) or _with_unit(token, numerals):
        return parts, 1
    if token.plain.endswith("tisic") and token.plain[:-5] in numerals.cardinals:
        thousands = numerals.cardinals[token.plain[:-5]] * 1000
        value, count, is_ordinal = _group(tokens, index + 1, numerals)
        count = 0 if is_ordinal else count
        return [_made(token, tokens[index + count], Decimal(thousands + value * bool(count)))], 1 + count
    if token.plain in numerals.some:
        return [_made(token, token, numerals.some[token.plain])], 1
    return _in_words(tokens, index, numerals)


def _with_suffix(tokens: list[Token], index: int) -> tuple[list[Token] | None, int]:
    """Read "28-го", "15th", "28го" as ordinals."""
    token = tokens[index]
    after = tokens[index + 1 : index + 3]
    dash = bool(after and after[0].plain == "-" and after[0].start == token.end)
    ending = after[1] if dash and len(after) > 1 else after[0] if after and not dash else None
    if ending is None or ending.plain not in _SUFFIXES or ending.start != token.end + dash:
        return None, 0
    return [_made(token, ending, token.value, ordinal=True)], 2 + dash


def _halved(token: Token, numerals: _Numerals, language: str) -> list[Token] | None:
    """Take "полпятого" and "полчаса" apart."""
    half = _HALF.get(language)
    if half is None or not token.plain.startswith(half) or len(token.plain) <= len(half):
        return None
    rest = token.plain[len(half) :]
    middle = token.start + len(half)
    first = Token(half, token.start, middle, "word", in_words=True)
    second = Token(rest, middle, token.end, "word")
    if rest in numerals.ordinals:
        return [first, _made(second, second, Decimal(numerals.ordinals[rest]), ordinal=True)]
    return [_made(first, first, Decimal("0.5")), second] if rest in _HALVES else None


def _with_unit(token: Token, numerals: _Numerals) -> list[Token] | None:
    """Take "desaťpercentnú" and "tridsaťdňová" apart."""
    match = _UNITED.fullmatch(token.plain)
    value = numerals.cardinals.get(match["number"]) if match else None
    if match is None or value is None:
        return None
    middle = token.start + len(match["number"])
    number = Token(match["number"], token.start, middle, "word")
    return [_made(number, number, Decimal(value)), Token(match["unit"], middle, token.end, "word")]


def _in_words(tokens: list[Token], index: int, numerals: _Numerals) -> tuple[list[Token] | None, int]:
    """Read a run of number words with its thousands; an ordinal ends it, and opens no part of it."""
    total, taken, scale_before = 0, 0, 0
    while True:
        value, count, is_ordinal = _group(tokens, index + taken, numerals)
        if not count or (is_ordinal and taken):
            break
        scale = 0 if is_ordinal else _scale(tokens, index + taken + count, numerals)
        if scale_before and scale >= scale_before:
            break
        is_short = not scale and scale_before == 1_000_000 and value >= 100 and not is_ordinal
        total += value * (1000 if is_short else max(scale, 1))  # "два миллиона триста" is 2,300,000
        taken += count + bool(scale)
        scale_before = scale
        if not scale:
            return [
                _made(tokens[index], tokens[index + taken - 1], Decimal(total), ordinal=is_ordinal)
            ], taken
    if not taken:
        return None, 0
    return [_made(tokens[index], tokens[index + taken - 1], Decimal(total))], taken


def _group(tokens: list[Token], index: int, numerals: _Numerals) -> tuple[int, int, bool]:
    """Read a number under a thousand: its value, how many words it takes, and whether it is an ordinal."""
    value, count, floor, was_ordinal = 0, 0, 1000, False
    for token in tokens[index:]:
        word = token.plain if token.kind == "word" else ""
        if numerals.scales.get(word) == 100 and count and value < 10:
            value, floor, count = value * 100, 100, count + 1
            continue
        is_ordinal = word in numerals.ordinals and word not in numerals.cardinals
        part = numerals.ordinals.get(word) if is_ordinal else numerals.cardinals.get(word)
        if part is None or not _fits(part, floor) or (was_ordinal and not is_ordinal):
            break
        value, floor, count = value + part, _next_floor(part), count + 1
        if is_ordinal and not floor:
            return value, count, True
        was_ordinal = is_ordinal
    return value, count, was_ordinal


def _scale(tokens: list[Token], index: int, numerals: _Numerals) -> int:
    scale = numerals.scales.get(tokens[index].plain, 0) if index < len(tokens) else 0
    return scale if scale >= 1000 else 0


def _fits(value: int, floor: int) -> bool:
    return value < floor and (value > 0 or floor == 1000)


def _next_floor(value: int) -> int:
    """Give what the next word must be smaller than: after "двадцать" only units, after units nothing."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0


def _made(first: Token, last: Token, value: Decimal | None, *, ordinal: bool = False) -> Token:
    between = "_" if first.kind == "word" else ""
    plain = first.plain if first is last else f"{first.plain}{between}{last.plain}"
    made = Token(plain, first.start, last.end, "number", value, ordinal=ordinal)
    made.masked = first.masked
    made.in_words = first.kind == "word"
    return made
