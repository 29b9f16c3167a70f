"""Contacts with clients: logged with all that follows, and taken back (D001-D004, D010, D200)."""

from dataclasses import replace
from datetime import datetime

from domain.activities import Activity, ActivityKind, Attachment, NewActivity, Record
from domain.clients import Client
from domain.people import Employee
from domain.places import Place, PlaceCheck, check
from domain.refusals import ActivityNotFound, MeetingNotFound, TooLate
from domain.tasks import FollowUp, TaskKind
from services import cadences, clients, follow_ups, meetings, tasks
from storage import activities, attachments
from storage.database import UnitOfWork


async def log(uow: UnitOfWork, employee: Employee, new: NewActivity, now: datetime) -> Record:
    """Record a contact with its files, the next step it promises and the call that it returns: all or none.

    The meeting that it was, if any, was held, with this client and no other. Raises ClientNotFound, and what
    `meetings.mark_held` raises.
    """
    client = None if new.place is None else await clients.get_for(uow, employee, new.client_id)
    activity, earlier, offer = await activities.add(uow, employee, _new_activity(employee, new, client, now))
    attachments.add(uow, new.files, activity_id=activity.id)
    follow_up = await _promise(uow, employee, new, activity, now)
    if new.meeting_id is not None:
        held = await meetings.mark_held(uow, employee, new.meeting_id, now)
        if held.client_id != activity.client_id:
            raise MeetingNotFound
    cadences.note_contact(uow, employee, activity, now)
    if activity.was_spoken:
        tasks.close_call_backs(uow, activity.client_id, employee, now, activity_id=activity.id)
    return Record(activity, new.client_name, _place_of(client), "", follow_up, len(new.files), earlier, offer)


async def undo(uow: UnitOfWork, employee: Employee, activity_id: int, now: datetime) -> bool:
    """Take a record of one's own back, with all that followed from it; False when it was taken back before.

    Raises ActivityNotFound, or TooLate when ten minutes have passed.
    """
    activity = await activities.get_own(uow, employee, activity_id)
    if activity.undone_at is not None:
        return False
    if not activity.can_be_undone(now):
        raise TooLate
    activities.save(uow, replace(activity, undone_at=now), now)
    cadences.forget_contact(uow, activity.id, now)
    await follow_ups.withdraw(uow, activity.id, now)
    await tasks.withdraw(uow, activity.id, now)
    return True


async def record_for(
    uow: UnitOfWork, employee: Employee, activity_id: int, *, undone_too: bool = False
) -> Record:
    """Give a record that this person may see, with all that is shown of it. Raises ActivityNotFound."""
    return await activities.get_for(uow, employee, activity_id, undone_too=undone_too)


async def own_record(uow: UnitOfWork, employee: Employee, activity_id: int) -> Record:
    """Give a record that this person made, with all that is shown of it. Raises ActivityNotFound."""
    record = await activities.get_for(uow, employee, activity_id)
    if record.activity.manager_id != employee.id:
        raise ActivityNotFound
    return record


async def files_for(uow: UnitOfWork, employee: Employee, activity_id: int) -> tuple[Record, list[Attachment]]:
    """Give a record that this person may see, and its files. Raises ActivityNotFound."""
    record = await record_for(uow, employee, activity_id)
    return record, await attachments.list_of_activity(uow, activity_id)


async def find_last_own(uow: UnitOfWork, employee: Employee, since: datetime) -> Activity | None:
    """Give what this person logged last, if it was not before `since`; a missed call does not count."""
    return await activities.find_last_own(uow, employee, since)


async def attach(
    uow: UnitOfWork, employee: Employee, activity_id: int, files: tuple[Attachment, ...]
) -> None:
    """Keep more files with a record of one's own. Raises ActivityNotFound."""
    activity = await own(uow, employee, activity_id)
    attachments.add(uow, files, activity_id=activity.id)


async def own(uow: UnitOfWork, employee: Employee, activity_id: int) -> Activity:
    """Give a record of this person's own that stands. Raises ActivityNotFound."""
    activity = await activities.get_own(uow, employee, activity_id)
    if activity.undone_at is not None:
        raise ActivityNotFound
    return activity


def checked_place(
    kind: ActivityKind, place: Place | None, client: Client | None
) -> tuple[PlaceCheck | None, int | None]:
    """Give what a shared place says of a contact of this kind with this client: nothing of a call."""
    if place is None or not kind.is_face_to_face:
        return None, None
    return check(place, _place_of(client))


def _place_of(client: Client | None) -> Place | None:
    if client is None or client.latitude is None or client.longitude is None:
        return None
    return Place(client.latitude, client.longitude)


def _new_activity(employee: Employee, new: NewActivity, client: Client | None, now: datetime) -> Activity:
    place_check, distance = checked_place(new.kind, new.place, client)
    return Activity(
        id=0,
        client_id=new.client_id,
        manager_id=employee.id,
        contact_id=new.contact_id,
        meeting_id=new.meeting_id,
        kind=new.kind,
        happened_at=new.happened_at or now,
        result=new.result,
        note=new.note,
        no_next_step_reason=new.no_next_step_reason,
        place_check=place_check,
        distance_m=distance,
        created_at=now,
        undone_at=None,
        place=new.place,
    )


async def _promise(
    uow: UnitOfWork, employee: Employee, new: NewActivity, activity: Activity, now: datetime
) -> FollowUp | None:
    """Keep what is promised; a missed call promises to be returned, which is a task until it is (D004)."""
    step = new.next_step
    if step is None:
        return None
    if new.kind is not ActivityKind.MISSED_CALL:
        return await follow_ups.promise(
            uow,
            employee,
            client_id=new.client_id,
            text=step.text,
            due_on=step.due_on,
            activity_id=activity.id,
            now=now,
        )
    await tasks.add_task(
        uow,
        employee,
        kind=TaskKind.CALL_BACK,
        client_id=new.client_id,
        text=step.text,
        due_on=step.due_on,
        activity_id=activity.id,
        now=now,
    )
    return None
