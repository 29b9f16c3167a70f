"""How complete a client's card is, and what is to be asked next (D077, D078, D086)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.clients import Card, Client

ASKED_AGAIN_AFTER = timedelta(days=7)
PUT_OFF_FOR = timedelta(days=30)


class Fact(StrEnum):
    """What a complete card tells, in the order in which it is worth asking."""

    DECIDER = "decider"
    PHONE = "phone"
    CITY = "city"
    TAX_ID = "tax_id"
    ADDRESS = "address"
    CATEGORY = "category"
    EMAIL = "email"
    DEFERRAL = "deferral_days"
    INTERVAL = "order_interval_days"
    SEGMENT = "segment"


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether it is known of a client who decides, and a phone and an e-mail, its own or a contact's."""

    decider: bool
    phone: bool
    email: bool


def missing_facts(card: Card) -> list[Fact]:
    """Give what the card does not tell yet, the most useful first."""
    people = card.contacts
    reach = Reach(
        any(person.decides for person in people),
        bool(card.phones) or any(person.phone for person in people),
        bool(card.emails) or any(person.email for person in people),
    )
    return missing_of(card.client, reach)


def missing_of(client: Client, reach: Reach) -> list[Fact]:
    """Give what is not told yet of a client who can be reached so, the most useful first."""
    told = {
        Fact.DECIDER: reach.decider,
        Fact.PHONE: reach.phone,
        Fact.CITY: bool(client.city),
        Fact.TAX_ID: bool(client.tax_id),
        Fact.ADDRESS: bool(client.address),
        Fact.CATEGORY: bool(client.category),
        Fact.EMAIL: reach.email,
        Fact.DEFERRAL: client.deferral_days is not None,
        Fact.INTERVAL: client.order_interval_days is not None,
        Fact.SEGMENT: bool(client.segment),
    }
    return [fact for fact in Fact if not told[fact]]


def percent(missing: int) -> int:
    """Give how much of a card is told, in percent, where so many facts are missing."""
    return round(100 * (len(Fact) - missing) / len(Fact))


def may_ask(client: Client, now: datetime) -> bool:
    """Tell whether a missing fact may be asked: not twice within a week, nor for a month after "later"."""
    return client.field_asked_at is None or now - client.field_asked_at >= ASKED_AGAIN_AFTER


@dataclass(frozen=True, slots=True)
class Holding:
    """What somebody holds of the client base; `owner_id` is None for clients that nobody has.

    `undecided` counts those where nobody is known to decide, `stale` the cards that nobody changed for long,
    and `told` all facts that stand on the cards.
    """

    owner_id: int | None
    owner_name: str
    clients: int
    undecided: int
    stale: int
    told: int

    @property
    def percent(self) -> int:
        """Give how much of the cards is told."""
        return round(100 * self.told / (len(Fact) * self.clients)) if self.clients else 100


def added_up(holdings: Iterable[Holding]) -> Holding:
    """Give what several hold together."""
    total = Holding(None, "", 0, 0, 0, 0)
    for one in holdings:
        total = Holding(
            None,
            "",
            total.clients + one.clients,
            total.undecided + one.undecided,
            total.stale + one.stale,
            total.told + one.told,
        )
    return total
