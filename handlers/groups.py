"""Groups: bound to a department by its head, in the group and only there."""

from datetime import datetime

from aiogram.enums import ChatMemberStatus
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import (
    CallbackQuery,
    ChatMemberRestricted,
    ChatMemberUpdated,
    InlineKeyboardMarkup,
    Message,
)

from domain.notices import NoticeKind
from domain.people import Employee, Role
from handlers.answers import Answer, redraw, say, toast
from handlers.keyboards import make_button
from handlers.table import LEADERS, Place, Table
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import groups, reaching, strangers, team
from services.groups import LostGroup
from services.reaching import Unreachable
from storage.database import UnitOfWork

_AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.KICKED}


class BindTo(CallbackData, prefix="bind"):
    """Bind this group to this department."""

    department: int


def register(table: Table) -> None:
    """Enter the commands of groups."""
    table.command("bind", bind, roles=LEADERS, place=Place.GROUP)
    table.command("unbind", unbind, roles=LEADERS, place=Place.GROUP)
    table.button(BindTo, bind_to, roles=frozenset({Role.ADMIN}), place=Place.GROUP)


async def bind(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/bind` in a group: to the head's department, or to the one that an admin chooses."""
    if employee.role is not Role.ADMIN:
        return say(message, await _bound(message, None, employee, uow, now, t))
    rows = [[make_button(one.name, BindTo(department=one.id))] for one in await team.list_departments(uow)]
    if not rows:
        return say(message, t("group-no-departments"))
    return say(message, t("group-which-department"), InlineKeyboardMarkup(inline_keyboard=rows))


async def bind_to(
    query: CallbackQuery, button: BindTo, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The department that an admin chose."""
    message = query.message
    if not isinstance(message, Message):
        return toast(query, t.plain("button-unknown"))
    text = await _bound(message, button.department, employee, uow, now, t)
    return [toast(query), redraw(query, text)]


async def _bound(
    message: Message, department_id: int | None, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Html:
    thread_id = message.message_thread_id if message.is_topic_message else None
    department = await groups.bind(
        uow,
        employee,
        department_id,
        chat_id=message.chat.id,
        thread_id=thread_id,
        title=message.chat.title or "",
        now=now,
    )
    return t("group-bound" if thread_id is None else "group-bound-topic", department=department.name)


async def unbind(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/unbind` in a group."""
    department = await groups.unbind(uow, employee, message.chat.id, now)
    key = "group-unbound-topic" if message.is_topic_message else "group-unbound"
    return say(message, t(key, department=department.name))


def became_supergroup(message: Message, uow: UnitOfWork) -> bool:
    """Hear Telegram's word that a group has another number now; its binding goes with it."""
    if message.migrate_to_chat_id is not None:
        groups.move(uow, message.chat.id, message.migrate_to_chat_id)
        return True
    if message.migrate_from_chat_id is not None:
        groups.move(uow, message.migrate_from_chat_id, message.chat.id)
        return True
    return False


async def membership_changed(
    update: ChatMemberUpdated, employee: Employee | None, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Hear that we were taken into a group, or thrown out of it."""
    was_there, is_there = _is_there(update.old_chat_member), _is_there(update.new_chat_member)
    if update.chat.type not in {"group", "supergroup"}:
        await _blocked_or_not(employee, is_there, uow, now)
        return None
    if was_there and not is_there:
        await groups.lose(uow, update.chat.id, now)
    if was_there or not is_there:
        return None
    if employee is None:
        may = await strangers.may_be_answered(uow, update.from_user.id, now)
        return SendMessage(chat_id=update.chat.id, text=t("stranger")) if may else None
    return SendMessage(chat_id=update.chat.id, text=t("group-hello"))


async def _blocked_or_not(employee: Employee | None, may_write: bool, uow: UnitOfWork, now: datetime) -> None:
    """Hear that one of us blocked the bot in his private chat, or let it in again."""
    if employee is None:
        return
    if may_write:
        reaching.find_again(uow, employee, now)
    else:
        await reaching.lose(uow, employee, now)


def tell_of_unreachable(facts: Unreachable, told: Told) -> SendMessage:
    """Word the notice that somebody gets nothing from us."""
    return told.message(told.t("person-unreachable", name=facts.employee.name, count=facts.waiting))


def _is_there(member: object) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return getattr(member, "status", None) not in _AWAY


def tell_of_lost_group(facts: LostGroup, told: Told) -> SendMessage:
    """Word the notice that we were thrown out of a group."""
    return told.message(told.t("group-lost", title=facts.title, department=facts.department))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.GROUP_LOST: tell_of_lost_group,
    NoticeKind.UNREACHABLE: tell_of_unreachable,
}
