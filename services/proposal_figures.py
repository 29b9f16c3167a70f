"""The funnel from the visit to the win, and the forecast of the month (D028, D101)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.figures import Span, month_of
from domain.funnels import Forecast, FunnelRow, LostCount, forecast
from domain.notices import NoticeKind
from domain.people import Employee, Role
from domain.proposals import ProposalState
from services import cadences, notices
from services.clients import department_in_sight
from services.department_settings import settings_of
from storage import people, proposal_figures
from storage.database import UnitOfWork

CHANCE_SENT, CHANCE_ANSWERED = "chance_sent", "chance_answered"


@dataclass(frozen=True, slots=True)
class Funnel:
    """What a month brought by manager, why proposals were lost, and what may still come of it.

    `forecasts` are empty for a month that is over.
    """

    month: Span
    rows: list[FunnelRow]
    lost: list[LostCount]
    forecasts: list[Forecast]


async def funnel(uow: UnitOfWork, viewer: Employee, first: date, now: datetime) -> Funnel:
    """Give the funnel of the month in which a day lies: a manager's own, a leader's people."""
    month, department_id = month_of(first), department_in_sight(viewer)
    rows = await proposal_figures.list_rows(uow, viewer, department_id, month)
    lost = await proposal_figures.list_lost(uow, viewer, department_id, month)
    forecasts: list[Forecast] = []
    if month.last >= viewer.today(now):
        settings = await settings_of(uow, viewer.department_id)
        chances = {
            ProposalState.SENT: settings.number(CHANCE_SENT, 30),
            ProposalState.ANSWERED: settings.number(CHANCE_ANSWERED, 60),
        }
        expected = await proposal_figures.list_expected(uow, viewer, department_id, month)
        forecasts = forecast([money for row in rows for money in row.worth], expected, chances)
    return Funnel(month, [row for row in rows if not row.is_empty], lost, forecasts)


async def plan_slipping(uow: UnitOfWork, now: datetime) -> None:
    """On the last working day of a month, tell heads of decisions put off into it."""
    heads = [one for one in await people.list_colleagues(uow, None) if one.role is Role.HEAD]
    for head in heads:
        today, month = head.today(now), month_of(head.today(now))
        days = await cadences.days_of(uow, head, now)
        if today != days.last_until(month.last):
            continue
        for proposal_id, department_id in await proposal_figures.list_slipping(uow, month):
            if department_id == head.department_id:
                due_at = max(cadences.morning_of(head, today), now)
                occurrence = f"month {month.first:%Y-%m}"
                notices.plan(uow, NoticeKind.PROPOSAL_SLIPPED, head, proposal_id, due_at, occurrence)
