"""Messages in which somebody told what he did, what was read in them, and the names that people taught."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.told import Fate, Told
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
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
        shown=_json(shown),
        verbs=" ".join(verbs),
        told_at=stored(now),
    )
    return int(row["id"])


def rewrite(
    uow: UnitOfWork, message_id: int, text: str, shown: list[dict[str, Any]], verbs: tuple[str, ...]
) -> None:
    """Keep a message as its author has changed it before anything was saved."""
    _queries.rewrite(uow.connection, id=message_id, text=text, shown=_json(shown), verbs=" ".join(verbs))


def end(
    uow: UnitOfWork,
    message_id: int,
    fate: Fate,
    saved: list[dict[str, Any]],
    now: datetime,
    records: Sequence[tuple[str, int]] = (),
    learnt: Sequence[tuple[str, int]] = (),
) -> None:
    """Keep what became of a message, and what was saved of it."""
    _queries.end(
        uow.connection,
        id=message_id,
        fate=fate.value,
        saved=_json(saved),
        ended_at=stored(now),
        records=_json({"records": [list(one) for one in records], "learnt": [list(one) for one in learnt]}),
    )


def set_fate(uow: UnitOfWork, message_id: int, fate: Fate) -> None:
    """Keep that something else became of a message in the end."""
    _queries.set_fate(uow.connection, id=message_id, fate=fate.value)


async def find_own(uow: UnitOfWork, employee_id: int, message_id: int) -> Told | None:
    """Give a message that this person wrote."""
    row = await _queries.find_own(uow.connection, id=message_id, employee_id=employee_id)
    return None if row is None else _told(row)


async def count_fates(uow: UnitOfWork, since: datetime) -> dict[Fate, int]:
    """Count the messages since a moment by what became of them."""
    rows = await _queries.count_fates(uow.connection, since=stored(since))
    return {Fate(row["fate"]): row["number"] for row in rows}


async def list_unread_verbs(uow: UnitOfWork, since: datetime) -> list[tuple[str, int]]:
    """Give the words of deeds that were not understood since a moment, the most frequent first."""
    counted: Counter[str] = Counter()
    for row in await _queries.list_unread_verbs(uow.connection, since=stored(since)):
        counted.update(set(row["verbs"].split()))
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))


async def list_since(uow: UnitOfWork, since: datetime, most: int) -> list[Told]:
    """Give up to so many messages since a moment, the latest first."""
    return [_told(row) for row in await _queries.list_since(uow.connection, since=stored(since), most=most)]


def learn(uow: UnitOfWork, employee_id: int, alias: str, client_id: int, now: datetime) -> None:
    """Keep that this person calls a client so, and no other any more."""
    _queries.forget(uow.connection, employee_id=employee_id, alias=alias, client_id=client_id)
    _queries.learn(
        uow.connection, employee_id=employee_id, alias=alias, client_id=client_id, learnt_at=stored(now)
    )


def unlearn(uow: UnitOfWork, employee_id: int, alias: str, client_id: int) -> None:
    """Forget that this person calls a client so."""
    _queries.unlearn(uow.connection, employee_id=employee_id, alias=alias, client_id=client_id)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _told(row: Row) -> Told:
    kept: Any = json.loads(row["records"] or "{}") or {}
    return Told(
        row["id"],
        row["text"],
        Fate(row["fate"]),
        moment(row["told_at"]),
        moment(row["ended_at"]),
        tuple(json.loads(row["shown"] or "[]")),
        tuple(json.loads(row["saved"] or "[]")),
        tuple(row["verbs"].split()),
        tuple((str(kind), int(number)) for kind, number in kept.get("records", ())),
        tuple((str(alias), int(number)) for alias, number in kept.get("learnt", ())),
    )
