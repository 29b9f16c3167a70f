"""Invoices: what was shipped and is to be paid (D042, D048)."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from domain.legal_forms import LOOK_ALIKES
from domain.money import NOTHING

LONGEST_NUMBER = 60
_TAIL = re.compile(r"(\d+)\D*$")


@dataclass(frozen=True, slots=True)
class Invoice:
    """A shipped document. `paid` is at most `amount`; what is left of it is `open`.

    `paid_before` of it was paid by the end of the day `balance_on`, as a report says (None: no report does).
    Since `disputed_at` the client disputes it, `dispute` is what he says.
    """

    id: int
    client_id: int
    number: str
    issued_on: date
    due_on: date
    currency: str
    amount: Decimal
    paid: Decimal = NOTHING
    paid_before: Decimal = NOTHING
    balance_on: date | None = None
    disputed_at: datetime | None = None
    dispute: str = ""
    import_id: int | None = None
    created_by: int | None = None
    created_at: datetime | None = None

    @property
    def open(self) -> Decimal:
        """Give what is still to be paid."""
        return self.amount - self.paid

    @property
    def is_open(self) -> bool:
        """Tell whether anything is still to be paid."""
        return self.paid < self.amount

    def days_overdue(self, today: date) -> int:
        """Give for how many days it has been overdue; what is due today is not, and what is paid never."""
        return max((today - self.due_on).days, 0) if self.is_open else 0


def number_key(number: str) -> str:
    """Give the number of a document as numbers are compared: without case, blanks and look-alikes."""
    letters = unicodedata.normalize("NFKC", number.replace("№", "")).casefold()
    return "".join(letters.split()).translate(LOOK_ALIKES)


def number_tail(number: str) -> str:
    """Give the last digits without leading zeros, by which people name a document: "123" of "0000-000123"."""
    found = _TAIL.search(number)
    return found[1].lstrip("0") or "0" if found else number_key(number)
