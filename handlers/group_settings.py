"""`/groups`: when each group reads of its day, and what a head lets it read beside the totals (R19, D073)."""

from dataclasses import replace
from datetime import datetime, time

from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from domain.groups import Group, GroupPart, earlier, later
from domain.people import Employee
from domain.shortening import shortened
from handlers import digests as digest_texts
from handlers.answers import Answer, below, say, toast
from handlers.group_buttons import ChooseGroupTime, ListGroups, OpenGroup, PreviewDigest, ShowInGroup
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import digests, groups
from storage.database import UnitOfWork

MOST_GROUPS = 30
LONGEST_TITLE = 30
Screen = tuple[Html, list[Row]]


def register(table: Table) -> None:
    """Enter the screens of groups."""
    table.command("groups", list_, roles=LEADERS)
    table.button(ListGroups, listed, roles=LEADERS)
    table.button(OpenGroup, open_, roles=LEADERS)
    table.button(ChooseGroupTime, choose_time, roles=LEADERS)
    table.button(ShowInGroup, choose_part, roles=LEADERS)
    table.button(PreviewDigest, preview, roles=LEADERS)


async def list_(message: Message, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """`/groups`: the bound groups; a single one is opened at once."""
    return put(message, *_first(await groups.list_of(uow, employee), t))


async def listed(query: CallbackQuery, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """Back to all groups."""
    return [toast(query), put(query, *_list(await groups.list_of(uow, employee), t))]


async def open_(
    query: CallbackQuery, button: OpenGroup, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """One group as it is arranged. Raises GroupNotBound."""
    group = await groups.get_for(uow, employee, button.chat)
    return [toast(query), put(query, *_screen(group, t))]


async def choose_time(
    query: CallbackQuery,
    button: ChooseGroupTime,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Another time; today's digest too, while it is still to come. Raises GroupNotBound."""
    group = await groups.get_for(uow, employee, button.chat)
    after = replace(group, digest_at=time(*divmod(button.minute, 60)))
    groups.arrange(uow, employee, group, after, now)
    return [toast(query, t.plain("settings-saved")), put(query, *_screen(after, t))]


async def choose_part(
    query: CallbackQuery, button: ShowInGroup, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Open something to the group, or close it; the toast says which. Raises GroupNotBound."""
    group = await groups.get_for(uow, employee, button.chat)
    shows = group.shows | {button.part} if button.stands else group.shows - {button.part}
    after = replace(group, shows=shows)
    groups.arrange(uow, employee, group, after, now)
    part = t.plain(f"group-part-{button.part.value}")
    said = t.plain("group-opened" if button.stands else "group-closed", part=part)
    return [toast(query, said), put(query, *_screen(after, t))]


async def preview(
    query: CallbackQuery, button: PreviewDigest, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Today's digest as the group would read it now, in this chat alone. Raises GroupNotBound."""
    group = await groups.get_for(uow, employee, button.chat)
    digest = await digests.of_group(uow, group, await digests.day_in(uow, group, now))
    return [toast(query), say(below(query), digest_texts.text(digest))]


def _first(found: list[Group], t: Words) -> Screen:
    return _screen(found[0], t) if len(found) == 1 else _list(found, t)


def _list(found: list[Group], t: Words) -> Screen:
    if not found:
        return t("groups-none"), []
    rows = [[_open(group)] for group in found[:MOST_GROUPS]]
    return t("groups-which"), rows


def _open(group: Group) -> InlineKeyboardButton:
    label = f"{shortened(group.title, LONGEST_TITLE)}, {group.digest_at:%H:%M}"
    return make_button(label, OpenGroup(chat=group.chat_id))


def _screen(group: Group, t: Words) -> Screen:
    parts = [_part(group, part, t) for part in GroupPart]
    rows = [_times(group, t), *in_rows(parts)]
    rows.append([make_button(t.plain("group-preview"), PreviewDigest(chat=group.chat_id))])
    rows.append([make_button(t.plain("groups-back"), ListGroups())])
    text = t("group-arranged", title=shortened(group.title, LONGEST_TITLE), clock=f"{group.digest_at:%H:%M}")
    return text, rows


def _part(group: Group, part: GroupPart, t: Words) -> InlineKeyboardButton:
    stands = part in group.shows
    label = f"{'☑' if stands else '☐'} {t.plain(f'group-part-{part.value}')}"
    return make_button(label, ShowInGroup(chat=group.chat_id, part=part, stands=not stands))


def _times(group: Group, t: Words) -> Row:
    row = []
    for key, moment in (("group-earlier", earlier(group.digest_at)), ("group-later", later(group.digest_at))):
        if moment is not None:
            minute = moment.hour * 60 + moment.minute
            label = t.plain(key, clock=f"{moment:%H:%M}")
            row.append(make_button(label, ChooseGroupTime(chat=group.chat_id, minute=minute)))
    return row
