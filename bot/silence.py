"""The session of aiogram's Bot, which no handler uses: it returns what is to be said, and never says it."""

from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod


class HandlerSpeaks(Exception):
    """A handler called Telegram, instead of returning the call."""


class Silence(BaseSession):
    """Goes nowhere. aiogram's own session also reads all certificates of the machine, which takes 20 ms."""

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram's own name
        """Raise HandlerSpeaks."""
        raise HandlerSpeaks(type(method).__name__)

    async def stream_content(self, url: str, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Raise HandlerSpeaks."""
        if url:
            raise HandlerSpeaks("a download")
        yield b""
