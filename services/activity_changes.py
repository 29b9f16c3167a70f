"""Records put right after they were saved; what stood there before is kept (D094)."""

import json
from dataclasses import asdict, replace
from datetime import datetime

from domain.activities import Activity, ActivityKind, Mood, NextStep, Objection
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.places import Place, PlaceCheck
from domain.refusals import AlreadyDone, NotAllowed
from services import clients, contacts, follow_ups, tasks
from services.activities import checked_place, own
from storage import activities, people
from storage import clients as client_book
from storage.database import UnitOfWork


async def change_result(
    uow: UnitOfWork, employee: Employee, activity_id: int, result: Outcome, now: datetime
) -> None:
    """Put right what came of a contact. Raises ActivityNotFound, or NotAllowed for what cannot come of it."""
    before = await own(uow, employee, activity_id)
    if result not in before.kind.outcomes:
        raise NotAllowed
    objection = before.objection if result.may_have_objection else None
    await _keep(uow, employee, before, replace(before, result=result, objection=objection), now)


async def change_kind(
    uow: UnitOfWork, employee: Employee, activity_id: int, kind: ActivityKind, now: datetime
) -> None:
    """Put right what kind of contact it was; a result that cannot come of that kind becomes "other".

    Raises ActivityNotFound, or NotAllowed for a missed call, which is no contact.
    """
    before = await own(uow, employee, activity_id)
    if ActivityKind.MISSED_CALL in {before.kind, kind}:
        raise NotAllowed
    result = before.result if before.result in kind.outcomes else Outcome.OTHER
    client = await clients.get_for(uow, employee, before.client_id)
    place_check, distance = checked_place(kind, before.place, client)
    after = replace(before, kind=kind, result=result, place_check=place_check, distance_m=distance)
    await _keep(uow, employee, before, after, now)


async def change_note(
    uow: UnitOfWork, employee: Employee, activity_id: int, note: str, next_text: str, now: datetime
) -> None:
    """Put the note right, and the words of the promised next step if there are new ones.

    Raises ActivityNotFound, or ClientNotFound for a next step with a client who is another's now.
    """
    before = await own(uow, employee, activity_id)
    await _keep(uow, employee, before, replace(before, note=note), now)
    promised = (await activities.get_for(uow, employee, activity_id)).follow_up
    if next_text and promised is not None:
        await _promise(uow, employee, before, NextStep(next_text, promised.due_on), now)


async def change_next_step(
    uow: UnitOfWork,
    employee: Employee,
    activity_id: int,
    next_step: NextStep | None,
    reason: NoNextStep | None,
    now: datetime,
) -> None:
    """Promise something else instead, or nothing, for a reason.

    Raises ActivityNotFound, or ClientNotFound where the client is another's now.
    """
    before = await own(uow, employee, activity_id)
    await _keep(uow, employee, before, replace(before, no_next_step_reason=reason), now)
    await _promise(uow, employee, before, next_step, now)


async def change_client(
    uow: UnitOfWork, employee: Employee, activity_id: int, client_id: int, now: datetime
) -> None:
    """Put a contact, and what was promised with it, down to another client.

    Raises ActivityNotFound, ClientNotFound, or NotAllowed for a meeting's or a missed call's.
    """
    before = await own(uow, employee, activity_id)
    if before.meeting_id is not None or before.kind is ActivityKind.MISSED_CALL:
        raise NotAllowed
    client = await clients.get_for(uow, employee, client_id)
    promised = (await activities.get_for(uow, employee, activity_id)).follow_up
    place_check, distance = checked_place(before.kind, before.place, client)
    after = replace(
        before, client_id=client.id, contact_id=None, place_check=place_check, distance_m=distance
    )
    await tasks.withdraw(uow, before.id, now)
    await _keep(uow, employee, before, after, now)
    if promised is not None:
        await _promise(uow, employee, after, NextStep(promised.text, promised.due_on), now)


async def change_contact(
    uow: UnitOfWork, employee: Employee, activity_id: int, contact_id: int, now: datetime
) -> None:
    """Put right with whom it was (D001). Raises ActivityNotFound, or ContactNotFound for another client's."""
    before = await own(uow, employee, activity_id)
    contact = await contacts.get_of(uow, employee, before.client_id, contact_id)
    await _keep(uow, employee, before, replace(before, contact_id=contact.id), now)


async def change_moment(
    uow: UnitOfWork, employee: Employee, activity_id: int, happened_at: datetime, now: datetime
) -> None:
    """Put right when it happened. Raises ActivityNotFound, or NotAllowed for a moment to come."""
    before = await own(uow, employee, activity_id)
    if happened_at > now:
        raise NotAllowed
    await _keep(uow, employee, before, replace(before, happened_at=happened_at), now)


async def mark_mood(
    uow: UnitOfWork, employee: Employee, activity_id: int, mood: Mood | None, now: datetime
) -> None:
    """Note how the client felt (D011), or take the mark off. Raises ActivityNotFound."""
    before = await own(uow, employee, activity_id)
    await _keep(uow, employee, before, replace(before, mood=mood), now)


async def mark_objection(
    uow: UnitOfWork, employee: Employee, activity_id: int, objection: Objection, now: datetime
) -> None:
    """Note what the client objects to (D008). Raises ActivityNotFound."""
    before = await own(uow, employee, activity_id)
    await _keep(uow, employee, before, replace(before, objection=objection), now)


async def mark_place(
    uow: UnitOfWork, employee: Employee, activity: Activity, place: Place, now: datetime
) -> None:
    """Note the place that was shared after the record was saved. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, activity.client_id)
    place_check, distance = checked_place(activity.kind, place, client)
    after = replace(activity, place=place, place_check=place_check, distance_m=distance)
    await _keep(uow, employee, activity, after, now)


async def keep_place_of_client(uow: UnitOfWork, employee: Employee, activity_id: int, now: datetime) -> None:
    """Take the place shared with a record for the client's, who had none: the record is verified by it.

    Raises ActivityNotFound, ClientNotFound, or AlreadyDone where the client's place is known.
    """
    before = await own(uow, employee, activity_id)
    client = await clients.get_for(uow, employee, before.client_id)
    if before.place is None or not before.place.is_own or client.latitude is not None:
        raise AlreadyDone
    client_book.set_place(uow, client.id, before.place)
    after = replace(before, place_check=PlaceCheck.VERIFIED, distance_m=0)
    await _keep(uow, employee, before, after, now)


async def _keep(
    uow: UnitOfWork, employee: Employee, before: Activity, after: Activity, now: datetime
) -> None:
    """Keep a changed record and how it was; calls to return close or open with it (D004)."""
    if after == before:
        return
    activities.save(uow, after, now)
    old, new = asdict(before), asdict(after)
    changed = [name for name in old if old[name] != new[name]]
    people.add_audit(
        uow,
        at=now,
        employee_id=employee.id,
        verb="change",
        subject="activity",
        subject_id=before.id,
        before=json.dumps({name: old[name] for name in changed}, default=str, ensure_ascii=False),
        after=json.dumps({name: new[name] for name in changed}, default=str, ensure_ascii=False),
    )
    if before.was_spoken and not after.was_spoken:
        await tasks.withdraw(uow, before.id, now)
    elif after.was_spoken and (not before.was_spoken or before.client_id != after.client_id):
        tasks.close_call_backs(uow, after.client_id, employee, now, activity_id=after.id)


async def _promise(
    uow: UnitOfWork, employee: Employee, activity: Activity, next_step: NextStep | None, now: datetime
) -> None:
    await follow_ups.withdraw(uow, activity.id, now)
    if next_step is not None:
        await clients.get_for(uow, employee, activity.client_id)
        await follow_ups.promise(
            uow,
            employee,
            client_id=activity.client_id,
            text=next_step.text,
            due_on=next_step.due_on,
            activity_id=activity.id,
            now=now,
        )
