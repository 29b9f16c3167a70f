"""What a person may take out of the book, page by page."""

from collections import defaultdict
from datetime import date, datetime

from domain.clients import full_name
from domain.exports import ExportedActivity, ExportedClient, ExportedContact
from domain.people import Employee
from storage import activities, clients, contacts, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("exports")


async def list_clients(uow: UnitOfWork, employee: Employee, after: int, most: int) -> list[ExportedClient]:
    """Give up to `most` clients that this person may see, behind the id `after`."""
    scope = people.scope(employee)
    rows = await _queries.list_clients(uow.connection, after=after, most=most, **scope)
    if not rows:
        return []
    between = {"after": after, "last": rows[-1]["id"]}
    phones = _by_client(await _queries.list_phones(uow.connection, **between))
    emails = _by_client(await _queries.list_emails(uow.connection, **between))
    return [
        ExportedClient(
            clients.client(row),
            row["owner_name"] or "",
            phones[row["id"]],
            emails[row["id"]],
            moment(row["last_contact_at"]),
        )
        for row in rows
    ]


async def list_contacts(
    uow: UnitOfWork, employee: Employee, after: int, most: int
) -> list[tuple[ExportedContact, int | None]]:
    """Give up to `most` contacts of clients that this person may see, each with its client's owner."""
    rows = await _queries.list_contacts(uow.connection, after=after, most=most, **people.scope(employee))
    return [
        (
            ExportedContact(
                contacts.contact(row),
                full_name(row["client_name"], row["legal_form"]),
                row["owner_name"] or "",
            ),
            row["owner_id"],
        )
        for row in rows
    ]


async def list_activities(
    uow: UnitOfWork,
    employee: Employee,
    between: tuple[datetime, datetime],
    after: tuple[datetime, int],
    most: int,
) -> list[ExportedActivity]:
    """Give up to `most` records that this person may see, of the time between two moments, oldest first."""
    rows = await _queries.list_activities(
        uow.connection,
        begins=stored(between[0]),
        ends=stored(between[1]),
        after_moment=stored(after[0]),
        after=after[1],
        most=most,
        **people.scope(employee),
    )
    return [
        ExportedActivity(
            activities.activity(row),
            full_name(row["client_name"], row["legal_form"]),
            row["manager_name"],
            row["contact_name"] or "",
            row["next_step"] or "",
            None if row["next_step_on"] is None else date.fromisoformat(row["next_step_on"]),
        )
        for row in rows
    ]


def _by_client(rows: list[Row]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row[1])
    return found
