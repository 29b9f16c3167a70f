"""Records packed as text, to travel between processes and to wait in the book."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from domain.import_rows import (
    ClientRow,
    InvoiceRow,
    NamedDocument,
    Party,
    PaymentRow,
    PlanFigure,
    PlanRow,
    Record,
)


def pack(records: Iterable[Record]) -> str:
    """Give records as one text."""
    return json.dumps([_packed(record) for record in records], ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> list[Record]:
    """Read records back."""
    return [_READERS[kind](values) for kind, values in json.loads(text)]


def _packed(record: Record) -> tuple[str, dict[str, Any]]:
    return type(record).__name__, _fields(record)


def _fields(record: Any) -> dict[str, Any]:
    return {name: _plain(getattr(record, name)) for name in record.__slots__}


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return _fields(value)


def _client(values: dict[str, Any]) -> ClientRow:
    limit = values["credit_limit"]
    values["credit_limit"] = None if limit is None else Decimal(limit)
    values["client"] = Party(**values["client"])
    values["phones"], values["emails"] = tuple(values["phones"]), tuple(values["emails"])
    return ClientRow(**values)


def _invoice(values: dict[str, Any]) -> InvoiceRow:
    return InvoiceRow(
        values["row"],
        Party(**values["client"]),
        values["number"],
        date.fromisoformat(values["issued_on"]),
        date.fromisoformat(values["due_on"]),
        Decimal(values["amount"]),
        Decimal(values["paid"]),
        values["currency"],
    )


def _payment(values: dict[str, Any]) -> PaymentRow:
    return PaymentRow(
        values["row"],
        Party(**values["client"]),
        values["number"],
        date.fromisoformat(values["paid_on"]),
        Decimal(values["amount"]),
        values["currency"],
        tuple(_named(one) for one in values["named"]),
        values["purpose"],
    )


def _named(values: dict[str, Any]) -> NamedDocument:
    day = values["issued_on"]
    return NamedDocument(values["number"], None if day is None else date.fromisoformat(day))


def _plan(values: dict[str, Any]) -> PlanRow:
    figures = {PlanFigure(figure): Decimal(value) for figure, value in values["figures"].items()}
    return PlanRow(values["row"], values["manager"], date.fromisoformat(values["month"]), figures)


_READERS: dict[str, Any] = {
    "ClientRow": _client,
    "InvoiceRow": _invoice,
    "PaymentRow": _payment,
    "PlanRow": _plan,
}
