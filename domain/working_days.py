"""The days on which somebody works: his weekdays but for the public holidays of his country."""

from dataclasses import dataclass, field
from datetime import date, timedelta

_EVERY_DAY = frozenset(range(1, 8))
_LONGEST_BREAK = 60  # days; whoever works on none of them is taken to work on the very next one


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A person's working days: ISO weekdays (1 is Monday; none means all), and the holidays among them."""

    weekdays: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    holidays: frozenset[date] = field(default=frozenset(), repr=False)

    def is_working(self, day: date) -> bool:
        """Tell whether this is a working day."""
        return day.isoweekday() in (self.weekdays or _EVERY_DAY) and day not in self.holidays

    def next_working_day(self, day: date) -> date:
        """Give the first working day after `day`."""
        return self.first_from(day + timedelta(days=1))

    def first_from(self, day: date) -> date:
        """Give `day` where it is a working day, else the first one after it."""
        for ahead in range(_LONGEST_BREAK):
            if self.is_working(day + timedelta(days=ahead)):
                return day + timedelta(days=ahead)
        return day

    def last_until(self, day: date) -> date:
        """Give `day` where it is a working day, else the last one before it."""
        for back in range(_LONGEST_BREAK):
            if self.is_working(day - timedelta(days=back)):
                return day - timedelta(days=back)
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """Give the day `count` working days after `day`; `day` itself, working or not, for none."""
        for _ in range(count):
            day = self.next_working_day(day)
        return day

    def count_after(self, day: date, until: date, most: int = 366) -> int:
        """Count the working days after `day` up to and with `until`, but no more than `most`."""
        counted = 0
        while counted < most and (day := self.next_working_day(day)) <= until:
            counted += 1
        return counted
