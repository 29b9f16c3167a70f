"""Draws parameters for calls: mostly what a bot could mean, now and then what no bot should send."""

from __future__ import annotations

import json
import random
import string
from typing import Any

from emulator.spec import Spec
from tests.emulator.conftest import ANNA, BASIC, BORIS, FORUM, GROUP

HOSTILE = [
    "",
    "x",
    "0",
    "-1",
    "1e309",
    "nan",
    "true",
    "null",
    "{}",
    "[]",
    "[[]]",
    "[[[]]]",
    '[{"type":[]}]',
    '{"type":"emoji"}',
    '[{"type":"emoji","emoji":1}]',
    '{"inline_keyboard":[[{"text":1}]]}',
    '{"inline_keyboard":[[{"text":"a","url":{}}]]}',
    '{"message_id":"x","quote":[1]}',
    '{"message_id":true}',
    '[{"type":"photo","media":1},{"type":"document","media":"attach://f"}]',
    "attach://f",
    "attach://gone",
    "http://[",
    "[" * 5000,
    "9" * 400,
    "<b><i></b>",
    "&#1114112;&#xD800;<a href='",
    "*_~||`[",
    "\ud800",
    "\x00\u202e😀",
]
CHATS = [ANNA, ANNA, GROUP, FORUM, BASIC, 5, 42]
GOOD: dict[str, list[object]] = {
    "chat_id": [ANNA, ANNA, GROUP, FORUM, FORUM, BASIC],
    "from_chat_id": [ANNA, GROUP],
    "user_id": [ANNA, BORIS, BORIS, 1003, 42],
    "message_id": [1, 2, 3, 4, 5, 6, 7],
    "message_ids": [[1, 2], [3], [99]],
    "message_thread_id": [0, 1, 2],
    "text": ["hello", "<b>x</b> @anna_b", "/start", "a" * 4096],
    "caption": ["", "<i>y</i>"],
    "parse_mode": ["HTML", "MarkdownV2", ""],
    "language_code": ["", "ru"],
    "photo": ["attach://f"],
    "document": ["attach://f"],
    "voice": ["attach://f"],
    "audio": ["attach://f"],
    "video": ["attach://f"],
    "animation": ["attach://f"],
    "video_note": ["attach://f"],
    "sticker": ["attach://f"],
    "latitude": [48.1],
    "longitude": [17.1],
    "live_period": [0, 60],
    "action": ["typing"],
    "emoji": ["🎲", "👍"],
    "type": ["photo", "emoji", "chat"],
    "media": ["attach://f"],
    "url": ["https://example.com", "https://example.com:8443/hook"],
    "callback_data": ["save"],
    "style": ["danger"],
    "command": ["visit"],
    "name": ["News"],
    "icon_color": [7322096],
    "secret_token": ["abc"],
    "rights": [{"can_manage_chat": True}],
}


class Confusion:
    """A bot that means well but is confused; the same seed confuses it in the same way."""

    def __init__(self, spec: Spec, seed: str) -> None:
        self._spec = spec
        self._dice = random.Random(seed)

    def parameters(self, method: str) -> dict[str, str]:
        """Parameters for one call."""
        shapes = self._spec.fields_of_method(method)
        drawn: dict[str, str] = {}
        for name, shape in shapes.items():
            if self._dice.random() < (0.97 if shape[1] else 0.25):
                drawn[name] = self._parameter(name, shape[0])
        return drawn

    def _parameter(self, name: str, kinds: list[str]) -> str:
        if self._dice.random() < 0.06:
            return self.hostile()
        if name == "media" and any(kind.startswith("Array of") for kind in kinds):
            return json.dumps(
                [self.value(kinds[self._dice.randrange(len(kinds))].removeprefix("Array of ")) for _ in "12"]
            )
        value = self._named(name) if name in GOOD else self.value(self._dice.choice(kinds))
        return value if isinstance(value, str) else json.dumps(value)

    def hostile(self) -> str:
        """Something that no bot should send."""
        if self._dice.random() < 0.7:
            return self._dice.choice(HOSTILE)
        return "".join(
            self._dice.choice(string.printable + "<>&я😀") for _ in range(self._dice.randint(0, 60))
        )

    def value(self, kind: str, depth: int = 0) -> Any:
        """A JSON value of a type of the Bot API, or now and then of no type at all."""
        if self._dice.random() < 0.03:
            return self._dice.choice([None, 1, "x", [], {}, True, 1.5, "\u202e"])
        if kind.startswith("Array of "):
            count = self._dice.randint(0, 3) if depth < 4 else 0
            return [self.value(kind.removeprefix("Array of "), depth + 1) for _ in range(count)]
        plain: dict[str, list[Any]] = {
            "Integer": [0, 1, 7, 60, -5, 2**31, 2**63],
            "Float": [0.5, 48.0, -300.0],
            "Boolean": [True, False],
            "String": ["x", "word", "я😀", ""],
            "InputFile": ["attach://f"],
        }
        if kind in plain:
            return self._dice.choice(plain[kind])
        subtypes = self._spec.subtypes_of(kind)
        if subtypes:
            return self.value(self._dice.choice(subtypes), depth)
        return self._object(kind, depth)

    def _object(self, kind: str, depth: int) -> dict[str, Any]:
        body: dict[str, Any] = {}
        for name, shape in self._spec.fields_of_type(kind).items():
            if depth > 4 or self._dice.random() > (0.97 if shape[1] else 0.2):
                continue
            if len(shape) > 2:
                body[name] = self._dice.choice(shape[2])
            else:
                body[name] = (
                    self._named(name) if name in GOOD else self.value(self._dice.choice(shape[0]), depth + 1)
                )
        return body

    def _named(self, name: str) -> object:
        return self._dice.choice(GOOD[name])
