"""Meetings as an .ics file for any calendar; it is written in a process of its own (bot/workers.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.meetings import Appointment
from domain.people import Employee
from storage import meetings
from storage.database import UnitOfWork

MEDIA_TYPE = "text/calendar"
AHEAD = timedelta(days=60)
BEHIND = timedelta(days=7)


async def appointments(uow: UnitOfWork, employee: Employee, now: datetime) -> list[Appointment]:
    """Give the meetings that stand in a person's calendar: of the last week and the next sixty days."""
    return await meetings.list_appointments(uow, employee, now - BEHIND, now + AHEAD)


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as a calendar shows it. `changed_at` and `revision` tell a calendar which copy is newer."""

    id: int
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    notes: str
    revision: int
    changed_at: datetime


def write(name: str, events: Sequence[Event]) -> bytes:
    """Write a calendar with this name; moments are in UTC, so each calendar shows them in its own zone."""
    from icalendar import Calendar
    from icalendar import Event as Entry

    calendar = Calendar()
    calendar.add("prodid", "-//Fieldbook//Meetings//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        entry = Entry()
        entry.add("uid", f"meeting-{event.id}@fieldbook")
        entry.add("dtstamp", event.changed_at)
        entry.add("sequence", event.revision)
        entry.add("dtstart", event.starts_at)
        entry.add("dtend", event.ends_at)
        entry.add("summary", event.title)
        if event.place:
            entry.add("location", event.place)
        if event.notes:
            entry.add("description", event.notes)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())
