"""An appointment that a message speaks of: a new one, another time for the one there is, or none any more."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.calendar import at
from domain.clients import Client
from domain.meetings import USUAL_MINUTES, Meeting, NewMeeting
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind
from domain.shortening import cut
from domain.told import speaks_of_moving
from services import meetings
from storage import meetings as stored
from storage.database import UnitOfWork

PLANNED, MOVED, CANCELLED = "planned", "moved", "cancelled"
LONGEST_GOAL = 300


async def with_earlier(
    uow: UnitOfWork, employee: Employee, action: Action, text: str, now: datetime
) -> Action:
    """Give an appointment as a move of the one there is, where the message says so; its hour stays."""
    if action.kind is not Kind.MEETING or action.outcome is not None or not speaks_of_moving(text):
        return action
    earlier = await find_open(uow, employee, int(action.clients[0]), now)
    if earlier is None:
        return replace(action, outcome=PLANNED)
    if action.when is not None and action.when.minutes is None:
        local = earlier.starts_at.astimezone(employee.zone)
        when = replace(action.when, minutes=local.hour * 60 + local.minute)
        return replace(action, outcome=MOVED, when=when)
    return replace(action, outcome=MOVED)


async def find_open(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> Meeting | None:
    """Give this person's one appointment ahead with a client; None for none or several."""
    ahead = await stored.list_of_client(uow, client_id, now)
    own = [one for one in ahead if one.is_open() and one.manager_id == employee.id]
    return own[0] if len(own) == 1 else None


def starts_at(action: Action, employee: Employee) -> datetime | None:
    """Give the moment of an appointment that is to take place; None where day or hour is not known."""
    when = action.when
    if action.kind is not Kind.MEETING or action.outcome == CANCELLED or when is None or when.minutes is None:
        return None
    return at(when.day, time(when.minutes // 60, when.minutes % 60), employee.zone)


async def keep(
    uow: UnitOfWork, employee: Employee, client: Client, action: Action, text: str, now: datetime
) -> tuple[str, int] | None:
    """Make, move or call off; gives what is to be undone. None where it cannot be told which is meant."""
    earlier = await find_open(uow, employee, client.id, now)
    if action.outcome == CANCELLED:
        return None if earlier is None else await _call_off(uow, employee, earlier, text, now)
    begins = starts_at(action, employee)
    if begins is None:
        return None
    begins = begins if begins > now else now + timedelta(hours=1)
    if action.outcome == MOVED and earlier is not None:
        await meetings.move(uow, employee, earlier.id, begins, now)
        return f"moved {earlier.starts_at.isoformat()}", earlier.id
    goal = action.what or cut(text, LONGEST_GOAL)
    contact_id = int(action.contact) if action.contact and action.contact.isdigit() else None
    new = NewMeeting(client.id, contact_id, begins, USUAL_MINUTES, client.address, goal)
    return "meeting", (await meetings.make(uow, employee, new, now)).id


async def _call_off(
    uow: UnitOfWork, employee: Employee, meeting: Meeting, text: str, now: datetime
) -> tuple[str, int]:
    await meetings.cancel(uow, employee, meeting.id, cut(text, LONGEST_GOAL), now)
    return "called_off", meeting.id


async def take_back(uow: UnitOfWork, employee: Employee, record: tuple[str, int], now: datetime) -> None:
    """Undo what `keep` did: call off, make anew, or move back. Raises what `meetings` raises."""
    kind, meeting_id = record
    if kind == "meeting":
        await meetings.cancel(uow, employee, meeting_id, "", now)
    elif kind == "called_off":
        was = await stored.get_for(uow, employee, meeting_id)
        new = NewMeeting(
            was.client_id, was.contact_id, was.starts_at, was.minutes, was.place, was.goal, was.travel_minutes
        )
        await meetings.make(uow, employee, new, now)
    else:
        before = datetime.fromisoformat(kind.removeprefix("moved "))
        await meetings.move(uow, employee, meeting_id, before, now)
