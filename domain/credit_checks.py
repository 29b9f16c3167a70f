"""The check of a would-be debtor: risk signs seen early, and what they make of a client (D045, D046)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

VALID_FOR = timedelta(days=365)
DOUBTFUL_FROM = 2  # signs


class RiskSign(StrEnum):
    """What a problem client shows before co-operation starts. The last ones are enough alone."""

    HIDES_PAPERS = "hides_papers"
    NO_OFFICE = "no_office"
    NEW_COMPANY = "new_company"
    OFTEN_RENAMED = "often_renamed"
    BAD_WORD = "bad_word"
    HURRY = "hurry"
    ONLY_DEFERRED = "only_deferred"
    NO_DECIDER = "no_decider"
    COURT = "court"
    BANKRUPT = "bankrupt"


GRAVE = frozenset({RiskSign.COURT, RiskSign.BANKRUPT})


class Mark(StrEnum):
    """What the head is told of a new client."""

    PROMISING = "promising"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class CreditCheck:
    """A check made on a day and valid until another, with what it allowed. The latest one counts."""

    id: int
    client_id: int
    checked_on: date
    valid_until: date
    signs: frozenset[RiskSign]
    mark: Mark
    note: str
    credit_limit: Decimal | None
    credit_currency: str
    deferral_days: int | None
    author_id: int
    author_name: str = ""

    def is_valid(self, today: date) -> bool:
        """Tell whether goods may be given on trust by this check; one that found doubts allows nothing."""
        return self.mark is Mark.PROMISING and self.valid_until >= today


def mark_of(signs: Collection[RiskSign]) -> Mark:
    """Give the mark that these signs make: doubtful from two on, or by a grave one alone (D046)."""
    grave = not GRAVE.isdisjoint(signs)
    return Mark.DOUBTFUL if grave or len(signs) >= DOUBTFUL_FROM else Mark.PROMISING
