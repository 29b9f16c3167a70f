"""What a client owes and how he pays: for the card, the brief, plans and alerts (D047, D048, D052)."""

from datetime import date

from domain.clients import Client, display_name, may_see
from domain.debts import DayOfDebts, Debt, Habits
from domain.people import Employee
from domain.promises import PromiseState
from services import working_days
from storage import clients, debts, promises
from storage.database import UnitOfWork


async def debt_of(uow: UnitOfWork, client_id: int, today: date) -> Debt:
    """Give what a client, who may be seen already, owes by a day, and what he has promised."""
    kept = await promises.list_of_client(uow, client_id)
    return Debt(
        tuple(await debts.list_of_client(uow, client_id, today)),
        await debts.credit_of(uow, client_id),
        tuple(one for one in reversed(kept) if one.state is PromiseState.OPEN),
    )


async def day_of(uow: UnitOfWork, viewer: Employee, manager: Employee, today: date) -> DayOfDebts:
    """Give what a manager's clients owe as his day begins, as far as `viewer` may see it (R01)."""
    overdue, debtors, due = await debts.of_day(uow, viewer, manager.id, today)
    promised = []
    for made in await promises.list_due(uow, manager, today, 20):
        client = await clients.find(uow, made.client_id)
        if client is not None and client.owner_id == manager.id and may_see(viewer, client):
            promised.append((display_name(client), made))
    return DayOfDebts(tuple(overdue), debtors, tuple(due), tuple(promised))


async def habits_of(uow: UnitOfWork, client_id: int) -> Habits:
    """Give how a client, who may be seen already, has paid until now (D052)."""
    delays = await debts.list_delays(uow, client_id)
    average = sum(delays) / len(delays) if delays else 0.0
    rate = await promises.kept_rate(uow, client_id)
    return Habits(len(delays), sum(delay == 0 for delay in delays), average, rate)


def currency_of(client: Client, debt: Debt, employee: Employee) -> str:
    """Give the currency that is meant where none is named: of the debt, of the limit, of the country."""
    if debt.parts:
        return debt.parts[0].currency
    return client.credit_currency or working_days.currency_of(employee.zone)
