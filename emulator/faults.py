"""Faults on demand: refusals, broken connections and slow answers, by method, chat or chance."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from emulator.call import Call
from emulator.envelope import Json, Refusal, too_many_requests
from emulator.fields import Fields

KINDS = ("429", "500", "502", "409", "403", "drop_before", "drop_after", "slow")
_SENTENCES = {
    "500": (500, "Internal Server Error"),
    "502": (502, "Bad Gateway"),
    "409": (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    ),
    "403": (403, "Forbidden: bot was blocked by the user"),
}


@dataclass(slots=True)
class Fault:
    """One planned fault; without a count it stays until it is taken away."""

    number: int
    kind: str
    method: str
    chat: str
    chance: float
    left: int | None
    seconds: float
    happened: int = 0

    def meets(self, call: Call) -> bool:
        """Whether it strikes this call, the dice being thrown now."""
        if self.method and self.method.lower() != call.method.lower():
            return False
        if not self.method and call.method == "getUpdates" and self.kind != "409":
            return False
        if self.chat and self.chat != call.text("chat_id"):
            return False
        return self.chance >= 1 or random.random() < self.chance

    def refusal(self) -> Refusal | None:
        """What the bot is told, where the fault is a refusal."""
        if self.kind == "429":
            return too_many_requests(max(1, round(self.seconds)))
        sentence = _SENTENCES.get(self.kind)
        return Refusal(*sentence) if sentence else None

    def shown(self) -> Json:
        """The fault as the control API shows it."""
        return {
            "number": self.number,
            "kind": self.kind,
            "method": self.method,
            "chat": self.chat,
            "chance": self.chance,
            "count": self.left,
            "seconds": self.seconds,
            "happened": self.happened,
        }


class Faults:
    """The faults that are planned."""

    def __init__(self) -> None:
        self.planned: list[Fault] = []
        self._last = 0

    def plan(self, value: Any) -> Fault:
        """Add a fault from its JSON."""
        fields = Fields(value, ("kind", "method", "chat", "chance", "count", "seconds"))
        kind = fields.choice("kind", KINDS)
        chat = "" if not fields.has("chat") else str(fields.raw("chat"))
        left = fields.integer("count") if fields.has("count") else None
        if left is not None and left < 1:
            raise fields.refuse("count", "must be positive")
        self._last += 1
        fault = Fault(
            self._last,
            kind,
            fields.text("method", ""),
            chat,
            fields.number("chance", 1.0, 0.0, 1.0),
            left,
            fields.number("seconds", 1.0, 0.0, 3600.0),
        )
        self.planned.append(fault)
        return fault

    def clear(self) -> None:
        """Take all faults away."""
        self.planned.clear()

    def strike(self, call: Call) -> Fault | None:
        """The fault that meets this call, if any; counts it."""
        for fault in self.planned:
            if fault.meets(call):
                fault.happened += 1
                if fault.left is not None:
                    fault.left -= 1
                    if fault.left <= 0:
                        self.planned.remove(fault)
                return fault
        return None
