"""What the judges of notices know: the world, the book, and when the program was not there."""

import sqlite3
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from storage.moments import moment
from tests.simulation.pages import Pages
from tests.simulation.world import World

URGENT = frozenset(
    "meeting_soon meeting_leave meeting_changed feedback_escalated feedback_answered running_late".split()
)
# Whose telling depends on more than the record.
CALL_BACKS = frozenset({"call_back", "call_back_missed"})
# Behind a message that waits for so long, nothing else is worded: it would only be older when it comes.
HELD_UP = timedelta(minutes=1)
# After its start, or an error of the disk, the program needs a little longer.
COLLECTS_ITSELF = timedelta(seconds=15)


@dataclass
class Told:
    """What was counted besides. Lateness is in seconds, of what was due while the program was up.

    `into_quiet` are messages that were worded in time, and arrived at a quiet hour after an outage.
    """

    due: int = 0
    told: int = 0
    into_quiet: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    lateness: list[float] = field(default_factory=list)


class Court:
    """What is needed to judge a notice. `arrived` tells when each message of the outbox came to its chat."""

    def __init__(self, world: World, pages: Pages, arrived: Mapping[int, float], told: Told) -> None:
        """Open the files."""
        self.world = world
        self.pages = pages
        self.told = told
        self.arrived = arrived
        self.ends = world.clock.now()
        self.messages = {row["id"]: row for row in pages.rows("select id, state, error from outbox")}
        self._held_up = _held_up(pages)
        lives, clock = world.machine.lives, world.clock
        self._downtimes = [
            (clock.at(before.ended or 0.0), clock.at(after.began)) for before, after in pairwise(lives)
        ]

    def first_up(self, since: datetime, slack: timedelta) -> datetime:
        """Give the first moment at which the program was up, and had collected itself after a start."""
        first = since
        place = bisect_left(self._downtimes, first, key=lambda down: down[1])
        for down, up in self._downtimes[place:]:
            if down - slack > first:
                break
            if first < up:
                first = up + COLLECTS_ITSELF
        return first

    def first_free(self, employee_id: int, since: datetime) -> datetime:
        """Give the first moment at which no message to this person had waited for a minute to be sent."""
        return max((free for held, free in self._held_up[employee_id] if held <= since < free), default=since)

    def was_blocked(self, employee_id: int, begins: datetime, ends: datetime) -> bool:
        """Tell whether a person could perhaps not be reached at some time between two moments."""
        number = self.pages.employees[employee_id]["telegram_id"]
        clock = self.world.clock
        return self.world.server.was_blocked(number, clock.seconds(begins), clock.seconds(ends))

    def name(self, row: sqlite3.Row) -> str:
        """Say which notice it is."""
        return (
            f"notice {row['id']} ({row['kind']} of {row['subject_id']} to {row['recipient_id']},"
            f" planned for {moment(row['planned_for']):%d %b %H:%M:%S}, {row['occurrence']!r})"
        )


def _held_up(pages: Pages) -> dict[int, list[tuple[datetime, datetime]]]:
    """Give when each person had a message before him that could not be sent."""
    numbers = {row["telegram_id"]: row["id"] for row in pages.employees.values()}
    held_up: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    sql = "select * from outbox where priority > 1 and settled_at > created_at + ?"
    for row in pages.rows(sql, HELD_UP // timedelta(microseconds=1)):
        if row["chat_id"] in numbers:
            span = (moment(row["created_at"]) + HELD_UP, moment(row["settled_at"]))
            held_up[numbers[row["chat_id"]]].append(span)
    return held_up


def ended_at(row: sqlite3.Row) -> datetime:
    """Give when a notice was put on its way, or dropped."""
    at: datetime = moment(row["settled_at"])
    return at


def planned_for(row: sqlite3.Row) -> datetime:
    """Give the moment for which a notice was meant."""
    at: datetime = moment(row["planned_for"])
    return at
