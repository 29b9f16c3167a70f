"""The demo's department: a head, three managers in two time zones, a group, and forty clients."""

import csv
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from aiogram.methods import SendMessage

from bot import outgoing
from bot.demo import money, stories
from bot.demo.guide import GUIDE
from domain.activities import ActivityKind, NewActivity
from domain.calendar import at, is_working_day
from domain.clients import Client
from domain.groups import Group
from domain.notices import Priority
from domain.outcomes import NoNextStep
from domain.people import Employee, Role
from domain.typed_lines import NewClient
from handlers.menu import keyboard, menu_of
from handlers.words import words_of
from services import activities, plans
from storage import clients, contacts, groups, outbox, people
from storage.database import UnitOfWork

GROUP_ID = -1001000000001


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of the cast: Telegram id, name, role, language and zone."""

    key: str
    telegram_id: int
    first_name: str
    last_name: str
    role: Role
    language: str
    zone: str


CAST = (
    Somebody("anna", 1001, "Анна", "Кольцова", Role.MANAGER, "ru", "Europe/Moscow"),
    Somebody("boris", 1002, "Борис", "Левин", Role.HEAD, "ru", "Europe/Moscow"),
    Somebody("igor", 1003, "Игорь", "Дроздов", Role.MANAGER, "ru", "Europe/Moscow"),
    Somebody("jana", 1004, "Jana", "Nováková", Role.MANAGER, "sk", "Europe/Bratislava"),
)

WORLD: dict[str, Any] = {
    "bot": {"first_name": "Fieldbook", "username": "FieldbookBot"},
    "people": [
        {
            "id": one.telegram_id,
            "first_name": one.first_name,
            "last_name": one.last_name,
            "language_code": one.language,
            "zone": one.zone,
            "started": True,
        }
        for one in CAST
    ],
    "groups": [
        {
            "id": GROUP_ID,
            "type": "supergroup",
            "title": "Отдел продаж",
            "members": [
                {"id": one.telegram_id, "status": "creator" if one.role is Role.HEAD else "member"}
                for one in CAST
            ],
        }
    ],
    "guide": GUIDE,
}


async def fill(uow: UnitOfWork, now: datetime) -> None:
    """Fill an empty book and say the first words to everybody. The same every time but for the days."""
    unit = await people.add_department(uow, "Продажи")
    staff = {one.key: await _hire(uow, one, unit.id, now) for one in CAST}
    groups.bind(uow, Group(GROUP_ID, None, unit.id, "Отдел продаж", staff["boris"].id, now))
    dice = Random(7)  # noqa: S311 - it draws stories, not secrets
    for line in _lines():
        await _client_with_history(uow, staff[line["manager"]], line, dice, now)
    await stories.tell(uow, staff, now)
    await money.tell(uow, staff, now)
    for employee in staff.values():
        plans.plan_morning(uow, employee, now)
        _greet(uow, employee, now)


async def _hire(uow: UnitOfWork, one: Somebody, department_id: int, now: datetime) -> Employee:
    return await people.add(
        uow,
        telegram_id=one.telegram_id,
        name=f"{one.first_name} {one.last_name}",
        role=one.role,
        department_id=department_id,
        language=one.language,
        zone=one.zone,
        joined_at=now - timedelta(days=90),
    )


def _lines() -> list[dict[str, str]]:
    with (Path(__file__).parent / "clients.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


async def _client_with_history(
    uow: UnitOfWork, manager: Employee, line: dict[str, str], dice: Random, now: datetime
) -> None:
    added = await clients.add(uow, _new_client(line), manager, now - timedelta(days=80))
    client = replace(added, category=line["segment"], is_key=bool(line["is_key"]))
    clients.save(uow, client)
    contact = await contacts.add(
        uow, client.id, name=line["contact"], post=line["post"], phone=line["phone"], created_at=now
    )
    contacts.save(uow, replace(contact, decides=bool(line["decides"])))
    for days_ago in sorted(dice.sample(range(2, 60), dice.randint(1, 4)), reverse=True):
        await _past_contact(uow, manager, client, dice, now - timedelta(days=days_ago))


def _new_client(line: dict[str, str]) -> NewClient:
    return NewClient(
        name=line["name"],
        legal_form=line["legal_form"],
        tax_id=line["tax_id"],
        city=line["city"],
        address=line["address"],
        phones=(line["phone"],),
    )


async def _past_contact(
    uow: UnitOfWork, manager: Employee, client: Client, dice: Random, about: datetime
) -> None:
    """Log one contact of a past working day; nothing is promised, or it would all be overdue today."""
    day = about.astimezone(manager.zone).date()
    while not is_working_day(manager.hours, day):
        day -= timedelta(days=1)
    moment = at(day, time(dice.randint(9, 17), dice.choice((5, 20, 40))), manager.zone)
    kind, outcome, note = dice.choice(stories.NOTES[manager.language])
    new = NewActivity(
        kind=ActivityKind(kind),
        client_id=client.id,
        client_name=client.name,
        result=outcome,
        note=note,
        no_next_step_reason=NoNextStep.NOT_NEEDED,
    )
    await activities.log(uow, manager, new, moment)


def _greet(uow: UnitOfWork, employee: Employee, now: datetime) -> None:
    t = words_of(employee)
    hello = SendMessage(
        chat_id=employee.telegram_id, text=t("welcome-back", name=employee.name), reply_markup=keyboard(t)
    )
    for call in (hello, menu_of(employee)):
        outbox.add(uow, outgoing.message(call, employee.telegram_id, Priority.REPLY), now)
