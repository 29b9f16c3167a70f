"""How a person at a client looks, and the buttons under it (D075, D078, D089)."""

from datetime import date

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardMarkup

from domain.birthdays import Birthday
from domain.clients import Client, Contact, display_name, may_read_notes
from domain.people import Employee
from handlers import client_cards
from handlers.client_buttons import ListContacts
from handlers.keyboards import in_rows, make_button
from handlers.words import Html, Words
from services.contacts import PRIVATE, ContactField


class OpenContact(CallbackData, prefix="contact"):
    """Show this contact."""

    id: int


class SetDecides(CallbackData, prefix="decides"):
    """This contact makes the decision, or does not."""

    id: int
    on: bool


class ChangeContact(CallbackData, prefix="cfield"):
    """Type this field of this contact anew."""

    id: int
    field: ContactField


class RemoveContact(CallbackData, prefix="nocontact"):
    """Take this contact off the card; asked once more before it is `sure`."""

    id: int
    sure: bool


def text(client: Client, contact: Contact, employee: Employee, today: date, t: Words) -> Html:
    """Give what is known of a person; birthday and notes to the client's owner and head alone (D089)."""
    line = client_cards.person(contact)
    lines = [
        t("card-name", name=display_name(client)),
        "",
        t("card-decides" if contact.decides else "card-contact", person=line),
    ]
    if may_read_notes(employee, client):
        if contact.birthday is not None:
            lines.append(t("contact-birthday-on", day=_born(contact.birthday, today, t)))
        if contact.note:
            lines.append(t("contact-note-text", note=contact.note))
    return Html("\n".join(lines))


def markup(client: Client, contact: Contact, employee: Employee, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons of a person: who decides, each field, and the way back."""
    mark = t.plain("button-decides-off" if contact.decides else "button-decides-on")
    names = {
        ContactField.NAME: t.plain("contact-name"),
        ContactField.POST: t.plain("contact-post"),
        ContactField.PHONE: t.plain("contact-phone"),
        ContactField.EMAIL: t.plain("contact-email"),
        ContactField.BIRTHDAY: t.plain("contact-birthday"),
        ContactField.NOTE: t.plain("contact-note"),
    }
    shown = [field for field in names if field not in PRIVATE or may_read_notes(employee, client)]
    fields = [make_button(names[field], ChangeContact(id=contact.id, field=field)) for field in shown]
    rows = [
        [make_button(mark, SetDecides(id=contact.id, on=not contact.decides))],
        *in_rows(fields, 3),
        [make_button(t.plain("button-remove"), RemoveContact(id=contact.id, sure=False))],
        [make_button(t.plain("button-to-contacts"), ListContacts(id=client.id))],
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _born(birthday: Birthday, today: date, t: Words) -> str:
    """Give the day, with the year where it is known."""
    if birthday.year is None:
        return t.bare_date(birthday.next_from(today), birthday.next_from(today))
    return t.bare_date(date(birthday.year, birthday.month, birthday.day), today)
