"""`/imports`: who imported what and when, what became of it, and the way back (D088)."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.import_runs import ImportState, Vanished
from domain.people import Employee
from handlers import import_texts
from handlers.answers import Answer, Call, pressed_on, redraw, toast
from handlers.import_buttons import (
    AskUndo,
    ListImports,
    OpenImport,
    SettleVanished,
    TakeRejected,
    UndoImport,
)
from handlers.keyboards import in_rows, make_button, put
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import import_undo, importing, imports
from storage.database import UnitOfWork

ON_A_PAGE = 6


def register(table: Table) -> None:
    """Enter the list and what stands behind its lines."""
    table.command("imports", list_)
    table.button(ListImports, turn)
    table.button(OpenImport, open_)
    table.button(AskUndo, ask_undo)
    table.button(UndoImport, undo)
    table.button(SettleVanished, settle, roles=LEADERS)
    table.button(TakeRejected, take_rejected)


async def list_(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/imports`: the last ones."""
    return await _list(message, 0, employee, uow, now, t)


async def turn(
    query: CallbackQuery, button: ListImports, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another part of the list."""
    return [toast(query), await _list(query, max(button.skip, 0), employee, uow, now, t)]


async def _list(
    where: Message | CallbackQuery, skip: int, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Call:
    found = await importing.list_for(uow, employee, skip=skip, most=ON_A_PAGE + 1)
    shown = list(enumerate(found[:ON_A_PAGE], skip + 1))
    lines = [import_texts.line(number, one, who, employee, now, t) for number, (one, who) in shown]
    rows = in_rows([make_button(str(number), OpenImport(id=one.id)) for number, (one, _) in shown], ON_A_PAGE)
    turns = []
    if skip:
        newer = ListImports(skip=max(skip - ON_A_PAGE, 0))
        turns.append(make_button(t.plain("import-newer"), newer))
    if len(found) > ON_A_PAGE:
        turns.append(make_button(t.plain("import-older"), ListImports(skip=skip + ON_A_PAGE)))
    text = Html("\n\n".join([t("imports-title"), *(lines or [t("imports-none")])]))
    return put(where, text, [*rows, turns] if turns else rows)


async def open_(
    query: CallbackQuery, button: OpenImport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One import: what became of its rows, and what can be done about it. Raises ImportNotFound."""
    one = await importing.get_for(uow, employee, button.id)
    told = import_texts.remarks(*await importing.remarks_of(uow, one), one.counts, t)
    missing = await imports.vanished_of(uow, one) if employee.leads else Vanished()
    text = import_texts.opened(one, missing, told, employee, now, t)
    return [toast(query), put(query, text, import_texts.result_rows(one, missing, t))]


async def ask_undo(
    query: CallbackQuery, button: AskUndo, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Really? Raises ImportNotFound."""
    one = await importing.get_for(uow, employee, button.id)
    if one.state is not ImportState.APPLIED:
        return toast(query, t.plain("button-over"))
    text = t("import-ask-undo", name=one.file_name, count=one.counts.created + one.counts.updated)
    return [toast(query), put(query, text, import_texts.undo_rows(one, t))]


async def undo(
    query: CallbackQuery, button: UndoImport, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is taken back, if nothing builds on it. Raises ImportNotFound, AlreadyDone or ImportBuiltOn."""
    one = await import_undo.plan(uow, employee, button.id, now, pressed_on(query))
    return [toast(query), redraw(query, t("import-undoing", name=one.file_name))]


async def settle(
    query: CallbackQuery, button: SettleVanished, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What the report lacks is paid. Raises ImportNotFound or AlreadyDone."""
    one, count = await importing.settle_vanished(uow, employee, button.id, now)
    text = t("import-settled", count=count)
    return [toast(query), put(query, text, import_texts.result_rows(one, Vanished(), t))]


async def take_rejected(
    query: CallbackQuery, button: TakeRejected, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The rejected rows as a spreadsheet. Raises ImportNotFound."""
    one = await importing.get_for(uow, employee, button.id)
    importing.plan_rejected(uow, employee, one, now)
    return toast(query, t.plain("import-rejected-begun"))
