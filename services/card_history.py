"""What was changed on a client's card, by whom, and how it was before (D094)."""

from datetime import datetime

from domain.people import Employee
from storage import clients, people
from storage.database import UnitOfWork


def note(
    uow: UnitOfWork,
    employee: Employee,
    client_id: int,
    verb: str,
    *,
    before: str | None = None,
    after: str | None = None,
    now: datetime,
) -> None:
    """Note a change in the audit; the card is not stale from now on."""
    clients.mark_changed(uow, client_id, now)
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb=verb,
        subject="client",
        subject_id=client_id,
        before=before,
        after=after,
    )
