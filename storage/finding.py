"""Clients found in the book: all of a view, those of a filter, and those that somebody's words mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.client_filters import ClientFilter, Sieve, Trait
from domain.clients import Client, Page
from domain.people import Employee
from domain.searching import MOST_READINGS, MOST_WORDS, Words
from storage.clients import client
from storage.database import UnitOfWork
from storage.moments import stored
from storage.queries import load

_queries = load("finding")
_NEVER = "~"  # a pattern that is no key
MOST_GRAMS = 12
MOST_EXACT = 2


@dataclass(frozen=True, slots=True)
class View:
    """Whose clients are looked through: those of an owner, or of a department; None is no limit."""

    owner_id: int | None
    department_id: int | None


@dataclass(frozen=True, slots=True)
class Likely:
    """A client that has something of what was typed, and the words by which it is found."""

    client: Client
    search_key: str


async def list_page(
    uow: UnitOfWork,
    view: View,
    sieve: Sieve,
    readings: Sequence[Words],
    *,
    from_word_start: bool = False,
    skip: int,
    most: int,
) -> Page:
    """Give a part of the clients in whose search key all words of a reading stand; no readings: all.

    What the name has comes before the rest, and key clients before others (D147), then the nearest name.
    """
    asked = {
        **_patterns(readings, from_word_start=from_word_start),
        "key_from": int(sieve.which is ClientFilter.KEY),
        "undecided": int(sieve.which is ClientFilter.UNDECIDED),
        "stale_before": _since(sieve, ClientFilter.STALE),
        "silent_since": _since(sieve, ClientFilter.SILENT),
        "unbought_since": sieve.day.isoformat() if sieve.which is ClientFilter.UNBOUGHT and sieve.day else "",
        "owing": int(sieve.which is ClientFilter.OWING),
        **_worn(sieve),
        "most": most,
        "skip": skip,
        "department_id": view.department_id,
    }
    if view.owner_id is not None:
        rows = await _queries.list_owned(uow.connection, owner_id=view.owner_id, **asked)
    else:
        asked["unowned"] = int(sieve.which is ClientFilter.UNOWNED)
        rows = await _queries.list_department(uow.connection, **asked)
    return Page([client(row) for row in rows], rows[0]["total"] if rows else 0, skip)


async def list_likely(
    uow: UnitOfWork, view: View, grams: Sequence[str], exact: Sequence[str], *, least: int, most: int
) -> list[Likely]:
    """Give clients whose search key holds every word of `exact` and at least so many of the `grams`."""
    asked: dict[str, Any] = {
        f"gram{number}": f"%{grams[number - 1]}%" if number <= len(grams) else _NEVER
        for number in range(1, MOST_GRAMS + 1)
    }
    asked |= {
        f"exact{number}": f"%{exact[number - 1]}%" if number <= len(exact) else "%"
        for number in range(1, MOST_EXACT + 1)
    }
    asked |= {"least": least, "most": most, "department_id": view.department_id}
    if view.owner_id is not None:
        rows = await _queries.list_likely_owned(uow.connection, owner_id=view.owner_id, **asked)
    else:
        rows = await _queries.list_likely_department(uow.connection, **asked)
    return [Likely(client(row), row["search_key"]) for row in rows]


async def list_values(uow: UnitOfWork, view: View, trait: Trait) -> list[tuple[str, int]]:
    """Give what clients have as their category, segment, territory or city, the most usual first."""
    asked = {"by": trait.value, "department_id": view.department_id}
    if view.owner_id is not None:
        rows = await _queries.list_values_owned(uow.connection, owner_id=view.owner_id, **asked)
    else:
        rows = await _queries.list_values_department(uow.connection, **asked)
    return [(row["value"], row["clients"]) for row in rows]


def _patterns(readings: Sequence[Words], *, from_word_start: bool) -> dict[str, str]:
    begin = "%=" if from_word_start else "%"
    patterns = {}
    for letter, number in zip("abc", range(MOST_READINGS), strict=True):
        words = readings[number] if number < len(readings) else ()
        nothing = "%" if words or not (readings or number) else _NEVER
        for place in range(MOST_WORDS):
            patterns[f"{letter}{place + 1}"] = f"{begin}{words[place]}%" if place < len(words) else nothing
        first = words[0] if words else ""
        patterns[f"begin{number + 1}"] = f"=={first} %" if first else _NEVER
        patterns[f"whole{number + 1}"] = f"%=={first} %" if first else _NEVER
        patterns[f"name{number + 1}"] = f"%=={first}%" if first else _NEVER
        patterns[f"word{number + 1}"] = f"%={first}%" if first else _NEVER
    return patterns


def _since(sieve: Sieve, which: ClientFilter) -> int:
    return stored(sieve.moment) if sieve.which is which and sieve.moment is not None else 0


def _worn(sieve: Sieve) -> dict[str, str]:
    values = [*sieve.values, *sieve.values[:1] * 3, "", "", ""][:3] if sieve.trait else ["", "", ""]
    return {
        "by": sieve.trait.value if sieve.trait else "",
        **{f"value{number}": value for number, value in enumerate(values, 1)},
    }


async def list_departments_of(uow: UnitOfWork, owner: Employee) -> dict[int, int]:
    """Count the clients that a person owns, by their department."""
    rows = await _queries.list_departments_of(uow.connection, owner_id=owner.id)
    return {row["department_id"]: row["clients"] for row in rows}
