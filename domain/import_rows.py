"""What the rows of an imported file say, once their cells are understood, and what became of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.names import name_key


class ImportKind(StrEnum):
    """What a file is about."""

    CLIENTS = "clients"
    DEBTS = "debts"
    PAYMENTS = "payments"
    PLAN = "plan"


class Reason(StrEnum):
    """Why a row was rejected. CLIENT_OF_OTHERS: the importer does not lead the client's department."""

    NAME_MISSING = "name_missing"
    TAX_ID_INVALID = "tax_id_invalid"
    CLIENT_UNKNOWN = "client_unknown"
    CLIENT_AMBIGUOUS = "client_ambiguous"
    DATE_INVALID = "date_invalid"
    DUE_MISSING = "due_missing"
    AMOUNT_MISSING = "amount_missing"
    AMOUNT_INVALID = "amount_invalid"
    CURRENCY_UNKNOWN = "currency_unknown"
    MANAGER_UNKNOWN = "manager_unknown"
    CLIENT_OF_OTHERS = "client_of_others"


class Skipped(StrEnum):
    """Why a row brought nothing, though nothing is wrong with it."""

    DUPLICATE = "duplicate"
    ADVANCE = "advance"
    OUTGOING = "outgoing"


@dataclass(frozen=True, slots=True)
class Party:
    """The company that a row speaks of. `name` stands without its legal form, `spelling` is the cell.

    `tax_id` is valid or empty.
    """

    name: str
    legal_form: str = ""
    tax_id: str = ""
    spelling: str = ""

    @property
    def key(self) -> str:
        """Give the key by which names are equal, legal forms apart."""
        return name_key(self.name)


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A row of a list of clients. Empty texts, empty tuples and None stand for empty cells.

    `row` is counted as a spreadsheet counts. `phones` are E.164, `emails` small letters, `category` A, B, C.
    `manager` is the cell's text.
    """

    row: int
    client: Party
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    city: str = ""
    address: str = ""
    contact: str = ""
    post: str = ""
    category: str = ""
    manager: str = ""
    credit_limit: Decimal | None = None
    credit_currency: str = ""
    deferral_days: int | None = None


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """A document that the client owes: a row of a debts report. `amount` is above 0 and `paid` at least 0.

    `currency` is an ISO code.
    """

    row: int
    client: Party
    number: str
    issued_on: date
    due_on: date
    amount: Decimal
    paid: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document as the purpose of a payment names it. `number` is its last digits without leading zeros."""

    number: str
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """An incoming payment. `named` are the documents of its purpose in the order named."""

    row: int
    client: Party
    number: str
    paid_on: date
    amount: Decimal
    currency: str
    named: tuple[NamedDocument, ...] = ()
    purpose: str = ""


class PlanFigure(StrEnum):
    """What a manager's month is planned in."""

    PAID_SALES = "paid_sales"
    ACTIVE_CLIENTS = "active_clients"
    NEW_CLIENTS = "new_clients"
    COLLECTION = "collection"
    VISITS = "visits"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A manager's plan for a month (its first day). A figure that is not in `figures` has no plan."""

    row: int
    manager: str
    month: date
    figures: Mapping[PlanFigure, Decimal]


Record = ClientRow | InvoiceRow | PaymentRow | PlanRow


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that was rejected, and why. `value` is the cell at fault."""

    row: int
    reason: Reason
    value: str = ""


class Doubt(StrEnum):
    """What is odd about a row that is taken all the same."""

    MANAGER_UNKNOWN = "manager_unknown"
    LIMIT_INVALID = "limit_invalid"
    PHONE_INVALID = "phone_invalid"
    CATEGORY_UNKNOWN = "category_unknown"


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning about a row that is taken all the same. `value` is the cell in doubt."""

    row: int
    doubt: Doubt
    value: str = ""


@dataclass(slots=True)
class ImportTally:
    """What became of rows. Each record is created, updated, skipped or rejected."""

    created: int = 0
    updated: int = 0
    skipped: Counter[Skipped] = field(default_factory=Counter)
    rejections: list[Rejection] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    clients_created: int = 0

    @property
    def records(self) -> int:
        """Count the rows that were records."""
        return self.created + self.updated + self.skipped.total() + len(self.rejections)

    @property
    def rejected(self) -> Counter[Reason]:
        """Count the rejected rows by reason."""
        return Counter(one.reason for one in self.rejections)

    def reject(self, row: int, reason: Reason, value: str = "") -> None:
        """Count a rejected row."""
        self.rejections.append(Rejection(row, reason, value))

    def warn(self, row: int, doubt: Doubt, value: str = "") -> None:
        """Keep a warning about a row."""
        self.warnings.append(Warned(row, doubt, value))

    def add(self, other: "ImportTally") -> None:
        """Take what became of other rows into this tally."""
        self.created += other.created
        self.updated += other.updated
        self.skipped += other.skipped
        self.rejections += other.rejections
        self.warnings += other.warnings
        self.clients_created += other.clients_created

    def rejected_at(self) -> Iterator[tuple[int, Reason]]:
        """Give the rejected rows from the top."""
        return ((one.row, one.reason) for one in sorted(self.rejections, key=lambda one: one.row))
