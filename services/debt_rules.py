"""How a department wants to be reminded of debts: kept among its settings, changed by its head (D093)."""

from datetime import datetime

from domain.debt_steps import STEPS, DebtRules
from domain.people import Employee
from services import department_settings
from storage.database import UnitOfWork

_STEPS, _MINIMUM, _ABROAD = "debt_steps", "debt_minimum", "debt_minimum_abroad"
_USUAL = DebtRules()


async def rules_of(uow: UnitOfWork, department_id: int | None) -> DebtRules:
    """Give the rules of a department, the usual ones where it has settled nothing."""
    settled = await department_settings.settings_of(uow, department_id)
    return DebtRules(
        tuple(sorted(settled.numbers(_STEPS, STEPS))) or STEPS,
        settled.number(_MINIMUM, _USUAL.minimum),
        settled.number(_ABROAD, _USUAL.minimum_abroad),
    )


async def change_steps(
    uow: UnitOfWork, by: Employee, department_id: int, steps: tuple[int, ...], now: datetime
) -> None:
    """Remind on other days. Raises NotAllowed for all but the department's leaders."""
    await department_settings.change(uow, by, department_id, _STEPS, list(steps), now)


async def change_minimum(
    uow: UnitOfWork, by: Employee, department_id: int, minimum: int, currency: str, now: datetime
) -> None:
    """Remind of no less than this, in roubles or in other currencies. Raises NotAllowed."""
    key = _MINIMUM if currency == "RUB" else _ABROAD
    await department_settings.change(uow, by, department_id, key, minimum, now)
