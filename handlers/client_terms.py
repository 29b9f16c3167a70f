"""The terms of a client: deferral, limit, payment, delivery, price column, and its check (D085, D045)."""

from datetime import datetime

from aiogram.methods import SendLocation
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.clients import Card, ClientField, display_name
from domain.credit_checks import CreditCheck
from domain.people import Employee
from handlers import client_cards
from handlers.answers import Answer, redraw, toast
from handlers.client_buttons import ChangeField, OpenTerms, ShowPlace
from handlers.client_fields import field_name
from handlers.clients import ShowClient
from handlers.keyboards import in_rows, make_button
from handlers.table import Table
from handlers.words import Html, Words
from services import clients
from storage.database import UnitOfWork

FIELDS = (
    ClientField.DEFERRAL,
    ClientField.LIMIT,
    ClientField.PAYMENT,
    ClientField.DELIVERY,
    ClientField.PRICE,
    ClientField.INTERVAL,
)


def register(table: Table) -> None:
    """Enter the screen of terms."""
    table.button(OpenTerms, open_)
    table.button(ShowPlace, show_place)


async def open_(
    query: CallbackQuery, button: OpenTerms, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show the terms of a client, each with its button. Raises ClientNotFound."""
    card = await clients.card_for(uow, employee, button.id)
    client = card.client
    fields = [make_button(field_name(field, t), ChangeField(id=client.id, field=field)) for field in FIELDS]
    rows = [
        *in_rows(fields),
        [client_cards.check_button(client, t)],
        [make_button(t.plain("button-to-card"), ShowClient(id=client.id))],
    ]
    return redraw(query, _text(card, employee, now, t), InlineKeyboardMarkup(inline_keyboard=rows))


async def show_place(
    query: CallbackQuery, button: ShowPlace, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Send the place of a client, for the phone's map to lead there. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, button.id)
    if client.latitude is None or client.longitude is None:
        return toast(query, t.plain("button-over"))
    place = SendLocation(chat_id=employee.telegram_id, latitude=client.latitude, longitude=client.longitude)
    return [toast(query), place]


def _text(card: Card, employee: Employee, now: datetime, t: Words) -> Html:
    client = card.client
    days, every = client.deferral_days, client.order_interval_days
    unknown = t.plain("terms-unknown")
    deferral = unknown if days is None else t.plain("terms-days", days=days)
    shown = {
        ClientField.DEFERRAL: t.plain("terms-prepaid") if days == 0 else deferral,
        ClientField.LIMIT: client_cards.spelled_limit(client, t) or unknown,
        ClientField.PAYMENT: client.payment_form or unknown,
        ClientField.DELIVERY: client.delivery or unknown,
        ClientField.PRICE: client.price_column or unknown,
        ClientField.INTERVAL: unknown if every is None else t.plain("terms-days", days=every),
    }
    lines = [t("terms-line", name=field_name(field, t), value=shown[field]) for field in FIELDS]
    heading = t("card-name", name=display_name(client))
    return Html("\n".join([heading, "", *lines, "", check_text(card.check, employee, now, t)]))


def check_text(check: CreditCheck | None, employee: Employee, now: datetime, t: Words) -> Html:
    """Say what the latest check found, who made it, and until when it holds (D045)."""
    if check is None:
        return t("check-none")
    today = employee.today(now)
    made = t(
        f"check-found-{check.mark}",
        day=t.day(check.checked_on, today),
        author=check.author_name,
        until=t.day(check.valid_until, today),
    )
    over = [] if check.valid_until >= today else [t("check-over")]
    signs = [t("check-sign", sign=t.plain(f"risk-{sign}")) for sign in sorted(check.signs)]
    note = [t("check-note", note=check.note)] if check.note else []
    return Html("\n".join([made, *over, *signs, *note]))
