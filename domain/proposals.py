"""Priced offers to clients (КП): what was offered, how far it has come, and why it ended."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.activities import UNDO_WITHIN, Attachment
from domain.clients import Client
from domain.money import Money

LONGEST_TEXT = 2000
MONTH_MOVES_TOLD = 2
RETURN_AFTER_DAYS = 90


class ProposalState(StrEnum):
    """How far a proposal has come (D028)."""

    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    WON = "won"
    LOST = "lost"

    @property
    def is_open(self) -> bool:
        """Tell whether the client still has to decide, or the manager to send it."""
        return self not in {ProposalState.WON, ProposalState.LOST}


class Channel(StrEnum):
    """By what way a proposal went to the client (D030)."""

    EMAIL = "email"
    MESSENGER = "messenger"
    IN_PERSON = "in_person"
    LETTER = "letter"
    OTHER = "other"


class ClientNext(StrEnum):
    """What the client does with a proposal next (D032); other words stand as they were said."""

    READING = "reading"
    AGREEING = "agreeing"
    COMPARING = "comparing"
    CHANGES = "changes"


class Urgency(StrEnum):
    """How urgently the client considers a proposal (D033)."""

    WEEK = "week"
    MONTH = "month"
    LATER = "later"


class LostReason(StrEnum):
    """Why a proposal was lost, or is set aside (D037)."""

    PRICE = "price"
    TERMS = "terms"
    COMPETITOR = "competitor"
    NO_NEED = "no_need"
    NO_MONEY = "no_money"
    SILENT = "silent"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal. `price` is None where none was named; `send_at` is when a DRAFT is to be sent.

    `client_next` is one of ClientNext, or the client's own words. The client is to decide by `expected_on`,
    which was put into a later month `month_moves` times (D101). A lost one comes back on `return_on` (D037).
    """

    id: int
    client_id: int
    manager_id: int
    text: str
    price: Money | None
    channel: Channel
    state: ProposalState
    created_at: datetime
    send_at: datetime | None = None
    sent_at: datetime | None = None
    sent_on: date | None = None
    send_on: date | None = None
    file: Attachment | None = None
    received: bool | None = None
    client_next: str = ""
    urgency: Urgency | None = None
    expected_on: date | None = None
    month_moves: int = 0
    touches: tuple[int, ...] = ()
    contacted_at: datetime | None = None
    closed_at: datetime | None = None
    closed_on: date | None = None
    reason: LostReason | None = None
    note: str = ""
    competitor: str = ""
    return_on: date | None = None

    def can_be_undone(self, now: datetime) -> bool:
        """Tell whether it was logged so lately that it may be taken back."""
        return self.state.is_open and now - self.created_at <= UNDO_WITHIN

    @property
    def is_out(self) -> bool:
        """Tell whether the client has it and has not decided."""
        return self.state in {ProposalState.SENT, ProposalState.ANSWERED}


@dataclass(frozen=True, slots=True)
class NewProposal:
    """What a manager tells of a proposal. Without `sent_at` it is a draft, which he sends at `send_at`."""

    client_id: int
    text: str
    price: Money | None
    channel: Channel
    sent_at: datetime | None
    send_at: datetime | None = None
    file: Attachment | None = None


@dataclass(frozen=True, slots=True)
class ListedProposal:
    """A proposal with what is shown of it: client, manager, whom to call, and when it is spoken of next.

    `is_stopped` tells that a contact with the client, logged as `stopped_by`, has stopped the reminders.
    """

    proposal: Proposal
    client: Client
    manager_name: str
    contact_name: str
    phone: str
    next_on: date | None
    is_agreed: bool
    stopped_by: int | None = None


@dataclass(frozen=True, slots=True)
class OpenSum:
    """What waits to be decided in one currency: the sum, how many, and how many of them are overdue."""

    money: Money
    count: int
    overdue: int


def crosses_month(before: date | None, after: date | None) -> bool:
    """Tell whether a promised day is put into a later month (D101)."""
    if before is None or after is None:
        return False
    return (after.year, after.month) > (before.year, before.month)
