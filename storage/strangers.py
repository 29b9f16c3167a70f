"""How often strangers were answered lately."""

from datetime import datetime, timedelta

from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("strangers")


async def answer(uow: UnitOfWork, person_id: int, now: datetime, within: timedelta) -> int:
    """Note that a stranger asks for an answer, and give how many times he has since his first in `within`."""
    answers = await _queries.answer(
        uow.connection, person_id=person_id, now=stored(now), before=stored(now - within)
    )
    return int(answers)


def remove_before(uow: UnitOfWork, before: datetime) -> None:
    """Forget strangers who were counted before this moment."""
    _queries.remove_before(uow.connection, before=stored(before))
