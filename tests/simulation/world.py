"""The simulated world: one program with its book, a Telegram, and people who live through some days."""

import asyncio
import hashlib
import logging
from collections import defaultdict, deque
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from storage.database import Database
from tests.simulation.book import Hired, hire, make_book
from tests.simulation.diary import Diary
from tests.simulation.disk import Disk
from tests.simulation.heads import Head
from tests.simulation.lives import Life
from tests.simulation.loop import JumpingLoop, SimulatedClock, machine_shows
from tests.simulation.machine import Machine
from tests.simulation.network import DAY, HOUR, Network
from tests.simulation.phone import Phone
from tests.simulation.server import Server
from tests.simulation.staff import lives
from tests.simulation.work import Manager
from tests.telegram import Seen

# Days on which something is different: clocks go back, clocks go forward, a leap day, a year's end, nothing.
BEGINNINGS = (
    datetime(2026, 10, 24, 3, tzinfo=UTC),
    datetime(2027, 3, 27, 3, tzinfo=UTC),
    datetime(2028, 2, 28, 3, tzinfo=UTC),
    datetime(2026, 12, 30, 3, tzinfo=UTC),
    datetime(2026, 11, 24, 8, tzinfo=UTC),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is simulated. The same plan gives the same days, to the last statement."""

    seed: int
    managers: int = 4
    clients: int = 12
    days: float = 3
    deeds_a_day: float = 12
    crash_every: float = 2 * HOUR
    outages_a_day: float = 3
    faults: float = 0.01
    disk_fails_one_in: int = 5000
    pace: int = 28

    @property
    def beginning(self) -> datetime:
        """Give the moment at which it begins."""
        return BEGINNINGS[self.seed % len(BEGINNINGS)]

    @property
    def command(self) -> str:
        """Give the command that lives through exactly this again."""
        flags = " ".join(
            f"--{one.name.replace('_', '-')} {getattr(self, one.name):g}" for one in fields(self)
        )
        return f"python -m bench soak {flags}"


@dataclass
class World:
    """One run of a plan. What is wrong is found in `complaints` afterwards."""

    plan: Plan
    place: Path
    complaints: list[str] = field(default_factory=list)
    trace: deque[str] = field(default_factory=lambda: deque(maxlen=120))
    diary: Diary = field(default_factory=Diary)
    staff: list[Hired] = field(default_factory=list)
    phones: dict[int, Phone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Prepare what needs no loop."""
        self._update_ids = count(100_001)
        self._everything = hashlib.sha256()

    def dice(self, what: str) -> Random:
        """Give the dice for one purpose, so that none disturbs another."""
        return Random(f"{self.plan.seed} {what}")

    @property
    def now(self) -> float:
        """Give the simulated seconds since the beginning."""
        return self.loop.time()

    def next_update_id(self) -> int:
        """Give the number of the next update."""
        return next(self._update_ids)

    def complains(self, text: str) -> None:
        """Note that something is wrong."""
        self.complaints.append(f"{self.clock.now():%a %d %b %H:%M:%S} {text}")

    def notes(self, text: str) -> None:
        """Note what happens, for whoever looks for the cause of a complaint."""
        line = f"{self.clock.now():%a %d %b %H:%M:%S.%f} {text}"
        self.trace.append(line)
        self._everything.update(line.encode())

    @property
    def digest(self) -> str:
        """Give a sum of all that happened: the same plan gives the same sum."""
        return self._everything.hexdigest()[:16]

    def healthy_seconds(self, since: float) -> float:
        """Give how long since then the bot was up and Telegram there."""
        healthy = 0.0
        for life in reversed(self.machine.lives):
            ended = self.now if life.ended is None else life.ended
            if ended < since:
                break
            healthy += self._reachable(max(life.began, since), ended)
        return healthy

    def _reachable(self, begins: float, ends: float) -> float:
        cut = sum(
            max(0.0, min(outage.ends, ends) - max(outage.begins, begins)) for outage in self.network.outages
        )
        return max(0.0, ends - begins - cut)

    async def run(self) -> None:
        """Live through the days, then let everything come to rest."""
        self.loop = asyncio.get_running_loop()
        self.clock = SimulatedClock(self.plan.beginning, self.loop)
        self.network = Network(self.dice("network"), self.plan.faults)
        self.network.plan_outages(self.plan.days, self.plan.outages_a_day)
        self.server = Server(self.clock, self.network, self._changed)
        self.book = self.place / f"book-{self.plan.seed}.db"
        make_book(self.book)
        self.disk = Disk(self.book, self.clock, self.dice("disk"))
        self.machine = Machine(self, self.dice("crashes"), self.plan.crash_every, self.plan.pace)
        with machine_shows(self.clock), _listening(self):
            await self._hire()
            self.disk.fails_one_in = self.plan.disk_fails_one_in
            await self._days()

    async def _hire(self) -> None:
        life = Life(0, 0.0)
        with self.disk.belongs_to(life):
            database = await Database.open(f"sqlite:///{self.book}")
            self.staff = await hire(
                database, self.plan.managers, self.plan.clients, self.dice("staff"), self.clock.now()
            )
            await database.close()

    async def _days(self) -> None:
        ends = self.now + self.plan.days * DAY
        running = asyncio.create_task(self.machine.runs())
        people = [asyncio.create_task(life) for life in self._people(ends)]
        # whatever is wrong, nobody must hear of it at once
        while self.now < ends and not self.complaints and not running.done():  # noqa: ASYNC110 - as above
            await asyncio.sleep(600)
        self._calms_down()
        if not self.complaints and not running.done():
            await asyncio.wait(people, timeout=DAY)
            await asyncio.sleep(HOUR)
        for task in people:
            task.cancel()
        failed = await asyncio.gather(*people, return_exceptions=True)
        self.machine.turns_off()
        await running
        for error in failed:
            if isinstance(error, Exception):
                raise error

    def _calms_down(self) -> None:
        self.network.heal(self.now)
        self.server.blocked.clear()
        self.disk.fails_one_in = 0
        self.machine.calms_down()

    def _people(self, ends: float) -> Iterator[Coroutine[Any, Any, None]]:
        managers: dict[int | None, list[Manager]] = defaultdict(list)
        for one in self.staff:
            employee = one.employee
            dice = self.dice(f"person {employee.telegram_id}")
            phone = Phone(self, employee.telegram_id, employee.name, employee.language, dice)
            self.phones[employee.telegram_id] = phone
            if one.clients:
                manager = Manager(self, phone, employee.id, one.clients, dice)
                managers[employee.department_id].append(manager)
                yield lives(manager, employee.zone, ends, self.plan.deeds_a_day)
            else:
                yield Head(self, phone, employee.id, managers[employee.department_id], dice).lives(ends)

    def _changed(self, chat_id: int, seen: Seen) -> None:
        self.notes(f"chat {chat_id} sees {seen.text[:60]!r}")
        if chat_id in self.phones:
            self.phones[chat_id].changed(seen)


class _Listener(logging.Handler):
    """Keeps what the program logs among what happens."""

    def __init__(self, world: World) -> None:
        super().__init__(logging.WARNING)
        self._world = world

    def emit(self, record: logging.LogRecord) -> None:
        self._world.notes(f"{record.levelname} {record.getMessage()[:300]}")


@contextmanager
def _listening(world: World) -> Iterator[None]:
    root, listener = logging.getLogger(), _Listener(world)
    root.addHandler(listener)
    try:
        yield
    finally:
        root.removeHandler(listener)


def live(plan: Plan, place: Path) -> World:
    """Live through a plan, in a directory for its book."""
    world = World(plan, place)
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(world.run())
    return world
