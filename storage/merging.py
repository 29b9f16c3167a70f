"""Two cards of one client made one: all that speaks of them, moved, and put back exactly as it was.

What is moved stands in OWNED, one line for each table that names a client; a test compares it with the book.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.merging import NOTICES_OF_CLIENTS, RUNS_OF_CLIENTS, Merge
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("merging")
_NOTICES, _CLIENTS = "notices", "clients"
_OPEN = "state in ('pending', 'claimed', 'held')"


@dataclass(frozen=True, slots=True)
class Owned:
    """A table whose rows belong to a client, by `client_id`.

    `key` names its rows. Rows of one client differ in `apart`: a row that the kept card has already stays
    with the dropped one, and comes back with it. `has_notices`: notices have its rows for subjects.
    """

    name: str
    key: tuple[str, ...] = ("id",)
    apart: tuple[str, ...] = ()
    is_single: bool = False
    has_notices: bool = False


OWNED: tuple[Owned, ...] = (
    Owned("activities"),
    Owned("meetings", has_notices=True),
    Owned("feedback", has_notices=True),
    Owned("follow_ups", has_notices=True),
    Owned("tasks", has_notices=True),
    Owned("contacts"),
    Owned("client_phones", ("client_id", "phone"), ("phone",)),
    Owned("client_emails", ("client_id", "email"), ("email",)),
    Owned("needs"),
    Owned("client_news"),
    Owned("dossiers", ("client_id", "part"), ("part",)),
    Owned("client_files"),
    Owned("credit_checks"),
    Owned("invoices", apart=("number_key", "issued_on"), has_notices=True),
    Owned("payments", has_notices=True),
    Owned("payment_promises", has_notices=True),
    Owned("credit_allowances", has_notices=True),
    Owned("debt_pauses", ("client_id",), is_single=True),
    Owned("proposals", has_notices=True),
    Owned("cadence_runs", has_notices=True),
    Owned("client_rhythms", ("client_id",), is_single=True),
    Owned("concessions", has_notices=True),
    Owned("appeals", has_notices=True),
    Owned("client_aliases", ("employee_id", "alias", "client_id"), ("employee_id", "alias")),
)
Contents = dict[tuple[str, str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Change:
    """A row as it was before a merge and after it; None where there was none."""

    table: str
    key: dict[str, Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None


async def read_all(uow: UnitOfWork, kept_id: int, dropped_id: int) -> Contents:
    """Give all rows that speak of two clients, by table and key."""
    both = {"one": kept_id, "other": dropped_id}
    found: Contents = {}
    subjects = {kept_id, dropped_id}
    for table in OWNED:
        sql = f"select * from {table.name} where client_id in (:one, :other)"  # noqa: S608 - a name of ours
        rows = await uow.connection.rows(sql, both)
        _keep(found, table.name, table.key, rows)
        if table.has_notices:
            subjects |= {row["id"] for row in rows}
    sql = f"select * from {_CLIENTS} where id in (:one, :other) or merged_into in (:one, :other)"  # noqa: S608 - a name of ours
    _keep(found, _CLIENTS, ("id",), await uow.connection.rows(sql, both))
    names = {f"s{place}": subject for place, subject in enumerate(sorted(subjects))}
    wanted = ", ".join(f":{name}" for name in names)
    sql = f"select * from {_NOTICES} where {_OPEN} and subject_id in ({wanted})"  # noqa: S608 - a name of ours
    _keep(found, _NOTICES, ("id",), await uow.connection.rows(sql, names))
    return found


async def read_again(uow: UnitOfWork, earlier: Contents, kept_id: int, dropped_id: int) -> Contents:
    """Give the same after a change, with the notices that were open before and are not any more."""
    found = await read_all(uow, kept_id, dropped_id)
    for (table, key), row in earlier.items():
        if table == _NOTICES and (table, key) not in found:
            now = await uow.connection.rows("select * from notices where id = :id", {"id": row["id"]})
            _keep(found, table, ("id",), now)
    return found


def move(uow: UnitOfWork, kept_id: int, dropped_id: int, now: datetime) -> None:
    """Give all that belongs to one client to another, which stays; the dropped one is nobody's any more."""
    both = {"kept": kept_id, "dropped": dropped_id}
    for table in OWNED:
        uow.connection.later(_moving(table), both)
    # the text of both stays readable
    _queries.join_dossiers(uow.connection, **both)
    uow.connection.later(_take_over(_NOTICES, NOTICES_OF_CLIENTS, _OPEN, "occurrence", "recipient_id"), both)
    uow.connection.later(_take_over("cadence_runs", RUNS_OF_CLIENTS, "state = state"), both)
    _queries.stop_runs(uow.connection, dropped=dropped_id, stopped_at=stored(now))
    _queries.drop(uow.connection, merged_at=stored(now), **both)


def adopt(uow: UnitOfWork) -> None:
    """Give to the cards that stayed what was begun for a dropped one before the merge, and saved after it."""
    for table in OWNED:
        if not table.apart and not table.is_single:
            uow.connection.later(_adopting(table.name), {})


def _adopting(table: str) -> str:
    home = f"select c.merged_into from clients as c where c.id = {table}.client_id"  # noqa: S608 - a name of ours
    merged = "select c.id from clients as c where c.merged_into is not null"
    return f"update {table} set client_id = ({home}) where client_id in ({merged})"  # noqa: S608 - as above


def _take_over(table: str, kinds: Iterable[str], condition: str, *apart: str) -> str:
    """Give the kept client for a subject where the dropped one is, unless it has the same already."""
    named = ", ".join(f"'{kind}'" for kind in sorted(kinds))
    same = "".join(f" and t.{column} = {table}.{column}" for column in ("kind", *apart))
    return (
        f"update {table} set subject_id = :kept"  # noqa: S608 - a name of ours
        f" where subject_id = :dropped and {condition} and kind in ({named})"
        f" and not exists (select 1 from {table} as t where t.subject_id = :kept{same})"
    )


def _moving(table: Owned) -> str:
    sql = f"update {table.name} set client_id = :kept where client_id = :dropped"  # noqa: S608 - a name of ours
    if not table.apart and not table.is_single:
        return sql
    same = "".join(f" and t.{column} = {table.name}.{column}" for column in table.apart)
    return f"{sql} and not exists (select 1 from {table.name} as t where t.client_id = :kept{same})"  # noqa: S608 - a name of ours


def changes_between(before: Contents, after: Contents) -> list[Change]:
    """Give what differs."""
    return [
        Change(table, json.loads(key), before.get((table, key)), after.get((table, key)))
        for table, key in sorted({*before, *after})
        if before.get((table, key)) != after.get((table, key))
    ]


async def add(
    uow: UnitOfWork,
    *,
    kept_id: int,
    dropped_id: int,
    merged_by: int,
    now: datetime,
    changes: Iterable[Change],
) -> Merge:
    """Keep a merge with all that it changed."""
    row = await _queries.add(
        uow.connection, kept_id=kept_id, dropped_id=dropped_id, merged_by=merged_by, merged_at=stored(now)
    )
    for change in changes:
        _queries.add_change(
            uow.connection,
            merge_id=row["id"],
            place=change.table,
            row_key=json.dumps(change.key),
            before=_packed(change.before),
            after=_packed(change.after),
        )
    return _merge(row)


async def find(uow: UnitOfWork, merge_id: int) -> Merge | None:
    """Give a merge."""
    row = await _queries.find(uow.connection, id=merge_id)
    return None if row is None else _merge(row)


async def is_built_upon(uow: UnitOfWork, merge: Merge) -> bool:
    """Tell whether the kept client was merged with another later: that is to be undone first."""
    count: int = await _queries.count_later(uow.connection, id=merge.id, kept_id=merge.kept_id)
    return count > 0


async def take_back(uow: UnitOfWork, merge: Merge, now: datetime) -> None:
    """Put every row back as it was, but for what somebody has changed since."""
    rows = await _queries.list_changes(uow.connection, merge_id=merge.id)
    changes = [
        Change(row["place"], json.loads(row["row_key"]), _unpacked(row["before"]), _unpacked(row["after"]))
        for row in rows
    ]
    for change in changes:
        if change.before is None:
            await _remove(uow, change)
    for change in changes:
        if change.after is None:
            _put_back(uow, change)
        elif change.before is not None:
            await _restore(uow, change)
    _queries.mark_undone(uow.connection, id=merge.id, undone_at=stored(now))


async def _remove(uow: UnitOfWork, change: Change) -> None:
    """Remove what the merge had made, unless it is something else by now."""
    if await _present(uow, change) == change.after:
        uow.connection.later(f"delete from {change.table} where {_is(change.key)}", change.key)  # noqa: S608 - a name of ours


def _put_back(uow: UnitOfWork, change: Change) -> None:
    row = change.before or {}
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    sql = f"insert into {change.table} ({names}) values ({values}) on conflict do nothing"  # noqa: S608 - a name of ours
    uow.connection.later(sql, row)


async def _restore(uow: UnitOfWork, change: Change) -> None:
    before, after, present = change.before or {}, change.after or {}, await _present(uow, change)
    if present is None:
        return
    values = {
        name: value
        for name, value in before.items()
        if value != after[name] and present[name] == after[name] and name not in change.key
    }
    if values:
        setting = ", ".join(f"{name} = :{name}" for name in values)
        sql = f"update {change.table} set {setting} where {_is(change.key)}"  # noqa: S608 - a name of ours
        uow.connection.later(sql, values | change.key)


async def _present(uow: UnitOfWork, change: Change) -> dict[str, Any] | None:
    sql = f"select * from {change.table} where {_is(change.key)}"  # noqa: S608 - a name of ours
    rows = await uow.connection.rows(sql, change.key)
    return _contents(rows[0]) if rows else None


def _is(key: dict[str, Any]) -> str:
    return " and ".join(f"{name} = :{name}" for name in key)


def _keep(found: Contents, table: str, key: Sequence[str], rows: Iterable[Row]) -> None:
    for row in rows:
        name = json.dumps({column: row[column] for column in key}, ensure_ascii=False)
        found[table, name] = _contents(row)


def _contents(row: Row) -> dict[str, Any]:
    return {column: row[column] for column in row.keys()}  # noqa: SIM118 - a Row is no mapping


def _packed(row: dict[str, Any] | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _unpacked(row: str | None) -> dict[str, Any] | None:
    return None if row is None else dict(json.loads(row))


def _merge(row: Row) -> Merge:
    return Merge(
        row["id"],
        row["kept_id"],
        row["dropped_id"],
        row["merged_by"],
        moment(row["merged_at"]),
        moment(row["undone_at"]),
    )
