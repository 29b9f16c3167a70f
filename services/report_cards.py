"""How each one does: figures that he and his head see alike, and the card of appraisal (R04, R16)."""

from dataclasses import dataclass
from decimal import Decimal

from domain.figures import Figure, PersonFigures, month_of
from domain.import_rows import PlanFigure
from domain.money import Money, rounded
from domain.month_plans import PlanFact
from domain.people import Role
from domain.reports import Asked, Cells, Column, Form, Found, Line, Picture
from domain.work_profiles import WorkProfile
from services import department_settings, figures, month_plans
from services.report_money import beside
from services.report_people import pace, profiles_of, weak_notes
from services.report_quality import closed_share
from services.reporting import Report
from storage import figures as overdue
from storage import month_plans as facts
from storage import report_people
from storage.database import UnitOfWork
from storage.report_money import percent_of

_PLANS = {
    PlanFigure.PAID_SALES: "sales",
    PlanFigure.ACTIVE_CLIENTS: "active",
    PlanFigure.NEW_CLIENTS: "new",
    PlanFigure.COLLECTION: "collection",
}
_MONEY = frozenset({"sales", "collection"})


@dataclass(frozen=True, slots=True)
class _Counted:
    """All that is counted of people over a month, by person."""

    currency: str
    known: facts.Facts
    plans: facts.Facts
    orders: report_people.ByPerson
    prospects: dict[int, int]
    closed: dict[int, int]
    marks: report_people.ByPerson
    overdue: dict[int, tuple[Money, ...]]
    paid_before: dict[int, Decimal]
    profiles: dict[int, WorkProfile]


async def _cards(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the month of each, by name: three plans, growth, pace, conversion, orders, complaints."""
    staff = [
        one
        for one in await figures.of_staff(uow, asked.viewer, asked.span)
        if one.employee.role is Role.MANAGER
    ]
    counted = await _count(uow, asked, staff)
    lines = [Line(_card(one, counted, asked), person_id=one.employee.id) for one in staff]
    return asked.part_of(lines, await weak_notes(uow, asked))


async def _count(uow: UnitOfWork, asked: Asked, staff: list[PersonFigures]) -> _Counted:
    department_id = figures.department_of(asked.viewer)
    own = {"department_id": department_id, "employee_id": None if asked.viewer.leads else asked.viewer.id}
    of = report_people.whose(asked.viewer, department_id, (one.employee for one in staff))
    currency = await department_settings.currency_of(uow, asked.viewer)
    span, before = beside(asked.span, asked.today)
    return _Counted(
        currency,
        await facts.list_facts(uow, asked.span, currency, **own),
        await facts.list_of(uow, asked.span.first, **own),
        await report_people.list_orders(uow, of, span),
        await report_people.list_prospects(uow, of, span),
        await report_people.list_closed(uow, of, span),
        await report_people.list_marks(uow, of, asked.span),
        await overdue.list_overdue(uow, asked.today, **own),
        await facts.list_paid(uow, before, currency, **own),
        await profiles_of(uow, asked.viewer),
    )


def _card(one: PersonFigures, counted: _Counted, asked: Asked) -> Cells:
    person = one.employee
    prospects, won = counted.prospects.get(person.id, 0), one[Figure.PROPOSALS_WON]
    contacts = sum(one[figure] for figure in (Figure.VISITS, Figure.CALLS, Figure.OTHER_CONTACTS))
    return {
        "person": person.name,
        **_plans(one, counted, asked),
        **_growth(person.id, counted),
        **pace(one, counted.profiles.get(person.id, WorkProfile()), asked),
        **closed_share(person, asked, counted.closed.get(person.id, 0)),
        "contacts": contacts,
        "prospects": prospects,
        "won": won,
        "won_of_ten": round(10 * won / prospects, 1) if prospects else None,
        "average_order": (),
        "buyers": 0,
        "bought_again": None,
        **counted.orders.get(person.id, {}),
        "overdue": counted.overdue.get(person.id, ()),
        "complaints": one[Figure.COMPLAINTS],
        "remarks": 0,
        "praise": 0,
        **counted.marks.get(person.id, {}),
        "promises_broken": one[Figure.PROMISES_BROKEN],
    }


def _plans(one: PersonFigures, counted: _Counted, asked: Asked) -> Cells:
    """Give plan, fact and percent of each plan; for sales also what is above it, and the next mark (D100)."""
    known = counted.known.get(one.employee.id, {})
    known = known | {PlanFigure.NEW_CLIENTS: Decimal(one[Figure.NEW_CLIENTS])}
    profile = counted.profiles.get(one.employee.id, WorkProfile())
    plan = month_plans.of_counted(
        one, asked.span.first, counted.currency, counted.plans, counted.known, profile, asked.now
    )
    rows = {row.figure: row for row in plan.figures}
    cells: Cells = {"above_percent": None, "next_mark": None}
    for figure, name in _PLANS.items():
        row = rows.get(figure)
        cells[f"{name}_plan"] = _value(name, row.plan, counted.currency) if row else None
        cells[f"{name}_fact"] = _value(name, known.get(figure, Decimal(0)), counted.currency)
        cells[f"{name}_percent"] = int(row.share * 100) if row else None
    sales = rows.get(PlanFigure.PAID_SALES)
    return cells if sales is None else cells | _above(sales)


def _above(sales: PlanFact) -> Cells:
    percent = int(sales.share * 100)
    if percent < 100:
        return {}
    return {"above_percent": percent - 100, "next_mark": percent // 10 * 10 + 10}


def _growth(person_id: int, counted: _Counted) -> Cells:
    now = counted.known.get(person_id, {}).get(PlanFigure.PAID_SALES, Decimal(0))
    before = counted.paid_before.get(person_id, Decimal(0))
    return {"growth_percent": percent_of(now - before, before)}


def _value(name: str, number: Decimal, currency: str) -> tuple[Money, ...] | int:
    return (Money(rounded(number), currency),) if name in _MONEY else int(number)


def _of_plan(name: str) -> tuple[Column, Column, Column]:
    form, is_told = Form.MONEY if name in _MONEY else Form.NUMBER, name == "sales"
    return (
        Column(f"{name}_fact", form, is_told=is_told),
        Column(f"{name}_plan", form, is_told=False),
        Column(f"{name}_percent", Form.PERCENT),
    )


_PACE = (Column("pace", Form.NUMBER), Column("norm", Form.NUMBER, is_told=False))
_CONVERSION = (
    Column("prospects", Form.NUMBER, is_told=False),
    Column("won", Form.NUMBER, is_told=False),
    Column("won_of_ten", Form.NUMBER),
)
_ORDERS = (Column("average_order", Form.MONEY), Column("bought_again", Form.PERCENT))
_MARKS = (Column("remarks", Form.NUMBER), Column("praise", Form.NUMBER, is_told=False))

FIGURES = Report(
    "figures",
    _cards,
    (
        Column("person"),
        *_of_plan("sales"),
        Column("above_percent", Form.PERCENT),
        Column("next_mark", Form.PERCENT, is_told=False),
        *_of_plan("active"),
        *_of_plan("new"),
        *_of_plan("collection"),
        *_PACE,
        *_CONVERSION,
        *_ORDERS,
        Column("complaints", Form.NUMBER),
        *_MARKS,
    ),
    month_of,
    picture=Picture.DAYS,
    most_told=6,
)
# What is done stands behind what came of it: results are judged, deeds explain them (D112).
APPRAISAL = Report(
    "appraisal",
    _cards,
    (
        Column("person"),
        Column("sales_fact", Form.MONEY),
        Column("sales_percent", Form.PERCENT),
        Column("above_percent", Form.PERCENT, is_told=False),
        Column("growth_percent", Form.PERCENT),
        Column("active_fact", Form.NUMBER, is_told=False),
        Column("active_percent", Form.PERCENT),
        Column("new_fact", Form.NUMBER),
        Column("new_percent", Form.PERCENT, is_told=False),
        Column("overdue", Form.MONEY),
        Column("promises_broken", Form.NUMBER),
        Column("complaints", Form.NUMBER),
        *_MARKS,
        Column("closed_percent", Form.PERCENT),
        Column("contacts", Form.NUMBER),
        *_PACE,
        *_CONVERSION,
        *_ORDERS,
    ),
    month_of,
    most_told=6,
)
