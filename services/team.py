"""The people of a department: shown to their head, renamed, placed elsewhere, and taken out."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.names import clean
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import LONGEST_NAME, Department, Employee, Role
from domain.refusals import AlreadyDone, BadInput, EmployeeNotFound, LastAdmin, NotAllowed
from services import left_clients, notices
from services.notices import Check
from storage import invitations, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person stands among us: his role and the name of his department ("" for none)."""

    employee: Employee
    department: str


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who was taken out, and how many clients have no owner at work since."""

    employee: Employee
    clients: int


def may_lead(by: Employee, person: Employee) -> bool:
    """Tell whether `by` may rename or take out this person: an admin anybody, a head his managers (D093)."""
    if by.role is Role.ADMIN:
        return True
    return by.role is Role.HEAD and person.role is Role.MANAGER and _is_of(by, person)


def may_see(by: Employee, person: Employee) -> bool:
    """Tell whether `by` may see this person: an admin anybody, a head those of his department (D095)."""
    return by.role is Role.ADMIN or (by.role is Role.HEAD and (_is_of(by, person) or by.id == person.id))


async def list_team(uow: UnitOfWork, by: Employee) -> list[Employee]:
    """Give the people whom this head or admin sees, by name."""
    if by.role is Role.ADMIN:
        return await people.list_colleagues(uow, None)
    if by.role is Role.MANAGER:
        raise NotAllowed
    return [by] if by.department_id is None else await people.list_colleagues(uow, by.department_id)


async def get_colleague(uow: UnitOfWork, by: Employee, employee_id: int) -> Employee:
    """Give a person who is with us and whom `by` may see. Raises EmployeeNotFound."""
    person = await people.get(uow, employee_id)
    if person.removed_at is not None or not may_see(by, person):
        raise EmployeeNotFound
    return person


async def place_of(uow: UnitOfWork, person: Employee) -> Place:
    """Give a person with the name of his department."""
    if person.department_id is None:
        return Place(person, "")
    return Place(person, (await people.get_department(uow, person.department_id)).name)


async def rename(uow: UnitOfWork, by: Employee, employee_id: int, name: str, now: datetime) -> Employee:
    """Give a person another name. Raises BadInput for one that is empty or too long."""
    person = await _led(uow, by, employee_id)
    cleaned = clean(name)
    if not 0 < len(cleaned) <= LONGEST_NAME:
        raise BadInput(value=cleaned[:LONGEST_NAME])
    renamed = replace(person, name=cleaned)
    people.save(uow, renamed)
    _note(uow, by, "rename", person, person.name, cleaned, now)
    return renamed


async def place(
    uow: UnitOfWork, by: Employee, employee_id: int, role: Role, department_id: int | None, now: datetime
) -> Employee:
    """Give a person another role or department, or both; it holds from his next update on (D095).

    A manager or head needs a department: his own is kept unless another is given. His clients stay where they
    are; heads learn of those whom he does not see there. Raises DepartmentNotFound, LastAdmin or NotAllowed.
    """
    person = await _of_admin(uow, by, employee_id)
    department_id = person.department_id if department_id is None else department_id
    if role is not Role.ADMIN:
        await people.get_department(uow, department_id or 0)
        await _guard_last_admin(uow, person)
    return await _placed(uow, by, person, replace(person, role=role, department_id=department_id), now)


async def remove(uow: UnitOfWork, by: Employee, employee_id: int, now: datetime) -> Leaver:
    """Take a person out: from his next update on he is a stranger, and his links let nobody in (D088).

    What is open of his stays as it is; the heads of his department are told. Raises LastAdmin or AlreadyDone.
    """
    person = await people.get(uow, employee_id)
    if person.removed_at is not None and may_see(by, person):
        raise AlreadyDone
    person = await _led(uow, by, employee_id)
    await _guard_last_admin(uow, person)
    gone = replace(person, removed_at=now)
    people.save(uow, gone)
    people.forget_conversations(uow, gone)
    invitations.remove_of(uow, gone)
    _note(uow, by, "remove", person, person.role.value, "", now)
    for head in await _heads_over(uow, gone):
        if head.id != by.id:
            notices.plan(uow, NoticeKind.EMPLOYEE_LEFT, head, gone.id, now, now.isoformat())
    return Leaver(gone, await people.count_clients(uow, gone))


async def list_departments(uow: UnitOfWork) -> list[Department]:
    """Give all departments by name."""
    return await people.list_departments(uow)


async def get_department(uow: UnitOfWork, department_id: int) -> Department:
    """Give a department. Raises DepartmentNotFound."""
    return await people.get_department(uow, department_id)


async def found_department(uow: UnitOfWork, by: Employee, name: str, now: datetime) -> Department:
    """Make a department; one whose name differs in nothing but case is given as it is. Raises BadInput."""
    if by.role is not Role.ADMIN:
        raise NotAllowed
    cleaned = clean(name)
    if not 0 < len(cleaned) <= LONGEST_NAME:
        raise BadInput(value=cleaned[:LONGEST_NAME])
    for department in await people.list_departments(uow):
        if department.name.casefold() == cleaned.casefold():
            return department
    people.add_audit(uow, at=now, employee_id=by.id, verb="found", subject="department", after=cleaned)
    return await people.add_department(uow, cleaned)


async def check_place(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a person where he stands now."""
    return Tell(await place_of(uow, recipient))


async def check_leaver(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of the leaver, with the clients that he leaves behind, unless he is back."""
    person = await people.get(uow, notice.subject_id)
    if person.removed_at is None:
        return Drop("he is back")
    if not may_see(recipient, person):
        return Drop("it is not this person's to hear any more")
    return Tell(Leaver(person, await people.count_clients(uow, person)))


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.ROLE_CHANGED: check_place,
    NoticeKind.EMPLOYEE_LEFT: check_leaver,
}


def _is_of(by: Employee, person: Employee) -> bool:
    return by.department_id is not None and by.department_id == person.department_id


async def _led(uow: UnitOfWork, by: Employee, employee_id: int) -> Employee:
    person = await get_colleague(uow, by, employee_id)
    if not may_lead(by, person):
        raise NotAllowed
    return person


async def _of_admin(uow: UnitOfWork, by: Employee, employee_id: int) -> Employee:
    if by.role is not Role.ADMIN:
        raise NotAllowed
    return await get_colleague(uow, by, employee_id)


async def _guard_last_admin(uow: UnitOfWork, person: Employee) -> None:
    if person.role is Role.ADMIN and await people.count_admins(uow) == 1:
        raise LastAdmin


async def _placed(
    uow: UnitOfWork, by: Employee, person: Employee, placed: Employee, now: datetime
) -> Employee:
    """Keep the new place, take back what the person handed out from the old one, and tell him."""
    if placed == person:
        return person
    people.save(uow, placed)
    invitations.remove_of(uow, placed)
    _note(uow, by, "place", person, _in_words(person), _in_words(placed), now)
    await left_clients.tell_of(uow, placed, now)
    if person.id != by.id:
        notices.plan(uow, NoticeKind.ROLE_CHANGED, placed, placed.id, now, now.isoformat())
    return placed


def _in_words(person: Employee) -> str:
    return f"{person.role.value} in {person.department_id}"


async def _heads_over(uow: UnitOfWork, person: Employee) -> list[Employee]:
    heads = [] if person.department_id is None else await people.list_heads(uow, person.department_id)
    return heads or await people.list_admins(uow)


def _note(
    uow: UnitOfWork, by: Employee, verb: str, person: Employee, before: str, after: str, now: datetime
) -> None:
    people.add_audit(
        uow, at=now, employee_id=by.id, verb=verb, subject="employee", subject_id=person.id,
        before=before, after=after,
    )  # fmt: skip
