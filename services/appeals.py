"""Appeals: help, ideas, requests, a leader's word; asked, answered, decided, closed (D113, D136-D141)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.activities import Attachment
from domain.appeals import GOES_UP_AFTER, LONGEST_TEXT, Appeal, AppealKind, AppealState, NewAppeal
from domain.calendar import add_working_hours
from domain.clients import Client, may_see
from domain.deadlines import reminder_at
from domain.notices import NoticeKind, Shown
from domain.people import Employee
from domain.refusals import AlreadyDone, AppealAnswered, EmployeeNotFound, NotAllowed
from domain.shortening import cut
from services import clients as scoped_clients
from services import notices, responsible, team
from services.appeal_context import Context, context_of
from storage import appeals, attachments, clients, outbox, people
from storage.database import UnitOfWork

KINDS = (NoticeKind.APPEAL_ASKED, NoticeKind.APPEAL_REMIND)


@dataclass(frozen=True, slots=True)
class AppealCase:
    """An appeal with its people, and what it is about.

    `client` and `context` are None where it is about no client, or about one that is not the reader's to see.
    """

    appeal: Appeal
    author: Employee
    addressee: Employee | None
    answerer: Employee | None
    client: Client | None
    context: Context | None
    files: tuple[Attachment, ...] = ()


async def make(
    uow: UnitOfWork, author: Employee, new: NewAppeal, now: datetime, files: tuple[Attachment, ...] = ()
) -> AppealCase:
    """Keep an appeal and tell those whom it is for, at once.

    Raises ClientNotFound, EmployeeNotFound or NotAllowed.
    """
    client = None
    if new.client_id is not None:
        client = await scoped_clients.get_for(uow, author, new.client_id)
    addressee = None
    if new.addressee_id is not None:
        addressee = await _addressee(uow, author, new)
    department = addressee.department_id if addressee else author.department_id
    if client is not None:
        department = client.department_id
    placed = replace(new, department_id=department, text=cut(new.text.strip(), LONGEST_TEXT))
    kept = await appeals.add(uow, author, placed, now)
    attachments.add(uow, files, appeal_id=kept.id)
    await _tell(uow, kept, author, addressee, client, now)
    return await open_case(uow, kept, author, now)


async def _addressee(uow: UnitOfWork, author: Employee, new: NewAppeal) -> Employee:
    """Give whom it is for: a leader speaks to those he leads, anybody asks his colleagues."""
    if new.kind is AppealKind.REQUEST:
        known = {one.id: one for one in await list_colleagues(uow, author)}
        if new.addressee_id not in known:
            raise EmployeeNotFound
        return known[new.addressee_id]
    if not author.leads or new.addressee_id == author.id:
        raise NotAllowed
    person = await team.get_colleague(uow, author, new.addressee_id or 0)
    if new.kind.is_mark and not team.may_lead(author, person):
        raise NotAllowed
    return person


async def list_colleagues(uow: UnitOfWork, employee: Employee) -> list[Employee]:
    """Give those of whom this person may ask something: his department, and all heads and admins (D140)."""
    return [
        one
        for one in await people.list_colleagues(uow, None)
        if one.id != employee.id
        and (one.leads or employee.leads or one.department_id == employee.department_id)
    ]


async def list_leaders(uow: UnitOfWork, case: AppealCase, author: Employee) -> list[Employee]:
    """Give those who are to answer an appeal that is for the leaders."""
    return await responsible.list_leaders(uow, author, case.client)


async def _tell(
    uow: UnitOfWork,
    kept: Appeal,
    author: Employee,
    addressee: Employee | None,
    client: Client | None,
    now: datetime,
) -> None:
    if addressee is not None:
        notices.plan(uow, NoticeKind.APPEAL_ASKED, addressee, kept.id, now)
        if kept.due_on is not None:
            remind_at = reminder_at(addressee.hours, addressee.zone, kept.due_on, now)
            notices.plan(
                uow, NoticeKind.APPEAL_REMIND, addressee, kept.id, remind_at, kept.due_on.isoformat()
            )
        return
    leaders = await responsible.list_leaders(uow, author, client)
    for leader in leaders:
        notices.plan(uow, NoticeKind.APPEAL_ASKED, leader, kept.id, now)
    if leaders and kept.kind is AppealKind.HELP:
        goes_up_at = min(add_working_hours(one.hours, one.zone, now, GOES_UP_AFTER) for one in leaders)
        above = {one.id: one for one in (*leaders, *await responsible.list_admins(uow, besides=author))}
        for one in above.values():
            notices.plan(uow, NoticeKind.APPEAL_REMIND, one, kept.id, goes_up_at)


async def read_case(uow: UnitOfWork, employee: Employee, appeal_id: int, now: datetime) -> AppealCase:
    """Give an appeal to whoever may read it. Raises AppealNotFound."""
    return await open_case(uow, await appeals.get_for(uow, employee, appeal_id), employee, now)


async def open_case(uow: UnitOfWork, appeal: Appeal, reader: Employee, now: datetime) -> AppealCase:
    """Put together what is shown of an appeal to this reader."""
    client = None if appeal.client_id is None else await clients.find(uow, appeal.client_id)
    if client is not None and not may_see(reader, client):
        client = None
    return AppealCase(
        appeal,
        await people.get(uow, appeal.author_id),
        None if appeal.addressee_id is None else await people.get(uow, appeal.addressee_id),
        None if appeal.answered_by is None else await people.get(uow, appeal.answered_by),
        client,
        await context_of(uow, appeal, client, reader, now),
        tuple(await attachments.list_of_appeal(uow, appeal.id)),
    )


async def get_unanswered(uow: UnitOfWork, by: Employee, appeal_id: int, now: datetime) -> AppealCase:
    """Give an appeal that this person is to answer. Raises AppealNotFound, NotAllowed or AppealAnswered."""
    appeal = await _unanswered(uow, by, appeal_id)
    return await open_case(uow, appeal, by, now)


async def answer(
    uow: UnitOfWork,
    by: Employee,
    appeal_id: int,
    text: str,
    now: datetime,
    files: tuple[Attachment, ...] = (),
) -> AppealCase:
    """Answer help, a request or a question, in words or with a file; its author has it at once.

    Raises as `get_unanswered` does.
    """
    appeal = await _unanswered(uow, by, appeal_id)
    if not appeal.kind.is_answered_in_words:
        raise NotAllowed
    answered = replace(
        appeal,
        state=AppealState.ANSWERED,
        answer=cut(text.strip(), LONGEST_TEXT),
        answered_by=by.id,
        answered_at=now,
        closed_at=now,
    )
    attachments.add(uow, files, appeal_id=appeal.id)
    return await _kept(uow, by, answered, now)


async def take(uow: UnitOfWork, by: Employee, appeal_id: int, now: datetime) -> AppealCase:
    """Say that one will call about it, or that it is being considered. Raises AlreadyDone too."""
    appeal = await _unanswered(uow, by, appeal_id)
    if appeal.addressee_id is not None:
        raise NotAllowed
    if appeal.state is AppealState.TAKEN and appeal.answered_by == by.id:
        raise AlreadyDone
    taken = replace(appeal, state=AppealState.TAKEN, answered_by=by.id, answered_at=now)
    return await _kept(uow, by, taken, now)


async def decide(
    uow: UnitOfWork,
    by: Employee,
    appeal_id: int,
    text: str,
    now: datetime,
    *,
    accepted: bool,
    due_on: date | None = None,
) -> AppealCase:
    """Accept an idea, to be done by a day, or refuse it, with a word to its author (D138, D139)."""
    appeal = await _unanswered(uow, by, appeal_id)
    if not appeal.kind.is_proposal:
        raise NotAllowed
    decided = replace(
        appeal,
        state=AppealState.ACCEPTED if accepted else AppealState.REFUSED,
        answer=cut(text.strip(), LONGEST_TEXT),
        answered_by=by.id,
        answered_at=now,
        due_on=due_on if accepted else None,
        closed_at=None if accepted else now,
    )
    return await _kept(uow, by, decided, now)


async def settle(uow: UnitOfWork, by: Employee, appeal_id: int, now: datetime) -> AppealCase:
    """Close an appeal: its author needs it no more, or what was accepted is done.

    Raises AppealNotFound, NotAllowed or AlreadyDone.
    """
    appeal = await appeals.get_for(uow, by, appeal_id)
    if not appeal.is_open:
        raise AlreadyDone
    leads = by.leads and by.id != appeal.author_id and appeal.addressee_id is None
    if by.id != appeal.author_id and not (leads and appeal.state is not AppealState.NEW):
        raise NotAllowed
    return await _kept(uow, by, replace(appeal, state=AppealState.DONE, closed_at=now), now)


async def _kept(uow: UnitOfWork, by: Employee, appeal: Appeal, now: datetime) -> AppealCase:
    """Keep how far it has come; its author hears of it, unless it was he or it is one of many."""
    appeals.save(uow, appeal)
    if not appeal.is_unanswered:
        notices.call_off(uow, appeal.id, *KINDS, reason="it was answered or closed", now=now)
    author = await people.get(uow, appeal.author_id)
    if author.id != by.id and appeal.kind is not AppealKind.QUESTION:
        occurrence = f"{appeal.state} {now.isoformat()}"
        notices.plan(uow, NoticeKind.APPEAL_ANSWERED, author, appeal.id, now, occurrence)
    people.add_audit(
        uow, at=now, employee_id=by.id, verb=appeal.state.value, subject="appeal", subject_id=appeal.id
    )
    return await open_case(uow, appeal, by, now)


async def _unanswered(uow: UnitOfWork, by: Employee, appeal_id: int) -> Appeal:
    appeal = await appeals.get_for(uow, by, appeal_id)
    if not may_answer(by, appeal):
        raise NotAllowed
    if not appeal.is_unanswered:
        name = "" if appeal.answered_by is None else (await people.get(uow, appeal.answered_by)).name
        raise AppealAnswered(name=name)
    return appeal


def may_answer(by: Employee, appeal: Appeal) -> bool:
    """Tell whether it is this reader's to answer: his to whom it goes, or any leader's but its author."""
    if appeal.addressee_id is not None:
        return by.id == appeal.addressee_id
    return by.leads and by.id != appeal.author_id


async def list_shown(uow: UnitOfWork, appeal: Appeal) -> list[tuple[Shown, Employee]]:
    """Give the messages by which an appeal stands on the screens of those asked, each with its reader."""
    shown = [one for kind in KINDS for one in await outbox.list_shown(uow, kind, appeal.id)]
    return [(one, await people.get(uow, one.recipient_id)) for one in shown]


@dataclass(frozen=True, slots=True)
class Listed:
    """The first of some appeals, and how many more there are."""

    cases: list[AppealCase]
    more: int


async def list_for(
    uow: UnitOfWork, employee: Employee, since: datetime, most: int
) -> tuple[Listed, Listed, Listed]:
    """Give what waits for this person's word, what he asked and is open, and what of it ended lately."""
    found = await appeals.list_open(uow, employee)
    mine = [one for one in found if one.author_id == employee.id and one.kind is not AppealKind.QUESTION]
    others = [one for one in found if one.author_id != employee.id]
    ended = await appeals.list_ended(uow, employee, since, most)
    return await _listed(uow, others, most), await _listed(uow, mine, most), await _listed(uow, ended, most)


async def _listed(uow: UnitOfWork, found: list[Appeal], most: int) -> Listed:
    return Listed([await _named(uow, one) for one in found[:most]], max(len(found) - most, 0))


async def _named(uow: UnitOfWork, appeal: Appeal) -> AppealCase:
    addressee = None if appeal.addressee_id is None else await people.get(uow, appeal.addressee_id)
    return AppealCase(appeal, await people.get(uow, appeal.author_id), addressee, None, None, None)
