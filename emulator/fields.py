"""Reads what the control API and world files are given; every mistake names its field."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from typing import Any

from emulator.envelope import Json


class BadField(Exception):
    """A field of a control request that cannot be used, and why."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem


class Fields:
    """A JSON object read field by field."""

    def __init__(self, value: Any, known: Iterable[str], where: str = "") -> None:
        self._where = where
        if not isinstance(value, dict):
            raise BadField(where or "body", "must be a JSON object")
        self._values: Json = value
        allowed = set(known)
        for name in value:
            if name not in allowed:
                raise BadField(self.path(name), f"is not known here; known are {', '.join(sorted(allowed))}")

    def path(self, name: str) -> str:
        """The field's full name for an error."""
        return f"{self._where}.{name}" if self._where else name

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._values.get(name) is not None

    def raw(self, name: str) -> Any:
        """The field as it came."""
        return self._values.get(name)

    def integer(self, name: str, default: int | None = None) -> int:
        """A whole number; required unless there is a default."""
        value = self._values.get(name)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and value.lstrip("-").isdecimal():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refuse(
                name, "is required and must be an integer" if value is None else "must be an integer"
            )
        if abs(value) > 2**53:
            raise self.refuse(name, "is too large")
        return value

    def number(
        self, name: str, default: float | None = None, low: float = -1e12, high: float = 1e12
    ) -> float:
        """A number within bounds; required unless there is a default."""
        value = self._values.get(name)
        if value is None and default is not None:
            return default
        try:
            number = float(str(value))
        except (TypeError, ValueError, OverflowError):
            raise self.refuse(name, "is required and must be a number") from None
        if not low <= number <= high:
            raise self.refuse(name, f"must be between {low:g} and {high:g}")
        return number

    def text(self, name: str, default: str | None = None) -> str:
        """A string; required unless there is a default."""
        value = self._values.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise self.refuse(
                name, "is required and must be a string" if value is None else "must be a string"
            )
        try:
            value.encode()
        except UnicodeEncodeError:
            raise self.refuse(name, "must be text that UTF-8 can write") from None
        return value

    def choice(self, name: str, choices: Iterable[str], default: str | None = None) -> str:
        """One of a few strings."""
        value = self.text(name, default)
        allowed = list(choices)
        if value not in allowed:
            raise self.refuse(name, f"must be one of {', '.join(allowed)}")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false."""
        value = self._values.get(name)
        if value is None:
            return default
        if isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
            return value.lower() in ("true", "1")
        if not isinstance(value, bool):
            raise self.refuse(name, "must be true or false")
        return value

    def items(self, name: str) -> list[Any]:
        """A list, empty where the field is missing."""
        value = self._values.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.refuse(name, "must be a list")
        return value

    def content(self, name: str) -> bytes:
        """Bytes given in base64, with or without a data URL in front."""
        text = self.text(name)
        if text.startswith("data:"):
            text = text.partition(",")[2]
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise self.refuse(name, "must be base64") from None

    def refuse(self, name: str, problem: str) -> BadField:
        """The error for a field of this object."""
        return BadField(self.path(name), problem)
