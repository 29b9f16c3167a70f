"""Clients found as people type them, among 15,000 and among 1,000: how long it takes, and which are found."""

import asyncio
import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Figure
from bench.rounds import percentile
from domain.people import Employee, Role
from domain.typed_lines import NewClient
from services.clients import search_for
from storage import clients, people
from storage.database import Database, UnitOfWork
from storage.migrate import migrate

MANY, FEW = 15_000, 1_000
MANAGERS = 30
ASKED = 60
SHOWN = 8
_NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
_SYLLABLES = "ба ве го ди жа зе ка лу мо не по ри са ту фо хи це ча ши ян рос лен стар мир бор вик".split()
_SECOND = "Плюс Маркет Снаб Торг Опт Сервис Групп Трейд Логистик Юг Север Восток Дом Сити Лайн".split()
_CITIES = "Казань Псков Киров Москва Тверь Дзержинск Владивосток Самара Уфа Пермь Омск Томск".split()
_LAYOUT = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.")
_LETTERS = "оеаинтсрвл"

Typing = Callable[[str, NewClient, random.Random], str]


def measure() -> list[Figure]:
    """Ask both books the same ways; a head sees all clients of his, a manager one in thirty."""
    many, few = asyncio.run(_asked_all(MANY)), asyncio.run(_asked_all(FEW))
    figures = []
    for what in many:
        for who in ("head", "manager"):
            ours, other = percentile(many[what][who][0], 95), percentile(few[what][who][0], 95)
            aim = 100 if who == "head" else 30
            text = f"{what}, {who} of {MANY:,}, p95"
            figures.append(
                Figure(text, ours, "ms", other, ours / other, f"under {aim} ms", is_met=ours < aim)
            )
        found = [hit for who in many[what].values() for hit in who[1]]
        share = 100 * sum(found) / len(found)
        if what in _MEANS_ONE:
            figures.append(Figure(f"{what}, on the first page", share, "%", None, None, "85 %", share >= 85))
    return figures


async def _asked_all(number: int) -> dict[str, dict[str, tuple[list[float], list[bool]]]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'book.db'}"
        migrate(url)
        database = await Database.open(url)
        async with database.transaction() as uow:
            head, managers = await _staff(uow)
            known = await _fill(uow, managers, number)
        await search_for(uow, head, "Щфгхцжъэ")  # what is imported when first needed is
        dice = random.Random(5)
        told = {}
        for what, typing in _WAYS.items():
            told[what] = {
                "head": await _ask(database, head, known, typing, dice),
                "manager": await _ask(database, managers[0], known[::MANAGERS], typing, dice),
            }
        await database.close()
    return told


async def _ask(
    database: Database,
    who: Employee,
    known: list[tuple[int, NewClient]],
    typing: Typing,
    dice: random.Random,
) -> tuple[list[float], list[bool]]:
    took, hit = [], []
    for id_, client in dice.sample(known, min(ASKED, len(known))):
        text = typing(client.name, client, dice)
        began = time.perf_counter()
        async with database.reading() as uow:
            page = await search_for(uow, who, text, most=SHOWN)
        took.append(1000 * (time.perf_counter() - began))
        hit.append(any(one.id == id_ or one.name == client.name for one in page.clients))
    return took, hit


async def _staff(uow: UnitOfWork) -> tuple[Employee, list[Employee]]:
    department = await people.add_department(uow, "Продажи")
    taken = [
        await people.add(
            uow,
            telegram_id=1 + number,
            name=f"Сотрудник {number}",
            role=Role.MANAGER if number else Role.HEAD,
            department_id=department.id,
            language="ru",
            zone="Europe/Moscow",
            joined_at=_NOW,
        )
        for number in range(MANAGERS + 1)
    ]
    return taken[0], taken[1:]


async def _fill(uow: UnitOfWork, managers: list[Employee], number: int) -> list[tuple[int, NewClient]]:
    dice, known = random.Random(3), []
    for turn in range(number):
        word = "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(3, 4))).capitalize()
        told = NewClient(
            f"{word} {dice.choice(_SECOND)}",
            "ООО",
            tax_id=f"{dice.randrange(10**10):010}",
            city=dice.choice(_CITIES),
            phones=(f"+79{dice.randrange(10**9):09}",),
        )
        added = await clients.add(uow, told, managers[turn % MANAGERS], _NOW)
        known.append((added.id, told))
    return known


def _inflected(name: str, client: NewClient, dice: random.Random) -> str:
    word = name.split(maxsplit=1)[0]
    return (word[:-1] if word[-1] in "аеиоуяюы" else word) + dice.choice(("ой", "у", "ом", "ами"))


def _slips(number: int) -> Typing:
    def slip(name: str, client: NewClient, dice: random.Random) -> str:
        letters = list(name.split(maxsplit=1)[0].lower())
        for _ in range(number):
            place = dice.randrange(1, len(letters) - 1)
            way = dice.randrange(4)
            if way == 0:
                letters[place] = dice.choice(_LETTERS)
            elif way == 1:
                letters.insert(place, dice.choice(_LETTERS))
            elif way == 2:
                del letters[place]
            else:
                letters[place : place + 2] = letters[place : place + 2][::-1]
        return f"{''.join(letters)} {name.split()[1]}"

    return slip


_MEANS_ONE = {
    "another ending",
    "one letter wrong",
    "two letters wrong",
    "the wrong keyboard layout",
    "a tax id",
}
_WAYS: dict[str, Typing] = {
    "a part of a name": lambda name, client, dice: name[1:6],
    "another ending": _inflected,
    "one letter wrong": _slips(1),
    "two letters wrong": _slips(2),
    "the wrong keyboard layout": lambda name, client, dice: name.lower().translate(_LAYOUT),
    "a part of a phone": lambda name, client, dice: f"8 {client.phones[0][2:5]} {client.phones[0][5:9]}",
    "a tax id": lambda name, client, dice: client.tax_id,
    "nothing at all": lambda name, client, dice: "Щфгхцжъэ",
}
