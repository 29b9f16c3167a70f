"""Rows of an export in its reader's language; their headers are understood by the import too."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from domain.clients import display_name
from domain.exports import ExportedActivity, ExportedClient, ExportedContact, ExportKind
from domain.people import Employee
from handlers.words import Words, words_for
from services.exports import Exported, Wanted
from services.sheets import Cell, Column, Record

_COLUMNS: dict[ExportKind, tuple[tuple[str, Cell], ...]] = {
    ExportKind.CLIENTS: (
        ("client", Cell.TEXT), ("tax_id", Cell.TEXT), ("city", Cell.TEXT), ("address", Cell.TEXT),
        ("phone", Cell.TEXT), ("email", Cell.TEXT), ("category", Cell.TEXT), ("segment", Cell.TEXT),
        ("territory", Cell.TEXT), ("key", Cell.TEXT), ("manager", Cell.TEXT), ("deferral", Cell.NUMBER),
        ("limit", Cell.MONEY), ("currency", Cell.TEXT), ("payment_form", Cell.TEXT), ("delivery", Cell.TEXT),
        ("price_column", Cell.TEXT), ("order_interval", Cell.NUMBER), ("last_contact", Cell.MOMENT),
        ("added", Cell.MOMENT),
    ),
    ExportKind.CONTACTS: (
        ("client", Cell.TEXT), ("contact", Cell.TEXT), ("post", Cell.TEXT), ("phone", Cell.TEXT),
        ("email", Cell.TEXT), ("decides", Cell.TEXT), ("birthday", Cell.TEXT), ("note", Cell.TEXT),
        ("manager", Cell.TEXT),
    ),
    ExportKind.JOURNAL: (
        ("when", Cell.MOMENT), ("manager", Cell.TEXT), ("client", Cell.TEXT), ("kind", Cell.TEXT),
        ("outcome", Cell.TEXT), ("note", Cell.TEXT), ("contact", Cell.TEXT), ("next_step", Cell.TEXT),
        ("next_step_on", Cell.DAY), ("no_next_step", Cell.TEXT), ("mood", Cell.TEXT),
        ("objection", Cell.TEXT),
    ),
}  # fmt: skip


class Worded:
    """The columns of an export, and its rows, for one reader."""

    def __init__(self, kind: ExportKind, reader: Employee, t: Words) -> None:
        """Word the header."""
        self.columns: Sequence[Column] = [
            Column(t.plain(f"column-{name}"), cell) for name, cell in _COLUMNS[kind]
        ]
        self._reader = reader

    def row(self, one: Exported) -> Record:
        """Give what was found as a row."""
        match one:
            case ExportedClient():
                return _client_row(one, self._reader)
            case ExportedContact():
                return _contact_row(one, self._reader)
            case ExportedActivity():
                return _activity_row(one, self._reader)


def name(wanted: Wanted, reader: Employee, now: datetime, t: Words) -> str:
    """Say what is taken out: "Клиенты", "Журнал, 1 ноября – 24 ноября"."""
    kind = t.plain(f"export-{wanted.kind.value}")
    if wanted.days is None:
        return kind
    today = reader.today(now)
    first, last = (t.bare_date(day, today) for day in wanted.days)
    return f"{kind}, {first}" if first == last else f"{kind}, {first} – {last}"


def _client_row(one: ExportedClient, reader: Employee) -> Record:
    client = one.client
    return (
        display_name(client), client.tax_id, client.city, client.address,
        ", ".join(one.phones), ", ".join(one.emails), client.category, client.segment,
        client.territory, _marked(client.is_key, reader), one.owner_name, client.deferral_days,
        client.credit_limit, client.credit_currency, client.payment_form, client.delivery,
        client.price_column, client.order_interval_days, _local(one.last_contact_at, reader),
        _local(client.created_at, reader),
    )  # fmt: skip


def _contact_row(one: ExportedContact, reader: Employee) -> Record:
    contact = one.contact
    return (
        one.client_name, contact.name, contact.post, contact.phone, contact.email,
        _marked(contact.decides, reader),
        "" if contact.birthday is None else str(contact.birthday), contact.note, one.owner_name,
    )  # fmt: skip


def _activity_row(one: ExportedActivity, reader: Employee) -> Record:
    activity = one.activity

    def word(group: str, value: str | None) -> str:
        return _word(reader.language, f"{group}-{value}") if value else ""

    return (
        _local(activity.happened_at, reader), one.manager_name, one.client_name,
        word("activity", activity.kind), word("outcome", activity.result), activity.note,
        one.contact_name, one.next_step, one.next_step_on, word("reason", activity.no_next_step_reason),
        word("mood", activity.mood), word("objection", activity.objection),
    )  # fmt: skip


def _local(moment: datetime | None, reader: Employee) -> datetime | None:
    return None if moment is None else moment.astimezone(reader.zone).replace(microsecond=0)


def _marked(is_so: bool, reader: Employee) -> str:
    return _word(reader.language, "export-yes") if is_so else ""


@lru_cache
def _word(language: str, key: str) -> str:
    """Word once what is asked for with thousands of rows."""
    return words_for(language).plain(key)
