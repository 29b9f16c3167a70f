"""Which debts are to be told of on a day, what was told of them, and what pauses it."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.debt_pauses import DebtPause, PauseReason
from domain.debt_steps import MOST_STEPS, DebtRules, Threshold
from domain.money import minor
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("debt_alerts")


def plan(
    uow: UnitOfWork,
    *,
    recipient_id: int,
    owner_id: int | None,
    department_id: int | None,
    rules: DebtRules,
    found: Sequence[Threshold],
    today: date,
    due_at: datetime,
) -> None:
    """Plan to tell of the debts of an owner's clients that have come to a step, one notice a client and day.

    `owner_id` None means clients without an owner; `department_id` None those of any department.
    """
    _queries.plan(
        uow.connection,
        recipient_id=recipient_id,
        owner_id=owner_id,
        department_id=department_id,
        today=today.isoformat(),
        due_at=stored(due_at),
        first_due=found[-1].due_on.isoformat(),
        minimum=minor(rules.minimum_in("RUB")),
        minimum_abroad=minor(rules.minimum_in("EUR")),
        **_slots(found),
    )
    uow.expects_notice(due_at)


def mark_told(uow: UnitOfWork, client_id: int, found: Sequence[Threshold]) -> None:
    """Note of what a client has still to pay to which step it was told."""
    _queries.mark_told(uow.connection, client_id=client_id, **_slots(found))


async def told_before(uow: UnitOfWork, client_id: int) -> int | None:
    """Give the last step that was told of what a client has still to pay."""
    step: int | None = await _queries.told_before(uow.connection, client_id=client_id)
    return step


async def list_concerned(uow: UnitOfWork) -> set[int]:
    """Give the ids of those who have a client with invoices, paid or not, or lead a department that has."""
    return {row["id"] for row in await _queries.list_concerned(uow.connection)}


async def list_ownerless(uow: UnitOfWork, department_id: int) -> list[int | None]:
    """Give those who own clients of a department and are not with us any more; None for nobody at all."""
    rows = await _queries.list_ownerless(uow.connection, department_id=department_id)
    return [row["owner_id"] for row in rows]


def pause(uow: UnitOfWork, client_id: int, one: DebtPause) -> None:
    """Tell of a client's debt again on a day and not before."""
    _queries.pause(
        uow.connection,
        client_id=client_id,
        reason=one.reason.value,
        until=one.until.isoformat(),
        employee_id=one.employee_id,
        created_at=stored(one.created_at),
    )


async def find_pause(uow: UnitOfWork, client_id: int) -> DebtPause | None:
    """Give what pauses, or has paused, telling of a client's debt."""
    row = await _queries.find_pause(uow.connection, client_id=client_id)
    if row is None:
        return None
    until = date.fromisoformat(row["until"])
    return DebtPause(PauseReason(row["reason"]), until, row["employee_id"], moment(row["created_at"]))


def end_pause(uow: UnitOfWork, client_id: int) -> None:
    """Forget what paused it."""
    _queries.end_pause(uow.connection, client_id=client_id)


def _slots(found: Sequence[Threshold]) -> dict[str, object]:
    """Give the steps, the last first, as parameters; what is left over means no day."""
    slots: dict[str, object] = {}
    for place in range(MOST_STEPS):
        given = found[place] if place < len(found) else None
        slots[f"due{place + 1}"] = given.due_on.isoformat() if given else ""
        slots[f"step{place + 1}"] = given.step if given else -1000
    return slots
