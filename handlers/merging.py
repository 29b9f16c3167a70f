"""Two cards of one client made one: which stays, which fields win, and the way back for a day."""

from datetime import datetime

from aiogram.types import CallbackQuery

from domain.clients import Client, display_name
from domain.merging import MergedField, differing, value_of
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, Call, toast
from handlers.clients import OpenClient
from handlers.keyboards import Row, make_button, put
from handlers.merge_buttons import BeginMerge, DoMerge, NextPair, UndoMerge
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import clients, merging
from storage.database import UnitOfWork

_LONGEST = 40
_ORDER = list(MergedField)


def register(table: Table) -> None:
    """Enter the merging."""
    table.button(BeginMerge, choose, roles=LEADERS)
    table.button(DoMerge, merge, roles=LEADERS)
    table.button(UndoMerge, undo, roles=LEADERS)


async def choose(
    query: CallbackQuery, button: BeginMerge, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Which card stays, and which fields win?"""
    kept, dropped = await merging.two_for(uow, employee, button.keep, button.drop)
    names = await merging.names_of_owners(uow, (kept, dropped))
    return [toast(query), _choice(query, button, kept, dropped, names, t)]


def _choice(
    query: CallbackQuery,
    button: BeginMerge,
    kept: Client,
    dropped: Client,
    owners: dict[int, str],
    t: Words,
) -> Call:
    fields = differing(kept, dropped)
    taken = _taken(button.taken)
    lines = [t("merge-heading", name=_named(kept), other=_named(dropped))]
    lines += [_line(field, field in taken, kept, dropped, owners, t) for field in fields]
    rows: list[Row] = [
        [
            make_button(
                t.plain("merge-flip", field=t.plain(f"column-{field.value}")),
                button.model_copy(update={"taken": button.taken ^ _bit(field)}),
            )
        ]
        for field in fields
    ]
    swapped = BeginMerge(keep=dropped.id, drop=kept.id)
    rows.append([make_button(t.plain("merge-swap"), swapped)])
    rows.append([make_button(t.plain("merge-do"), DoMerge(**dict(button)))])
    rows.append([make_button(t.plain("merge-back"), NextPair())])
    return put(query, "\n".join(lines), rows)


async def merge(
    query: CallbackQuery, button: DoMerge, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """They are one now."""
    made = await merging.merge(uow, employee, button.keep, button.drop, _taken(button.taken), now)
    kept = await clients.get_for(uow, employee, made.kept_id)
    rows: list[Row] = [
        [make_button(t.plain("merge-undo"), UndoMerge(id=made.id))],
        [
            make_button(t.plain("merge-card"), OpenClient(id=kept.id)),
            make_button(t.plain("duplicates-next"), NextPair()),
        ],
    ]
    return [toast(query), put(query, t("merge-done", name=_named(kept)), rows)]


async def undo(
    query: CallbackQuery, button: UndoMerge, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """They are two again."""
    kept, dropped = await merging.undo(uow, employee, button.id, now)
    rows: list[Row] = [[make_button(t.plain("duplicates-next"), NextPair())]]
    text = t("merge-undone", name=_named(kept), other=_named(dropped))
    return [toast(query), put(query, text, rows)]


def _line(
    field: MergedField, is_taken: bool, kept: Client, dropped: Client, owners: dict[int, str], t: Words
) -> Html:
    own, other = (_shown(field, client, owners) for client in (kept, dropped))
    label = t.plain(f"column-{field.value}")
    wins, loses = (other, own) if is_taken else (own, other)
    return t("merge-field", field=label, wins=wins, loses=loses)


def _shown(field: MergedField, client: Client, owners: dict[int, str]) -> str:
    value = value_of(client, field)
    if field is MergedField.MANAGER:
        value = owners.get(value, "")
    return shortened(str(value), _LONGEST)


def _named(client: Client) -> str:
    return shortened(display_name(client), _LONGEST)


def _bit(field: MergedField) -> int:
    return 1 << _ORDER.index(field)


def _taken(bits: int) -> frozenset[MergedField]:
    return frozenset(field for field in MergedField if bits & _bit(field))
