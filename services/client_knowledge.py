"""What a client needs, what is new there, and the dossier, each with its day and author (D080-D082)."""

from datetime import date, datetime

from domain.client_knowledge import DossierPart, Knowledge, Need, News
from domain.clients import Client
from domain.people import Employee
from domain.refusals import ClientNotFound, NameMissing, NoteNotFound
from domain.shortening import shortened
from domain.tasks import FollowUp
from services import card_history, follow_ups
from services.clients import get_for
from services.new_clients import within
from storage import client_knowledge as book
from storage.database import UnitOfWork

LONGEST = 1000
MOST = 30


async def knowledge_for(
    uow: UnitOfWork, employee: Employee, client_id: int, *, most: int = MOST
) -> tuple[Client, Knowledge]:
    """Give a client and what is known of it beyond its card. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    return client, await book.get(uow, client.id, most=most)


async def add_need(uow: UnitOfWork, employee: Employee, client_id: int, text: str, now: datetime) -> Client:
    """Keep what a client needs, said today. Raises ClientNotFound, NameMissing or TextTooLong."""
    client = await get_for(uow, employee, client_id)
    said = _told(text)
    book.add_need(uow, client.id, said, employee.today(now), employee, now)
    card_history.note(uow, employee, client.id, "add need", after=said, now=now)
    return client


async def meet_need(uow: UnitOfWork, employee: Employee, need_id: int, now: datetime) -> Need:
    """Note that a need was met; done twice, it changes nothing. Raises NoteNotFound."""
    need = await book.find_need(uow, need_id)
    if need is None:
        raise NoteNotFound
    await _reach(uow, employee, need.client_id)
    if need.met_at is None:
        book.mark_met(uow, need, now)
        card_history.note(uow, employee, need.client_id, "meet need", before=need.text, now=now)
    return need


async def add_news(uow: UnitOfWork, employee: Employee, client_id: int, text: str, now: datetime) -> News:
    """Keep what is new at a client, of today (D082). Raises ClientNotFound, NameMissing or TextTooLong."""
    client = await get_for(uow, employee, client_id)
    told, today = _told(text), employee.today(now)
    news_id = await book.add_news(uow, client.id, told, today, employee, now)
    card_history.note(uow, employee, client.id, "add news", after=told, now=now)
    return News(news_id, client.id, told, today, employee.name)


async def take_back(uow: UnitOfWork, employee: Employee, news_id: int, now: datetime) -> None:
    """Take back news that were noted by mistake. Raises NoteNotFound."""
    client, news = await news_for(uow, employee, news_id)
    book.remove_news(uow, news, now)
    card_history.note(uow, employee, client.id, "take news back", before=news.text, now=now)


async def news_for(uow: UnitOfWork, employee: Employee, news_id: int) -> tuple[Client, News]:
    """Give a piece of news of a client that this person may see. Raises NoteNotFound."""
    news = await book.find_news(uow, news_id)
    if news is None:
        raise NoteNotFound
    return await _reach(uow, employee, news.client_id), news


async def leave_plan(uow: UnitOfWork, employee: Employee, news_id: int) -> Client:
    """Note that news change nothing in how we work with the client. Raises NoteNotFound."""
    client, news = await news_for(uow, employee, news_id)
    book.decide_news(uow, news, changes_plan=False)
    return client


async def rethink_plan(
    uow: UnitOfWork, employee: Employee, news_id: int, text: str, due_on: date, now: datetime
) -> FollowUp:
    """Promise to think the plan for the client over by a day, because of news (D082). Raises NoteNotFound."""
    client, news = await news_for(uow, employee, news_id)
    book.decide_news(uow, news, changes_plan=True)
    promised = f"{text}: {shortened(news.text, 200)}"
    return await follow_ups.promise(
        uow, employee, client_id=client.id, text=promised, due_on=due_on, activity_id=None, now=now
    )


async def write_part(
    uow: UnitOfWork, employee: Employee, client_id: int, part: DossierPart, text: str, now: datetime
) -> Client:
    """Write a part of the dossier anew; "" empties it (D081). Raises ClientNotFound or TextTooLong."""
    client = await get_for(uow, employee, client_id)
    known = {entry.part: entry.text for entry in (await book.get(uow, client.id, most=0)).dossier}
    told = within(text.strip(), LONGEST)
    book.save_part(uow, client.id, part, told, employee, now)
    card_history.note(
        uow, employee, client.id, f"write {part.value}", before=known.get(part, ""), after=told, now=now
    )
    return client


def _told(text: str) -> str:
    told = within(text.strip(), LONGEST)
    if not told:
        raise NameMissing
    return told


async def _reach(uow: UnitOfWork, employee: Employee, client_id: int) -> Client:
    try:
        return await get_for(uow, employee, client_id)
    except ClientNotFound:
        raise NoteNotFound from None
