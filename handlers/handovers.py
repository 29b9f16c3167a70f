"""Clients given to another manager: which list, to whom, a look before the tap, and back (D087, D144)."""

import zlib
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.handovers import Handed, Lot, LotBy
from domain.jobs import Job, JobKind
from domain.notices import NoticeKind
from domain.people import Employee
from domain.refusals import AlreadyDone
from domain.shortening import shortened
from handlers.answers import Answer, Call, pressed_on, toast
from handlers.client_buttons import LONGEST_LABEL, ListClients
from handlers.clients import OpenClient
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.table import LEADERS, Table
from handlers.told import Renderer, Told
from handlers.words import Words
from handlers.workshop import Workshop, redrawn
from services import handovers
from storage.database import UnitOfWork

MOST_LOTS = 40
MOST_RECEIVERS = 60


class BeginHandover(CallbackData, prefix="lot"):
    """Ask what the clients have in common."""


class PickLots(CallbackData, prefix="lot_by"):
    """Show the lists of this sort."""

    by: LotBy


class PickLot(CallbackData, prefix="lot_lot"):
    """Ask to whom this list goes; `mark` is the owner's id or a number made of the value."""

    by: LotBy
    mark: int


class PickReceiver(CallbackData, prefix="lot_to"):
    """Show what would be handed over."""

    by: LotBy
    mark: int
    to: int


class HandOver(CallbackData, prefix="lot_do"):
    """Hand it over."""

    by: LotBy
    mark: int
    to: int


class GiveBack(CallbackData, prefix="lot_back"):
    """Give back what was handed over."""

    id: int


def register(table: Table) -> None:
    """Enter the handing over."""
    table.command("reassign", begin, roles=LEADERS)
    table.button(BeginHandover, begin_again, roles=LEADERS)
    table.button(PickLots, pick_lot, roles=LEADERS)
    table.button(PickLot, pick_receiver, roles=LEADERS)
    table.button(PickReceiver, look, roles=LEADERS)
    table.button(HandOver, hand_over, roles=LEADERS)
    table.button(GiveBack, give_back, roles=LEADERS)
    table.job(JobKind.HAND_OVER, follow)


async def begin(message: Message, t: Words) -> Answer:
    """`/reassign`: which clients?"""
    return _begin(message, t)


async def begin_again(query: CallbackQuery, t: Words) -> Answer:
    """Back to the first question."""
    return [toast(query), _begin(query, t)]


def _begin(where: Message | CallbackQuery, t: Words) -> Call:
    sorts = [make_button(t.plain(f"reassign-{by.value}"), PickLots(by=by)) for by in LotBy]
    return put(where, t("reassign-ask"), in_rows(sorts))


async def pick_lot(
    query: CallbackQuery, button: PickLots, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Which list of this sort?"""
    lots = (await handovers.list_lots(uow, employee, button.by, now))[:MOST_LOTS]
    buttons = [make_button(_label(lot, t), PickLot(by=lot.by, mark=_mark(lot))) for lot in lots]
    text = t("reassign-ask-lot") if lots else t("reassign-none")
    return [toast(query), put(query, text, [*in_rows(buttons), _back(t)])]


async def pick_receiver(
    query: CallbackQuery, button: PickLot, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """To whom?"""
    lot = await _lot(uow, employee, button.by, button.mark, now)
    people = await handovers.list_receivers(uow, employee)
    buttons = [
        make_button(
            shortened(one.name, LONGEST_LABEL), PickReceiver(by=button.by, mark=button.mark, to=one.id)
        )
        for one in people[:MOST_RECEIVERS]
        if one.id != lot.owner_id
    ]
    return [toast(query), put(query, t("reassign-ask-to", lot=_label(lot, t)), [*in_rows(buttons), _back(t)])]


async def look(
    query: CallbackQuery, button: PickReceiver, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What would be handed over?"""
    lot = await _lot(uow, employee, button.by, button.mark, now)
    to = await handovers.receiver(uow, employee, button.to)
    seen = await handovers.preview(uow, employee, lot, button.to, now)
    heading = t("reassign-preview", count=seen.clients, keys=seen.key_clients, lot=_name(lot, t), to=to.name)
    open_ = t("reassign-open", promised=seen.promised, tasks=seen.tasks, meetings=seen.meetings)
    tap = make_button(
        t.plain("reassign-do", count=seen.clients), HandOver(by=button.by, mark=button.mark, to=button.to)
    )
    return [toast(query), put(query, f"{heading}\n{open_}", [[tap], _back(t)])]


async def hand_over(
    query: CallbackQuery, button: HandOver, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """They are handed over; what is open follows in a moment."""
    lot = await _lot(uow, employee, button.by, button.mark, now)
    count = await handovers.hand_over(uow, employee, lot, button.to, now, pressed_on(query))
    return [toast(query), put(query, t("reassign-begun", count=count), [])]


async def give_back(
    query: CallbackQuery, button: GiveBack, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """They go back to those who had them."""
    count = await handovers.give_back(uow, employee, button.id, now, pressed_on(query))
    return [toast(query), put(query, t("reassign-begun", count=count), [])]


async def follow(job: Job, shop: Workshop) -> None:
    """Let what is open follow, a few clients at a time, and tell all who are concerned."""
    for handover_id in job.payload["handovers"]:
        last: int | None = 0
        while last is not None:
            async with shop.transaction() as uow:
                last = await handovers.follow(uow, handover_id, last, shop.now())
    async with shop.ending() as end:
        made = [await handovers.tell(end.uow, one, end.now) for one in job.payload["handovers"]]
        back = [[make_button(end.t.plain("reassign-back"), GiveBack(id=one.id))] for one in made[:1] if one]
        moved = sum(one.open_items for one in made if one)
        end.says(redrawn(job, end.t("reassign-done", open=moved), rows=back))


async def _lot(uow: UnitOfWork, leader: Employee, by: LotBy, mark: int, now: datetime) -> Lot:
    """Give the list that a button means. Raises AlreadyDone for one in which nobody is any more."""
    for lot in await handovers.list_lots(uow, leader, by, now):
        if _mark(lot) == mark:
            return lot
    raise AlreadyDone


def _mark(lot: Lot) -> int:
    return lot.owner_id if lot.owner_id is not None else zlib.crc32(lot.name.encode())


def _name(lot: Lot, t: Words) -> str:
    return shortened(lot.name or t.plain("reassign-unowned"), LONGEST_LABEL)


def _label(lot: Lot, t: Words) -> str:
    return f"{_name(lot, t)} · {lot.clients}"


def _back(t: Words) -> Row:
    return [make_button(t.plain("export-back"), BeginHandover())]


def given(facts: Handed, told: Told) -> SendMessage:
    """Tell who has new clients which they are."""
    t = told.t
    lines = [
        t("clients-given", by=facts.made_by, count=facts.count, names=_names(facts, t)),
        t("clients-given-from", names=", ".join(facts.others)) if facts.others else None,
        t("clients-given-open", count=facts.open_items) if facts.open_items else None,
    ]
    opened = ListClients() if facts.client_id is None else OpenClient(id=facts.client_id)
    row = [make_button(t.plain("clients-given-look"), opened)]
    return told.message(
        "\n".join(line for line in lines if line), InlineKeyboardMarkup(inline_keyboard=[row])
    )


def taken(facts: Handed, told: Told) -> SendMessage:
    """Tell who had the clients whose they are now."""
    t = told.t
    to = ", ".join(facts.others)
    return told.message(
        t("clients-taken", by=facts.made_by, count=facts.count, to=to, names=_names(facts, t))
    )


def _names(facts: Handed, t: Words) -> str:
    named = ", ".join(facts.names)
    more = facts.count - len(facts.names)
    return t.plain("clients-given-more", names=named, count=more) if more else named


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.CLIENTS_GIVEN: given,
    NoticeKind.CLIENTS_TAKEN: taken,
}
