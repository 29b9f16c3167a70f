"""The moment of a step: a day after sending within working hours, else the morning (A11, A12)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cadences import CADENCES, CadenceKind, Course, agreed, due, told
from domain.calendar import at
from domain.people import Employee, Hours, Role
from domain.runs import told_at
from domain.spoken_moments import read_moment
from domain.spoken_sums import read_sum
from domain.working_days import WorkingDays
from tests.domain.test_working_days import CALENDARS

STEPS = CADENCES[CadenceKind.PROPOSAL].steps
ZONES = [
    ZoneInfo(key) for key in ("Asia/Vladivostok", "Europe/Bratislava", "Europe/Moscow", "America/New_York")
]


@pytest.mark.parametrize(
    ("sent", "told_on"),
    [
        ("2026-11-24 15:30", "2026-11-25 15:30"),
        ("2026-11-24 07:00", "2026-11-25 09:00"),
        ("2026-11-24 22:00", "2026-11-25 17:00"),
        ("2026-11-27 15:30", "2026-11-30 09:00"),
        ("2026-11-28 12:00", "2026-11-30 09:00"),
    ],
)
@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_day_after_sending(sent: str, told_on: str, zone: ZoneInfo) -> None:
    """At the same hour where that is one of work, and on Monday morning what was sent before the weekend."""
    begun_at = datetime.fromisoformat(sent).replace(tzinfo=zone).astimezone(UTC)
    begun_on = begun_at.astimezone(zone).date()
    coming = due(Course(STEPS, begun_on), WorkingDays(), begun_on)
    assert coming is not None
    moment = told_at(coming, begun_at, Hours(), zone)
    assert f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" == told_on


@settings(max_examples=50)
@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 1)),
    st.times(),
    st.sampled_from(ZONES),
    CALENDARS,
    st.integers(0, 6),
    st.integers(0, 40),
)
def test_steps_fall_within_working_hours(
    sent_on: date, clock_time: time, zone: ZoneInfo, days: WorkingDays, passed: int, named: int
) -> None:
    """Wherever the manager lives, also over the days when clocks change, and after a day that was named."""
    begun_at = at(sent_on, clock_time, zone)
    today = begun_at.astimezone(zone).date()
    course = Course(STEPS, today)
    for _ in range(passed):
        coming = due(course, days, today)
        assert coming is not None
        course, today = told(course, coming.on), coming.on + timedelta(days=1)
    for one in (course, agreed(course, today + timedelta(days=named))):
        coming = due(one, days, today)
        assert coming is not None
        local = told_at(coming, begun_at, Hours(), zone).astimezone(zone)
        assert (local.date(), days.is_working(local.date())) == (coming.on, True)
        assert time(9) <= local.time() <= time(17)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("100 000", "100000.00 RUB"),
        ("1,5 млн", "1500000.00 RUB"),
        ("250к руб.", "250000.00 RUB"),
        ("€ 900", "900.00 EUR"),
        ("1.200.000 EUR", "1200000.00 EUR"),
        ("1 200,50 €", "1200.50 EUR"),
        ("12 тыс $", "12000.00 USD"),
        ("0", None),
        ("сто", None),
        ("5 яблок", None),
        ("ж" * 50, None),
        ("9" * 20, None),
    ],
)
def test_typed_sums(text: str, spelled: str | None) -> None:
    """As people write them in three languages; roubles where no currency is named."""
    found = read_sum(text, "RUB")
    assert (None if found is None else f"{found.amount} {found.currency}") == spelled


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("вчера 15:00", "2026-11-23 15:00"),
        ("tomorrow 10:00", "2026-11-25 10:00"),
        ("9:30", "2026-11-24 09:30"),
        ("27.11", "2026-11-27 09:00"),
        ("сегодня", "2026-11-24 11:00"),
        ("сейчас", "2026-11-24 11:00"),
        ("как-нибудь", None),
    ],
)
def test_typed_moments(text: str, spelled: str | None) -> None:
    """A day, a time, or both, by the person's own wall clock."""
    zone = ZoneInfo("Europe/Moscow")
    now = at(date(2026, 11, 24), time(11), zone)
    anna = Employee(1, 1, "Анна", Role.MANAGER, 1, "ru", zone, Hours(), now)
    found = read_moment(text, anna, now)
    assert (None if found is None else f"{found.astimezone(zone):%Y-%m-%d %H:%M}") == spelled
