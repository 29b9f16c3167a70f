"""Working days: weekdays, holidays, and counting over them."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.working_days import WorkingDays
from services import working_days

DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
CALENDARS = st.builds(
    WorkingDays,
    st.frozensets(st.integers(1, 7), max_size=7),
    st.frozensets(DAYS, max_size=12),
)


@pytest.mark.parametrize(
    ("zone", "day", "works"),
    [
        ("Europe/Moscow", "2027-01-08", False),
        ("Europe/Moscow", "2026-11-04", False),
        ("Europe/Bratislava", "2026-11-04", True),
        ("Europe/Bratislava", "2026-12-24", False),
        ("Asia/Vladivostok", "2026-12-24", True),
        ("Europe/Bratislava", "2027-03-26", False),
        ("UTC", "2026-12-25", True),
    ],
)
def test_holidays_are_those_of_the_country(zone: str, day: str, works: bool) -> None:
    """Good Friday is free in Bratislava, and the first week of January in Moscow."""
    country = working_days.country_of(ZoneInfo(zone))
    found = working_days.holidays_of(country, 2026) if country else frozenset()
    assert WorkingDays(holidays=found).is_working(date.fromisoformat(day)) is works


@settings(max_examples=50)
@given(CALENDARS, DAYS, st.integers(1, 20))
def test_added_days_are_working_days_ahead(days: WorkingDays, day: date, count: int) -> None:
    """As many working days lie between as were added, and the last one is itself a working day."""
    last = days.add_working_days(day, count)
    assert days.is_working(last)
    assert days.count_after(day, last) == count
    assert days.first_from(last) == last == days.last_until(last)
    assert days.next_working_day(last - timedelta(days=1)) == last
