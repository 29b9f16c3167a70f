"""A client as an import compares it: rule by rule what a row changes of it, and what not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.import_rows import ClientRow, Party
from domain.names import name_key


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person at a client. `is_bare` where an import could have made him: nothing but a name and a post.

    `id` is 0 for one who is not in the book yet. `reached` is how he is reached, by which he is found too.
    """

    id: int
    name: str
    post: str
    is_bare: bool = True
    reached: str = ""


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client with what an import may change of it. `id` is below 0 for one that is not in the book yet.

    `spelling` is the name as an import wrote it first. `changed_at` is when the card was changed last, as it
    is stored.
    """

    id: int
    name: str
    legal_form: str = ""
    tax_id: str = ""
    spelling: str = ""
    city: str = ""
    address: str = ""
    category: str = ""
    owner_id: int | None = None
    department_id: int | None = None
    credit_limit: Decimal | None = None
    credit_currency: str = ""
    deferral_days: int | None = None
    changed_at: int | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    contacts: tuple[KnownContact, ...] = ()


def client_of(party: Party, temporary_id: int, department_id: int | None) -> KnownClient:
    """Make a client that the book lacks out of who a row speaks of."""
    return KnownClient(
        temporary_id,
        party.name,
        party.legal_form,
        party.tax_id,
        party.spelling,
        department_id=department_id,
    )


def taken_over(known: KnownClient, row: ClientRow) -> KnownClient:
    """Give the client as a row tells it: a filled cell that differs replaces, an empty one never erases.

    The first spelling stays the name, with the legal form that it had or had not: another one is no change.
    """
    return replace(
        known,
        tax_id=row.client.tax_id or known.tax_id,
        city=row.city or known.city,
        address=row.address or known.address,
        category=row.category or known.category,
        credit_limit=known.credit_limit if row.credit_limit is None else row.credit_limit,
        credit_currency=row.credit_currency or known.credit_currency,
        deferral_days=known.deferral_days if row.deferral_days is None else row.deferral_days,
        phones=_replaced(known.phones, row.phones),
        emails=_replaced(known.emails, row.emails),
        contacts=_with_contact(known.contacts, row.contact, row.post),
    )


def _replaced(known: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
    """Give what replaces: one for the only one; several that people have gathered are only added to."""
    if all(one in known for one in given):
        return tuple(known)
    kept = known if len(known) > 1 else ()
    return tuple(sorted({*kept, *given}))


def _with_contact(known: Sequence[KnownContact], name: str, post: str) -> tuple[KnownContact, ...]:
    """Give the contacts with the row's: another name replaces the only one of whom nothing else is known.

    A post without a name is nobody's.
    """
    if not name:
        return tuple(known)
    key = name_key(name)
    same = next((one for one in known if name_key(one.name) == key), None)
    if same is not None:
        after = replace(same, name=name, post=post or same.post)
        return tuple(after if one is same else one for one in known)
    kept = () if len(known) == 1 and known[0].is_bare else tuple(known)
    return (*kept, KnownContact(0, name, post))


def changed_fields(before: KnownClient, after: KnownClient) -> tuple[str, ...]:
    """Give the names of what an import changed of a client, but for the moment of the change."""
    names = [name for name in KnownClient.__slots__ if name not in {"id", "changed_at"}]
    return tuple(name for name in names if _comparable(before, name) != _comparable(after, name))


def is_as_left(present: KnownClient, after: KnownClient, fields: Sequence[str]) -> bool:
    """Tell whether these are still as an import has left them."""
    return all(_comparable(present, name) == _comparable(after, name) for name in fields)


def put_back(present: KnownClient, before: KnownClient, after: KnownClient) -> KnownClient:
    """Give the client with what an import changed as it was before, where nobody has changed it since."""
    fields = [name for name in changed_fields(before, after) if is_as_left(present, after, (name,))]
    values = {name: getattr(before, name) for name in fields}
    if present.changed_at == after.changed_at:
        values["changed_at"] = before.changed_at
    return replace(present, **values)


def _comparable(client: KnownClient, name: str) -> object:
    """Give a field as it is compared: a contact that was not in the book yet has no id."""
    if name == "contacts":
        return [(one.name, one.post) for one in client.contacts]
    value: object = getattr(client, name)
    return value
