"""The HTTP side: bot methods, file downloads, the control API and the page, on one port."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator import chat_page, control
from emulator.core import ClockHook, Dropped, Emulator
from emulator.envelope import Refusal, failure_body
from emulator.request_body import read_call
from emulator.world import DEFAULT_WORLD

TOKEN_CEILING = 80
EVERY_ADDRESS = str(ipaddress.IPv4Address(0))


class Server:
    """Answers every request of one emulator; a call arrives after some seconds between the two `far`."""

    def __init__(self, emulator: Emulator, far: tuple[float, float] = (0.0, 0.0)) -> None:
        self._emulator = emulator
        self._far = far

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        """Route one request."""
        path = request.path
        if path.startswith("/bot"):
            return await self._bot(request, path)
        if path.startswith("/file/bot"):
            return self._file(path)
        if path == "/sim" or path.startswith("/sim/"):
            return await control.answer(self._emulator, request)
        found = chat_page.find(path)
        return found if found is not None else _refused(Refusal(404, "Not Found"))

    async def _bot(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        token, _, method = path.removeprefix("/bot").partition("/")
        try:
            self._check_token(token)
            name = self._emulator.spec.names.get(method.lower())
            if name is None:
                raise Refusal(404, "Not Found: method not found")
            if request.method not in ("GET", "POST"):
                raise Refusal(404, "Not Found")
            call = await read_call(request, name)
        except Refusal as refusal:
            return _refused(refusal)
        if self._far[1] and name != "getUpdates":
            await asyncio.sleep(random.uniform(*self._far))
        try:
            status, body, headers = await self._emulator.answer(call)
        except Dropped:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return web.Response(status=status, body=body, headers=headers, content_type="application/json")

    def _check_token(self, token: str) -> None:
        if ":" not in token or len(token) > TOKEN_CEILING or token.startswith("0"):
            raise Refusal(401, "Unauthorized: invalid token specified")
        if token != self._emulator.token:
            raise Refusal(401, "Unauthorized")

    def _file(self, path: str) -> web.Response:
        token, _, name = path.removeprefix("/file/bot").partition("/")
        stored = self._emulator.files.at(name) if token == self._emulator.token else None
        if stored is None:
            return _refused(Refusal(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")


def _refused(refusal: Refusal) -> web.Response:
    return web.Response(status=refusal.code, body=failure_body(refusal), content_type="application/json")


@dataclass(frozen=True, slots=True)
class Running:
    """A server that listens; `url` is where, `emulator` what it plays."""

    url: str
    port: int
    emulator: Emulator
    runner: web.ServerRunner

    async def stop(self) -> None:
        """Let everybody who waits go, and close the port."""
        self.emulator.stopping = True
        self.emulator.poller.stop_waiting()
        self.emulator.events.release()
        await self.emulator.courier.stop()
        await self.runner.cleanup()


async def start(
    token: str,
    *,
    port: int = 0,
    host: str = "127.0.0.1",
    world: Any = None,
    on_clock: ClockHook | None = None,
    local_links: bool = False,
    kept_calls: int | None = None,
    far: tuple[float, float] = (0.0, 0.0),
) -> Running:
    """Run the emulator in this process until `stop()`.

    `world` is what `/sim/world` takes (default: one person, 1001); port 0 picks a free one; `on_clock` is
    called with the offset in seconds whenever somebody travels in time; a bot's calls, but for getUpdates,
    arrive after some seconds between the two `far`. Raises `OSError` where the port is taken and `BadField`
    where the world is wrong.
    """
    emulator = Emulator(token) if kept_calls is None else Emulator(token, kept_calls=kept_calls)
    emulator.world.add(DEFAULT_WORLD if world is None else world)
    emulator.on_clock = on_clock
    emulator.local_links = local_links
    runner = web.ServerRunner(web.Server(Server(emulator, far), access_log=None), shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    emulator.courier.start()
    actual = runner.addresses[0][1]
    shown = "127.0.0.1" if host in ("", EVERY_ADDRESS) else host
    return Running(f"http://{shown}:{actual}", actual, emulator, runner)


@contextlib.asynccontextmanager
async def running(token: str, **options: Any) -> AsyncIterator[Running]:
    """Run the emulator as long as the block lasts."""
    server = await start(token, **options)
    try:
        yield server
    finally:
        await server.stop()
