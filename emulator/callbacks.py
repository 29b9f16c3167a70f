"""Callback queries: each is answered once, and not too late."""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from emulator.call import Call
from emulator.chats import Chat
from emulator.envelope import Json, bad_request
from emulator.people import Person

if TYPE_CHECKING:
    from emulator.core import Emulator

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
DEFAULT_SECONDS = 60.0
TEXT_CEILING = 200


@dataclass(slots=True)
class Query:
    """A press that waits for its answer."""

    id: str
    person: int
    chat: int
    message_id: int
    pressed: float
    answer: Json | None = None
    waiting: list[asyncio.Future[None]] = field(default_factory=list)


class CallbackDesk:
    """All presses by their id."""

    def __init__(self) -> None:
        self.seconds = DEFAULT_SECONDS
        self._queries: dict[str, Query] = {}

    def press(self, emulator: Emulator, person: Person, chat: Chat, message_id: int, payload: Json) -> Query:
        """Make a query out of a press and queue it for the bot."""
        query = Query(str(secrets.randbits(62)), person.id, chat.id, message_id, time.monotonic())
        self._queries[query.id] = query
        body: Json = {
            "id": query.id,
            "from": person.as_user(),
            **payload,
            "chat_instance": str(hash(("chat", chat.id)) & 0x7FFFFFFFFFFFFFFF),
        }
        emulator.updates.add("callback_query", body, chat.id)
        return query

    def answer(self, query_id: str, answer: Json) -> Query:
        """Take the bot's answer; refuses an unknown, late or second one."""
        query = self._queries.pop(query_id, None)
        if query is None or time.monotonic() - query.pressed > self.seconds:
            raise bad_request(TOO_OLD)
        query.answer = answer
        for future in query.waiting:
            if not future.done():
                future.set_result(None)
        return query

    async def wait(self, query: Query, timeout: float) -> Json | None:
        """The answer to a query, or nothing if none comes in time."""
        if query.answer is None:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            query.waiting.append(future)
            await asyncio.wait([future], timeout=timeout)
        return query.answer


def answer_callback_query(emulator: Emulator, call: Call) -> bool:
    """Stop the button's spinning and perhaps say something."""
    text = call.text("text")
    if len(text) > TEXT_CEILING:
        raise bad_request("MESSAGE_TOO_LONG")
    answer: Json = {"text": text, "show_alert": call.boolean("show_alert"), "url": call.text("url")}
    query = emulator.callbacks.answer(call.text("callback_query_id"), answer)
    emulator.events.publish(
        "callback_answer",
        chat=query.chat,
        message_id=query.message_id,
        person=query.person,
        query=query.id,
        **answer,
    )
    return True


METHODS = {"answerCallbackQuery": answer_callback_query}
