"""`/reports`: every report as a short message and as a workbook (D065, D070, D074)."""

import asyncio
from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from domain.figures import Span
from domain.jobs import Job, JobKind, OwnFile
from domain.people import Employee
from domain.reports import Line
from handlers import report_texts
from handlers.answers import Answer, Call, send_file, toast
from handlers.keyboards import in_rows, make_button, put
from handlers.report_buttons import ListReports, OpenReport, TakeReport
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import jobs, reports, sheets
from services.reporting import Report
from storage.database import UnitOfWork

ON_A_PAGE = 300


def register(table: Table) -> None:
    """Enter the list, the reports, and who writes their workbooks."""
    table.command("reports", reports_)
    table.button(ListReports, list_)
    table.button(OpenReport, open_)
    table.button(TakeReport, take)
    table.job(JobKind.REPORT, write)


async def reports_(
    message: Message, words: str, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/reports`: which there are; `/reports DEBTS`: the one whose name begins so."""
    found = report_texts.called(words, reports.listed(employee), t)
    if found is None:
        return _list(message, employee, now, t)
    return await _screen(message, found, employee.today(now), employee, uow, now, t)


async def list_(query: CallbackQuery, employee: Employee, now: datetime, t: Words) -> Answer:
    """Back to the list."""
    return [toast(query), _list(query, employee, now, t)]


async def open_(
    query: CallbackQuery, button: OpenReport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One report. Raises ReportNotFound."""
    report = reports.get(employee, button.name)
    return [toast(query), await _screen(query, report, date.fromordinal(button.day), employee, uow, now, t)]


async def take(
    query: CallbackQuery, button: TakeReport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The same as a workbook. Raises ReportNotFound."""
    await reports.plan_book(uow, employee, button.name, date.fromordinal(button.day), now)
    return toast(query, t.plain("reports-book-coming"))


def _list(where: Message | CallbackQuery, employee: Employee, now: datetime, t: Words) -> Call:
    day = employee.today(now).toordinal()
    buttons = [
        make_button(t.plain(f"report-name-{report.name}"), OpenReport(name=report.name, day=day))
        for report in reports.listed(employee)
    ]
    return put(where, t("reports-ask"), in_rows(buttons))


async def _screen(
    where: Message | CallbackQuery,
    report: Report,
    day: date,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    span = reports.days_of(report, employee, day, now)
    found = await reports.read(uow, employee, report, span, now, skip=0, most=report.most_told)
    return put(where, *report_texts.screen(report, found, span, employee, now, t))


async def write(job: Job, shop: Workshop) -> None:
    """Read a report page by page, write it elsewhere, and send it. Raises ReportNotFound."""
    viewer, t = shop.employee, shop.t
    report = reports.get(viewer, job.payload["report"])
    span = reports.days_of(report, viewer, date.fromisoformat(job.payload["day"]), shop.now())
    worded = report_texts.Worded(report, viewer, t)
    lines = await _read_all(shop, report, span, worded)
    pages = []
    for first in range(0, len(lines), ON_A_PAGE):
        pages.append(sheets.pack(worded.row(line) for line in lines[first : first + ON_A_PAGE]))
        await asyncio.sleep(0)  # others have their turn between pages
    title = t.plain(f"report-name-{report.name}")
    content = await shop.run(sheets.write_book, [sheets.Sheet(title, worded.columns, pages)], seconds=120)
    caption = report_texts.heading(report, span, viewer, shop.now(), t)
    async with shop.ending() as last:
        reports.note_book(last.uow, viewer, report, span, len(lines), last.now)
        file = OwnFile(f"{title} {span.last.isoformat()}.xlsx", sheets.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last.uow, file, last.now)
        last.says(send_file(job.chat_id, file_id, caption))


async def _read_all(shop: Workshop, report: Report, span: Span, worded: report_texts.Worded) -> list[Line]:
    lines: list[Line] = []
    while True:
        async with shop.reading() as uow:
            found = await reports.read(
                uow, shop.employee, report, span, shop.now(), skip=len(lines), most=ON_A_PAGE
            )
        lines += found.lines
        worded.look_through(found.lines)
        if not found.lines or len(lines) >= found.total:
            return lines
