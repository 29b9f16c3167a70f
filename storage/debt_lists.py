"""Who owes what: by age, by manager, by client, as far as somebody may see it (D049)."""

from datetime import date

from domain.ageing import Ageing, AgeingBucket, first_days
from domain.debts import Debtor, OpenDocument
from domain.money import from_minor
from domain.people import Employee, Role
from storage.clients import client as read_client
from storage.database import UnitOfWork
from storage.invoices import invoice as read_invoice
from storage.queries import load

_queries = load("debt_lists")


async def ageing_by_owner(
    uow: UnitOfWork, employee: Employee, today: date, owner_id: int | None
) -> dict[int | None, Ageing]:
    """Give how old debts are, by the owner of the clients."""
    days = {name: day.isoformat() for name, day in first_days(today).items()}
    if owner_id is None:
        rows = await _queries.list_ageing_department(uow.connection, **_within(employee), **days)
    else:
        rows = await _queries.list_ageing_owned(
            uow.connection, **_within(employee), owner_id=owner_id, **days
        )
    found: dict[int | None, Ageing] = {}
    for row in rows:
        sums = {row["currency"]: {bucket: from_minor(row[bucket.value]) for bucket in AgeingBucket}}
        known = found.get(row["owner_id"], Ageing())
        found[row["owner_id"]] = known + Ageing(sums, row["documents"])
    return found


async def list_debtors(
    uow: UnitOfWork, employee: Employee, today: date, owner_id: int | None, *, skip: int, most: int
) -> tuple[list[Debtor], int]:
    """Give a part of the clients who owe, most overdue first, and how many there are, by currency."""
    asked = {**_within(employee), "today": today.isoformat(), "skip": skip, "most": most}
    if owner_id is None:
        rows = await _queries.list_debtors_department(uow.connection, **asked)
    else:
        rows = await _queries.list_debtors_owned(uow.connection, **asked, owner_id=owner_id)
    debtors = [
        Debtor(
            read_client(row),
            row["currency"],
            from_minor(row["open"]),
            from_minor(row["overdue"]),
            date.fromisoformat(row["oldest_due_on"]),
        )
        for row in rows
    ]
    return debtors, rows[0]["total"] if rows else 0


async def list_documents(
    uow: UnitOfWork, employee: Employee, owner_id: int | None, *, after: int, most: int
) -> list[OpenDocument]:
    """Give a part of the open documents, those with ids behind `after`."""
    asked = {**_within(employee), "after": after, "most": most}
    if owner_id is None:
        rows = await _queries.list_documents_department(uow.connection, **asked)
    else:
        rows = await _queries.list_documents_owned(uow.connection, **asked, owner_id=owner_id)
    return [
        OpenDocument(
            read_invoice(row), row["client_name"], row["legal_form"], row["tax_id"], row["owner_name"] or ""
        )
        for row in rows
    ]


def _within(employee: Employee) -> dict[str, int | None]:
    """Give the department outside which this person sees nothing; None is no limit.

    A manager sees his own clients wherever they are, and a head without a department nobody.
    """
    return {"department_id": (employee.department_id or 0) if employee.role is Role.HEAD else None}
