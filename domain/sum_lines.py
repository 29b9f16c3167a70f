"""A sum and a day in one line, in either order: "100 000 в пятницу", "вчера 50к", "1200 EUR 20.11"."""

from dataclasses import dataclass
from datetime import date

from domain.money import Money
from domain.people import Hours
from domain.spoken_days import read_day
from domain.spoken_sums import read_sum

_MOST_WORDS = 10
_LINKS = {"к", "до", "от", "на", "by", "on", "until", "do", "dňa", "ku"}


@dataclass(frozen=True, slots=True)
class SumLine:
    """What a line told: a sum, a day, or both."""

    sum: Money | None = None
    day: date | None = None


def read_sum_line(text: str, currency: str, today: date, hours: Hours) -> SumLine | None:
    """Read a sum (in `currency` where none is named) and a day out of a line; None where it is neither.

    A bare number beside another one belongs to the sum: "1 200" is no first day of a month.
    """
    words = text.split()
    for cut in range(1, min(len(words), _MOST_WORDS)):
        first, last = words[:cut], words[cut:]
        for of_sum, of_day in ((first, last), (last, first)):
            found = read_sum(" ".join(of_sum).rstrip(","), currency)
            named = None if "".join(of_day).isdigit() else _day(of_day, today, hours)
            if found is not None and named is not None:
                return SumLine(found, named)
    if (alone := read_sum(text, currency)) is not None:
        return SumLine(alone)
    day = _day(words, today, hours)
    return None if day is None else SumLine(None, day)


def _day(words: list[str], today: date, hours: Hours) -> date | None:
    if words and words[0].casefold() in _LINKS:
        words = words[1:]
    return read_day(" ".join(words).rstrip(","), today, hours) if words else None
