"""A client or a contact told in one line: "ООО «Ромашка», ИНН 7701234567, Казань, +7 900 000-00-01"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from domain import tax_ids
from domain.legal_forms import is_form, set_apart
from domain.names import clean

LONGEST_TEXT = 300

# Gives the number as it is kept, or None for what is no telephone number.
PhoneReader = Callable[[str], str | None]

EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_PART = re.compile(r"(?:«[^»\n]*»|\"[^\"\n]*\"|“[^”\n]*”|[^,;\n])+")
_TAX_ID = re.compile(r"^(?:инн|inn|i[čc]o|tax id)\b|^[\d ]+$", re.IGNORECASE)
_PHONE = re.compile(
    r"^(?P<named>\+|т(?:ел)?[.:]|тел\b|tel\b[.:]?|моб\b[.:]?|mob\b[.:]?)?(?P<number>[\d\s()./-]{4,}\D{0,8}\d*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NewClient:
    """A client as it was told, before it stands in the book. `phones` are E.164, `emails` small letters."""

    name: str = ""
    legal_form: str = ""
    tax_id: str = ""
    city: str = ""
    address: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientLine:
    """What a line told of a client, and what in it is meant as a tax id or a phone but cannot be one."""

    new: NewClient
    wrong_tax_id: str = ""
    wrong_phone: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """What a line told of a person, and what in it is meant as a phone but cannot be one."""

    name: str
    post: str
    phone: str
    wrong_phone: str = ""
    email: str = ""


@dataclass(slots=True)
class _Told:
    tax_id: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    wrong_tax_id: str = ""
    wrong_phone: str = ""


def read_client(text: str, read_phone: PhoneReader) -> ClientLine:
    """Read name, tax id, phones, e-mails, city and address out of a line, in any order after the name.

    Parts are set apart by commas, semicolons or line ends. What is none of the others is the city, if it
    has letters alone, or belongs to the address. Nothing is left out.
    """
    parts = _parts(text)
    name, legal_form = _named(parts)
    told = _Told()
    rest = [part for part in parts if not _took(part, told, read_phone)]
    city = next((part for part in rest if not re.search(r"\d", part)), "")
    address = ", ".join(part for part in rest if part is not city)
    new = NewClient(
        name,
        legal_form,
        told.tax_id,
        city,
        address,
        tuple(dict.fromkeys(told.phones)),
        tuple(dict.fromkeys(told.emails)),
    )
    return ClientLine(new, told.wrong_tax_id, told.wrong_phone)


def read_contact(text: str, read_phone: PhoneReader) -> ContactLine:
    """Read name, post, phone and e-mail of a person: "Иван Петров, директор, +7 900 000-00-01"."""
    told = _Told()
    parts = [part for part in _parts(text) if told.emails or not _took_email(part, told)]
    rest = [part for part in parts if told.phones or not _took_phone(part, told, read_phone)]
    name, post = "".join(rest[:1]), ", ".join(rest[1:])
    return ContactLine(name, post, "".join(told.phones), told.wrong_phone, "".join(told.emails))


def _parts(text: str) -> list[str]:
    lines = (clean(line) for line in _PART.findall(text))
    return [line for line in lines if line]


def _named(parts: list[str]) -> tuple[str, str]:
    """Take the name, and a legal form that stands behind a comma, from the front of the parts."""
    if not parts:
        return "", ""
    name = parts.pop(0)
    if parts and is_form(parts[0]):
        name = f"{name}, {parts.pop(0)}"
    return set_apart(name)


def _took(part: str, told: _Told, read_phone: PhoneReader) -> bool:
    """Take a part that is a tax id, a phone or an e-mail; a second tax id stays text."""
    if _took_email(part, told):
        return True
    if not _TAX_ID.match(part):
        return _took_phone(part, told, read_phone)
    tax_id = tax_ids.bare(part)
    is_named = not part[0].isdigit()
    if not told.tax_id and tax_ids.is_valid(tax_id):
        told.tax_id = tax_id
        return True
    if not is_named and _took_phone(part, told, read_phone):
        return True
    if not told.wrong_tax_id and (is_named or len(tax_id) in {8, 10, 12}):
        told.wrong_tax_id = tax_id
        return True
    return False


def _took_email(part: str, told: _Told) -> bool:
    is_email = bool(EMAIL.fullmatch(part))
    told.emails += [part.lower()] if is_email else []
    return is_email


def _took_phone(part: str, told: _Told, read_phone: PhoneReader) -> bool:
    """Take a part that is a phone, or is meant as one: it begins with + or the word for a phone."""
    match = _PHONE.match(part)
    if match is None:
        return False
    plus = "+" if match["named"] == "+" else ""
    phone = read_phone(plus + match["number"])
    if phone is not None:
        told.phones.append(phone)
        return True
    if match["named"] and not told.wrong_phone:
        told.wrong_phone = part
        return True
    return False
