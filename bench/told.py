"""From a message in one's own words to its card, through the whole program, beside a bare bot that echoes it.

The company has 5,000 clients, each manager 294 of them, who speak Russian, English and Slovak; the head and
the admin see all. The messages are those of tests/quicklog for which one gets a card at once, and saves it.
"""

import asyncio
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.book import remember_menus
from bench.company import IN_A_DEPARTMENT, NOW, Company, write
from bench.crowd import Script, Step
from bench.figures import Figure
from bench.processes import cores, running
from bench.quicklog import CASES, crowd, messages
from bench.rounds import percentile, settings_of
from bench.scripts import write_scripts
from domain.people import Employee
from handlers.told_buttons import SaveTold
from services import told_messages
from storage import people
from storage.database import Database, UnitOfWork

COMPANY = Company(17, 5_000, 5_000, languages=("ru", "ru", "en", "ru", "sk"))
ROUNDS = 2
MESSAGES = 50
CARD_WITHIN = 100.0
RATE, SECONDS = 20.0, 10.0
LEADERS_RATE = 6.0
assert COMPANY.managers <= IN_A_DEPARTMENT  # one head leads them all
LEADERS = COMPANY.managers, COMPANY.managers + 2
BOTS = {"ours": "bench.fieldbook", "bare": "bench.bare_bot"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a round gave, in ms: of everybody's first message, of those that came steadily, of taps."""

    first: list[float]
    managers: list[float]
    leaders: list[float]
    taps: list[float]
    cpu: float


def measure() -> list[Figure]:
    """Play rounds, ours and the bare bot's by turns."""
    rounds: dict[str, list[Told]] = {whose: [] for whose in BOTS}
    with tempfile.TemporaryDirectory() as folder:
        book, scripts = Path(folder) / "company.db", Path(folder) / "scripts.json"
        write_scripts(scripts, _write_book(book))
        for number in range(ROUNDS):
            print(f"told: round {number + 1} of {ROUNDS}", flush=True)
            for whose, module in BOTS.items():
                rounds[whose].append(_play(module, book, scripts, number))
    return _figures(rounds["ours"], rounds["bare"])


def _figures(ours: Sequence[Told], bare: Sequence[Told]) -> list[Figure]:
    def at(which: int, values: str) -> tuple[float, float]:
        first, second = (
            median(percentile(getattr(one, values), which) for one in rounds) for rounds in (ours, bare)
        )
        return first, second

    found = []
    whose = (
        ("to card, manager of 294", "managers"),
        ("to card, leader of 5,000", "leaders"),
        ("tap to saved", "taps"),
    )
    for who, values in whose:
        for which in (50, 95):
            value, baseline = at(which, values)
            is_aim = which == 95 and values != "taps"
            aim = (f"under {CARD_WITHIN:.0f} ms", value < CARD_WITHIN) if is_aim else ("", None)
            found.append(Figure(f"{who}, p{which}", value, "ms", baseline, value / baseline, *aim))
    first, baseline = (median(max(one.first) for one in rounds) for rounds in (ours, bare))
    what = f"first words of {LEADERS[1]} at once, last card"
    cpu, bare_cpu = (median(one.cpu for one in rounds) for rounds in (ours, bare))
    return [
        *found,
        Figure(what, first, "ms", baseline, first / baseline),
        Figure("processor time a message and its tap", cpu, "ms", bare_cpu, cpu / bare_cpu),
    ]


def _play(module: str, book: Path, scripts: Path, seed: int) -> Told:
    own, others = cores()
    database, notes = book.with_name("work.db"), book.with_name("notes.json")
    for stale in book.parent.glob("work.db*"):
        stale.unlink()
    shutil.copy(book, database)
    with running("bench.telegram", str(scripts), str(LEADERS[1]), core=others) as telegram:
        settings = settings_of(telegram.hears()["url"], database)
        with running(module, str(notes), core=own, settings=settings) as measured:
            telegram.asks(do="first_poll")
            telegram.asks(do="begin")
            first = telegram.asks(do="go_through", steps=1)
            began = measured.cpu()
            steady = {
                among: telegram.asks(do="go_steadily", rate=rate, seconds=SECONDS, seed=seed, among=among)[
                    "acted"
                ]
                for among, rate in (((0, LEADERS[0]), RATE), (LEADERS, LEADERS_RATE))
            }
            cpu = (measured.cpu() - began) * 2000 / sum(map(len, steady.values()))
            print(measured.complaints(), end="")
    if first["violations"]:
        raise RuntimeError(f"the Bot API was broken: {first['violations']}")
    (managers, taps), (leaders, _) = map(_latencies, steady.values())
    return Told(_latencies(first["acted"])[0], managers, leaders, taps, cpu)


def _latencies(acted: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """Give the milliseconds of messages and of taps, which take turns in each chat."""
    found: tuple[list[float], list[float]] = [], []
    turns: Counter[float] = Counter()
    for chat, at, answered in acted:
        found[turns[chat] % 2].append((answered - at) * 1000)
        turns[chat] += 1
    return found


def _write_book(path: Path) -> list[Script]:
    """Write the book, and give what each of its people says."""
    named = json.loads((CASES / "clients.json").read_text(encoding="utf-8"))["clients"]
    owners = _owners(named)
    names = [client.name for client in crowd()][: COMPANY.clients]
    for owner in range(COMPANY.managers):
        of_owner = [client["name"] for client in named if owners[client["id"]] == owner]
        names[owner : owner + len(of_owner) * COMPANY.managers : COMPANY.managers] = of_owner
    write(path, COMPANY, names)
    remember_menus(path)
    return asyncio.run(_scripts(path))


async def _scripts(path: Path) -> list[Script]:
    """Give what each person says."""
    database = await Database.open(f"sqlite:///{path}")
    async with database.transaction() as uow:
        scripts = [await _script(uow, await people.get(uow, number + 1)) for number in range(LEADERS[1])]
    await database.close()
    return scripts


async def _script(uow: UnitOfWork, employee: Employee) -> Script:
    steps: list[Step] = []
    for case in messages():
        if case["lang"] == employee.language and len(steps) < 2 * MESSAGES:
            draft = await told_messages.understand(uow, employee, case["text"], NOW)
            if draft.actions and all(len(action.clients) == 1 for action in draft.actions):
                steps += Step(text=case["text"]), Step(data=f"{SaveTold.__prefix__}:")
    return steps


def _owners(named: Sequence[dict[str, Any]]) -> dict[str, int]:
    """Give these clients to managers who speak their language, by turns."""
    by_language: dict[str, list[int]] = {}
    for owner in range(COMPANY.managers):
        by_language.setdefault(COMPANY.language(owner), []).append(owner)
    return {
        client["id"]: by_language[client["lang"]][number % len(by_language[client["lang"]])]
        for number, client in enumerate(named)
    }
