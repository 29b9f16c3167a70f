"""A leader's word of somebody's work, praise or a remark, dated, read by that person (D113)."""

from datetime import datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from domain.appeals import AppealKind, NewAppeal
from domain.conversation import Conversation
from domain.people import Employee, Role
from domain.refusals import Refusal
from domain.shortening import cut
from handlers import dialogues
from handlers.answers import Answer, below, say, toast
from handlers.appeal_buttons import BeginMark, ListMarks
from handlers.keyboards import Row, make_button, put
from handlers.resuming import cancel_row, refusal_text
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import appeals, marks, team
from storage.database import UnitOfWork

SUBJECT, STEP = "mark", "mark_text"
LONGEST_LINE = 300


def register(table: Table) -> None:
    """Enter what stands on a person's card."""
    table.button(BeginMark, begin, roles=LEADERS)
    table.button(ListMarks, list_)
    table.step(STEP, told)


def rows(person: Employee, viewer: Employee, t: Words) -> list[Row]:
    """Give the buttons on the card of somebody whom the viewer leads: two words, and those said before."""
    before = [make_button(t.plain("marks-button"), ListMarks(person=person.id))]
    if person.id == viewer.id:
        return [] if viewer.role is Role.ADMIN else [before]
    words = [
        make_button(t.plain("mark-praise"), BeginMark(person=person.id, kind=AppealKind.PRAISE)),
        make_button(t.plain("mark-remark"), BeginMark(person=person.id, kind=AppealKind.REMARK)),
    ]
    return [words, before] if team.may_lead(viewer, person) else [before]


async def begin(
    query: CallbackQuery, button: BeginMark, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Ask for the word. Raises EmployeeNotFound."""
    person = await team.get_colleague(uow, employee, button.person)
    if not button.kind.is_mark or person.id == employee.id:
        return toast(query, t.plain("button-over"))
    facts = {"person": person.id, "kind": button.kind.value}
    dialogues.begin(talk, STEP, subject=SUBJECT, title=person.name, **facts)
    is_praise = button.kind is AppealKind.PRAISE
    question = t("mark-ask-praise", name=person.name) if is_praise else t("mark-ask-remark", name=person.name)
    return [toast(query), put(below(query), question, [cancel_row(talk, t)])]


async def told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is kept, and the person reads it at once."""
    text = (message.text or "").strip()
    if not text:
        return put(message, t("answer-words"), [cancel_row(talk, t)])
    kind, person_id = AppealKind(str(talk.draft["kind"])), int(str(talk.draft["person"]))
    name = str(talk.draft["title"])
    dialogues.end(talk)
    try:
        await appeals.make(uow, employee, NewAppeal(kind, text, addressee_id=person_id), now)
    except Refusal as refusal:  # he left meanwhile
        return say(message, refusal_text(refusal, t))
    return put(message, t("mark-kept", name=name), [[_before(person_id, t)]])


def _before(person_id: int, t: Words) -> InlineKeyboardButton:
    return make_button(t.plain("marks-button"), ListMarks(person=person_id))


async def list_(
    query: CallbackQuery, button: ListMarks, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was said of one's own work, or of somebody's whom one leads. Raises EmployeeNotFound."""
    found = await marks.list_for(uow, employee, button.person)
    is_own = button.person == employee.id
    head = t("marks-own") if is_own else t("marks-of", name=found.person.name)
    lines = [head]
    today = employee.today(now)
    for mark, author in found.marks:
        facts = {
            "day": t.day(mark.created_at.astimezone(employee.zone).date(), today),
            "name": author.name,
            "text": cut(mark.text, LONGEST_LINE),
        }
        lines.append(t(f"marks-{mark.kind.value}", **facts))
    if not found.marks:
        lines.append(t("marks-none"))
    return [toast(query), say(below(query), Html("\n".join(lines)))]
