"""How the list of clients who got nothing this month looks (D119, A25)."""

from collections import Counter

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.client_filters import ClientFilter
from domain.clients import display_name
from domain.notices import NoticeKind
from domain.shipments import Unbought
from domain.shortening import shortened
from handlers.client_buttons import ListClients
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services.shipments import NotShipped

MOST_SHOWN = 8
LONGEST_NAME = 40


def not_shipped(facts: NotShipped, told: Told) -> SendMessage:
    """Tell a manager whom to call for an order, and a head how many with each manager."""
    t = told.t
    head = t("not-shipped", count=len(facts.clients), month=t.month(facts.month_begins))
    lines = _by_manager(facts.clients, t) if told.recipient.leads else _clients(facts.clients, told)
    rows = []
    if not told.recipient.leads:
        rows = [
            [make_button(shortened(display_name(one.client), LONGEST_NAME), OpenClient(id=one.client.id))]
            for one in facts.clients[:MOST_SHOWN]
        ]
    rows.append([make_button(t.plain("not-shipped-all"), ListClients(which=ClientFilter.UNBOUGHT))])
    return told.message(Html("\n".join([head, *lines])), InlineKeyboardMarkup(inline_keyboard=rows))


def _clients(found: list[Unbought], told: Told) -> list[Html]:
    today = told.recipient.today(told.now)
    return [
        told.t(
            "not-shipped-client",
            client=shortened(display_name(one.client), LONGEST_NAME),
            day=told.t.bare_date(one.last_on, today),
        )
        for one in found[:MOST_SHOWN]
    ]


def _by_manager(found: list[Unbought], t: Words) -> list[Html]:
    counted = Counter(one.owner_name for one in found)
    return [
        t("not-shipped-manager", name=name or t.plain("card-no-owner"), count=count)
        for name, count in counted.most_common(20)
    ]


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.NOT_SHIPPED: not_shipped}
