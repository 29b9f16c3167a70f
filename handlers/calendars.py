"""`/calendar`: one's meetings as a file for the phone's calendar, or as an address to which it subscribes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.clients import display_name
from domain.jobs import Job, JobKind, OwnFile
from domain.meetings import Appointment
from domain.people import Employee
from handlers.answers import Answer, send_file, toast
from handlers.keyboards import make_button, put
from handlers.table import Table
from handlers.words import Words, words_of
from handlers.workshop import Workshop
from services import calendar_links, calendars, jobs
from storage.database import UnitOfWork


class Subscribe(CallbackData, prefix="calendar_on"):
    """Make a private address for a calendar."""


class Revoke(CallbackData, prefix="calendar_off"):
    """Let the address lead nowhere."""


class Reachable(Protocol):
    """What the settings say of how we are reached from outside."""

    public_address: str


def register(table: Table) -> None:
    """Enter the command, and the work behind it."""
    table.command("calendar", calendar)
    table.button(Subscribe, subscribe)
    table.button(Revoke, revoke)
    table.job(JobKind.CALENDAR, write)


async def calendar(
    message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words, settings: Reachable
) -> Answer:
    """`/calendar`: the file will come; where we can be reached from outside, a calendar may subscribe."""
    jobs.plan(uow, JobKind.CALENDAR, employee, {}, now)
    rows = [[make_button(t.plain("calendar-subscribe"), Subscribe())]] if settings.public_address else []
    return put(message, t("calendar-coming"), rows)


async def subscribe(
    query: CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words, settings: Reachable
) -> Answer:
    """A private address, shown once; an earlier one opens nothing any more."""
    secret = calendar_links.make(uow, employee, now)
    address = f"{settings.public_address.rstrip('/')}/calendar/{secret}.ics"
    rows = [[make_button(t.plain("calendar-revoke"), Revoke())]]
    return [toast(query), put(query, t("calendar-address", address=address), rows)]


async def revoke(query: CallbackQuery, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """The address leads nowhere from now on."""
    calendar_links.revoke(uow, employee)
    rows = [[make_button(t.plain("calendar-subscribe"), Subscribe())]]
    return [toast(query), put(query, t("calendar-revoked"), rows)]


async def write(job: Job, shop: Workshop) -> None:
    """Write the file and send it."""
    now = shop.now()
    async with shop.reading() as uow:
        found = await calendars.appointments(uow, shop.employee, now)
    name, events = events_of(found, shop.employee, now)
    content = await shop.run(calendars.write, name, events)
    async with shop.ending() as last:
        file = OwnFile("meetings.ics", calendars.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last.uow, file, last.now)
        last.says(send_file(job.chat_id, file_id, last.t("calendar-file", count=len(events))))


def events_of(
    found: Sequence[Appointment], employee: Employee, now: datetime
) -> tuple[str, list[calendars.Event]]:
    """Give the calendar's name and its meetings in words of the person's language."""
    t = words_of(employee)
    return t.plain("calendar-name"), [_event(one, now, t) for one in found]


def _event(found: Appointment, now: datetime, t: Words) -> calendars.Event:
    meeting, contact = found.meeting, found.contact
    who = [] if contact is None else [contact.name]
    notes = "\n".join(part for part in (meeting.goal, *who, found.phone) if part)
    title = t.plain("calendar-event", client=display_name(found.client))
    place = meeting.place or found.client.address
    return calendars.Event(
        meeting.id, meeting.starts_at, meeting.ends_at, title, place, notes, meeting.revision, now
    )
