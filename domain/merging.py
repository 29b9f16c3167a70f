"""Two cards of one client made one: which fields there are to choose, and what comes of the choice."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from domain.clients import Client, display_name

UNDO_WITHIN = timedelta(days=1)

# Notices, and runs of steps, whose subject is a client; those about a meeting or a proposal go along with it.
NOTICES_OF_CLIENTS = frozenset(
    {"client_due", "client_silent", "who_decides", "client_checked", "debt_alert", "debt_late", "debt_passed"}
)
RUNS_OF_CLIENTS = frozenset({"client", "debt"})


class MergedField(StrEnum):
    """What may differ on two cards and is chosen, in the order of the card."""

    NAME = "client"
    TAX_ID = "tax_id"
    CITY = "city"
    ADDRESS = "address"
    CATEGORY = "category"
    SEGMENT = "segment"
    TERRITORY = "territory"
    MANAGER = "manager"
    DEFERRAL = "deferral"
    LIMIT = "limit"
    PAYMENT_FORM = "payment_form"
    DELIVERY = "delivery"
    PRICE_COLUMN = "price_column"
    ORDER_INTERVAL = "order_interval"


# The first one says whether the field is filled at all; the others go with it.
ATTRIBUTES: dict[MergedField, tuple[str, ...]] = {
    MergedField.NAME: ("name", "legal_form"),
    MergedField.TAX_ID: ("tax_id",),
    MergedField.CITY: ("city",),
    MergedField.ADDRESS: ("address", "latitude", "longitude"),
    MergedField.CATEGORY: ("category",),
    MergedField.SEGMENT: ("segment",),
    MergedField.TERRITORY: ("territory",),
    MergedField.MANAGER: ("owner_id", "department_id"),
    MergedField.DEFERRAL: ("deferral_days",),
    MergedField.LIMIT: ("credit_limit", "credit_currency"),
    MergedField.PAYMENT_FORM: ("payment_form",),
    MergedField.DELIVERY: ("delivery",),
    MergedField.PRICE_COLUMN: ("price_column",),
    MergedField.ORDER_INTERVAL: ("order_interval_days",),
}


@dataclass(frozen=True, slots=True)
class Merge:
    """Two cards that were made one; both can be told apart again until a day later."""

    id: int
    kept_id: int
    dropped_id: int
    merged_by: int
    merged_at: datetime
    undone_at: datetime | None

    def can_be_undone(self, now: datetime) -> bool:
        """Tell whether there is still time."""
        return now - self.merged_at <= UNDO_WITHIN


def value_of(client: Client, field: MergedField) -> Any:
    """Give what stands in a field, None where nothing does; a manager is his id."""
    if field is MergedField.NAME:
        return display_name(client)
    first = getattr(client, ATTRIBUTES[field][0])
    if field is MergedField.LIMIT and first is not None:
        return f"{first} {client.credit_currency}".strip()
    return None if first == "" else first


def differing(kept: Client, dropped: Client) -> list[MergedField]:
    """Give the fields that are filled on both cards, and not alike."""
    pairs = [(field, value_of(kept, field), value_of(dropped, field)) for field in MergedField]
    return [field for field, one, other in pairs if None not in (one, other) and one != other]


def merged(kept: Client, dropped: Client, taken: Collection[MergedField]) -> Client:
    """Give the kept card as it will be: `taken` fields, and those it lacks, come from the other."""
    changed: dict[str, Any] = {}
    for field in MergedField:
        is_taken = field in taken or value_of(kept, field) is None
        if is_taken and value_of(dropped, field) is not None:
            changed |= {name: getattr(dropped, name) for name in ATTRIBUTES[field]}
    if changed.get("latitude", kept.latitude) is None:
        place = kept if kept.latitude is not None else dropped
        changed |= {"latitude": place.latitude, "longitude": place.longitude}
    return replace(kept, is_key=kept.is_key or dropped.is_key, **changed)
