"""`/calendar`: one's meetings as a file for the phone's calendar."""

from datetime import datetime

from aiogram.types import Message

from domain.clients import display_name
from domain.jobs import Job, JobKind, OwnFile
from domain.meetings import Appointment
from domain.people import Employee
from handlers.answers import Answer, say, send_file
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import calendars, jobs
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the command, and the work behind it."""
    table.command("calendar", calendar)
    table.job(JobKind.CALENDAR, write)


async def calendar(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/calendar`: the file will come."""
    jobs.plan(uow, JobKind.CALENDAR, employee, {}, now)
    return say(message, t("calendar-coming"))


async def write(job: Job, shop: Workshop) -> None:
    """Write the file and send it."""
    now, t = shop.now(), shop.t
    async with shop.reading() as uow:
        found = await calendars.appointments(uow, shop.employee, now)
    events = [_event(one, now, t) for one in found]
    content = await shop.run(calendars.write, t.plain("calendar-name"), events)
    async with shop.ending() as last:
        file = OwnFile("meetings.ics", calendars.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last.uow, file, last.now)
        last.says(send_file(job.chat_id, file_id, last.t("calendar-file", count=len(events))))


def _event(found: Appointment, now: datetime, t: Words) -> calendars.Event:
    meeting, contact = found.meeting, found.contact
    who = [] if contact is None else [contact.name]
    notes = "\n".join(part for part in (meeting.goal, *who, found.phone) if part)
    title = t.plain("calendar-event", client=display_name(found.client))
    place = meeting.place or found.client.address
    return calendars.Event(
        meeting.id, meeting.starts_at, meeting.ends_at, title, place, notes, meeting.revision, now
    )
