"""What is conceded to clients: discounts, deferrals, stock; and who may concede it (D038, D040)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.clients import Client
from domain.department_settings import DepartmentSettings
from domain.money import Money, rounded
from domain.people import Role

LONGEST_NOTE = 1000
DISCOUNT_LIMIT, DEFERRAL_LIMIT = "discount_limit", "deferral_limit"
HEAD_DISCOUNT_LIMIT, HEAD_DEFERRAL_LIMIT = "head_discount_limit", "head_deferral_limit"
DISCOUNT_TABLE = "discount_table"
USUAL_DISCOUNT, USUAL_DEFERRAL = 5, 14
_NUMBER = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:%|[^\W\d]+\.?)?")


class ConcessionKind(StrEnum):
    """What is conceded."""

    DISCOUNT = "discount"
    DEFERRAL = "deferral"
    STOCK = "stock"
    OTHER = "other"

    @property
    def has_value(self) -> bool:
        """Tell whether it is counted, in percent or in days."""
        return self in {ConcessionKind.DISCOUNT, ConcessionKind.DEFERRAL}


class ConcessionState(StrEnum):
    """Whether it was conceded. One WITHIN the limit needed nobody's word."""

    WITHIN = "within"
    ASKED = "asked"
    ALLOWED = "allowed"
    REFUSED = "refused"

    @property
    def is_conceded(self) -> bool:
        """Tell whether the client has it."""
        return self in {ConcessionState.WITHIN, ConcessionState.ALLOWED}


@dataclass(frozen=True, slots=True)
class Concession:
    """A concession. `value` is in hundredths: of a percent, or of a day; 0 where nothing is counted.

    `worth` is what a discount costs. `limit_was` is what the manager might concede himself.
    """

    id: int
    client_id: int
    manager_id: int
    kind: ConcessionKind
    value: int
    worth: Money | None
    note: str
    state: ConcessionState
    limit_was: int | None
    question: str
    answer: str
    decided_by: int | None
    decided_at: datetime | None
    created_at: datetime
    conceded_on: date
    proposal_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewConcession:
    """What a manager tells of a concession. `order` is the sum on which a discount is given."""

    client_id: int
    kind: ConcessionKind
    value: int
    order: Money | None
    note: str

    @property
    def worth(self) -> Money | None:
        """Give what a discount costs, where the sum of the order is known."""
        if self.kind is not ConcessionKind.DISCOUNT or self.order is None:
            return None
        return Money(rounded(self.order.amount * Decimal(self.value) / 10_000), self.order.currency)


@dataclass(frozen=True, slots=True)
class ConcededTotal:
    """What a client was conceded in a month: how often, what it cost, and the most days of deferral."""

    client: Client
    count: int
    worth: tuple[Money, ...]
    most_days: int


@dataclass(frozen=True, slots=True)
class DiscountRow:
    """A row of the discount table: from this volume, with so many days of deferral at most (D039)."""

    volume: Decimal
    most_days: int
    percent: Decimal
    column: str


def limit_of(role: Role, kind: ConcessionKind, settings: DepartmentSettings) -> int | None:
    """Give what a person of this role may concede himself, in hundredths; None where there is no limit.

    What is not counted nobody below a head concedes himself.
    """
    if role is Role.ADMIN:
        return None
    is_head = role is Role.HEAD
    if not kind.has_value:
        return None if is_head else 0
    if kind is ConcessionKind.DISCOUNT:
        limit = settings.number(HEAD_DISCOUNT_LIMIT if is_head else DISCOUNT_LIMIT, -1)
        usual = USUAL_DISCOUNT
    else:
        limit = settings.number(HEAD_DEFERRAL_LIMIT if is_head else DEFERRAL_LIMIT, -1)
        usual = USUAL_DEFERRAL
    if limit < 0:
        return None if is_head else 100 * usual
    return 100 * limit


def may_concede(role: Role, kind: ConcessionKind, value: int, settings: DepartmentSettings) -> bool:
    """Tell whether a person of this role may concede so much himself."""
    limit = limit_of(role, kind, settings)
    return limit is None or (kind.has_value and value <= limit)


def read_value(text: str, kind: ConcessionKind) -> int | None:
    """Read percent or days as typed, "7", "7,5 %", "30 дней", in hundredths; None for anything else."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    value = int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))
    most = 100_00 if kind is ConcessionKind.DISCOUNT else 365_00
    whole = kind is ConcessionKind.DISCOUNT or value % 100 == 0
    return value if 0 < value <= most and whole else None


def discount_for(table: Sequence[DiscountRow], volume: Decimal, days: int) -> DiscountRow | None:
    """Give the row with the largest discount for a volume and a deferral; None where the table has none."""
    fitting = [row for row in table if row.volume <= volume and row.most_days >= days]
    return max(fitting, key=lambda row: (row.percent, row.volume), default=None)


def table_of(settings: DepartmentSettings) -> list[DiscountRow]:
    """Give the discount table of a department, by volume and days; empty where it has none."""
    kept = settings.values.get(DISCOUNT_TABLE)
    return _rows(str(kept).splitlines()) or [] if isinstance(kept, str) else []


def read_table(text: str) -> list[DiscountRow] | None:
    """Read a typed table, a row a line: volume, days, percent, price column; None where it is none."""
    return _rows([line for line in text.splitlines() if line.strip()])


def _rows(lines: Sequence[str]) -> list[DiscountRow] | None:
    rows = []
    for line in lines:
        words = line.replace(";", " ").replace("%", " ").split()
        if len(words) < 3 or not all(re.fullmatch(r"\d{1,12}(?:[.,]\d{1,2})?", word) for word in words[:3]):
            return None
        volume, days, percent = (Decimal(word.replace(",", ".")) for word in words[:3])
        if percent > 100 or days > 365:
            return None
        rows.append(DiscountRow(volume, int(days), percent, " ".join(words[3:])))
    return sorted(rows, key=lambda row: (row.volume, row.most_days))
