"""The word to a head that somebody came in by his link."""

from dataclasses import dataclass
from datetime import datetime

from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from services.notices import Check
from storage import people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who came in."""

    employee: Employee


async def check_welcome(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of the newcomer unless he has left again."""
    newcomer = await people.get(uow, notice.subject_id)
    return Drop("the newcomer has left") if newcomer.removed_at else Tell(Newcomer(newcomer))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.WELCOME: check_welcome}
