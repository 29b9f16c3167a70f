"""The log of who did what, page by page, for those who lead (D094)."""

import json
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.audit import Entry
from domain.people import Employee
from domain.shortening import shortened
from handlers.answers import Answer, Call, toast
from handlers.keyboards import make_button, put
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import audit
from storage.database import UnitOfWork

ON_A_PAGE = 8
_LONGEST = 48
_EXPORT = "export"


class ReadAudit(CallbackData, prefix="audit"):
    """Show the lines older than one; of exports alone, or all."""

    before: int = audit.NEWEST
    exports: bool = False


def register(table: Table) -> None:
    """Enter the log."""
    table.command("audit", open_, roles=LEADERS)
    table.button(ReadAudit, turn, roles=LEADERS)


async def open_(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/audit`: what was done last."""
    return await _show(message, ReadAudit(), employee, uow, now, t)


async def turn(
    query: CallbackQuery, button: ReadAudit, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Older lines, or another choice of them."""
    return [toast(query), await _show(query, button, employee, uow, now, t)]


async def _show(
    where: Message | CallbackQuery,
    wanted: ReadAudit,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    verb = _EXPORT if wanted.exports else ""
    found = await audit.list_entries(uow, employee, verb=verb, before_id=wanted.before, most=ON_A_PAGE + 1)
    shown = found[:ON_A_PAGE]
    lines = [_line(entry, employee, now, t) for entry in shown] or [t("audit-empty")]
    choice = ReadAudit(exports=not wanted.exports)
    rows = [[make_button(t.plain("audit-all" if wanted.exports else "audit-exports"), choice)]]
    if len(found) > ON_A_PAGE:
        older = wanted.model_copy(update={"before": shown[-1].id})
        rows.insert(0, [make_button(t.plain("audit-older"), older)])
    return put(where, "\n\n".join([t("audit-title"), *lines]), rows)


def _line(entry: Entry, reader: Employee, now: datetime, t: Words) -> Html:
    return t(
        "audit-line",
        who=entry.who or t.plain("audit-nobody"),
        moment=t.moment(entry.at, reader.zone, now),
        what=_what(entry, t),
    )


def _what(entry: Entry, t: Words) -> str:
    verb = t.plain(_known(f"audit-verb-{entry.verb.split()[0]}", "audit-verb-other", t))
    if entry.verb == _EXPORT:
        return f"{verb}: {_exported(entry, t)}"
    subject = t.plain(_known(f"audit-subject-{entry.subject.split()[0]}", "audit-subject-other", t))
    named = f"{verb}: {subject} {entry.name}".rstrip()
    changed = " → ".join(shortened(part, _LONGEST) for part in (entry.before, entry.after) if part)
    is_plain = changed and entry.name != changed and "{" not in changed
    return f"{named}, {changed}" if is_plain else named


def _exported(entry: Entry, t: Words) -> str:
    report = _known(f"report-name-{entry.subject.removeprefix('report-')}", "audit-subject-other", t)
    kind = t.plain(_known(f"export-{entry.subject}", report, t))
    if not entry.after:
        return kind
    return t.plain("audit-exported", what=kind, count=int(json.loads(entry.after)["rows"]))


def _known(key: str, otherwise: str, t: Words) -> str:
    return key if t.has(key) else otherwise
