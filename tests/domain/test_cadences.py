"""Cadences: steps told on working days, one a day, until something is answered or decided (D031)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cadences import (
    CADENCES,
    TOUCHES,
    CadenceKind,
    Course,
    Step,
    StepKind,
    StepTo,
    agreed,
    check_steps,
    due,
    free_day,
    proposal_steps,
    read_steps,
    read_touches,
    rehearse,
    told,
    written,
)
from domain.working_days import WorkingDays

RUSSIA = WorkingDays(holidays=frozenset(date(2027, 1, day) for day in range(1, 12)))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CALENDARS = st.builds(
    WorkingDays,
    st.frozensets(st.integers(1, 7), min_size=1, max_size=7),
    st.frozensets(DAYS, max_size=15),
)
TABLES = st.one_of(
    st.sampled_from([CADENCES[kind].steps for kind in CadenceKind]),
    st.lists(st.integers(1, 30), min_size=1, max_size=8, unique=True).map(
        lambda touches: proposal_steps(sorted(touches))
    ),
)


def plan(begun: str, days: WorkingDays = RUSSIA) -> list[tuple[str, str, str]]:
    """The whole usual run for a proposal, as day, recipient and question."""
    course = Course(proposal_steps(TOUCHES), date.fromisoformat(begun))
    steps = rehearse(course, days, course.anchor_on, date(2028, 1, 1))
    return [(one.on.isoformat(), one.step.to.value, one.step.kind.value) for one in steps]


def test_the_usual_run_of_a_proposal() -> None:
    """A day after sending, then the third, seventh and fourteenth working day, then a decision."""
    assert plan("2026-11-24") == [
        ("2026-11-25", "manager", "received"),
        ("2026-11-27", "manager", "remind"),
        ("2026-12-01", "head", "escalate"),
        ("2026-12-03", "manager", "remind"),
        ("2026-12-14", "manager", "remind"),
        ("2026-12-15", "manager", "decide"),
        ("2026-12-18", "head", "decide"),
    ]


@pytest.mark.parametrize(
    ("begun", "first", "third"),
    [
        ("2026-11-27", "2026-11-30", "2026-12-02"),
        ("2026-11-28", "2026-11-30", "2026-12-02"),
        ("2026-12-30", "2026-12-31", "2027-01-13"),
        ("2026-12-31", "2027-01-12", "2027-01-14"),
    ],
)
def test_weekends_holidays_and_month_ends(begun: str, first: str, third: str) -> None:
    """Sent on a Friday, a Saturday, or before the New Year holidays: steps keep to working days."""
    found = plan(begun)
    assert (found[0][0], found[1][0]) == (first, third)


@settings(max_examples=50)
@given(TABLES, DAYS, CALENDARS)
def test_no_step_on_a_day_off_nor_two_a_day(steps: tuple[Step, ...], begun: date, days: WorkingDays) -> None:
    """Steps rise by day, each falls on a working day after the beginning, and the last one is a decision."""
    found = rehearse(Course(steps, begun), days, begun, date.max - timedelta(days=400))
    told_on = [one.on for one in found]
    assert [one.step for one in found] == list(steps)
    assert told_on == sorted(set(told_on))
    assert all(days.is_working(day) and day > begun for day in told_on)
    assert found[-1].step.kind is StepKind.DECIDE


@settings(max_examples=50)
@given(TABLES, DAYS, CALENDARS, st.lists(st.integers(0, 40), min_size=1, max_size=8), st.integers(0, 60))
def test_late_telling_and_named_days(
    steps: tuple[Step, ...], begun: date, days: WorkingDays, delays: list[int], named: int
) -> None:
    """However late they are told, whichever day the client names: one a day, none after an answer."""
    course, today, told_on = Course(steps, begun), begun, list[date]()
    for turn, delay in enumerate(delays):
        coming = due(course, days, today)
        if coming is None:
            break
        on = max(coming.on, days.first_from(coming.on + timedelta(days=delay)))
        told_on.append(on)
        course, today = told(course, on), on + timedelta(days=1)
        if turn == 1:
            course = agreed(course, on + timedelta(days=named))
            coming = due(course, days, today)
            assert coming is not None
            assert coming.step.kind is StepKind.AGREED
            assert coming.on >= on + timedelta(days=named)
    assert told_on == sorted(set(told_on))
    assert all(days.is_working(day) for day in told_on)
    assert due(replace(course, is_over=True), days, today) is None


def test_a_day_named_by_the_client_beats_the_table() -> None:
    """Nothing is told before it; behind it the reminders begin again, without the first question (D034)."""
    course = agreed(
        told(Course(proposal_steps(TOUCHES), date(2026, 11, 24)), date(2026, 11, 25)), date(2026, 12, 5)
    )
    found = rehearse(course, RUSSIA, date(2026, 11, 25), date(2026, 12, 31))
    assert [(one.on.isoformat(), one.step.kind.value) for one in found][:3] == [
        ("2026-12-07", "agreed"),
        ("2026-12-10", "remind"),
        ("2026-12-14", "escalate"),
    ]


@pytest.mark.parametrize(
    ("text", "touches"),
    [
        ("1 3 7 14", (1, 3, 7, 14)),
        ("+2, +5;10", (2, 5, 10)),
        ("3 3", None),
        ("7 3", None),
        ("0 2", None),
        ("1 200", None),
        ("завтра", None),
        ("", None),
        ("1 2 3 4 5 6 7 8 9 10 11", None),
    ],
)
def test_typed_touches(text: str, touches: tuple[int, ...] | None) -> None:
    """Rising working days, from the first to the hundred and twentieth."""
    assert read_touches(text) == touches


def test_a_table_that_ends_without_a_decision_is_none() -> None:
    """Nor one with two steps on a day."""
    remind, decide = Step(1, StepTo.MANAGER, StepKind.REMIND), Step(1, StepTo.MANAGER, StepKind.DECIDE)
    for steps in ([], [remind], [remind, decide], [replace(decide, after=0)]):
        with pytest.raises(ValueError, match=r"steps come|last step"):
            check_steps(steps)


def test_steps_are_kept_as_they_are() -> None:
    """What the book keeps reads back the same."""
    for cadence in CADENCES.values():
        assert read_steps(written(cadence.steps)) == cadence.steps


@settings(max_examples=50)
@given(st.lists(DAYS, max_size=10), st.integers(0, 4), DAYS, CALENDARS)
def test_no_more_contacts_than_the_cap(contacts: list[date], most: int, day: date, days: WorkingDays) -> None:
    """The free day is a working one, not before the day asked for, with room in the week before it (D027)."""
    free = free_day(contacts, most, day, days)
    assert free >= day
    assert days.is_working(free)
    assert not most or sum(free - timedelta(days=7) < one <= free for one in contacts) < most
