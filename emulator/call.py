"""One call of a bot: its method, its parameters as text (as the real server keeps them) and its uploads."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from emulator.envelope import bad_request

_LEADING_INTEGER = re.compile(r"\s*([+-]?\d{1,19})")
_TRUE = frozenset({"true", "yes", "1"})
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime_type: str
    content: bytes


@dataclass(slots=True)
class Call:
    """A call under way. Missing parameters read as empty, as the real server reads them."""

    method: str
    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    _parsed: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter as it came, or an empty string."""
        return self.values.get(name, "")

    def has(self, name: str) -> bool:
        """Whether the parameter is there and not empty."""
        return bool(self.values.get(name))

    def integer(self, name: str, default: int = 0) -> int:
        """The leading integer of the parameter; garbage reads as 0, a missing one as the default."""
        raw = self.values.get(name)
        return default if raw is None else leading_integer(raw)

    def number(self, name: str) -> float | None:
        """The parameter as a number, or nothing where it is none."""
        try:
            return float(self.values.get(name, ""))
        except ValueError:
            return None

    def boolean(self, name: str) -> bool:
        """Whether the parameter says yes."""
        return self.values.get(name, "").strip().lower() in _TRUE

    def parsed(self, name: str) -> Any:
        """The parameter read as JSON; raises `ValueError` where it is none. Empty reads as nothing."""
        if name not in self._parsed:
            raw = self.values.get(name, "")
            self._parsed[name] = parse_json(raw) if raw else None
        return self._parsed[name]

    def parsed_or(self, name: str, default: Any = None) -> Any:
        """The parameter read as JSON, or the default where it is none."""
        try:
            value = self.parsed(name)
        except ValueError:
            return default
        return default if value is None else value


def parse_json(raw: str) -> Any:
    """Read JSON strictly; raises `ValueError`, also for too deep nesting, and refuses lone surrogates."""
    try:
        value = json.loads(raw, parse_constant=_no_constant)
    except RecursionError:
        raise ValueError("too deep") from None
    if "\\u" in raw:
        require_unicode(json.dumps(value, ensure_ascii=False))
    return value


def leading_integer(raw: str) -> int:
    """Read the integer that the text begins with; garbage is 0."""
    match = _LEADING_INTEGER.match(raw)
    return int(match.group(1)) if match else 0


def require_unicode(text: str) -> None:
    """Refuse text that cannot be written as UTF-8."""
    if not text.isascii() and _SURROGATE.search(text):
        raise bad_request("strings must be encoded in UTF-8")


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
