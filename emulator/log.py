"""Keeps what the bot called, what it was answered, and where it broke the Bot API's own description."""

from __future__ import annotations

import json
from collections import Counter, deque
from dataclasses import dataclass

from emulator.envelope import Json

CALLS_KEPT = 20_000
VIOLATIONS_KEPT = 2_000


@dataclass(slots=True)
class CallRecord:
    """One call and its answer."""

    number: int
    at: float
    method: str
    values: dict[str, str]
    files: dict[str, str]
    status: int = 0
    answer: bytes = b""
    fault: str = ""

    def shown(self) -> Json:
        """The call as the control API shows it."""
        return {
            "number": self.number,
            "at": self.at,
            "method": self.method,
            "parameters": self.values,
            "files": self.files,
            "status": self.status,
            "answer": json.loads(self.answer) if self.answer else None,
            "fault": self.fault,
        }


class CallLog:
    """The latest calls, a count of all by method, and the violations."""

    def __init__(self, kept: int = CALLS_KEPT) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=kept)
        self.counts: Counter[str] = Counter()
        self.violations: deque[Json] = deque(maxlen=VIOLATIONS_KEPT)
        self.last = 0

    def begin(self, at: float, method: str, values: dict[str, str], files: dict[str, str]) -> CallRecord:
        """Number a call; getUpdates is counted but not kept."""
        self.last += 1
        self.counts[method] += 1
        record = CallRecord(self.last, at, method, values, files)
        if method != "getUpdates":
            self.calls.append(record)
        return record

    def violate(self, record: CallRecord, problems: list[tuple[str, str]]) -> None:
        """Keep what a call got wrong, field by field."""
        for field, problem in problems:
            self.violations.append(
                {
                    "call": record.number,
                    "method": record.method,
                    "field": field,
                    "problem": problem,
                    "value": record.values.get(field.partition(".")[0].partition("[")[0], "")[:500],
                }
            )

    def clear(self) -> None:
        """Forget all of it."""
        self.calls.clear()
        self.counts.clear()
        self.violations.clear()
