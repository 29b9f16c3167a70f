"""What the bot tells someone unasked: facts with a due moment, and how each kind behaves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """The order in which messages leave; smaller goes first."""

    CALLBACK = 0
    REPLY = 1
    URGENT = 2
    REMINDER = 3
    SUMMARY = 4
    BULK = 5


class NoticeKind(StrEnum):
    """Every kind of notice. How a kind is checked, worded and timed stands under its name elsewhere."""

    DAY_PLAN = "day_plan"
    DAY_CLOSE = "day_close"
    DAY_SUMMARY = "day_summary"
    PLAN_CHECKPOINT = "plan_checkpoint"
    MONTH_REPORT = "month_report"
    REPORT_SENT = "report_sent"
    MEETING_PREPARE = "meeting_prepare"
    MEETING_SOON = "meeting_soon"
    MEETING_LEAVE = "meeting_leave"
    MEETING_OUTCOME = "meeting_outcome"
    MEETING_CHANGED = "meeting_changed"
    FOLLOW_UP_DUE = "follow_up_due"
    TASK_DUE = "task_due"
    TASK_LATE = "task_late"
    TASK_GIVEN = "task_given"
    TASK_REPORTED = "task_reported"
    CALL_BACK = "call_back"
    CALL_BACK_MISSED = "call_back_missed"
    FEEDBACK_ESCALATED = "feedback_escalated"
    FEEDBACK_UNANSWERED = "feedback_unanswered"
    FEEDBACK_ANSWERED = "feedback_answered"
    CLIENT_TOLD = "client_told"
    RUNNING_LATE = "running_late"
    PROPOSAL_SEND = "proposal_send"
    PROPOSAL_CALL = "proposal_call"
    PROPOSAL_REMIND = "proposal_remind"
    PROPOSAL_AGREED = "proposal_agreed"
    PROPOSAL_SILENT = "proposal_silent"
    PROPOSAL_DECIDE = "proposal_decide"
    PROPOSAL_RETURN = "proposal_return"
    PROPOSAL_SLIPPED = "proposal_slipped"
    CLIENT_DUE = "client_due"
    CLIENT_SILENT = "client_silent"
    WHO_DECIDES = "who_decides"
    PAPER_NEW = "paper_new"
    CONCESSION_ASKED = "concession_asked"
    CONCESSION_DECIDED = "concession_decided"
    DEBT_ALERT = "debt_alert"
    DEBT_LATE = "debt_late"
    DEBT_PASSED = "debt_passed"
    PROMISE_BROKEN = "promise_broken"
    CREDIT_EXCEEDED = "credit_exceeded"
    CREDIT_ALLOWED = "credit_allowed"
    NOT_SHIPPED = "not_shipped"
    APPEAL_ASKED = "appeal_asked"
    APPEAL_REMIND = "appeal_remind"
    APPEAL_ANSWERED = "appeal_answered"
    SURVEY_ANSWERS = "survey_answers"
    WELCOME = "welcome"
    ROLE_CHANGED = "role_changed"
    EMPLOYEE_LEFT = "employee_left"
    CLIENTS_LEFT = "clients_left"
    CLIENTS_GIVEN = "clients_given"
    CLIENTS_TAKEN = "clients_taken"
    CLIENT_CHECKED = "client_checked"
    GROUP_LOST = "group_lost"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Policy:
    """How a kind of notice behaves.

    `urgent` ones are told in quiet hours and on days off; others wait for the person's next working moment.
    A notice later than `meaning` after its due moment is dropped, with that reason kept. One that `replaces`
    takes the message before it, of its kind about the same subject, out of the chat: it says the same.
    """

    priority: Priority = Priority.REMINDER
    urgent: bool = False
    meaning: timedelta = timedelta(hours=12)
    replaces: bool = False


POLICIES: dict[NoticeKind, Policy] = {
    NoticeKind.DAY_PLAN: Policy(Priority.SUMMARY, meaning=timedelta(hours=10)),
    NoticeKind.DAY_CLOSE: Policy(Priority.SUMMARY, meaning=timedelta(hours=5)),
    NoticeKind.PLAN_CHECKPOINT: Policy(Priority.SUMMARY, meaning=timedelta(days=2)),
    NoticeKind.MONTH_REPORT: Policy(Priority.SUMMARY, meaning=timedelta(days=5)),
    NoticeKind.REPORT_SENT: Policy(meaning=timedelta(days=7)),
    NoticeKind.DAY_SUMMARY: Policy(Priority.SUMMARY, meaning=timedelta(hours=14)),
    NoticeKind.MEETING_PREPARE: Policy(meaning=timedelta(hours=14)),
    NoticeKind.MEETING_SOON: Policy(Priority.URGENT, urgent=True, meaning=timedelta(hours=1)),
    NoticeKind.MEETING_LEAVE: Policy(Priority.URGENT, urgent=True, meaning=timedelta(minutes=45)),
    NoticeKind.MEETING_OUTCOME: Policy(meaning=timedelta(days=2)),
    NoticeKind.MEETING_CHANGED: Policy(Priority.URGENT, urgent=True, meaning=timedelta(days=1)),
    NoticeKind.FOLLOW_UP_DUE: Policy(meaning=timedelta(days=7)),
    NoticeKind.TASK_DUE: Policy(meaning=timedelta(days=7)),
    NoticeKind.TASK_LATE: Policy(meaning=timedelta(days=7)),
    NoticeKind.TASK_GIVEN: Policy(meaning=timedelta(days=7)),
    NoticeKind.TASK_REPORTED: Policy(meaning=timedelta(days=7)),
    NoticeKind.CALL_BACK: Policy(meaning=timedelta(days=30), replaces=True),
    NoticeKind.CALL_BACK_MISSED: Policy(meaning=timedelta(days=7)),
    NoticeKind.FEEDBACK_ESCALATED: Policy(Priority.URGENT, urgent=True, meaning=timedelta(days=7)),
    NoticeKind.FEEDBACK_UNANSWERED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.FEEDBACK_ANSWERED: Policy(Priority.URGENT, urgent=True, meaning=timedelta(days=7)),
    NoticeKind.CLIENT_TOLD: Policy(meaning=timedelta(days=7)),
    NoticeKind.RUNNING_LATE: Policy(Priority.URGENT, urgent=True, meaning=timedelta(hours=3)),
    NoticeKind.ROLE_CHANGED: Policy(meaning=timedelta(days=7)),
    NoticeKind.EMPLOYEE_LEFT: Policy(meaning=timedelta(days=7)),
    NoticeKind.CLIENTS_LEFT: Policy(meaning=timedelta(days=7)),
    NoticeKind.CLIENTS_GIVEN: Policy(meaning=timedelta(days=7)),
    NoticeKind.CLIENTS_TAKEN: Policy(meaning=timedelta(days=7)),
    NoticeKind.CLIENT_CHECKED: Policy(meaning=timedelta(days=7)),
    NoticeKind.GROUP_LOST: Policy(meaning=timedelta(days=7)),
    NoticeKind.UNREACHABLE: Policy(meaning=timedelta(days=7)),
    **dict.fromkeys(
        (
            NoticeKind.PROPOSAL_CALL,
            NoticeKind.PROPOSAL_REMIND,
            NoticeKind.PROPOSAL_AGREED,
            NoticeKind.PROPOSAL_SILENT,
            NoticeKind.PROPOSAL_DECIDE,
            NoticeKind.PROPOSAL_RETURN,
            NoticeKind.PROPOSAL_SLIPPED,
            NoticeKind.CLIENT_DUE,
            NoticeKind.CLIENT_SILENT,
            NoticeKind.WHO_DECIDES,
        ),
        Policy(meaning=timedelta(days=7)),
    ),
    NoticeKind.PROPOSAL_SEND: Policy(meaning=timedelta(days=3)),
    NoticeKind.PAPER_NEW: Policy(Priority.BULK, meaning=timedelta(days=7)),
    NoticeKind.CONCESSION_ASKED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.CONCESSION_DECIDED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.DEBT_ALERT: Policy(meaning=timedelta(hours=14)),
    NoticeKind.DEBT_LATE: Policy(meaning=timedelta(days=3)),
    NoticeKind.DEBT_PASSED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.PROMISE_BROKEN: Policy(meaning=timedelta(days=7)),
    NoticeKind.CREDIT_EXCEEDED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.CREDIT_ALLOWED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.APPEAL_ASKED: Policy(Priority.URGENT, meaning=timedelta(days=7)),
    NoticeKind.APPEAL_REMIND: Policy(meaning=timedelta(hours=14), replaces=True),
    NoticeKind.APPEAL_ANSWERED: Policy(Priority.URGENT, meaning=timedelta(days=7), replaces=True),
    NoticeKind.SURVEY_ANSWERS: Policy(meaning=timedelta(days=7), replaces=True),
    NoticeKind.NOT_SHIPPED: Policy(meaning=timedelta(hours=14)),
    NoticeKind.WELCOME: Policy(Priority.REMINDER, urgent=True, meaning=timedelta(days=7)),
}


class NoticeState(StrEnum):
    """Where a notice stands. PENDING ones wait for their moment, and then for their turn; HELD ones until
    their recipient can be reached again. Every notice ends as SENT, CANCELLED (the world changed), EXPIRED
    (too late) or FAILED (our fault)."""

    PENDING = "pending"
    HELD = "held"
    SENT = "sent"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """A fact to be told: its kind, what it is about, to whom, when, and which occurrence of it.

    (kind, subject, occurrence, recipient) is unique: the same fact is told once. `planned_for` is the moment
    first meant; `due_at` is later when the notice had to wait; at `settled_at` it ended.
    """

    id: int
    kind: NoticeKind
    recipient_id: int
    subject_id: int
    occurrence: str
    due_at: datetime
    planned_for: datetime
    state: NoticeState = NoticeState.PENDING
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tell:
    """The verdict of a check: the notice still holds; `facts` is what its wording needs."""

    facts: object


@dataclass(frozen=True, slots=True)
class Wait:
    """The verdict of a check: not now, look again at `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """The verdict of a check: the world has changed and there is nothing to tell; `reason` is kept."""

    reason: str


Verdict = Tell | Wait | Drop


@dataclass(frozen=True, slots=True)
class Shown:
    """A message by which a notice stands on somebody's screen."""

    recipient_id: int
    chat_id: int
    message_id: int


class OutboxState(StrEnum):
    """Where a call of the Bot API stands. WAITING ones are on their way; each ends by one of the other names.
    What is CLAIMED is no call yet: the place of a due notice in the queue, which goes when it is worded or
    need not be told any more.

    SENT: Telegram took it. GATHERED: it stands in a list, and is shown when it is asked for. SENT_PLAIN:
    Telegram took only the bare words, which is a fault of ours. DONE: there was nothing left to do.
    OVERTAKEN: a later edit of the same message went instead. UNREACHABLE: the person or the group does not
    take our messages. EXPIRED: it got no answer until it meant nothing any more. REFUSED: Telegram does not
    take it in any form, which is a fault of ours too.
    """

    CLAIMED = "claimed"
    WAITING = "waiting"
    SENT = "sent"
    GATHERED = "gathered"
    SENT_PLAIN = "sent_plain"
    DONE = "done"
    OVERTAKEN = "overtaken"
    UNREACHABLE = "unreachable"
    EXPIRED = "expired"
    REFUSED = "refused"


ANSWER_MEANS = timedelta(days=1)
BUTTON_ANSWER_MEANS = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A call of the Bot API on its way: `method` and `payload` as Telegram takes them.

    It is tried until `expires_at`. `fault` is why Telegram refused it in its first form, and `told_to_wait`
    tells that Telegram itself asked to send nothing to this chat until `not_before`.
    """

    chat_id: int
    method: str
    payload: dict[str, object]
    priority: Priority = Priority.REPLY
    id: int = 0
    notice_id: int | None = None
    attempts: int = 0
    not_before: datetime | None = None
    created_at: datetime | None = field(default=None, compare=False)
    expires_at: datetime | None = field(default=None, compare=False)
    fault: str | None = None
    told_to_wait: bool = False

    @property
    def is_answer(self) -> bool:
        """Tell whether somebody pressed or wrote something and waits for this."""
        return self.priority <= Priority.REPLY

    def meant_until(self, made_at: datetime) -> datetime:
        """Give the moment until which a call made at `made_at` means something to somebody."""
        if self.expires_at is not None:
            return self.expires_at
        return made_at + (BUTTON_ANSWER_MEANS if self.priority is Priority.CALLBACK else ANSWER_MEANS)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that did not reach its reader as it should have, through a fault of ours."""

    at: datetime
    state: str
    what: str
    reason: str
    payload: dict[str, object]
