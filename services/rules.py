"""The rules of a department: read, changed, and a changed cadence rehearsed on the last month (D093)."""

from collections import Counter
from datetime import datetime, timedelta

from domain.cadences import StepKind, StepTo, proposal_steps
from domain.department_settings import DepartmentSettings
from domain.figures import Span, month_of
from domain.people import Employee
from domain.refusals import BadInput, DepartmentNotFound, NotAllowed
from domain.rehearsals import Rehearsal, count_steps
from domain.rules import Rule, read_rule
from services import cadences, department_settings, proposals, working_days
from storage import people, proposal_figures
from storage.database import UnitOfWork

LOOKED_BACK = timedelta(days=60)  # the longest run of the usual table ends within it


async def settings_for(uow: UnitOfWork, leader: Employee, department_id: int) -> DepartmentSettings:
    """Give the rules of a department to one who settles them. Raises NotAllowed or DepartmentNotFound."""
    if not department_settings.may_change(leader, department_id):
        raise NotAllowed
    await people.get_department(uow, department_id)
    return await department_settings.settings_of(uow, department_id)


async def departments_for(uow: UnitOfWork, leader: Employee) -> list[int]:
    """Give the departments whose rules this person settles. Raises DepartmentNotFound where there is none."""
    own = leader.department_id
    found = [own] if own is not None else [one.id for one in await people.list_departments(uow)]
    if not found:
        raise DepartmentNotFound
    return found


async def change(
    uow: UnitOfWork, leader: Employee, department_id: int, rule: Rule, text: str, now: datetime
) -> None:
    """Settle a rule as it was typed. Raises BadInput, NotAllowed or DepartmentNotFound."""
    value = read_rule(rule, text)
    is_known = rule is not Rule.COUNTRY or working_days.holidays_of(str(value), now.year)
    if value is None or not is_known:
        raise BadInput(value=text)
    await settings_for(uow, leader, department_id)
    await department_settings.change(uow, leader, department_id, rule.value, value, now)


async def rehearse(
    uow: UnitOfWork, leader: Employee, department_id: int, touches: tuple[int, ...], now: datetime
) -> Rehearsal:
    """Tell what other days of reminders would have sent last month, and what the present ones did.

    Raises NotAllowed or DepartmentNotFound.
    """
    settings = await settings_for(uow, leader, department_id)
    month = month_of(month_of(leader.today(now)).first - timedelta(days=1))
    present = await proposals.steps_for(uow, department_id)
    silent = settings.number(proposals.SILENT_MANAGER, 3), settings.number(proposals.SILENT_HEAD, 5)
    changed = proposal_steps(touches, *silent)
    counts = Counter[tuple[StepTo, StepKind]](), Counter[tuple[StepTo, StepKind]]()
    looked_at = Span(month.first - LOOKED_BACK, month.last)
    sent = await proposal_figures.list_sent(uow, department_id, looked_at)
    managers = {one: await people.get(uow, one) for one in {proposal.manager_id for proposal in sent}}
    days = {one.id: await cadences.days_of(uow, one, now) for one in managers.values()}
    for proposal in sent:
        manager = managers[proposal.manager_id]
        for counted, steps in zip(counts, (present, changed), strict=True):
            counted.update(count_steps(proposal, steps, manager, days[manager.id], month))
    return Rehearsal(month, len(sent), *counts)
