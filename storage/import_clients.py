"""Clients as imports read and write them: many in one turn, each change noted so that it can be undone."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from domain.import_clients import KnownClient, KnownContact
from domain.import_rows import Party
from domain.import_runs import ImportRun
from domain.money import from_minor, minor
from domain.names import name_key
from domain.searching import search_key
from storage import imports
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

PLACE = "clients"
_queries = load("import_clients")


async def list_like(uow: UnitOfWork, parties: Sequence[Party]) -> list[KnownClient]:
    """Give the clients with the tax id or the name of one of these."""
    tax_ids = sorted({one.tax_id for one in parties if one.tax_id})
    keys = sorted({one.key for one in parties})
    found = await _queries.list_by_tax_id(uow.connection, each=[{"tax_id": one} for one in tax_ids])
    found += await _queries.list_by_name(uow.connection, each=[{"name_key": one} for one in keys])
    rows = {row["id"]: row for some in found for row in some}
    return await _with_details(uow, [rows[id_] for id_ in sorted(rows)])


async def list_merged(uow: UnitOfWork, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    """Give the keys of the names, and the tax ids, of the cards that were merged with these clients."""
    found = await _queries.list_merged(uow.connection, each=[{"client_id": id_} for id_ in ids])
    return {
        id_: [(row["name_key"], row["tax_id"]) for row in rows]
        for id_, rows in zip(ids, found, strict=True)
        if rows
    }


async def get_all(uow: UnitOfWork, ids: Iterable[int]) -> dict[int, KnownClient]:
    """Give clients by their ids; those that are not there any more are missing."""
    found = await _queries.list_by_id(uow.connection, each=[{"id": id_} for id_ in ids])
    known = await _with_details(uow, [row for rows in found for row in rows])
    return {client.id: client for client in known}


async def add(uow: UnitOfWork, run: ImportRun, new: Sequence[KnownClient]) -> list[int]:
    """Put clients in the book and give their ids."""
    created_by, now = None if run.by is None else run.by.id, stored(run.now)
    dated = [replace(client, changed_at=now) for client in new]
    rows = [
        {
            **_columns(client),
            "name": client.name,
            "name_key": name_key(client.name),
            "spelling": client.spelling,
            "created_by": created_by,
            "created_at": now,
        }
        for client in dated
    ]
    ids = [added[0]["id"] for added in await _queries.add(uow.connection, each=rows)]
    empty = KnownClient(0, "")
    for id_, client in zip(ids, dated, strict=True):
        _save_lists(uow, replace(empty, id=id_), replace(client, id=id_))
    contacts = [{"client_id": id_, "created_at": now, "name": one.name, "post": one.post}
                for id_, client in zip(ids, new, strict=True) for one in client.contacts]  # fmt: skip
    await _queries.add_contact(uow.connection, each=contacts)
    for id_, client in zip(ids, dated, strict=True):
        imports.note_change(uow, run.id, PLACE, id_, None, _snapshot(replace(client, id=id_)))
    return ids


async def save(uow: UnitOfWork, run: ImportRun, changes: Sequence[tuple[KnownClient, KnownClient]]) -> None:
    """Keep what an import changed of clients: as each was, and as it is now."""
    now = stored(run.now)
    for before, after in changes:
        dated = replace(after, changed_at=now)
        await _write(uow, before, dated, run.now)
        imports.note_change(uow, run.id, PLACE, before.id, _snapshot(before), _snapshot(dated))


async def restore(uow: UnitOfWork, present: KnownClient, before: KnownClient, at: datetime) -> None:
    """Make a client what it was before an import."""
    await _write(uow, present, before, at)


async def list_used(uow: UnitOfWork, ids: Sequence[int], import_id: int) -> set[int]:
    """Give those of these clients with whom something was done since, by people or by other imports."""
    found = await _queries.list_uses(
        uow.connection, each=[{"id": id_, "import_id": import_id} for id_ in ids]
    )
    return {id_ for id_, rows in zip(ids, found, strict=True) if rows}


def remove(uow: UnitOfWork, client_id: int) -> None:
    """Take a client that an import brought out of the book."""
    _queries.remove(uow.connection, id=client_id)


def read_snapshot(text: str) -> KnownClient:
    """Read a client out of a noted change."""
    kept: dict[str, Any] = json.loads(text)
    limit = kept["credit_limit"]
    kept["credit_limit"] = None if limit is None else from_minor(limit)
    kept["phones"], kept["emails"] = tuple(kept["phones"]), tuple(kept["emails"])
    kept["contacts"] = tuple(KnownContact(**one) for one in kept["contacts"])
    return KnownClient(**kept)


def _snapshot(client: KnownClient) -> str:
    kept = {name: getattr(client, name) for name in KnownClient.__slots__}
    contacts = [{name: getattr(one, name) for name in KnownContact.__slots__} for one in client.contacts]
    kept |= {"credit_limit": _limit(client.credit_limit), "contacts": contacts}
    return json.dumps(kept, ensure_ascii=False)


async def _write(uow: UnitOfWork, before: KnownClient, after: KnownClient, at: datetime) -> None:
    _queries.save(uow.connection, id=before.id, **_columns(after))
    _save_lists(uow, before, after)
    known = {one.id for one in before.contacts}
    kept = {one.id for one in after.contacts}
    for one in before.contacts:
        if one.id not in kept:
            _queries.remove_contact(uow.connection, id=one.id, removed_at=stored(at))
    for one in after.contacts:
        if one.id in known:
            _queries.save_contact(uow.connection, id=one.id, name=one.name, post=one.post)
        elif one.id:
            _queries.bring_back_contact(uow.connection, id=one.id)
    new = [{"client_id": before.id, "created_at": stored(at), "name": one.name, "post": one.post}
           for one in after.contacts if not one.id]  # fmt: skip
    if new:
        await _queries.add_contact(uow.connection, each=new)


def _save_lists(uow: UnitOfWork, before: KnownClient, after: KnownClient) -> None:
    for phone in set(before.phones) - set(after.phones):
        _queries.remove_phone(uow.connection, client_id=after.id, phone=phone)
    for phone in set(after.phones) - set(before.phones):
        _queries.add_phone(uow.connection, client_id=after.id, phone=phone)
    for email in set(before.emails) - set(after.emails):
        _queries.remove_email(uow.connection, client_id=after.id, email=email)
    for email in set(after.emails) - set(before.emails):
        _queries.add_email(uow.connection, client_id=after.id, email=email)


def _columns(client: KnownClient) -> dict[str, Any]:
    people = [text for contact in client.contacts for text in (contact.name, contact.reached)]
    return {
        "legal_form": client.legal_form,
        "search_key": search_key(
            client.name, client.tax_id, client.city, *client.phones, *client.emails, *people
        ),
        "tax_id": client.tax_id,
        "city": client.city,
        "address": client.address,
        "category": client.category,
        "owner_id": client.owner_id,
        "department_id": client.department_id,
        "credit_limit": _limit(client.credit_limit),
        "credit_currency": client.credit_currency,
        "deferral_days": client.deferral_days,
        "changed_at": client.changed_at,
    }


def _limit(limit: Decimal | None) -> int | None:
    return None if limit is None else minor(limit)


async def _with_details(uow: UnitOfWork, rows: Sequence[Row]) -> list[KnownClient]:
    asked = [{"client_id": row["id"]} for row in rows]
    phones = await _queries.list_phones(uow.connection, each=asked)
    emails = await _queries.list_emails(uow.connection, each=asked)
    contacts = await _queries.list_contacts(uow.connection, each=asked)
    return [_client(*parts) for parts in zip(rows, phones, emails, contacts, strict=True)]


def _client(row: Row, phones: Sequence[Row], emails: Sequence[Row], contacts: Sequence[Row]) -> KnownClient:
    return KnownClient(
        row["id"],
        row["name"],
        row["legal_form"],
        row["tax_id"],
        row["spelling"],
        row["city"],
        row["address"],
        row["category"],
        row["owner_id"],
        row["department_id"],
        None if row["credit_limit"] is None else from_minor(row["credit_limit"]),
        row["credit_currency"],
        row["deferral_days"],
        row["card_changed_at"],
        tuple(one["phone"] for one in phones),
        tuple(one["email"] for one in emails),
        tuple(_contact(one) for one in contacts),
    )


def _contact(row: Row) -> KnownContact:
    more = (row["phone"], row["email"], row["birthday"], row["note"], row["decides"])
    reached = " ".join(part for part in (row["phone"], row["email"]) if part)
    return KnownContact(row["id"], row["name"], row["post"], not any(more), reached)
