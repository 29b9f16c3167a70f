"""Disputed documents and complaints of quality, each with its client (D137)."""

from domain.agenda import AgendaItem, Matter
from domain.money import Money, from_minor
from domain.people import Employee
from storage import clients
from storage.database import UnitOfWork
from storage.moments import moment
from storage.queries import load

_queries = load("agenda")


async def list_disputes(uow: UnitOfWork, viewer: Employee, most: int) -> list[AgendaItem]:
    """Give what clients whom this person sees dispute and have not paid, the oldest dispute first."""
    return [
        AgendaItem(
            Matter.DISPUTE,
            clients.client(row),
            row["owner_name"] or "",
            moment(row["disputed_at"]).astimezone(viewer.zone).date(),
            Money(from_minor(row["open"]), row["currency"]),
            row["dispute"],
            number=row["number"],
        )
        for row in await _queries.list_disputes(uow.connection, viewer_id=viewer.id, most=most)
    ]


async def list_claims(uow: UnitOfWork, viewer: Employee, most: int) -> list[AgendaItem]:
    """Give what clients whom this person sees complain of in quality, key clients and the oldest first."""
    return [
        AgendaItem(
            Matter.QUALITY,
            clients.client(row),
            row["owner_name"] or "",
            moment(row["told_at"]).astimezone(viewer.zone).date(),
            text=row["text"],
            feedback_id=row["feedback_id"],
        )
        for row in await _queries.list_claims(uow.connection, viewer_id=viewer.id, most=most)
    ]
