"""The client's word to pay: open, kept, broken, or cancelled."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.money import NOTHING


class PromiseState(StrEnum):
    """Where a promise stands; it ends as exactly one of the last three."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PaymentPromise:
    """A promise to pay a sum by a day. `received` has come of it so far.

    `manager_id` is who was told it, `contact_name` who said it ("" where nobody knows). `paid_before` is what
    the client had paid until then on invoices up to `last_invoice_id`, and in advance.
    """

    id: int
    client_id: int
    manager_id: int
    contact_id: int | None
    amount: Decimal
    currency: str
    due_on: date
    state: PromiseState
    paid_before: Decimal
    last_invoice_id: int
    created_at: datetime
    received: Decimal = NOTHING
    closed_at: datetime | None = None
    contact_name: str = ""

    @property
    def left(self) -> Decimal:
        """Give what is still to come of it."""
        return max(self.amount - self.received, NOTHING)


@dataclass(frozen=True, slots=True)
class KeptRate:
    """How many of the client's promises were kept, of those that came due or were kept before."""

    kept: int
    broken: int

    @property
    def percent(self) -> int | None:
        """Give the share of the kept ones; None where there was none yet."""
        all_ = self.kept + self.broken
        return round(100 * self.kept / all_) if all_ else None


@dataclass(frozen=True, slots=True)
class Received:
    """What a client has paid since he promised.

    Of `amount`, `late` is known to be of a day after the promised one, and `proven` to be of no such day: the
    rest stands in reports that name no day of payment. `owed` is all that he still owes in that currency.
    """

    amount: Decimal
    late: Decimal
    proven: Decimal
    owed: Decimal


def judged(promise: PaymentPromise, received: Received, *, is_over: bool) -> PromiseState:
    """Give where a promise stands; `is_over` tells that its day has passed.

    It is kept when what was promised has come, or nothing is owed any more. Once broken it is kept only if it
    turns out that the money had come in time. Money taken back opens it again, or breaks it.
    """
    if promise.state is PromiseState.CANCELLED:
        return PromiseState.CANCELLED
    if not is_over:
        came = received.amount >= promise.amount or received.owed <= 0
        return PromiseState.KEPT if came else PromiseState.OPEN
    if promise.state is PromiseState.BROKEN:
        came = received.proven >= promise.amount
    else:
        in_time = max(received.amount - received.late, received.proven)
        came = in_time >= promise.amount or (received.owed <= 0 and not received.late)
    return PromiseState.KEPT if came else PromiseState.BROKEN
