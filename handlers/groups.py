"""Groups: bound to a department by its head, in the group and only there."""

from datetime import datetime

from aiogram.types import ChatMemberUpdated

from domain.people import Employee
from handlers.answers import Answer
from handlers.table import Table
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the commands of groups."""


async def membership_changed(
    update: ChatMemberUpdated, employee: Employee | None, uow: UnitOfWork, now: datetime
) -> Answer:
    """Hear that the bot was taken into a chat or thrown out of it."""
    return None
