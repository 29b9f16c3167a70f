"""How old debts are: not due, 1-30, 31-60, 61-90 and more than 90 days overdue (D049)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.money import NOTHING, in_order


class AgeingBucket(StrEnum):
    """A span of days overdue."""

    NOT_DUE = "not_due"
    UP_TO_30 = "up_to_30"
    UP_TO_60 = "up_to_60"
    UP_TO_90 = "up_to_90"
    OVER_90 = "over_90"


_LAST_DAYS = {
    AgeingBucket.NOT_DUE: 0,
    AgeingBucket.UP_TO_30: 30,
    AgeingBucket.UP_TO_60: 60,
    AgeingBucket.UP_TO_90: 90,
}


def first_days(today: date) -> dict[str, date]:
    """Give, by the bucket's name, the earliest due day of each bucket but the oldest, as seen on a day."""
    return {bucket.value: today - timedelta(days=last) for bucket, last in _LAST_DAYS.items()}


@dataclass(frozen=True, slots=True)
class Ageing:
    """Open sums by currency and bucket, and how many documents they are."""

    sums: Mapping[str, Mapping[AgeingBucket, Decimal]] = field(default_factory=dict)
    documents: int = 0

    @property
    def currencies(self) -> list[str]:
        """Give the currencies in which anything is open."""
        return in_order(self.sums)

    def total(self, currency: str) -> Decimal:
        """Give all that is open in a currency."""
        return sum(self.sums.get(currency, {}).values(), NOTHING)

    def overdue(self, currency: str) -> Decimal:
        """Give what is overdue in a currency."""
        return self.total(currency) - self.sums.get(currency, {}).get(AgeingBucket.NOT_DUE, NOTHING)

    def in_bucket(self, currency: str, bucket: AgeingBucket) -> Decimal:
        """Give what is open in a bucket."""
        return self.sums.get(currency, {}).get(bucket, NOTHING)

    def __add__(self, other: "Ageing") -> "Ageing":
        """Give both together."""
        sums = {
            currency: {
                bucket: self.in_bucket(currency, bucket) + other.in_bucket(currency, bucket)
                for bucket in AgeingBucket
            }
            for currency in {*self.sums, *other.sums}
        }
        return Ageing(sums, self.documents + other.documents)


def together(parts: Iterable[Ageing]) -> Ageing:
    """Give several as one."""
    return sum(parts, Ageing())
