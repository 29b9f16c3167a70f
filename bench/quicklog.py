"""Messages read with a large directory: how long one takes, the index, and what it holds in memory.

Of 5,000 clients 100 are the speaker's own; many are called by ordinary words and share their people's names.
"""

import gc
import itertools
import json
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.figures import Figure
from bench.processes import Process, cores, running
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import KnownClient, KnownContact, Speaker
from domain.quicklog.parsing import read
from domain.quicklog.predictions import directory_of

CASES = Path(__file__).parents[1] / "tests" / "quicklog"
CLIENTS = 5_000
ROUNDS = 5
_FIRST = """Альфа Бета Вектор Гранит Гранд Прогресс Оптима Сигма Кристалл Восток Запад Север Юг Мир Дом Центр
Лидер Темп Радуга Маяк Берег Урожай Колос Нива Луч Заря Рассвет Горизонт Квант Импульс Атлант Титан Сатурн
Спектр Фокус Формат Контур Каскад Монолит Арсенал Престиж Стандарт Ресурс Партнер Успех""".split()
_SECOND = "Трейд Плюс Групп Сервис Строй Пром Торг Снаб Мед Агро Тех Мебель Логистик Инвест Опт Юг".split()
_SURNAMES = """Иванов Петров Соколов Орлов Морозов Волков Зайцев Смирнов Лебедев Козлов Новиков Павлов Белов
Виноградов Киселев Крылов Ковалев Медведев Осипов Голубев""".split()


def crowd() -> list[KnownClient]:
    """Give clients with names of ordinary words, each with one person of a frequent name."""
    names = itertools.cycle(_FIRST)
    people = itertools.cycle(_SURNAMES)
    return [
        KnownClient(
            f"n{number}",
            f"ООО «{next(names)} {_SECOND[number % len(_SECOND)]} {number % 97}»",
            contacts=(KnownContact(f"n{number}a", f"Иван {next(people)}"),),
        )
        for number in range(CLIENTS)
    ]


def measure() -> list[Figure]:
    """Measure reading, making and changing the index, and the memory of a process that does it."""
    clients = crowd()
    book = json.loads((CASES / "clients.json").read_text(encoding="utf-8"))
    own = list(directory_of(book).clients.values())
    built = min(_seconds(lambda: Directory([*clients, *own])) for _ in range(ROUNDS))
    directory = Directory([*clients, *own])
    changed = min(_seconds(lambda: directory.add(clients[7])) for _ in range(ROUNDS))
    taken = sorted(_reading(directory, Speaker(frozenset(client.id for client in own))))
    median, late = statistics.median(taken) * 1000, taken[len(taken) * 95 // 100] * 1000
    with running("bench.quicklog_memory", core=cores()[0]) as process:
        megabytes = _grown(process)
    return [
        Figure("a message read, median", median, "ms", aim="under 2 ms", is_met=median < 2),
        Figure("  95 of 100 within", late, "ms", aim="under 10 ms", is_met=late < 10),
        Figure("index of 5,000 clients", built, "s", aim="under 0.5 s", is_met=built < 0.5),
        Figure("  one client changed", changed * 1000, "ms"),
        Figure("memory of reader and index", megabytes, "MB", aim="under 80 MB", is_met=megabytes < 80),
    ]


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _reading(directory: Directory, speaker: Speaker) -> list[float]:
    """Give the seconds that each message takes, the least of some rounds: others only slow one down."""
    rounds = [[_one(case, directory, speaker) for case in messages()] for _ in range(ROUNDS)]
    return [min(of_one) for of_one in zip(*rounds, strict=True)]


def _one(case: dict[str, Any], directory: Directory, speaker: Speaker) -> float:
    now = datetime.fromisoformat(case["now"])
    began = time.perf_counter()
    read(case["text"], case["lang"], now, directory, speaker)
    return time.perf_counter() - began


def messages() -> list[dict[str, Any]]:
    """Give the messages to be read."""
    lines = (CASES / f"{name}.jsonl" for name in ("dev", "own"))
    return [json.loads(line) for file in lines for line in file.read_text(encoding="utf-8").splitlines()]


def _grown(process: Process) -> float:
    return float(process.hears()["megabytes"])
