"""Percents, and days of deferral: "5%", "семь процентов", "45 days", "две недели", "net 30"."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.quicklog.money import number_of
from domain.quicklog.text import Token

_PERCENT = ("процент", "проц", "percent", "pct", "perc", "прц")
_DAYS = frozenset(
    """день дня дней дн дневная дневную дневной сутки суток календарных банковских рабочих day days den dni
    dnovu dnova dny d denny dennu""".split()
)
_WEEKS = frozenset("неделя недели неделю недель нед week weeks wk wks tyzden tyzdne tyzdnov недельку".split())
_MONTHS = frozenset("месяц месяца месяцев мес month months mesiac mesiace mesiacov".split())

# What may stand between a number and what it counts.
_BETWEEN = frozenset(
    "календарных банковских рабочих еще more extra additional further calendar working dalsie dalsich".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A percent or a number of days, said by parts `first` to `last`."""

    first: int
    last: int
    value: Decimal


# What a percent behind it is of, so that it is no discount.
_TAXED = ("ндс", "аванс", "предоплат", "наценк", "марж", "налог", "комисси", "vat", "dph")


def percents(tokens: list[Token], language: str) -> list[Term]:
    """Give the percents of a message, in order; of a range, the greater."""
    found = []
    for index, token in enumerate(tokens):
        value = _figure(token, language)
        last = _percent_end(tokens, index)
        if value is not None and last is not None and value <= 100:
            found.append(Term(index, last, value))
    return found


def _percent_end(tokens: list[Token], index: int) -> int | None:
    if any(token.plain.startswith(_TAXED) for token in tokens[max(0, index - 2) : index]):
        return None
    for ahead in (1, 2):
        if index + ahead >= len(tokens):
            return None
        plain = tokens[index + ahead].plain
        if plain == "%" or plain.startswith(_PERCENT):
            return index + ahead
        if plain == "per" and index + ahead + 1 < len(tokens) and tokens[index + ahead + 1].plain == "cent":
            return index + ahead + 1
        if plain != "-":
            return None
    return None


def _figure(token: Token, language: str) -> Decimal | None:
    if token.kind != "number" or token.masked:
        return None
    value = number_of(token, language)
    if value is None and "-" in token.plain:
        last = token.plain.split("-")[-1].replace(",", ".")
        value = Decimal(last) if last.replace(".", "", 1).isdecimal() else None
    return value


def deferrals(tokens: list[Token], language: str, taken: frozenset[int]) -> list[Term]:
    """Give the numbers of days of a message, in order; parts in `taken` mean something else already."""
    return list(_deferrals(tokens, language, taken))


def _deferrals(tokens: list[Token], language: str, taken: frozenset[int]) -> Iterator[Term]:
    for index, token in enumerate(tokens):
        if index in taken:
            continue
        value = _figure(token, language)
        if value is not None and index and tokens[index - 1].plain in ("net", "нетто"):
            yield Term(index - 1, index, value)
            continue
        unit, last = _unit(tokens, index)
        if unit and value is not None and value > 0:
            yield Term(index, last, Decimal(int(value * unit)))
        elif index and tokens[index - 1].plain in ("раз", "раза"):
            continue
        elif (
            unit
            and value is None
            and token.plain in ("на", "month", "месяц", "месяца", "na", "o", "в", "через")
        ):
            yield Term(index, last, Decimal(unit))


def _unit(tokens: list[Token], index: int) -> tuple[int, int]:
    for ahead in (1, 2, 3):
        if index + ahead >= len(tokens):
            return 0, index
        plain = tokens[index + ahead].plain
        if plain in _BETWEEN:
            continue
        if plain in _DAYS:
            return 1, index + ahead
        if plain in _WEEKS:
            return 7, index + ahead
        if plain in _MONTHS:
            return 30, index + ahead
        if plain not in ("-", "х", "ти", "ми"):
            return 0, index
    return 0, index
