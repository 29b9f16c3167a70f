"""How old a thing is, and when it has waited for too long (D134)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.unfinished import OLD_AFTER, days_since, old_before
from domain.working_days import WorkingDays

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
WEEKS = st.frozensets(st.integers(1, 7))
ZONES = st.sampled_from(["Asia/Vladivostok", "Europe/Moscow", "Europe/Bratislava", "America/New_York"])


@settings(max_examples=50)
@given(DAYS, WEEKS, st.frozensets(st.integers(-5, 1), max_size=3), st.integers(0, 20))
def test_what_has_waited_for_more_than_two_working_days_is_old(
    today: date, weekdays: frozenset[int], holidays: frozenset[int], back: int
) -> None:
    """Weekends and holidays do not count, whatever days somebody works on."""
    days = WorkingDays(weekdays, frozenset(today + timedelta(days=one) for one in holidays))
    began = today - timedelta(days=back)

    assert (began < old_before(days, today)) is (days.count_after(began, today) > OLD_AFTER)


@settings(max_examples=50)
@given(DAYS, ZONES, st.integers(0, 400), st.times())
def test_an_age_is_counted_in_days_of_the_reader(today: date, zone: str, age: int, clock: time) -> None:
    """Whatever his clock showed on the day on which it began; nothing is of an age below none."""
    where = ZoneInfo(zone)
    began = datetime.combine(today - timedelta(days=age), clock, where).astimezone(UTC)
    lived = began.astimezone(where).date()  # an hour that spring skips may fall on the next day

    assert days_since(began, today, where) == max((today - lived).days, 0)
    assert days_since(began + timedelta(days=age + 2), today, where) == 0
