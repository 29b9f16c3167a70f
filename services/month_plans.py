"""Plans of a month beside the facts, for whoever may see them; set by the head (D066, D106, D107)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from domain.figures import Figure, PersonFigures, month_of
from domain.import_rows import PlanFigure
from domain.month_plans import MonthPlan, PlanFact, Progress, progress, scaled, shared_out
from domain.people import Employee, Role
from domain.refusals import BadInput, NotAllowed
from domain.work_profiles import WorkProfile
from services import department_settings, figures, team, work_profiles, working_days
from storage import month_plans, people
from storage import work_profiles as stored_profiles
from storage.database import UnitOfWork

NOON = time(12)
LARGEST = Decimal("1e12")
_COUNTED = {PlanFigure.VISITS: Figure.VISITS, PlanFigure.NEW_CLIENTS: Figure.NEW_CLIENTS}


async def of_person(
    uow: UnitOfWork, viewer: Employee, person_id: int, month: date, now: datetime
) -> MonthPlan:
    """Give a person's month: one's own, or that of somebody one leads. Raises EmployeeNotFound."""
    person = viewer if person_id == viewer.id else await team.get_colleague(uow, viewer, person_id)
    counted = await figures.of_person(uow, viewer, person_id, month_of(month))
    plans = await month_plans.list_of(uow, month, department_id=None, employee_id=person.id)
    currency = await department_settings.currency_of(uow, person)
    facts = await month_plans.list_facts(
        uow, month_of(month), currency, department_id=None, employee_id=person.id
    )
    profile = await work_profiles.of_person(uow, person)
    return of_counted(counted, month, currency, plans, facts, profile, now)


async def of_staff(uow: UnitOfWork, viewer: Employee, month: date, now: datetime) -> list[MonthPlan]:
    """Give the months of all whom `viewer` leads and who have a plan or a fact, by name."""
    staff = await figures.of_staff(uow, viewer, month_of(month))
    department_id = figures.department_of(viewer)
    employee_id = None if viewer.leads else viewer.id
    plans = await month_plans.list_of(uow, month, department_id=department_id, employee_id=employee_id)
    currency = await department_settings.currency_of(uow, viewer)
    facts = await month_plans.list_facts(
        uow, month_of(month), currency, department_id=department_id, employee_id=employee_id
    )
    profiles = await stored_profiles.list_of(uow, department_id=department_id, employee_id=employee_id)
    return [
        of_counted(one, month, currency, plans, facts, profiles.get(one.employee.id, WorkProfile()), now)
        for one in staff
        if one.employee.role is Role.MANAGER or one.employee.id in plans
    ]


def of_counted(
    counted: PersonFigures,
    month: date,
    currency: str,
    plans: month_plans.Facts,
    facts: month_plans.Facts,
    profile: WorkProfile,
    now: datetime,
) -> MonthPlan:
    """Give a person's month out of what is counted and known already."""
    person = counted.employee
    so_far = progress_of(person, month, now)
    known = _known(counted, facts)
    rows = [
        PlanFact(figure, _asked_of(plan, profile, month), known.get(figure, Decimal(0)), so_far)
        for figure in PlanFigure
        if (plan := plans.get(person.id, {}).get(figure)) is not None
        and (figure is not PlanFigure.VISITS or profile.norm.has_visit_plan)
    ]
    return MonthPlan(person, month, currency, tuple(rows))


def _known(counted: PersonFigures, facts: month_plans.Facts) -> dict[PlanFigure, Decimal]:
    """Give a person's facts of a month, figure by figure."""
    activity = {figure: Decimal(counted[source]) for figure, source in _COUNTED.items()}
    return facts.get(counted.employee.id, {}) | activity


async def share_out(
    uow: UnitOfWork, head: Employee, month: date, figure: PlanFigure, total: Decimal, now: datetime
) -> None:
    """Share a department's plan out among its managers, by what each brought the month before (D106).

    Key account managers get no plan of visits (D150). Raises NotAllowed or BadInput.
    """
    before = month_of(month).first - timedelta(days=1)
    staff = await figures.of_staff(uow, head, month_of(before))
    currency = await department_settings.currency_of(uow, head)
    department_id = figures.department_of(head)
    facts = await month_plans.list_facts(
        uow, month_of(before), currency, department_id=department_id, employee_id=None
    )
    profiles = await stored_profiles.list_of(uow, department_id=department_id, employee_id=None)
    weights = {
        one.employee.id: _known(one, facts).get(figure, Decimal(0))
        for one in staff
        if one.employee.role is Role.MANAGER
        and (
            figure is not PlanFigure.VISITS
            or profiles.get(one.employee.id, WorkProfile()).norm.has_visit_plan
        )
    }
    for person_id, part in shared_out(total, weights).items():
        await set_plan(uow, head, person_id, month, figure, part, now)


def _asked_of(plan: Decimal, profile: WorkProfile, month: date) -> Decimal:
    return plan if profile.hired_on is None else scaled(plan, profile.hired_on, month)


def progress_of(person: Employee, month: date, now: datetime) -> Progress:
    """Give how far a month has come for a person, by his own working days; from noon on today is over too.

    A morning that has brought nothing yet would make every forecast worse.
    """
    today = person.today(now)
    is_morning = now.astimezone(person.zone).time() < NOON
    return progress_until(person, month, today - timedelta(days=is_morning))


def progress_until(person: Employee, month: date, until: date) -> Progress:
    """Give how far a month has come for a person with the end of a day."""
    return progress(month, until, working_days.of(person, until))


def works_on(person: Employee, day: date) -> bool:
    """Tell whether this is a working day of the person."""
    return working_days.of(person, day).is_working(day)


async def set_plan(
    uow: UnitOfWork,
    by: Employee,
    person_id: int,
    month: date,
    figure: PlanFigure,
    value: Decimal | None,
    now: datetime,
) -> Employee:
    """Plan a figure of a person's month; None takes the plan away. Raises NotAllowed or BadInput."""
    person = await team.get_colleague(uow, by, person_id)
    if not by.leads:
        raise NotAllowed
    if value is not None and not 0 <= value <= LARGEST:
        raise BadInput(value=str(value))
    month_plans.save(uow, person.id, month.replace(day=1), figure, value)
    people.add_audit(
        uow,
        at=now,
        employee_id=by.id,
        verb="plan",
        subject=figure.value,
        subject_id=person.id,
        after=None if value is None else f"{month:%Y-%m}: {value}",
    )
    return person


def summed(plans: Sequence[MonthPlan]) -> list[PlanFact]:
    """Add the plans of a department up, figure by figure; how far the month has come is that of the first."""
    rows = []
    for figure in PlanFigure:
        of_figure = [row for plan in plans for row in plan.figures if row.figure is figure]
        if of_figure:
            plan, fact = sum((row.plan for row in of_figure), Decimal(0)), Decimal(0)
            fact = sum((row.fact for row in of_figure), Decimal(0))
            rows.append(PlanFact(figure, plan, fact, of_figure[0].so_far))
    return rows
