"""What was promised and what must be done."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.clients import Client


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


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A follow-up or a task that waits, with the client and whom to call there.

    `kind` is None for a follow-up. `contact_name` and `phone` (E.164) are empty where none is known.
    """

    id: int
    kind: TaskKind | None
    text: str
    due_on: date
    holder_id: int
    client: Client | None
    contact_name: str
    phone: str
    feedback_id: int | None
