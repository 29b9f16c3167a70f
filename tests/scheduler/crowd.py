"""Many people to whom something falls due at one moment."""

from datetime import timedelta

from domain.notices import NoticeKind
from domain.people import Employee, Role
from services import notices as planning
from storage import people
from tests.conftest import START
from tests.office import Office


async def crowd(office: Office, number: int) -> list[Employee]:
    """So many people, to each of whom something is due a day later."""
    async with office.database.transaction() as uow:
        unit = await people.add_department(uow, "Толпа")
        hired = [
            await people.add(
                uow, telegram_id=5000 + one, name=f"Менеджер {one}", role=Role.MANAGER, department_id=unit.id,
                language="ru", zone="Europe/Moscow", joined_at=START,
            )
            for one in range(number)
        ]  # fmt: skip
        for one in hired:
            planning.plan(uow, NoticeKind.ROLE_CHANGED, one, one.id, START + timedelta(days=1), "crowd")
    return hired
