"""A notice shown again, and why it was told."""

from typing import Any

from domain.people import Employee
from domain.refusals import NoticeNotFound
from storage import notices, outbox
from storage.database import UnitOfWork


async def get_gathered(uow: UnitOfWork, employee: Employee, notice_id: int) -> dict[str, Any]:
    """Give the words of a notice that stood in a list, as Telegram takes them. Raises NoticeNotFound."""
    notice = await notices.find(uow, notice_id)
    payload = None if notice is None else await outbox.find_gathered(uow, notice_id)
    if notice is None or payload is None or notice.recipient_id != employee.id:
        raise NoticeNotFound
    return payload
