"""A leader's question to several of his people, whose answers stand in one table (D141)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.appeals import LONGEST_TEXT, Appeal, AppealKind, AppealState, NewAppeal
from domain.notices import Drop, Notice, NoticeKind, Shown, Tell, Verdict
from domain.people import Employee
from domain.refusals import AppealNotFound, NotAllowed
from domain.shortening import cut
from services import appeals, notices
from services.appeals import AppealCase
from services.notices import Check
from storage import appeals as kept
from storage import outbox, people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Survey:
    """A question and what each of those asked has answered."""

    question: Appeal
    author: Employee
    answers: tuple[AppealCase, ...]

    @property
    def answered(self) -> int:
        """Count those who have answered."""
        return sum(one.appeal.state is AppealState.ANSWERED for one in self.answers)

    @property
    def waits(self) -> bool:
        """Tell whether anybody still owes an answer."""
        return any(one.appeal.is_unanswered for one in self.answers)


async def ask(
    uow: UnitOfWork, leader: Employee, whom: Collection[int], text: str, due_on: date, now: datetime
) -> Survey:
    """Ask several people one question, to be answered by a day. Raises NotAllowed or EmployeeNotFound."""
    if not leader.leads or not whom:
        raise NotAllowed
    question = NewAppeal(
        AppealKind.SURVEY, cut(text.strip(), LONGEST_TEXT), department_id=leader.department_id, due_on=due_on
    )
    parent = await kept.add(uow, leader, question, now)
    for person in whom:
        own = NewAppeal(AppealKind.QUESTION, text, addressee_id=person, parent_id=parent.id, due_on=due_on)
        await appeals.make(uow, leader, own, now)
    notices.plan(uow, NoticeKind.SURVEY_ANSWERS, leader, parent.id, now)
    return await _of(uow, parent, leader, now)


async def read(uow: UnitOfWork, employee: Employee, survey_id: int, now: datetime) -> Survey:
    """Give a survey to whoever leads those asked. Raises AppealNotFound."""
    parent = await kept.get_for(uow, employee, survey_id)
    if parent.kind is not AppealKind.SURVEY:
        raise AppealNotFound
    return await _of(uow, parent, employee, now)


async def note_answer(uow: UnitOfWork, case: AppealCase, now: datetime) -> Survey | None:
    """Give the survey to which an answer belongs, None for any other; the last answer ends it.

    Who asked hears once that all have answered; until then his table changes in silence.
    """
    if case.appeal.parent_id is None:
        return None
    parent = await kept.find(uow, case.appeal.parent_id)
    if parent is None:
        return None
    found = await _of(uow, parent, case.author, now)
    if not found.waits and parent.closed_at is None:
        kept.save(uow, replace(parent, state=AppealState.ANSWERED, closed_at=now))
        notices.plan(uow, NoticeKind.SURVEY_ANSWERS, case.author, parent.id, now, "all")
    return found


async def list_shown(uow: UnitOfWork, survey: Survey) -> list[Shown]:
    """Give the messages by which the table stands on the screen of who asked."""
    shown = await outbox.list_shown(uow, NoticeKind.SURVEY_ANSWERS, survey.question.id)
    return [one for one in shown if one.recipient_id == survey.author.id]


async def _of(uow: UnitOfWork, parent: Appeal, reader: Employee, now: datetime) -> Survey:
    found = await kept.list_of_parent(uow, parent.id)
    answers = [await appeals.open_case(uow, one, reader, now) for one in found]
    return Survey(parent, await people.get(uow, parent.author_id), tuple(answers))


async def check_answers(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Give who asked the table of answers, anew when all have answered."""
    parent = await kept.find(uow, notice.subject_id)
    if parent is None or parent.author_id != recipient.id:
        return Drop("it is not this person's")
    return Tell(await _of(uow, parent, recipient, now))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.SURVEY_ANSWERS: check_answers}
