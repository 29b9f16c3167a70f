"""A month as one workbook: plan and fact, people, days, with real numbers (R03, R09)."""

from datetime import date, datetime
from decimal import Decimal

from aiogram.types import CallbackQuery

from domain.figures import Figure, PersonFigures, PersonMoney, day_of, month_of
from domain.jobs import Job, JobKind, OwnFile
from domain.money import totals
from domain.month_plans import MonthPlan
from domain.people import Employee
from handlers.answers import Answer, send_file, toast
from handlers.month_plan_buttons import WriteMonth
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import exports, figures, jobs, month_plans, sheets, summaries
from services.sheets import Cell, Column, Sheet
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the button and the work behind it."""
    table.button(WriteMonth, ask)
    table.job(JobKind.MONTH_BOOK, write)


async def ask(
    query: CallbackQuery, button: WriteMonth, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The month of everybody whom one leads, or one's own."""
    jobs.plan(uow, JobKind.MONTH_BOOK, employee, button.model_dump(), now)
    return toast(query, t.plain("month-book-coming"))


async def write(job: Job, shop: Workshop) -> None:
    """Write the sheets and send them."""
    span, t = month_of(date.fromordinal(job.payload["month"])), shop.t
    async with shop.reading() as uow:
        plans = await month_plans.of_staff(uow, shop.employee, span.first, shop.now())
        staff = await figures.of_staff(uow, shop.employee, span)
    async with shop.reading() as uow:
        money = await summaries.money_of(uow, shop.employee, span, shop.now())
    days = []
    for day in span.each():
        async with shop.reading() as uow:
            days.append((day, await figures.of_staff(uow, shop.employee, day_of(day))))
    sheets_of_month = [_plan_sheet(plans, t), _people_sheet(staff, money, t), _day_sheet(days, t)]
    content = await shop.run(sheets.write_book, sheets_of_month)
    when = t.month(span.first)
    async with shop.ending() as last:
        exports.note_month(last.uow, shop.employee, span.first, len(staff), last.now)
        file = OwnFile(f"{when}.xlsx", sheets.MEDIA_TYPE, content)
        file_id = await jobs.keep_file(last.uow, file, last.now)
        last.says(send_file(job.chat_id, file_id, last.t("month-book", when=when)))


def _plan_sheet(plans: list[MonthPlan], t: Words) -> Sheet:
    columns = [
        Column(t.plain("month-column-person")),
        Column(t.plain("month-column-figure")),
        Column(t.plain("month-column-plan"), Cell.NUMBER),
        Column(t.plain("month-column-fact"), Cell.NUMBER),
        Column(t.plain("month-column-percent"), Cell.NUMBER),
        Column(t.plain("month-column-forecast"), Cell.NUMBER),
        Column(t.plain("month-column-currency")),
    ]
    rows = [
        (
            plan.employee.name,
            t.plain(f"plan-figure-{row.figure.value}"),
            row.plan,
            row.fact,
            round(row.share * 100, 1),
            round(row.forecast, 2),
            plan.currency,
        )
        for plan in plans
        for row in plan.figures
    ]
    return Sheet(t.plain("sheet-plans"), columns, [sheets.pack(rows)])


def _people_sheet(staff: list[PersonFigures], money: dict[int, PersonMoney], t: Words) -> Sheet:
    paid = {person: totals(one.paid) for person, one in money.items()}
    overdue = {person: totals(one.overdue) for person, one in money.items()}
    currencies = sorted({currency for sums in (*paid.values(), *overdue.values()) for currency in sums})
    columns = [Column(t.plain("month-column-person")), *_figure_columns(t)]
    for currency in currencies:
        columns.append(Column(t.plain("month-column-paid", currency=currency), Cell.MONEY))
        columns.append(Column(t.plain("month-column-overdue", currency=currency), Cell.MONEY))
    rows = []
    for one in staff:
        row: list[str | int | Decimal] = [one.employee.name, *(one[figure] for figure in Figure)]
        for currency in currencies:
            row += [sums.get(one.employee.id, {}).get(currency, Decimal(0)) for sums in (paid, overdue)]
        rows.append(row)
    return Sheet(t.plain("sheet-people"), columns, [sheets.pack(rows)])


def _day_sheet(days: list[tuple[date, list[PersonFigures]]], t: Words) -> Sheet:
    columns = [Column(t.plain("month-column-day"), Cell.DAY), *_figure_columns(t)]
    rows: list[list[date | int]] = [
        [day, *(sum(one[figure] for one in staff) for figure in Figure)] for day, staff in days
    ]
    return Sheet(t.plain("sheet-days"), columns, [sheets.pack(rows)])


def _figure_columns(t: Words) -> list[Column]:
    return [Column(t.plain(f"figure-name-{figure.value}"), Cell.NUMBER) for figure in Figure]
