"""Run rate, forecast and outlook of plans; newcomers; a department's plan shared out (D106, D107, D215)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.import_rows import PlanFigure
from domain.month_plans import Outlook, PlanFact, Progress, progress, scaled, shared_out
from domain.working_days import WorkingDays


@pytest.mark.parametrize(
    ("plan", "fact", "passed", "outlook"),
    [
        (100, 0, 0, Outlook.BEHIND),
        (100, 50, 10, Outlook.ON_TRACK),
        (100, 40, 10, Outlook.BEHIND),
        (100, 20, 10, Outlook.OUT_OF_REACH),
        (100, 100, 10, Outlook.TOO_EASY),
        (100, 100, 19, Outlook.DONE),
        (0, 0, 19, Outlook.DONE),
    ],
)
def test_outlook(plan: int, fact: int, passed: int, outlook: Outlook) -> None:
    """A month of twenty working days, seen from one of them."""
    row = PlanFact(PlanFigure.VISITS, Decimal(plan), Decimal(fact), Progress(passed, 20))
    assert row.outlook is outlook


def test_progress_skips_holidays() -> None:
    """4 November is a holiday in Russia, so November 2026 has twenty working days with three checkpoints."""
    working = WorkingDays(holidays=frozenset({date(2026, 11, 4)}))
    assert progress(date(2026, 11, 1), date(2026, 11, 24), working) == Progress(16, 20)
    assert progress(date(2026, 12, 1), date(2026, 11, 24), working).passed == 0
    days = [date(2026, 11, day) for day in range(1, 31)]
    found = [progress(day, day, working) for day in days]
    checkpoints = {one.passed for one in found if one.is_checkpoint}
    assert checkpoints == {5, 10, 15}


def test_a_newcomer_grows_into_the_plan() -> None:
    """A sixth more each month; the whole from the seventh on."""
    joined = date(2026, 6, 20)
    months = [scaled(Decimal(60), joined, date(2026, month, 1)) for month in range(6, 13)]
    assert months == [10, 20, 30, 40, 50, 60, 60]


@given(
    st.integers(0, 10**9),
    st.dictionaries(st.integers(1, 50), st.integers(0, 1000).map(Decimal), min_size=1, max_size=20),
)
def test_shares_add_up(total: int, weights: dict[int, Decimal]) -> None:
    """Nothing of the department's plan is lost or invented."""
    parts = shared_out(Decimal(total), weights)
    assert sum(parts.values()) == total
    assert parts.keys() == weights.keys()
