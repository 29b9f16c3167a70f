"""Templates and price lists: kept by the head, opened in one tap, announced when they are new (D041)."""

from datetime import datetime

from domain.activities import Attachment
from domain.names import clean
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.papers import LONGEST_NAME, LONGEST_TEXT, Paper, PaperKind, Reader
from domain.people import Employee
from domain.refusals import NameMissing, NotAllowed, PaperNotFound
from domain.shortening import cut, shortened
from services import cadences, notices
from services.department_settings import may_change
from services.notices import Check
from storage import papers, people
from storage.database import UnitOfWork

_AGAIN = " again"


async def list_for(uow: UnitOfWork, employee: Employee, kind: PaperKind) -> list[Paper]:
    """Give the papers in use of this person's department; all of them for one who is in none and leads."""
    if employee.department_id is None and not employee.leads:
        return []
    return await papers.list_current(uow, kind, employee.department_id)


async def get_for(uow: UnitOfWork, employee: Employee, paper_id: int) -> Paper:
    """Give a paper that this person may see. Raises PaperNotFound, also for another department's."""
    paper = await papers.find(uow, paper_id)
    if paper is None or not _may_see(employee, paper):
        raise PaperNotFound
    return paper


async def open_paper(uow: UnitOfWork, employee: Employee, paper_id: int, now: datetime) -> Paper:
    """Give a paper to somebody who reads it now, which is noted. Raises PaperNotFound."""
    paper = await get_for(uow, employee, paper_id)
    papers.mark_read(uow, paper.id, employee.id, now)
    return paper


async def publish(
    uow: UnitOfWork,
    leader: Employee,
    kind: PaperKind,
    name: str,
    file: Attachment | None,
    text: str,
    now: datetime,
) -> Paper:
    """Put a paper into use, in the place of one of the same name, and tell the department.

    Raises NotAllowed for whoever leads no department, or NameMissing.
    """
    cleaned = shortened(clean(name), LONGEST_NAME)
    if not cleaned:
        raise NameMissing
    department_id = leader.department_id
    if department_id is None or not may_change(leader, department_id):
        raise NotAllowed
    paper = await papers.add(
        uow,
        kind,
        department_id,
        cleaned,
        file,
        cut(text, LONGEST_TEXT),
        leader.today(now),
        leader.id,
        now,
    )
    people.add_audit(
        uow,
        at=now,
        employee_id=leader.id,
        verb="publish",
        subject="paper",
        subject_id=paper.id,
        after=cleaned,
    )
    for colleague in await people.list_colleagues(uow, department_id):
        if colleague.id != leader.id:
            notices.plan(uow, NoticeKind.PAPER_NEW, colleague, paper.id, now)
    return paper


async def withdraw(uow: UnitOfWork, leader: Employee, paper_id: int, now: datetime) -> Paper:
    """Take a paper out of use. Raises PaperNotFound or NotAllowed."""
    paper = await _own(uow, leader, paper_id)
    papers.withdraw(uow, paper.id, now)
    notices.call_off(uow, paper.id, NoticeKind.PAPER_NEW, reason="it is out of use", now=now)
    people.add_audit(
        uow, at=now, employee_id=leader.id, verb="withdraw", subject="paper", subject_id=paper.id
    )
    return paper


async def list_readers(uow: UnitOfWork, leader: Employee, paper_id: int) -> tuple[Paper, list[Reader]]:
    """Give who has opened a paper, and who has not. Raises PaperNotFound or NotAllowed."""
    paper = await _own(uow, leader, paper_id)
    return paper, await papers.list_readers(uow, paper)


async def check_new(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of a paper that is in use and not opened yet; once more on the next working day (A40)."""
    paper = await papers.find(uow, notice.subject_id)
    if paper is None or paper.replaced_at is not None or not _may_see(recipient, paper):
        return Drop("it is out of use, or another department's")
    if await papers.was_read(uow, paper.id, recipient.id):
        return Drop("it was opened")
    if not notice.occurrence.endswith(_AGAIN):
        days = await cadences.days_of(uow, recipient, now)
        tomorrow = cadences.morning_of(recipient, days.next_working_day(recipient.today(now)))
        notices.plan(uow, notice.kind, recipient, paper.id, tomorrow, f"{notice.occurrence}{_AGAIN}")
    return Tell(paper)


async def _own(uow: UnitOfWork, leader: Employee, paper_id: int) -> Paper:
    paper = await get_for(uow, leader, paper_id)
    if not may_change(leader, paper.department_id):
        raise NotAllowed
    return paper


def _may_see(employee: Employee, paper: Paper) -> bool:
    return employee.department_id == paper.department_id or may_change(employee, paper.department_id)


CHECKS: dict[NoticeKind, Check] = {NoticeKind.PAPER_NEW: check_new}
