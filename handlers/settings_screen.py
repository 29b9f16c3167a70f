"""The screen of settings: all that a person may choose, as it stands now, and what it means."""

from datetime import datetime
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Call
from handlers.keyboards import Row, make_button, put
from handlers.words import Words
from handlers.zones import zone_name
from services import team
from storage.database import UnitOfWork

SUBJECT = "settings"


class Part(StrEnum):
    """A part of the settings; MAIN shows all."""

    MAIN = "main"
    LANGUAGE = "language"
    ZONE = "zone"
    DAYS = "days"
    WORK = "work"
    QUIET = "quiet"


class OpenSettings(CallbackData, prefix="settings"):
    """Show a part of the settings."""

    part: Part


async def show(
    where: Message | CallbackQuery,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    """Show all settings, in the place of the message with the pressed button where there is one."""
    leave(talk)
    text = await _text(employee, uow, now, t)
    rows = [
        [_open(t, Part.LANGUAGE), _open(t, Part.ZONE)],
        [_open(t, Part.DAYS), _open(t, Part.WORK)],
        [_open(t, Part.QUIET)],
    ]
    return put(where, text, rows)


def back_row(t: Words) -> Row:
    """Give the row that leads back to all settings."""
    return [_button(t.plain("settings-back"), Part.MAIN)]


def wait_for(talk: Conversation, step: str) -> None:
    """Wait for something typed; a part of the settings that waited before waits no more."""
    dialogues.begin(talk, step, subject=SUBJECT)


def leave(talk: Conversation) -> None:
    """Wait for nothing typed any more."""
    if talk.draft.get("subject") == SUBJECT:
        dialogues.end(talk)


def marked(label: str, *, chosen: bool) -> str:
    """Give the label of a choice, with a mark on the present one."""
    return f"• {label}" if chosen else label


async def _text(employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> str:
    hours = employee.hours
    place = await team.place_of(uow, employee)
    role = t.plain(f"role-{employee.role.value}")
    key = "settings-who-department" if place.department else "settings-who"
    facts = {"department": place.department} if place.department else {}
    quiet = (
        t("settings-quiet-none")
        if hours.quiet_from == hours.quiet_until
        else t("settings-quiet", begin=f"{hours.quiet_from:%H:%M}", end=f"{hours.quiet_until:%H:%M}")
    )
    return "\n".join(
        [
            t("settings-title"),
            t(key, name=employee.name, role=role, **facts),
            "",
            t("settings-language", language=t("language-name")),
            t("settings-zone", zone=zone_name(t, employee.zone), clock=t.clock(now, employee.zone)),
            t("settings-days", days=days_in_words(hours.work_days, t)),
            t("settings-work", begin=f"{hours.work_from:%H:%M}", end=f"{hours.work_until:%H:%M}"),
            quiet,
        ]
    )


def days_in_words(days: frozenset[int], t: Words) -> str:
    """Give weekdays in short: "пн–пт", "вт, чт"."""
    ordered = sorted(days)
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{t.weekday(ordered[0])}–{t.weekday(ordered[-1])}"
    return ", ".join(t.weekday(day) for day in ordered)


def _open(t: Words, part: Part) -> InlineKeyboardButton:
    return _button(t.plain(f"settings-open-{part.value}"), part)


def _button(text: str, part: Part) -> InlineKeyboardButton:
    return make_button(text, OpenSettings(part=part))
