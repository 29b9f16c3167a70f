"""Replies to a group's digest: a task for the person named, taken with a button that only he can press."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.people import Employee
from domain.refusals import NotAllowed
from domain.shortening import cut, shortened
from handlers.answers import Answer, redraw, say, toast
from handlers.keyboards import in_rows, make_button
from handlers.table import Place, Table
from handlers.words import Words
from services import digest_tasks
from storage.database import UnitOfWork

LONGEST_TEXT = 500
LONGEST_LABEL = 24
MOST_PEOPLE = 20


class TakeTask(CallbackData, prefix="dg_take"):
    """I do this."""

    id: int


class GiveTask(CallbackData, prefix="dg_give"):
    """This is meant for that person."""

    id: int
    person: int


def register(table: Table) -> None:
    """Enter replies in groups, and their buttons."""
    table.group_reply(reply)
    table.button(TakeTask, take, place=Place.GROUP)
    table.button(GiveTask, give, place=Place.GROUP)


async def reply(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """What was written in reply to a digest: a task, for the one it names or for whom its author chooses."""
    answered, text = message.reply_to_message, (message.text or "").strip()
    if answered is None or not text:
        return None
    line = message.quote.text if message.quote is not None else ""
    begun = await digest_tasks.begin(
        uow, employee, message.chat.id, answered.message_id, cut(text, LONGEST_TEXT), line, now
    )
    if begun is None:
        return None
    task, people = begun
    if task.employee_id is not None:
        return say(message, t("digest-task", name=people[0].name, text=task.text), _take_markup(task.id, t))
    buttons = [
        make_button(shortened(one.name, LONGEST_LABEL), GiveTask(id=task.id, person=one.id))
        for one in people[:MOST_PEOPLE]
    ]
    if not buttons:
        return None
    return say(
        message,
        t("digest-task-whose", text=task.text),
        InlineKeyboardMarkup(inline_keyboard=in_rows(buttons)),
    )


async def give(
    query: CallbackQuery, button: GiveTask, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Its author says whom it is meant for; nobody else can. Raises AlreadyDone."""
    try:
        task, person = await digest_tasks.give(uow, employee, button.id, button.person)
    except NotAllowed:
        return toast(query, t.plain("button-not-yours"))
    return redraw(query, t("digest-task", name=person.name, text=task.text), _take_markup(task.id, t))


async def take(
    query: CallbackQuery, button: TakeTask, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Whoever is meant takes it; a stranger's tap does nothing. Raises AlreadyDone."""
    try:
        task = await digest_tasks.take(uow, employee, button.id, now)
    except NotAllowed:
        return toast(query, t.plain("button-not-yours"))
    day = t.day(task.due_on, employee.today(now))
    return redraw(query, t("digest-task-taken", name=employee.name, text=task.text, day=day))


def _take_markup(digest_task_id: int, t: Words) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[make_button(t.plain("digest-task-take"), TakeTask(id=digest_task_id))]]
    )
