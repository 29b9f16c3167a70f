"""`/team`: who is with us, and what a head or an admin may change of each (D093, D095)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, Message, ReplyKeyboardRemove

from domain.conversation import Conversation
from domain.names import clean
from domain.notices import NoticeKind
from domain.people import LONGEST_NAME, Employee, Role
from handlers import dialogues
from handlers.answers import Answer, toast
from handlers.keyboards import make_button, put
from handlers.menu import menu_of, no_menu
from handlers.resuming import cancel_row
from handlers.table import LEADERS, Table
from handlers.team_screen import (
    AskDepartment,
    AskRemoval,
    AskRole,
    OpenPerson,
    OpenTeam,
    Rename,
    show_person,
    show_team,
)
from handlers.told import Renderer, Told
from handlers.words import Html, Words, words_of
from services import team
from services.team import Leaver
from services.team import Place as Standing
from storage.database import UnitOfWork

ADMINS = frozenset({Role.ADMIN})


class GiveRole(CallbackData, prefix="give_role"):
    """Give a person this role."""

    id: int
    role: Role


class GiveDepartment(CallbackData, prefix="give_dep"):
    """Put a person into this department, with this role."""

    id: int
    department: int
    role: Role


class Remove(CallbackData, prefix="take_out"):
    """Take a person out, after the question."""

    id: int


def register(table: Table) -> None:
    """Enter the team."""
    table.command("team", open_team, roles=LEADERS)
    table.button(OpenTeam, turn_page, roles=LEADERS)
    table.button(OpenPerson, open_person, roles=LEADERS)
    table.button(Rename, ask_name, roles=LEADERS)
    table.button(AskRole, ask_role, roles=ADMINS)
    table.button(GiveRole, give_role, roles=ADMINS)
    table.button(AskDepartment, ask_department, roles=ADMINS)
    table.button(GiveDepartment, give_department, roles=ADMINS)
    table.button(AskRemoval, ask_removal, roles=LEADERS)
    table.button(Remove, remove, roles=LEADERS)
    table.step("team_rename", rename)
    table.step("team_department", name_department)


async def open_team(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/team`: the people whom this head or admin leads."""
    return await show_team(message, employee, uow, now, t)


async def turn_page(
    query: CallbackQuery, button: OpenTeam, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another page of them."""
    return await show_team(query, employee, uow, now, t, button.page)


async def open_person(
    query: CallbackQuery, button: OpenPerson, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One of them."""
    person = await team.get_colleague(uow, employee, button.id)
    return await show_person(query, employee, person, uow, now, t)


async def ask_name(
    query: CallbackQuery, button: Rename, employee: Employee, talk: Conversation, uow: UnitOfWork, t: Words
) -> Answer:
    """By which name shall we know him?"""
    person = await team.get_colleague(uow, employee, button.id)
    dialogues.begin(talk, "team_rename", subject="rename", title=person.name, person=person.id)
    return put(query, t("person-ask-name", name=person.name), [cancel_row(talk, t)])


async def rename(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The other name, and the card with it."""
    if not 0 < len(clean(message.text or "")) <= LONGEST_NAME:
        return put(message, t("person-name-unread", most=LONGEST_NAME), [cancel_row(talk, t)])
    person = await team.rename(uow, employee, int(str(talk.draft["person"])), message.text or "", now)
    dialogues.end(talk)
    return await show_person(message, employee, person, uow, now, t)


async def ask_role(
    query: CallbackQuery, button: AskRole, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Which role shall he have?"""
    person = await team.get_colleague(uow, employee, button.id)
    rows = [
        [make_button(t.plain(f"role-{role.value}"), GiveRole(id=person.id, role=role))]
        for role in Role
        if role is not person.role
    ]
    back = [make_button(t.plain("person-back"), OpenPerson(id=person.id))]
    return put(query, t("person-ask-role", name=person.name), [*rows, back])


async def give_role(
    query: CallbackQuery,
    button: GiveRole,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Another role at once, or the question for his department where he needs one and has none."""
    person = await team.get_colleague(uow, employee, button.id)
    if button.role is not Role.ADMIN and person.department_id is None:
        return await _ask_department(query, person, button.role, talk, uow, t)
    changed = await team.place(uow, employee, person.id, button.role, None, now)
    return await _placed(query, employee, changed, uow, now, t)


async def ask_department(
    query: CallbackQuery,
    button: AskDepartment,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Which department shall he be in?"""
    person = await team.get_colleague(uow, employee, button.id)
    return await _ask_department(query, person, person.role, talk, uow, t)


async def _ask_department(
    query: CallbackQuery, person: Employee, role: Role, talk: Conversation, uow: UnitOfWork, t: Words
) -> Answer:
    dialogues.begin(
        talk, "team_department", subject="move", title=person.name, person=person.id, role=role.value
    )
    rows = [
        [make_button(one.name, GiveDepartment(id=person.id, department=one.id, role=role))]
        for one in await team.list_departments(uow)
        if one.id != person.department_id
    ]
    return put(query, t("person-ask-department", name=person.name), [*rows, cancel_row(talk, t)])


async def give_department(
    query: CallbackQuery,
    button: GiveDepartment,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Another department."""
    changed = await team.place(uow, employee, button.id, button.role, button.department, now)
    _leave(talk)
    return await _placed(query, employee, changed, uow, now, t)


async def name_department(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A new department, by its name."""
    if not 0 < len(clean(message.text or "")) <= LONGEST_NAME:
        return put(message, t("invite-department-unread", most=LONGEST_NAME), [cancel_row(talk, t)])
    department = await team.found_department(uow, employee, message.text or "", now)
    person, role = int(str(talk.draft["person"])), Role(str(talk.draft["role"]))
    changed = await team.place(uow, employee, person, role, department.id, now)
    _leave(talk)
    return await _placed(message, employee, changed, uow, now, t)


async def _placed(
    where: Message | CallbackQuery,
    employee: Employee,
    changed: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """The card as it is now; the person's command menu changes with his role."""
    viewer = changed if changed.id == employee.id else employee
    shown = await show_person(where, viewer, changed, uow, now, t)
    return [shown, menu_of(changed)]


async def ask_removal(
    query: CallbackQuery, button: AskRemoval, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """Really?"""
    person = await team.get_colleague(uow, employee, button.id)
    rows = [
        [make_button(t.plain("person-remove-yes"), Remove(id=person.id))],
        [make_button(t.plain("person-back"), OpenPerson(id=person.id))],
    ]
    return put(query, t("person-ask-removal", name=person.name), rows)


async def remove(
    query: CallbackQuery, button: Remove, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Out: his menu and keyboard go, and the head learns what he leaves behind."""
    leaver = await team.remove(uow, employee, button.id, now)
    gone = leaver.employee
    goodbye = SendMessage(
        chat_id=gone.telegram_id, text=words_of(gone)("person-goodbye"), reply_markup=ReplyKeyboardRemove()
    )
    rows = [[make_button(t.plain("team-back"), OpenTeam(page=0))]]
    return [toast(query), put(query, _left(leaver, t), rows), goodbye, no_menu(gone)]


def _left(leaver: Leaver, t: Words) -> Html:
    name = leaver.employee.name
    return (
        t("person-left-clients", name=name, count=leaver.clients)
        if leaver.clients
        else t("person-left", name=name)
    )


def _leave(talk: Conversation) -> None:
    if talk.draft.get("subject") == "move":
        dialogues.end(talk)


def tell_of_leaver(facts: Leaver, told: Told) -> SendMessage:
    """Word the notice that a colleague was taken out."""
    return told.message(_left(facts, told.t))


def tell_of_role(facts: Standing, told: Told) -> SendMessage:
    """Word the notice that the recipient's role or department changed."""
    t = told.t
    role = t.plain(f"role-{facts.employee.role.value}")
    if not facts.department:
        return told.message(t("place-changed", role=role))
    return told.message(t("place-changed-department", role=role, department=facts.department))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.EMPLOYEE_LEFT: tell_of_leaver,
    NoticeKind.ROLE_CHANGED: tell_of_role,
}
