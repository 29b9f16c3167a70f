"""The whole story of a client, told backwards: contacts, meetings, feedback and proposals (D005)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.clients import Client
from domain.meetings import Meeting
from domain.people import Employee
from domain.places import PlaceCheck
from domain.tasks import OpenItem


class EntryKind(StrEnum):
    """What an entry of the story is about."""

    ACTIVITY = "activity"
    FEEDBACK = "feedback"
    MEETING = "meeting"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened with a client.

    `word` is a contact's kind, feedback's sign, a meeting's or a proposal's state; `result` a contact's
    outcome, feedback's topic, why a meeting was cancelled or a proposal lost. `answer` is what came back to
    feedback; `by_name` logged it, `with_name` was met.
    """

    kind: EntryKind
    id: int
    moment: datetime
    by_id: int
    by_name: str
    with_name: str
    word: str
    result: str
    text: str
    answer: str
    answered_by: str
    mood: str
    objection: str
    place_check: PlaceCheck | None
    distance_m: int | None
    files: int

    def day_of(self, reader: Employee) -> date:
        """Give the day that it was where the reader lives."""
        return self.moment.astimezone(reader.zone).date()


@dataclass(frozen=True, slots=True)
class Story:
    """A page of a client's story; `page` counts from one. What is still open stands on the first."""

    client: Client
    open_items: tuple[OpenItem, ...]
    meetings: tuple[Meeting, ...]
    entries: tuple[Entry, ...]
    page: int
    pages: int
