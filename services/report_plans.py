"""Reports about a month: plan beside fact, and the month beside the one before (R03, R12)."""

from collections.abc import Sequence
from decimal import Decimal

from domain.figures import Figure, PersonFigures, Span, month_of
from domain.import_rows import PlanFigure
from domain.money import Money, rounded, totals
from domain.month_plans import MONEY_FIGURES, MonthPlan, Outlook, PlanFact
from domain.reports import Asked, Cells, Column, Form, Found, Line, Picture, Value
from domain.work_profiles import WorkProfile
from services import figures, month_plans
from services.report_money import beside
from services.report_people import profiles_of, weak_notes
from services.reporting import Report
from storage import month_plans as book
from storage.database import UnitOfWork
from storage.report_money import percent_of

_URGENT = (Outlook.OUT_OF_REACH, Outlook.BEHIND, Outlook.TOO_EASY, Outlook.ON_TRACK, Outlook.DONE)
_PLANNED = {
    Figure.VISITS: PlanFigure.VISITS,
    Figure.NEW_CLIENTS: PlanFigure.NEW_CLIENTS,
}


async def _plan(uow: UnitOfWork, asked: Asked) -> Found:
    """Give each plan beside its fact, those that need a word first (D106, D107)."""
    plans = await month_plans.of_staff(uow, asked.viewer, asked.span.first, asked.now)
    rows = [(plan, row) for plan in plans for row in plan.figures]
    rows.sort(key=lambda one: _URGENT.index(one[1].outlook))
    return asked.part_of([_planned(plan, row) for plan, row in rows], await weak_notes(uow, asked))


def _planned(plan: MonthPlan, row: PlanFact) -> Line:
    def value(number: Decimal) -> Value:
        is_money = row.figure in MONEY_FIGURES
        return (Money(rounded(number), plan.currency),) if is_money else round(number, 1)

    cells: Cells = {
        "person": plan.employee.name,
        "figure": row.figure.value,
        "plan": value(row.plan),
        "fact": value(row.fact),
        "done_percent": int(row.share * 100),
        "gap": value(row.gap),
        "forecast": value(row.forecast),
        "outlook": row.outlook.value,
        "currency": plan.currency if row.figure in MONEY_FIGURES else "",
    }
    return Line(cells, person_id=plan.employee.id)


async def _month(uow: UnitOfWork, asked: Asked) -> Found:
    """Give each figure of the month beside the same days of the month before, the weakest first (D069)."""
    span, before = beside(asked.span, asked.today)
    now, was = [await figures.of_staff(uow, asked.viewer, days) for days in (span, before)]
    lines = [*_counts(now, was, await _plans(uow, asked, now)), *await _sums(uow, asked, span, before)]
    lines.sort(key=lambda line: _changed(line.cells["change_percent"]))
    return asked.part_of(lines)


async def _plans(uow: UnitOfWork, asked: Asked, staff: Sequence[PersonFigures]) -> dict[PlanFigure, Decimal]:
    """Give what all these people together have planned for the month."""
    department_id = figures.department_of(asked.viewer)
    own = None if asked.viewer.leads else asked.viewer.id
    plans = await book.list_of(uow, asked.span.first, department_id=department_id, employee_id=own)
    profiles = await profiles_of(uow, asked.viewer)
    found = [
        month_plans.of_counted(
            one, asked.span.first, "", plans, {}, profiles.get(one.employee.id, WorkProfile()), asked.now
        )
        for one in staff
    ]
    return {row.figure: row.plan for row in month_plans.summed(found)}


def _counts(
    now: Sequence[PersonFigures], was: Sequence[PersonFigures], plans: dict[PlanFigure, Decimal]
) -> list[Line]:
    lines = []
    for figure in Figure:
        fact, before = (sum(one[figure] for one in staff) for staff in (now, was))
        plan = plans.get(_PLANNED[figure]) if figure in _PLANNED else None
        if fact or before or plan:
            change = percent_of(Decimal(fact - before), Decimal(before))
            cells: Cells = {"measure": figure.value, "fact": fact, "before": before, "plan": plan}
            lines.append(Line(cells | {"change_percent": change, "currency": ""}))
    return lines


async def _sums(uow: UnitOfWork, asked: Asked, span: Span, before: Span) -> list[Line]:
    by_person = [await figures.paid_of(uow, asked.viewer, days) for days in (span, before)]
    fact, earlier = (totals(paid for sums in found.values() for paid in sums) for found in by_person)
    lines = []
    for currency in sorted({*fact, *earlier}):
        paid, before_it = fact.get(currency, Decimal(0)), earlier.get(currency, Decimal(0))
        cells: Cells = {
            "measure": "paid",
            "fact": (Money(paid, currency),),
            "before": (Money(before_it, currency),),
            "plan": None,
            "change_percent": percent_of(paid - before_it, before_it),
            "currency": currency,
        }
        lines.append(Line(cells))
    return lines


def _changed(value: Value) -> float:
    return float(value) if isinstance(value, (int, float, Decimal)) else 0.0


PLAN = Report(
    "plan",
    _plan,
    (
        Column("person", is_for_leaders=True),
        Column("figure", Form.WORD, "figure"),
        Column("fact", Form.NUMBER, keeps_nothing=True),
        Column("plan", Form.NUMBER),
        Column("done_percent", Form.PERCENT),
        Column("gap", Form.NUMBER, is_told=False),
        Column("forecast", Form.NUMBER),
        Column("outlook", Form.WORD, "outlook"),
        Column("currency", is_told=False),
    ),
    month_of,
    picture=Picture.PLAN,
)
MONTH = Report(
    "month",
    _month,
    (
        Column("measure", Form.WORD, "measure"),
        Column("fact", Form.NUMBER, keeps_nothing=True),
        Column("before", Form.NUMBER, keeps_nothing=True),
        Column("change_percent", Form.PERCENT),
        Column("plan", Form.NUMBER),
        Column("currency", is_told=False),
    ),
    month_of,
    picture=Picture.DAYS,
    most_told=14,
)
