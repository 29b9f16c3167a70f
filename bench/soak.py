"""`python -m bench soak`: months of simulated work, with thousands of crashes.

`--seed N` lives through one seed again, exactly as it was; one with something wrong shows its whole command.
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import islice
from pathlib import Path

from tests.simulation.judging import Account, judged
from tests.simulation.world import Plan, live

SHOWN = 10
LAST = 60


@dataclass
class Total:
    """All that was lived through."""

    days: float = 0.0
    crashes: int = 0
    updates: int = 0
    calls: int = 0
    due: int = 0
    told: int = 0
    twice_by_crash: int = 0
    twice_by_loss: int = 0
    most_by_one_crash: int = 0
    into_quiet: int = 0
    wrong: int = 0

    def add(self, account: Account) -> None:
        """Count one seed more."""
        self.days += account.days
        self.crashes += account.crashes
        self.updates += account.updates
        self.calls += account.calls
        self.due += account.told.due
        self.told += account.told.told
        self.twice_by_crash += account.count.twice_by_crash
        self.twice_by_loss += account.count.twice_by_loss
        self.most_by_one_crash = max(self.most_by_one_crash, account.count.most_by_one_crash)
        self.into_quiet += account.told.into_quiet
        self.wrong += bool(account.wrong)


def main(options: list[str]) -> int:
    """Live through the seeds; 1 when something was wrong."""
    chosen = _parser().parse_args(options)
    plan = Plan(**{one.name: getattr(chosen, one.name) for one in fields(Plan) if one.name != "seed"}, seed=0)
    seeds = [chosen.seed] if chosen.seed is not None else range(chosen.first, chosen.first + chosen.seeds)
    began, total = time.monotonic(), Total()
    # each seed in a process of its own: what one leaves in memory does not slow the next
    with ProcessPoolExecutor(chosen.processes, max_tasks_per_child=1) as pool:
        for account in pool.map(partial(_lived, plan), seeds):
            total.add(account)
            _show(account)
    _sum_up(total, len(seeds), time.monotonic() - began)
    return 1 if total.wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench soak", description=__doc__)
    parser.add_argument("--seed", type=int, help="live through this seed alone")
    parser.add_argument("--seeds", type=int, default=40, help="how many seeds (40)")
    parser.add_argument("--first", type=int, default=1000, help="the first of them (1000)")
    parser.add_argument("--managers", type=int, default=8, help="managers (8)")
    parser.add_argument("--clients", type=int, default=30, help="clients of each manager (30)")
    parser.add_argument("--days", type=float, default=7, help="simulated days of each seed (7)")
    parser.add_argument("--deeds-a-day", type=float, default=12, help="deeds of a manager in a day (12)")
    parser.add_argument("--crash-every", type=float, default=7200, help="seconds between crashes (7200)")
    parser.add_argument("--outages-a-day", type=float, default=3, help="how often Telegram is away (3)")
    parser.add_argument("--faults", type=float, default=0.01, help="part of all requests that fail (0.01)")
    parser.add_argument("--disk-fails-one-in", type=int, default=5000, help="statements; 0: never (5000)")
    parser.add_argument("--pace", type=int, default=28, help="most messages a second; 0: no limit (28)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="seeds at a time")
    return parser


def _lived(plan: Plan, seed: int) -> Account:
    with tempfile.TemporaryDirectory() as place:
        return judged(live(replace(plan, seed=seed), Path(place)))


def _show(account: Account) -> None:
    told, count = account.told, account.count
    print(
        f"seed {account.plan.seed} {account.digest}: {account.days:.1f} days, {account.crashes} crashes,"
        f" {account.updates} updates, {told.told} notices told of {told.due} due ({account.lateness}),"
        f" {count.twice_by_crash} twice by crashes, {count.twice_by_loss} by lost answers"
        + ("" if not account.wrong else f"; {len(account.wrong)} WRONG"),
        flush=True,
    )
    if account.wrong:
        print("  again:", account.plan.command)
        for line in islice(account.wrong, SHOWN):
            print("  !!", line)
        print("  The last that happened:")
        for line in account.trace[-LAST:]:
            print("    ", line)


def _sum_up(total: Total, seeds: int, seconds: float) -> None:
    print(
        f"\n{seeds} seeds, {total.days:.0f} simulated days in {seconds:.0f} s"
        f" ({total.days * 86_400 / seconds:.0f} times as fast as life); {total.crashes} crashes or stops.\n"
        f"{total.updates} updates, each with one effect; {total.calls} calls; {total.told} notices told of"
        f" {total.due} due.\n"
        f"Sent twice: {total.twice_by_crash} by crashes ({total.twice_by_crash / max(total.crashes, 1):.2f} a"
        f" crash; no crash left more than {total.most_by_one_crash} unmarked), {total.twice_by_loss} because"
        f" Telegram's answer was lost.\n"
        f"Worded in time, but arrived at a quiet hour after an outage: {total.into_quiet}.\n"
        f"{total.wrong} seeds with something wrong."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
