"""What waits to be done: the list, done, moved, and put right (D007, D054)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import Refusal, TaskNotFound
from domain.tasks import OpenItem, TaskKind
from handlers import days, dialogues, feedback_screens
from handlers import task_buttons as parts
from handlers.answers import Answer, below, redraw, say, show, toast
from handlers.keyboards import make_button
from handlers.resuming import refusal_text
from handlers.table import Table
from handlers.task_buttons import (
    NOT_LISTED,
    AskFixed,
    CloseFix,
    CompleteItem,
    ListGiven,
    ListItems,
    MoveItem,
    Which,
)
from handlers.words import Html, Words
from services import feedback, follow_ups, given_tasks, open_items, tasks
from storage.database import UnitOfWork

ON_A_PAGE = 5
MOVING = "moving"


def register(table: Table) -> None:
    """Enter the list and its buttons."""
    table.command("tasks", tasks_)
    table.button(ListItems, turn)
    table.button(CompleteItem, complete)
    table.button(MoveItem, move)
    table.button(AskFixed, ask_fixed)
    table.button(CloseFix, close_fix)
    days.then(MOVING, moved)


async def tasks_(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/tasks`: what this person promised and has to do, overdue first."""
    return show(message, *await _list(0, employee, uow, now, t))


async def turn(
    query: CallbackQuery, button: ListItems, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another page of the list."""
    return [toast(query), redraw(query, *await _list(button.page, employee, uow, now, t))]


async def complete(
    query: CallbackQuery, button: CompleteItem, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is done: from the list, the list again; from a reminder, the offer to log what came of it.

    Raises TaskNotFound, NotAllowed or AlreadyDone.
    """
    item = await _item(uow, employee, button.which, button.id)
    finish = follow_ups.complete if button.which is Which.FOLLOW_UP else tasks.complete
    await finish(uow, employee, button.id, now)
    if button.page != NOT_LISTED:
        text, markup = await _list(button.page, employee, uow, now, t)
        return [toast(query, t.plain("item-closed")), redraw(query, text, markup)]
    if item is None:
        return toast(query, t.plain("item-closed"))
    client_id = None if item.client is None else item.client.id
    text = parts.lines(t("item-done", summary=parts.summary(item, t)), _log_it(item, t))
    rows = parts.log_rows(client_id, t)
    return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows) if rows else None)]


async def move(
    query: CallbackQuery,
    button: MoveItem,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for another day, in a message of its own: the reminder stays. Raises as `complete` does."""
    get_own = follow_ups.get_own if button.which is Which.FOLLOW_UP else tasks.get_own
    await get_own(uow, employee, button.id)
    item = await _item(uow, employee, button.which, button.id)
    if item is None:
        raise TaskNotFound
    dialogues.begin(
        talk, None, subject=MOVING, which=button.which.value, item=button.id, title=parts.client_name(item)
    )
    question = t("item-move-to", summary=parts.summary(item, t))
    return await days.ask_day(below(query), question, talk, employee, now, t, none_allowed=False)


async def moved(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The day was chosen; what was closed meanwhile stays closed."""
    which, number = Which(str(talk.draft["which"])), int(str(talk.draft["item"]))
    dialogues.end(talk)
    put = follow_ups.move if which is Which.FOLLOW_UP else tasks.move
    try:
        await put(uow, employee, number, day or employee.today(now), now)
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    item = await _item(uow, employee, which, number)
    if item is None:
        return show(where, t("refusal-task-not-found"))
    text = t("item-moved", day=t.day(item.due_on, employee.today(now)), summary=parts.summary(item, t))
    rows = [[make_button(t.plain("button-all-items"), ListItems(page=0))]]
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def ask_fixed(
    query: CallbackQuery, button: AskFixed, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """The closing question, asked by the manager himself. Raises as `complete` does."""
    await tasks.get_own(uow, employee, button.id)
    item = await _item(uow, employee, Which.TASK, button.id)
    if item is None:
        raise TaskNotFound
    return [toast(query), say(query, *parts.fix_question(item, t))]


async def close_fix(
    query: CallbackQuery, button: CloseFix, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Is the client content now? Raises as `complete` does."""
    if button.word == "later":
        again_at = await tasks.ask_later(uow, employee, button.id, now)
        item = await _item(uow, employee, Which.TASK, button.id)
        summary = parts.summary(item, t) if item else Html()
        moment = t.moment(again_at, employee.zone, now)
        text = t("fix-later", moment=moment, summary=summary)
        rows = [[make_button(t.plain("button-item-done"), AskFixed(id=button.id))]]
        return [toast(query), redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))]
    settle = feedback.close_fixed if button.word == "yes" else feedback.give_up_fixing
    logged = await settle(uow, employee, button.id, now)
    return [toast(query), redraw(query, *feedback_screens.logged(logged, employee, now, t))]


async def _given_rows(uow: UnitOfWork, employee: Employee, now: datetime, t: Words) -> parts.Rows:
    """Give the button to what a leader gave to others, where he gave something."""
    count = await given_tasks.count_for(uow, employee, now)
    return [[make_button(t.plain("button-given-tasks", count=count), ListGiven(page=0))]] if count else []


async def _item(uow: UnitOfWork, employee: Employee, which: Which, number: int) -> OpenItem | None:
    return await open_items.find_own(uow, employee, number, is_promised=which is Which.FOLLOW_UP)


def _log_it(item: OpenItem, t: Words) -> Html | None:
    return None if item.client is None else t("item-log-it")


async def _list(
    page: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> tuple[Html, InlineKeyboardMarkup | None]:
    today = employee.today(now)
    total, overdue = await open_items.count_for(uow, employee, now)
    given = await _given_rows(uow, employee, now, t)
    if not total:
        return t("items-none"), InlineKeyboardMarkup(inline_keyboard=given) if given else None
    pages = (total + ON_A_PAGE - 1) // ON_A_PAGE
    page = max(0, min(page, pages - 1))
    items = await open_items.list_for(uow, employee, most=ON_A_PAGE, skipped=page * ON_A_PAGE)
    first = page * ON_A_PAGE + 1
    heading = t("items-heading", total=total, overdue=overdue)
    shown = [_line(number, item, today, t) for number, item in enumerate(items, first)]
    rows = [_row(number, item, page, t) for number, item in enumerate(items, first)]
    if pages > 1:
        rows.append(_pages(page, pages))
    return Html("\n\n".join([heading, *shown])), InlineKeyboardMarkup(inline_keyboard=[*rows, *given])


def _line(number: int, item: OpenItem, today: date, t: Words) -> Html:
    day, summary = t.day(item.due_on, today), parts.summary(item, t)
    if item.due_on < today:
        return t("items-line-late", number=number, day=day, summary=summary)
    return t("items-line", number=number, day=day, summary=summary)


def _row(number: int, item: OpenItem, page: int, t: Words) -> list[InlineKeyboardButton]:
    is_call = item.kind is TaskKind.CALL_BACK
    word = t.plain("items-call-made", number=number) if is_call else t.plain("items-done", number=number)
    row = [parts.complete_button(item, word, page)]
    if not is_call:
        move_to = MoveItem(which=parts.which(item), id=item.id)
        row.append(make_button(t.plain("items-move", number=number), move_to))
    return row


def _pages(page: int, pages: int) -> list[InlineKeyboardButton]:
    row = [make_button("‹", ListItems(page=page - 1))] if page else []
    row.append(make_button(f"{page + 1}/{pages}", ListItems(page=page)))
    return [*row, make_button("›", ListItems(page=page + 1))] if page + 1 < pages else row
