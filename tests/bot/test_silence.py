"""A handler that calls Telegram itself is found out at once."""

import pytest
from aiogram import Bot

from bot.silence import HandlerSpeaks, Silence


async def test_a_handler_never_talks_to_telegram() -> None:
    """Neither by a call nor by a download; closing it is no matter."""
    bot = Bot("1:test", Silence())
    with pytest.raises(HandlerSpeaks, match="SendMessage"):
        await bot.send_message(1, "I am impatient")
    with pytest.raises(HandlerSpeaks):
        await bot.download_file("a/file")
    await bot.session.close()
