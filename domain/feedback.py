"""What the client told us."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

UNDO_WITHIN = timedelta(minutes=10)
TOLD_AFTER = timedelta(hours=2)
TOLD_AGAIN_AFTER = timedelta(hours=1)
TOLD_AGAIN_MOST = 3
UNHEARD_AFTER = timedelta(hours=3)  # of work, after which a question that nobody answered is asked again
UNHEARD_MOST = 2
GOES_UP_AFTER = timedelta(hours=4)


class Sign(StrEnum):
    """Whether the client is pleased."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Topic(StrEnum):
    """What the feedback is about."""

    QUALITY = "quality"
    PRICE = "price"
    DELIVERY = "delivery"
    ASSORTMENT = "assortment"
    SERVICE = "service"
    PAYMENT = "payment"
    OTHER = "other"


class FeedbackState(StrEnum):
    """How far a piece of feedback has come (D053-D056)."""

    NOTED = "noted"
    BEING_FIXED = "being_fixed"
    FIXED = "fixed"
    ESCALATED = "escalated"
    TAKEN = "taken"
    ANSWERED = "answered"

    @property
    def is_with_leaders(self) -> bool:
        """Tell whether a head is expected to answer (D055)."""
        return self in {FeedbackState.ESCALATED, FeedbackState.TAKEN}


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a client told us. `can_fix` is the manager's word on a complaint; None where it was not asked."""

    id: int
    client_id: int
    manager_id: int
    activity_id: int | None
    sign: Sign
    topic: Topic
    text: str
    can_fix: bool | None
    state: FeedbackState
    taken_by: int | None
    answer: str
    answered_by: int | None
    answered_at: datetime | None
    client_told_at: datetime | None
    created_at: datetime
    undone_at: datetime | None
    files: int = 0

    def can_be_undone(self, now: datetime) -> bool:
        """Tell whether it is still fresh enough to be taken back."""
        return now - self.created_at <= UNDO_WITHIN

    @property
    def is_open(self) -> bool:
        """Tell whether a head still owes an answer to it."""
        return self.undone_at is None and self.state.is_with_leaders


@dataclass(frozen=True, slots=True)
class NewFeedback:
    """What a manager tells of a client's words. `can_fix` is asked for negative feedback alone."""

    client_id: int
    sign: Sign
    topic: Topic
    text: str
    can_fix: bool | None = None
    activity_id: int | None = None
