"""Messages in which somebody told what he did, what was read in them, and the names that people taught."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.people import Employee, Role
from domain.quicklog.drafts import KnownClient, KnownContact
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("told_messages")


async def add(
    uow: UnitOfWork,
    employee_id: int,
    text: str,
    shown: list[dict[str, Any]],
    verbs: tuple[str, ...],
    now: datetime,
) -> int:
    """Keep a message with what was read in it, and give its id."""
    row = await _queries.add(
        uow.connection,
        employee_id=employee_id,
        text=text,
        shown=json.dumps(shown, ensure_ascii=False),
        verbs=" ".join(verbs),
        told_at=stored(now),
    )
    return int(row["id"])


def end(uow: UnitOfWork, message_id: int, fate: str, saved: list[dict[str, Any]]) -> None:
    """Keep what became of a message."""
    _queries.end(uow.connection, id=message_id, fate=fate, saved=json.dumps(saved, ensure_ascii=False))


async def count_fates(uow: UnitOfWork, since: datetime) -> dict[str, int]:
    """Count the messages since a moment by what became of them."""
    rows = await _queries.count_fates(uow.connection, since=stored(since))
    return {row["fate"]: row["number"] for row in rows}


async def list_unread_verbs(uow: UnitOfWork, since: datetime, most: int) -> list[tuple[str, int]]:
    """Give the words of deeds that were not understood since a moment, the most frequent first."""
    counted: Counter[str] = Counter()
    for row in await _queries.list_unread_verbs(uow.connection, since=stored(since)):
        counted.update(row["verbs"].split())
    return counted.most_common(most)


async def list_known(uow: UnitOfWork, employee: Employee) -> tuple[list[KnownClient], frozenset[str]]:
    """Give the clients that a person may see, with people and his own names for them; and which are his."""
    contacts: dict[int, list[KnownContact]] = {}
    rows, named = await _known(uow, employee)
    for row in named:
        contacts.setdefault(row["client_id"], []).append(KnownContact(str(row["id"]), row["name"]))
    aliases: dict[int, list[str]] = {}
    for row in await _queries.list_aliases(uow.connection, employee_id=employee.id):
        aliases.setdefault(row["client_id"], []).append(row["alias"])
    clients = [
        KnownClient(
            str(row["id"]),
            row["name"],
            row["city"],
            tuple(aliases.get(row["id"], ())),
            tuple(contacts.get(row["id"], ())),
        )
        for row in rows
    ]
    return clients, frozenset(str(row["id"]) for row in rows if row["owner_id"] == employee.id)


async def _known(uow: UnitOfWork, employee: Employee) -> tuple[Sequence[Row], Sequence[Row]]:
    """Give the clients that a person may see, and their people."""
    if not employee.leads:
        own = {"employee_id": employee.id}
        found = await _queries.list_owned(uow.connection, **own)
        return found, await _queries.list_people_owned(uow.connection, **own)
    led = {"department_id": None if employee.role is Role.ADMIN else employee.department_id}
    found = await _queries.list_led(uow.connection, **led)
    return found, await _queries.list_people_led(uow.connection, **led)


def learn(uow: UnitOfWork, employee_id: int, alias: str, client_id: int, now: datetime) -> None:
    """Keep that this person calls a client so, and no other any more."""
    _queries.forget(uow.connection, employee_id=employee_id, alias=alias, client_id=client_id)
    _queries.learn(
        uow.connection, employee_id=employee_id, alias=alias, client_id=client_id, learnt_at=stored(now)
    )
