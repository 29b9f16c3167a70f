"""Companies that we sell to, and the people there."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Client:
    """A company that we sell to. `name` stands without its legal form; `is_key` marks a key client (D147)."""

    id: int
    name: str
    legal_form: str
    tax_id: str
    city: str
    address: str
    segment: str
    is_key: bool
    owner_id: int | None
    department_id: int | None
    latitude: float | None
    longitude: float | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a client. `decides` marks the one who makes the decision (D078); `phone` is E.164 or empty."""

    id: int
    client_id: int
    name: str
    post: str
    phone: str
    decides: bool
