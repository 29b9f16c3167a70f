"""What tests about promises and tasks put into the book."""

from datetime import date
from zoneinfo import ZoneInfo

from domain.clients import Client
from domain.tasks import FollowUp, Task, TaskKind
from services import client_changes, follow_ups, tasks
from tests.office import Office, Person

MOSCOW = ZoneInfo("Europe/Moscow")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)


async def promise(manager: Person, client: Client, text: str, due_on: date) -> FollowUp:
    """Promise a client something."""
    async with manager.office.database.transaction() as uow:
        return await follow_ups.promise(
            uow,
            manager.employee,
            client_id=client.id,
            text=text,
            due_on=due_on,
            activity_id=None,
            now=manager.office.clock.now(),
        )


async def give_task(owner: Person, client: Client | None, text: str, due_on: date) -> Task:
    """Give somebody a task."""
    async with owner.office.database.transaction() as uow:
        return await tasks.add_task(
            uow,
            owner.employee,
            kind=TaskKind.OTHER,
            text=text,
            due_on=due_on,
            client_id=None if client is None else client.id,
            now=owner.office.clock.now(),
        )


async def give_client(office: Office, client: Client, by: Person, to: Person) -> None:
    """Give the client to another owner."""
    async with office.database.transaction() as uow:
        await client_changes.give_to(uow, by.employee, client.id, to.employee.id, office.clock.now())
