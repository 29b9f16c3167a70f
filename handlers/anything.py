"""A message that is no command and belongs to no dialogue."""

from datetime import datetime

from aiogram.types import Message

from domain.conversation import Conversation
from domain.names import clean
from domain.people import Employee
from handlers import client_lists, told_messages
from handlers.answers import Answer, say
from handlers.clients import card
from handlers.table import Table
from handlers.words import Words
from services import clients
from storage.database import UnitOfWork

LONGEST_SEARCHED = 60


def register(table: Table) -> None:
    """Enter what hears everything else."""
    table.any_message(anything)


async def anything(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was done or promised is read and shown; a question about a client gives his card.

    A short text is looked for among the clients; of anything else, say what can be said here. What somebody
    else wrote and was forwarded here is nobody's record.
    """
    text = clean(message.text or "")
    if text and message.forward_origin is None:
        draft = await told_messages.read(message, employee, uow, now)
        if draft.is_question and len(draft.asked_about) == 1:
            client = await clients.get_for(uow, employee, int(draft.asked_about[0]))
            return await card(message, client, employee, uow, t, now=now)
        if told_messages.says_something(draft, text):
            return await told_messages.begin(message, draft, talk, employee, uow, now, t)
    if not text or len(text) > LONGEST_SEARCHED:
        return say(message, t("not-understood"))
    return await client_lists.found(message, text, talk, employee, uow, t)


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
