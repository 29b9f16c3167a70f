"""When reminders of a meeting are due, whatever clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import at
from domain.meeting_reminders import later_at, leave_at, reminders
from domain.meetings import TRAVELS, Meeting, MeetingState, day_bounds, is_skipped
from domain.notices import NoticeKind
from domain.people import Hours

BRATISLAVA = ZoneInfo("Europe/Bratislava")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
ZONES = st.sampled_from(
    [
        "Europe/Bratislava",
        "Asia/Vladivostok",
        "Europe/Moscow",
        "America/New_York",
        "Australia/Lord_Howe",
        "UTC",
    ]
).map(ZoneInfo)
# Days on both sides of both changes of clocks in Bratislava
DAYS = st.one_of(
    st.dates(date(2026, 10, 23), date(2026, 10, 27)), st.dates(date(2027, 3, 26), date(2027, 3, 30))
)
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
HOURS = st.frozensets(st.integers(1, 7)).map(lambda days: Hours(work_days=days))


def meeting_at(starts_at: datetime, zone: ZoneInfo, *, minutes: int = 60, travel: int = 30) -> Meeting:
    """Give a planned meeting."""
    return Meeting(
        1, 1, None, 1, starts_at, starts_at + timedelta(minutes=minutes), zone, "", "", travel,
        MeetingState.PLANNED, None, 0, starts_at - timedelta(days=30),
    )  # fmt: skip


@given(
    day=DAYS,
    clock=TIMES,
    zone=ZONES,
    hours=HOURS,
    travel=st.sampled_from(TRAVELS),
    ahead=st.integers(1, 5000),
)
def test_a_meeting_ahead_is_always_reminded_of(
    day: date, clock: time, zone: ZoneInfo, hours: Hours, travel: int, ahead: int
) -> None:
    """However near it is, there is one word before its start, and none after it or in the past."""
    starts_at = at(day, clock, zone)
    now = starts_at - timedelta(minutes=ahead)
    meeting = meeting_at(starts_at, zone, travel=travel)

    planned = reminders(meeting, hours, zone, now)
    before = [due_at for kind, due_at in planned if kind is not NoticeKind.MEETING_OUTCOME]

    assert before
    assert all(now <= due_at < starts_at for due_at in before)
    assert len({kind for kind, _ in planned}) == len(planned)
    assert dict(planned)[NoticeKind.MEETING_OUTCOME] == starts_at + timedelta(hours=2)


@given(day=DAYS, clock=TIMES, zone=ZONES, hours=HOURS)
def test_the_evening_is_at_six_on_the_persons_wall(
    day: date, clock: time, zone: ZoneInfo, hours: Hours
) -> None:
    """On a working day before the meeting, also when clocks change; an hour is always 60 minutes."""
    starts_at = at(day, clock, zone)
    planned = dict(reminders(meeting_at(starts_at, zone), hours, zone, starts_at - timedelta(days=9)))

    evening = planned[NoticeKind.MEETING_PREPARE].astimezone(zone)
    assert evening.time() == time(18)
    assert evening.date() < starts_at.astimezone(zone).date()
    assert not hours.work_days or evening.isoweekday() in hours.work_days
    assert planned[NoticeKind.MEETING_SOON] == starts_at - timedelta(minutes=60)
    assert planned[NoticeKind.MEETING_LEAVE] == starts_at - timedelta(minutes=45)


@given(day=DAYS, clock=TIMES, made_in=ZONES, read_in=ZONES)
def test_a_meeting_is_one_moment_for_everybody(
    day: date, clock: time, made_in: ZoneInfo, read_in: ZoneInfo
) -> None:
    """What it says on either wall is the same moment, and where it was made the time that was told."""
    starts_at = at(day, clock, made_in)

    assert starts_at.astimezone(read_in).astimezone(UTC) == starts_at
    assert is_skipped(day, clock, made_in) or starts_at.astimezone(made_in).time() == clock
    begins, ends = day_bounds(day, made_in)
    assert is_skipped(day, clock, made_in) or begins <= starts_at < ends


@pytest.mark.parametrize(
    ("day", "read"),
    [
        (date(2026, 10, 24), "2026-10-24 01:00"),
        (date(2026, 10, 25), "2026-10-25 01:00"),
        (date(2026, 10, 26), "2026-10-26 00:00"),
        (date(2027, 3, 27), "2027-03-27 00:00"),
        (date(2027, 3, 28), "2027-03-28 00:00"),
        (date(2027, 3, 29), "2027-03-29 01:00"),
    ],
)
def test_nine_in_vladivostok_read_in_bratislava(day: date, read: str) -> None:
    """Clocks change in Bratislava and not in Vladivostok."""
    starts_at = at(day, time(9), VLADIVOSTOK)

    assert f"{starts_at.astimezone(BRATISLAVA):%Y-%m-%d %H:%M}" == read
    assert f"{starts_at.astimezone(VLADIVOSTOK):%Y-%m-%d %H:%M}" == f"{day} 09:00"


@pytest.mark.parametrize(
    ("day", "clock", "skipped"),
    [
        (date(2027, 3, 28), time(1, 59), False),
        (date(2027, 3, 28), time(2), True),
        (date(2027, 3, 28), time(2, 59), True),
        (date(2027, 3, 28), time(3), False),
        (date(2026, 10, 25), time(2, 30), False),
    ],
)
def test_hours_that_no_clock_shows(day: date, clock: time, skipped: bool) -> None:
    """Only the hour that is skipped in spring; of the one shown twice in autumn the first is meant."""
    assert is_skipped(day, clock, BRATISLAVA) is skipped


def test_the_doubled_hour_is_the_first() -> None:
    """02:30 in the night of the change is still summer time."""
    assert at(date(2026, 10, 25), time(2, 30), BRATISLAVA) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_days_of_23_and_25_hours() -> None:
    """A day begins and ends at midnight on the wall."""
    lengths = [
        ends - begins
        for begins, ends in (day_bounds(day, BRATISLAVA) for day in (date(2026, 10, 25), date(2027, 3, 28)))
    ]
    assert lengths == [timedelta(hours=25), timedelta(hours=23)]


@given(ahead=st.integers(-60, 600), minutes=st.sampled_from([15, 60]))
def test_later_is_never_after_the_start(ahead: int, minutes: int) -> None:
    """It is five minutes before the start at the latest, and never in the past."""
    meeting = meeting_at(datetime(2026, 11, 27, 7, tzinfo=UTC), BRATISLAVA)
    now = meeting.starts_at - timedelta(minutes=ahead)

    due_at = later_at(meeting, minutes, now)

    if ahead <= 5:
        assert due_at is None
    else:
        assert due_at is not None
        assert now < due_at <= min(now + timedelta(minutes=minutes), meeting.starts_at - timedelta(minutes=5))


def test_nobody_leaves_where_nobody_travels() -> None:
    """A meeting at one's own desk has no moment to set out."""
    assert leave_at(meeting_at(datetime(2026, 11, 27, 7, tzinfo=UTC), BRATISLAVA, travel=0)) is None
