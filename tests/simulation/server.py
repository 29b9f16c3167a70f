"""A Telegram in memory: what arrives takes effect once, is written down, and is answered, or not."""

import asyncio
import contextlib
import contextvars
import hashlib
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.telegram import Answered, Reached, TelegramAway
from domain.jobs import OwnFile
from domain.refusals import FileGone
from tests.simulation.lives import Crashed, Life
from tests.simulation.loop import SimulatedClock
from tests.simulation.network import Loss, Network, Passage
from tests.telegram import FakeTelegram, Seen

MOST_ON_A_SCREEN = 60
BUTTON_SPINS = 60.0
# Whoever lets the bot in again is found only when he writes.
_FINDS_AGAIN = 12 * 3600.0
NOT_THERE = {Loss.REFUSED, Loss.LOST_BEFORE, Loss.BROKEN_BEFORE, Loss.SILENT}
NOT_BACK = {Loss.LOST_AFTER, Loss.BROKEN_AFTER}
_BLOCKED = Answered(ok=False, error_code=403, description="Forbidden: bot was blocked by the user")


@dataclass(slots=True, eq=False)
class Request:
    """A call on its way. `arrived_at`, `took` and `answered_at` tell how far it came.

    `is_lost` when its answer went astray; with neither, the program did not live to hear it.
    """

    life: Life
    method: str
    chat_id: int
    key: bytes
    sent_at: float
    arrived_at: float | None = None
    took: bool = False
    refusal: str = ""
    is_lost: bool = False
    message_id: int | None = None
    answered_at: float | None = None


def key_of(method: str, payload: dict[str, Any]) -> bytes:
    """Give what two equal calls share."""
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(f"{method} {text}".encode(), digest_size=12).digest()


class Server(FakeTelegram):
    """The Telegram end, with a memory of all that arrived. `watch` is told of each message that changes."""

    def __init__(self, clock: SimulatedClock, network: Network, watch: Callable[[int, Seen], None]) -> None:
        """Begin with empty chats."""
        super().__init__(clock)
        self.network = network
        self.requests: list[Request] = []
        self.updates: dict[int, float] = {}
        self.blocked: set[int] = set()
        self._blocks: dict[int, list[float]] = {}
        self._watch = watch
        self.pressed: dict[str, float] = {}
        self._unconfirmed: deque[dict[str, Any]] = deque()
        self._poll: tuple[Life, asyncio.Future[Answered]] | None = None
        self._outside = contextvars.copy_context()
        self._loop = asyncio.get_running_loop()

    @property
    def seconds(self) -> float:
        """Give the simulated seconds since the beginning."""
        return self._loop.time()

    def hears(self, update: dict[str, Any]) -> None:
        """Take what a person did."""
        self.updates[update["update_id"]] = self.seconds
        if "callback_query" in update:
            self.pressed[update["callback_query"]["id"]] = self.seconds
        self._unconfirmed.append(update)
        if self._poll is not None:
            (_, waiting), self._poll = self._poll, None
            if not waiting.done():
                waiting.set_result(self._batch())

    def blocks(self, chat_id: int, *, begins: bool) -> None:
        """Let a person block the bot, or let it in again."""
        (self.blocked.add if begins else self.blocked.discard)(chat_id)
        self._blocks.setdefault(chat_id, []).append(self.seconds)

    def was_blocked(self, chat_id: int, begins: float, ends: float) -> bool:
        """Tell whether a person blocked the bot between two moments, or had for some hours before."""
        return any(begins - _FINDS_AGAIN <= at <= ends for at in self._blocks.get(chat_id, ()))

    def later(self, seconds: float, callback: Callable[..., None], *arguments: Any) -> None:
        """Do something later, whatever becomes of the program meanwhile."""
        self._loop.call_later(seconds, callback, *arguments, context=self._outside)

    def takes(self, request: Request, payload: dict[str, Any], loss: Loss) -> Answered:
        """Let a call arrive and take effect."""
        request.arrived_at = self.seconds
        if loss is Loss.FLOOD:
            seconds = self.network.pause()
            answer = Answered(ok=False, error_code=429, description="Too Many Requests", retry_after=seconds)
        elif payload.get("chat_id") in self.blocked:
            answer = _BLOCKED
        elif request.method == "answerCallbackQuery" and self._is_over(payload):
            answer = Answered(ok=False, error_code=400, description="Bad Request: query is too old")
        else:
            answer = self._take(request.method, payload)
        request.took, request.refusal = answer.ok, answer.description
        if isinstance(answer.result, dict):
            request.message_id = answer.result["message_id"]
        return answer

    async def poll(self, life: Life, offset: int, seconds: float) -> Answered:
        """Answer getUpdates: what stands before the offset is confirmed, and forgotten."""
        while self._unconfirmed and self._unconfirmed[0]["update_id"] < offset:
            self._unconfirmed.popleft()
        if self._poll is not None and not self._poll[0].is_over and not self._poll[1].done():
            raise AssertionError("two polls at a time")
        if self._unconfirmed:
            return self._batch()
        waiting: asyncio.Future[Answered] = self._loop.create_future()
        self._poll = (life, waiting)
        try:
            async with asyncio.timeout(seconds):
                return await waiting
        except TimeoutError:
            return Answered(ok=True, result=[])
        finally:
            self._leaves(waiting)

    def _leaves(self, waiting: "asyncio.Future[Answered]") -> None:
        if self._poll is not None and self._poll[1] is waiting:
            self._poll = None

    def _batch(self) -> Answered:
        return Answered(ok=True, result=list(self._unconfirmed)[:100])

    def _is_over(self, payload: dict[str, Any]) -> bool:
        pressed_at = self.pressed.get(payload["callback_query_id"])
        return pressed_at is None or self.seconds - pressed_at > BUTTON_SPINS

    def _take(self, method: str, payload: dict[str, Any]) -> Answered:
        answer = super()._take(method, payload)
        chat = payload.get("chat_id")
        if answer.ok and chat is not None and isinstance(answer.result, dict):
            screen = self.chats[chat]
            number = answer.result["message_id"]
            self._watch(chat, next(seen for seen in reversed(screen) if seen.message_id == number))
            del screen[:-MOST_ON_A_SCREEN]
        return answer


@dataclass
class Line:
    """One life's line to Telegram."""

    server: Server
    life: Life

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = 30) -> Answered:
        """Call a method as bot.telegram.Telegram does. Raises TelegramAway."""
        self.life.must_live()
        passage = self.server.network.passage(self.server.seconds)
        work = (
            self._poll(payload, passage) if method == "getUpdates" else self._send(method, payload, passage)
        )
        try:
            async with asyncio.timeout(patience):
                return await work
        except TimeoutError as error:
            raise TelegramAway(f"{method}: no answer within {patience:g} s") from error

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Call a method with files; here they are carried along like words."""
        return await self.call(method, payload)

    async def download(self, file_id: str) -> bytes:
        """Nobody sends files here."""
        raise FileGone()

    async def _poll(self, payload: dict[str, Any], passage: Passage) -> Answered:
        await asyncio.sleep(passage.there)
        if passage.loss is Loss.SILENT:
            await asyncio.sleep(3600)
        if passage.loss in NOT_THERE:
            raise _away(passage.loss)
        answer = await self.server.poll(self.life, payload["offset"], payload["timeout"])
        await asyncio.sleep(passage.back)
        if passage.loss in NOT_BACK:
            raise _away(passage.loss)
        return answer

    async def _send(self, method: str, payload: dict[str, Any], passage: Passage) -> Answered:
        self.life.passes("before a send")
        chat_id = payload.get("chat_id", 0)
        request = Request(self.life, method, chat_id, key_of(method, payload), self.server.seconds)
        self.server.requests.append(request)
        answer: asyncio.Future[Answered | TelegramAway] = asyncio.get_running_loop().create_future()
        self.server.later(passage.there, self._arrives, request, payload, passage, answer)
        given = await answer
        if isinstance(given, TelegramAway):
            raise given
        self.life.passes("before a mark")
        request.answered_at = self.server.seconds
        return given

    def _arrives(
        self,
        request: Request,
        payload: dict[str, Any],
        passage: Passage,
        answer: "asyncio.Future[Answered | TelegramAway]",
    ) -> None:
        given: Answered | TelegramAway = _away(passage.loss)
        if passage.loss not in NOT_THERE:
            taken = self.server.takes(request, payload, passage.loss)
            request.is_lost = passage.loss in NOT_BACK
            given = given if request.is_lost else taken
            if not self.life.is_over:
                with contextlib.suppress(Crashed):
                    self.life.passes("after a send")
        if passage.loss is not Loss.SILENT:
            self.server.later(passage.back, _answer, answer, given)


def _away(loss: Loss) -> TelegramAway:
    reached = {
        Loss.REFUSED: Reached.NEVER,
        Loss.BROKEN_BEFORE: Reached.ANSWERED,
        Loss.BROKEN_AFTER: Reached.ANSWERED,
    }
    return TelegramAway(loss, reached.get(loss, Reached.PERHAPS))


def _answer(answer: "asyncio.Future[Answered | TelegramAway]", given: Answered | TelegramAway) -> None:
    if not answer.done():
        answer.set_result(given)
