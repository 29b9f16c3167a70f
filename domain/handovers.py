"""Clients given to another manager, one or a whole list (D087, D144)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LotBy(StrEnum):
    """What the clients of a list have in common."""

    MANAGER = "manager"
    UNOWNED = "unowned"
    CITY = "city"
    TERRITORY = "territory"
    SEGMENT = "segment"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Lot:
    """A list of clients: those of one manager, of nobody, or with one value of a trait."""

    by: LotBy
    name: str = ""
    owner_id: int | None = None
    clients: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be handed over: so many clients, key ones among them, and what is open about them."""

    clients: int
    key_clients: int
    promised: int
    tasks: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Handover:
    """Clients that were given to somebody; `open_items` counts what went along."""

    id: int
    made_by: int
    to_id: int
    made_at: datetime
    open_items: int
    given_back_at: datetime | None


@dataclass(frozen=True, slots=True)
class Handed:
    """What a manager hears of a handover: who did it, whose the clients were and are, and which they are.

    `names` are the first of them. `client_id` is the client where it is only one.
    """

    made_by: str
    others: tuple[str, ...]
    count: int
    names: tuple[str, ...]
    client_id: int | None
    open_items: int
