"""What tests about meetings put into the book and read out of it."""

from dataclasses import replace
from datetime import datetime

from domain.clients import Client
from domain.meetings import Meeting, NewMeeting
from domain.notices import Notice, NoticeKind, NoticeState
from services import meetings
from storage import clients, contacts, notices
from storage import meetings as book
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def known_client(
    owner: Person, name: str = "Ромашка", *, is_key: bool = False, contact: str = "Иван Петров"
) -> Client:
    """Put a client with an address and a contact who decides in the book."""
    client = await client_of(owner, name)
    changed = replace(client, city="Москва", address="Тверская, 1", is_key=is_key)
    async with owner.office.database.transaction() as uow:
        clients.save(uow, changed)
        found = await contacts.add(
            uow, client.id, name=contact, post="директор", phone="+79000000001",
            created_at=owner.office.clock.now(),
        )  # fmt: skip
        contacts.save(uow, replace(found, decides=True))
    return changed


async def meeting_of(
    manager: Person,
    client: Client,
    starts_at: datetime,
    *,
    minutes: int = 60,
    travel: int = 30,
    goal: str = "КП",
) -> Meeting:
    """Make a meeting without a dialogue."""
    async with manager.office.database.transaction() as uow:
        new = NewMeeting(client.id, None, starts_at, minutes, "Тверская, 1", goal, travel)
        return await meetings.make(uow, manager.employee, new, manager.office.clock.now())


async def kept(office: Office, meeting: Meeting) -> Meeting:
    """Give the meeting as it stands in the book now."""
    async with office.database.transaction() as uow:
        found = await book.find(uow, meeting.id)
    assert found is not None
    return found


async def only_meeting(office: Office, client: Client) -> Meeting:
    """Give the only meeting with a client."""
    async with office.database.transaction() as uow:
        [found] = await book.list_of_client(uow, client.id, datetime.fromisoformat("2020-01-01T00:00Z"))
    return found


async def pending(office: Office, meeting: Meeting, *kinds: NoticeKind) -> list[Notice]:
    """Give the notices of these kinds that are still to be told about a meeting."""
    async with office.database.transaction() as uow:
        found = [notice for kind in kinds for notice in await notices.list_of(uow, kind, meeting.id)]
    return [notice for notice in found if notice.state is NoticeState.PENDING]
