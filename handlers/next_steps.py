"""A next step proposed where a contact promises none: one tap keeps it (D006)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery

from domain.outcomes import Outcome
from domain.people import Employee
from handlers.activity_cards import PromiseSoon, show_record
from handlers.answers import Answer, toast
from handlers.table import Table
from handlers.words import Words
from services import activities, next_steps
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the button."""
    table.button(PromiseSoon, promise_soon)


async def promise_soon(
    query: CallbackQuery, button: PromiseSoon, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Keep the next step on the day that stood on the button. Raises ActivityNotFound or AlreadyDone."""
    record = await activities.own_record(uow, employee, button.id)
    text = t.plain(f"next-step-{record.activity.result or Outcome.OTHER}")
    on = date.fromordinal(button.on)
    promised = await next_steps.promise(uow, employee, button.id, text, on, now)
    return [toast(query), show_record(query, promised, employee, now, t)]
