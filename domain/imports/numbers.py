"""Numbers as people and programs write them: blanks, points, commas, brackets, currency signs, units."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum

from domain.imports.cells import Value, is_empty

MOST = Decimal(10) ** 13
_CENT = Decimal("0.01")
_BLANKS = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff'’`´]+")
_MINUS = re.compile("[−–—‒‐‑]")
_SIGNS = re.compile(
    r"₽|р(?:уб(?:л(?:ь|я|ей|и))?)?\.?(?![а-яё])|rub|rur|€|eur(?:os?)?|евро|\$|us\$|usd"
    r"|долл(?:\.|аров|ара)?(?:сша)?|kč|czk|£|gbp"
    r"|₸|kzt|тенге|byn|¥|cny|zł|pln|ft|huf|uah|₴|грн\.?|sk",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?", re.IGNORECASE)
_KOPECKS = re.compile(r"(\d+)-(\d\d)")
_THOUSANDS = re.compile(
    r"тыс(?:\.|яч[аи]?)?(?![а-яё])|\bths\b|\bthous(?:ands?)?\b|\btis\b|\b000s?\b|'000|\bk(?:eur|usd|€|\$)\b"
)
_MILLIONS = re.compile(r"млн\.?|миллион\w*|\bmln\b|\bmio\b|\bmillions?\b|\bmil\b|\bm(?:eur|usd|€|\$)\b")
_MILLIARDS = re.compile(r"млрд\.?|миллиард\w*|\bbn\b|\bbillions?\b|\bmld\b|\bmiliard\w*\b")


class NotANumber(ValueError):
    """The cell holds something, but no number."""


class Point(Enum):
    """Which mark sets the decimals apart, where a number alone does not tell."""

    COMMA = ","
    DOT = "."
    UNKNOWN = ""


def read_number(value: Value, point: Point = Point.UNKNOWN, *, unit: int = 1) -> Decimal | None:
    """Give the number in a cell times `unit`, None for an empty one. Raises NotANumber."""
    if value is None:
        return None
    if isinstance(value, bool):
        raise NotANumber(value)
    if isinstance(value, int | Decimal):
        return _checked(Decimal(value)) * unit
    if isinstance(value, float):
        return _checked(Decimal(repr(value))) * unit
    if not isinstance(value, str):
        raise NotANumber(value)
    if is_empty(value):
        return None
    return _checked(_from_text(value, point, unit)) * unit


def read_money(value: Value, point: Point = Point.UNKNOWN, *, unit: int = 1) -> Decimal | None:
    """Give the sum in a cell to the hundredth, None for an empty one. Raises NotANumber."""
    number = read_number(value, point, unit=unit)
    return None if number is None else number.quantize(_CENT, ROUND_HALF_UP)


def unit_of(header: str) -> int:
    """Give what a header multiplies by: "Сумма, тыс. руб." by 1,000, "млн" by 1,000,000."""
    small = header.casefold()
    if _MILLIARDS.search(small):
        return 10**9
    if _MILLIONS.search(small):
        return 10**6
    return 1000 if _THOUSANDS.search(small) else 1


def point_of(values: Iterable[Value]) -> Point:
    """Tell from the clear numbers of a column how the unclear ones are to be read."""
    votes: Counter[Point] = Counter()
    for value in values:
        if isinstance(value, str):
            digits = _digits(value)[0]
            if "," in digits or "." in digits:
                votes[_vote(digits)] += 1
    if votes[Point.COMMA] == votes[Point.DOT]:
        return Point.UNKNOWN
    return Point.COMMA if votes[Point.COMMA] > votes[Point.DOT] else Point.DOT


def _vote(digits: str) -> Point:
    last = max(digits.rfind(","), digits.rfind("."))
    mark = digits[last]
    both = "," in digits and "." in digits
    follow = len(digits) - last - 1
    if both or (digits.count(mark) == 1 and (follow != 3 or last > 3 or digits[:last] in {"", "0"})):
        return Point(mark)
    if digits.count(mark) > 1:
        return Point.DOT if mark == "," else Point.COMMA
    return Point.UNKNOWN


def _checked(number: Decimal) -> Decimal:
    if not number.is_finite() or abs(number) > MOST:
        raise NotANumber(number)
    return number


def _digits(text: str) -> tuple[str, bool]:
    """Give the digits and marks of a text without blanks, signs and currency; True where it is negative."""
    bare = _MINUS.sub("-", _BLANKS.sub("", text))
    bare = _SIGNS.sub("", bare)
    negative = False
    if bare.startswith("(") and bare.endswith(")"):
        bare, negative = bare[1:-1], True
    if bare.startswith("-"):
        bare, negative = bare[1:], not negative
    elif bare.endswith("-"):
        bare, negative = bare[:-1], True
    return bare.removeprefix("+").strip(":="), negative


def _from_text(text: str, point: Point, unit: int) -> Decimal:
    digits, negative = _digits(text)
    digits = _KOPECKS.sub(r"\1.\2", digits) if _KOPECKS.fullmatch(digits) else digits
    plain = _decimals(digits, point, unit)
    if not _PLAIN.fullmatch(plain):
        raise NotANumber(text)
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise NotANumber(text) from None
    return -number if negative else number


def _decimals(digits: str, point: Point, unit: int) -> str:
    """Give digits with a point before the decimals and no mark between the thousands."""
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return digits
    mark = digits[last]
    other = "." if mark == "," else ","
    if digits.count(mark) > 1:
        return _grouped(digits, mark) if other not in digits else "?"
    if other in digits:
        return f"{_grouped(digits[:last], other)}.{digits[last + 1 :]}"
    if _is_thousands(digits, last, point, unit):
        return digits.replace(mark, "")
    return digits.replace(mark, ".") + ("0" if last == len(digits) - 1 else "")


def _grouped(digits: str, mark: str) -> str:
    """Take the marks between thousands away; "?" where they do not stand between groups of three."""
    groups = digits.split(mark)
    fits = 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    return "".join(groups) if fits else "?"


def _is_thousands(digits: str, last: int, point: Point, unit: int) -> bool:
    """Tell whether the only mark of "1,234" stands between thousands and not before decimals."""
    before, after = digits[:last], digits[last + 1 :]
    if len(after) != 3 or not after.isdigit() or not 1 <= len(before) <= 3 or before.startswith("0"):
        return False
    if point is not Point.UNKNOWN:
        return digits[last] != str(point.value)
    return unit == 1
