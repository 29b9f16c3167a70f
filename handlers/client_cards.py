"""How a client's card looks, and the buttons under it."""

from aiogram.types import InlineKeyboardMarkup

from domain.clients import Card, Client, Contact, display_name
from domain.shortening import shortened
from domain.tax_ids import is_foreign
from handlers import starting
from handlers.client_buttons import ChangeClient, ListClients, ListContacts
from handlers.keyboards import in_rows, make_button
from handlers.words import Html, Words
from services import phones

MOST_CONTACTS = 8
MOST_PHONES = 6


def text(card: Card, t: Words) -> Html:
    """Give the card: what the client is, where, its phones, its owner and contacts (D075)."""
    client = card.client
    place = ", ".join(part for part in (client.city, client.address) if part)
    reached = ", ".join(phones.spelled(phone) for phone in card.phones[:MOST_PHONES])
    lines = [
        t("card-name", name=display_name(client)),
        t("card-key") if client.is_key else None,
        tax_id(client, t),
        t("card-line", text=place) if place else None,
        t("card-line", text=reached) if reached else None,
        t("card-category", category=client.category) if client.category else None,
        t("card-owner", name=card.owner_name) if card.owner_name else t("card-no-owner"),
    ]
    return Html("\n".join(line for line in lines if line) + "\n\n" + people(card.contacts, t))


def tax_id(client: Client, t: Words) -> Html | None:
    """Give the line with the tax id under its country's name for it."""
    if not client.tax_id:
        return None
    if is_foreign(client.tax_id):
        return t("card-tax-id", number=client.tax_id)
    return t("card-ico" if len(client.tax_id) == 8 else "card-inn", number=client.tax_id)


def people(contacts: list[Contact], t: Words) -> Html:
    """Give the contacts, those who decide in bold, and say so where nobody is known to (D078)."""
    lines = [
        t("card-decides" if contact.decides else "card-contact", person=person(contact))
        for contact in contacts[:MOST_CONTACTS]
    ]
    if len(contacts) > MOST_CONTACTS:
        lines.append(t("card-more-contacts", count=len(contacts) - MOST_CONTACTS))
    if not contacts:
        lines.append(t("card-no-contacts"))
    elif not any(contact.decides for contact in contacts):
        lines.append(t("card-nobody-decides"))
    return Html("\n".join(lines))


def person(contact: Contact) -> str:
    """Give name, post and phone of a contact in one line."""
    phone = phones.spelled(contact.phone) if contact.phone else ""
    parts = (shortened(contact.name, 80), shortened(contact.post, 80), phone)
    return ", ".join(part for part in parts if part)


def markup(client: Client, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons: what can be begun with this client, its contacts and fields, and the way back."""
    begun = starting.buttons(client.id, t)
    rows = in_rows(begun)
    changed = [
        make_button(t.plain("button-contacts"), ListContacts(id=client.id)),
        make_button(t.plain("button-change"), ChangeClient(id=client.id)),
    ]
    back = [make_button(t.plain("button-to-list"), ListClients())]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, changed, back])
