"""Figures of money, proposals and requests are what the raw records say, counted by another way."""

import random
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.figures import Figure, Span, Standing, day_of
from domain.money import Money, minor
from domain.people import Employee, Role
from domain.typed_lines import NewClient
from services import figures, standings, summaries
from storage import clients, people
from storage.database import Database, UnitOfWork

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
TODAY = date(2026, 11, 24)
# two managers with their head, and a manager of another department
ROLES = (Role.MANAGER, Role.MANAGER, Role.HEAD, Role.MANAGER)
Rows = list[dict[str, Any]]


async def a_staff(uow: UnitOfWork) -> tuple[list[Employee], dict[int, int]]:
    """Give people, and the owner of each client by its number."""
    departments = [await people.add_department(uow, name) for name in ("Один", "Два")]
    staff = [
        await people.add(
            uow,
            telegram_id=number,
            name=f"Сотрудник {number}",
            role=role,
            department_id=departments[number == len(ROLES) - 1].id,
            language="ru",
            zone="Europe/Moscow",
            joined_at=NOW - timedelta(days=400),
        )
        for number, role in enumerate(ROLES)
    ]
    owners = {}
    for number in range(15):
        owner = staff[(0, 1, 3)[number % 3]]
        client = await clients.add(uow, NewClient(f"Клиент {number}"), owner, NOW - timedelta(days=100))
        owners[client.id] = owner.id
    return staff, owners


def records(owners: dict[int, int]) -> dict[str, Rows]:
    """Give rows of each table, strewn over two weeks."""
    dice = random.Random(20261124)

    def day() -> str:
        return (TODAY - timedelta(days=dice.randint(-3, 11))).isoformat()

    def of(**more: Any) -> dict[str, Any]:
        client_id = dice.choice(list(owners))
        return {"client_id": client_id, "created_at": dice.randint(1, 10**9), **more}

    def sums() -> dict[str, Any]:
        return {"currency": dice.choice(("RUB", "EUR")), "amount": dice.randint(1, 99) * 100}

    def manager(row: dict[str, Any]) -> dict[str, Any]:
        return row | {"manager_id": owners[row["client_id"]]}

    invoices = [of(**sums(), number=str(n), number_key=str(n), number_tail=str(n)) for n in range(80)]
    for row in invoices:
        row |= {
            "issued_on": day(),
            "due_on": day(),
            "paid": dice.choice((0, row["amount"] // 2, row["amount"])),
        }
    return {
        "invoices": invoices,
        "payments": [
            of(**sums(), credit=0, paid_on=day(), reversed_at=dice.choice((None, None, 1))) for _ in range(80)
        ],
        "proposals": [
            manager(of(text="", state=dice.choice(("won", "lost", "sent")), sent_on=day(), closed_on=day()))
            for _ in range(80)
        ],
        "concessions": [
            manager(of(kind="discount", state=state, conceded_on=day()))
            for state in ("asked", "asked", "asked", "allowed", "refused")
        ],
    }


def within(day: str, span: Span) -> bool:
    """Tell whether a day is one of these."""
    return span.first.isoformat() <= day <= span.last.isoformat()


def summed(parts: Iterable[tuple[int, str, int]]) -> Counter[tuple[int, str]]:
    """Add up by person and currency."""
    found: Counter[tuple[int, str]] = Counter()
    for person, currency, amount in parts:
        found[person, currency] += amount
    return +found


def shown(sums: dict[int, tuple[Money, ...]]) -> Counter[tuple[int, str]]:
    """Give what a summary shows in the same way."""
    return summed((person, one.currency, minor(one.amount)) for person, of in sums.items() for one in of)


async def as_the_records_behind(uow: UnitOfWork, person: Employee, span: Span) -> None:
    """What stands with a person is what the records behind it come to."""
    standing = await standings.of_person(uow, person, span, NOW)
    assert standing.unlogged == 0
    for kind, sums in ((Standing.PAID, standing.paid), (Standing.OVERDUE, standing.overdue)):
        behind = await standings.list_behind(uow, person, kind, span, NOW)
        found = summed((person.id, one.sum.currency, minor(one.sum.amount)) for one in behind if one.sum)
        assert shown({person.id: sums}) == found
    quiet = await standings.list_behind(uow, person, Standing.QUIET, span, NOW)
    assert standing.quiet == len(quiet)
    assert all(one.day is not None and one.day <= TODAY - standings.QUIET_AFTER for one in quiet)


async def test_figures_are_what_the_records_say(database: Database) -> None:
    """Of a day and of a week, in two currencies, with what is paid, taken back, decided or another's."""
    async with database.transaction() as uow:
        staff, owners = await a_staff(uow)
        book = records(owners)
        for table, rows in book.items():
            columns = list(rows[0])
            places = ", ".join(f":{name}" for name in columns)
            for row in rows:
                uow.connection.later(f"insert into {table} ({', '.join(columns)}) values ({places})", row)  # noqa: S608 - our own
    head, led = staff[2], {one.id for one in staff[:3]}
    async with database.reading() as uow:
        for span in (day_of(TODAY), Span(TODAY - timedelta(days=6), TODAY)):
            money = await summaries.money_of(uow, head, span, NOW)
            assert shown({person: one.paid for person, one in money.items()}) == summed(
                (owners[row["client_id"]], row["currency"], row["amount"])
                for row in book["payments"]
                if owners[row["client_id"]] in led and within(row["paid_on"], span) and not row["reversed_at"]
            )
            assert shown({person: one.overdue for person, one in money.items()}) == summed(
                (owners[row["client_id"]], row["currency"], row["amount"] - row["paid"])
                for row in book["invoices"]
                if owners[row["client_id"]] in led and row["due_on"] < TODAY.isoformat()
            )
            for one in await figures.of_staff(uow, head, span):
                own = [row for row in book["proposals"] if row["manager_id"] == one.employee.id]
                assert one[Figure.PROPOSALS_SENT] == sum(within(row["sent_on"], span) for row in own)
                won = [row for row in own if row["state"] == "won"]
                assert one[Figure.PROPOSALS_WON] == sum(within(row["closed_on"], span) for row in won)
                await as_the_records_behind(uow, one.employee, span)
        requests = (await summaries.of_day(uow, head, TODAY, NOW)).requests
    asked = [row for row in book["concessions"] if row["state"] == "asked" and row["manager_id"] in led]
    assert len(requests) == len(asked) > 0
