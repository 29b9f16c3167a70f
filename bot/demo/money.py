"""What the demo's clients owe, promise and think about, and what the department plans for the month."""

from datetime import datetime, timedelta
from decimal import Decimal

from bot.demo.stories import client_of
from domain.calendar import is_working_day
from domain.import_rows import PlanFigure
from domain.money import Money
from domain.people import Employee
from domain.proposals import Channel, NewProposal
from services import invoices, month_plans, payments, promises, proposals
from services.invoices import NewInvoice
from storage.database import UnitOfWork

# Whose client, document, sum, currency, and in how many days it is due: past where it is below zero.
OWED = (
    ("anna", "Лесторг", "УТ-1187", "184500", "RUB", -6),
    ("anna", "Кофейня", "УТ-1203", "62300", "RUB", 9),
    ("igor", "Черемша", "УТ-1195", "97400", "RUB", -3),
    ("igor", "Молочный", "УТ-1210", "131000", "RUB", 9),
    ("jana", "Kovostroj", "2026-0418", "3260", "EUR", -8),
    ("jana", "Tatra Gastro", "2026-0431", "1180", "EUR", 5),
)
PAID = (("anna", "Гранит", "УТ-1160", "310000", "RUB"), ("jana", "Agro Nitra", "2026-0402", "5400", "EUR"))
# Whose client, what was offered, sum, currency, and how many days ago it went out.
OFFERED = (
    ("anna", "Техника и быт", "Полки и торцы на декабрь", "156000", "RUB", 0),
    ("igor", "Оптима", "Годовой договор", "900000", "RUB", 4),
    ("jana", "Elektro Gama", "Ponuka na sklad Trnava", "7800", "EUR", 1),
)
PLANS = {
    "anna": {PlanFigure.PAID_SALES: "900000", PlanFigure.NEW_CLIENTS: "3", PlanFigure.VISITS: "60"},
    "igor": {PlanFigure.PAID_SALES: "700000", PlanFigure.NEW_CLIENTS: "2", PlanFigure.VISITS: "60"},
    "jana": {PlanFigure.ACTIVE_CLIENTS: "8", PlanFigure.NEW_CLIENTS: "2", PlanFigure.VISITS: "45"},
}


async def tell(uow: UnitOfWork, staff: dict[str, Employee], now: datetime) -> None:
    """Put the money of the demo into the book."""
    for key, words, number, amount, currency, days in OWED:
        await _owes(uow, staff[key], words, number, Money(Decimal(amount), currency), days, now)
    for key, words, number, amount, currency in PAID:
        await _paid(uow, staff[key], words, number, Money(Decimal(amount), currency), now)
    for key, words, text, amount, currency, days in OFFERED:
        price = Money(Decimal(amount), currency)
        await _offered(uow, staff[key], words, text, price, _ago(staff[key], days, now), now)
    owing = await client_of(uow, staff["igor"], "Черемша")
    sum_, due_on = Money(Decimal(97400), "RUB"), staff["igor"].today(now) + timedelta(days=1)
    await promises.promise(uow, staff["igor"], owing.id, sum_, due_on, None, now)
    for key, figures in PLANS.items():
        for figure, value in figures.items():
            month = staff["boris"].today(now)
            await month_plans.set_plan(uow, staff["boris"], staff[key].id, month, figure, Decimal(value), now)


async def _owes(
    uow: UnitOfWork, manager: Employee, words: str, number: str, sum_: Money, days: int, now: datetime
) -> None:
    client, today = await client_of(uow, manager, words), manager.today(now)
    due_on = today + timedelta(days=days)
    new = NewInvoice(client.id, number, due_on - timedelta(days=14), due_on, sum_)
    await invoices.add(uow, manager, new, now)


async def _paid(
    uow: UnitOfWork, manager: Employee, words: str, number: str, sum_: Money, now: datetime
) -> None:
    await _owes(uow, manager, words, number, sum_, -1, now)
    client = await client_of(uow, manager, words)
    await payments.record(uow, manager, client.id, sum_, manager.today(now) - timedelta(days=1), (), now)


async def _offered(
    uow: UnitOfWork,
    manager: Employee,
    words: str,
    text: str,
    price: Money,
    sent_at: datetime,
    now: datetime,
) -> None:
    client = await client_of(uow, manager, words)
    new = NewProposal(client.id, text, price, Channel.EMAIL, sent_at)
    await proposals.make(uow, manager, new, now)


def _ago(manager: Employee, days: int, now: datetime) -> datetime:
    """Give the moment so many days ago, or a working day before it."""
    moment = now - timedelta(days=days)
    while not is_working_day(manager.hours, moment.astimezone(manager.zone).date()):
        moment -= timedelta(days=1)
    return moment
