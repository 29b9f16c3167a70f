"""The days and hours of a message: found by their patterns, and each hour put to its day."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.quicklog import days_read, hours_read
from domain.quicklog.day_sums import Day, Today
from domain.quicklog.drafts import When
from domain.quicklog.hours_read import Hour
from domain.quicklog.text import Token
from domain.quicklog.time_words import Sign, signs

_FARTHEST = 6  # parts between a day and its hour
_STARTS = frozenset("akfiIZJxltjoSCEuYdWN#OXDTpqGcezhv1")
_MORNING = 9 * 60
_THIS = frozenset({"this", "dnes", "dneska"})
_BY = frozenset({"к", "ко"})
_AROUND = frozenset({",", "(", "-", "."})

# Tells whether a word is what a number before it counts, so that the number is no hour.
Counted = Callable[[Token], bool]


@dataclass(slots=True)
class Moment:
    """A day, an hour or both, said by parts `first` to `last` of a message."""

    first: int
    last: int
    day: Day | None = None
    hour: Hour | None = None

    def is_past(self, today: date) -> bool:
        """Tell whether it lies behind, however it is meant."""
        return self.day is not None and self.day.ahead <= today

    def when(self, today: date, *, has_happened: bool = False) -> When:
        """Give the day and the hour; an hour alone is today's."""
        day = self.day or Day(today, today)
        chosen = day.before if has_happened and day.before is not None else day.ahead
        minutes = self.hour.minutes if self.hour else day.minutes
        return When(chosen, minutes, day.is_sure)


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: list[Token]
    signs: list[Sign]
    letters: str
    today: Today
    counted: Counted
    language: str


def moments(tokens: list[Token], language: str, today: Today, counted: Counted) -> list[Moment]:
    """Give the moments that a message names, in order."""
    found = signs(tokens, language)
    reading = _Reading(tokens, found, "".join(sign.letter for sign in found), today, counted, language)
    return _joined(list(_found(reading)), reading)


def _found(reading: _Reading) -> Iterator[Moment]:
    index, last_day = 0, -2
    while index < len(reading.letters):
        moment, end = (None, index + 1)
        if reading.letters[index] in _STARTS:
            moment, end = _at(reading, index, beside_day=last_day >= index - 1)
        if moment is not None:
            yield moment
            last_day = end if moment.day else last_day
        index = end


def _at(reading: _Reading, index: int, *, beside_day: bool) -> tuple[Moment | None, int]:
    readers: list[Callable[[], tuple[Moment | None, int]]] = [
        lambda: _hour(reading, index, hours_read.EARLY),
        lambda: _day(reading, index),
        lambda: _hour(reading, index, hours_read.LATE),
    ]
    if beside_day and "D" in reading.letters[index : index + 3]:
        beside = hours_read.EARLY[1:2] + hours_read.LATE[:1]
        readers.insert(0, lambda: _hour(reading, index, beside))
    for reader in readers:
        moment, end = reader()
        if moment is not None:
            return moment, end
    return None, index + 1


def _day(reading: _Reading, index: int) -> tuple[Moment | None, int]:
    for pattern, builder in days_read.PATTERNS:
        match = pattern.match(reading.letters, index)
        if match is None:
            continue
        parts = reading.signs[index : match.end()]
        day = builder(parts, reading.today)
        if day is not None and not _is_counted(reading, parts) and not _ends_sentence(reading, parts):
            return Moment(parts[0].first, parts[-1].last, day), match.end()
    return None, index + 1


def _ends_sentence(reading: _Reading, parts: list[Sign]) -> bool:
    """Tell the stop behind an hour, "завтра в 11.", from that of an ordinal, "do 15."."""
    if parts[-1].letter != "." or not any(part.letter == "#" for part in parts):
        return False
    return reading.language == "ru" or (parts[0].letter == "a" and parts[-1].last + 1 == len(reading.tokens))


def _hour(
    reading: _Reading, index: int, patterns: tuple[tuple[re.Pattern[str], hours_read.Builder], ...]
) -> tuple[Moment | None, int]:
    for pattern, builder in patterns:
        match = pattern.match(reading.letters, index)
        if match is None:
            continue
        parts = reading.signs[index : match.end()]
        is_each = reading.tokens[parts[0].first].plain == "по"  # "по два дня"
        hour = None if is_each else builder(parts)
        if hour is not None and not _is_counted(reading, parts):
            return Moment(parts[0].first, parts[-1].last, hour=hour), match.end()
    return None, index + 1


def _is_counted(reading: _Reading, parts: list[Sign]) -> bool:
    """Tell whether the last part is a number that counts what stands behind it: "в 5 магазинах", "10 %"."""
    if parts[-1].letter not in "#OXD":
        return False
    after = parts[-1].last + 1
    if after >= len(reading.tokens):
        return False
    token = reading.tokens[after]
    if token.plain == "-" and after + 1 < len(reading.tokens):  # "21-day terms"
        last = reading.tokens[after + 1]
        return last.kind == "word" and token.end == last.start
    if token.kind == "sign":
        return token.plain in "%$€£₽°/+=*"
    return token.kind == "word" and reading.counted(token)


def _joined(found: list[Moment], reading: _Reading) -> list[Moment]:
    """Put hours to the days in their reach, and drop those that mean nothing without a day."""
    joined: list[Moment] = []
    loose: list[Moment] = []
    for moment in found:
        last = joined[-1] if joined else None
        if moment.day is not None:
            kept = loose[:-1] if _takes(moment, loose, reading) else loose
            joined.extend(_alone(kept, reading) if reading.language == "ru" else [])
            joined.append(_with_earlier(moment, loose, reading))
            loose = []
        elif last is not None and not loose and _reaches(last, moment, reading):
            _add(last, moment)
        elif loose and _says_which_half(loose[-1], moment, reading):
            _add(loose[-1], moment)
            loose[-1].last = moment.last
        else:
            loose.append(moment if last is None else _of_same_day(last, moment, reading))
            joined.extend(_alone(loose[:-1], reading))
            loose = loose[-1:]
    joined.extend(_alone(loose, reading))
    return sorted(joined, key=lambda moment: moment.first)


def _with_earlier(moment: Moment, loose: list[Moment], reading: _Reading) -> Moment:
    """Put an hour that stands right before a day to it: "в 10 утра в понедельник"."""
    if _takes(moment, loose, reading):
        earlier = loose[-1]
        moment.hour = earlier.hour
        if earlier.last + 1 == moment.first:
            moment.first = earlier.first
    return moment


def _takes(moment: Moment, loose: list[Moment], reading: _Reading) -> bool:
    """Tell whether a day takes the hour that stands before it for its own."""
    if not loose or moment.hour is not None or moment.day is None or moment.day.minutes is not None:
        return False
    earlier = loose[-1]
    gap = reading.tokens[earlier.last + 1 : moment.first]
    needs_day = earlier.hour is not None and earlier.hour.needs_day
    return len(gap) <= (0 if needs_day else 3) and not any(token.kind == "sign" for token in gap)


def _says_which_half(part: Moment, moment: Moment, reading: _Reading) -> bool:
    """Tell "tonight at 7" and "večer o siedmej": a part of the day, and right behind it the hour."""
    if part.hour is None or moment.hour is None or not part.hour.is_part or moment.hour.is_part:
        return False
    gap = reading.tokens[part.last + 1 : moment.first]
    return not moment.hour.needs_day and all(token.plain == "," for token in gap)


def _of_same_day(last: Moment, moment: Moment, reading: _Reading) -> Moment:
    """Let an hour that opens a part of the sentence be of the day before it: "zajtra o 10 …, o 15 …"."""
    hour, earlier = moment.hour, last.hour
    if hour is None or earlier is None or last.day is None or hour.is_part or earlier.is_part:
        return moment
    is_ahead = last.day.ahead > reading.today.day and hour.minutes > earlier.minutes
    opens = moment.first > 0 and reading.tokens[moment.first - 1].plain in (",", ";", "and", "a", "и")
    return replace(moment, day=last.day) if is_ahead and opens else moment


def _alone(loose: list[Moment], reading: _Reading) -> list[Moment]:
    return [_ahead(moment, reading) for moment in loose if moment.hour and not moment.hour.needs_day]


def _ahead(moment: Moment, reading: _Reading) -> Moment:
    """Take "in the morning" of what lies ahead for tomorrow's where this morning is over."""
    today, hour = reading.today, moment.hour
    is_over = hour is not None and hour.is_part and hour.minutes == _MORNING < today.minutes
    if not is_over or moment.day or reading.tokens[moment.first].plain in _THIS:
        return moment
    return replace(moment, day=Day(today.day + timedelta(days=1), today.day))


def _reaches(day: Moment, hour: Moment, reading: _Reading) -> bool:
    if day.day is None or day.day.minutes is not None or hour.hour is None:
        return False
    if day.hour is not None and not (day.hour.is_part or hour.hour.is_part):
        return False
    gap = reading.tokens[day.last + 1 : hour.first]
    if hour.hour.needs_day and reading.tokens[hour.first].plain in _BY:
        return len(gap) <= _FARTHEST and {token.plain for token in gap if token.kind == "sign"} <= {","}
    if hour.hour.needs_day:
        return all(token.plain in _AROUND for token in gap) and len(gap) <= 1
    stops = [token for token in gap if token.kind == "sign"]
    if any(token.plain in ".;!?\n" for token in stops):
        return False
    return len(gap) <= (2 if stops else _FARTHEST)


def _add(day: Moment, moment: Moment) -> None:
    """Put an hour to a day; a part of the day beside an exact hour says only which half it is in."""
    hour = moment.hour
    if day.hour is not None and hour is not None:
        part, exact = (day.hour, hour) if day.hour.is_part else (hour, day.hour)
        is_evening = exact.is_bare and part.minutes >= 1080 and exact.minutes < 720
        is_morning = exact.is_bare and part.minutes < 720 and exact.minutes >= 780
        shift = 720 * is_evening - 720 * is_morning
        hour = exact if not exact.is_part else hour
        hour = Hour(hour.minutes + shift, is_bare=hour.is_bare)
    day.hour = hour
    if moment.first == day.last + 1:
        day.last = moment.last
