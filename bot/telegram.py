"""Telegram's Bot API over HTTP, raw: names of methods and JSON in, JSON out."""

import json
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

import aiohttp

PATIENCE = 30.0  # seconds for an answer; what got none is unknown until then


class Reached(Enum):
    """How far a call came that got no answer of use."""

    NEVER = "there was no connection, so it never left"
    PERHAPS = "nobody knows; it may arrive until the caller's patience is over"
    ANSWERED = "it arrived, and Telegram had a trouble of its own"


class TelegramAway(Exception):
    """Telegram gave no answer that can be read; `reached` tells what is known of the call."""

    def __init__(self, text: str, reached: Reached = Reached.PERHAPS) -> None:
        super().__init__(text)
        self.reached = reached


@dataclass(frozen=True, slots=True)
class Answered:
    """Telegram's answer. `retry_after` is in seconds; `moved_to` the new id of a group turned supergroup."""

    ok: bool
    result: Any = None
    error_code: int = 0
    description: str = ""
    retry_after: float | None = None
    moved_to: int | None = None


class Caller(Protocol):
    """Anything that can call a method of the Bot API."""

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = PATIENCE) -> Answered:
        """Call a method, waiting at most `patience` seconds. Raises TelegramAway."""


class Telegram:
    """The Bot API at an address, with a token that is never logged."""

    def __init__(self, token: str, api_url: str) -> None:
        """Prepare; nothing is sent yet."""
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._session: aiohttp.ClientSession | None = None

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = PATIENCE) -> Answered:
        """Call a method, waiting at most `patience` seconds. Raises TelegramAway."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
            )
        body = json.dumps(payload, ensure_ascii=False).encode()
        try:
            async with self._session.post(
                self._base + method,
                data=body,
                headers={"Content-Type": "application/json"},
                timeout=aiohttp.ClientTimeout(total=patience),
            ) as response:
                return _read(await response.read(), response.status)
        except TimeoutError as error:
            raise TelegramAway(f"{method}: no answer within {patience:g} s") from error
        except aiohttp.ClientConnectorError as error:
            raise TelegramAway(f"{method}: {type(error).__name__}", Reached.NEVER) from error
        except (aiohttp.ClientError, OSError) as error:
            # the address holds the token, so only the kind of the error is told
            raise TelegramAway(f"{method}: {type(error).__name__}") from error

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None


def _read(body: bytes, status: int) -> Answered:
    try:
        answer = json.loads(body)
        if answer["ok"]:
            return Answered(ok=True, result=answer["result"])
        parameters = answer.get("parameters") or {}
        code = int(answer.get("error_code", status))
    except (ValueError, KeyError, TypeError) as error:
        raise TelegramAway(f"status {status} without a readable answer", Reached.ANSWERED) from error
    if code >= 500:
        raise TelegramAway(f"{code} {answer.get('description', '')}", Reached.ANSWERED)
    return Answered(
        ok=False,
        error_code=code,
        description=str(answer.get("description", "")),
        retry_after=parameters.get("retry_after"),
        moved_to=parameters.get("migrate_to_chat_id"),
    )
