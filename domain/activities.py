"""What was done with a client: visits, calls, letters and the like."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ActivityKind(StrEnum):
    """The kind of a contact (D001-D004, D010, D200)."""

    VISIT = "visit"
    CALL = "call"
    INCOMING_CALL = "incoming_call"
    MISSED_CALL = "missed_call"
    LETTER = "letter"
    INFORMAL = "informal"
    PRESENTATION = "presentation"


class PlaceCheck(StrEnum):
    """What a shared location says of a visit: it marks, and never blocks."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Activity:
    """A contact with a client as it was logged: `result` is the outcome's word, `note` free text."""

    id: int
    client_id: int
    manager_id: int
    contact_id: int | None
    meeting_id: int | None
    kind: ActivityKind
    happened_at: datetime
    result: str
    note: str
    no_next_step_reason: str
    place_check: PlaceCheck | None
    distance_m: int | None
    created_at: datetime
    undone_at: datetime | None


class AttachmentKind(StrEnum):
    """What can be kept with a record."""

    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Telegram keeps, by its file id."""

    kind: AttachmentKind
    file_id: str
    file_name: str = ""
    caption: str = ""
