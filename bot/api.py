"""A door for an accounting system: `POST /api/receivables` and `/api/payments`, with a token, as JSON."""

import asyncio
import hmac
import json
import logging
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.clock import Clock
from bot.settings import Settings
from bot.workers import Workers
from domain.import_rows import ImportKind, ImportTally
from domain.jobs import WorkFailed
from handlers.calendars import events_of
from services import calendar_links, calendars, import_money, pushed_money
from services.pushed_money import BadPush, Pushed
from storage.connection import StorageUnavailable
from storage.database import Database

MOST_BYTES = 50 * 1024 * 1024
_logger = logging.getLogger(__name__)


class Api:
    """The server. It writes in small transactions, so that nobody's answer waits for it."""

    def __init__(self, settings: Settings, database: Database, clock: Clock) -> None:
        """Prepare; nothing listens yet."""
        self._token = settings.api_token.get_secret_value()
        self._place = settings.api_host, settings.api_port
        self._zone = ZoneInfo(settings.time_zone)
        self._is_public = bool(settings.public_address)
        self._database = database
        self._clock = clock
        self._turn = asyncio.Lock()
        self._workers = Workers(1)
        self._runner: web.AppRunner | None = None

    async def open(self) -> None:
        """Listen, where a port is set and there is a use for it. Raises OSError where the port is taken."""
        host, port = self._place
        if not port or not (self._token or self._is_public):
            return
        app = web.Application(client_max_size=MOST_BYTES)
        if self._token:
            app.router.add_post("/api/receivables", self._receivables)
            app.router.add_post("/api/payments", self._payments)
        app.router.add_get("/calendar/{secret}.ics", self._calendar)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        _logger.info("listening for the accounting system on %s:%d", host, port)

    @property
    def port(self) -> int:
        """Give the port on which it listens."""
        return int(self._runner.addresses[0][1]) if self._runner else 0

    async def close(self) -> None:
        """Listen no more; what was begun is finished."""
        if self._runner is not None:
            await self._runner.cleanup()
        await self._workers.close()

    async def _calendar(self, request: web.Request) -> web.Response:
        """Give somebody's meetings to the calendar that he has subscribed; whoever guesses finds nothing."""
        now = self._clock.now()
        try:
            async with self._database.reading() as uow:
                employee = await calendar_links.find_employee(uow, request.match_info["secret"])
                found = [] if employee is None else await calendars.appointments(uow, employee, now)
        except StorageUnavailable:
            return web.Response(status=503)
        if employee is None:
            return web.Response(status=404)
        content = await self._workers.run(calendars.write, *events_of(found, employee, now))
        return web.Response(body=content, content_type=calendars.MEDIA_TYPE, charset="utf-8")

    async def _receivables(self, request: web.Request) -> web.Response:
        return await self._take(request, ImportKind.DEBTS)

    async def _payments(self, request: web.Request) -> web.Response:
        return await self._take(request, ImportKind.PAYMENTS)

    async def _take(self, request: web.Request, kind: ImportKind) -> web.Response:
        if not self._knows(request.headers.get("Authorization", "")):
            return _answer(401, {"error": "Authorization: Bearer TOKEN is needed"})
        content = await request.read()
        try:
            async with self._turn:
                today = self._clock.now().astimezone(self._zone).date()
                pushed = await self._workers.run(pushed_money.read, kind, content, today)
                return _answer(200, await self._write(pushed, content))
        except BadPush as error:
            return _answer(400, {"error": str(error)})
        except WorkFailed:
            return _answer(413, {"error": "this is too much at once; send it in parts"})
        except StorageUnavailable:
            return _answer(503, {"error": "the book cannot be used now; send it again later"})

    def _knows(self, header: str) -> bool:
        kind, _, token = header.partition(" ")
        return kind.lower() == "bearer" and hmac.compare_digest(token.strip().encode(), self._token.encode())

    async def _write(self, pushed: Pushed, content: bytes) -> dict[str, Any]:
        tally, settled = pushed.tally, 0
        async with self._database.transaction() as uow:
            run = await pushed_money.keep(uow, pushed, content, self._clock.now())
        for page in pushed.pages:
            async with self._database.transaction() as uow:
                tally.add(await pushed_money.write(uow, run, pushed, page))
        while pushed.is_full and pushed.pages:
            async with self._database.transaction() as uow:
                found = await import_money.settle_vanished(uow, run)
            settled += found
            if not found:
                break
        async with self._database.transaction() as uow:
            await pushed_money.finish(uow, run, tally)
        return {"import": run.id, **_told(tally), "settled": settled}


def _told(tally: ImportTally) -> dict[str, Any]:
    return {
        "created": tally.created,
        "updated": tally.updated,
        "skipped": {reason.value: count for reason, count in tally.skipped.items()},
        "clients_created": tally.clients_created,
        "rejected": [
            {"row": one.row, "reason": one.reason.value, "value": one.value}
            for one in sorted(tally.rejections, key=lambda one: one.row)
        ],
    }


def _answer(status: int, body: dict[str, Any]) -> web.Response:
    return web.json_response(body, status=status, dumps=lambda value: json.dumps(value, ensure_ascii=False))
