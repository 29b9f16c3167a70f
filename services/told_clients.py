"""Whom a message may be about that names nobody whom the book knows."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.clients import Client
from domain.names import name_key
from domain.people import Employee
from domain.quicklog.drafts import Draft
from domain.refusals import ClientNotFound
from services import activities, clients, told_messages, told_names
from storage import meetings, told_replies
from storage.database import UnitOfWork

JUST_NOW = timedelta(minutes=30)
MEETS_SOON = timedelta(minutes=15)
LEAST_ALIKE = 75  # percent
MOST_ALIKE = 3
MOST_SPOKEN_OF = 40
MOST_ASKED = 5


async def likely(uow: UnitOfWork, employee: Employee, now: datetime) -> list[Client]:
    """Give whom this person has just been with: of his last contact, and of today's latest appointment."""
    last = await activities.find_last_own(uow, employee, now - JUST_NOW)
    ids = [] if last is None else [last.client_id]
    today = employee.today(now)
    day = at(today, time(), employee.zone), at(today + timedelta(days=1), time(), employee.zone)
    met = await meetings.list_appointments(uow, employee, *day)
    begun = [one.meeting for one in met if one.meeting.starts_at <= now + MEETS_SOON]
    ids += [one.client_id for one in begun[-1:]]
    return [one for number in dict.fromkeys(ids) if (one := await _find(uow, employee, number)) is not None]


async def nearest(uow: UnitOfWork, employee: Employee, name: str) -> list[Client]:
    """Give those of this person's clients whose names are most alike, the nearest first."""
    ids = await told_names.list_alike(uow, employee, name, LEAST_ALIKE, MOST_ALIKE)
    return [one for number in ids if (one := await _find(uow, employee, number)) is not None]


async def _find(uow: UnitOfWork, employee: Employee, client_id: int) -> Client | None:
    try:
        return await clients.get_for(uow, employee, client_id)
    except ClientNotFound:
        return None


async def asked_about(uow: UnitOfWork, employee: Employee, draft: Draft) -> list[Client]:
    """Give the clients that a question may be about, as far as this person may see them."""
    ids = draft.asked_about[:MOST_ASKED]
    return [one for number in ids if (one := await _find(uow, employee, int(number))) is not None]


async def is_called(uow: UnitOfWork, employee: Employee, text: str) -> bool:
    """Tell whether one of this person's clients is called so, word for word."""
    words = set(name_key(text).split())
    page = await clients.search_for(uow, employee, text)
    return any(words <= set(name_key(one.name).split()) for one in page.clients)


async def named_beside(uow: UnitOfWork, employee: Employee, text: str, draft: Draft) -> Client | None:
    """Give the only client whom a text names beside other words, which are none of a longer name."""
    sure = [action for action in draft.actions if "client" not in action.unsure]
    named = {one for action in sure for one in action.clients}
    capitals = sum(word[0].isupper() for word in text.split())
    if len(named) != 1 or capitals > 1 or await is_found(uow, employee, text):
        return None
    return await _find(uow, employee, int(named.pop()))


async def is_found(uow: UnitOfWork, employee: Employee, text: str) -> bool:
    """Tell whether a text finds any of this person's clients."""
    return bool((await clients.search_for(uow, employee, text, most=1)).clients)


async def in_sight(uow: UnitOfWork, employee: Employee, ids: Sequence[int]) -> tuple[int, ...]:
    """Give those of these clients whom this person may see."""
    found = [await _find(uow, employee, number) for number in dict.fromkeys(ids[:MOST_SPOKEN_OF])]
    return tuple(dict.fromkeys(one.id for one in found if one is not None))


async def of_notice(uow: UnitOfWork, employee: Employee, chat_id: int, message_id: int) -> tuple[int, ...]:
    """Give the client whom a notice is about that stands in a chat as this message."""
    client_id = await told_replies.find_client(uow, employee.id, chat_id, message_id)
    return () if client_id is None else await in_sight(uow, employee, [client_id])


async def named_in(uow: UnitOfWork, employee: Employee, text: str, now: datetime) -> tuple[int, ...]:
    """Give the clients who are named in a text of ours, such as a line of a list."""
    draft = await told_messages.understand(uow, employee, text, now)
    named = [one for action in draft.actions for one in action.clients] + list(draft.asked_about)
    return tuple(dict.fromkeys(int(one) for one in named))
