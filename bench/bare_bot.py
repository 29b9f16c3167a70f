"""The measure: a bare aiogram bot with the same dialogue, rows and calls, which promises nothing.

It is written as aiogram's own examples are: start_polling, states in memory, CallbackData filters, answers
sent at once, one aiosqlite connection. It confirms updates before they are handled, forgets every dialogue
when it stops, and what fails is gone.

`python -m bench.bare_bot FILE` writes its notes of commits to the file when it ends.
"""

import asyncio
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench.commits import Commits

OUTCOMES = (
    "order",
    "agreed",
    "talked",
    "question",
    "thinking",
    "refused",
    "no_decision_maker",
    "problem",
    "other",
)
DAY = timedelta(days=1)
SAVE = "told_save"
router = Router()


class Visit(StatesGroup):
    """Where a dialogue stands."""

    client = State()
    outcome = State()
    note = State()
    day = State()


class Pick(CallbackData, prefix="pick"):
    """This client."""

    id: int


class Came(CallbackData, prefix="outcome"):
    """This came of it."""

    result: str


class Day(CallbackData, prefix="day"):
    """The next step is on this day."""

    on: str


@router.message(Command("visit"))
async def visit(message: Message, state: FSMContext, database: aiosqlite.Connection) -> None:
    """Ask which client."""
    [employee] = await database.execute_fetchall(
        "select id from employees where telegram_id = ? and removed_at is null", (message.chat.id,)
    )
    rows = await database.execute_fetchall(
        "select id, name from clients where owner_id = ? and archived_at is null"
        " order by is_key desc, name_key limit 8",
        (employee["id"],),
    )
    await state.set_state(Visit.client)
    await state.update_data(employee_id=employee["id"])
    buttons = {row["name"]: Pick(id=row["id"]).pack() for row in rows}
    await message.answer("<b>Визит.</b> К какому клиенту?", reply_markup=_column(buttons))


@router.callback_query(Visit.client, Pick.filter())
async def pick(
    query: CallbackQuery, callback_data: Pick, state: FSMContext, database: aiosqlite.Connection
) -> None:
    """Ask what came of it."""
    assert isinstance(query.message, Message)
    [client] = await database.execute_fetchall("select name from clients where id = ?", (callback_data.id,))
    await state.set_state(Visit.outcome)
    await state.update_data(client_id=callback_data.id, title=client["name"])
    await query.answer()
    buttons = {result: Came(result=result).pack() for result in OUTCOMES}
    await query.message.edit_text(f"{client['name']}: чем закончилось?", reply_markup=_column(buttons))


@router.callback_query(Visit.outcome, Came.filter())
async def came(query: CallbackQuery, callback_data: Came, state: FSMContext) -> None:
    """Ask for the note."""
    assert isinstance(query.message, Message)
    await state.set_state(Visit.note)
    told = await state.update_data(result=callback_data.result)
    await query.answer()
    await query.message.edit_text(
        f"{told['title']}: {callback_data.result}. Что рассказать?", reply_markup=_column({})
    )


@router.message(Visit.note, F.text)
async def note(message: Message, state: FSMContext) -> None:
    """Ask for the day of the next step."""
    await state.set_state(Visit.day)
    await state.update_data(note=message.text)
    today = datetime.now(UTC).date()
    days = {f"{today + days * DAY:%d.%m}": Day(on=f"{today + days * DAY}").pack() for days in (0, 1, 3, 7)}
    await message.answer("Когда следующий шаг?", reply_markup=_column(days))


@router.callback_query(Visit.day, Day.filter())
async def save(
    query: CallbackQuery,
    callback_data: Day,
    state: FSMContext,
    database: aiosqlite.Connection,
    commits: Commits,
) -> None:
    """Write the visit, its next step and the reminder of it, and say so."""
    assert isinstance(query.message, Message)
    told = await state.get_data()
    await _write(database, told, callback_data.on)
    commits.note(query.message.chat.id)
    await state.clear()
    await query.answer()
    await query.message.edit_text(
        f"<b>Записано:</b> визит, {told['title']}\n{told['note']}", reply_markup=_column({"Отменить": "undo"})
    )


@router.message(F.text)
async def echo(message: Message) -> None:
    """Say the same, with a button."""
    await message.answer(message.html_text, reply_markup=_column({"Сохранить": f"{SAVE}:"}))


@router.callback_query(F.data.startswith(SAVE))
async def saved(query: CallbackQuery) -> None:
    """Say that it is saved, which it is not."""
    assert isinstance(query.message, Message)
    await query.answer()
    await query.message.edit_text("<b>Записано</b>")


async def _write(database: aiosqlite.Connection, told: dict[str, Any], day: str) -> None:
    now = int(time.time() * 1_000_000)
    activity = await database.execute_insert(
        "insert into activities (client_id, manager_id, kind, happened_at, result, note, created_at)"
        " values (?, ?, 'visit', ?, ?, ?, ?)",
        (told["client_id"], told["employee_id"], now, told["result"], told["note"], now),
    )
    assert activity is not None
    follow_up = await database.execute_insert(
        "insert into follow_ups (client_id, manager_id, activity_id, text, due_on, created_at)"
        " values (?, ?, ?, ?, ?, ?)",
        (told["client_id"], told["employee_id"], activity[0], "Перезвонить", day, now),
    )
    assert follow_up is not None
    await database.execute(
        "insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for)"
        " values ('follow_up_due', ?, ?, '', ?, ?)",
        (told["employee_id"], follow_up[0], now, now),
    )
    await database.commit()


def _column(buttons: dict[str, str]) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=text, callback_data=pressed)] for text, pressed in buttons.items()]
    cancel = [InlineKeyboardButton(text="Отменить", callback_data="cancel")]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, cancel])


async def run(notes: Path) -> None:
    """Poll until told to stop."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session, default=DefaultBotProperties(parse_mode="HTML"))
    commits = Commits()
    async with aiosqlite.connect(os.environ["DATABASE_URL"].removeprefix("sqlite:///")) as database:
        database.row_factory = aiosqlite.Row
        await database.execute("pragma journal_mode=wal")
        await database.execute("pragma synchronous=full")
        dispatcher = Dispatcher(storage=MemoryStorage())
        dispatcher.include_router(router)
        await dispatcher.start_polling(bot, database=database, commits=commits)
    commits.write(notes)


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
