"""What was conceded to clients, in the book."""

from datetime import date, datetime
from itertools import groupby

from domain.concessions import ConcededTotal, Concession, ConcessionKind, ConcessionState, NewConcession
from domain.figures import Span
from domain.money import Money, from_minor, minor
from domain.people import Employee
from domain.refusals import ConcessionNotFound
from storage import clients, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("concessions")


async def add(
    uow: UnitOfWork,
    manager: Employee,
    new: NewConcession,
    state: ConcessionState,
    limit: int | None,
    now: datetime,
) -> Concession:
    """Keep a concession of one's own limit, or a request for one."""
    worth = new.worth
    row = await _queries.add(
        uow.connection,
        client_id=new.client_id,
        manager_id=manager.id,
        kind=new.kind.value,
        value=new.value,
        worth=None if worth is None else minor(worth.amount),
        currency="" if worth is None else worth.currency,
        note=new.note,
        state=state.value,
        limit_was=limit,
        created_at=stored(now),
        conceded_on=manager.today(now).isoformat(),
    )
    return _concession(row)


def save(uow: UnitOfWork, concession: Concession) -> None:
    """Keep what was asked, answered or decided."""
    _queries.save(
        uow.connection,
        id=concession.id,
        state=concession.state.value,
        question=concession.question,
        answer=concession.answer,
        decided_by=concession.decided_by,
        decided_at=stored(concession.decided_at),
    )


async def find(uow: UnitOfWork, concession_id: int) -> Concession | None:
    """Give a concession, whoever may see it."""
    row = await _queries.find(uow.connection, id=concession_id)
    return None if row is None else _concession(row)


async def get_for(uow: UnitOfWork, employee: Employee, concession_id: int) -> Concession:
    """Give a concession to a client whom this person may see. Raises ConcessionNotFound."""
    row = await _queries.find_for(uow.connection, id=concession_id, **people.scope(employee))
    if row is None:
        raise ConcessionNotFound
    return _concession(row)


async def list_totals(
    uow: UnitOfWork,
    span: Span,
    *,
    owner_id: int | None = None,
    department_id: int | None = None,
    client_id: int | None = None,
) -> list[ConcededTotal]:
    """Add up by client what was conceded in these days, the dearest first."""
    rows = await _queries.list_totals(
        uow.connection,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        owner_id=owner_id,
        department_id=department_id,
        client_id=client_id,
    )
    order = list(dict.fromkeys(row["id"] for row in rows))
    by_client = sorted(rows, key=lambda row: order.index(row["id"]))
    return [_total(list(of_one)) for _, of_one in groupby(by_client, key=lambda row: int(row["id"]))]


def _total(rows: list[Row]) -> ConcededTotal:
    worth = [Money(from_minor(row["n_worth"]), row["n_currency"]) for row in rows if row["n_worth"]]
    return ConcededTotal(
        clients.client(rows[0]),
        sum(row["n_count"] for row in rows),
        tuple(worth),
        max(row["n_days"] for row in rows) // 100,
    )


def _concession(row: Row) -> Concession:
    worth = row["worth"]
    return Concession(
        row["id"],
        row["client_id"],
        row["manager_id"],
        ConcessionKind(row["kind"]),
        row["value"],
        None if worth is None else Money(from_minor(worth), row["currency"]),
        row["note"],
        ConcessionState(row["state"]),
        row["limit_was"],
        row["question"],
        row["answer"],
        row["decided_by"],
        moment(row["decided_at"]),
        moment(row["created_at"]),
        date.fromisoformat(row["conceded_on"]),
        row["proposal_id"],
    )
