"""How the server answers: the JSON envelope, and refusals worded as the real server words them."""

from __future__ import annotations

import json
from typing import Any

encode = json.JSONEncoder(separators=(",", ":")).encode

Json = dict[str, Any]


class RawJson(bytes):
    """A result that is JSON already."""


class Refusal(Exception):
    """A call that Telegram refuses: HTTP status, description and the optional response parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def lower_first(text: str) -> str:
    """Lower the first letter, unless the second character says that the word is a constant or an acronym."""
    if len(text) > 1 and (text[1] == "_" or "A" <= text[1] <= "Z"):
        return text
    return text[:1].lower() + text[1:]


def bad_request(text: str, **parameters: int) -> Refusal:
    """Refuse with 400 and the usual prefix."""
    return Refusal(400, "Bad Request: " + lower_first(text), **parameters)


def forbidden(text: str) -> Refusal:
    """Refuse with 403 and the usual prefix."""
    return Refusal(403, "Forbidden: " + lower_first(text))


def conflict(text: str) -> Refusal:
    """Refuse with 409 and the usual prefix."""
    return Refusal(409, "Conflict: " + lower_first(text))


def too_many_requests(seconds: int) -> Refusal:
    """Refuse with 429 and say when to come again."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def success_body(result: object) -> bytes:
    """The envelope of an answer."""
    body = result if isinstance(result, RawJson) else encode(result).encode()
    return b'{"ok":true,"result":' + body + b"}"


def failure_body(refusal: Refusal) -> bytes:
    """The envelope of a refusal."""
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return encode(body).encode()
