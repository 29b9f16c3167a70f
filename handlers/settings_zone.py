"""The time zone: by button, by the name of a city, or from a shared location."""

import asyncio
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    KeyboardButton,
    Location,
    Message,
    ReplyKeyboardMarkup,
)

from domain import zones
from domain.conversation import Conversation
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, Call, say, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.menu import KEYBOARD_AWAY, keyboard
from handlers.resuming import cancel_row
from handlers.settings_screen import back_row, marked, show, wait_for
from handlers.table import Table
from handlers.words import Words
from handlers.zones import place_names, zone_name
from services import settings
from storage.database import UnitOfWork

STEP = "settings_zone"


class ChooseZone(CallbackData, prefix="set_zone"):
    """Live in this zone."""

    zone: str


class ShareLocation(CallbackData, prefix="set_place"):
    """Find the zone by where I am."""


def register(table: Table) -> None:
    """Enter the choice of a zone."""
    table.button(ChooseZone, choose_zone)
    table.button(ShareLocation, ask_location)
    table.step(STEP, told_place)


async def ask(
    query: CallbackQuery, employee: Employee, talk: Conversation, now: datetime, t: Words
) -> Answer:
    """The likely zones with the time it is there; any other place is typed or shared."""
    wait_for(talk, STEP)
    likely = [ZoneInfo(key) for key in zones.LIKELY]
    if employee.zone not in likely:
        likely.append(employee.zone)
    share = [make_button(t.plain("settings-zone-share"), ShareLocation())]
    return put(query, t("settings-choose-zone"), [*_rows(likely, employee, now, t), share, back_row(t)])


async def choose_zone(
    query: CallbackQuery,
    button: ChooseZone,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Another zone, seen among all settings."""
    zone = zones.known(button.zone)
    if zone is None:
        return toast(query, t.plain("button-unknown"))
    changed = await settings.change_zone(uow, employee, zone, now)
    return [toast(query, t.plain("settings-saved")), await show(query, changed, talk, uow, now, t)]


async def ask_location(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """In the place of the six words, a button that shares where the person is."""
    wait_for(talk, STEP)
    dialogues.go_on(talk, STEP, **{KEYBOARD_AWAY: True})
    rows = [
        [KeyboardButton(text=t.plain("settings-zone-share"), request_location=True)],
        [KeyboardButton(text=t.plain("button-cancel"))],
    ]
    markup = ReplyKeyboardMarkup(keyboard=rows, resize_keyboard=True, one_time_keyboard=True)
    return [toast(query), say(query, t("settings-zone-how-to-share"), markup)]


async def told_place(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A shared location, a city, a zone, or hours from UTC or Moscow; or Cancel on the lower keyboard."""
    text = message.text or ""
    if text == t.plain("button-cancel"):
        return [
            say(message, t("settings-unchanged"), keyboard(t)),
            await show(message, employee, talk, uow, now, t),
        ]
    if message.location is not None:
        found = await _zones_at(message.location)
    else:
        found = zones.find(text, place_names(t), now)
    if len(found) == 1:
        return await _moved(message, found[0], employee, talk, uow, now, t)
    if found:
        return put(message, t("settings-zone-which"), [*_rows(found, employee, now, t), cancel_row(talk, t)])
    key = "settings-zone-nowhere" if message.location is not None else "settings-zone-unread"
    return put(message, t(key), [cancel_row(talk, t)])


async def _moved(
    message: Message,
    zone: ZoneInfo,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> list[Call]:
    changed = await settings.change_zone(uow, employee, zone, now)
    text = t("settings-zone-changed", zone=zone_name(t, zone), clock=t.clock(now, zone))
    return [say(message, text, keyboard(t)), await show(message, changed, talk, uow, now, t)]


async def _zones_at(location: Location) -> list[ZoneInfo]:
    """Give the zone of a place on land; none at sea."""
    from tzfpy import get_tz

    # the borders of all zones are unpacked at the first call, which takes a while
    key = await asyncio.to_thread(get_tz, location.longitude, location.latitude)
    zone = None if key.startswith("Etc/") else zones.known(key)
    return [] if zone is None else [zone]


def _rows(choices: Iterable[ZoneInfo], employee: Employee, now: datetime, t: Words) -> list[Row]:
    buttons = [
        make_button(
            marked(f"{zone_name(t, zone)} {t.clock(now, zone)}", chosen=zone == employee.zone),
            ChooseZone(zone=zone.key),
        )
        for zone in choices
    ]
    return in_rows(buttons)
