"""The book of a whole company: departments with heads and managers, clients, and the records of three years.

Records keep their proportion whatever their number: to a hundred activities ten meetings, two complaints, two
proposals, one promise to pay, and twenty documents with their payments, a tenth of them open.
"""

import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.crowd import FIRST_PERSON
from storage.migrate import migrate
from storage.moments import stored

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)
IN_A_DEPARTMENT = 20
ZONE = "Europe/Moscow"
Row = tuple[object, ...]
_DAYS = 3 * 365
_MINUTES = _DAYS * 24 * 60
_KINDS = ("visit", "call", "call", "letter")
_RESULTS = ("order", "talked", "agreed")
_SURNAMES = ("Иванов", "Петров", "Соколов", "Орлов", "Морозов", "Волков", "Зайцев", "Смирнов", "Лебедев")
_STATES = ("won", "lost", "lost", "answered")


@dataclass(frozen=True, slots=True)
class Company:
    """How large it is. Managers are numbered from 1, then come the heads, and one admin.

    Their Telegram ids begin at FIRST_PERSON, in the same order. Clients belong to the managers by turns.
    """

    managers: int
    clients: int
    activities: int
    languages: tuple[str, ...] = ("ru",)
    today: date = TODAY
    now: datetime = NOW

    @property
    def departments(self) -> int:
        """How many departments there are, of IN_A_DEPARTMENT managers but for the last."""
        return -(-self.managers // IN_A_DEPARTMENT)

    def head(self, department: int) -> int:
        """Give the number of a department's head; departments count from 1."""
        return self.managers + department

    def language(self, manager: int) -> str:
        """Give the language of the manager in this place, counted from 0."""
        return self.languages[manager % len(self.languages)]


def write(path: Path, company: Company, names: Sequence[str] = ()) -> None:
    """Write the book at `path`; `names` are those of the first clients."""
    migrate(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as book, book:
        book.execute("pragma synchronous=off")
        for table, columns, rows in _tables(company, names):
            places = ", ".join("?" * len(columns.split()))
            book.executemany(
                f"insert into {table} ({', '.join(columns.split())}) values ({places})",  # noqa: S608 - our own
                rows,
            )


def _tables(company: Company, names: Sequence[str]) -> Iterator[tuple[str, str, Iterator[Row]]]:
    draw = _Draw(company)
    number = company.activities
    yield "departments", "name", ((f"Отдел {one + 1}",) for one in range(company.departments))
    yield "employees", "telegram_id name role department_id language zone joined_at", _staff(company)
    yield (
        "clients",
        "name name_key search_key spelling owner_id department_id created_at card_changed_at",
        _clients(company, names),
    )
    people = ((one + 1, f"Иван {_SURNAMES[one % len(_SURNAMES)]}", 0) for one in range(company.clients))
    yield "contacts", "client_id name created_at", people
    yield (
        "activities",
        "client_id manager_id kind happened_at result created_at",
        ((*draw.who(), draw.one(_KINDS), at, draw.one(_RESULTS), at) for at in draw.moments(number)),
    )
    yield (
        "meetings",
        "client_id manager_id starts_at ends_at zone state created_at",
        (
            (*draw.who(), at, at + 3_600_000_000, ZONE, "held" if at < draw.last else "planned", 0)
            for at in draw.moments(number // 10, ahead=30)
        ),
    )
    yield (
        "feedback",
        "client_id manager_id sign topic text state created_at answered_at client_told_at",
        (
            (
                *draw.who(),
                "negative",
                "price",
                "",
                *draw.rarely(("escalated", at, at, None), ("answered", at, at, at)),
            )
            for at in draw.moments(number // 50)
        ),
    )
    yield (
        "proposals",
        "client_id manager_id text channel state created_at sent_at sent_on closed_on",
        ((*draw.who(), "", "email", draw.one(_STATES), 0, 0, day, day) for day in draw.days(number // 50)),
    )
    yield (
        "concessions",
        "client_id manager_id kind conceded_on state created_at decided_at",
        (
            (
                *draw.who(),
                "discount",
                TODAY.isoformat(),
                *draw.rarely(("asked", at, None), ("allowed", at, at)),
            )
            for at in draw.moments(number // 200)
        ),
    )
    yield from _money(draw, number)


def _money(draw: "_Draw", number: int) -> Iterator[tuple[str, str, Iterator[Row]]]:
    yield (
        "invoices",
        "client_id number number_key number_tail issued_on due_on currency amount paid created_at",
        (
            (draw.who()[0], f"{one}", f"{one}", f"{one}", day, day, "RUB", 100_000, paid, 0)
            for one, day, paid in draw.documents(number // 5)
        ),
    )
    yield (
        "payments",
        "client_id paid_on currency amount credit created_at",
        ((draw.who()[0], day, "RUB", 100_000, 0, 0) for day in draw.days(number // 5)),
    )
    yield (
        "payment_promises",
        "client_id manager_id amount currency due_on state paid_before last_invoice_id created_at",
        (
            (*draw.who(), 100_000, "RUB", day, draw.one(("kept", "broken")), 0, 0, 0)
            for day in draw.days(number // 100)
        ),
    )


def _staff(company: Company) -> Iterator[Row]:
    for one in range(company.managers):
        department = 1 + one // IN_A_DEPARTMENT
        language = company.language(one)
        yield FIRST_PERSON + one, f"Менеджер {one + 1}", "manager", department, language, ZONE, 0
    for one in range(company.departments):
        telegram_id = FIRST_PERSON + company.managers + one
        yield telegram_id, f"Руководитель {one + 1}", "head", one + 1, "ru", ZONE, 0
    yield FIRST_PERSON + company.managers + company.departments, "Владелец", "admin", None, "ru", ZONE, 0


def _clients(company: Company, names: Sequence[str]) -> Iterator[Row]:
    for one in range(company.clients):
        owner, name = one % company.managers, names[one] if one < len(names) else f"Клиент {one}"
        department = 1 + owner // IN_A_DEPARTMENT
        yield name, name.casefold(), name.casefold(), name.casefold(), owner + 1, department, one, 0


def _day_of(moment: int) -> str:
    return datetime.fromtimestamp(moment / 1_000_000, UTC).date().isoformat()


class _Draw:
    """Draws what records consist of."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._dice = random.Random(20261124)
        self.last = stored(company.now)

    def who(self) -> tuple[int, int]:
        """Give a client and his manager."""
        client = self._dice.randrange(self._company.clients)
        return client + 1, client % self._company.managers + 1

    def one(self, words: tuple[str, ...]) -> str:
        """Give one of these words."""
        return words[int(self._dice.random() * len(words))]

    def rarely(self, this: Row, otherwise: Row) -> Row:
        """Give `this` once in a hundred times."""
        return this if self._dice.random() < 0.01 else otherwise

    def moments(self, number: int, ahead: int = 0) -> Iterator[int]:
        """Give moments of the three years that end now, or so many days ahead."""
        for _ in range(number):
            minutes = int(self._dice.random() * _MINUTES) - ahead * 24 * 60
            yield self.last - minutes * 60_000_000

    def days(self, number: int) -> Iterator[str]:
        """Give days of the three years that end today."""
        days = [(self._company.today - timedelta(days=one)).isoformat() for one in range(_DAYS)]
        for _ in range(number):
            yield days[int(self._dice.random() * _DAYS)]

    def documents(self, number: int) -> Iterator[tuple[int, str, int]]:
        """Give the number of a document, the day on which it is due, and what of it was paid."""
        for one in range(number):
            is_open = one % 10 == 0
            days = int(self._dice.random() * (90 if is_open else _DAYS)) - (30 if is_open else 0)
            yield one, (self._company.today - timedelta(days=days)).isoformat(), 0 if is_open else 100_000
