"""Needs, news and dossiers of clients in the book."""

from datetime import date, datetime

from domain.client_knowledge import DossierEntry, DossierPart, Knowledge, Need, News
from domain.people import Employee
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("client_knowledge")


async def get(uow: UnitOfWork, client_id: int, *, most: int) -> Knowledge:
    """Give what is known of a client: so many needs that wait and so many news, and the whole dossier."""
    needs = await _queries.list_needs(uow.connection, client_id=client_id, most=most)
    news = await _queries.list_news(uow.connection, client_id=client_id, most=most)
    written = {row["part"]: row for row in await _queries.list_dossier(uow.connection, client_id=client_id)}
    dossier = [_entry(written[part.value]) for part in DossierPart if part.value in written]
    return Knowledge([_need(row) for row in needs], [_news(row) for row in news], dossier)


async def find_need(uow: UnitOfWork, need_id: int) -> Need | None:
    """Give a need, whoever may see its client."""
    row = await _queries.find_need(uow.connection, id=need_id)
    return None if row is None else _need(row)


def add_need(
    uow: UnitOfWork, client_id: int, text: str, said_on: date, author: Employee, now: datetime
) -> None:
    """Put a need in the book."""
    _queries.add_need(
        uow.connection,
        client_id=client_id,
        text=text,
        said_on=said_on.isoformat(),
        author_id=author.id,
        created_at=stored(now),
    )


def mark_met(uow: UnitOfWork, need: Need, met_at: datetime | None) -> None:
    """Note that a need was met, or that it was not yet."""
    _queries.mark_met(uow.connection, id=need.id, met_at=stored(met_at))


async def find_news(uow: UnitOfWork, news_id: int) -> News | None:
    """Give a piece of news, whoever may see its client."""
    row = await _queries.find_news(uow.connection, id=news_id)
    return None if row is None else _news(row)


async def add_news(
    uow: UnitOfWork, client_id: int, text: str, happened_on: date, author: Employee, now: datetime
) -> int:
    """Put a piece of news in the book and give its id."""
    return int(
        await _queries.add_news(
            uow.connection,
            client_id=client_id,
            text=text,
            happened_on=happened_on.isoformat(),
            author_id=author.id,
            created_at=stored(now),
        )
    )


def remove_news(uow: UnitOfWork, news: News, removed_at: datetime) -> None:
    """Take a piece of news off the card."""
    _queries.remove_news(uow.connection, id=news.id, removed_at=stored(removed_at))


def decide_news(uow: UnitOfWork, news: News, *, changes_plan: bool) -> None:
    """Note whether the news change how we work with the client."""
    _queries.decide_news(uow.connection, id=news.id, changes_plan=int(changes_plan))


def save_part(
    uow: UnitOfWork, client_id: int, part: DossierPart, text: str, author: Employee, now: datetime
) -> None:
    """Write a part of a dossier anew; "" takes it away."""
    if not text:
        _queries.remove_part(uow.connection, client_id=client_id, part=part.value)
        return
    _queries.save_part(
        uow.connection,
        client_id=client_id,
        part=part.value,
        text=text,
        author_id=author.id,
        written_at=stored(now),
    )


def _need(row: Row) -> Need:
    said_on, met_at = date.fromisoformat(row["said_on"]), moment(row["met_at"])
    return Need(row["id"], row["client_id"], row["text"], said_on, row["author_name"], met_at)


def _news(row: Row) -> News:
    changes = None if row["changes_plan"] is None else bool(row["changes_plan"])
    happened_on = date.fromisoformat(row["happened_on"])
    return News(row["id"], row["client_id"], row["text"], happened_on, row["author_name"], changes)


def _entry(row: Row) -> DossierEntry:
    return DossierEntry(DossierPart(row["part"]), row["text"], row["author_name"], moment(row["written_at"]))
