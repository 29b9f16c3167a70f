"""Messages that were read, as a file for whoever makes the lexicon grow: one JSON object a line."""

import json
from datetime import datetime

from domain.jobs import OwnFile
from domain.people import Employee, Role
from domain.refusals import NotAllowed
from domain.told import Told
from storage import files, people, told_messages
from storage.database import UnitOfWork

MOST = 20_000


async def make(uow: UnitOfWork, admin: Employee, since: datetime, now: datetime) -> tuple[int, int]:
    """Make the file of the messages since a moment, noted in the audit; gives its id and how many they are.

    Each has its text, what was shown and what was saved of it, what became of it, and the words of deeds
    that were not understood. Raises NotAllowed for all but admins.
    """
    if admin.role is not Role.ADMIN:
        raise NotAllowed
    found = await told_messages.list_since(uow, since, MOST)
    lines = "".join(f"{json.dumps(_line(one), ensure_ascii=False)}\n" for one in reversed(found))
    name = f"quicklog-{admin.today(now).isoformat()}.jsonl"
    file_id = await files.add(uow, OwnFile(name, "application/jsonl", lines.encode() or b"\n"), now)
    people.add_audit(
        uow, at=now, employee_id=admin.id, verb="export", subject="quicklog", subject_id=0,
        after=json.dumps({"rows": len(found)}),
    )  # fmt: skip
    return file_id, len(found)


def _line(told: Told) -> dict[str, object]:
    return {
        "id": told.id,
        "now": told.told_at.isoformat(timespec="minutes"),
        "text": told.text,
        "fate": told.fate.value,
        "shown": told.shown,
        "saved": told.saved,
        "verbs": told.verbs,
    }
