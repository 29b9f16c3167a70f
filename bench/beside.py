"""Answers to managers while pictures are drawn, workbooks made and 500 groups read their digests.

Through the whole program, at a modest rate: first alone, then while two heads and the admin ask for pictures
and workbooks without a pause (the journal of a year among them), and then while 500 digests are due besides.
All share the machine's cores, as on a small server, and Telegram's limits hold.
"""

import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.book import remember_menus
from bench.company import Company, write
from bench.crowd import FIRST_PERSON, Script, Step
from bench.figures import Figure
from bench.processes import Process, cores, running
from bench.rounds import percentile, settings_of
from bench.scripts import SCRIPTS, write_scripts
from bench.telegram import FIRST_GROUP

GROUPS = 500
RATE = 2.5
SETTLES_FOR = 5.0
# the digests of all are looked for a minute after the start, and leave within another
ALONE, BUSY, DIGESTS = 30.0, 20.0, 75.0
# how much later an answer may be and still be called no later, on a machine with neighbours
NO_LATER, AT_MOST = 1.5, 50.0
PICTURES: Script = (
    Step(text="/debts"),
    Step(data="draw_debts:", awaits="photo"),
    Step(text="/funnel"),
    Step(data="draw_funnel:", awaits="photo"),
)
JOURNALS: Script = (
    Step(text="/export"),
    Step(data="export:journal"),
    Step(data="export_days:journal:year", awaits="document"),
)
CLIENTS: Script = (Step(text="/export"), Step(data="export:clients", awaits="document"))


@dataclass(slots=True)
class Phase:
    """What a phase gave: each act of a manager with the ms to its answer, and shares of one core."""

    name: str
    answers: list[tuple[float, float]]
    bot: float
    workers: float
    emulator: float

    def late(self, which: int) -> float:
        """Give the milliseconds within which so many percent of the answers came."""
        return percentile([answer for _, answer in self.answers], which)


def measure() -> list[Figure]:
    """Measure the three phases of one run."""
    company = Company(40, 5_000, 400_000, today=datetime.now(UTC).date(), now=datetime.now(UTC))
    with tempfile.TemporaryDirectory() as folder:
        book, scripts = Path(folder) / "book.db", Path(folder) / "scripts.json"
        write(book, company)
        remember_menus(book)
        _hush(book)
        write_scripts(scripts, [SCRIPTS["visit"]] * company.managers + [PICTURES, JOURNALS, CLIENTS])
        alone, *others = _play(company, book, scripts)
        made = _made(book)
    return [*_figures(alone, alone), *(one for phase in others for one in _figures(phase, alone)), *made]


def _figures(phase: Phase, alone: Phase) -> list[Figure]:
    found = []
    for which in (50, 95, 99):
        value, beside = phase.late(which), alone.late(which)
        what = f"{phase.name}, p{which}"
        if phase is alone:
            found.append(Figure(what, value, "ms"))
            continue
        ceiling = max(AT_MOST, NO_LATER * beside)
        aim = (
            (f"at most {NO_LATER} times, or {AT_MOST:.0f} ms", value <= ceiling) if which < 99 else ("", None)
        )
        found.append(Figure(what, value, "ms", beside, value / beside, *aim))
    shares = f"  cores: bot {phase.bot:.2f}, workers {phase.workers:.2f}, Telegram's end"
    return [*found, Figure(shares, phase.emulator, "")]


def _play(company: Company, book: Path, scripts: Path) -> list[Phase]:
    everywhere = set().union(*cores())
    busy = company.managers, company.managers + company.departments + 1
    with running("bench.telegram", str(scripts), str(busy[1]), str(GROUPS), core=everywhere) as telegram:
        settings = settings_of(telegram.hears()["url"], book)
        del settings["MESSAGES_PER_SECOND"]
        notes = book.with_name("notes.json")
        with running("bench.fieldbook", str(notes), core=everywhere, settings=settings) as bot:
            telegram.asks(do="first_poll")
            time.sleep(SETTLES_FOR)
            phases = [_phase("an answer", telegram, bot, ALONE, company)]
            telegram.asks(do="keep_busy", among=busy)
            phases.append(_phase("  beside pictures, workbooks", telegram, bot, BUSY, company))
            _bind_groups(book, company)
            phases.append(_phase("  beside 500 digests too", telegram, bot, DIGESTS, company))
            print(bot.complaints(), end="")
    begins, ends = _digests_went(book)
    phases[-1].answers = [one for one in phases[-1].answers if begins <= one[0] <= ends]
    return phases


def _phase(name: str, telegram: Process, bot: Process, seconds: float, company: Company) -> Phase:
    processes = (bot.cpu, bot.cpu_of_children, telegram.cpu)
    began, used = time.monotonic(), [cpu() for cpu in processes]
    acted = telegram.asks(do="go_steadily", rate=RATE, seconds=seconds, seed=1, among=(0, company.managers))[
        "acted"
    ]
    took = time.monotonic() - began
    shares = [(cpu() - before) / took for cpu, before in zip(processes, used, strict=True)]
    last = FIRST_PERSON + company.managers
    return Phase(name, [(at, (answered - at) * 1000) for chat, at, answered in acted if chat < last], *shares)


def _hush(book: Path) -> None:
    """Let nobody be told anything unasked meanwhile, and heads work every day."""
    with closing(sqlite3.connect(book)) as connection, connection:
        connection.execute(
            "update employees set quiet_from = '00:00', quiet_until = '23:59', work_days = '1234567'"
        )


def _bind_groups(book: Path, company: Company) -> None:
    """Bind groups whose digest of today is due already."""
    heads = [company.head(department) for department in range(1, company.departments + 1)]
    rows = [
        (FIRST_GROUP - number, 1 + number % len(heads), f"Группа {number}", heads[number % len(heads)])
        for number in range(GROUPS)
    ]
    with closing(sqlite3.connect(book, timeout=10)) as connection, connection:
        connection.executemany(
            "insert into groups (chat_id, department_id, title, bound_by, bound_at, digest_at)"
            " values (?, ?, ?, ?, 0, '00:00')",
            rows,
        )


def _digests_went(book: Path) -> tuple[float, float]:
    """Give the moments, in monotonic seconds, at which the first digest was written and the last arrived."""
    with closing(sqlite3.connect(book)) as connection:
        [(first, last, written)] = connection.execute(
            "select min(created_at), max(settled_at), count(*) from outbox where chat_id < 0"
        )
    if written < GROUPS:
        raise RuntimeError(f"{written} of {GROUPS} digests were written")
    shift = time.time() - time.monotonic()
    return first / 1_000_000 - shift, last / 1_000_000 - shift


def _made(book: Path) -> list[Figure]:
    """Tell what was made meanwhile."""
    with closing(sqlite3.connect(book)) as connection:
        rows = connection.execute(
            "select kind, count(*) from jobs where state = 'done' group by kind union all"
            " select 'digests', count(*) from outbox where chat_id < 0 and state = 'sent'"
        ).fetchall()
    return [Figure(f"  made meanwhile: {what}", number, "") for what, number in rows]
