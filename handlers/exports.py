"""Exports: choose what, get it as a spreadsheet (D076, D088)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.exports import ExportKind, Period
from domain.jobs import Job, JobKind, OwnFile
from domain.people import Employee
from handlers import export_rows
from handlers.answers import Answer, Call, below, pressed_on, redraw, send_file, toast
from handlers.keyboards import make_button, put
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop, redrawn
from services import exports, jobs, sheets
from services.exports import Exported, Wanted
from storage.database import UnitOfWork


class OpenExports(CallbackData, prefix="exports"):
    """Ask once more what is to be taken out: in the place of this message, or below a file that was made."""

    anew: bool = False


class ChooseExport(CallbackData, prefix="export"):
    """Take this out, or ask for the days first."""

    kind: ExportKind


class TakeExport(CallbackData, prefix="export_days"):
    """Take this out, of these days."""

    kind: ExportKind
    period: Period


def register(table: Table) -> None:
    """Enter the exports and the one who makes them."""
    table.command("export", ask)
    table.button(OpenExports, ask_again)
    table.button(ChooseExport, choose)
    table.button(TakeExport, take)
    table.job(JobKind.EXPORT, make)


async def ask(message: Message, t: Words) -> Answer:
    """`/export`: what shall it be?"""
    return _ask(message, t)


async def ask_again(query: CallbackQuery, button: OpenExports, t: Words) -> Answer:
    """Back to the question what it shall be."""
    return [toast(query), _ask(below(query) if button.anew else query, t)]


def _ask(where: Message | CallbackQuery, t: Words) -> Call:
    rows = [[make_button(t.plain(f"export-{kind.value}"), ChooseExport(kind=kind))] for kind in ExportKind]
    return put(where, t("export-ask"), rows)


async def choose(
    query: CallbackQuery, button: ChooseExport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was chosen is made at once, or its days are asked for."""
    if not button.kind.has_period:
        return await _plan(query, button.kind, None, employee, uow, now, t)
    rows = [
        [make_button(t.plain(f"period-{period.value}"), TakeExport(kind=button.kind, period=period))]
        for period in Period
    ]
    rows.append([make_button(t.plain("export-back"), OpenExports())])
    return [toast(query), put(query, t("export-ask-period"), rows)]


async def take(
    query: CallbackQuery, button: TakeExport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The days were chosen too."""
    return await _plan(query, button.kind, button.period, employee, uow, now, t)


async def _plan(
    query: CallbackQuery,
    kind: ExportKind,
    period: Period | None,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    wanted = await exports.plan(uow, employee, kind, period, now, pressed_on(query))
    return [toast(query), redraw(query, t("export-begun", what=export_rows.name(wanted, employee, now, t)))]


async def make(job: Job, shop: Workshop) -> None:
    """Read what the person may see page by page, write it elsewhere, and send it."""
    wanted = Wanted.read(job.payload)
    worded = export_rows.Worded(wanted.kind, shop.employee, shop.t)
    count, pages, last = 0, list[bytes](), None
    while found := await _page(shop, wanted, last):
        pages.append(sheets.pack(worded.row(one) for one in found))
        count, last = count + len(found), found[-1]
    what = export_rows.name(wanted, shop.employee, shop.now(), shop.t)
    title = shop.t.plain(f"export-{wanted.kind.value}")
    book = [sheets.Sheet(title, worded.columns, pages)]
    content = await shop.run(sheets.write_book, book, seconds=120) if count else b""
    name = f"{title} {shop.employee.today(shop.now()).isoformat()}.xlsx"
    async with shop.ending() as last_step:
        exports.note(last_step.uow, shop.employee, wanted, count, last_step.now)
        again = [[make_button(shop.t.plain("export-more"), OpenExports(anew=True))]]
        if not count:
            last_step.says(redrawn(job, shop.t("export-empty", what=what), rows=again))
            return
        file_id = await jobs.keep_file(
            last_step.uow, OwnFile(name, sheets.MEDIA_TYPE, content), last_step.now
        )
        last_step.says(
            redrawn(job, shop.t("export-done", what=what, count=count), rows=again),
            send_file(job.chat_id, file_id),
        )


async def _page(shop: Workshop, wanted: Wanted, last: Exported | None) -> list[Exported]:
    async with shop.reading() as uow:
        return list(await exports.read(uow, shop.employee, wanted, last))
