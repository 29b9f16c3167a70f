"""Files kept with a record or with feedback: Telegram keeps the file, the book its id."""

from collections.abc import Iterable

from domain.activities import Attachment, AttachmentKind
from storage.connection import Row
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("attachments")


def add(
    uow: UnitOfWork,
    attachments: Iterable[Attachment],
    *,
    activity_id: int | None = None,
    feedback_id: int | None = None,
    appeal_id: int | None = None,
) -> None:
    """Keep files with a record, with a piece of feedback, or with an appeal."""
    for attachment in attachments:
        _queries.add(
            uow.connection,
            activity_id=activity_id,
            feedback_id=feedback_id,
            appeal_id=appeal_id,
            kind=attachment.kind.value,
            file_id=attachment.file_id,
            file_name=attachment.file_name,
            caption=attachment.caption,
        )


async def list_of_activity(uow: UnitOfWork, activity_id: int) -> list[Attachment]:
    """Give the files of a record in the order in which they came."""
    rows = await _queries.list_of_activity(uow.connection, activity_id=activity_id)
    return [_attachment(row) for row in rows]


async def list_of_feedback(uow: UnitOfWork, feedback_id: int) -> list[Attachment]:
    """Give the files of a piece of feedback in the order in which they came."""
    rows = await _queries.list_of_feedback(uow.connection, feedback_id=feedback_id)
    return [_attachment(row) for row in rows]


async def list_of_appeal(uow: UnitOfWork, appeal_id: int) -> list[Attachment]:
    """Give the files of an appeal and of its answer in the order in which they came."""
    rows = await _queries.list_of_appeal(uow.connection, appeal_id=appeal_id)
    return [_attachment(row) for row in rows]


def _attachment(row: Row) -> Attachment:
    return Attachment(AttachmentKind(row["kind"]), row["file_id"], row["file_name"], row["caption"])
