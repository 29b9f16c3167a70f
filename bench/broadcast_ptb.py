"""A bot with python-telegram-bot and AIORateLimiter that broadcasts on order; its argument: how many retries.

It runs in an environment of its own, where that library is and ours are not.
"""

import asyncio
import os
import sys

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import (
    AIORateLimiter,
    Application,
    ApplicationBuilder,
    ContextTypes,
    MessageHandler,
    filters,
)

from bench import orders
from bench.orders import Letter


async def ping(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer whoever writes."""
    await update.message.reply_text(f"you said {update.message.text}")


async def broadcast(application: Application) -> None:
    """Send all letters at once; the limiter is to see to the rest. What it gives up is lost."""
    letters = await orders.order()

    async def send(letter: Letter) -> bool:
        try:
            await application.bot.send_message(letter.chat, letter.text)
        except TelegramError:
            return False
        return True

    sent = await asyncio.gather(*map(send, letters))
    orders.done(sent.count(False))


async def begin(application: Application) -> None:
    """Wait for the order beside the polling."""
    application.bot_data["broadcast"] = asyncio.create_task(broadcast(application))


def main(retries: int) -> None:
    """Poll until told to stop."""
    url = os.environ["TELEGRAM_API_URL"]
    builder = (
        ApplicationBuilder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{url}/bot")
        .rate_limiter(AIORateLimiter(max_retries=retries))
        .concurrent_updates(True)
        .post_init(begin)
    )
    application = builder.build()
    application.add_handler(MessageHandler(filters.ALL, ping))
    application.run_polling()


if __name__ == "__main__":
    main(int(sys.argv[1]))
