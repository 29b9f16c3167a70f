"""`/task`: a leader gives somebody a task; it is accepted, done, or returned with a reason (D135)."""

from datetime import date, datetime

from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.notices import NoticeKind
from domain.people import Employee
from domain.refusals import Refusal
from domain.shortening import shortened
from domain.tasks import GivenTask, OpenItem, OpenState
from handlers import days, dialogues
from handlers import task_buttons as parts
from handlers.answers import Answer, redraw, say, show, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.resuming import cancel_row, continues, refusal_text
from handlers.table import LEADERS, Table
from handlers.task_buttons import AcceptTask, ListGiven, PickOwner, ReturnTask
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import given_tasks, team
from storage.database import UnitOfWork

SUBJECT, RETURNING = "give-task", "return-task"
OWNER, TEXT, REASON = "task_owner", "task_text", "task_reason"
ON_A_PAGE = 8
MOST_PEOPLE = 60
LONGEST_LINE = 120


def register(table: Table) -> None:
    """Enter the giving of tasks and what is pressed under them."""
    table.command("task", task, roles=LEADERS)
    table.step(OWNER, owner_typed)
    table.step(TEXT, text_told)
    table.step(REASON, reason_told)
    table.button(PickOwner, owner_picked, roles=LEADERS)
    table.button(AcceptTask, accept)
    table.button(ReturnTask, ask_reason)
    table.button(ListGiven, list_given, roles=LEADERS)
    days.then(SUBJECT, day_picked)
    continues(SUBJECT, asked_again)


async def task(
    message: Message, words: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """`/task`, `/task NAME`: whom to give a task."""
    dialogues.begin(talk, OWNER, subject=SUBJECT)
    return await _ask_owner(message, words, talk, employee, uow, t)


async def owner_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """A part of the name."""
    return await _ask_owner(message, message.text or "", talk, employee, uow, t)


async def _ask_owner(
    where: Message | CallbackQuery,
    named: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    people = [one for one in await team.list_team(uow, employee) if one.id != employee.id]
    said = named.casefold().strip()
    found = [one for one in people if said in one.name.casefold()]
    if said and len(found) == 1:
        return _ask_text(where, found[0], talk, t)
    if not people:
        dialogues.end(talk)
        return show(where, t("give-task-nobody"))
    number = int(str(talk.draft["draft"]))
    buttons = [
        make_button(shortened(one.name, 40), PickOwner(draft=number, id=one.id))
        for one in (found or people)[:MOST_PEOPLE]
    ]
    return put(where, t("give-task-ask-owner"), [*in_rows(buttons), cancel_row(talk, t)])


async def owner_picked(
    query: CallbackQuery, button: PickOwner, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """The person is known. Raises EmployeeNotFound."""
    if talk.step != OWNER:
        return toast(query, t.plain("button-over"))
    return _ask_text(query, await team.get_colleague(uow, employee, button.id), talk, t)


def _ask_text(where: Message | CallbackQuery, owner: Employee, talk: Conversation, t: Words) -> Answer:
    dialogues.go_on(talk, TEXT, owner_id=owner.id, title=owner.name)
    return put(where, t("give-task-ask-text", name=owner.name), [cancel_row(talk, t)])


async def text_told(
    message: Message, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """What is to be done; then by which day."""
    text = (message.text or "").strip()
    if not text:
        return put(message, t("give-task-ask-text", name=str(talk.draft["title"])), [cancel_row(talk, t)])
    dialogues.go_on(talk, TEXT, text=text, worth_keeping=True)
    question = t("give-task-ask-day", name=str(talk.draft["title"]))
    return await days.ask_day(message, question, talk, employee, now, t, none_allowed=False)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A task that was put aside half told: its present question again."""
    if talk.step == days.STEP:
        return await days.ask_again(query, talk, employee, now, t)
    return await _ask_owner(query, "", talk, employee, uow, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The task is given. One who left meanwhile gets none."""
    owner_id, text = int(str(talk.draft["owner_id"])), str(talk.draft["text"])
    dialogues.end(talk)
    on = day or employee.today(now)
    try:
        given = await given_tasks.give(uow, employee, owner_id, text, on, now)
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    rows = [[make_button(t.plain("button-given-tasks", count=1), ListGiven(page=0))]]
    said = t("give-task-given", name=given.owner_name, day=t.day(on, employee.today(now)))
    return put(where, Html(said + "\n" + t("quoted", text=shortened(text, LONGEST_LINE))), rows)


async def accept(
    query: CallbackQuery, button: AcceptTask, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take it on. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    item = await given_tasks.accept(uow, employee, button.id, now)
    if item is None:
        return toast(query, t.plain("item-closed"))
    return [
        toast(query, t.plain("task-accepted")),
        redraw(query, _given_text(item, employee, now, t), _given_markup(item, t, is_accepted=True)),
    ]


async def ask_reason(
    query: CallbackQuery,
    button: ReturnTask,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask why it is returned. Raises TaskNotFound, NotAllowed or AlreadyDone."""
    returned = await given_tasks.get_returnable(uow, employee, button.id)
    title = shortened(returned.text, 60)
    dialogues.begin(talk, REASON, subject=RETURNING, task_id=button.id, title=title)
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return [toast(query), say(query, t("return-task-ask", text=title), markup)]


async def reason_told(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Why it is returned: the leader hears it."""
    reason = (message.text or "").strip()
    if not reason:
        return put(message, t("return-task-ask", text=str(talk.draft["title"])), [cancel_row(talk, t)])
    number = int(str(talk.draft["task_id"]))
    dialogues.end(talk)
    try:
        await given_tasks.send_back(uow, employee, number, reason, now)
    except Refusal as refusal:
        return say(message, refusal_text(refusal, t))
    return say(message, t("return-task-done"))


async def list_given(
    query: CallbackQuery, button: ListGiven, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What this leader gave to others, and how far it is."""
    total = await given_tasks.count_for(uow, employee, now)
    pages = max(1, (total + ON_A_PAGE - 1) // ON_A_PAGE)
    page = max(0, min(button.page, pages - 1))
    found = await given_tasks.list_for(uow, employee, now, most=ON_A_PAGE, skipped=page * ON_A_PAGE)
    lines = [_line(one, employee, now, t) for one in found] or [t("given-tasks-none")]
    text = Html("\n\n".join([t("given-tasks-heading", total=total), *lines]))
    return [toast(query), put(query, text, _pages(page, pages))]


def _line(given: GivenTask, employee: Employee, now: datetime, t: Words) -> Html:
    task_, today = given.task, employee.today(now)
    state = t("given-task-open")
    if task_.state is OpenState.DONE:
        state = t("given-task-done")
    elif task_.state is OpenState.CANCELLED:
        reason = shortened(task_.returned_because, LONGEST_LINE)
        state = t("given-task-returned", reason=reason) if reason else t("given-task-cancelled")
    elif task_.due_on < today:
        state = t("given-task-late")
    elif task_.accepted_at is not None:
        state = t("given-task-accepted")
    text = shortened(task_.text, LONGEST_LINE)
    day = t.day(task_.due_on, today)
    return t("given-task-line", name=given.owner_name, text=text, day=day, state=state)


def _pages(page: int, pages: int) -> list[Row]:
    if pages == 1:
        return []
    row = [make_button("‹", ListGiven(page=page - 1))] if page else []
    row.append(make_button(f"{page + 1}/{pages}", ListGiven(page=page)))
    return [[*row, make_button("›", ListGiven(page=page + 1))] if page + 1 < pages else row]


def _given_text(item: OpenItem, employee: Employee, now: datetime, t: Words) -> Html:
    due = t("item-due", day=t.day(item.due_on, employee.today(now)))
    return parts.lines(t("task-given"), parts.summary(item, t), due)


def _given_markup(item: OpenItem, t: Words, *, is_accepted: bool) -> InlineKeyboardMarkup:
    accepting = [] if is_accepted else [make_button(t.plain("button-accept-task"), AcceptTask(id=item.id))]
    done = parts.complete_button(item, t.plain("button-item-done"))
    return InlineKeyboardMarkup(inline_keyboard=[[*accepting, done], *parts.given_row(item, t)])


def given(item: OpenItem, told: Told) -> SendMessage:
    """Tell somebody of a task that a leader gave him just now."""
    text = _given_text(item, told.recipient, told.now, told.t)
    return told.message(text, _given_markup(item, told.t, is_accepted=item.is_accepted))


def reported(given_task: GivenTask, told: Told) -> SendMessage:
    """Tell the leader that it is done, or why it came back."""
    return told.message(_line(given_task, told.recipient, told.now, told.t))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.TASK_GIVEN: given,
    NoticeKind.TASK_REPORTED: reported,
}
