"""What tests about feedback and complaints do and read."""

from typing import Any
from zoneinfo import ZoneInfo

from domain.clients import Client
from domain.feedback import Feedback
from domain.people import Role
from storage import feedback
from tests.office import Office, Person

MOSCOW = ZoneInfo("Europe/Moscow")
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
BRATISLAVA = ZoneInfo("Europe/Bratislava")
VOICE: dict[str, Any] = {"voice": {"file_id": "v-1", "file_unique_id": "3", "duration": 7}}


async def escalate(manager: Person, text: str = "Привезли брак", name: str = "Ромашка") -> None:
    """Log a complaint that the manager cannot put right."""
    await manager.sends(f"/feedback {name}")
    await manager.presses("Недоволен")
    await manager.presses("Доставка")
    await manager.sends(text)
    await manager.presses("Нет, нужен руководитель")


async def complain(manager: Person, text: str = "Привезли брак", name: str = "Ромашка") -> None:
    """Log negative feedback as far as the question whether it can be put right."""
    await manager.taps_menu("Отзыв")
    await manager.presses(name)
    await manager.presses("Недоволен")
    await manager.presses("Доставка")
    await manager.sends(text)


async def told_by(office: Office, client: Client) -> Feedback:
    """Give the only feedback of a client."""
    [told] = await all_told_by(office, client)
    return told


async def all_told_by(office: Office, client: Client) -> list[Feedback]:
    """Give what the client told us and nobody took back, the latest first."""
    async with office.database.transaction() as uow:
        rows = await uow.connection.rows("select id from feedback order by id desc", {})
        found = [await feedback.find(uow, row["id"]) for row in rows]
    return [one for one in found if one and one.client_id == client.id and one.undone_at is None]


async def head_of(office: Office, name: str, telegram_id: int, zone: str = "Europe/Moscow") -> Person:
    """Take in one more head of the department."""
    return await office.person(name, telegram_id, Role.HEAD, zone=zone)


def asked(person: Person) -> int:
    """Count how often this person was asked whether the client was told."""
    return len([text for text in person.sees if text.startswith("Клиенту сказали?")])
