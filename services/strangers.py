"""Strangers are answered, but not for as long as they like to ask."""

from datetime import datetime, timedelta

from storage import strangers
from storage.database import UnitOfWork

ANSWERS = 3
WITHIN = timedelta(hours=1)


async def may_be_answered(uow: UnitOfWork, person_id: int, now: datetime) -> bool:
    """Tell whether a stranger may have one more answer: he gets a few in an hour (D088)."""
    return await strangers.answer(uow, person_id, now, WITHIN) <= ANSWERS
