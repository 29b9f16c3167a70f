"""When promises, tasks and missed calls speak up: rules that hold for everybody's hours, zones and days."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import deadlines
from domain.calendar import add_working_hours, at
from domain.people import Hours

ZONES = st.sampled_from(
    ["Europe/Bratislava", "Asia/Vladivostok", "Europe/Moscow", "America/New_York", "Australia/Lord_Howe"]
).map(ZoneInfo)
YEAR_BEGINS = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: YEAR_BEGINS + timedelta(minutes=minutes))
MORNINGS = st.sampled_from([time(6), time(8, 30), time(9), time(10)])
EVENINGS = st.sampled_from([time(15), time(17, 30), time(18), time(20)])
HOURS = st.builds(
    Hours, st.frozensets(st.integers(1, 7), min_size=1), work_from=MORNINGS, work_until=EVENINGS
)
DAYS = st.integers(0, 30).map(lambda days: timedelta(days=days))
MOSCOW = ZoneInfo("Europe/Moscow")
HALF = timedelta(minutes=30)


def is_at_work(hours: Hours, zone: ZoneInfo, moment: datetime) -> bool:
    """Tell whether the person is at work by the clock on his wall."""
    local = moment.astimezone(zone)
    return local.isoweekday() in hours.work_days and hours.work_from <= local.time() < hours.work_until


@given(HOURS, ZONES, MOMENTS, DAYS)
def test_a_reminder_is_on_its_day_and_never_at_once(
    hours: Hours, zone: ZoneInfo, now: datetime, ahead: timedelta
) -> None:
    """At nine of that day; for what is due today already, in half an hour at least and three at most."""
    today = now.astimezone(zone).date()
    due_on = today + ahead
    reminded_at = deadlines.reminder_at(hours, zone, due_on, now)
    if due_on > today:
        local = reminded_at.astimezone(zone)
        assert (local.date(), local.time()) == (due_on, time(9))
    assert reminded_at > now
    if reminded_at != at(due_on, time(9), zone):
        assert now + HALF <= reminded_at <= now + timedelta(hours=3)


@given(HOURS, ZONES, MOMENTS)
def test_the_closing_question_leaves_an_hour(hours: Hours, zone: ZoneInfo, now: datetime) -> None:
    """An hour before work ends where that is an hour off; an hour from now otherwise."""
    today = now.astimezone(zone).date()
    ask_at = deadlines.closing_question_at(hours, zone, today, now)
    closing = at(today, hours.work_until, zone) - timedelta(hours=1)
    assert ask_at >= now + timedelta(hours=1)
    assert ask_at in {closing, now + timedelta(hours=1)}


@given(HOURS, ZONES, MOMENTS)
def test_late_is_a_working_morning_after_the_day(hours: Hours, zone: ZoneInfo, now: datetime) -> None:
    """Work begins on a working day, and the day itself was one or was followed by one."""
    due_on = now.astimezone(zone).date()
    late_at = deadlines.late_at(hours, zone, due_on).astimezone(zone)
    assert late_at.date() > due_on
    assert late_at.isoweekday() in hours.work_days
    assert late_at.time() == hours.work_from
    between = [due_on + timedelta(days=days) for days in range((late_at.date() - due_on).days)]
    assert len([day for day in between if day.isoweekday() in hours.work_days]) == 1


@given(HOURS, ZONES, MOMENTS)
def test_a_push_is_within_working_hours(hours: Hours, zone: ZoneInfo, now: datetime) -> None:
    """At least half an hour on, and exactly that where it is within working hours."""
    push_at = deadlines.call_back_at(hours, zone, now)
    assert is_at_work(hours, zone, push_at)
    assert push_at >= now + HALF
    if is_at_work(hours, zone, now + HALF):
        assert push_at == now + HALF


@given(HOURS, ZONES, MOMENTS)
def test_the_head_hears_on_a_later_day(hours: Hours, zone: ZoneInfo, now: datetime) -> None:
    """Not on the day of the missed call, and not before the manager had an hour of work to return it."""
    missed_at = deadlines.call_back_missed_at(hours, zone, now)
    assert missed_at.astimezone(zone).date() > now.astimezone(zone).date()
    assert missed_at >= add_working_hours(hours, zone, now, timedelta(hours=1))


@pytest.mark.parametrize(
    ("told_at", "reminded_at"),
    [
        ("2026-11-24 08:59", "2026-11-24 09:00"),
        ("2026-11-24 11:00", "2026-11-24 14:00"),
        ("2026-11-24 15:30", "2026-11-24 17:00"),
        ("2026-11-24 16:50", "2026-11-24 17:20"),
        ("2026-11-24 22:00", "2026-11-24 22:30"),
    ],
)
def test_something_due_today(told_at: str, reminded_at: str) -> None:
    """It is told while there is time to do it."""
    now, expected = (
        datetime.fromisoformat(text).replace(tzinfo=MOSCOW).astimezone(UTC) for text in (told_at, reminded_at)
    )
    assert deadlines.reminder_at(Hours(), MOSCOW, date(2026, 11, 24), now) == expected


def test_a_person_without_working_days_has_all() -> None:
    """Nothing of his waits for ever."""
    hours = Hours(frozenset())
    assert deadlines.late_at(hours, MOSCOW, date(2026, 11, 28)) == at(date(2026, 11, 29), time(9), MOSCOW)
