"""Telegram as a test sees it: people who type and press, and what stands on their screens."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.telegram import Answered, TelegramAway
from domain.calendar import at
from domain.jobs import LARGEST_DOCUMENT, LARGEST_DOWNLOAD, MEGABYTE, OwnFile
from domain.refusals import FileGone, FileTooLarge

LARGEST_PHOTO = 10 * MEGABYTE


@dataclass(slots=True)
class Seen:
    """A message on a screen: its text as read (no tags), its buttons, and the call that made it."""

    message_id: int
    text: str
    payload: dict[str, Any]
    date: int = 0
    file: OwnFile | None = None

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """Give the inline buttons, row by row in one list."""
        markup = self.payload.get("reply_markup") or {}
        return [button for row in markup.get("inline_keyboard", []) for button in row]

    @property
    def rows(self) -> list[list[str]]:
        """Give what is written on the inline buttons, row by row."""
        markup = self.payload.get("reply_markup") or {}
        return [[button["text"] for button in row] for row in markup.get("inline_keyboard", [])]

    @property
    def button_texts(self) -> list[str]:
        """Give what is written on the inline buttons."""
        return [button["text"] for button in self.buttons]


@dataclass
class FakeTelegram:
    """The Telegram end: keeps what each chat shows, and refuses what the real one would refuse."""

    clock: Clock
    chats: dict[int, list[Seen]] = field(default_factory=dict)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    toasts: dict[str, str] = field(default_factory=dict)
    menus: dict[int | str, list[str]] = field(default_factory=dict)
    away: bool = False
    answers: list[Answered] = field(default_factory=list)
    last_message_id: int = 100
    broken: list[AssertionError] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    async def download(self, file_id: str) -> bytes:
        """Give a file that somebody sent."""
        if self.away:
            raise TelegramAway("getFile: no route")
        if file_id not in self.files:
            raise FileGone()
        if len(self.files[file_id]) > LARGEST_DOWNLOAD:
            raise FileTooLarge(most=LARGEST_DOWNLOAD // MEGABYTE)
        return self.files[file_id]

    async def upload(self, method: str, payload: dict[str, Any], files: Mapping[str, OwnFile]) -> Answered:
        """Take a call with files as the Bot API does."""
        [(name, file)] = files.items()
        kind = method.removeprefix("send").lower()
        most = LARGEST_PHOTO if kind == "photo" else LARGEST_DOCUMENT
        if payload[kind] != f"attach://{name}" or not 0 < len(file.content) <= most:
            return Answered(ok=False, error_code=400, description="Bad Request: wrong file")
        answer = await self.call(method, payload)
        if answer.ok:
            self.chats[payload["chat_id"]][-1].file = file
        return answer

    async def call(self, method: str, payload: dict[str, Any], *, patience: float = 30) -> Answered:
        """Take a call as the Bot API does."""
        if self.away:
            raise TelegramAway(f"{method}: no route")
        self.calls.append((method, payload))
        if self.answers:
            return self.answers.pop(0)
        try:
            return self._take(method, payload)
        except AssertionError as error:
            # the sender goes on whatever becomes of one message; the test must not
            self.broken.append(error)
            raise

    def _take(self, method: str, payload: dict[str, Any]) -> Answered:
        taken = getattr(self, "_" + re.sub("([A-Z])", r"_\1", method).lower(), None)
        if taken is None:
            raise AssertionError(f"the fake Telegram does not know {method}")
        result: Answered = taken(payload)
        return result

    def _send_message(self, payload: dict[str, Any]) -> Answered:
        return self._put(payload, read(payload["text"]))

    def _send_photo(self, payload: dict[str, Any]) -> Answered:
        assert len(payload.get("caption") or "") <= 1024, payload
        return self._put(payload, read(payload["caption"]) if payload.get("caption") else "")

    _send_document = _send_voice = _send_video = _send_photo
    _send_audio = _send_animation = _send_video_note = _send_photo

    def _send_location(self, payload: dict[str, Any]) -> Answered:
        return self._put(payload, "")

    def _put(self, payload: dict[str, Any], text: str) -> Answered:
        check_markup(payload)
        self.last_message_id += 1
        seen = Seen(self.last_message_id, text, payload, int(self.clock.now().timestamp()))
        self.chats.setdefault(payload["chat_id"], []).append(seen)
        return Answered(ok=True, result={"message_id": seen.message_id})

    def _edit_message_text(self, payload: dict[str, Any]) -> Answered:
        text = read(payload["text"])
        check_markup(payload)
        for seen in self.chats.get(payload["chat_id"], []):
            if seen.message_id == payload["message_id"]:
                same = seen.text == text and seen.payload.get("reply_markup") == payload.get("reply_markup")
                if same:
                    return Answered(
                        ok=False, error_code=400, description="Bad Request: message is not modified"
                    )
                seen.text, seen.payload = text, payload
                return Answered(ok=True, result={"message_id": seen.message_id})
        return Answered(ok=False, error_code=400, description="Bad Request: message to edit not found")

    def _edit_message_reply_markup(self, payload: dict[str, Any]) -> Answered:
        for seen in self.chats.get(payload["chat_id"], []):
            if seen.message_id == payload["message_id"]:
                seen.payload = {**seen.payload, "reply_markup": payload.get("reply_markup")}
                return Answered(ok=True, result={"message_id": seen.message_id})
        return Answered(ok=False, error_code=400, description="Bad Request: message to edit not found")

    def _delete_message(self, payload: dict[str, Any]) -> Answered:
        chat = self.chats.get(payload["chat_id"], [])
        for seen in chat:
            if seen.message_id == payload["message_id"]:
                chat.remove(seen)
                return Answered(ok=True, result=True)
        return Answered(ok=False, error_code=400, description="Bad Request: message to delete not found")

    def _answer_callback_query(self, payload: dict[str, Any]) -> Answered:
        if payload["callback_query_id"] in self.toasts:
            return Answered(ok=False, error_code=400, description="Bad Request: query is too old")
        assert len(payload.get("text") or "") <= 200
        self.toasts[payload["callback_query_id"]] = payload.get("text") or ""
        return Answered(ok=True, result=True)

    def _set_my_commands(self, payload: dict[str, Any]) -> Answered:
        for command in payload["commands"]:
            assert re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]), command
            assert 0 < len(command["description"]) <= 256
        scope = payload["scope"]
        self.menus[scope.get("chat_id", scope["type"])] = [
            command["command"] for command in payload["commands"]
        ]
        return Answered(ok=True, result=True)

    def _delete_my_commands(self, payload: dict[str, Any]) -> Answered:
        self.menus.pop(payload["scope"]["chat_id"], None)
        return Answered(ok=True, result=True)


_TAG = re.compile(r"</?(?:b|i|u|s|code|pre|blockquote|a)(?:\s[^<>]*)?>")


def read(text: str) -> str:
    """Give HTML as it is read on the screen; refuses what Telegram refuses."""
    bare = _TAG.sub("", text)
    assert "<" not in bare, f"not HTML that Telegram takes: {text!r}"
    shown = html.unescape(bare).strip()
    assert shown, "Telegram takes no empty message"
    assert len(shown) <= 4096, f"{len(shown)} characters are too many for Telegram"
    return shown


def check_markup(payload: dict[str, Any]) -> None:
    """Refuse keyboards that Telegram refuses."""
    rows = (payload.get("reply_markup") or {}).get("inline_keyboard", [])
    assert sum(len(row) for row in rows) <= 100, "Telegram shows a hundred buttons"
    for row in rows:
        assert 0 < len(row) <= 8, row
        for button in row:
            assert button["text"], button
            if "callback_data" in button:
                assert 0 < len(button["callback_data"].encode()) <= 64, button


class StillClock(Clock):
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        """Begin at an aware moment."""
        super().__init__()
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """Give the present moment."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Move to a moment."""
        self._moment = moment.astimezone(UTC)

    def read(self, words: str, zone: ZoneInfo) -> datetime:
        """Read "tomorrow 09:00", "2026-11-27 10:00" on a zone's wall, or "+2 hours", "+5 minutes"."""
        if match := re.fullmatch(r"\+(\d+) (minutes?|hours?|days?)", words):
            unit = match.group(2).rstrip("s") + "s"
            return self._moment + timedelta(**{unit: int(match.group(1))})
        day_word, _, clock_word = words.partition(" ")
        today = self._moment.astimezone(zone).date()
        days = {"today": today, "tomorrow": today + timedelta(days=1)}
        day = days.get(day_word) or datetime.fromisoformat(day_word).date()
        return at(day, time.fromisoformat(clock_word), zone)
