"""The fields of a client's card, read as people type them (D075, D079, D085)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain import spoken_terms
from domain.clients import Client, ClientField
from domain.legal_forms import set_apart
from domain.money import NOTHING
from domain.names import LONGEST_NAME
from domain.people import Employee
from domain.places import Place
from domain.refusals import BadInput, DaysWrong, EmailWrong, NameMissing, SumWrong, TermsFixed
from domain.spoken_sums import read_sum
from domain.typed_lines import EMAIL, LONGEST_TEXT
from services import new_clients, phones


def changed(client: Client, field: ClientField, typed: str, employee: Employee) -> Client:
    """Give the client with a field as it was typed; "" empties it.

    Raises NameMissing, TaxIdWrong, DaysWrong, SumWrong, TextTooLong, or TermsFixed.
    """
    new_clients.within(typed, LONGEST_NAME if field is ClientField.NAME else LONGEST_TEXT)
    read = _READERS.get(field)
    if read is not None:
        return read(client, typed, employee)
    text: dict[str, Any] = {field.value: typed}
    return replace(client, **text)


def read_email(typed: str) -> str:
    """Give an e-mail address as it is kept. Raises EmailWrong."""
    email = typed.strip().lower().removeprefix("mailto:")
    if not EMAIL.fullmatch(email) or len(email) > LONGEST_NAME:
        raise EmailWrong(value=typed[:40])
    return email


def read_place(typed: str) -> Place | None:
    """Give a place told by latitude and longitude; None for "". Raises BadInput."""
    place = spoken_terms.read_place(typed)
    if typed and place is None:
        raise BadInput(value=typed[:40])
    return place


def currency_of(client: Client, employee: Employee) -> str:
    """Give the currency that is meant where none is named: the client's, or the person's country's."""
    home = "EUR" if phones.region_of(employee) == "SK" else "RUB"
    return client.credit_currency or home


def _name(client: Client, typed: str, employee: Employee) -> Client:
    name, legal_form = set_apart(typed)
    if not name:
        raise NameMissing
    return replace(client, name=name, legal_form=legal_form)


def _tax_id(client: Client, typed: str, employee: Employee) -> Client:
    return replace(client, tax_id=new_clients.read_tax_id(typed) if typed else "")


def _deferral(client: Client, typed: str, employee: Employee) -> Client:
    _guard(client.deferral_days is not None, employee)
    return replace(client, deferral_days=_days(typed) if typed else None)


def _interval(client: Client, typed: str, employee: Employee) -> Client:
    return replace(client, order_interval_days=(_days(typed) or None) if typed else None)


def _limit(client: Client, typed: str, employee: Employee) -> Client:
    _guard(client.credit_limit is not None, employee)
    if not typed:
        return replace(client, credit_limit=None, credit_currency="")
    currency = currency_of(client, employee)
    if typed == "0":
        return replace(client, credit_limit=NOTHING, credit_currency=currency)
    limit = read_sum(typed, currency)
    if limit is None:
        raise SumWrong(value=typed[:40])
    return replace(client, credit_limit=limit.amount, credit_currency=limit.currency)


def _days(typed: str) -> int:
    days = spoken_terms.read_days(typed)
    if days is None:
        raise DaysWrong(value=typed[:40], most=spoken_terms.LONGEST_TERM)
    return days


def _guard(is_set: bool, employee: Employee) -> None:
    """Let a manager tell terms that nobody knew, and none but a leader change those that are agreed."""
    if is_set and not employee.leads:
        raise TermsFixed


_READERS: dict[ClientField, Callable[[Client, str, Employee], Client]] = {
    ClientField.NAME: _name,
    ClientField.TAX_ID: _tax_id,
    ClientField.DEFERRAL: _deferral,
    ClientField.INTERVAL: _interval,
    ClientField.LIMIT: _limit,
}
