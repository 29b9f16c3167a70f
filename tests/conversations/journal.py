"""What tests about contacts put into the book and read out of it."""

from domain.activities import Activity
from domain.clients import Client
from domain.tasks import FollowUp, Task
from domain.typed_lines import NewClient
from storage import activities, clients, follow_ups, tasks
from tests.office import Office, Person


async def client_of(owner: Person, name: str = "Ромашка", legal_form: str = "") -> Client:
    """Put a client in the book."""
    async with owner.office.database.transaction() as uow:
        new = NewClient(name=name, legal_form=legal_form)
        return await clients.add(uow, new, owner.employee, owner.office.clock.now())


async def logged(office: Office, client: Client) -> list[Activity]:
    """Give the contacts that stand in the book, the latest first."""
    async with office.database.transaction() as uow:
        return await activities.list_last(uow, client.id, 50)


async def promised(office: Office, client: Client) -> list[FollowUp]:
    """Give what is promised to a client."""
    async with office.database.transaction() as uow:
        return await follow_ups.list_open(uow, client.id)


async def open_tasks(office: Office, client: Client) -> list[Task]:
    """Give the open tasks about a client."""
    async with office.database.transaction() as uow:
        return await tasks.list_open(uow, client.id)


async def log_visit(
    person: Person, client: str = "Ромашка", note: str = "Пустая полка", day: str = "Завтра"
) -> None:
    """Log a visit, button by button."""
    await person.taps_menu("Визит")
    await person.presses(client)
    await person.presses("Договорились")
    await person.sends(note)
    await person.presses(day)
