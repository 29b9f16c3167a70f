"""What tests about money put into the book, and mornings that pass with their sweep of debts."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from domain.calendar import at
from domain.clients import Client
from domain.debts import Debt
from domain.invoices import Invoice
from domain.money import Money
from scheduler import debts as debt_jobs
from services import debts, invoices
from services.debt_alerts import SWEPT_FROM
from services.invoices import NewInvoice
from tests.office import Office, Person

TODAY = date(2026, 11, 24)


async def owe(
    manager: Person, client: Client, amount: str, due_on: date, *, number: str = "1", currency: str = "RUB"
) -> Invoice:
    """Let a client owe something since ten days before it is due."""
    async with manager.office.database.transaction() as uow:
        new = NewInvoice(
            client.id, number, due_on - timedelta(days=10), due_on, Money(Decimal(amount), currency)
        )
        return await invoices.add(uow, manager.employee, new, manager.office.clock.now())


async def owed(office: Office, client: Client, today: date = TODAY) -> Debt:
    """Give what a client owes."""
    async with office.database.transaction() as uow:
        return await debts.debt_of(uow, client.id, today)


async def lives_until(office: Office, moment: datetime) -> None:
    """Let time pass with all notices, and the debts looked through at every hour as the timetable does."""
    while (hour := next_sweep(office.clock.now())) < moment:
        await office.moves_to(hour)
        await debt_jobs.sweep(office.database, office.clock.now)
        await office.works()
    await office.moves_to(moment)


def next_sweep(now: datetime) -> datetime:
    """Give the next hour at which it is early in the morning in one of the zones of the tests."""
    zones = ("Asia/Vladivostok", "Europe/Moscow", "Europe/Bratislava")
    mornings = [
        at(now.astimezone(ZoneInfo(zone)).date() + timedelta(days=ahead), SWEPT_FROM, ZoneInfo(zone))
        for zone in zones
        for ahead in (0, 1)
    ]
    return min(morning for morning in mornings if morning > now)


def plain(text: str) -> str:
    """Give a text as it is read, with ordinary blanks in its sums."""
    return text.replace("\xa0", " ")
