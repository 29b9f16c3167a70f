"""What is known of a client beyond the card: needs, news, a dossier, and files (D080, D081, D082)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.activities import Attachment


@dataclass(frozen=True, slots=True)
class Need:
    """What a client needs, and the day on which it was said; at `met_at` it was met."""

    id: int
    client_id: int
    text: str
    said_on: date
    author_name: str
    met_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What changed in a client's business, and when. `changes_plan` is None until somebody said so."""

    id: int
    client_id: int
    text: str
    happened_on: date
    author_name: str
    changes_plan: bool | None = None


class DossierPart(StrEnum):
    """The parts of a company's dossier (D081)."""

    GOALS = "goals"
    TASKS = "tasks"
    MANAGEMENT = "management"
    MARKETING = "marketing"
    FINANCES = "finances"
    HISTORY = "history"
    INTERESTS = "interests"


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """A part of a dossier, with who wrote it last and when."""

    part: DossierPart
    text: str
    author_name: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class ClientFile:
    """A file kept with a client's card."""

    id: int
    client_id: int
    file: Attachment
    author_name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is known of a client beyond the card; needs and news the latest first."""

    needs: list[Need]
    news: list[News]
    dossier: list[DossierEntry]
