"""Calls that handlers returned, as rows for the outbox: plain JSON, placeholders resolved."""

from collections.abc import Iterable, Sequence
from typing import Any

from aiogram.client.default import Default
from aiogram.methods import AnswerCallbackQuery, TelegramMethod

from domain.notices import OutboxMessage, Priority

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
    """Turn calls into outbox messages; `chat_id` is the lane of those that name no chat."""
    return [message(call, chat_id, priority) for call in answers]


def message(call: TelegramMethod[Any], chat_id: int, priority: Priority) -> OutboxMessage:
    """Turn one call into an outbox message."""
    payload = _plain(call.model_dump(exclude_none=True, warnings=False))
    own_chat = payload.get("chat_id", chat_id)
    if isinstance(call, AnswerCallbackQuery):
        priority = Priority.CALLBACK
    return OutboxMessage(int(own_chat), call.__api_method__, payload, priority)


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
