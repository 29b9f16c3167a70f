"""Proposals in the book, each with its client and with when it is spoken of next."""

from datetime import date, datetime
from typing import Any

from domain.activities import Attachment, AttachmentKind
from domain.money import Money, from_minor, minor
from domain.people import Employee
from domain.proposals import (
    Channel,
    ListedProposal,
    LostReason,
    NewProposal,
    OpenSum,
    Proposal,
    ProposalState,
    Urgency,
)
from domain.refusals import ClientNotFound, ProposalNotFound
from storage import clients, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("proposals")


async def add(uow: UnitOfWork, manager: Employee, new: NewProposal, now: datetime) -> int:
    """Keep a proposal and give its number. Raises ClientNotFound for a client who is not this person's."""
    price, file = new.price, new.file
    number = await _queries.add(
        uow.connection,
        client_id=new.client_id,
        manager_id=manager.id,
        text=new.text,
        amount=None if price is None else minor(price.amount),
        currency="" if price is None else price.currency,
        channel=new.channel.value,
        file_kind="" if file is None else file.kind.value,
        file_id="" if file is None else file.file_id,
        file_name="" if file is None else file.file_name,
        state=(ProposalState.DRAFT if new.sent_at is None else ProposalState.SENT).value,
        created_at=stored(now),
        send_at=stored(new.send_at),
        send_on=None if new.send_at is None else manager.today(new.send_at).isoformat(),
        sent_at=stored(new.sent_at),
        sent_on=None if new.sent_at is None else manager.today(new.sent_at).isoformat(),
        **people.scope(manager),
    )
    if number is None:
        raise ClientNotFound
    return int(number)


def save(uow: UnitOfWork, proposal: Proposal) -> None:
    """Keep what was changed of a proposal."""
    price = proposal.price
    _queries.save(
        uow.connection,
        id=proposal.id,
        manager_id=proposal.manager_id,
        amount=None if price is None else minor(price.amount),
        currency="" if price is None else price.currency,
        channel=proposal.channel.value,
        state=proposal.state.value,
        send_at=stored(proposal.send_at),
        send_on=_text(proposal.send_on),
        sent_at=stored(proposal.sent_at),
        sent_on=_text(proposal.sent_on),
        received=None if proposal.received is None else int(proposal.received),
        client_next=proposal.client_next,
        urgency="" if proposal.urgency is None else proposal.urgency.value,
        expected_on=_text(proposal.expected_on),
        month_moves=proposal.month_moves,
        touches=" ".join(map(str, proposal.touches)),
        contacted_at=stored(proposal.contacted_at),
        closed_at=stored(proposal.closed_at),
        closed_on=_text(proposal.closed_on),
        reason="" if proposal.reason is None else proposal.reason.value,
        note=proposal.note,
        competitor=proposal.competitor,
        return_on=_text(proposal.return_on),
    )


async def find(uow: UnitOfWork, proposal_id: int) -> ListedProposal | None:
    """Give a proposal, whoever's it is; for what the bot does by itself."""
    row = await _queries.find(uow.connection, id=proposal_id)
    return None if row is None else _listed(row)


async def get_for(uow: UnitOfWork, employee: Employee, proposal_id: int) -> ListedProposal:
    """Give a proposal to a client whom this person may see. Raises ProposalNotFound."""
    row = await _queries.find_for(uow.connection, id=proposal_id, **people.scope(employee))
    if row is None:
        raise ProposalNotFound
    return _listed(row)


async def list_open_of_client(uow: UnitOfWork, client_id: int) -> list[ListedProposal]:
    """Give the proposals to a client that are not decided, the newest first."""
    return [_listed(row) for row in await _queries.list_open_of_client(uow.connection, client_id=client_id)]


async def list_open(
    uow: UnitOfWork, employee: Employee, department_id: int | None, *, most: int, skipped: int
) -> list[ListedProposal]:
    """Give a part of what waits to be decided, by the day it is spoken of next, nothing planned first.

    A manager's own clients; a leader's by department, None being all of them.
    """
    if employee.leads:
        rows = await _queries.list_department(
            uow.connection, department_id=department_id, most=most, skipped=skipped
        )
    else:
        rows = await _queries.list_owned(uow.connection, employee_id=employee.id, most=most, skipped=skipped)
    return [_listed(row) for row in rows]


async def list_due(uow: UnitOfWork, manager_id: int, today: date, most: int) -> list[ListedProposal]:
    """Give what a manager is to speak of by today, the longest overdue first."""
    rows = await _queries.list_due(uow.connection, manager_id=manager_id, today=today.isoformat(), most=most)
    return [_listed(row) for row in rows]


async def has_shipment_after(uow: UnitOfWork, client_id: int, day: date) -> bool:
    """Tell whether goods were shipped to a client after a day, so that he has ordered."""
    found = await _queries.find_shipment(uow.connection, client_id=client_id, day=day.isoformat())
    return found is not None


def remove(uow: UnitOfWork, proposal_id: int) -> None:
    """Take a proposal out of the book, with the run of its reminders."""
    _queries.remove_run(uow.connection, id=proposal_id)
    _queries.remove(uow.connection, id=proposal_id)


async def sum_open(
    uow: UnitOfWork, employee: Employee, department_id: int | None, today: date
) -> list[OpenSum]:
    """Add up what waits to be decided, by currency, and count what is overdue or has nothing planned."""
    asked: dict[str, Any] = {"today": today.isoformat()}
    if employee.leads:
        rows = await _queries.sum_department(uow.connection, department_id=department_id, **asked)
    else:
        rows = await _queries.sum_owned(uow.connection, employee_id=employee.id, **asked)
    return [
        OpenSum(Money(from_minor(row["amount"]), row["currency"]), row["total"], row["overdue"])
        for row in rows
    ]


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _listed(row: Row) -> ListedProposal:
    return ListedProposal(
        _proposal(row),
        clients.client(row),
        row["p_manager_name"],
        row["p_contact_name"] or "",
        row["p_phone"] or "",
        _day(row["p_next_on"]),
        row["p_agreed_on"] is not None,
        row["p_stopped_by"],
    )


def _proposal(row: Row) -> Proposal:
    amount, file_kind = row["p_amount"], row["p_file_kind"]
    file = Attachment(AttachmentKind(file_kind), row["p_file_id"], row["p_file_name"]) if file_kind else None
    return Proposal(
        id=row["p_id"],
        client_id=row["p_client_id"],
        manager_id=row["p_manager_id"],
        text=row["p_text"],
        price=None if amount is None else Money(from_minor(amount), row["p_currency"]),
        channel=Channel(row["p_channel"]),
        state=ProposalState(row["p_state"]),
        created_at=moment(row["p_created_at"]),
        send_at=moment(row["p_send_at"]),
        sent_at=moment(row["p_sent_at"]),
        sent_on=_day(row["p_sent_on"]),
        send_on=_day(row["p_send_on"]),
        file=file,
        received=None if row["p_received"] is None else bool(row["p_received"]),
        client_next=row["p_client_next"],
        urgency=Urgency(row["p_urgency"]) if row["p_urgency"] else None,
        expected_on=_day(row["p_expected_on"]),
        month_moves=row["p_month_moves"],
        touches=tuple(map(int, row["p_touches"].split())),
        contacted_at=moment(row["p_contacted_at"]),
        closed_at=moment(row["p_closed_at"]),
        closed_on=_day(row["p_closed_on"]),
        reason=LostReason(row["p_reason"]) if row["p_reason"] else None,
        note=row["p_note"],
        competitor=row["p_competitor"],
        return_on=_day(row["p_return_on"]),
    )
