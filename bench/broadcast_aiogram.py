"""Bare aiogram bots that broadcast on order: `python -m bench.broadcast_aiogram retry | sleep`.

`retry` sends thirty at a time and sleeps for as long as TelegramRetryAfter says; `sleep` sends one after
another with a pause of a twentieth of a second, as aiogram's own example does.
"""

import asyncio
import os
import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import Message

from bench import orders
from bench.orders import Letter

AT_ONCE = 30
PAUSE = 0.05
router = Router()


@router.message()
async def ping(message: Message) -> None:
    """Answer whoever writes, however long it takes."""
    while True:
        try:
            await message.answer(f"you said {message.text}")
            return
        except TelegramRetryAfter as wait:
            await asyncio.sleep(wait.retry_after)


async def send(bot: Bot, letter: Letter) -> None:
    """Send one letter, however long it takes."""
    while True:
        try:
            await bot.send_message(letter.chat, letter.text)
            return
        except TelegramRetryAfter as wait:
            await asyncio.sleep(wait.retry_after)


async def retry(bot: Bot, letters: list[Letter]) -> None:
    """Send thirty at a time."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def in_turn(letter: Letter) -> None:
        async with turn:
            await send(bot, letter)

    await asyncio.gather(*map(in_turn, letters))


async def sleep(bot: Bot, letters: list[Letter]) -> None:
    """Send one after another."""
    for letter in letters:
        await send(bot, letter)
        await asyncio.sleep(PAUSE)


async def run(way: str) -> None:
    """Poll until told to stop."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"]))
    bot = Bot(os.environ["BOT_TOKEN"], session)

    async def broadcast() -> None:
        letters = await orders.order()
        await (retry if way == "retry" else sleep)(bot, letters)
        orders.done(0)

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    broadcasting = asyncio.create_task(broadcast())
    await dispatcher.start_polling(bot)
    broadcasting.cancel()


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1]))
