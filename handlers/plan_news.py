"""Checkpoints of plans, and the report of a month: a draft that its manager comments and sends (D067)."""

from datetime import date, datetime
from decimal import Decimal

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.figures import Figure
from domain.import_rows import PlanFigure
from domain.money import Money
from domain.notices import NoticeKind
from domain.people import Employee, Role
from domain.shortening import cut, shortened
from handlers import dialogues, month_plan_texts
from handlers.answers import Answer
from handlers.button_days import DayNumber
from handlers.clients import OpenClient
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.month_plan_buttons import OpenPlan, OpenPlans
from handlers.resuming import cancel_row
from handlers.sums import spelled
from handlers.table import Table
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import plan_news
from services.plan_news import Checkpoint, DepartmentCheckpoint, Report
from storage.database import UnitOfWork

MANAGERS = frozenset({Role.MANAGER})
LONGEST_NAME = 40
LONGEST_COMMENT = 1000


class CommentReport(CallbackData, prefix="report_word"):
    """Ask for a word to the report of a month."""

    month: DayNumber


class SendReport(CallbackData, prefix="report_send"):
    """Send the report of a month to the head."""

    month: DayNumber


def register(table: Table) -> None:
    """Enter the report of a month."""
    table.command("report", report, roles=MANAGERS)
    table.button(CommentReport, ask_comment, roles=MANAGERS)
    table.button(SendReport, send, roles=MANAGERS)
    table.step("month_report", comment_typed)


async def report(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/report`: the draft of the month's report."""
    month = await plan_news.month_of_report(uow, employee, now)
    return put(message, *_draft(await plan_news.draft(uow, employee, month, now), employee, t))


async def ask_comment(query: CallbackQuery, button: CommentReport, talk: Conversation, t: Words) -> Answer:
    """What is there to say of the month?"""
    dialogues.begin(talk, "month_report", subject="month_report", month=button.month)
    return put(query, t("report-ask-comment"), [cancel_row(talk, t)])


async def comment_typed(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The word to the report, and the draft with it."""
    text = (message.text or "").strip()
    if not text:
        return put(message, t("report-comment-unread"), [cancel_row(talk, t)])
    month = date.fromordinal(int(str(talk.draft["month"]))).replace(day=1)
    plan_news.comment(uow, employee, month, cut(text, LONGEST_COMMENT))
    dialogues.end(talk)
    return put(message, *_draft(await plan_news.draft(uow, employee, month, now), employee, t))


async def send(
    query: CallbackQuery, button: SendReport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The report goes to the head, once. Raises AlreadyDone."""
    month = date.fromordinal(button.month).replace(day=1)
    await plan_news.send(uow, employee, month, now)
    found = await plan_news.draft(uow, employee, month, now)
    return put(query, *_draft(found, employee, t))


def _draft(found: Report, viewer: Employee, t: Words) -> tuple[Html, list[Row]]:
    month = found.plan.month
    is_own = found.plan.employee.id == viewer.id
    when = t.month(month)
    head = t("report-own", when=when) if is_own else t("report-of", name=found.plan.employee.name, when=when)
    counted = [(figure, found.counted[figure]) for figure in Figure if found.counted[figure]]
    activity = [t(f"figure-{figure.value}", count=number) for figure, number in counted]
    lines = [head, *(month_plan_texts.line(row, found.plan.currency, t) for row in found.plan.figures)]
    lines.append(Html(", ".join(activity)) if activity else t("figures-none"))
    if found.comment:
        lines.append(t("report-comment", text=found.comment))
    rows: list[Row] = []
    if is_own and found.sent_at is None:
        rows.append([make_button(t.plain("report-add-comment"), CommentReport(month=month.toordinal()))])
        rows.append([make_button(t.plain("report-send"), SendReport(month=month.toordinal()))])
    elif is_own:
        lines.append(t("report-sent"))
    opened = OpenPlan(person=found.plan.employee.id, month=month.toordinal())
    rows.append([make_button(t.plain("report-to-plan"), opened)])
    return Html("\n".join(lines)), rows


def tell_checkpoint(found: Checkpoint | DepartmentCheckpoint, told: Told) -> SendMessage:
    """Word a checkpoint, of one's own plan or of a department's."""
    if isinstance(found, DepartmentCheckpoint):
        return _of_department(found, told)
    t, plan = told.t, found.plan
    lines = [t("checkpoint-own", when=t.month(plan.month)), *_progress(plan.figures[0].so_far.share, t)]
    lines += [month_plan_texts.line(row, plan.currency, t) for row in plan.figures]
    if found.clients:
        gap = month_plan_texts.amount(PlanFigure.PAID_SALES, found.gap, plan.currency, t)
        lines.append(t("checkpoint-clients", gap=gap))
        lines += [
            t(
                "checkpoint-client",
                client=shortened(one.name, LONGEST_NAME),
                sum=spelled(Money(one.amount, plan.currency), t),
            )
            for one in found.clients
        ]
    buttons = [
        make_button(shortened(one.name, LONGEST_NAME), OpenClient(id=one.client_id)) for one in found.clients
    ]
    opened = OpenPlan(person=plan.employee.id, month=plan.month.toordinal())
    rows = [*in_rows(buttons), [make_button(t.plain("report-to-plan"), opened)]]
    return told.message("\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows))


def _of_department(found: DepartmentCheckpoint, told: Told) -> SendMessage:
    t = told.t
    lines = [t("checkpoint-department", when=t.month(found.month))]
    lines += _progress(found.sums[0].so_far.share, t)
    lines += [month_plan_texts.line(row, found.currency, t) for row in found.sums]
    behind = plan_news.behind(found.plans)
    if behind:
        lines.append(t("checkpoint-behind", names=", ".join(plan.employee.name for plan in behind)))
    opened = OpenPlans(month=found.month.toordinal())
    rows = [[make_button(t.plain("month-plan-all"), opened)]]
    return told.message("\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows))


def _progress(share: Decimal, t: Words) -> list[Html]:
    return [t("checkpoint-share", percent=round(share * 100))]


def tell_report(found: Report, told: Told) -> SendMessage:
    """Word the draft of a month's report, or what a manager has sent."""
    text, rows = _draft(found, told.recipient, told.t)
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.PLAN_CHECKPOINT: tell_checkpoint,
    NoticeKind.MONTH_REPORT: tell_report,
    NoticeKind.REPORT_SENT: tell_report,
}
