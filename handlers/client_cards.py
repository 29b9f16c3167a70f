"""How a client's card looks, and the buttons under it."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import Card, Client, Contact, display_name
from domain.completeness import missing_facts, percent
from domain.money import Money
from domain.shortening import shortened
from domain.tax_ids import is_foreign
from handlers import starting, sums
from handlers.client_buttons import (
    BeginCheck,
    ChangeClient,
    ListClients,
    ListContacts,
    ListFiles,
    OpenKnowledge,
    OpenTerms,
    ShowPlace,
)
from handlers.keyboards import Row, in_rows, make_button
from handlers.words import Html, Words
from services import phones

MOST_CONTACTS = 8
MOST_PHONES = 6
MOST_NEEDS = 2
MOST_EMAILS, LONGEST_EMAIL = 4, 60
LONGEST_NEED = 120


def text(card: Card, t: Words) -> Html:
    """Give the card: what the client is, where, how it is reached, its owner, terms and contacts (D075)."""
    client = card.client
    place = ", ".join(part for part in (client.city, client.address) if part)
    reached = [phones.spelled(phone) for phone in card.phones[:MOST_PHONES]]
    reached += [shortened(email, LONGEST_EMAIL) for email in card.emails[:MOST_EMAILS]]
    agreed = terms(client, t)
    lines = [
        t("card-name", name=display_name(client)),
        t("card-key") if client.is_key else None,
        tax_id(client, t),
        t("card-line", text=place) if place else None,
        t("card-line", text=", ".join(reached)) if reached else None,
        _kind(client, t),
        t("card-owner", name=card.owner_name) if card.owner_name else t("card-no-owner"),
        t("card-terms", terms=agreed) if agreed else None,
        _check(card, t),
        *(t("card-need", text=shortened(need, LONGEST_NEED)) for need in card.needs[:MOST_NEEDS]),
        _completeness(card, t),
    ]
    return Html("\n".join(line for line in lines if line) + "\n\n" + people(card.contacts, t))


def tax_id(client: Client, t: Words) -> Html | None:
    """Give the line with the tax id under its country's name for it."""
    if not client.tax_id:
        return None
    if is_foreign(client.tax_id):
        return t("card-tax-id", number=client.tax_id)
    return t("card-ico" if len(client.tax_id) == 8 else "card-inn", number=client.tax_id)


def terms(client: Client, t: Words) -> str:
    """Give the terms in one plain line (D085); "" where none are known."""
    days, every = client.deferral_days, client.order_interval_days
    limit = spelled_limit(client, t)
    parts = [
        None if days is None else t.plain("terms-deferral", days=days) if days else t.plain("terms-prepaid"),
        t.plain("terms-limit", sum=limit) if limit else None,
        client.payment_form,
        client.delivery,
        t.plain("terms-price", column=client.price_column) if client.price_column else None,
        None if every is None else t.plain("terms-interval", days=every),
    ]
    return ", ".join(shortened(part, 80) for part in parts if part)


def spelled_limit(client: Client, t: Words) -> str:
    """Give the credit limit as it is read; "" where it is not known."""
    if client.credit_limit is None:
        return ""
    return sums.spelled(Money(client.credit_limit, client.credit_currency), t)


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
    """Give name, post, phone and e-mail of a contact in one line."""
    phone = phones.spelled(contact.phone) if contact.phone else ""
    email = shortened(contact.email, LONGEST_EMAIL)
    parts = (shortened(contact.name, 80), shortened(contact.post, 80), phone, email)
    return ", ".join(part for part in parts if part)


def markup(card: Card, t: Words, *rows: Row) -> InlineKeyboardMarkup:
    """Give the buttons: what can be begun with this client, the parts of its card, and the way back.

    `rows` stand above them: what is to be done just now.
    """
    client = card.client
    files = t.plain("button-files-count", count=card.files) if card.files else t.plain("button-files")
    parts = [
        [
            make_button(t.plain("button-contacts"), ListContacts(id=client.id)),
            make_button(t.plain("button-terms"), OpenTerms(id=client.id)),
        ],
        [
            make_button(t.plain("button-knowledge"), OpenKnowledge(id=client.id)),
            make_button(files, ListFiles(id=client.id)),
        ],
        [
            make_button(t.plain("button-change"), ChangeClient(id=client.id)),
            make_button(t.plain("button-to-list"), ListClients()),
        ],
    ]
    if client.latitude is not None:
        parts.insert(2, [make_button(t.plain("button-map"), ShowPlace(id=client.id))])
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *in_rows(starting.buttons(client.id, t)), *parts])


def check_button(client: Client, t: Words) -> InlineKeyboardButton:
    """Give the button that begins the check of a client (D046)."""
    return make_button(t.plain("button-check"), BeginCheck(id=client.id))


def _kind(client: Client, t: Words) -> Html | None:
    parts = [
        t.plain("card-category", category=client.category) if client.category else "",
        client.segment,
        client.territory,
    ]
    shown = ", ".join(shortened(part, 60) for part in parts if part)
    return t("card-line", text=shown) if shown else None


def _check(card: Card, t: Words) -> Html | None:
    """Say what the check found; where goods are given on trust without one, say that (D045)."""
    trusted = bool(card.client.deferral_days) or bool(card.client.credit_limit)
    if card.check is None:
        return t("card-unchecked") if trusted else None
    return t(f"card-mark-{card.check.mark}")


def _completeness(card: Card, t: Words) -> Html | None:
    missing = missing_facts(card)
    return t("card-complete", percent=percent(len(missing))) if missing else None
