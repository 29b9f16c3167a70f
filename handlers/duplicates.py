"""Clients that are perhaps one: two cards side by side, merged, kept apart or left for later (D087)."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.clients import display_name
from domain.jobs import Job, JobKind
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, Call, say, toast
from handlers.clients import OpenClient
from handlers.keyboards import Row, make_button, put
from handlers.merge_buttons import BeginMerge, KeepApart, NextPair
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from handlers.workshop import Workshop, redrawn
from services import duplicates, phones
from services.duplicates import Shown, Side
from storage.database import UnitOfWork

_LONGEST = 60
_MOST_PHONES = 2
MARKS = ("①", "②")


def register(table: Table) -> None:
    """Enter the search for duplicates."""
    table.command("duplicates", look, roles=LEADERS)
    table.button(NextPair, show_next, roles=LEADERS)
    table.button(KeepApart, keep_apart, roles=LEADERS)
    table.job(JobKind.DUPLICATES, compare)


async def look(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/duplicates`: compare all clients of the department."""
    duplicates.plan(uow, employee, now)
    return say(message, t("duplicates-begun"))


async def compare(job: Job, shop: Workshop) -> None:
    """Read the clients page by page, compare them elsewhere, and show the first pair."""
    pages, last = list[bytes](), 0
    while True:
        async with shop.reading() as uow:
            page = await duplicates.read_page(uow, shop.employee, last)
        if not page:
            break
        pages.append(duplicates.pack(page))
        last = page[-1].id
    async with shop.reading() as uow:
        different = await duplicates.list_different(uow)
    pairs = await shop.run(duplicates.compare, pages, different, seconds=300)
    async with shop.ending() as end:
        duplicates.keep(end.uow, end.employee, pairs)
        shown = await duplicates.find(end.uow, end.employee)
        text, rows = screen(shown, end.employee, end.now, end.t)
        end.says(redrawn(job, text, rows=rows))


async def show_next(
    query: CallbackQuery, button: NextPair, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another pair."""
    return [toast(query), await _pair(query, button.skip, employee, uow, now, t)]


async def keep_apart(
    query: CallbackQuery, button: KeepApart, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """They are different, and never asked about again."""
    await duplicates.mark_different(uow, employee, button.first, button.second, now)
    next_pair = await _pair(query, button.skip, employee, uow, now, t)
    return [toast(query, t.plain("duplicates-kept-apart")), next_pair]


async def _pair(
    query: CallbackQuery, skip: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Call:
    text, rows = screen(await duplicates.find(uow, employee, skip), employee, now, t)
    return put(query, text, rows)


def screen(shown: Shown | None, reader: Employee, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    """Give two cards, one above the other, and what can be done with them."""
    if shown is None:
        return t("duplicates-none"), []
    first, second = shown.sides
    heading = t(
        "duplicates-heading",
        why=t.plain(f"duplicates-{shown.likeness.value}"),
        number=shown.skip + 1,
        total=shown.total,
    )
    cards = [card(mark, side, reader, now, t) for mark, side in zip(MARKS, shown.sides, strict=True)]
    ids = {"first": first.client.id, "second": second.client.id}
    rows: list[Row] = [
        [make_button(t.plain("duplicates-merge"), BeginMerge(keep=ids["first"], drop=ids["second"]))],
        [make_button(t.plain("duplicates-different"), KeepApart(**ids, skip=shown.skip))],
        [
            make_button(t.plain("duplicates-card", mark=mark), OpenClient(id=side.client.id))
            for mark, side in zip(MARKS, shown.sides, strict=True)
        ],
    ]
    if shown.total > 1:
        rows.append([make_button(t.plain("duplicates-next"), NextPair(skip=shown.skip + 1))])
    return Html("\n\n".join([heading, *cards])), rows


def card(mark: str, side: Side, reader: Employee, now: datetime, t: Words) -> Html:
    """Give a client in a few short lines."""
    client, traces = side.client, side.traces
    where = ", ".join(part for part in (client.city, client.address) if part)
    reached = ", ".join(phones.spelled(phone) for phone in side.phones[:_MOST_PHONES])
    known = t("duplicates-traces", records=traces.records, contacts=traces.contacts)
    lines = [
        t("duplicates-line", mark=mark, name=shortened(display_name(client), _LONGEST)),
        *(
            t("card-line", text=shortened(text, _LONGEST))
            for text in (client.tax_id, where, reached, side.owner_name)
            if text
        ),
        known
        if traces.last_at is None
        else t("duplicates-last", known=known, day=t.day(reader.today(traces.last_at), reader.today(now))),
    ]
    return Html("\n".join(lines))
