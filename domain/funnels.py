"""From the visit to the win: what a period brought, and what the month may still bring (D028, D101)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.money import Money, rounded
from domain.proposals import LostReason, ProposalState


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """What one manager did in a period: visits, proposals sent, answered, won and lost, and what was won."""

    manager_id: int
    manager_name: str
    visits: int
    sent: int
    answered: int
    won: int
    lost: int
    worth: tuple[Money, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show."""
        return not (self.visits or self.sent or self.won or self.lost)

    @property
    def won_of_sent(self) -> int:
        """Give how many of a hundred proposals were won, of those that were decided."""
        decided = self.won + self.lost
        return round(100 * self.won / decided) if decided else 0


@dataclass(frozen=True, slots=True)
class LostCount:
    """How many proposals were lost for a reason, to a competitor where one is known."""

    reason: LostReason
    competitor: str
    count: int


@dataclass(frozen=True, slots=True)
class Expected:
    """Open proposals of one stage and currency: with a promised day within the month, or with none."""

    state: ProposalState
    money: Money
    count: int
    has_day: bool


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the month has brought and may bring, in one currency. `undated` has no promised day."""

    currency: str
    won: Decimal
    answered: Decimal
    sent: Decimal
    undated: Decimal
    likely: Decimal


def forecast(
    won: Sequence[Money], expected: Sequence[Expected], chances: dict[ProposalState, int]
) -> list[Forecast]:
    """Give the forecast by currency: what is won, and what is promised by its chances in percent."""
    currencies = sorted({one.currency for one in won} | {one.money.currency for one in expected})
    return [_in_currency(currency, won, expected, chances) for currency in currencies if currency]


def _in_currency(
    currency: str, won: Sequence[Money], expected: Sequence[Expected], chances: dict[ProposalState, int]
) -> Forecast:
    here = [one for one in expected if one.money.currency == currency]

    def total(state: ProposalState | None, *, has_day: bool) -> Decimal:
        return sum(
            (one.money.amount for one in here if one.has_day is has_day and state in {None, one.state}),
            Decimal(0),
        )

    already = sum((one.amount for one in won if one.currency == currency), Decimal(0))
    answered = total(ProposalState.ANSWERED, has_day=True)
    sent = total(ProposalState.SENT, has_day=True)
    likely = already + (
        answered * chances[ProposalState.ANSWERED] + sent * chances[ProposalState.SENT]
    ) / Decimal(100)
    return Forecast(currency, already, answered, sent, total(None, has_day=False), rounded(likely))
