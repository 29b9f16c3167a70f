"""Choosing a day inside any dialogue: the likely days as buttons, a calendar, or typed in words."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.spoken_days import read_day
from handlers import dialogues, months
from handlers.answers import Answer, alert, redraw, say, toast
from handlers.button_days import NO_DAY, DayText
from handlers.keyboards import Row, make_button
from handlers.resuming import cancel_row
from handlers.table import DraftButton, Table
from handlers.words import Html, Words
from services import working_days
from storage.database import UnitOfWork

Continuation = Callable[
    [Message | CallbackQuery, date | None, Conversation, Employee, UnitOfWork, datetime, Words],
    Awaitable[Answer],
]
STEP = "pick_day"
_CONTINUATIONS: dict[str, Continuation] = {}


class PickDay(DraftButton, prefix="day"):
    """This is the day, or NO_DAY where no day may be the answer."""

    on: DayText


class BackToDays(DraftButton, prefix="days"):
    """Leave the calendar: the likely days again."""


def register(table: Table) -> None:
    """Enter the choosing of a day."""
    table.step(STEP, typed)
    table.button(PickDay, pressed)
    table.button(BackToDays, back)
    table.button(months.TurnTo, turned)
    table.button(months.NoDay, no_day)


def then(subject: str, continuation: Continuation) -> None:
    """Say how the dialogues of a subject go on when the day is chosen; None where none was."""
    _CONTINUATIONS[subject] = continuation


async def ask_day(
    where: Message | CallbackQuery,
    question: str,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
    *,
    none_allowed: bool,
    said: str = "",
    first: Sequence[Row] = (),
) -> Answer:
    """Ask `question` (HTML) in the dialogue under way; its subject goes on as it said in `then`.

    `said` is HTML that goes before the question this once, `first` are rows of buttons above the likely days.
    Days that are over, seen from where the employee lives, are refused with a sentence.
    """
    dialogues.go_on(talk, STEP, day_question=question, day_none=none_allowed)
    return _ask(where, talk, employee, now, t, said, first)


async def ask_again(
    where: Message | CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Ask the question about the day once more, for a dialogue that was resumed at it."""
    return _ask(where, talk, employee, now, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A day in words: "27.11", "в пятницу", "in 3 days"."""
    today = employee.today(now)
    day = read_day(message.text or "", today, employee.hours)
    if day is None:
        return _ask(message, talk, employee, now, t, t("days-unread"))
    if day < today:
        return _ask(message, talk, employee, now, t, t("days-past", day=t.day(day, today)))
    return await _go_on(message, day, talk, employee, uow, now, t)


async def pressed(
    query: CallbackQuery,
    button: PickDay,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A day was pressed: the very day that stood on the button, also after midnight."""
    if talk.step != STEP:
        return toast(query, t.plain("days-chosen"))
    if button.on == NO_DAY:
        return await _go_on(query, None, talk, employee, uow, now, t)
    day, today = date.fromisoformat(button.on), employee.today(now)
    if day < today:
        return alert(query, t.plain("days-past", day=t.day(day, today)))
    return await _go_on(query, day, talk, employee, uow, now, t)


async def turned(
    query: CallbackQuery,
    button: months.TurnTo,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    """Show a month of the calendar; months that are over are not turned to."""
    if talk.step != STEP:
        return toast(query, t.plain("days-chosen"))
    draft, today = _number(talk), employee.today(now)
    rows = months.grid(
        months.first_of(button.month, today),
        today,
        draft,
        t,
        lambda day: PickDay(draft=draft, on=day.isoformat()),
    )
    likely = make_button(t.plain("days-back"), BackToDays(draft=draft))
    markup = InlineKeyboardMarkup(inline_keyboard=[*rows, [likely], cancel_row(talk, t)])
    return redraw(query, _question(talk, t), markup)


async def back(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Show the likely days again."""
    if talk.step != STEP:
        return toast(query, t.plain("days-chosen"))
    return _ask(query, talk, employee, now, t)


async def no_day(query: CallbackQuery, t: Words) -> Answer:
    """A place in the calendar where there is no day to choose."""
    return toast(query, t.plain("days-over"))


async def _go_on(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    return await _CONTINUATIONS[str(talk.draft["subject"])](where, day, talk, employee, uow, now, t)


def _ask(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
    said: str = "",
    first: Sequence[Row] = (),
) -> Answer:
    text = Html(f"{said}\n\n{_question(talk, t)}") if said else _question(talk, t)
    markup = InlineKeyboardMarkup(inline_keyboard=[*first, *_rows(talk, employee, now, t)])
    return redraw(where, text, markup) if isinstance(where, CallbackQuery) else say(where, text, markup)


def _question(talk: Conversation, t: Words) -> Html:
    return t("days-ask", question=Html(str(talk.draft["day_question"])))


def _rows(
    talk: Conversation, employee: Employee, now: datetime, t: Words
) -> list[list[InlineKeyboardButton]]:
    draft, today = _number(talk), employee.today(now)
    rows = [
        [make_button(text, PickDay(draft=draft, on=day.isoformat()))]
        for day, text in _likely(employee, today, t).items()
    ]
    turn = months.TurnTo(draft=draft, month=f"{today:%Y-%m}")
    last = [make_button(t.plain("days-calendar"), turn)]
    if talk.draft.get("day_none"):
        none = PickDay(draft=draft, on=NO_DAY).pack()
        last.append(InlineKeyboardButton(text=t.plain("days-none"), callback_data=none))
    return [*rows, last, cancel_row(talk, t)]


def _likely(employee: Employee, today: date, t: Words) -> dict[date, str]:
    """Give the days worth a button, each once, with what stands on it: today, and days on which he works."""
    working = working_days.of(employee, today)
    following, soon = working.next_working_day(today), working.add_working_days(today, 3)
    is_tomorrow = following == today + timedelta(days=1)
    next_key = "days-tomorrow" if is_tomorrow else "days-next-working-day"
    next_week = working.first_from(today + timedelta(days=8 - today.isoweekday()))
    words = (
        (today, t.plain("days-today", day=t.dated(today, today))),
        (following, t.plain(next_key, day=t.dated(following, today))),
        (soon, t.plain("days-in-working-days", day=t.dated(soon, today))),
        (next_week, t.plain("days-next-week", day=t.dated(next_week, today))),
    )
    first_words: dict[date, str] = {}
    for day, text in words:
        first_words.setdefault(day, text)
    return first_words


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
