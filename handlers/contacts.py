"""People at a client: shown, added in one line, changed and removed (D075, D078)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import Client, Contact, display_name
from domain.conversation import Conversation
from domain.people import Employee
from domain.shortening import shortened
from handlers import client_cards, contact_cards, dialogues
from handlers.answers import Answer, redraw, show, toast
from handlers.client_buttons import ListContacts
from handlers.clients import ShowClient
from handlers.contact_cards import ChangeContact, OpenContact, RemoveContact, SetDecides
from handlers.keyboards import make_button
from handlers.resuming import cancel_row, continues
from handlers.table import DraftButton, Table
from handlers.words import Words
from services import clients, contacts
from services.contacts import ContactField
from storage.database import UnitOfWork

SUBJECT = "contact"
STEP = "contact"
MOST = 40


class AddContact(CallbackData, prefix="newcontact"):
    """Add a contact to this client."""

    id: int


class EmptyContactField(DraftButton, prefix="cfield-empty"):
    """Leave the field empty."""


def register(table: Table) -> None:
    """Enter the contacts."""
    table.button(ListContacts, list_)
    table.button(OpenContact, open_)
    table.button(AddContact, ask_new)
    table.button(SetDecides, decides)
    table.button(ChangeContact, ask_field)
    table.button(EmptyContactField, emptied)
    table.button(RemoveContact, remove)
    table.step(STEP, typed)
    continues(SUBJECT, asked_again)


async def list_(
    query: CallbackQuery, button: ListContacts, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Show the contacts of a client. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    return redraw(query, *await _listed(client, employee, uow, t))


async def open_(
    query: CallbackQuery, button: OpenContact, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show a contact. Raises ContactNotFound."""
    return _shown(query, *await contacts.get_for(uow, employee, button.id), employee, now, t)


async def decides(
    query: CallbackQuery, button: SetDecides, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Mark who makes the decision (D078). Raises ContactNotFound."""
    changed = await contacts.set_decides(uow, employee, button.id, button.on, now)
    return _shown(query, *changed, employee, now, t)


async def ask_new(
    query: CallbackQuery,
    button: AddContact,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for a new contact in one line. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    dialogues.begin(talk, STEP, subject=SUBJECT, client_id=client.id, title=display_name(client))
    return _ask(query, talk, t)


async def ask_who_decides(
    where: Message | CallbackQuery,
    client: Client,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Show the people among whom the one who decides is to be marked; where none is known, ask for him."""
    if await contacts.list_for(uow, employee, client.id):
        return show(where, *await _listed(client, employee, uow, t))
    dialogues.begin(
        talk, STEP, subject=SUBJECT, client_id=client.id, title=display_name(client), decides=True
    )
    return _ask(where, talk, t)


async def ask_field(
    query: CallbackQuery,
    button: ChangeContact,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for the new text of a field. Raises ContactNotFound or NotAllowed."""
    contact = await contacts.get_to_change(uow, employee, button.id, button.field)
    dialogues.begin(
        talk, STEP, subject=SUBJECT, contact_id=contact.id, field=button.field.value, title=contact.name
    )
    return _ask(query, talk, t)


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question once more, where the dialogue was put aside."""
    return _ask(query, talk, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A new contact, also one shared out of the phone's own book, or the new text of a field."""
    line = _line(message)
    if not line:
        return _ask(message, talk, t)
    if "contact_id" in talk.draft:
        return await _change(message, line, talk, employee, uow, now, t)
    client_id = int(str(talk.draft["client_id"]))
    client, contact = await contacts.add(uow, employee, client_id, line, now)
    if talk.draft.get("decides"):
        client, contact = await contacts.set_decides(uow, employee, contact.id, True, now)
    dialogues.end(talk)
    return _shown(message, client, contact, employee, now, t)


async def emptied(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The field is to be empty."""
    if talk.step != STEP or "contact_id" not in talk.draft:
        return toast(query, t.plain("button-over"))
    return await _change(query, "", talk, employee, uow, now, t)


async def remove(
    query: CallbackQuery,
    button: RemoveContact,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Take a contact off the card, when the person is sure. Raises ContactNotFound."""
    if button.sure:
        client = await contacts.remove(uow, employee, button.id, now)
        return redraw(query, *await _listed(client, employee, uow, t))
    _, contact = await contacts.get_for(uow, employee, button.id)
    rows = [
        [
            make_button(t.plain("button-remove-sure"), RemoveContact(id=contact.id, sure=True)),
            make_button(t.plain("button-keep"), OpenContact(id=contact.id)),
        ]
    ]
    text = t("contact-remove", person=contact.name)
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))


async def _listed(
    client: Client, employee: Employee, uow: UnitOfWork, t: Words
) -> tuple[str, InlineKeyboardMarkup]:
    people = await contacts.list_for(uow, employee, client.id)
    rows = [[make_button(_label(contact), OpenContact(id=contact.id))] for contact in people[:MOST]]
    rows.append([make_button(t.plain("button-add-contact"), AddContact(id=client.id))])
    rows.append([make_button(t.plain("button-to-card"), ShowClient(id=client.id))])
    text = f"{t('card-name', name=display_name(client))}\n\n{client_cards.people(people, t)}"
    return text, InlineKeyboardMarkup(inline_keyboard=rows)


def _shown(
    where: Message | CallbackQuery,
    client: Client,
    contact: Contact,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    text = contact_cards.text(client, contact, employee, employee.today(now), t)
    return show(where, text, contact_cards.markup(client, contact, employee, t))


async def _change(
    where: Message | CallbackQuery,
    text: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    contact_id, field = int(str(talk.draft["contact_id"])), ContactField(str(talk.draft["field"]))
    client, contact = await contacts.change(uow, employee, contact_id, field, text, now)
    dialogues.end(talk)
    return _shown(where, client, contact, employee, now, t)


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Answer:
    title, field = str(talk.draft["title"]), str(talk.draft.get("field", "new"))
    question = {
        "new": t("contact-new", client=title),
        "name": t("contact-new-name", person=title),
        "post": t("contact-new-post", person=title),
        "phone": t("contact-new-phone", person=title),
        "email": t("contact-new-email", person=title),
        "birthday": t("contact-new-birthday", person=title),
        "note": t("contact-new-note", person=title),
    }[field]
    rows = [cancel_row(talk, t)]
    if field not in {"new", "name"}:
        empty = EmptyContactField(draft=int(str(talk.draft["draft"])))
        rows.insert(0, [make_button(t.plain("button-empty"), empty)])
    return show(where, question, InlineKeyboardMarkup(inline_keyboard=rows))


def _line(message: Message) -> str:
    """Give what was typed, or the name and phone of a contact that was shared."""
    if message.contact is None:
        return message.text or ""
    shared = message.contact
    name = " ".join(part for part in (shared.first_name, shared.last_name) if part).replace(",", " ")
    return f"{name}, +{shared.phone_number.lstrip('+')}"


def _label(contact: Contact) -> str:
    return shortened(f"✔ {contact.name}" if contact.decides else contact.name, 48)
