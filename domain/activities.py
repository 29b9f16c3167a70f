"""What was done with a client: visits, calls, letters and the like."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.outcomes import NoNextStep, Outcome
from domain.places import Place, PlaceCheck
from domain.tasks import FollowUp

UNDO_WITHIN = timedelta(minutes=10)


class ActivityKind(StrEnum):
    """The kind of a contact (D001-D004, D010, D200)."""

    VISIT = "visit"
    CALL = "call"
    INCOMING_CALL = "incoming_call"
    MISSED_CALL = "missed_call"
    LETTER = "letter"
    INFORMAL = "informal"
    PRESENTATION = "presentation"

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Give what can come of it, the most usual first; nothing comes of a missed call."""
        return _OUTCOMES[self]

    @property
    def is_face_to_face(self) -> bool:
        """Tell whether the manager was where the client was, so that a shared place says something."""
        return self in {ActivityKind.VISIT, ActivityKind.INFORMAL, ActivityKind.PRESENTATION}


_OUTCOMES = {
    kind: tuple(Outcome(word) for word in words.split())
    for kind, words in {
        ActivityKind.VISIT: "order agreed thinking refused no_decision_maker problem other",
        ActivityKind.CALL: "talked no_answer call_back order agreed thinking refused problem other",
        ActivityKind.INCOMING_CALL: "order question problem agreed call_back other",
        ActivityKind.LETTER: "sent question order problem agreed refused other",
        ActivityKind.INFORMAL: "talked agreed thinking order refused other",
        ActivityKind.PRESENTATION: "order agreed thinking refused no_decision_maker other",
        ActivityKind.MISSED_CALL: "",
    }.items()
}


class Mood(StrEnum):
    """How the client felt at the contact (D011)."""

    GOOD = "good"
    NEUTRAL = "neutral"
    BAD = "bad"


class Objection(StrEnum):
    """What the client objects to (D008)."""

    PRICE = "price"
    TERM = "term"
    COMPETITOR = "competitor"
    QUALITY = "quality"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Activity:
    """A contact with a client as it was logged.

    `result` is None for a missed call alone. `no_next_step_reason` says why nothing was promised.
    `place_check` is None where no place was shared, or where it means nothing (a call).
    """

    id: int
    client_id: int
    manager_id: int
    contact_id: int | None
    meeting_id: int | None
    kind: ActivityKind
    happened_at: datetime
    result: Outcome | None
    note: str
    no_next_step_reason: NoNextStep | None
    place_check: PlaceCheck | None
    distance_m: int | None
    created_at: datetime
    undone_at: datetime | None
    place: Place | None = None
    mood: Mood | None = None
    objection: Objection | None = None

    @property
    def was_spoken(self) -> bool:
        """Tell whether the manager and the client spoke, so that no missed call waits any more (D004)."""
        no_word = {ActivityKind.MISSED_CALL, ActivityKind.LETTER}
        return self.kind not in no_word and self.result is not Outcome.NO_ANSWER

    @property
    def may_keep_promises(self) -> bool:
        """Tell whether what was promised before may have been done with this contact, as by sending it."""
        return self.was_spoken or self.kind is ActivityKind.LETTER

    @property
    def heard_client(self) -> bool:
        """Tell whether the client said or wrote something, so that he is not to be asked the same again."""
        sent_only = {Outcome.SENT, Outcome.OTHER, None}
        return self.was_spoken or (self.kind is ActivityKind.LETTER and self.result not in sent_only)

    def can_be_undone(self, now: datetime) -> bool:
        """Tell whether the record is still fresh enough to be taken back."""
        return self.undone_at is None and now - self.created_at <= UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class EarlierPromise:
    """What the author of a record had promised the client before it, and not done yet."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """The latest proposal to the client that is not decided."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """A contact with all that is shown of it: which client, what was promised, how many files were kept."""

    activity: Activity
    client_name: str
    client_place: Place | None = None
    contact_name: str = ""
    follow_up: FollowUp | None = None
    files: int = 0
    earlier: EarlierPromise | None = None
    offer: OpenOffer | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next touch that is promised with a contact."""

    text: str
    due_on: date


@dataclass(frozen=True, slots=True)
class NewActivity:
    """What a manager tells of a contact. Either a next step or the reason for none belongs to it (D006).

    `next_step` of a missed call is the call to be returned. `happened_at` is None for what happened just now.
    """

    kind: ActivityKind
    client_id: int
    client_name: str
    result: Outcome | None = None
    note: str = ""
    next_step: NextStep | None = None
    no_next_step_reason: NoNextStep | None = None
    contact_id: int | None = None
    meeting_id: int | None = None
    happened_at: datetime | None = None
    place: Place | None = None
    files: "tuple[Attachment, ...]" = ()


class AttachmentKind(StrEnum):
    """What can be kept with a record. Telegram sends each kind back only by its own method."""

    PHOTO = "photo"
    VOICE = "voice"
    AUDIO = "audio"
    DOCUMENT = "document"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Telegram keeps, by its file id."""

    kind: AttachmentKind
    file_id: str
    file_name: str = ""
    caption: str = ""
