"""Adding a client, in one line or step by step, alone or on the way of another dialogue (D087)."""

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, Message

from domain.clients import Client, full_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import PhoneWrong, TaxIdWrong, TextTooLong
from domain.shortening import shortened
from domain.typed_lines import ClientLine, NewClient
from handlers import dialogues, picking
from handlers import new_client_questions as questions
from handlers.answers import Answer, toast
from handlers.client_buttons import AddClient, searched
from handlers.client_cards import check_button
from handlers.clients import card
from handlers.resuming import continues, refusal_text
from handlers.table import Table
from handlers.words import Words
from services import new_clients
from storage.database import UnitOfWork

SUBJECT = "newclient"
STEP = picking.STEPS[1]
OPTIONAL = ("tax_id", "city", "phone")


def register(table: Table) -> None:
    """Enter the adding of clients."""
    table.command("newclient", new_client)
    table.step(STEP, typed)
    table.button(AddClient, add_pressed)
    table.button(picking.NewWithin, add_within)
    table.button(questions.SkipField, skipped)
    table.button(questions.SaveNow, save_pressed)
    table.button(questions.AddAllTheSame, same_pressed)
    picking.then(SUBJECT, added)
    continues(SUBJECT, asked_again)


async def new_client(
    message: Message,
    words: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """`/newclient`, alone or with all that is known: "ООО «Ромашка», ИНН 5299004640, Казань"."""
    dialogues.begin(talk, STEP, subject=SUBJECT, asking="name", steps=list(OPTIONAL))
    return await _told(message, words, talk, employee, uow, now, t)


async def add_pressed(
    query: CallbackQuery,
    button: AddClient,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The button under a list, with the name that was searched in vain."""
    name = searched(talk, button.name)
    dialogues.begin(talk, STEP, subject=SUBJECT, asking="name", steps=list(OPTIONAL))
    return await _told(query, name, talk, employee, uow, now, t)


async def add_within(
    query: CallbackQuery,
    button: picking.NewWithin,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """A dialogue is about a client that is not in the book: its name is enough, and the dialogue goes on."""
    if talk.step not in picking.STEPS:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, STEP, asking="name", steps=[], passed=[])
    name = str(talk.draft.get("typed", "")) if button.named else ""
    return await _told(query, name, talk, employee, uow, now, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The answer to the present question; what cannot be right is asked again, and nothing is lost."""
    asking, text = str(talk.draft["asking"]), message.text or ""
    if asking == "name":
        return await _told(message, text, talk, employee, uow, now, t)
    if asking == "alike" or not text:
        return await present(message, talk, employee, uow, now, t)
    try:
        _keep(talk, _answered(questions.told(talk), asking, text, employee))
    except (TaxIdWrong, PhoneWrong, TextTooLong) as refusal:
        return questions.ask(message, refusal_text(refusal, t), talk, t)
    return await _proceed(message, talk, employee, uow, now, t)


async def skipped(
    query: CallbackQuery,
    button: questions.SkipField,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Leave a field empty; a second tap changes nothing: the present question stays."""
    if talk.step != STEP:
        return toast(query, t.plain("button-over"))
    if button.field != talk.draft["asking"]:
        return await present(query, talk, employee, uow, now, t)
    return await _proceed(query, talk, employee, uow, now, t)


async def save_pressed(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Save what is known."""
    if talk.step != STEP or "new" not in talk.draft:
        return toast(query, t.plain("button-over"))
    dialogues.go_on(talk, STEP, steps=[])
    return await _proceed(query, talk, employee, uow, now, t)


async def same_pressed(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is another client than those shown: go on."""
    if talk.step != STEP or talk.draft["asking"] != "alike":
        return toast(query, t.plain("button-over"))
    passed: Any = talk.draft.get("alike", [])
    dialogues.go_on(talk, STEP, passed=[*questions.passed(talk), *passed])
    return await _proceed(query, talk, employee, uow, now, t)


async def added(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The client stands in the book, or stood there already: show its card."""
    is_new = bool(talk.draft.get("added"))
    dialogues.end(talk)
    if not is_new:
        return await card(where, client, employee, uow, t)
    return await card(where, client, employee, uow, t, t("client-added"), [check_button(client, t)])


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The present question once more, where the dialogue was put aside and is resumed."""
    return await present(query, talk, employee, uow, now, t)


async def present(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask the present question again, of a dialogue about any subject that waits for a new client."""
    if talk.draft["asking"] == "alike":
        return await _proceed(where, talk, employee, uow, now, t)
    return questions.ask(where, questions.question(talk, t), talk, t)


async def _told(
    where: Message | CallbackQuery,
    text: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Take the name and all that was told with it; after a mere name the rest is asked."""
    line = new_clients.read_line(text, employee)
    if not line.new.name:
        return questions.ask(where, questions.question(talk, t), talk, t)
    wrong = {field: value for field, value in _wrong(line).items() if value}
    rest = talk.draft["steps"] if line.new == NewClient(line.new.name, line.new.legal_form) else []
    dialogues.go_on(talk, STEP, wrong=wrong, steps=list(wrong) or rest)
    _keep(talk, line.new)
    return await _proceed(where, talk, employee, uow, now, t)


async def _proceed(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Warn of likely duplicates, or ask what is still to be asked, or save."""
    new, steps = questions.told(talk), questions.steps(talk)
    alike = await new_clients.list_alike(uow, employee, new, questions.passed(talk))
    if alike:
        dialogues.go_on(talk, STEP, asking="alike", alike=[found.id for found in alike])
        return questions.warn(where, alike, talk, t)
    if steps:
        dialogues.go_on(talk, STEP, asking=steps[0], steps=steps[1:])
        return questions.ask(where, questions.question(talk, t), talk, t)
    client = await new_clients.add(uow, employee, new, now)
    dialogues.go_on(talk, STEP, added=True)
    return await picking.chosen(where, client, talk, employee, uow, now, t)


def _answered(new: NewClient, asking: str, text: str, employee: Employee) -> NewClient:
    """Put an answer into what is known. Raises TaxIdWrong, PhoneWrong or TextTooLong."""
    if asking == "tax_id":
        return replace(new, tax_id=new_clients.read_tax_id(text))
    if asking == "phone":
        return replace(new, phones=(*new.phones, new_clients.read_phone(text, employee)))
    return replace(new, city=new_clients.read_city(text))


def _wrong(line: ClientLine) -> dict[str, str]:
    return {"tax_id": shortened(line.wrong_tax_id, 40), "phone": shortened(line.wrong_phone, 40)}


def _keep(talk: Conversation, new: NewClient) -> None:
    dialogues.go_on(talk, STEP, new=asdict(new))
    if talk.draft["subject"] == SUBJECT:
        dialogues.go_on(talk, STEP, title=full_name(new.name, new.legal_form), worth_keeping=True)
