"""Reports about people: a day, and the department's week. By name, activity beside results (D112)."""

from domain.figures import Figure, PersonFigures, PersonMoney, day_of, month_of, week_of
from domain.import_rows import PlanFigure
from domain.money import Money, rounded
from domain.people import Employee
from domain.reports import Asked, Column, Form, Found, Line, Note, Value
from domain.work_profiles import Norm, WorkProfile
from services import department_settings, figures, month_plans, summaries, weak_months, working_days
from services.reporting import LEADERS, Report
from storage import closed_days, work_profiles
from storage import figures as counted
from storage import month_plans as book
from storage.database import UnitOfWork

_PERSON = Column("person")
_MONEY = (Column("paid", Form.MONEY), Column("overdue", Form.MONEY))


async def _day(uow: UnitOfWork, asked: Asked) -> Found:
    """Give a day by person, with the meetings of which nothing was said, and who has closed it (R08)."""
    staff = await figures.of_staff(uow, asked.viewer, asked.span)
    department_id = figures.department_of(asked.viewer)
    unlogged = await counted.count_unlogged(
        uow, (one.employee for one in staff), asked.span, asked.now, department_id=department_id
    )
    closed = await closed_days.list_closed(uow, asked.span.first)
    money = await summaries.money_of(uow, asked.viewer, asked.span, asked.now)
    lines = []
    for one in staff:
        person = one.employee
        cells = _figures(one) | _money(money.get(person.id))
        cells |= {"unlogged": unlogged.get(person.id, 0), "closed": int(person.id in closed)}
        lines.append(Line(cells, person_id=person.id))
    return asked.part_of(lines)


async def _week(uow: UnitOfWork, asked: Asked) -> Found:
    """Give a week by person: activity beside what was paid, and what the month may still bring (R09)."""
    staff = await figures.of_staff(uow, asked.viewer, asked.span)
    money = await summaries.money_of(uow, asked.viewer, asked.span, asked.now)
    profiles = await profiles_of(uow, asked.viewer)
    forecasts = await _forecasts(uow, asked, staff, profiles)
    lines = []
    for one in staff:
        person = one.employee
        cells = _figures(one) | _money(money.get(person.id)) | {"forecast": forecasts.get(person.id, ())}
        cells |= pace(one, profiles.get(person.id, WorkProfile()), asked)
        lines.append(Line(cells, person_id=person.id))
    return asked.part_of(lines, await weak_notes(uow, asked))


async def _forecasts(
    uow: UnitOfWork, asked: Asked, staff: list[PersonFigures], profiles: dict[int, WorkProfile]
) -> dict[int, tuple[Money, ...]]:
    """Give with how much paid the month ends if it goes on as it went, of each who has a plan for it."""
    month, department_id = month_of(asked.span.last), figures.department_of(asked.viewer)
    currency = await department_settings.currency_of(uow, asked.viewer)
    plans = await book.list_of(uow, month.first, department_id=department_id, employee_id=None)
    paid = await book.list_paid(uow, month, currency, department_id=department_id, employee_id=None)
    facts = {person: {PlanFigure.PAID_SALES: amount} for person, amount in paid.items()}
    found = {}
    for one in staff:
        person, profile = one.employee, profiles.get(one.employee.id, WorkProfile())
        plan = month_plans.of_counted(one, month.first, currency, plans, facts, profile, asked.now)
        found[person.id] = tuple(
            Money(rounded(row.forecast), currency)
            for row in plan.figures
            if row.figure is PlanFigure.PAID_SALES
        )
    return found


async def weak_notes(uow: UnitOfWork, asked: Asked) -> tuple[Note, ...]:
    """Give, for a leader, a quiet line about each who had two weak months in a row (D143)."""
    found = await weak_months.list_weak(uow, asked.viewer, asked.today)
    return tuple(
        Note("weak", {"name": one.employee.name, "before": one.before, "last": one.last}) for one in found
    )


async def profiles_of(uow: UnitOfWork, viewer: Employee) -> dict[int, WorkProfile]:
    """Give the work profiles of all whom one leads, or one's own."""
    employee_id = None if viewer.leads else viewer.id
    return await work_profiles.list_of(
        uow, department_id=figures.department_of(viewer), employee_id=employee_id
    )


def pace(one: PersonFigures, profile: WorkProfile, asked: Asked) -> dict[str, Value]:
    """Give meetings a working day beside the norm; nothing for key account managers (D102, D150)."""
    norm, working = profile.norm, working_days.of(one.employee, asked.today)
    days = sum(working.is_working(day) for day in asked.span.each() if day <= asked.today)
    if norm is Norm.KEY_ACCOUNTS or not days:
        return {"pace": None, "norm": None}
    # a meeting that was held is logged as a visit, so it is not counted twice
    held = max(one[Figure.VISITS], one[Figure.MEETINGS_HELD])
    return {"pace": round(held / days, 1), "norm": norm.a_day}


def _figures(one: PersonFigures) -> dict[str, Value]:
    return {"person": one.employee.name} | {figure.value: one[figure] for figure in Figure}


def _money(one: PersonMoney | None) -> dict[str, Value]:
    return {"paid": one.paid if one else (), "overdue": one.overdue if one else ()}


DAY = Report(
    "day",
    _day,
    (
        _PERSON,
        *(Column(figure.value, Form.NUMBER) for figure in Figure),
        Column("unlogged", Form.NUMBER),
        *_MONEY,
        Column("closed", Form.MARK),
    ),
    day_of,
    most_told=12,
)
WEEK = Report(
    "week",
    _week,
    (
        _PERSON,
        *_MONEY,
        Column("proposals_won", Form.NUMBER),
        Column("new_clients", Form.NUMBER),
        Column("visits", Form.NUMBER),
        Column("calls", Form.NUMBER),
        Column("other_contacts", Form.NUMBER, is_told=False),
        Column("meetings_held", Form.NUMBER),
        Column("pace", Form.NUMBER, is_told=False),
        Column("norm", Form.NUMBER, is_told=False),
        Column("proposals_sent", Form.NUMBER),
        Column("complaints", Form.NUMBER),
        Column("forecast", Form.MONEY),
    ),
    week_of,
    LEADERS,
    most_told=12,
)
