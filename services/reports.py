"""The one table of reports: whoever adds one adds an entry here (D065, D070, D074).

A manager reads of himself and his own clients, a head of his department, an admin of everybody: each reading
asks by its viewer, and one test goes through all entries and roles.
"""

import json
from datetime import date, datetime

from domain.figures import Span, day_of
from domain.jobs import JobKind
from domain.people import Employee
from domain.refusals import ReportNotFound
from domain.reports import Asked, Found
from services import (
    jobs,
    report_cards,
    report_clients,
    report_deals,
    report_follow,
    report_money,
    report_people,
    report_plans,
    report_quality,
)
from services.reporting import Report
from storage import people
from storage.database import UnitOfWork

REPORTS: tuple[Report, ...] = (
    report_people.DAY,
    report_people.WEEK,
    report_plans.MONTH,
    report_plans.PLAN,
    report_cards.FIGURES,
    report_money.DEBTS,
    report_deals.OPEN,
    report_deals.FUNNEL,
    report_deals.CLAIMS,
    report_money.KEY_CLIENTS,
    report_clients.UNBOUGHT,
    report_clients.ORDER_DUE,
    report_clients.SILENT,
    report_clients.DORMANT,
    report_clients.UNDECIDED,
    report_money.TREND,
    report_deals.LOST,
    report_deals.COMPETITORS,
    report_deals.CONCESSIONS,
    report_quality.QUALITY,
    report_follow.UNFINISHED,
    report_follow.AGENDA,
    report_cards.APPRAISAL,
)


def listed(viewer: Employee) -> list[Report]:
    """Give the reports that a person may read, in the order in which they are offered."""
    return [report for report in REPORTS if viewer.role in report.roles]


def get(viewer: Employee, name: str) -> Report:
    """Give a report that this person may read. Raises ReportNotFound."""
    for report in listed(viewer):
        if report.name == name:
            return report
    raise ReportNotFound


def days_of(report: Report, viewer: Employee, day: date, now: datetime) -> Span:
    """Give the days that a report is about: those around `day`, or today; none that are still to come."""
    today = viewer.today(now)
    return day_of(today) if report.span_of is None else report.span_of(min(day, today))


async def read(
    uow: UnitOfWork, viewer: Employee, report: Report, span: Span, now: datetime, *, skip: int, most: int
) -> Found:
    """Give a part of a report, as far as its viewer may see it."""
    return await report.read(uow, Asked(viewer, span, now, skip, most))


async def plan_book(uow: UnitOfWork, viewer: Employee, name: str, day: date, now: datetime) -> None:
    """Have a report written as a workbook. Raises ReportNotFound."""
    report = get(viewer, name)
    payload = {"report": report.name, "day": day.isoformat()}
    await jobs.plan_unless_waiting(uow, JobKind.REPORT, viewer, payload, now)


def note_book(
    uow: UnitOfWork, viewer: Employee, report: Report, span: Span, rows: int, now: datetime
) -> None:
    """Note who took a report out, of which days, and how many rows (D088)."""
    people.add_audit(
        uow,
        at=now,
        employee_id=viewer.id,
        verb="export",
        subject=f"report-{report.name}",
        after=json.dumps({"rows": rows, "days": [span.first.isoformat(), span.last.isoformat()]}),
    )
