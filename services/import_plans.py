"""Rows of a plan written into the book: a manager's figures of a month (D106)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from domain.import_rows import ImportTally, PlanFigure, PlanRow, Reason, Skipped
from domain.import_runs import ImportRun
from domain.imports.people_names import find_person
from services.import_clients import staff_of
from storage import imports, month_plans
from storage.database import UnitOfWork

PLACE = "plan_figures"


async def write_plans(uow: UnitOfWork, run: ImportRun, rows: Sequence[PlanRow]) -> ImportTally:
    """Write rows of a plan, from the top. An empty cell is no plan for that figure, and erases none."""
    tally = ImportTally()
    staff = await staff_of(uow, run)
    known = {month: await _known(uow, month) for month in sorted({row.month for row in rows})}
    for row in rows:
        manager = find_person(row.manager, staff)
        if manager is None:
            tally.reject(row.row, Reason.MANAGER_UNKNOWN, row.manager)
            continue
        plan = known[row.month].setdefault(manager.id, {})
        changed = {figure: value for figure, value in row.figures.items() if plan.get(figure) != value}
        if not plan and changed:
            tally.created += 1
        elif changed:
            tally.updated += 1
        else:
            tally.skipped[Skipped.DUPLICATE] += 1
        for figure, value in changed.items():
            _write(uow, run, manager.id, row.month, figure, plan.get(figure), value)
            plan[figure] = value
    return tally


async def undo(uow: UnitOfWork, import_id: int, most: int) -> int:
    """Make a part of what an import changed of plans what it was, and give how much it was."""
    changes = await imports.list_changes(uow, import_id, PLACE, most)
    for change in changes:
        employee_id, month, figure = change.key.split()
        value = None if change.before is None else Decimal(change.before)
        month_plans.save(uow, int(employee_id), date.fromisoformat(month), PlanFigure(figure), value)
    imports.forget_changes(uow, changes)
    return len(changes)


async def _known(uow: UnitOfWork, month: date) -> month_plans.Facts:
    return await month_plans.list_of(uow, month, department_id=None, employee_id=None)


def _write(
    uow: UnitOfWork,
    run: ImportRun,
    employee_id: int,
    month: date,
    figure: PlanFigure,
    before: Decimal | None,
    after: Decimal,
) -> None:
    month_plans.save(uow, employee_id, month, figure, after)
    key = f"{employee_id} {month.isoformat()} {figure.value}"
    imports.note_change(uow, run.id, PLACE, key, None if before is None else str(before), str(after))
