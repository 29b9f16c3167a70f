"""Working days, working hours and quiet hours: chosen by button, or typed as "21:00-08:00"."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message
from pydantic import Field

from domain import spoken_hours
from domain.conversation import Conversation
from domain.people import Employee
from handlers.answers import Answer, Call, toast
from handlers.keyboards import in_rows, make_button, put
from handlers.resuming import cancel_row
from handlers.settings_screen import back_row, days_in_words, marked, show, wait_for
from handlers.table import Table
from handlers.words import Html, Words
from services import settings
from storage.database import UnitOfWork

Minute = Annotated[int, Field(ge=0, lt=24 * 60)]
Span = tuple[time, time]
WORK_HOURS: Sequence[Span] = (
    (time(8), time(17)),
    (time(9), time(18)),
    (time(10), time(19)),
    (time(8), time(20)),
)
QUIET_HOURS: Sequence[Span] = (
    (time(20), time(8)),
    (time(21), time(8)),
    (time(22), time(7)),
    (time(23), time(7)),
)


class ChooseWorkDay(CallbackData, prefix="set_workday"):
    """Work on this ISO weekday, or do not: pressed twice, it means the same."""

    day: Annotated[int, Field(ge=1, le=7)]
    works: bool


class ChooseWorkHours(CallbackData, prefix="set_work"):
    """Work between these minutes of the day."""

    begin: Minute
    end: Minute


class ChooseQuietHours(CallbackData, prefix="set_quiet"):
    """Be quiet between these minutes of the day; equal ones mean never."""

    begin: Minute
    end: Minute


def register(table: Table) -> None:
    """Enter the choice of days and hours."""
    table.button(ChooseWorkDay, choose_day)
    table.button(ChooseWorkHours, choose_work)
    table.button(ChooseQuietHours, choose_quiet)
    table.step("settings_work", typed_work)
    table.step("settings_quiet", typed_quiet)


async def ask_days(query: CallbackQuery, employee: Employee, t: Words) -> Answer:
    """The days of the week, each with a mark when it is a working day."""
    return _days(query, employee, t)


async def ask_work(query: CallbackQuery, employee: Employee, talk: Conversation, t: Words) -> Answer:
    """The likely working hours; others are typed."""
    wait_for(talk, "settings_work")
    present = (employee.hours.work_from, employee.hours.work_until)
    buttons = [
        _choice(span, ChooseWorkHours(begin=_minute(span[0]), end=_minute(span[1])), present)
        for span in _with(WORK_HOURS, present)
    ]
    return put(query, t("settings-choose-work"), [*in_rows(buttons), back_row(t)])


async def ask_quiet(query: CallbackQuery, employee: Employee, talk: Conversation, t: Words) -> Answer:
    """The likely quiet hours; others are typed."""
    wait_for(talk, "settings_quiet")
    present = (employee.hours.quiet_from, employee.hours.quiet_until)
    never = present[0] == present[1]
    buttons = [
        _choice(span, ChooseQuietHours(begin=_minute(span[0]), end=_minute(span[1])), present)
        for span in (QUIET_HOURS if never else _with(QUIET_HOURS, present))
    ]
    off = make_button(marked(t.plain("settings-quiet-off"), chosen=never), ChooseQuietHours(begin=0, end=0))
    return put(query, t("settings-choose-quiet"), [*in_rows(buttons), [off], back_row(t)])


async def choose_day(
    query: CallbackQuery, button: ChooseWorkDay, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One day more or less; the screen shows it at once."""
    changed = await settings.change_work_day(uow, employee, button.day, now, works=button.works)
    return [toast(query, t.plain("settings-saved")), _days(query, changed, t)]


async def choose_work(
    query: CallbackQuery,
    button: ChooseWorkHours,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Other working hours, seen among all settings."""
    changed = await settings.change_work_hours(uow, employee, _time(button.begin), _time(button.end), now)
    return [toast(query, t.plain("settings-saved")), await show(query, changed, talk, uow, now, t)]


async def choose_quiet(
    query: CallbackQuery,
    button: ChooseQuietHours,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Other quiet hours, seen among all settings."""
    changed = settings.change_quiet_hours(uow, employee, _time(button.begin), _time(button.end))
    return [toast(query, t.plain("settings-saved")), await show(query, changed, talk, uow, now, t)]


async def typed_work(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Working hours as typed: "9-18"."""
    span = spoken_hours.read(message.text or "")
    if span is None or span[0] >= span[1]:
        return _not_read(message, t("settings-work-unread"), talk, t)
    changed = await settings.change_work_hours(uow, employee, *span, now)
    return await show(message, changed, talk, uow, now, t)


async def typed_quiet(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Quiet hours as typed: "21:00-08:00"."""
    span = spoken_hours.read(message.text or "")
    if span is None:
        return _not_read(message, t("settings-quiet-unread"), talk, t)
    changed = settings.change_quiet_hours(uow, employee, *span)
    return await show(message, changed, talk, uow, now, t)


def _not_read(message: Message, text: Html, talk: Conversation, t: Words) -> Call:
    return put(message, text, [cancel_row(talk, t)])


def _days(where: CallbackQuery, employee: Employee, t: Words) -> Call:
    work_days = employee.hours.work_days
    buttons = [
        make_button(
            f"✓ {t.weekday(day)}" if day in work_days else t.weekday(day),
            ChooseWorkDay(day=day, works=day not in work_days),
        )
        for day in range(1, 8)
    ]
    text = t("settings-choose-days", days=days_in_words(work_days, t))
    return put(where, text, [buttons[:4], buttons[4:], back_row(t)])


def _choice(span: Span, pressed: CallbackData, present: Span) -> InlineKeyboardButton:
    label = f"{span[0]:%H:%M}–{span[1]:%H:%M}"
    return make_button(marked(label, chosen=span == present), pressed)


def _with(spans: Sequence[Span], present: Span) -> list[Span]:
    return sorted({*spans, present})


def _minute(clock_time: time) -> int:
    return clock_time.hour * 60 + clock_time.minute


def _time(minute: int) -> time:
    return time(minute // 60, minute % 60)
