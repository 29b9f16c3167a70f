"""Why nobody is reminded of a client's debt until a day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PauseReason(StrEnum):
    """What the manager said; TOLD after the last step: told again a week later, newer debts meanwhile."""

    NO_ANSWER = "no_answer"
    SAYS_PAID = "says_paid"
    TOLD = "told"
    WITH_HEAD = "with_head"


@dataclass(frozen=True, slots=True)
class DebtPause:
    """Until when a client's debt is not told of, why, and who said so."""

    reason: PauseReason
    until: date
    employee_id: int
    created_at: datetime
