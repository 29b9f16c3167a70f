"""Appeals: what our people ask, propose or say to one another, and what comes of it (D113, D136-D141)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LONGEST_TEXT = 4096
GOES_UP_AFTER = timedelta(hours=4)  # of work, after which help that nobody gave is asked of those above


class AppealKind(StrEnum):
    """What somebody wants of somebody.

    HELP is for the leaders, and so are an IDEA and a SHORTCOMING; a REQUEST asks a colleague for information
    or a document by a day. A SURVEY is a leader's question to several people, each of whom has a QUESTION of
    it. A REMARK and PRAISE are a leader's words to one of his people.
    """

    HELP = "help"
    REQUEST = "request"
    SURVEY = "survey"
    QUESTION = "question"
    IDEA = "idea"
    SHORTCOMING = "shortcoming"
    REMARK = "remark"
    PRAISE = "praise"

    @property
    def is_answered_in_words(self) -> bool:
        """Tell whether it waits for an answer, which ends it."""
        return self in {AppealKind.HELP, AppealKind.REQUEST, AppealKind.QUESTION}

    @property
    def is_proposal(self) -> bool:
        """Tell whether it is accepted or refused (D138, D139)."""
        return self in {AppealKind.IDEA, AppealKind.SHORTCOMING}

    @property
    def is_mark(self) -> bool:
        """Tell whether it is a leader's word of somebody's work, which waits for nothing (D113)."""
        return self in {AppealKind.REMARK, AppealKind.PRAISE}


class AppealState(StrEnum):
    """How far it has come. One TAKEN is being considered, or a leader will call about it."""

    NEW = "new"
    TAKEN = "taken"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ANSWERED = "answered"
    DONE = "done"


class About(StrEnum):
    """What an appeal is about, besides its client."""

    NOTHING = ""
    PROPOSAL = "proposal"
    DEBT = "debt"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal. `addressee_id` is None where it is for the leaders of the department."""

    id: int
    kind: AppealKind
    author_id: int
    addressee_id: int | None
    department_id: int | None
    client_id: int | None
    about: About
    about_id: int | None
    parent_id: int | None
    text: str
    due_on: date | None
    state: AppealState
    answer: str
    answered_by: int | None
    answered_at: datetime | None
    created_at: datetime
    closed_at: datetime | None

    @property
    def is_unanswered(self) -> bool:
        """Tell whether it still waits for a word."""
        return self.state in {AppealState.NEW, AppealState.TAKEN}

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done about it."""
        return self.is_unanswered or self.state is AppealState.ACCEPTED


@dataclass(frozen=True, slots=True)
class NewAppeal:
    """What somebody tells of an appeal."""

    kind: AppealKind
    text: str
    addressee_id: int | None = None
    department_id: int | None = None
    client_id: int | None = None
    about: About = About.NOTHING
    about_id: int | None = None
    parent_id: int | None = None
    due_on: date | None = None
