"""`/settings`: language, time zone, working days and hours, quiet hours (D025)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.people import LANGUAGES, Employee
from handlers import settings_hours, settings_zone
from handlers.answers import Answer, say, toast
from handlers.keyboards import make_button, put
from handlers.menu import keyboard, menu_of
from handlers.settings_screen import OpenSettings, Part, back_row, leave, marked, show
from handlers.table import Entry, Table, entry_of
from handlers.words import Words, words_for
from services import settings as services
from storage.database import UnitOfWork


class ChooseLanguage(CallbackData, prefix="set_lang"):
    """Speak this language."""

    language: str


def register(table: Table) -> None:
    """Enter the settings."""
    table.command("settings", open_settings)
    table.button(OpenSettings, open_part)
    table.button(ChooseLanguage, choose_language)
    settings_zone.register(table)
    settings_hours.register(table)


async def open_settings(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/settings`: everything on one screen."""
    return await show(message, employee, talk, uow, now, t)


async def open_part(
    query: CallbackQuery,
    button: OpenSettings,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One part of the settings, in the place of the whole."""
    leave(talk)
    return await _PARTS[button.part].call(
        {"query": query, "employee": employee, "talk": talk, "uow": uow, "now": now, "t": t}
    )


async def _all(
    query: CallbackQuery, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    return await show(query, employee, talk, uow, now, t)


async def _languages(query: CallbackQuery, employee: Employee, t: Words) -> Answer:
    rows = [
        [
            make_button(
                marked(words_for(language).plain("language-name"), chosen=language == employee.language),
                ChooseLanguage(language=language),
            )
        ]
        for language in LANGUAGES
    ]
    return put(query, t("settings-choose-language"), [*rows, back_row(t)])


async def choose_language(
    query: CallbackQuery,
    button: ChooseLanguage,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
) -> Answer:
    """Screen, keyboard and command menu speak the language at once."""
    changed = services.change_language(uow, employee, button.language)
    t = words_for(changed.language)
    shown = [toast(query, t.plain("settings-saved")), await show(query, changed, talk, uow, now, t)]
    if changed == employee:
        return shown
    return [*shown, say(query, t("language-changed"), keyboard(t)), menu_of(changed)]


_PARTS: dict[Part, Entry] = {
    Part.MAIN: entry_of(_all),
    Part.LANGUAGE: entry_of(_languages),
    Part.ZONE: entry_of(settings_zone.ask),
    Part.DAYS: entry_of(settings_hours.ask_days),
    Part.WORK: entry_of(settings_hours.ask_work),
    Part.QUIET: entry_of(settings_hours.ask_quiet),
}
