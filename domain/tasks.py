"""What was promised and what must be done."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OpenState(StrEnum):
    """Whether something still waits to be done."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The next touch promised after something: what, and on which day of its manager (D007)."""

    id: int
    client_id: int
    manager_id: int
    activity_id: int | None
    text: str
    due_on: date
    state: OpenState


class TaskKind(StrEnum):
    """Why a task is there."""

    FIX = "fix"
    CALL_BACK = "call_back"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Task:
    """Anything else that someone must do, by a day of its owner."""

    id: int
    client_id: int | None
    owner_id: int
    kind: TaskKind
    text: str
    due_on: date
    activity_id: int | None
    feedback_id: int | None
    state: OpenState
