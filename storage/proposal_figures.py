"""Proposals counted: from the visit to the win, why they were lost, and what is expected."""

from typing import Any

from domain.figures import Span
from domain.funnels import Expected, FunnelRow, LostCount
from domain.money import Money, from_minor
from domain.people import Employee
from domain.proposals import LostReason, ProposalState
from domain.rehearsals import SentProposal
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("proposal_figures")


async def list_rows(
    uow: UnitOfWork, viewer: Employee, department_id: int | None, span: Span
) -> list[FunnelRow]:
    """Give what each manager did in these days of the viewer: his own row, or those of a department."""
    begins, ends = span.bounds(viewer.zone)
    asked = _asked(viewer, department_id, span)
    rows = await _queries.list_counts(uow.connection, begins=stored(begins), ends=stored(ends), **asked)
    worth = await _queries.list_won(uow.connection, **asked)
    return [
        FunnelRow(
            row["manager_id"],
            row["manager_name"],
            row["visits"],
            row["sent"],
            row["answered"],
            row["won"],
            row["lost"],
            tuple(
                Money(from_minor(one["amount"]), one["currency"])
                for one in worth
                if one["manager_id"] == row["manager_id"]
            ),
        )
        for row in rows
    ]


async def list_lost(
    uow: UnitOfWork, viewer: Employee, department_id: int | None, span: Span
) -> list[LostCount]:
    """Count why proposals were lost in these days, the most usual reason first."""
    rows = await _queries.list_lost_reasons(uow.connection, **_asked(viewer, department_id, span))
    return [
        LostCount(LostReason(row["reason"]), row["competitor"], row["total"]) for row in rows if row["reason"]
    ]


async def list_expected(
    uow: UnitOfWork, viewer: Employee, department_id: int | None, span: Span
) -> list[Expected]:
    """Add up what is open and promised until the end of these days, or promised for no day."""
    asked = _asked(viewer, department_id, span)
    del asked["first"]
    rows = await _queries.list_expected(uow.connection, **asked)
    return [
        Expected(
            ProposalState(row["state"]),
            Money(from_minor(row["amount"]), row["currency"]),
            row["total"],
            bool(row["has_day"]),
        )
        for row in rows
    ]


async def list_slipping(uow: UnitOfWork, month: Span) -> list[tuple[int, int | None]]:
    """Give open proposals promised for a month into which they were put from another, with departments."""
    rows = await _queries.list_slipping(
        uow.connection, first=month.first.isoformat(), last=month.last.isoformat()
    )
    return [(row["id"], row["department_id"]) for row in rows]


async def list_sent(uow: UnitOfWork, department_id: int, span: Span) -> list[SentProposal]:
    """Give what a department sent in these days, each until it was decided or the client was spoken with."""
    rows = await _queries.list_sent_lately(
        uow.connection,
        department_id=department_id,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
    )
    return [
        SentProposal(
            row["manager_id"],
            moment(row["sent_at"]),
            min((moment(one) for one in (row["closed_at"], row["spoken_at"]) if one), default=None),
        )
        for row in rows
    ]


def _asked(viewer: Employee, department_id: int | None, span: Span) -> dict[str, Any]:
    return {
        "employee_id": None if viewer.leads else viewer.id,
        "department_id": department_id if viewer.leads else None,
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
    }
