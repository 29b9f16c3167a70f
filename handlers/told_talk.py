"""What is no record: a question about a client, a greeting, thanks, talk; answered as a person would."""

from datetime import datetime

from aiogram.types import Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.quicklog.drafts import Draft, Talk
from domain.quicklog.talk import client_to_add
from domain.quicklog.text import cut
from handlers import adding_clients, client_lists, told_questions
from handlers.answers import Answer, say
from handlers.client_buttons import labels
from handlers.clients import OpenClient, card
from handlers.keyboards import make_button, put
from handlers.words import Words
from services import told_clients
from storage.database import UnitOfWork

LONGEST_SEARCHED = 60
LONGEST_NAME = 3  # words


async def asked(
    message: Message, draft: Draft, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Give the card of the client who is asked about; where several fit, ask which. None for no such."""
    found = await told_clients.asked_about(uow, employee, draft)
    if len(found) == 1:
        return await card(message, found[0], employee, uow, t, now=now)
    if not found:
        return None
    rows = [
        [make_button(text, OpenClient(id=client.id))]
        for client, text in zip(found, labels(found), strict=True)
    ]
    return put(message, t("told-which"), rows)


async def answered(
    message: Message,
    text: str,
    draft: Draft,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Answer what is no record: a text that may be a name is looked for among the clients.

    Courtesies are taken for a name only where a client is called so, word for word.
    """
    is_long = len(text) > LONGEST_SEARCHED
    if draft.talk is not None and (is_long or not await told_clients.is_called(uow, employee, text)):
        return say(message, t(f"talk-{draft.talk}"))
    if is_long:
        return say(message, t(f"talk-{Talk.OTHER}"))
    client = await told_clients.named_beside(uow, employee, text, draft)
    if client is not None:
        return await card(message, client, employee, uow, t, now=now)
    added = client_to_add(cut(text))
    if added:
        return await adding_clients.new_client(message, added, talk, employee, uow, now, t)
    if _is_sentence(text) and not await told_clients.is_found(uow, employee, text):
        return say(message, t(f"talk-{Talk.OTHER}"))
    return await client_lists.found(message, text, talk, employee, uow, t)


def _is_sentence(text: str) -> bool:
    """Tell what is too long for a name and has no capital letter inside, as names of many words have."""
    return len(text.split()) > LONGEST_NAME and text[1:] == text[1:].lower()


async def aside(
    message: Message,
    draft: Draft,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Answer a question or thanks where a client was asked for; that question waits on. None for a name."""
    answer = await asked(message, draft, employee, uow, now, t)
    if answer or draft.talk is None or await told_clients.is_called(uow, employee, message.text or ""):
        return answer
    return await told_questions.go_on(message, talk, employee, uow, now, t)


async def forwarded(
    message: Message, text: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """What somebody else wrote is nobody's record; a name that was forwarded is looked for."""
    if len(text.split()) > LONGEST_NAME or len(text) > LONGEST_SEARCHED:
        return say(message, t("talk-forwarded"))
    return await client_lists.found(message, text, talk, employee, uow, t)
