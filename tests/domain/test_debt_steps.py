"""When a debt speaks up: steps counted in working days, none lost over a weekend, none told twice."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.debt_steps import STEPS, read_steps, step_of, thresholds
from domain.working_days import WorkingDays

DAYS = WorkingDays(holidays=frozenset({date(2026, 11, 4), date(2026, 12, 31), date(2027, 1, 1)}))
DUE = st.dates(date(2026, 10, 1), date(2027, 2, 1))


def told_on(due_on: date, step: int, days: WorkingDays = DAYS) -> date:
    """The first working day on which a step has come."""
    day = due_on - timedelta(days=20)
    while True:
        found = step_of(due_on, thresholds(STEPS, days, day)) if days.is_working(day) else None
        if found is not None and found >= step:
            return day
        day += timedelta(days=1)


def test_steps_of_a_debt_due_on_a_tuesday() -> None:
    """Three working days before, on the day, and one, three, seven working days after it."""
    due_on = date(2026, 11, 24)
    told = {step: told_on(due_on, step).isoformat() for step in (-3, 0, 1, 3, 7)}
    assert told == {
        -3: "2026-11-19", 0: "2026-11-24", 1: "2026-11-25", 3: "2026-11-27", 7: "2026-12-03",
    }  # fmt: skip


def test_a_debt_due_on_a_day_off_speaks_up_on_the_next_working_day() -> None:
    """A day late is then the working day after the day off."""
    assert told_on(date(2026, 11, 22), 0) == date(2026, 11, 23)
    assert told_on(date(2026, 11, 22), 1) == date(2026, 11, 23)


@settings(max_examples=50)
@given(DUE, st.sampled_from(STEPS))
def test_a_step_comes_after_so_many_working_days(due_on: date, step: int) -> None:
    """Whatever weekends and holidays lie between, and it never goes back."""
    day = told_on(due_on, step)
    assert DAYS.is_working(day)
    if step > 0:
        assert DAYS.count_after(due_on, day) == step
    if step < 0:
        assert DAYS.count_after(day, due_on) <= -step
    found = [step_of(due_on, thresholds(STEPS, DAYS, day + timedelta(days=ahead))) for ahead in range(40)]
    known = [one for one in found if one is not None]
    assert known == sorted(known)


def test_steps_are_typed_in_many_ways() -> None:
    """And what is no table is none."""
    assert read_steps("-3 0 1 3 7") == (-3, 0, 1, 3, 7)
    assert read_steps("−3, 0, +1, +3") == (-3, 0, 1, 3)
    assert read_steps("завтра") is None
    assert read_steps("1 2 3 4 5 6 7 8 9") is None
    assert read_steps("500") is None
