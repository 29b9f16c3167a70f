"""`/ask`: a colleague is asked for information or a paper by a day, reminded until he answers (D140)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from domain.appeals import AppealKind, NewAppeal
from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import EmployeeNotFound, Refusal
from domain.shortening import shortened
from handlers import days, dialogues
from handlers.answers import Answer, show, toast
from handlers.appeal_buttons import ListAppeals, PickAddressee
from handlers.keyboards import in_rows, make_button, put
from handlers.resuming import cancel_row, continues, refusal_text
from handlers.table import Table
from handlers.words import Words
from services import appeals
from storage.database import UnitOfWork

SUBJECT, WHOM, TEXT = "request", "request_whom", "request_text"
MOST_PEOPLE = 60


def register(table: Table) -> None:
    """Enter the command and its steps."""
    table.command("ask", begin)
    table.step(WHOM, whom_typed)
    table.step(TEXT, told)
    table.button(PickAddressee, whom_picked)
    days.then(SUBJECT, day_picked)
    continues(SUBJECT, asked_again)


async def begin(
    message: Message, words: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """`/ask`, `/ask NAME`: whom?"""
    dialogues.begin(talk, WHOM, subject=SUBJECT)
    return await _ask_whom(message, words, talk, employee, uow, t)


async def whom_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """A part of the name."""
    return await _ask_whom(message, message.text or "", talk, employee, uow, t)


async def _ask_whom(
    where: Message | CallbackQuery,
    named: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    people, said = await appeals.list_colleagues(uow, employee), named.casefold().strip()
    found = [one for one in people if said in one.name.casefold()]
    if said and len(found) == 1:
        return _ask_text(where, found[0], talk, t)
    if not people:
        dialogues.end(talk)
        return show(where, t("request-nobody"))
    number = int(str(talk.draft["draft"]))
    buttons = [
        make_button(shortened(one.name, 40), PickAddressee(draft=number, id=one.id))
        for one in (found or people)[:MOST_PEOPLE]
    ]
    return put(where, t("request-ask-whom"), [*in_rows(buttons), cancel_row(talk, t)])


async def whom_picked(
    query: CallbackQuery,
    button: PickAddressee,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """The person is known. Raises EmployeeNotFound for one who left, or who is no colleague."""
    if talk.step != WHOM:
        return toast(query, t.plain("button-over"))
    for one in await appeals.list_colleagues(uow, employee):
        if one.id == button.id:
            return _ask_text(query, one, talk, t)
    raise EmployeeNotFound


def _ask_text(where: Message | CallbackQuery, whom: Employee, talk: Conversation, t: Words) -> Answer:
    dialogues.go_on(talk, TEXT, addressee_id=whom.id, title=whom.name)
    return put(where, t("request-ask-text", name=whom.name), [cancel_row(talk, t)])


async def told(message: Message, talk: Conversation, employee: Employee, now: datetime, t: Words) -> Answer:
    """What is asked for; then by which day."""
    text = (message.text or "").strip()
    name = str(talk.draft["title"])
    if not text:
        return put(message, t("request-ask-text", name=name), [cancel_row(talk, t)])
    dialogues.go_on(talk, TEXT, text=text, worth_keeping=True)
    question = t("request-ask-day", name=name)
    return await days.ask_day(message, question, talk, employee, now, t, none_allowed=False)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A request that was put aside half told: its present question again."""
    if talk.step == days.STEP:
        return await days.ask_again(query, talk, employee, now, t)
    return await _ask_whom(query, "", talk, employee, uow, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """He is asked at once. One who left meanwhile is not."""
    on, today = day or employee.today(now), employee.today(now)
    new = NewAppeal(
        AppealKind.REQUEST,
        str(talk.draft["text"]),
        addressee_id=int(str(talk.draft["addressee_id"])),
        due_on=on,
    )
    name = str(talk.draft["title"])
    dialogues.end(talk)
    try:
        await appeals.make(uow, employee, new, now)
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    rows = [[make_button(t.plain("appeals-button"), ListAppeals())]]
    return put(where, t("request-sent", name=name, day=t.day(on, today)), rows)
