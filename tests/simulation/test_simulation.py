"""A few days of work with dozens of crashes: nothing is lost, doubled, late, early or out of order."""

from pathlib import Path

import pytest

from tests.simulation.judging import Account, judged
from tests.simulation.world import Plan, live


def report(account: Account) -> str:
    """Say what was wrong, how to see it again, and what happened last."""
    lines = [f"{len(account.wrong)} things went wrong; again: {account.plan.command}"]
    return "\n".join([*lines, *account.wrong[:10], "The last that happened:", *account.trace[-40:]])


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_three_days_of_work(seed: int, tmp_path: Path) -> None:
    """Clocks go back on seed 0 and forward on seed 1; on seed 2 there is a leap day."""
    account = judged(live(Plan(seed), tmp_path))
    assert not account.wrong, report(account)
    assert account.crashes > 10
    assert account.told.told > 50


def test_a_seed_replays_exactly(tmp_path: Path) -> None:
    """What went wrong once goes wrong again, so that its cause can be found."""
    plan = Plan(7, managers=2, days=0.25, deeds_a_day=30, crash_every=1200)
    digests = set()
    for name in ("first", "second"):
        place = tmp_path / name
        place.mkdir()
        digests.add(live(plan, place).digest)
    assert len(digests) == 1
