"""How complete a client's card is, and what is to be asked next (D077, D078, D086)."""

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


def missing_facts(card: Card) -> list[Fact]:
    """Give what the card does not tell yet, the most useful first."""
    client, people = card.client, card.contacts
    told = {
        Fact.DECIDER: any(person.decides for person in people),
        Fact.PHONE: bool(card.phones) or any(person.phone for person in people),
        Fact.CITY: bool(client.city),
        Fact.TAX_ID: bool(client.tax_id),
        Fact.ADDRESS: bool(client.address),
        Fact.CATEGORY: bool(client.category),
        Fact.EMAIL: bool(card.emails) or any(person.email for person in people),
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
