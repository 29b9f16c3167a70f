"""Work that is done outside transactions: it needs the network, or a process of its own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

MEGABYTE = 1024 * 1024
LARGEST_DOWNLOAD = 20 * MEGABYTE  # that Telegram gives to a bot
LARGEST_DOCUMENT = 50 * MEGABYTE  # that it takes from one
# A job that is begun so often without coming to an end takes the program down with it.
MOST_BEGINNINGS = 5


class JobKind(StrEnum):
    """Every kind of job. Who works it off is entered in the table of the handlers."""

    EXPORT = "export"
    DUPLICATES = "duplicates"
    HAND_OVER = "hand_over"
    DRAW_PLAN = "draw_plan"
    DRAW_DAYS = "draw_days"
    DRAW_AGEING = "draw_ageing"
    DRAW_FUNNEL = "draw_funnel"
    CALENDAR = "calendar"
    MONTH_BOOK = "month_book"
    REPORT = "report"
    DEBTS_SHEET = "debts_sheet"
    CLAIM_LETTER = "claim_letter"
    SURVEY_SHEET = "survey_sheet"
    READ_IMPORT = "read_import"
    WRITE_IMPORT = "write_import"
    UNDO_IMPORT = "undo_import"
    REJECTED_ROWS = "rejected_rows"
    LISTEN = "listen"


class JobState(StrEnum):
    """Where a job stands. WAITING ones are worked off, also those that a crash left behind.

    DONE: its last transaction was made. REFUSED: it cannot be done, and the person was told why. DROPPED: the
    person is not with us any more. FAILED: a fault of ours; the person was told its code.
    """

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work for an employee; he is answered in the chat.

    `payload` is JSON. `message_id` is the bot's message that shows how the work goes on, where there is one.
    `begun` counts how often it was begun.
    """

    id: int
    kind: JobKind
    employee_id: int
    chat_id: int
    message_id: int | None
    payload: dict[str, Any]
    begun: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class FailedJob:
    """A job that ended by a fault of ours: the code that the person was told, and what happened."""

    code: str
    job_id: int
    kind: str
    failed_at: datetime
    reason: str
    traceback: str


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file that we made and are about to send."""

    name: str
    media_type: str
    content: bytes


class WorkFailed(Exception):
    """A function in the worker process did not come to its end."""


class TookTooLong(WorkFailed):
    """The function was stopped because its time was over."""


class TookTooMuch(WorkFailed):
    """The function was stopped because it wanted more memory than it was given."""


class WorkerDied(WorkFailed):
    """The process ended by itself, as when a library aborts it."""
