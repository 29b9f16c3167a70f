"""Pictures on demand: a month of plan and fact or of contacts by day, drawn outside the bot's process."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from aiogram.types import CallbackQuery

from domain.ageing import AgeingBucket
from domain.figures import Figure, month_of
from domain.jobs import Job, JobKind, OwnFile
from domain.money import Money
from domain.people import Employee
from handlers import month_plan_texts
from handlers.answers import Answer, send_picture, toast
from handlers.month_plan_buttons import DrawPlan
from handlers.picture_buttons import DrawAgeing, DrawFunnel
from handlers.summary_buttons import DrawDays
from handlers.sums import spelled
from handlers.table import Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import charts, debt_lists, figures, jobs, month_plans, proposal_figures
from storage.database import UnitOfWork

_DRAWN = (Figure.VISITS, Figure.CALLS, Figure.OTHER_CONTACTS)


def register(table: Table) -> None:
    """Enter the buttons that ask for pictures, and the work behind them."""
    table.button(DrawPlan, ask_for_plan)
    table.button(DrawDays, ask_for_days)
    table.job(JobKind.DRAW_PLAN, draw_plan)
    table.job(JobKind.DRAW_DAYS, draw_days)
    table.button(DrawAgeing, ask_for_ageing)
    table.button(DrawFunnel, ask_for_funnel)
    table.job(JobKind.DRAW_AGEING, draw_ageing)
    table.job(JobKind.DRAW_FUNNEL, draw_funnel)


async def ask_for_plan(
    query: CallbackQuery, button: DrawPlan, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A picture of one's plan, or of somebody's whom one leads."""
    jobs.plan(uow, JobKind.DRAW_PLAN, employee, button.model_dump(), now)
    return toast(query, t.plain("picture-coming"))


async def ask_for_days(
    query: CallbackQuery, button: DrawDays, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A picture of a month's contacts by day."""
    jobs.plan(uow, JobKind.DRAW_DAYS, employee, button.model_dump(), now)
    return toast(query, t.plain("picture-coming"))


async def ask_for_ageing(
    query: CallbackQuery, button: DrawAgeing, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A picture of how old the debts are."""
    jobs.plan(uow, JobKind.DRAW_AGEING, employee, button.model_dump(), now)
    return toast(query, t.plain("picture-coming"))


async def ask_for_funnel(
    query: CallbackQuery, button: DrawFunnel, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A picture of the funnel."""
    jobs.plan(uow, JobKind.DRAW_FUNNEL, employee, button.model_dump(), now)
    return toast(query, t.plain("picture-coming"))


async def draw_ageing(job: Job, shop: Workshop) -> None:
    """Draw a picture of how old the debts are, one for each currency. Raises EmployeeNotFound."""
    manager, t = job.payload["manager"] or None, shop.t
    async with shop.reading() as uow:
        page = await debt_lists.page_for(uow, shop.employee, manager, 0, shop.now())
    pictures = []
    for currency in page.ageing.currencies:
        rows = [
            charts.Bar(
                t.plain(f"ageing-{bucket.value}"),
                float(page.ageing.in_bucket(currency, bucket)),
                spelled(Money(page.ageing.in_bucket(currency, bucket).quantize(Decimal(1)), currency), t),
                bucket is not AgeingBucket.NOT_DUE,
            )
            for bucket in AgeingBucket
        ]
        total = spelled(Money(page.ageing.total(currency).quantize(Decimal(1)), currency), t)
        pictures.append(await shop.run(charts.bars, t.plain("picture-ageing", total=total), rows))
    await _send(job, shop, pictures, _all_of(shop) if page.manager is None else page.manager.name)


def _all_of(shop: Workshop) -> str:
    """Give whose a picture is that shows all whom its reader leads, or himself."""
    return shop.t.plain("picture-all") if shop.employee.leads else shop.employee.name


async def draw_funnel(job: Job, shop: Workshop) -> None:
    """Draw the funnel of a month, of all that the reader leads together."""
    t = shop.t
    async with shop.reading() as uow:
        found = await proposal_figures.funnel(
            uow, shop.employee, date.fromordinal(job.payload["day"]), shop.now()
        )
    steps = {
        step: sum(getattr(row, step) for row in found.rows) for step in ("visits", "sent", "answered", "won")
    }
    rows = [charts.Bar(t.plain(f"funnel-step-{step}"), count, str(count)) for step, count in steps.items()]
    title = t.plain("picture-funnel", when=t.month(found.month.first))
    await _send(job, shop, [await shop.run(charts.bars, title, rows)], _all_of(shop))


async def draw_plan(job: Job, shop: Workshop) -> None:
    """Draw a plan and its facts. Raises EmployeeNotFound."""
    month, t = date.fromordinal(job.payload["month"]), shop.t
    async with shop.reading() as uow:
        found = await month_plans.of_person(uow, shop.employee, job.payload["person"], month, shop.now())
    goals = [
        charts.Goal(
            t.plain(f"plan-figure-{row.figure.value}"),
            float(row.share),
            t.plain(
                "picture-goal",
                fact=month_plan_texts.amount(row.figure, row.fact, found.currency, t),
                plan=month_plan_texts.amount(row.figure, row.plan, found.currency, t),
                percent=month_plan_texts.percent(row),
            ),
            float(row.so_far.share),
        )
        for row in found.figures
    ]
    title = t.plain("picture-plan", when=t.month(month))
    share = found.figures[0].so_far.share if found.figures else 0
    caption = t.plain("picture-plan-of", name=found.employee.name, percent=round(share * 100))
    await _send(job, shop, [await shop.run(charts.goals, title, goals)], caption)


async def draw_days(job: Job, shop: Workshop) -> None:
    """Draw a month's contacts by day. Raises EmployeeNotFound."""
    span, t = month_of(date.fromordinal(job.payload["month"])), shop.t
    async with shop.reading() as uow:
        person, by_day = await figures.by_day(uow, shop.employee, job.payload["person"], span)
    series = [
        charts.Series(t.plain(f"figure-name-{figure.value}"), [one[figure] for one in by_day])
        for figure in _DRAWN
    ]
    names = [str(number) for number in range(1, span.days + 1)]
    title = t.plain("picture-days", when=t.month(span.first))
    await _send(job, shop, [await shop.run(charts.days, title, names, series)], person.name)


async def _send(job: Job, shop: Workshop, pictures: Sequence[bytes], name: str) -> None:
    async with shop.ending() as last:
        for picture in pictures:
            file = OwnFile(f"{job.kind.value}.png", charts.MEDIA_TYPE, picture)
            file_id = await jobs.keep_file(last.uow, file, last.now)
            last.says(send_picture(job.chat_id, file_id, last.t("picture-of", name=name)))
