"""A message in which somebody told what he did, what was read in it, and what became of it."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from domain.spoken_terms import read_days

_PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:%|проц\w*|percent\w*|perc\w*)", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:перен[её]с|перенос|перенест|переезжа|сдвин|передвин|reschedul|postpon|moved?\b|push(?:ed)? back"
    r"|presun|prelož|presúva)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;+]|\s(?:и|and|a)\s")


class Fate(StrEnum):
    """What became of a message that was read. OPEN ones were neither saved nor dropped."""

    OPEN = "open"
    SAVED = "saved"
    CHANGED = "changed"
    NOTE = "note"
    DROPPED = "dropped"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Told:
    """A message that was read. `shown` and `saved` are actions as JSON, `verbs` deeds not understood.

    `records` are what was saved of it by kind and id, `learnt` the names taught with it and their clients.
    """

    id: int
    text: str
    fate: Fate
    told_at: datetime
    ended_at: datetime | None
    shown: tuple[dict[str, Any], ...] = ()
    saved: tuple[dict[str, Any], ...] = ()
    verbs: tuple[str, ...] = ()
    records: tuple[tuple[str, int], ...] = ()
    learnt: tuple[tuple[str, int], ...] = ()


def read_terms(text: str) -> tuple[Decimal | None, int | None]:
    """Read what a client asks for: a discount in percent, days of deferral, or both ("5 % и 14 дней")."""
    percent = _PERCENT.search(text)
    rest = text if percent is None else text.replace(percent[0], " ", 1)
    days = next((days for part in _PARTS.split(rest) if (days := read_days(part))), None)
    return None if percent is None else Decimal(percent[1].replace(",", ".")), days


def speaks_of_moving(text: str) -> bool:
    """Tell whether a text says that something takes place at another time than was agreed."""
    return _MOVES.search(text) is not None
