"""What the client told us."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a client told us. `can_fix` is the manager's word on negative feedback; None if not asked."""

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
