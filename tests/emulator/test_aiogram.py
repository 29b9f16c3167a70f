"""The library that our bot stands on works against the emulator unchanged."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.filters import Command
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    Message,
)

from emulator import Running
from emulator.client import EmulatorClient
from emulator.pictures import stock_picture
from tests.emulator.conftest import ANNA, BASIC, TOKEN

BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Save", callback_data="save")]])


@pytest.fixture
async def aiogram_bot(server: Running) -> AsyncIterator[Bot]:
    """An aiogram bot that believes the emulator is Telegram."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(TOKEN, session=session) as bot:
        yield bot


async def test_a_conversation_by_polling(aiogram_bot: Bot, people: EmulatorClient) -> None:
    """A dispatcher polls, answers a command, answers a press and edits its message."""
    dispatcher = Dispatcher()

    @dispatcher.message(Command("visit"))
    async def visit(message: Message) -> None:
        await message.answer("<b>Which client?</b>", parse_mode="HTML", reply_markup=BUTTONS)

    @dispatcher.callback_query()
    async def save(query: CallbackQuery) -> None:
        await query.answer("Saved")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Done")

    polling = asyncio.create_task(dispatcher.start_polling(aiogram_bot, handle_signals=False))
    try:
        await people.send(ANNA, "/visit")
        await people.wait_for(ANNA, "Which client?")
        said = await people.press_text(ANNA, "Save")
        assert said["text"] == "Saved"
        await people.wait_for(ANNA, "Done")
    finally:
        await dispatcher.stop_polling()
        await polling
    assert await people.violations() == []


async def test_uploads_and_downloads(aiogram_bot: Bot, people: EmulatorClient) -> None:
    """Chunked multipart with `attach://`, albums included, and back again."""
    sent = await aiogram_bot.send_photo(ANNA, BufferedInputFile(stock_picture(), "sky.png"), caption="sky")
    assert sent.photo is not None
    copy = await aiogram_bot.download(sent.photo[-1])
    assert copy is not None
    assert copy.read() == stock_picture()
    files = [InputMediaDocument(media=BufferedInputFile(name.encode(), name)) for name in ("a.txt", "b.txt")]
    album = await aiogram_bot.send_media_group(ANNA, list(files))
    assert [message.document.file_name for message in album if message.document] == ["a.txt", "b.txt"]
    assert await people.violations() == []


async def test_refusals_become_the_right_exceptions(aiogram_bot: Bot, people: EmulatorClient) -> None:
    """429, 403 and migration are told apart."""
    await people.fault("429", seconds=3, count=1)
    with pytest.raises(TelegramRetryAfter) as flood:
        await aiogram_bot.send_message(ANNA, "x")
    assert flood.value.retry_after == 3
    await people.happen("block", person=ANNA)
    with pytest.raises(TelegramForbiddenError):
        await aiogram_bot.send_message(ANNA, "x")
    moved = await people.happen("migrate", person=ANNA, chat=BASIC)
    with pytest.raises(TelegramMigrateToChat) as migrated:
        await aiogram_bot.send_message(BASIC, "x")
    assert migrated.value.migrate_to_chat_id == moved["chat"]
