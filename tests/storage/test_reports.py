"""Reports say what the raw records say, counted one by one in another way, on both databases."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from domain.figures import Span
from domain.money import Money
from domain.people import Employee, Role
from domain.reports import Line
from domain.typed_lines import NewClient
from services import reports
from storage import clients, people
from storage.database import Database, UnitOfWork
from storage.moments import moment, stored

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ZONE = ZoneInfo("Europe/Moscow")
MONTH = Span(date(2026, 11, 1), date(2026, 11, 30))
SAME_DAYS_BEFORE = Span(date(2026, 10, 1), date(2026, 10, 24))
Rows = list[dict[str, Any]]


class Diary:
    """What was put into the book: rows by table, and who has which client."""

    def __init__(self) -> None:
        """Begin empty."""
        self.rows: dict[str, Rows] = defaultdict(list)
        self.owners: dict[int, int] = {}
        self.key: set[int] = set()

    def of(self, table: str, client_id: int) -> Rows:
        """Give the rows of a table about a client."""
        return [row for row in self.rows[table] if row["client_id"] == client_id]

    def paid(self, span: Span, client_ids: Iterable[int]) -> Counter[str]:
        """Add up what these clients paid in these days, by currency."""
        wanted, found = set(client_ids), Counter[str]()
        for row in self.rows["payments"]:
            if row["client_id"] in wanted and _within(row["paid_on"], span) and row["reversed_at"] is None:
                found[row["currency"]] += row["amount"]
        return found


def _within(day: str, span: Span) -> bool:
    return span.first.isoformat() <= day <= span.last.isoformat()


async def _a_staff(uow: UnitOfWork, diary: Diary) -> list[Employee]:
    """Two managers with their head, each with clients."""
    department = await people.add_department(uow, "Один")
    staff = [
        await people.add(
            uow, telegram_id=number, name=f"Сотрудник {number}", role=role, department_id=department.id,
            language="ru", zone=ZONE.key, joined_at=NOW - timedelta(days=400),
        )
        for number, role in enumerate((Role.MANAGER, Role.MANAGER, Role.HEAD))
    ]  # fmt: skip
    for number in range(16):
        owner = staff[number % 2]
        client = await clients.add(uow, NewClient(f"Клиент {number}"), owner, NOW - timedelta(days=300))
        diary.owners[client.id] = owner.id
        if number % 3 == 0:
            diary.key.add(client.id)
            uow.connection.later("update clients set is_key = 1 where id = :id", {"id": client.id})
    return staff


def _strew(diary: Diary) -> None:
    """Strew records over a hundred days; a client in four gets none of a kind."""
    dice = random.Random(20261124)
    notes = ["Показал новый товар на полке", "Просят отсрочку на месяц вперёд", "ок", ""]

    def ago(most: int) -> date:
        return TODAY - timedelta(days=dice.randint(0, most))

    for client_id, owner in diary.owners.items():
        base = {"client_id": client_id, "created_at": stored(NOW)}
        for _ in range(dice.choice((0, 3, 8, 12))):
            day = ago(100)
            happened_at = stored(datetime(day.year, day.month, day.day, dice.randint(0, 23), 30, tzinfo=UTC))
            diary.rows["activities"].append(
                base | {
                    "manager_id": owner, "kind": dice.choice(("visit", "call", "missed_call")),
                    "happened_at": min(happened_at, stored(NOW)), "result": dice.choice(("order", "")),
                    "note": dice.choice(notes), "no_next_step_reason": dice.choice(("", "", "lost")),
                    "created_at": happened_at + dice.choice((0, 1, 3)) * 86_400_000_000,
                    "undone_at": dice.choice((None, None, None, 1)),
                }
            )  # fmt: skip
        for _ in range(dice.choice((0, 2, 5))):
            day, amount = ago(100), dice.randint(1, 99) * 100
            number = str(len(diary.rows["invoices"]))
            diary.rows["invoices"].append(
                base | {
                    "number": number, "number_key": number, "number_tail": number,
                    "issued_on": day.isoformat(), "due_on": (day + timedelta(days=14)).isoformat(),
                    "currency": dice.choice(("RUB", "RUB", "EUR")), "amount": amount,
                    "paid": dice.choice((0, amount // 2, amount)),
                }
            )  # fmt: skip
        for _ in range(dice.choice((0, 3, 6))):
            diary.rows["payments"].append(
                base | {
                    "paid_on": ago(60).isoformat(), "currency": dice.choice(("RUB", "RUB", "EUR")),
                    "amount": dice.randint(1, 99) * 100, "credit": 0,
                    "reversed_at": dice.choice((None, None, None, 1)),
                }
            )  # fmt: skip
        if dice.random() < 0.5:
            diary.rows["contacts"].append(base | {"name": "Иван", "decides": dice.choice((0, 1))})
        if dice.random() < 0.5:
            diary.rows["proposals"].append(
                base | {
                    "manager_id": owner, "text": "КП", "channel": "email", "state": "won",
                    "sent_on": TODAY.isoformat(), "closed_on": TODAY.isoformat(),
                }
            )  # fmt: skip


async def _book(database: Database) -> tuple[list[Employee], Diary]:
    diary = Diary()
    async with database.transaction() as uow:
        staff = await _a_staff(uow, diary)
        _strew(diary)
        for table, rows in diary.rows.items():
            for row in rows:
                names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
                uow.connection.later(f"insert into {table} ({names}) values ({places})", row)  # noqa: S608 - the names are the test's
    return staff, diary


async def _read(uow: UnitOfWork, viewer: Employee, name: str) -> list[Line]:
    report = reports.get(viewer, name)
    span = reports.days_of(report, viewer, TODAY, NOW)
    return list((await reports.read(uow, viewer, report, span, NOW, skip=0, most=500)).lines)


def _day(row: dict[str, Any]) -> date:
    return moment(int(row["happened_at"])).astimezone(ZONE).date()


def _contacts(diary: Diary, owner: int) -> Rows:
    """Give the contacts of a person that stand in the book."""
    return [
        row
        for row in diary.rows["activities"]
        if row["manager_id"] == owner and row["undone_at"] is None and row["kind"] != "missed_call"
    ]


async def test_every_report_is_read_by_everybody(database: Database) -> None:
    """None asks the database for anything that it does not understand."""
    staff, _ = await _book(database)
    async with database.reading() as uow:
        for viewer in staff:
            for report in reports.listed(viewer):
                lines = await _read(uow, viewer, report.name)
                assert all(report.columns[0].name in line.cells for line in lines), report.name


async def test_reports_of_people(database: Database) -> None:
    """Quality of records, orders, prospects, growth: of each, and the same for himself and for his head."""
    staff, diary = await _book(database)
    async with database.reading() as uow:
        for viewer in staff:
            for name, expected in (("quality", _quality), ("appraisal", _appraisal)):
                lines = {line.person_id: line.cells for line in await _read(uow, viewer, name)}
                assert set(lines) == ({staff[0].id, staff[1].id} if viewer.leads else {viewer.id})
                for person, cells in lines.items():
                    assert person is not None
                    wanted = expected(diary, person)
                    assert {key: cells[key] for key in wanted} == wanted, (viewer.name, name)


def _quality(diary: Diary, owner: int) -> dict[str, Any]:
    rows = [row for row in _contacts(diary, owner) if MONTH.first <= _day(row) <= MONTH.last]
    no_result = [row for row in rows if not row["result"]]
    no_step = [row for row in rows if not row["no_next_step_reason"]]
    lacking = [row for row in rows if row in no_result or row in no_step]
    late = [row for row in rows if row["created_at"] - row["happened_at"] > 2 * 86_400_000_000]
    told = Counter(row["note"] for row in rows if len(row["note"]) >= 20)
    own = [client_id for client_id, one in diary.owners.items() if one == owner]
    decided = {row["client_id"] for row in diary.rows["contacts"] if row["decides"]}
    return {
        "contacts": len(rows),
        "without_result": len(no_result),
        "without_step": len(no_step),
        "complete": round(100 * (len(rows) - len(lacking)) / len(rows)) if rows else None,
        "logged_late": len(late),
        "copied": sum(count - 1 for count in told.values()),
        "clients": len(own),
        "stale": len(own),
        "undecided": len(set(own) - decided),
    }


def _appraisal(diary: Diary, owner: int) -> dict[str, Any]:
    own = {client_id for client_id, one in diary.owners.items() if one == owner}
    invoices = [row for row in diary.rows["invoices"] if row["client_id"] in own]
    now = [row for row in invoices if _within(row["issued_on"], MONTH)]
    before = {row["client_id"] for row in invoices if row["issued_on"] < MONTH.first.isoformat()}
    buyers = Counter(row["client_id"] for row in now)
    again = [client_id for client_id, count in buyers.items() if count > 1 or client_id in before]
    met = {row["client_id"] for row in _contacts(diary, owner) if MONTH.first <= _day(row) <= MONTH.last}
    won = len([row for row in diary.rows["proposals"] if row["client_id"] in own])
    prospects = len(met - before)
    paid, earlier = (diary.paid(span, own)["RUB"] for span in (MONTH, SAME_DAYS_BEFORE))
    return {
        "bought_again": round(100 * len(again) / len(buyers)) if buyers else None,
        "prospects": prospects,
        "won": won,
        "won_of_ten": round(10 * won / prospects, 1) if prospects else None,
        "sales_fact": (Money(Decimal(paid).scaleb(-2), "RUB"),),
        "growth_percent": round(Decimal(100) * (paid - earlier) / earlier, 1) if earlier else None,
    }


async def test_reports_of_clients(database: Database) -> None:
    """Who did not buy, was not spoken with, has nobody who decides; turnover, debts, key clients."""
    staff, diary = await _book(database)
    async with database.reading() as uow:
        for viewer in staff:
            own = {one for one, owner in diary.owners.items() if viewer.leads or owner == viewer.id}
            for name, expected in _LISTED.items():
                found = [line.client_id for line in await _read(uow, viewer, name)]
                assert len(found) == len(set(found))
                assert set(found) == {one for one in own if expected(diary, one)}, (viewer.name, name)
            trend = {
                (line.client_id, change.currency): change.amount
                for line in await _read(uow, viewer, "trend")
                for change in _sums(line, "change")
            }
            assert trend == _changes(diary, own)
            assert list(trend.values()) == sorted(trend.values())
            debts = Counter[str]()
            for line in await _read(uow, viewer, "debts"):
                debts.update({one.currency: int(one.amount * 100) for one in _sums(line, "open")})
            assert debts == _open(diary, own)
            shares = {line.client_id: line.cells["share_paid"] for line in await _read(uow, viewer, "key")}
            assert shares == _shares(diary, own)


def _sums(line: Line, name: str) -> tuple[Money, ...]:
    value = line.cells[name]
    assert isinstance(value, tuple)
    return value


def _last(diary: Diary, client_id: int) -> str:
    return max((row["issued_on"] for row in diary.of("invoices", client_id)), default="")


def _is_silent(diary: Diary, client_id: int) -> bool:
    since = stored(NOW - timedelta(days=30))
    heard = [row for row in diary.of("activities", client_id) if row["kind"] != "missed_call"]
    return all(row["happened_at"] < since for row in heard if row["undone_at"] is None)


_LISTED: dict[str, Callable[[Diary, int], bool]] = {
    "unbought": lambda diary, one: "" < _last(diary, one) < "2026-11-01",
    "dormant": lambda diary, one: "" < _last(diary, one) < (TODAY - timedelta(days=90)).isoformat(),
    "silent": _is_silent,
    "undecided": lambda diary, one: not any(row["decides"] for row in diary.of("contacts", one)),
}


def _changes(diary: Diary, own: set[int]) -> dict[tuple[int, str], Decimal]:
    found = {}
    for client_id in own:
        now, before = (diary.paid(span, [client_id]) for span in (MONTH, SAME_DAYS_BEFORE))
        for currency in {*now, *before}:
            found[client_id, currency] = Decimal(now[currency] - before[currency]).scaleb(-2)
    return found


def _open(diary: Diary, own: set[int]) -> Counter[str]:
    found = Counter[str]()
    for row in diary.rows["invoices"]:
        if row["client_id"] in own and row["paid"] < row["amount"]:
            found[row["currency"]] += row["amount"] - row["paid"]
    return found


def _shares(diary: Diary, own: set[int]) -> dict[int, Decimal]:
    quarter = Span(TODAY - timedelta(days=90), TODAY)
    whole = diary.paid(quarter, own)["RUB"]
    return {
        client_id: round(Decimal(100) * diary.paid(quarter, [client_id])["RUB"] / whole, 1)
        for client_id in own & diary.key
    }
