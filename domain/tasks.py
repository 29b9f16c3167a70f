"""What was promised and what must be done."""

from dataclasses import dataclass
from datetime import date, datetime
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
    """Why a task is there. The text of those about shipments is a document's number, or how many days."""

    FIX = "fix"
    CALL_BACK = "call_back"
    FIRST_SHIPMENT = "first_shipment"
    AFTER_SHIPMENT = "after_shipment"
    ORDER_DUE = "order_due"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Task:
    """Anything else that someone must do, by a day of its owner.

    One that a leader gave (`given_by`) is accepted by its owner, or returned with a reason.
    """

    id: int
    client_id: int | None
    owner_id: int
    kind: TaskKind
    text: str
    due_on: date
    activity_id: int | None
    feedback_id: int | None
    state: OpenState
    given_by: int | None = None
    accepted_at: datetime | None = None
    returned_because: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A follow-up or a task that waits, with the client and whom to call there.

    `kind` is None for a follow-up. `contact_name` and `phone` (E.164) are empty where none is known.
    `giver_name` is that of the leader who gave a task; it may still have to be accepted.
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
    giver_name: str = ""
    is_accepted: bool = False


@dataclass(frozen=True, slots=True)
class GivenTask:
    """A task that a leader gave, with whose it is and which client it is about."""

    task: Task
    owner_name: str
    client_name: str
