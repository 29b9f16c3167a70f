"""Two weak months in a row: a sign for the head to talk with the manager, and no more than a sign (D143)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.figures import month_of
from domain.import_rows import PlanFigure
from domain.month_plans import scaled
from domain.people import Employee
from domain.work_profiles import WorkProfile
from services import department_settings
from services.clients import department_in_sight
from storage import month_plans, people, work_profiles
from storage.database import UnitOfWork

WEAK_BELOW = 80  # percent of the planned sales


@dataclass(frozen=True, slots=True)
class Weak:
    """Somebody whose paid sales stayed below WEAK_BELOW percent of the plan in two months that are over."""

    employee: Employee
    before: int
    last: int


async def list_weak(uow: UnitOfWork, leader: Employee, today: date) -> list[Weak]:
    """Give those of whom this is to be told, by name; to nobody but who leads them."""
    if not leader.leads:
        return []
    last = month_of(month_of(today).first - timedelta(days=1)).first
    before = month_of(last - timedelta(days=1)).first
    shares = [await _shares(uow, leader, month) for month in (before, last)]
    weak = {
        person for person in shares[0] if all(of_month.get(person, 100) < WEAK_BELOW for of_month in shares)
    }
    staff = await people.list_colleagues(uow, department_in_sight(leader)) if weak else []
    return [Weak(one, shares[0][one.id], shares[1][one.id]) for one in staff if one.id in weak]


async def _shares(uow: UnitOfWork, leader: Employee, month: date) -> dict[int, int]:
    """Give how many percent of the planned sales each was paid in a month; who had no plan is left out."""
    department_id = department_in_sight(leader)
    currency = await department_settings.currency_of(uow, leader)
    plans = await month_plans.list_of(uow, month, department_id=department_id, employee_id=None)
    paid = await month_plans.list_paid(
        uow, month_of(month), currency, department_id=department_id, employee_id=None
    )
    profiles = await work_profiles.list_of(uow, department_id=department_id, employee_id=None)
    shares = {}
    for person, figures in plans.items():
        hired_on = profiles.get(person, WorkProfile()).hired_on
        plan = figures.get(PlanFigure.PAID_SALES)
        asked = plan if plan is None or hired_on is None else scaled(plan, hired_on, month)
        if asked:
            shares[person] = int(100 * paid.get(person, 0) / asked)
    return shares
