"""`/why` in reply to what was told unasked: the rule, the record, the arithmetic, how to have less of it."""

from datetime import datetime

from aiogram.types import Message

from domain.notices import POLICIES, NoticeKind
from domain.people import Employee
from domain.shortening import shortened
from domain.telling import LATE
from handlers.answers import Answer, say
from handlers.table import Table
from handlers.words import Html, Words
from handlers.zones import zone_name
from services import showing
from services.showing import Reason
from storage.database import UnitOfWork

MOST_EXPLAINED = 6
LONGEST_RECORD = 120
_K = NoticeKind
LESS: dict[NoticeKind, str] = {
    _K.DAY_PLAN: "plan",
    _K.DAY_SUMMARY: "summary",
    **dict.fromkeys((_K.PLAN_CHECKPOINT, _K.MONTH_REPORT), "month_plan"),
    _K.REPORT_SENT: "once",
    _K.DAY_CLOSE: "close",
    **dict.fromkeys((_K.MEETING_PREPARE, _K.MEETING_SOON, _K.MEETING_LEAVE, _K.MEETING_OUTCOME), "meeting"),
    **dict.fromkeys((_K.FOLLOW_UP_DUE, _K.TASK_DUE, _K.TASK_LATE, _K.CALL_BACK, _K.CALL_BACK_MISSED), "task"),
    **dict.fromkeys((_K.FEEDBACK_ESCALATED, _K.FEEDBACK_UNANSWERED, _K.CLIENT_TOLD), "feedback"),
    **dict.fromkeys((_K.MEETING_CHANGED, _K.RUNNING_LATE, _K.FEEDBACK_ANSWERED), "once"),
    **dict.fromkeys((_K.PROPOSAL_SEND, _K.PROPOSAL_CALL, _K.PROPOSAL_REMIND, _K.PROPOSAL_AGREED), "proposal"),
    **dict.fromkeys((_K.PROPOSAL_SILENT, _K.PROPOSAL_DECIDE, _K.PROPOSAL_RETURN), "proposal"),
    _K.PROPOSAL_SLIPPED: "once",
    _K.TASK_GIVEN: "task",
    _K.TASK_REPORTED: "once",
    _K.PAPER_NEW: "once",
    **dict.fromkeys((_K.CLIENT_DUE, _K.CLIENT_SILENT), "rhythm"),
    _K.WHO_DECIDES: "once",
    **dict.fromkeys((_K.CONCESSION_ASKED, _K.CONCESSION_DECIDED), "once"),
    **dict.fromkeys((_K.CLIENTS_LEFT, _K.CLIENT_CHECKED, _K.CLIENTS_GIVEN, _K.CLIENTS_TAKEN), "once"),
    **dict.fromkeys((_K.DEBT_ALERT, _K.DEBT_LATE, _K.DEBT_PASSED, _K.PROMISE_BROKEN), "debt"),
    **dict.fromkeys((_K.CREDIT_EXCEEDED, _K.CREDIT_ALLOWED), "debt"),
    **dict.fromkeys((_K.APPEAL_ASKED, _K.APPEAL_ANSWERED, _K.SURVEY_ANSWERS), "once"),
    _K.APPEAL_REMIND: "appeal",
    _K.NOT_SHIPPED: "shipments",
    **dict.fromkeys((_K.WELCOME, _K.ROLE_CHANGED, _K.EMPLOYEE_LEFT, _K.GROUP_LOST, _K.UNREACHABLE), "once"),
}


def register(table: Table) -> None:
    """Enter the command."""
    table.command("why", why)


async def why(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/why`: explain the message that is replied to."""
    asked = message.reply_to_message
    if asked is None:
        return say(message, t("why-usage"))
    reasons = await showing.list_reasons(uow, employee, message.chat.id, asked.message_id)
    if not reasons:
        return say(message, t("why-not-a-notice"))
    told = [explanation(reason, employee, now, t) for reason in reasons[:MOST_EXPLAINED]]
    return say(message, "\n\n".join(told))


def explanation(reason: Reason, employee: Employee, now: datetime, t: Words) -> Html:
    """Say why a notice was told, and why then."""
    notice = reason.notice
    lines = [
        t("why-head", name=t.plain(f"notice-name-{notice.kind.value}")),
        t(f"why-rule-{notice.kind.value}"),
        t("why-record", record=shortened(reason.record, LONGEST_RECORD)),
        *_arithmetic(reason, employee, now, t),
        t(f"why-less-{LESS[notice.kind]}"),
        t("why-urgent") if POLICIES[notice.kind].urgent else t("why-quiet-hours"),
    ]
    return Html("\n".join(lines))


def _arithmetic(reason: Reason, employee: Employee, now: datetime, t: Words) -> list[Html]:
    notice, zone = reason.notice, employee.zone
    planned = t.moment(notice.planned_for, zone, now)
    lines = [t("why-planned", when=planned, zone=zone_name(t, zone))]
    if notice.due_at > notice.planned_for:
        lines.append(t("why-waited", when=t.moment(notice.due_at, zone, now)))
    if reason.sent_at is not None:
        lines.append(t("why-sent", when=t.moment(reason.sent_at, zone, now)))
        if reason.sent_at - notice.due_at >= LATE:
            lines.append(t("why-late"))
    return lines
