"""The judges are awake: whatever is broken on purpose, they find it."""

from pathlib import Path

import pytest

from tests.simulation.judging import judged
from tests.simulation.mutants import MUTANTS, Mutate
from tests.simulation.world import Plan, live

SEEDS = range(8)


def busy(seed: int) -> Plan:
    """Give a day and some hours in which much happens, and much goes wrong."""
    return Plan(
        seed, managers=3, days=1.2, deeds_a_day=25, crash_every=1200, outages_a_day=12, faults=0.03, pace=6
    )


@pytest.mark.parametrize("mutate", MUTANTS, ids=lambda mutate: mutate.__name__)
def test_a_mutant_dies(mutate: Mutate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is found within a few seeds."""
    mutate(monkeypatch)
    found = any(judged(live(busy(seed), tmp_path)).wrong for seed in SEEDS)
    assert found, f"{mutate.__doc__} Nobody noticed."


@pytest.mark.parametrize("seed", SEEDS[:2])
def test_nothing_is_wrong_without_a_mutant(seed: int, tmp_path: Path) -> None:
    """The very same days pass when nothing is broken."""
    assert judged(live(busy(seed), tmp_path)).wrong == []
