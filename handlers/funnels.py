"""`/funnel`: from the visit to the win by manager and month, and what the month may still bring (D028)."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.funnels import Forecast, FunnelRow
from domain.money import Money
from domain.people import Employee
from handlers import sums
from handlers.answers import Answer
from handlers.button_days import DayNumber
from handlers.keyboards import Row, make_button, put
from handlers.picture_buttons import DrawFunnel
from handlers.proposal_buttons import ListProposals
from handlers.report_buttons import excel
from handlers.table import Table
from handlers.words import Html, Words
from services import proposal_figures
from services.proposal_figures import Funnel
from storage.database import UnitOfWork

MOST_REASONS, MOST_ROWS = 5, 25


class OpenFunnel(CallbackData, prefix="funnel"):
    """Show the funnel of the month in which this day lies."""

    day: DayNumber


def register(table: Table) -> None:
    """Enter the funnel."""
    table.command("funnel", funnel)
    table.button(OpenFunnel, turn)


async def funnel(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/funnel`: this month."""
    found = await proposal_figures.funnel(uow, employee, employee.today(now), now)
    return put(message, text(found, employee, t), _rows(found, employee, now, t))


async def turn(
    query: CallbackQuery, button: OpenFunnel, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another month."""
    found = await proposal_figures.funnel(uow, employee, date.fromordinal(button.day), now)
    return put(query, text(found, employee, t), _rows(found, employee, now, t))


def text(found: Funnel, employee: Employee, t: Words) -> Html:
    """Say what the month brought, why proposals were lost, and the forecast."""
    blocks = [t("funnel-heading", month=t.month(found.month.first))]
    blocks += [_line(row, employee, t) for row in found.rows[:MOST_ROWS]]
    if len(found.rows) > MOST_ROWS:
        blocks.append(t("funnel-more", count=len(found.rows) - MOST_ROWS))
    if not found.rows:
        blocks.append(t("funnel-empty"))
    if found.lost:
        reasons = [
            t("funnel-lost-to", reason=t.plain(f"lost-{one.reason}"), name=one.competitor, count=one.count)
            if one.competitor
            else t("funnel-lost-line", reason=t.plain(f"lost-{one.reason}"), count=one.count)
            for one in found.lost[:MOST_REASONS]
        ]
        blocks.append(Html("\n".join([t("funnel-lost"), *reasons])))
    blocks += [_forecast(one, t) for one in found.forecasts]
    return Html("\n\n".join(blocks))


def _line(row: FunnelRow, employee: Employee, t: Words) -> Html:
    worth = sums.several(row.worth, t)
    counts = t(
        "funnel-line",
        visits=row.visits,
        sent=row.sent,
        answered=row.answered,
        won=row.won,
        percent=row.won_of_sent,
    )
    lines = [t("funnel-who", name=row.manager_name)] if row.manager_id != employee.id else []
    lines.append(counts)
    if worth:
        lines.append(t("funnel-worth", worth=worth))
    return Html("\n".join(lines))


def _forecast(one: Forecast, t: Words) -> Html:
    def spelled(amount: Decimal) -> str:
        return sums.spelled(Money(amount, one.currency), t)

    return t(
        "funnel-forecast",
        likely=spelled(one.likely),
        won=spelled(one.won),
        answered=spelled(one.answered),
        sent=spelled(one.sent),
        undated=spelled(one.undated),
    )


def _rows(found: Funnel, employee: Employee, now: datetime, t: Words) -> list[Row]:
    first, last = found.month.first, found.month.last
    before = make_button("‹", OpenFunnel(day=(first - timedelta(days=1)).toordinal()))
    row = [before]
    if last < employee.today(now):
        row.append(make_button("›", OpenFunnel(day=(last + timedelta(days=1)).toordinal())))
    drawn = make_button(t.plain("picture"), DrawFunnel(day=first.toordinal()))
    return [
        [drawn, excel("funnel", first, t)],
        row,
        [make_button(t.plain("proposal-button-all"), ListProposals(page=0))],
    ]
