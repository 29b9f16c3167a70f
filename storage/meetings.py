"""Appointments with clients in the book."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.clients import Contact
from domain.meetings import Appointment, Meeting, MeetingState, NewMeeting, Preparation
from domain.people import Employee
from domain.refusals import MeetingNotFound
from storage import clients, people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("meetings")
_MICROSECOND = timedelta(microseconds=1)


async def add(uow: UnitOfWork, manager: Employee, new: NewMeeting, now: datetime) -> Meeting:
    """Keep an appointment, made on the wall clock of the manager's zone."""
    row = await _queries.add(
        uow.connection,
        client_id=new.client_id,
        contact_id=new.contact_id,
        manager_id=manager.id,
        starts_at=stored(new.starts_at),
        ends_at=stored(new.starts_at + timedelta(minutes=new.minutes)),
        zone=manager.zone.key,
        place=new.place,
        goal=new.goal,
        travel_minutes=new.travel_minutes,
        created_at=stored(now),
    )
    return _meeting(row)


async def find(uow: UnitOfWork, meeting_id: int) -> Meeting | None:
    """Give a meeting, whoever's it is; for what the bot does by itself."""
    row = await _queries.find(uow.connection, id=meeting_id)
    return None if row is None else _meeting(row)


async def get_for(uow: UnitOfWork, employee: Employee, meeting_id: int) -> Meeting:
    """Give a meeting that this person may see. Raises MeetingNotFound, also for another's meeting."""
    meeting = await find_for(uow, employee, meeting_id)
    if meeting is None:
        raise MeetingNotFound
    return meeting


async def find_for(uow: UnitOfWork, employee: Employee, meeting_id: int) -> Meeting | None:
    """Give a meeting if this person may see it."""
    row = await _queries.find_for(uow.connection, id=meeting_id, **people.scope(employee))
    return None if row is None else _meeting(row)


def save(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """Keep what was changed of a meeting; one that is not planned any more was closed at `now`."""
    _queries.save(
        uow.connection,
        id=meeting.id,
        manager_id=meeting.manager_id,
        contact_id=meeting.contact_id,
        starts_at=stored(meeting.starts_at),
        ends_at=stored(meeting.ends_at),
        zone=meeting.zone.key,
        place=meeting.place,
        goal=meeting.goal,
        travel_minutes=meeting.travel_minutes,
        state=meeting.state.value,
        late_minutes=meeting.late_minutes,
        cancel_reason=meeting.cancel_reason,
        prepared=" ".join(sorted(meeting.prepared)),
        times_moved=meeting.times_moved,
        revision=meeting.revision,
        closed_at=None if meeting.is_open() else stored(now),
    )


async def list_of_client(uow: UnitOfWork, client_id: int, from_moment: datetime) -> list[Meeting]:
    """Give the meetings with a client that begin at `from_moment` or later, cancelled ones left out."""
    rows = await _queries.list_of_client(uow.connection, client_id=client_id, begins=stored(from_moment))
    return [_meeting(row) for row in rows]


async def list_appointments(
    uow: UnitOfWork, manager: Employee, begins: datetime, ends: datetime
) -> list[Appointment]:
    """Give the meetings of a person that begin between two moments, with their clients and contacts.

    Cancelled ones are left out, and those with clients whom the person may not see any more.
    """
    rows = await _queries.list_appointments(
        uow.connection,
        manager_id=manager.id,
        begins=stored(begins),
        ends=stored(ends),
        id=None,
        **people.scope(manager),
    )
    return [_appointment(row) for row in rows]


async def get_appointment(uow: UnitOfWork, meeting: Meeting) -> Appointment:
    """Give a meeting, cancelled or not, with its client and contact; for one who may see it already."""
    rows = await _queries.list_appointments(
        uow.connection,
        manager_id=meeting.manager_id,
        begins=stored(meeting.starts_at),
        ends=stored(meeting.starts_at + _MICROSECOND),
        id=meeting.id,
        role=None,
        employee_id=None,
        department_id=None,
    )
    return _appointment(rows[0])


async def find_overlap(
    uow: UnitOfWork, manager_id: int, begins: datetime, ends: datetime, besides: int
) -> Meeting | None:
    """Give the first planned meeting of the person that overlaps a span of time, other than `besides`."""
    found = await _queries.find_overlap(
        uow.connection, manager_id=manager_id, begins=stored(begins), ends=stored(ends), besides=besides
    )
    return None if found is None else await find(uow, int(found))


def _meeting(row: Row, prefix: str = "") -> Meeting:
    return Meeting(
        row[f"{prefix}id"],
        row[f"{prefix}client_id"],
        row[f"{prefix}contact_id"],
        row[f"{prefix}manager_id"],
        moment(row[f"{prefix}starts_at"]),
        moment(row[f"{prefix}ends_at"]),
        ZoneInfo(row[f"{prefix}zone"]),
        row[f"{prefix}place"],
        row[f"{prefix}goal"],
        row[f"{prefix}travel_minutes"],
        MeetingState(row[f"{prefix}state"]),
        row[f"{prefix}late_minutes"],
        row[f"{prefix}times_moved"],
        moment(row[f"{prefix}created_at"]),
        row[f"{prefix}cancel_reason"],
        frozenset(Preparation(item) for item in row[f"{prefix}prepared"].split()),
        row[f"{prefix}revision"],
    )


def _appointment(row: Row) -> Appointment:
    meeting = _meeting(row, "m_")
    contact = None
    if meeting.contact_id is not None and row["contact_name"] is not None:
        contact = Contact(
            meeting.contact_id,
            meeting.client_id,
            row["contact_name"],
            row["contact_post"],
            row["contact_phone"],
            bool(row["contact_decides"]),
        )
    return Appointment(meeting, clients.client(row), contact, row["best_phone"], bool(row["is_logged"]))
