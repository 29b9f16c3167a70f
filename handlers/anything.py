"""A message that is no command and belongs to no dialogue."""

from datetime import datetime

from aiogram.types import Message

from domain.conversation import Conversation
from domain.names import clean
from domain.people import Employee
from handlers import told_messages, told_talk
from handlers.answers import Answer, say
from handlers.table import Table
from handlers.words import Words
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter what hears everything else."""
    table.any_message(anything)


async def anything(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was done or promised is read and shown; a question about a client gives his card.

    A short text is looked for among the clients; anything else is answered as talk. What somebody else wrote
    and was forwarded here is nobody's record.
    """
    text = clean(message.text or "")
    if not text:
        return say(message, t("not-understood"))
    if message.forward_origin is not None:
        return await told_talk.forwarded(message, text, talk, employee, uow, t)
    draft = await told_messages.read(message, employee, uow, now)
    if draft.is_question:
        answer = await told_talk.asked(message, draft, employee, uow, now, t)
        return answer or await told_talk.answered(message, text, draft, talk, employee, uow, now, t)
    if told_messages.says_something(draft, text):
        return await told_messages.begin(message, draft, talk, employee, uow, now, t)
    return await told_talk.answered(message, text, draft, talk, employee, uow, now, t)


async def edited(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A message changed after it was sent: its card follows until it is saved, what was saved stays.

    A place that goes on moving is no message.
    """
    if message.text is None:
        return None
    answer = await told_messages.rewritten(message, talk, employee, uow, now, t)
    return answer or say(message, t("edits-unseen"))


async def unknown_command(message: Message, name: str, t: Words) -> Answer:
    """A command that we do not have: silence in a group, where it may be another bot's."""
    return say(message, t("unknown-command", command=f"/{name}")) if message.chat.type == "private" else None
