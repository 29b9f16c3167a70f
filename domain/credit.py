"""Goods given on trust: over the limit, or without a check that holds, and what was allowed (D044, D045)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from domain.money import NOTHING


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a head has allowed once: that the client owes as much as he did then, and why."""

    client_id: int
    reason: str
    debt: Decimal
    currency: str
    allowed_by: str
    allowed_at: datetime


@dataclass(frozen=True, slots=True)
class Excess:
    """What is wrong with a client's credit: what he owes over his limit, and whether nobody checked him."""

    debt: Decimal
    currency: str
    limit: Decimal | None
    unchecked: bool
    allowance: Allowance | None = None

    @property
    def over(self) -> Decimal:
        """Give by how much the debt is over the limit."""
        return NOTHING if self.limit is None else max(self.debt - self.limit, NOTHING)

    @property
    def is_allowed(self) -> bool:
        """Tell whether a head has allowed this much already."""
        known = self.allowance
        return known is not None and known.currency == self.currency and self.debt <= known.debt

    @property
    def is_wrong(self) -> bool:
        """Tell whether somebody has to hear of it."""
        return (self.over > 0 or self.unchecked) and not self.is_allowed
