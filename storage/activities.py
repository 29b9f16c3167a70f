"""Contacts with clients in the book: visits, calls, letters and the like."""

from datetime import date, datetime
from typing import Any

from domain.activities import Activity, ActivityKind, EarlierPromise, Mood, Objection, OpenOffer, Record
from domain.clients import full_name
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.places import Place, PlaceCheck
from domain.refusals import ActivityNotFound, ClientNotFound
from domain.tasks import FollowUp, OpenState
from storage import people
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("activities")


async def add(
    uow: UnitOfWork, employee: Employee, new: Activity
) -> tuple[Activity, EarlierPromise | None, OpenOffer | None]:
    """Keep a contact (its id is not read), and give what this person owes the client and offers him already.

    Raises ClientNotFound where the client is not this person's to see.
    """
    row = await _queries.add(
        uow.connection,
        role=employee.role.value,
        department_id=employee.department_id,
        meeting_id=new.meeting_id,
        manager_id=employee.id,
        created_at=stored(new.created_at),
        **_told(new),
    )
    if row is None:
        raise ClientNotFound
    return activity(row), _earlier(row), _offer(row)


async def get_for(
    uow: UnitOfWork, employee: Employee, activity_id: int, *, undone_too: bool = False
) -> Record:
    """Give a record of this person's own, or about a client whom he may see. Raises ActivityNotFound.

    A record that was undone is there only for those who ask for such.
    """
    row = await _queries.find(uow.connection, id=activity_id, **people.scope(employee))
    if row is None or (row["undone_at"] is not None and not undone_too):
        raise ActivityNotFound
    return _record(row)


async def get_own(uow: UnitOfWork, employee: Employee, activity_id: int) -> Activity:
    """Give a record that this person made, undone or not. Raises ActivityNotFound."""
    row = await _queries.get_own(uow.connection, id=activity_id, manager_id=employee.id)
    if row is None:
        raise ActivityNotFound
    return activity(row)


async def find_last_own(uow: UnitOfWork, employee: Employee, since: datetime) -> Activity | None:
    """Give what this person logged last, if it was not before `since`; a missed call does not count."""
    row = await _queries.find_last_own(uow.connection, manager_id=employee.id, since=stored(since))
    return None if row is None else activity(row)


async def list_last(uow: UnitOfWork, client_id: int, most: int) -> list[Activity]:
    """Give up to `most` contacts with a client, the latest first; for what may be seen of him already."""
    rows = await _queries.list_last(uow.connection, client_id=client_id, most=most)
    return [activity(row) for row in rows]


def save(uow: UnitOfWork, activity: Activity, now: datetime) -> None:
    """Keep what was changed of a record."""
    _queries.save(
        uow.connection,
        id=activity.id,
        mood=activity.mood,
        objection=activity.objection,
        changed_at=stored(now),
        undone_at=stored(activity.undone_at),
        **_told(activity),
    )


def _told(activity: Activity) -> dict[str, Any]:
    place = activity.place
    return {
        "client_id": activity.client_id,
        "contact_id": activity.contact_id,
        "kind": activity.kind.value,
        "happened_at": stored(activity.happened_at),
        "result": activity.result or "",
        "note": activity.note,
        "no_next_step_reason": activity.no_next_step_reason or "",
        "place_check": activity.place_check,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "place_is_own": None if place is None else int(place.is_own),
        "distance_m": activity.distance_m,
    }


def activity(row: Row) -> Activity:
    """Read a record out of a row that has all the columns of the table."""
    return Activity(
        id=row["id"],
        client_id=row["client_id"],
        manager_id=row["manager_id"],
        contact_id=row["contact_id"],
        meeting_id=row["meeting_id"],
        kind=ActivityKind(row["kind"]),
        happened_at=moment(row["happened_at"]),
        result=Outcome(row["result"]) if row["result"] else None,
        note=row["note"],
        no_next_step_reason=NoNextStep(row["no_next_step_reason"]) if row["no_next_step_reason"] else None,
        place_check=PlaceCheck(row["place_check"]) if row["place_check"] else None,
        distance_m=row["distance_m"],
        created_at=moment(row["created_at"]),
        undone_at=moment(row["undone_at"]),
        place=_place(row["latitude"], row["longitude"], row["place_is_own"]),
        mood=Mood(row["mood"]) if row["mood"] else None,
        objection=Objection(row["objection"]) if row["objection"] else None,
    )


def _place(latitude: float | None, longitude: float | None, is_own: int | None) -> Place | None:
    return None if latitude is None or longitude is None else Place(latitude, longitude, bool(is_own))


def _record(row: Row) -> Record:
    return Record(
        activity(row),
        client_name=full_name(row["client_name"], row["client_legal_form"]),
        client_place=_place(row["client_latitude"], row["client_longitude"], 1),
        contact_name=row["contact_name"] or "",
        follow_up=None if row["follow_up_id"] is None else _follow_up(row),
        files=row["files"],
        earlier=_earlier(row),
        offer=_offer(row),
    )


def _earlier(row: Row) -> EarlierPromise | None:
    return None if row["earlier_id"] is None else EarlierPromise(row["earlier_id"], row["earlier_text"])


def _offer(row: Row) -> OpenOffer | None:
    return None if row["proposal_id"] is None else OpenOffer(row["proposal_id"], row["proposal_text"])


def _follow_up(row: Row) -> FollowUp:
    return FollowUp(
        row["follow_up_id"],
        row["client_id"],
        row["manager_id"],
        row["id"],
        row["follow_up_text"],
        date.fromisoformat(row["follow_up_due_on"]),
        OpenState(row["follow_up_state"]),
    )
