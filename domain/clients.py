"""Companies that we sell to, and the people there."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.birthdays import Birthday
from domain.credit_checks import CreditCheck
from domain.people import Employee, Role

CATEGORIES = ("A", "B", "C")
QUOTED_FORMS = frozenset({"ООО", "АО", "ПАО", "ЗАО", "ОАО", "НАО", "ТОО", "АНО", "НКО", "ГУП", "МУП", "ФГУП"})
LEADING_FORMS = QUOTED_FORMS | {"ИП", "КФХ"}
_INNER_QUOTES = str.maketrans("«»", "„“")


@dataclass(frozen=True, slots=True)
class Client:
    """A company that we sell to. `name` stands without its legal form; `is_key` marks a key client (D147).

    `category` is one of CATEGORIES or ""; `segment` and `territory` are the department's own words (D079).
    `credit_limit` is in `credit_currency` (ISO letters); None is no limit known, 0 is no credit at all.
    """

    id: int
    name: str
    legal_form: str
    tax_id: str
    city: str
    address: str
    category: str
    is_key: bool
    owner_id: int | None
    department_id: int | None
    latitude: float | None
    longitude: float | None
    created_at: datetime
    segment: str = ""
    territory: str = ""
    deferral_days: int | None = None
    payment_form: str = ""
    delivery: str = ""
    price_column: str = ""
    credit_limit: Decimal | None = None
    credit_currency: str = ""
    order_interval_days: int | None = None
    card_changed_at: datetime | None = None
    field_asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A person at a client. `decides` marks the one who decides (D078); `phone` is E.164 or empty.

    `birthday` and `note` are for those whom `may_read_notes` names, and for nobody else (D089).
    """

    id: int
    client_id: int
    name: str
    post: str
    phone: str
    decides: bool
    email: str = ""
    birthday: Birthday | None = None
    note: str = ""


class ClientField(StrEnum):
    """What can be changed on a client's card by typing it."""

    NAME = "name"
    TAX_ID = "tax_id"
    CITY = "city"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    PLACE = "place"
    SEGMENT = "segment"
    TERRITORY = "territory"
    DEFERRAL = "deferral_days"
    LIMIT = "credit_limit"
    PAYMENT = "payment_form"
    DELIVERY = "delivery"
    PRICE = "price_column"
    INTERVAL = "order_interval_days"


@dataclass(frozen=True, slots=True)
class Card:
    """A client with all that stands on its card. `owner_name` is empty where nobody owns it.

    `needs` are those that are not met yet, the latest first; `files` counts the files kept with it.
    """

    client: Client
    phones: list[str]
    contacts: list[Contact]
    owner_name: str
    emails: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    files: int = 0
    check: CreditCheck | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list of clients, after the first `skip`, and how long the whole list is."""

    clients: list[Client]
    total: int
    skip: int = 0


def display_name(client: Client) -> str:
    """Give the name with its legal form as that country writes it: "ООО «Ромашка»", "Dunaj s.r.o."."""
    return full_name(client.name, client.legal_form)


def full_name(name: str, form: str) -> str:
    """Put a name and its legal form together as that country writes them."""
    if form in QUOTED_FORMS:
        return f"{form} «{name.translate(_INNER_QUOTES)}»"
    if form in LEADING_FORMS:
        return f"{form} {name}"
    return f"{name} {form}" if form else name


def may_read_notes(employee: Employee, client: Client) -> bool:
    """Tell whether this person may read birthdays and private notes: its owner and its head alone (D089)."""
    if employee.id == client.owner_id:
        return may_see(employee, client)
    return employee.role is Role.HEAD and may_see(employee, client)


def may_see(employee: Employee, client: Client) -> bool:
    """Tell whether this person may see the client: own, of his department, or any (D088, D095)."""
    if employee.role is Role.ADMIN:
        return True
    if employee.role is Role.HEAD:
        return client.department_id is not None and client.department_id == employee.department_id
    return client.owner_id == employee.id
