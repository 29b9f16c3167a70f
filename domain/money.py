"""Money: a sum in a currency, exact to the kopeck; sums of several currencies are never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CURRENCIES = ("RUB", "EUR", "USD")
LARGEST = Decimal("1e12")  # a typed or imported sum above it is a slip of the pen
NOTHING = Decimal("0.00")
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in a currency (ISO letters)."""

    amount: Decimal
    currency: str


def rounded(amount: Decimal) -> Decimal:
    """Give a sum with two digits behind the point, a half rounded up."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def minor(amount: Decimal) -> int:
    """Give a sum in kopecks or cents, as the book keeps it."""
    return int(rounded(amount).scaleb(2))


def from_minor(kept: int) -> Decimal:
    """Read a sum that is kept in kopecks or cents."""
    return Decimal(kept).scaleb(-2)


def totals(sums: Iterable[Money]) -> dict[str, Decimal]:
    """Add sums up, each currency for itself, in the order of CURRENCIES and then of the alphabet."""
    found: dict[str, Decimal] = {}
    for one in sums:
        found[one.currency] = found.get(one.currency, NOTHING) + one.amount
    return {currency: found[currency] for currency in in_order(found)}


def in_order(currencies: Iterable[str]) -> list[str]:
    """Give currencies in the order in which they are shown."""
    places = {currency: place for place, currency in enumerate(CURRENCIES)}
    return sorted(currencies, key=lambda currency: (places.get(currency, len(places)), currency))
