"""Payments, and which documents they pay: those that are named, in the order named; the rest is an advance.

A report of debts is the balance at the end of its day: a payment up to that day is in it already, so that it
is kept and changes no debt.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from domain.money import NOTHING


@dataclass(frozen=True, slots=True)
class Named:
    """A document that a payment names. `tail` is the number's last digits without leading zeros.

    `key` is the whole number as numbers are compared, where the document was chosen in the book; else "".
    """

    tail: str
    issued_on: date | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came from a client. `credit` is what no document took: the client's advance."""

    id: int
    client_id: int
    number: str
    paid_on: date
    amount: Decimal
    currency: str
    named: tuple[Named, ...] = ()
    purpose: str = ""
    credit: Decimal = NOTHING
    created_by: int | None = None
    created_at: datetime | None = None
    reversed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An invoice as payments see it: how much of it reports and earlier payments have paid (`taken`)."""

    invoice_id: int
    tail: str
    key: str
    issued_on: date
    currency: str
    amount: Decimal
    taken: Decimal
    balance_on: date | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What a payment paid of an invoice. One that `is_inside` a report's balance changes no debt."""

    payment_id: int
    invoice_id: int
    amount: Decimal
    is_inside: bool = False


@dataclass(slots=True)
class Settlement:
    """What became of payments: their parts, what is left of each, and what is paid of each invoice."""

    parts: list[Part] = field(default_factory=list)
    credit: dict[int, Decimal] = field(default_factory=dict)
    paid: dict[int, Decimal] = field(default_factory=dict)


def settle(documents: Sequence[Document], payments: Iterable[Payment]) -> Settlement:
    """Put the payments of one client to its documents, the earlier payment first."""
    found = Settlement(paid={one.invoice_id: min(one.taken, one.amount) for one in documents})
    by_tail: dict[tuple[str, str], list[Document]] = {}
    for one in documents:
        by_tail.setdefault((one.tail, one.currency), []).append(one)
    for payment in sorted(payments, key=lambda one: (one.paid_on, one.id)):
        _put(payment, by_tail, found)
    return found


def _put(payment: Payment, by_tail: Mapping[tuple[str, str], list[Document]], found: Settlement) -> None:
    left, is_inside, seen = payment.amount, False, set[int]()
    for named in payment.named:
        document = _document(named, by_tail.get((named.tail, payment.currency), []), payment.purpose)
        if document is None or document.invoice_id in seen:
            continue
        seen.add(document.invoice_id)
        inside = document.balance_on is not None and payment.paid_on <= document.balance_on
        room = document.amount if inside else document.amount - found.paid[document.invoice_id]
        part = min(left, room)
        is_inside |= inside
        if part > 0:
            found.parts.append(Part(payment.id, document.invoice_id, part, inside))
            left -= part
            if not inside:
                found.paid[document.invoice_id] += part
    found.credit[payment.id] = NOTHING if is_inside else left


def _document(named: Named, candidates: Sequence[Document], purpose: str) -> Document | None:
    """Give the one document that is meant; where several could be, the one whose whole number is written."""
    fitting = [
        one for one in candidates if named.issued_on in (None, one.issued_on) and named.key in ("", one.key)
    ]
    if len(fitting) > 1:
        written = purpose.casefold().replace(" ", "")
        fitting = [one for one in fitting if one.key and one.key in written]
    return fitting[0] if len(fitting) == 1 else None
