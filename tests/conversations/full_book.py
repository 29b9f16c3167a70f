"""A book in which every report has something to tell of each manager; all that is his bears his mark."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from domain.clients import Client
from storage.database import UnitOfWork
from storage.moments import stored
from tests.conversations.journal import client_of
from tests.office import Person

TODAY = date(2026, 11, 24)
_AGO = timedelta(days=40)


async def fill(manager: Person, mark: str, visits: int, *, last_name: str = "") -> Client:
    """Give a manager three clients with all that reports tell of; `visits` of them were today."""
    bought = await client_of(manager, f"{mark}-1{last_name}", "ООО")
    asleep = await client_of(manager, f"{mark}-2{last_name}")
    silent = await client_of(manager, f"{mark}-3{last_name}")
    person, now = manager.employee.id, manager.office.clock.now()
    async with manager.office.database.transaction() as uow:
        put = _Pen(uow, person, stored(now))
        for place in range(visits):
            happened_at = stored(now - timedelta(minutes=5 * place))
            put.row("activities", client_id=bought.id, kind="visit", happened_at=happened_at, result="order")
        put.row(
            "activities", client_id=bought.id, kind="call", happened_at=stored(now - _AGO), result="order"
        )
        uow.connection.later(
            "update clients set is_key = 1, created_at = :then, card_changed_at = :then"
            " where id in (:a, :b, :c)",
            {"then": stored(now - timedelta(days=400)), "a": bought.id, "b": asleep.id, "c": silent.id},
        )
        for days, client in ((1, bought), (35, bought), (200, asleep)):
            _document(put, client, days, mark)
        _deals(put, bought, mark)
        put.row(
            "tasks", owner_id=person, client_id=asleep.id, kind="order_due", text="14",
            due_on=TODAY.isoformat(),
        )  # fmt: skip
        put.row("plan_figures", employee_id=person, month="2026-11", figure="paid_sales", value="1000")
        put.row("closed_days", employee_id=person, day="2026-11-23", closed_at=put.now)
    return bought


class _Pen:
    """Writes rows; what every row of a kind has is known already."""

    def __init__(self, uow: UnitOfWork, person: int, now: int) -> None:
        self._uow, self._person, self.now = uow, person, now

    def row(self, table: str, **cells: Any) -> None:
        """Write a row."""
        if table in {"activities", "feedback", "proposals", "concessions"}:
            cells = {"manager_id": self._person, **cells}
        if table not in {"plan_figures", "closed_days"}:
            cells = {"created_at": self.now, **cells}
        names, places = ", ".join(cells), ", ".join(f":{name}" for name in cells)
        self._uow.connection.later(f"insert into {table} ({names}) values ({places})", cells)  # noqa: S608 - the names are the test's


def _document(put: _Pen, client: Client, days: int, mark: str) -> None:
    """Ship something so many days ago that is half paid on the same day, and due ten days later."""
    on = (TODAY - timedelta(days=days)).isoformat()
    due_on = (TODAY - timedelta(days=days - 10)).isoformat()
    number = f"{mark}-{days}"
    put.row(
        "invoices", client_id=client.id, number=number, number_key=number, number_tail=number, issued_on=on,
        due_on=due_on, currency="RUB", amount=100_000, paid=50_000,
    )  # fmt: skip
    put.row("payments", client_id=client.id, paid_on=on, currency="RUB", amount=50_000, credit=0)


def _deals(put: _Pen, client: Client, mark: str) -> None:
    day = TODAY.isoformat()
    offer = {
        "client_id": client.id,
        "currency": "RUB",
        "sent_on": day,
        "sent_at": put.now,
        "channel": "email",
    }
    put.row("proposals", **offer, text=f"{mark} открыто", amount=300_000, state="sent")
    put.row("proposals", **offer, text=f"{mark} выиграно", amount=200_000, state="won", closed_on=day)
    put.row(
        "proposals", **offer, text=f"{mark} отказ", amount=100_000, state="lost", closed_on=day,
        reason="competitor", competitor=f"{mark} соперник",
    )  # fmt: skip
    put.row(
        "concessions", client_id=client.id, kind="discount", value=500, worth=1_000, currency="RUB",
        note=f"{mark} просит", state="asked", conceded_on=day,
    )  # fmt: skip
    told_at = stored(datetime.combine(TODAY - timedelta(days=3), time(9), UTC))
    put.row(
        "feedback", client_id=client.id, sign="negative", topic="quality", text=f"{mark} жалоба",
        state="escalated", created_at=told_at,
    )  # fmt: skip
