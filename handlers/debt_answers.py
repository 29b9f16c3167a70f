"""The buttons of an alert about a debt: no answer, paid already, to the head; and credit allowed."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.debt_pauses import PauseReason
from domain.people import Employee
from handlers import dialogues
from handlers.answers import Answer, Call, below, say, toast
from handlers.keyboards import put
from handlers.money_buttons import AllowCredit, NoAnswer, PassDebt, SaysPaid, client_markup
from handlers.resuming import cancel_row, continues
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import clients, credit, debt_answers
from storage.database import UnitOfWork

SUBJECT, REASON = "credit", "credit_reason"


def register(table: Table) -> None:
    """Enter the buttons of alerts."""
    table.button(NoAnswer, no_answer)
    table.button(SaysPaid, says_paid)
    table.button(PassDebt, pass_debt)
    table.button(AllowCredit, allow, roles=LEADERS)
    table.step(REASON, reason_typed)
    continues(SUBJECT, asked_again)


async def no_answer(
    query: CallbackQuery, button: NoAnswer, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Nobody answered: the alert comes again on the next working day. Raises ClientNotFound."""
    client, until = await debt_answers.pause(uow, employee, button.id, PauseReason.NO_ANSWER, now)
    day = t.day(until, employee.today(now))
    return [toast(query), say(query, t("debt-again", client=display_name(client), day=day))]


async def says_paid(
    query: CallbackQuery, button: SaysPaid, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """He says that he has paid: if no money is seen in two working days, the alert says so."""
    client, until = await debt_answers.pause(uow, employee, button.id, PauseReason.SAYS_PAID, now)
    day = t.day(until, employee.today(now))
    text = t("debt-paid-check", client=display_name(client), day=day)
    return [toast(query), say(query, text, client_markup(client.id, t))]


async def pass_debt(
    query: CallbackQuery, button: PassDebt, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The head is told at once. Raises ClientNotFound."""
    leaders = await debt_answers.pass_on(uow, employee, button.id, now)
    names = ", ".join(leader.name for leader in leaders)
    text = t("debt-passed-to", names=names) if leaders else t("debt-passed-to-nobody")
    return [toast(query), say(query, text)]


async def allow(
    query: CallbackQuery,
    button: AllowCredit,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """A head allows it: why? Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    dialogues.begin(talk, REASON, subject=SUBJECT, client_id=client.id, title=display_name(client))
    return [toast(query), _ask(below(query), talk, t)]


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question about the reason, for a dialogue that was resumed."""
    return _ask(query, talk, t)


async def reason_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The reason is kept. Raises NotAllowed, ClientNotFound or TextTooLong."""
    if not (message.text or "").strip():
        return _ask(message, talk, t)
    client_id = int(str(talk.draft["client_id"]))
    client = await credit.allow(uow, employee, client_id, message.text or "", now)
    dialogues.end(talk)
    text = t("credit-allowed-saved", client=display_name(client))
    return say(message, text, client_markup(client.id, t))


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    question = t("credit-ask-reason", client=str(talk.draft["title"]))
    return put(where, Html(question), [cancel_row(talk, t)])
