"""Calls that handlers returned, as rows for the outbox: plain JSON, no placeholders, long texts split."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from aiogram.client.default import Default
from aiogram.methods import AnswerCallbackQuery, TelegramMethod

from bot.splitting import split
from domain.notices import OutboxMessage, Priority

_SPLIT = frozenset({"sendMessage", "editMessageText"})
_OF_EVERY_PART = frozenset({"chat_id", "message_thread_id", "parse_mode", "link_preview_options"})
_DEFAULTS: dict[str, Any] = {"parse_mode": "HTML", "link_preview": {"is_disabled": True}}


def calls(answer: object) -> Sequence[TelegramMethod[Any]]:
    """Give what a handler returned as a sequence of calls."""
    if answer is None:
        return ()
    if isinstance(answer, TelegramMethod):
        return (answer,)
    if isinstance(answer, (list, tuple)):
        return [call for call in answer if call is not None]
    raise TypeError(f"a handler returned {type(answer).__name__}, which is no call of Telegram")


def messages(answers: Iterable[TelegramMethod[Any]], chat_id: int, priority: Priority) -> list[OutboxMessage]:
    """Turn calls into outbox messages; `chat_id` is the lane of those that name no chat.

    A text that is too long becomes several messages, of which the last carries the buttons.
    """
    return [part for call in answers for part in _parts(message(call, chat_id, priority))]


def message(call: TelegramMethod[Any], chat_id: int, priority: Priority) -> OutboxMessage:
    """Turn one call into one outbox message, however long."""
    payload = _plain(call.model_dump(exclude_none=True, warnings=False))
    own_chat = payload.get("chat_id", chat_id)
    if isinstance(call, AnswerCallbackQuery):
        priority = Priority.CALLBACK
    return OutboxMessage(int(own_chat), call.__api_method__, payload, priority)


def _parts(whole: OutboxMessage) -> list[OutboxMessage]:
    payload = whole.payload
    if whole.method not in _SPLIT or payload.get("parse_mode") != "HTML":
        return [whole]
    first, *rest = split(str(payload["text"]))
    if not rest:
        return [whole]
    # what follows an edited message is said anew, below it
    anew = {name: value for name, value in payload.items() if name in _OF_EVERY_PART}
    body = {name: value for name, value in payload.items() if name != "reply_markup"}
    parts = [replace(whole, payload={**body, "text": first})]
    parts += [replace(whole, method="sendMessage", payload={**anew, "text": text}) for text in rest]
    if "reply_markup" in payload:
        parts[-1].payload["reply_markup"] = payload["reply_markup"]
    return parts


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        resolved = {name: _plain(item) for name, item in value.items()}
        return {name: item for name, item in resolved.items() if item is not None}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Default):
        return _DEFAULTS.get(value.name)
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"{type(value).__name__} cannot be kept in the outbox")
