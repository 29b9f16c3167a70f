"""What leaders chose of their summaries."""

from datetime import time

from domain.summaries import Part, SummaryChoice
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("summary_choices")


async def get(uow: UnitOfWork, employee_id: int) -> SummaryChoice:
    """Give what a leader chose, or what holds for whoever chose nothing."""
    row = await _queries.find(uow.connection, employee_id=employee_id)
    return SummaryChoice() if row is None else _choice(row)


async def list_all(uow: UnitOfWork) -> dict[int, SummaryChoice]:
    """Give the choices of all who made one, by person."""
    return {row["employee_id"]: _choice(row) for row in await _queries.list_all(uow.connection)}


def save(uow: UnitOfWork, employee_id: int, choice: SummaryChoice) -> None:
    """Keep what a leader chose."""
    _queries.save(
        uow.connection,
        employee_id=employee_id,
        told_at=choice.told_at.isoformat("minutes"),
        hidden=" ".join(sorted(part.value for part in choice.hidden)),
    )


def _choice(row: Row) -> SummaryChoice:
    return SummaryChoice(
        time.fromisoformat(row["told_at"]), frozenset(Part(word) for word in row["hidden"].split())
    )
