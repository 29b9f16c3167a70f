"""What a client owes, and how he has paid until now (D047, D052)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from domain.clients import Client
from domain.invoices import Invoice
from domain.money import NOTHING, Money
from domain.promises import KeptRate, PaymentPromise


@dataclass(frozen=True, slots=True)
class CurrencyDebt:
    """What a client owes in a currency. What is `disputed` is part of `open`, and of `overdue` where it is.

    `oldest_due_on` is the earliest day on which any of it was or is due.
    """

    currency: str
    open: Decimal
    overdue: Decimal
    disputed: Decimal
    documents: int
    oldest_due_on: date

    def days_overdue(self, today: date) -> int:
        """Give for how many days the oldest of it has been overdue."""
        return max((today - self.oldest_due_on).days, 0)


@dataclass(frozen=True, slots=True)
class Debt:
    """All that a client owes, by currency, what he paid in advance, and what he has promised to pay."""

    parts: tuple[CurrencyDebt, ...] = ()
    credit: Mapping[str, Decimal] = field(default_factory=dict)
    promises: tuple[PaymentPromise, ...] = ()

    @property
    def is_overdue(self) -> bool:
        """Tell whether anything is overdue."""
        return any(part.overdue for part in self.parts)

    def open_in(self, currency: str) -> Decimal:
        """Give what is open in a currency."""
        return next((part.open for part in self.parts if part.currency == currency), NOTHING)

    def over_limit(self, limit: Decimal | None, currency: str) -> Decimal:
        """Give by how much the client is over his limit; nothing where he has none."""
        return NOTHING if limit is None else max(self.open_in(currency) - limit, NOTHING)


@dataclass(frozen=True, slots=True)
class DayOfDebts:
    """What a manager's clients owe as he begins his day: what is overdue, what is due and promised today.

    What is disputed is in none of it. `debtors` counts the clients with something overdue.
    """

    overdue: tuple[Money, ...] = ()
    debtors: int = 0
    due: tuple[Money, ...] = ()
    promised: tuple[tuple[str, PaymentPromise], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.overdue or self.due or self.promised)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a client pays: documents paid by now, how many of them on time, and the average delay in days."""

    paid: int = 0
    on_time: int = 0
    average_delay: float = 0.0
    promises: KeptRate = field(default_factory=lambda: KeptRate(0, 0))

    @property
    def on_time_percent(self) -> int | None:
        """Give the share of documents paid on time; None where none was paid yet."""
        return round(100 * self.on_time / self.paid) if self.paid else None


@dataclass(frozen=True, slots=True)
class Debtor:
    """A client who owes something in a currency."""

    client: Client
    currency: str
    open: Decimal
    overdue: Decimal
    oldest_due_on: date


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document with whose it is."""

    invoice: Invoice
    client_name: str
    legal_form: str
    tax_id: str
    owner_name: str
