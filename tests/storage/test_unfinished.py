"""What is not seen through is what the raw records say, sorted by another way: in one list or in none."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

from domain.people import Employee, Role
from domain.typed_lines import NewClient
from domain.unfinished import Part
from services import unfinished
from storage import clients, people
from storage.database import Database, UnitOfWork
from storage.moments import stored

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
LONG_AGO, LATELY = NOW - timedelta(days=45), NOW - timedelta(days=3)
FEEDBACK_STATES = ("noted", "being_fixed", "fixed", "escalated", "taken", "answered")
APPEAL_STATES = ("new", "taken", "accepted", "refused", "answered", "done")
Expected = set[tuple[str, str, int]]


async def a_person(uow: UnitOfWork, number: int, role: Role, department: str) -> Employee:
    """Take somebody in."""
    unit = await people.add_department(uow, department)
    return await people.add(
        uow, telegram_id=number, name=f"Человек {number}", role=role, department_id=unit.id, language="ru",
        zone="Europe/Moscow", joined_at=LONG_AGO,
    )  # fmt: skip


class Pen:
    """Writes rows and keeps in which list each of them belongs."""

    def __init__(self, uow: UnitOfWork, manager: Employee, client_id: int) -> None:
        """Write for this manager and his client."""
        self._uow, self._manager, self._client_id = uow, manager, client_id
        self.expected: Expected = set()

    async def row(self, table: str, part: Part | None, thing: str, **cells: Any) -> None:
        """Write a row that belongs in this list, under this name; in none where there is no part."""
        cells = {"created_at": stored(LATELY), **cells}
        names, places = ", ".join(cells), ", ".join(f":{name}" for name in cells)
        sql = f"insert into {table} ({names}) values ({places}) returning id"  # noqa: S608 - the names are ours
        [row] = await self._uow.connection.rows(sql, cells)
        if part is not None:
            self.expected.add((part.value, thing, row["id"]))

    async def feedback(self) -> None:
        """Complaints in every state, of which the client was told or not, taken back or not."""
        for state, told, undone in product(FEEDBACK_STATES, (None, 1), (None, 1)):
            part, thing = None, "complaint"
            if undone is None and state in {"escalated", "taken"}:
                part = Part.UNSOLVED if told else Part.UNANSWERED
            elif undone is None and state == "answered" and told is None:
                part, thing = Part.UNDONE, "answered"
            elif undone is None and state == "being_fixed":
                part, thing = Part.UNSOLVED, "fix"
            answered_at = stored(LATELY) if state == "answered" else None
            await self.row(
                "feedback", part, thing, client_id=self._client_id, manager_id=self._manager.id, text="…",
                sign="negative", topic="quality", state=state, client_told_at=told, undone_at=undone,
                answered_at=answered_at,
            )  # fmt: skip

    async def concessions(self) -> None:
        """Requests and decisions, lately and long ago."""
        for state, at in product(("within", "asked", "allowed", "refused"), (LONG_AGO, LATELY)):
            is_decided = state in {"allowed", "refused"}
            part = Part.UNDONE if is_decided and at == LATELY else None
            await self.row(
                "concessions", Part.UNANSWERED if state == "asked" else part,
                "concession" if state == "asked" else "decided", client_id=self._client_id,
                manager_id=self._manager.id, kind="discount", state=state, created_at=stored(at),
                decided_at=stored(at) if is_decided else None, conceded_on="2026-11-01",
            )  # fmt: skip

    async def appeals(self) -> None:
        """Appeals of every kind in every state; what is accepted by a day that lies ahead is not late."""
        kinds = ("help", "request", "question", "idea", "shortcoming", "survey", "remark", "praise")
        for kind, state, due_on in product(kinds, APPEAL_STATES, (None, "2026-11-24", "2026-12-01")):
            is_open, part = state in {"new", "taken", "accepted"} and kind not in {"remark", "praise"}, None
            if is_open and state == "accepted":
                is_proposal = kind in {"idea", "shortcoming"}
                part = Part.UNDONE if is_proposal and due_on != "2026-12-01" else None
            elif is_open and kind != "survey":
                part = Part.UNANSWERED
            await self.row(
                "appeals", part, kind, kind=kind, author_id=self._manager.id, text="…", state=state,
                department_id=self._manager.department_id, due_on=due_on, answered_at=stored(LATELY),
                closed_at=None if is_open else 1,
            )  # fmt: skip

    async def tasks(self, given_by: int) -> None:
        """Tasks given and own, open and done, of today and of days that are over."""
        for giver, state, due_on in product(
            (None, given_by), ("open", "done", "cancelled"), ("2026-11-23", "2026-11-24")
        ):
            is_late = giver is not None and state == "open" and due_on < "2026-11-24"
            await self.row(
                "tasks", Part.UNDONE if is_late else None, "task", owner_id=self._manager.id, kind="other",
                text="…", due_on=due_on, state=state, given_by=giver,
            )  # fmt: skip


async def test_each_record_stands_in_its_list(database: Database) -> None:
    """For the head and the admin all of it, for the manager what is his, for a neighbour nothing."""
    async with database.transaction() as uow:
        manager, head, admin, neighbour = [
            await a_person(uow, number, role, department)
            for number, (role, department) in enumerate(
                (
                    (Role.MANAGER, "Один"),
                    (Role.HEAD, "Один"),
                    (Role.ADMIN, "Один"),
                    (Role.HEAD, "Два"),
                ),
                start=1,
            )
        ]
        client = await clients.add(uow, NewClient("Ромашка"), manager, LONG_AGO)
        pen = Pen(uow, manager, client.id)
        await pen.feedback()
        await pen.concessions()
        await pen.appeals()
        await pen.tasks(head.id)

        for viewer, expected in (
            (head, pen.expected),
            (admin, pen.expected),
            (manager, pen.expected),
            (neighbour, set()),
        ):
            found = await unfinished.follow(uow, viewer, NOW, most=1000)
            told = [(one.part.value, one.thing.value, one.record_id) for one in found.things]
            assert set(told) == expected
            assert len(told) == len(expected) == found.total
            for part in Part:
                moments = [one.since for one in found.of(part)]
                assert moments == sorted(moments)
                assert sum(found.is_old(one) for one in found.of(part)) == (
                    found.counts[part].old if part in found.counts else 0
                )
