"""Sums of money in a message: "1,2 млн", "$12,500", "68 тыс 400 руб", "лям двести", "8 tisíc eur"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from domain.quicklog import tables
from domain.quicklog.text import Token

_LEAST_BARE = 1000
_LEAST_PAID = 50  # right behind a word of paying
_PAYING = tuple("paid pays owes wired settled zaplat uhrad doplat splat dlhuj заплат оплат доплат".split())
_THOUSANDS_IN_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_RESTS = ("остальн", "оставш", "остаток")
_YEARS = range(2000, 2100)
_AND_HALF = (("a", "pol"), ("and", "a", "half"), ("с", "половиной"))


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount said by parts `first` to `last`; `is_bare` tells a number without any word of money."""

    first: int
    last: int
    amount: Decimal
    currency: str | None = None
    is_bare: bool = False


@cache
def _scales() -> dict[str, Decimal]:
    table = tables.toml("money")["scales"]
    return {word: Decimal(scale) for scale, words in table.items() for word in str(words).split()}


@cache
def _currencies() -> dict[str, str]:
    table = tables.toml("money")["currencies"]
    return {word: code for code, words in table.items() for word in str(words).split()}


@cache
def _counted(language: str) -> tuple[str, ...]:
    return tuple(str(tables.toml("money")["counted"][language]).split())


def is_unit(plain: str, language: str) -> bool:
    """Tell whether a word is money, or something that is counted: what stands before it is no hour."""
    return plain in _scales() or plain in _currencies() or plain.startswith(_counted(language))


def sums(tokens: list[Token], language: str, taken: frozenset[int]) -> list[Sum]:
    """Give the sums of a message, in order; parts in `taken` mean something else already."""
    found: list[Sum] = []
    index = 0
    while index < len(tokens):
        read = None if index in taken else _sum(tokens, index, language, taken)
        read = read or (_rest(tokens, index, language) if found and index not in taken else None)
        if read is not None:
            found.append(read)
        index = read.last + 1 if read else index + 1
    return found


def _sum(tokens: list[Token], index: int, language: str, taken: frozenset[int]) -> Sum | None:
    sign = _currencies().get(tokens[index].plain)
    start = index + 1 if sign and _is_prefix(tokens, index) else index
    if start >= len(tokens) or tokens[start].masked:
        return None
    if tokens[start].kind == "word":
        return _wordy(tokens, start) if start == index else None
    value = number_of(tokens[start], language)
    if value is None or tokens[start].ordinal:
        return None
    return _measured(tokens, (index, start), value, sign if start > index else None, language, taken)


def _rest(tokens: list[Token], index: int, language: str) -> Sum | None:
    """Read the 200 of "заплатил 110 тысяч, остальное двести": thousands, like the sum before it."""
    before = tokens[index - 1].plain if index else ""
    value = number_of(tokens[index], language) if before.startswith(_RESTS) else None
    is_free = value is not None and 10 <= value < _LEAST_BARE and not tokens[index].ordinal
    is_free = is_free and not _counts(tokens, index, language) and not tokens[index].masked
    return Sum(index, index, value * 1000) if is_free and value is not None else None


def _is_prefix(tokens: list[Token], index: int) -> bool:
    """Tell whether a currency belongs to the number behind it: "$5", "EUR 5", and not "5 € 10"."""
    after = tokens[index + 1 : index + 2]
    return bool(after and after[0].kind == "number" and tokens[index].plain not in ("р", "р."))


def _measured(
    tokens: list[Token],
    places: tuple[int, int],
    value: Decimal,
    currency: str | None,
    language: str,
    taken: frozenset[int],
) -> Sum | None:
    """Read what stands behind a number: its scale, smaller parts of the sum, and its currency."""
    first, start = places
    half, middle = _and_half(tokens, start)
    scale, last = _scale(tokens, middle)
    total = (value + half) * scale
    if scale > 1:
        more, last = _smaller(tokens, last, scale, language, taken)
        total += more
    found, last = _currency(tokens, last, taken)
    currency = currency or found or ("RUB" if _is_in_thousand_roubles(tokens, middle, last) else None)
    if scale == 1 and currency is None:
        return _bare(tokens, start, total, language)
    if total < 1 or _is_price_each(tokens, last):
        return None
    return Sum(first, last, total, currency)


def _is_in_thousand_roubles(tokens: list[Token], first: int, last: int) -> bool:
    """Tell "415 т.р." and "415 тр" from "415 т": the rouble is named in them."""
    said = "".join(token.plain for token in tokens[first + 1 : last + 1]).strip(".-")
    return said in ("т.р", "тр", "тыр")


def _and_half(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    """Read the half of "tri a pol tisíca" and "two and a half thousand"."""
    for words in _AND_HALF:
        after = [token.plain for token in tokens[index + 1 : index + 2 + len(words)]]
        if tuple(after[:-1]) == words and after[-1] in _scales():
            return Decimal("0.5"), index + len(words)
    return Decimal(0), index


def _is_metre(tokens: list[Token], index: int) -> bool:
    """Tell "300 м кабеля" from "3 м": a unit that stands apart, before what it measures."""
    is_apart = tokens[index].plain in ("м", "m") and tokens[index].start > tokens[index - 1].end
    after = tokens[index + 1 : index + 2]
    is_thing = bool(after) and after[0].kind == "word" and after[0].plain not in _currencies()
    return is_apart and is_thing and len(after[0].plain) > 3


def _scale(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    index += _has_hyphen(tokens, index)
    after = tokens[index + 1 : index + 4]
    if not after or after[0].plain not in _scales():
        return Decimal(1), index
    word = after[0].plain
    if after[0].masked or _is_metre(tokens, index + 1):
        return Decimal(1), index
    if word in ("т", "м", "m", "t", "к", "k", "mil") and after[0].start > tokens[index].end + 1:
        return Decimal(1), index
    last = index + 1
    if word == "т" and [token.plain for token in after[1:3]] == [".", "р"]:
        return _scales()[word], index + 4 if _is_dot(tokens, index + 4) else index + 3
    if _is_dot(tokens, last + 1) and last + 2 < len(tokens):
        last += 1
    return _scales()[word], last


def _has_hyphen(tokens: list[Token], index: int) -> bool:
    """Tell "10-tisíc" from "10 - tisíc"."""
    near = tokens[index : index + 3]
    is_tight = len(near) == 3 and near[0].end == near[1].start and near[1].end == near[2].start
    return is_tight and near[1].plain == "-" and near[2].plain in _scales()


def _is_dot(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].plain == "." and tokens[index].start == tokens[index - 1].end


def _smaller(
    tokens: list[Token], last: int, scale: Decimal, language: str, taken: frozenset[int]
) -> tuple[Decimal, int]:
    """Read the rest of "68 тыс 400 руб", "1 млн 200 тыс" and "лям двести"."""
    index = last + 1
    if index >= len(tokens) or index in taken or tokens[index].kind != "number" or tokens[index].ordinal:
        return Decimal(0), last
    value = number_of(tokens[index], language)
    if value is None or value >= 1000:
        return Decimal(0), last
    inner, end = _scale(tokens, index)
    if inner > 1 and inner < scale:
        return value * inner, end
    if inner == 1 and _currency(tokens, index, taken)[0] is not None:
        return value, index
    if inner == 1 and scale >= 1_000_000 and value >= 100 and not _counts(tokens, index, language):
        return value * 1000, index
    return Decimal(0), last


def _counts(tokens: list[Token], index: int, language: str) -> bool:
    after = tokens[index + 1 : index + 2]
    return bool(after and (after[0].plain.startswith(_counted(language)) or after[0].plain == "%"))


def _currency(tokens: list[Token], last: int, taken: frozenset[int]) -> tuple[str | None, int]:
    index = last + 1
    while (
        index < len(tokens) and tokens[index].plain in "-," and tokens[index].start == tokens[index - 1].end
    ):
        index += 1
    if index >= len(tokens) or tokens[index].plain not in _currencies():
        return None, last
    is_apart = tokens[index].start > tokens[last].end and tokens[index].kind == "sign"
    if is_apart and _is_prefix(tokens, index) and index + 1 not in taken:
        return None, last
    return _currencies()[tokens[index].plain], index


def _is_price_each(tokens: list[Token], last: int) -> bool:
    """Tell a price ("300 р/шт", "5 € za kus") from a sum."""
    after = [token.plain for token in tokens[last + 1 : last + 3]]
    return bool(after and (after[0] == "/" or after[:2] in (["за", "штуку"], ["за", "кг"], ["за", "шт"])))


def _bare(tokens: list[Token], index: int, value: Decimal, language: str) -> Sum | None:
    token = tokens[index]
    is_year = value in _YEARS and len(token.plain) == 4
    is_worth = index + 1 < len(tokens) and tokens[index + 1].plain == "worth"
    is_paid = index > 0 and tokens[index - 1].plain.startswith(_PAYING)
    is_paid = (is_paid or is_worth) and value >= _LEAST_PAID
    if (value < _LEAST_BARE and not is_paid) or value > 10**10 or is_year or _counts(tokens, index, language):
        return None
    if not token.in_words and (token.plain.startswith("0") or value != value.to_integral()):
        return None
    return Sum(index, index, value, is_bare=True)


def _wordy(tokens: list[Token], index: int) -> Sum | None:
    """Read "лям", "миллион рублей", "half a million": a scale without a number."""
    word = tokens[index].plain
    scale = _scales().get(word)
    if (
        scale is None
        or len(word) < 3
        or word in ("тыс", "тыр", "mil", "mio", "tis", "мил", "мио", "млн", "mln")
    ):
        return None
    factor, start = _half_before(tokens, index)
    more, last = _smaller(tokens, index, scale, "ru", frozenset())
    currency, last = _currency(tokens, last, frozenset())
    return Sum(start, last, scale * factor + more, currency)


def _half_before(tokens: list[Token], index: int) -> tuple[Decimal, int]:
    before = [token.plain for token in tokens[max(0, index - 2) : index]]
    if before[-2:] == ["half", "a"]:
        return Decimal("0.5"), index - 2
    if before[-1:] and before[-1] in ("пол", "pol", "half"):
        return Decimal("0.5"), index - 1
    return Decimal(1), index


def number_of(token: Token, language: str) -> Decimal | None:
    """Give the number that a part says; a comma sets off thousands in English, and decimals elsewhere."""
    if token.kind != "number" or token.value is not None:
        return token.value
    plain = token.plain.replace(" ", "")
    if _THOUSANDS_IN_ENGLISH.fullmatch(plain) and (language == "en" or plain.count(",") > 1):
        return Decimal(plain.replace(",", ""))
    if _THOUSANDS.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3},\d{3}", plain):
        return Decimal(plain.replace(",", ""))
    return Decimal(plain.replace(",", ".")) if re.fullmatch(r"\d+[.,]\d+", plain) else None


def within(found: Iterable[Sum]) -> frozenset[int]:
    """Give the parts that the sums are made of."""
    return frozenset(index for part in found for index in range(part.first, part.last + 1))
