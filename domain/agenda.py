"""What a meeting about troubled payments and quality is to speak of (D137)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.clients import Client
from domain.money import Money


class Matter(StrEnum):
    """What is troubled, in the order in which it is spoken of."""

    DISPUTE = "dispute"
    OVERDUE = "overdue"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A matter with its client. `since` is the day since which it stands; `text` is what the client says.

    `number` is that of the disputed document. A complaint has an id by which it is answered.
    """

    matter: Matter
    client: Client
    owner_name: str
    since: date
    sum: Money | None = None
    text: str = ""
    number: str = ""
    feedback_id: int = 0

    def age(self, today: date) -> int:
        """Give for how many days it has stood by `today`."""
        return max((today - self.since).days, 0)
