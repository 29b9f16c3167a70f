"""An appointment told in one line: "Ромашка завтра 15:00 показать новинки"."""

from dataclasses import dataclass
from datetime import date, time

from domain.people import Hours
from domain.spoken_days import read_day
from domain.spoken_times import read_time

_MOST_WORDS = 4  # that a day or a time is said in


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """What a line says of an appointment; None and "" stand for what it does not say."""

    client: str
    day: date | None = None
    clock_time: time | None = None
    goal: str = ""


def read_line(text: str, today: date, hours: Hours) -> MeetingLine:
    """Read a line: the client's name, then a day and a time in either order, then what the meeting is for.

    A day counts only where the line ends behind it or a time stands beside it: names may hold anything.
    """
    words = text.split()
    for start in range(1, len(words)):
        for read in (_day_then_time, _time_then_day):
            found = read(words, start, today, hours)
            if found is not None:
                day, clock_time, end = found
                return MeetingLine(" ".join(words[:start]), day, clock_time, " ".join(words[end:]))
    return MeetingLine(" ".join(words))


_Found = tuple[date, time | None, int] | None


def _day_then_time(words: list[str], start: int, today: date, hours: Hours) -> _Found:
    for middle in _ends(words, start):
        day = _day(words[start:middle], today, hours)
        if day is None:
            continue
        for end in _ends(words, middle):
            clock_time = read_time(" ".join(words[middle:end]))
            if clock_time is not None:
                return day, clock_time, end
        if middle == len(words):
            return day, None, middle
    return None


def _time_then_day(words: list[str], start: int, today: date, hours: Hours) -> _Found:
    for middle in _ends(words, start):
        clock_time = read_time(" ".join(words[start:middle]))
        if clock_time is None:
            continue
        for end in _ends(words, middle):
            day = _day(words[middle:end], today, hours)
            if day is not None:
                return day, clock_time, end
    return None


def _day(words: list[str], today: date, hours: Hours) -> date | None:
    said = " ".join(words)
    return None if said.isdecimal() else read_day(said, today, hours)


def _ends(words: list[str], start: int) -> range:
    """Give where a saying that begins at `start` may end, the longest first."""
    return range(min(len(words), start + _MOST_WORDS), start, -1)
