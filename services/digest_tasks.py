"""A reply to a group's digest becomes a task for the person it names, once he takes it (D135)."""

from datetime import date, datetime

from domain.names import name_key
from domain.people import Employee, Role
from domain.quicklog.predictions import first_moment
from domain.refusals import AlreadyDone, NotAllowed
from domain.tasks import Task, TaskKind
from services import tasks, working_days
from storage import digest_tasks, groups, people
from storage.database import UnitOfWork
from storage.digest_tasks import DigestTask

_SHORTEST_STEM = 3
_LONGEST_ADDRESS = 2  # words: a name and a surname


async def begin(
    uow: UnitOfWork, by: Employee, chat_id: int, message_id: int, text: str, line: str, now: datetime
) -> tuple[DigestTask, list[Employee]] | None:
    """Keep what somebody of the department wrote in reply to a digest; None for any other message.

    `line` is the part of the digest that he marked. With it come the people it may be meant for: the one
    whom it names, or all of the department where it names nobody or several.
    """
    group = await groups.find(uow, chat_id)
    if group is None or not _belongs(by, group.department_id):
        return None
    if not await digest_tasks.is_digest(uow, chat_id, message_id):
        return None
    staff = [one for one in await people.list_colleagues(uow, group.department_id) if one.id != by.id]
    named = named_in(text, staff) or named_in(line, staff)
    whom = named[0].id if len(named) == 1 else None
    text = _without_address(text, named)
    kept = await digest_tasks.add(uow, chat_id, whom, by.id, text, now)
    return DigestTask(kept, chat_id, whom, by.id, text, None, now), named or staff


def _without_address(text: str, named: list[Employee]) -> str:
    """Leave "Анна:" out where the task begins with it: whose it is stands before the text anyway."""
    address, sign, rest = text.partition(":")
    is_address = bool(sign and rest.strip()) and len(address.split()) <= _LONGEST_ADDRESS
    return rest.strip() if is_address and named_in(address, named) else text


def named_in(text: str, staff: list[Employee]) -> list[Employee]:
    """Give the people whose first name or surname stands in a text, in whatever case of grammar."""
    words = name_key(text).split()
    return [
        person for person in staff if any(_is_named(part, words) for part in name_key(person.name).split())
    ]


def _is_named(part: str, words: list[str]) -> bool:
    stem = part[:-1] if len(part) > _SHORTEST_STEM else part
    return len(stem) >= _SHORTEST_STEM and any(
        word.startswith(stem) and len(word) <= len(part) + 2 for word in words
    )


async def give(
    uow: UnitOfWork, by: Employee, digest_task_id: int, person_id: int
) -> tuple[DigestTask, Employee]:
    """Say whom it is meant for. Raises NotAllowed for anybody but its author, and AlreadyDone."""
    found = await _untaken(uow, digest_task_id)
    group = await groups.find(uow, found.chat_id)
    person = await people.get(uow, person_id)
    if found.given_by != by.id or group is None or person.department_id != group.department_id:
        raise NotAllowed
    digest_tasks.name_person(uow, found.id, person.id)
    return found, person


async def take(uow: UnitOfWork, by: Employee, digest_task_id: int, now: datetime) -> Task:
    """Take it: it is a task of his from now on, due on the day that it names or his next working day.

    Raises NotAllowed for whoever is not meant, and AlreadyDone.
    """
    found = await _untaken(uow, digest_task_id)
    if found.employee_id != by.id:
        raise NotAllowed
    task = await tasks.add_task(
        uow,
        by,
        kind=TaskKind.OTHER,
        text=found.text,
        due_on=await _due_on(uow, found, by, now),
        client_id=None,
        now=now,
    )
    digest_tasks.take(uow, found.id, task.id)
    return task


async def _due_on(uow: UnitOfWork, found: DigestTask, by: Employee, now: datetime) -> date:
    """Give the day that its words name, as their author meant it; else the next working day."""
    author, today = await people.get(uow, found.given_by), by.today(now)
    named = first_moment(found.text, author.language, found.given_at.astimezone(author.zone))
    day = None if named is None else date.fromisoformat(named[:10])
    return day if day is not None and day >= today else working_days.of(by, today).next_working_day(today)


async def _untaken(uow: UnitOfWork, digest_task_id: int) -> DigestTask:
    found = await digest_tasks.find(uow, digest_task_id)
    if found is None:
        raise NotAllowed
    if found.task_id is not None:
        raise AlreadyDone
    return found


def _belongs(by: Employee, department_id: int) -> bool:
    return by.role is Role.ADMIN or by.department_id == department_id
