"""Telegram's Bot API over HTTP, raw: names of methods and JSON in, JSON out."""

import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

import aiohttp

from domain.jobs import LARGEST_DOWNLOAD, MEGABYTE, OwnFile
from domain.refusals import FileGone, FileTooLarge

# the slowest line by which a file is still worth waiting for, in bytes a second
_SLOWEST = 50_000
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


class Carrier(Caller, Protocol):
    """Anything that can also carry files."""

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Call a method with files; the payload names each as `attach://<name>`. Raises TelegramAway."""

    async def download(self, file_id: str) -> bytes:
        """Give a file that somebody sent. Raises FileTooLarge, FileGone or TelegramAway."""


class Telegram:
    """The Bot API at an address, with a token that is never logged."""

    def __init__(self, token: str, api_url: str) -> None:
        """Prepare; nothing is sent yet."""
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._files = f"{api_url.rstrip('/')}/file/bot{token}/"
        self._session: aiohttp.ClientSession | None = None

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = PATIENCE) -> Answered:
        """Call a method, waiting at most `patience` seconds. Raises TelegramAway."""
        body = json.dumps(payload, ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json"}
        return await self._post(method, {"data": body, "headers": headers}, patience)

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Call a method with files, waiting as long as a slow line takes. Raises TelegramAway."""
        form = aiohttp.FormData(quote_fields=False)  # Telegram reads names of files as they are
        for name, value in payload.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for name, file in files.items():
            # a stream is sent piece by piece, raw bytes would hold up the loop
            content = io.BytesIO(file.content)
            form.add_field(name, content, filename=_file_name(file), content_type=file.media_type)
        size = sum(len(file.content) for file in files.values())
        return await self._post(method, {"data": form}, PATIENCE + size / _SLOWEST)

    async def download(self, file_id: str) -> bytes:
        """Give a file that somebody sent. Raises FileTooLarge, FileGone or TelegramAway."""
        answer = await self.call("getFile", {"file_id": file_id})
        if not answer.ok:
            raise _no_file(answer)
        if not (path := answer.result.get("file_path")):
            raise FileGone()
        patience = aiohttp.ClientTimeout(total=PATIENCE + LARGEST_DOWNLOAD / _SLOWEST)
        try:
            async with self._opened().get(self._files + path, timeout=patience) as response:
                return await _content(response)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise TelegramAway(f"a file: {type(error).__name__}") from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
            )
        return self._session

    async def _post(self, method: str, content: dict[str, Any], patience: float) -> Answered:
        timeout = aiohttp.ClientTimeout(total=patience)
        try:
            async with self._opened().post(self._base + method, timeout=timeout, **content) as response:
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


def _file_name(file: OwnFile) -> str:
    return re.sub(r'[\x00-\x1f"\\/]', "_", file.name)


def _no_file(answer: Answered) -> Exception:
    if answer.retry_after is not None or answer.error_code in {401, 404}:
        return TelegramAway(f"getFile: {answer.description}", Reached.ANSWERED)
    if "too big" in answer.description:
        return FileTooLarge(most=LARGEST_DOWNLOAD // MEGABYTE)
    return FileGone()


async def _content(response: aiohttp.ClientResponse) -> bytes:
    if response.status >= 500:
        raise TelegramAway(f"a file: status {response.status}", Reached.ANSWERED)
    if response.status != 200:
        raise FileGone()
    content = bytearray()
    async for chunk in response.content.iter_chunked(256 * 1024):
        content += chunk
        if len(content) > LARGEST_DOWNLOAD:
            raise FileTooLarge(most=LARGEST_DOWNLOAD // MEGABYTE)
    return bytes(content)
