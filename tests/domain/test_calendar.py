"""Days and hours as people live them, wherever they live and whatever their clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.calendar import (
    add_working_days,
    add_working_hours,
    at,
    is_quiet,
    is_working_day,
    next_working_day,
    next_working_moment,
)
from domain.people import Hours

BRATISLAVA, MOSCOW = ZoneInfo("Europe/Bratislava"), ZoneInfo("Europe/Moscow")
ZONES = st.sampled_from(
    [
        ZoneInfo(key)
        for key in (
            "Pacific/Kiritimati",  # +14
            "Pacific/Pago_Pago",  # -11
            "Asia/Vladivostok",
            "Asia/Kolkata",  # +5:30
            "Australia/Lord_Howe",  # its summer is half an hour
            "America/St_Johns",
            "Africa/Casablanca",  # its summer stops for a month
            "Europe/Bratislava",
            "Europe/Moscow",
            "UTC",
        )
    ]
)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - it is made aware below
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)
QUARTERS = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    """Give the hours of some person."""
    work_days = draw(st.frozensets(st.integers(1, 7)))
    begin, end = sorted(draw(st.lists(QUARTERS, min_size=2, max_size=2, unique=True)))
    return Hours(work_days, begin, end, draw(QUARTERS), draw(QUARTERS))


def may_be_told(person: Hours, zone: ZoneInfo, moment: datetime) -> bool:
    """Tell whether a person may be disturbed at a moment, said as simply as can be."""
    local = moment.astimezone(zone)
    works = not person.work_days or local.isoweekday() in person.work_days
    return works and not is_quiet(person, local.time())


@given(hours(), ZONES, MOMENTS)
def test_the_next_working_moment_is_one(person: Hours, zone: ZoneInfo, moment: datetime) -> None:
    """It is never earlier than asked, never in quiet hours or on a day off, and stays when asked again."""
    found = next_working_moment(person, zone, moment)
    assert found >= moment
    assert found - moment <= timedelta(days=9)
    assert next_working_moment(person, zone, found) == found
    if not _skips(found, zone):
        assert may_be_told(person, zone, found)


def _skips(moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether clocks are changed about that moment."""
    around = {(moment + timedelta(hours=step)).astimezone(zone).utcoffset() for step in (-3, 3)}
    return len(around) > 1


@given(hours(), ZONES, MOMENTS)
def test_nobody_waits_longer_than_he_must(person: Hours, zone: ZoneInfo, moment: datetime) -> None:
    """With quiet hours over midnight, no quarter of an hour before the moment found would have done."""
    assume(person.quiet_from > person.quiet_until)
    found = next_working_moment(person, zone, moment)
    step = moment
    while step < found:
        assert not may_be_told(person, zone, step) or _skips(step, zone)
        step += timedelta(minutes=15)


@given(hours(), ZONES, MOMENTS, st.integers(0, 60 * 40))
def test_working_time_is_counted_right(person: Hours, zone: ZoneInfo, moment: datetime, minutes: int) -> None:
    """As many minutes of work lie between the two moments as were asked for; the end is in working time."""
    opens = datetime.combine(date(2024, 1, 1), person.work_from)
    assume(datetime.combine(date(2024, 1, 1), person.work_until) - opens >= timedelta(hours=3))
    count = timedelta(minutes=minutes)
    found = add_working_hours(person, zone, moment, count)
    assert found >= moment
    assert _worked(person, zone, moment, found) == count
    day = found.astimezone(zone).date()
    assert at(day, person.work_from, zone) <= found <= at(day, person.work_until, zone)


def _worked(person: Hours, zone: ZoneInfo, begin: datetime, end: datetime) -> timedelta:
    total, day = timedelta(), begin.astimezone(zone).date() - timedelta(days=1)
    while day <= end.astimezone(zone).date():
        if not person.work_days or is_working_day(person, day):
            opens, closes = (at(day, bound, zone) for bound in (person.work_from, person.work_until))
            total += max(timedelta(), min(closes, end) - max(opens, begin))
        day += timedelta(days=1)
    return total


@given(hours(), st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.integers(1, 40))
def test_working_days_are_counted_right(person: Hours, day: date, count: int) -> None:
    """Leap days and month ends are days like any other."""
    found = add_working_days(person, day, count)
    days = [day + timedelta(days=step) for step in range(1, (found - day).days + 1)]
    working = [one for one in days if not person.work_days or is_working_day(person, one)]
    assert len(working) == count
    assert working[-1] == found


@given(ZONES, st.dates(date(2024, 1, 1), date(2032, 12, 31)), QUARTERS)
def test_the_wall_shows_what_was_asked(zone: ZoneInfo, day: date, clock_time: time) -> None:
    """Except for an hour that the clock skips: then it is after the jump, on the same day."""
    local = at(day, clock_time, zone).astimezone(zone)
    assert local.date() == day
    if not _skips(at(day, clock_time, zone), zone):
        assert local.time() == clock_time


@pytest.mark.parametrize(
    ("day", "clock_time", "zone", "utc"),
    [
        (date(2026, 3, 29), time(2, 30), "Europe/Bratislava", "2026-03-29T01:30"),  # skipped: 03:30 in summer
        (date(2026, 10, 25), time(2, 30), "Europe/Bratislava", "2026-10-25T00:30"),  # twice: the first
        (date(2026, 10, 25), time(9), "Europe/Bratislava", "2026-10-25T08:00"),
        (date(2028, 2, 29), time(9), "Pacific/Kiritimati", "2028-02-28T19:00"),
        (date(2028, 2, 29), time(9), "Pacific/Pago_Pago", "2028-02-29T20:00"),
        (date(2026, 12, 31), time(23, 59), "Pacific/Kiritimati", "2026-12-31T09:59"),
        (date(2027, 1, 1), time(0), "Pacific/Pago_Pago", "2027-01-01T11:00"),
        (date(2026, 4, 5), time(1, 45), "Australia/Lord_Howe", "2026-04-04T14:45"),
    ],
)
def test_wall_clocks(day: date, clock_time: time, zone: str, utc: str) -> None:
    """The moments of the table."""
    assert at(day, clock_time, ZoneInfo(zone)) == datetime.fromisoformat(f"{utc}+00:00")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-24T10:00", "2026-11-24T10:00"),  # Tuesday in the day: at once
        ("2026-11-24T21:00", "2026-11-25T08:00"),  # quiet begins
        ("2026-11-24T03:00", "2026-11-24T08:00"),
        ("2026-11-27T22:00", "2026-11-30T08:00"),  # Friday night: Monday
        ("2026-11-29T12:00", "2026-11-30T08:00"),  # Sunday noon: Monday
        ("2028-02-28T22:00", "2028-02-29T08:00"),  # Monday before a leap day
        ("2026-12-31T23:30", "2027-01-01T08:00"),  # the year ends on a Thursday
        ("2026-03-28T12:00", "2026-03-30T08:00"),  # the weekend when clocks change
    ],
)
def test_the_usual_hours(now: str, then: str) -> None:
    """Monday to Friday, quiet from 21:00 to 08:00, by the wall in Bratislava."""
    begin, end = (datetime.fromisoformat(text).replace(tzinfo=BRATISLAVA) for text in (now, then))
    assert next_working_moment(Hours(), BRATISLAVA, begin.astimezone(UTC)) == end.astimezone(UTC)


def test_quiet_hours_within_the_day() -> None:
    """A nap from one to three; and work that begins in quiet hours is not disturbed before they end."""
    nap = Hours(quiet_from=time(13), quiet_until=time(15))
    assert next_working_moment(nap, MOSCOW, at(date(2026, 11, 24), time(14), MOSCOW)) == at(
        date(2026, 11, 24), time(15), MOSCOW
    )
    late = Hours(quiet_from=time(7), quiet_until=time(11))
    assert next_working_moment(late, MOSCOW, at(date(2026, 11, 28), time(12), MOSCOW)) == at(
        date(2026, 11, 30), time(11), MOSCOW
    )


def test_somebody_without_working_days_is_told_on_any() -> None:
    """There would be no moment otherwise."""
    assert next_working_day(Hours(frozenset()), date(2026, 11, 28)) == date(2026, 11, 29)


def test_quiet_hours_end_in_the_hour_that_comes_twice() -> None:
    """When clocks go back, quiet hours until 02:30 end at the 02:30 of the hour that it is."""
    person = Hours(frozenset(range(1, 8)), quiet_from=time(21), quiet_until=time(2, 30))
    first, second = (datetime(2026, 10, 25, hour, 15, tzinfo=UTC) for hour in (0, 1))
    assert next_working_moment(person, BRATISLAVA, first) == first + timedelta(minutes=15)
    assert next_working_moment(person, BRATISLAVA, second) == second + timedelta(minutes=15)


def test_hours_that_end_before_they_begin_delay_nothing() -> None:
    """Nobody may set such hours; what came into the book by another way must not move things by years."""
    night = Hours(work_from=time(18), work_until=time(9))
    moment = datetime(2026, 11, 24, 8, tzinfo=UTC)
    zone = ZoneInfo("Europe/Moscow")
    assert add_working_hours(night, zone, moment, timedelta(hours=2)) == moment + timedelta(hours=2)
