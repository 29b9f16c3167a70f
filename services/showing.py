"""A notice shown again, and why it was told."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from domain.notices import Notice
from domain.people import Employee
from domain.refusals import NoticeNotFound
from storage import notices, outbox
from storage.database import UnitOfWork

_TAG = re.compile(r"</?[a-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a message came: the notice, the first words of what it said, and when it was sent."""

    notice: Notice
    record: str
    sent_at: datetime | None


async def get_gathered(uow: UnitOfWork, employee: Employee, notice_id: int) -> dict[str, Any]:
    """Give the words of a notice that stood in a list, as Telegram takes them. Raises NoticeNotFound."""
    notice = await notices.find(uow, notice_id)
    payload = None if notice is None else await outbox.find_gathered(uow, notice_id)
    if notice is None or payload is None or notice.recipient_id != employee.id:
        raise NoticeNotFound
    return payload


async def list_reasons(uow: UnitOfWork, employee: Employee, chat_id: int, message_id: int) -> list[Reason]:
    """Give the reasons of a message that told this person something; none for an answer of ours."""
    told = await notices.list_in_message(uow, employee.id, chat_id, message_id)
    return [Reason(notice, first_line(text), sent_at) for notice, text, sent_at in told]


def first_line(text: str) -> str:
    """Give the first line of an HTML text, without its markup."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    return unescape(_TAG.sub("", line)).strip()
