"""What the bot says of a plan unasked: at 25, 50 and 75 % of the working days, and on the last one (A32)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from domain.calendar import at
from domain.figures import PersonFigures, month_of
from domain.month_plans import MONEY_FIGURES, MonthPlan, PlanFact
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee, Role
from domain.refusals import AlreadyDone
from services import figures, month_plans, notices, team
from services.notices import Check
from storage import month_plans as book
from storage import month_reports, people
from storage.database import UnitOfWork

MORNING, AFTERNOON = time(9, 15), time(15)
MOST_CLIENTS = 5
LATE_REPORT_UNTIL = 10  # a day of the month after: in January many come back on the ninth


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A person's plan at a checkpoint, the money it lacks, and whose open invoices could bring it (D066)."""

    plan: MonthPlan
    gap: Decimal
    clients: tuple[book.Debtor, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A month as its manager reports it: the draft is made of his figures, the comment is his (D067)."""

    plan: MonthPlan
    counted: PersonFigures
    comment: str
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class DepartmentCheckpoint:
    """A department's plans at a checkpoint: the sums, and whose are behind."""

    month: date
    currency: str
    sums: list[PlanFact]
    plans: list[MonthPlan]


async def plan_news(uow: UnitOfWork, now: datetime) -> None:
    """Make sure that today's checkpoints and last working days stand among the notices."""
    for person in await people.list_colleagues(uow, None):
        if person.role is Role.ADMIN:
            continue
        today = person.today(now)
        if not month_plans.works_on(person, today):
            continue
        first, month = month_of(today).first, f"{today:%Y-%m}"
        over = month_plans.progress_until(person, first, today - timedelta(days=1))
        if over.is_checkpoint:
            due_at = at(today, MORNING, person.zone)
            occurrence = f"{month}.{over.passed}"
            notices.plan(uow, NoticeKind.PLAN_CHECKPOINT, person, person.id, due_at, occurrence)
        if over.passed + 1 == over.days and person.role is Role.MANAGER:
            due_at = at(today, AFTERNOON, person.zone)
            notices.plan(uow, NoticeKind.MONTH_REPORT, person, person.id, due_at, month)


async def check_checkpoint(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell how the plan stands, to a manager his own and to a head his department's, where there is one."""
    month = date.fromisoformat(f"{notice.occurrence[:7]}-01")
    if recipient.leads:
        plans = await month_plans.of_staff(uow, recipient, month, now)
        sums = month_plans.summed(plans)
        if not sums:
            return Drop("nothing is planned for this month")
        return Tell(DepartmentCheckpoint(month, plans[0].currency, sums, plans))
    own = await month_plans.of_person(uow, recipient, recipient.id, month, now)
    if not own.figures:
        return Drop("nothing is planned for this month")
    gap = max((row.gap for row in own.figures if row.figure in MONEY_FIGURES), default=Decimal(0))
    last = month_of(month).last
    debtors = book.list_debtors(uow, recipient.id, last, own.currency, MOST_CLIENTS)
    return Tell(Checkpoint(own, gap, await debtors if gap else ()))


async def check_report(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Offer the draft of the month's report, unless it was sent already."""
    if recipient.role is not Role.MANAGER:
        return Drop("he is no manager any more")
    report = await draft(uow, recipient, date.fromisoformat(f"{notice.occurrence}-01"), now)
    return Drop("it was sent already") if report.sent_at is not None else Tell(report)


async def month_of_report(uow: UnitOfWork, manager: Employee, now: datetime) -> date:
    """Give the month that is to be reported: in its first days still the last one, unless that was sent."""
    first = month_of(manager.today(now)).first
    last = month_of(first - timedelta(days=1)).first
    if manager.today(now).day > LATE_REPORT_UNTIL:
        return first
    before = await draft(uow, manager, last, now)
    has_something = before.plan.figures or not before.counted.is_empty
    return last if has_something and before.sent_at is None else first


async def draft(uow: UnitOfWork, manager: Employee, month: date, now: datetime) -> Report:
    """Give a manager's report of a month as it would be sent now."""
    plan = await month_plans.of_person(uow, manager, manager.id, month, now)
    counted = await figures.of_person(uow, manager, manager.id, month_of(month))
    kept = await month_reports.find(uow, manager.id, month)
    comment, sent_at = ("", None) if kept is None else kept
    return Report(plan, counted, comment, sent_at)


def comment(uow: UnitOfWork, manager: Employee, month: date, text: str) -> None:
    """Keep the manager's word to his report; a later one replaces it."""
    month_reports.keep(uow, manager.id, month, text)


async def send(uow: UnitOfWork, manager: Employee, month: date, now: datetime) -> None:
    """Send the report of a month to the heads, once. Raises AlreadyDone."""
    if (await draft(uow, manager, month, now)).sent_at is not None:
        raise AlreadyDone
    month_reports.mark_sent(uow, manager.id, month, now)
    heads = await people.list_heads(uow, manager.department_id) or await people.list_admins(uow)
    for head in heads:
        notices.plan(uow, NoticeKind.REPORT_SENT, head, manager.id, now, f"{month:%Y-%m}")


async def check_sent(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader what his manager has reported."""
    month = date.fromisoformat(f"{notice.occurrence}-01")
    person = await people.get(uow, notice.subject_id)
    if not team.may_see(recipient, person):
        return Drop("it is not this person's to read any more")
    return Tell(await draft(uow, person, month, now))


def behind(plans: Sequence[MonthPlan]) -> list[MonthPlan]:
    """Give the plans in which something lags, by name."""
    return [plan for plan in plans if any(row.forecast < row.plan for row in plan.figures)]


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.PLAN_CHECKPOINT: check_checkpoint,
    NoticeKind.MONTH_REPORT: check_report,
    NoticeKind.REPORT_SENT: check_sent,
}
