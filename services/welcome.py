"""The word to a head that somebody came in by his link."""

from dataclasses import dataclass
from datetime import datetime

from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from services import team
from services.notices import Check
from storage import people
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who came in."""

    employee: Employee


async def check_welcome(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell of the newcomer unless he has left again, or is not the recipient's to see any more."""
    newcomer = await people.get(uow, notice.subject_id)
    if newcomer.removed_at is not None or not team.may_see(recipient, newcomer):
        return Drop("the newcomer has left, or is in another department")
    return Tell(Newcomer(newcomer))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.WELCOME: check_welcome}
