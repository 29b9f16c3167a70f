"""The result of an import in figures: what became of the rows, and what the book holds then."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from domain.import_rows import ImportKind, ImportTally, PlanFigure
from storage import import_results, month_plans
from storage.database import UnitOfWork
from storage.import_results import Debts, PaymentEffect

Facts = dict[str, Any]


def rows(tally: ImportTally) -> Facts:
    """Give what became of the rows, the rejected ones with their numbers."""
    told: Facts = {
        "records": tally.records,
        "created": tally.created,
        "updated": tally.updated,
        "skipped": {reason.value: tally.skipped[reason] for reason in sorted(tally.skipped)},
        "rejected": {reason.value: tally.rejected[reason] for reason in sorted(tally.rejected)},
    }
    if tally.rejections:
        told["rejected_at"] = [{"row": row, "reason": reason.value} for row, reason in tally.rejected_at()]
    return told


async def book(uow: UnitOfWork, names: Mapping[int, str]) -> Facts:
    """Give the clients of the book, counted; `names` are what employees are called there."""
    found = await import_results.book(uow)
    return {
        **found.counts,
        "sum_of_limits": f"{found.limits:.2f}",
        "by_manager": {_called(names, owner): number for owner, number in _nobody_last(found.by_owner)},
        "by_category": {name or "none": number for name, number in _nobody_last(found.by_category)},
    }


async def debts(uow: UnitOfWork, today: date) -> Facts:
    """Give what clients owe on a day, by currency."""
    return {currency: _debts(one) for currency, one in (await import_results.debts(uow, today)).items()}


async def of_kind(
    uow: UnitOfWork, kind: ImportKind, import_id: int, month: date | None, names: Mapping[int, str]
) -> Facts:
    """Give what only imports of this kind tell."""
    if kind is ImportKind.PAYMENTS:
        effects = await import_results.effects(uow, import_id)
        return {
            "created_sum": f"{sum((one.amount for one in effects), Decimal(0)):.2f}",
            "effects": _effects(effects),
            "advances_after": f"{await import_results.credit(uow):.2f}",
        }
    if kind is ImportKind.PLAN and month is not None:
        return _plans(
            await month_plans.list_of(uow, month, department_id=None, employee_id=None), month, names
        )
    return {}


def _debts(one: Debts) -> Facts:
    return {
        "total": f"{one.total:.2f}",
        "open_documents": one.open_documents,
        "overdue_documents": one.overdue_documents,
        "overdue_total": f"{one.overdue_total:.2f}",
        "debtors": one.debtors,
        "top5": [{"client": name, "tax_id": tax_id, "debt": f"{debt:.2f}"} for name, tax_id, debt in one.top],
    }


def _effects(effects: list[PaymentEffect]) -> Facts:
    names = ("closed", "in_the_report_already", "overpaid", "partial", "unallocated")
    sums: dict[str, tuple[int, Decimal]] = {}
    for one in effects:
        number, total = sums.get(_effect(one), (0, Decimal(0)))
        sums[_effect(one)] = number + 1, total + one.amount
    return {
        name: {"payments": sums[name][0], "sum": f"{sums[name][1]:.2f}"} for name in names if name in sums
    }


def _effect(one: PaymentEffect) -> str:
    if one.is_inside:
        return "in_the_report_already"
    if not one.names:
        return "unallocated"
    if one.credit > 0:
        return "overpaid"
    return "closed" if one.closes else "partial"


def _plans(plans: month_plans.Facts, month: date, names: Mapping[int, str]) -> Facts:
    totals = {
        figure.value: _plain(sum((plan[figure] for plan in plans.values() if figure in plan), Decimal(0)))
        for figure in PlanFigure
    }
    return {
        "month": f"{month:%Y-%m}",
        "figures": sum(len(plan) for plan in plans.values()),
        "totals": totals,
        "by_manager": {
            _called(names, person): {
                figure.value: _plain(plan[figure]) if figure in plan else None for figure in PlanFigure
            }
            for person, plan in sorted(plans.items())
        },
    }


def _plain(number: Decimal) -> str:
    return str(int(number)) if number == number.to_integral_value() else str(number.normalize())


def _called(names: Mapping[int, str], employee_id: int | None) -> str:
    return "none" if employee_id is None else names.get(employee_id, str(employee_id))


def _nobody_last(found: Mapping[Any, int]) -> list[tuple[Any, int]]:
    return sorted(found.items(), key=lambda one: (one[0] in {None, ""}, one[0] or 0))
