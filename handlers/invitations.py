"""`/invite`: a link that lets one person in, once; and the links that are still open."""

from datetime import datetime, timedelta
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message
from pydantic import Field

from domain.conversation import Conversation
from domain.names import clean
from domain.people import LONGEST_NAME, Department, Employee, Invitation, Role
from handlers import dialogues
from handlers.answers import Answer, Call, say, toast
from handlers.keyboards import in_rows, make_button, put
from handlers.resuming import cancel_row
from handlers.table import LEADERS, DraftButton, Table
from handlers.words import Html, Words
from services import people, team
from storage.database import UnitOfWork

SUBJECT = "invite"
LIVES = (1, 7, 30)
MOST = 20


class InviteAs(DraftButton, prefix="invite_as"):
    """Invite somebody for this role."""

    role: Role


class InviteInto(DraftButton, prefix="invite_into"):
    """Invite him into this department."""

    department: int


class InviteFor(DraftButton, prefix="invite_for"):
    """Let the link live for so many days."""

    days: Annotated[int, Field(ge=1, le=30)]


class BeginInvitation(CallbackData, prefix="invite"):
    """Begin an invitation."""


class OpenInvitations(CallbackData, prefix="invitations"):
    """Show the links that are still open."""


class Revoke(CallbackData, prefix="revoke"):
    """Take this invitation back."""

    id: int


def register(table: Table) -> None:
    """Enter the commands and buttons of invitations."""
    table.command("invite", invite, roles=LEADERS)
    table.command("invites", list_invitations, roles=LEADERS, listed=False)
    table.button(BeginInvitation, begin_by_button, roles=LEADERS)
    table.button(InviteAs, choose_role, roles=LEADERS)
    table.button(InviteInto, choose_department, roles=LEADERS)
    table.button(InviteFor, choose_days, roles=LEADERS)
    table.button(OpenInvitations, open_invitations, roles=LEADERS)
    table.button(Revoke, revoke, roles=LEADERS)
    table.step("invite_department", name_department)


async def invite(message: Message, employee: Employee, talk: Conversation, t: Words) -> Answer:
    """`/invite`: for which role?"""
    return _begin(message, employee, talk, t)


async def begin_by_button(query: CallbackQuery, employee: Employee, talk: Conversation, t: Words) -> Answer:
    """The same, by button."""
    return _begin(query, employee, talk, t)


def _begin(where: Message | CallbackQuery, employee: Employee, talk: Conversation, t: Words) -> Call:
    number = dialogues.begin(talk, None, subject=SUBJECT)
    roles = [role for role in Role if role is not Role.ADMIN or employee.role is Role.ADMIN]
    buttons = [
        make_button(t.plain(f"role-{role.value}"), InviteAs(draft=number, role=role)) for role in roles
    ]
    rows = [buttons, [make_button(t.plain("invitations-open"), OpenInvitations())], cancel_row(talk, t)]
    return put(where, t("invite-role"), rows)


async def choose_role(
    query: CallbackQuery, button: InviteAs, employee: Employee, talk: Conversation, uow: UnitOfWork, t: Words
) -> Answer:
    """An admin is asked for the department; a head has his own, and an admin needs none."""
    dialogues.go_on(talk, None, role=button.role.value)
    if button.role is Role.ADMIN:
        return _ask_days(query, talk, "", t)
    if employee.role is Role.ADMIN:
        return await _ask_department(query, talk, uow, t)
    dialogues.go_on(talk, None, department_id=employee.department_id)
    return _ask_days(query, talk, (await team.place_of(uow, employee)).department, t)


async def _ask_department(
    where: Message | CallbackQuery, talk: Conversation, uow: UnitOfWork, t: Words
) -> Call:
    dialogues.go_on(talk, "invite_department")
    number = int(str(talk.draft["draft"]))
    known = await team.list_departments(uow)
    rows = [[make_button(one.name, InviteInto(draft=number, department=one.id))] for one in known]
    text = t("invite-department") if known else t("invite-first-department")
    return put(where, text, [*rows, cancel_row(talk, t)])


async def choose_department(
    query: CallbackQuery, button: InviteInto, talk: Conversation, uow: UnitOfWork, t: Words
) -> Answer:
    """A department that is there already."""
    names = {department.id: department.name for department in await team.list_departments(uow)}
    if button.department not in names:
        return toast(query, t.plain("button-unknown"))
    dialogues.go_on(talk, None, department_id=button.department, department=None)
    return _ask_days(query, talk, names[button.department], t)


async def name_department(message: Message, talk: Conversation, t: Words) -> Answer:
    """A new department, by its name; it is founded when the link is made."""
    name = clean(message.text or "")
    if not 0 < len(name) <= LONGEST_NAME:
        return put(message, t("invite-department-unread", most=LONGEST_NAME), [cancel_row(talk, t)])
    dialogues.go_on(talk, None, department_id=None, department=name)
    return _ask_days(message, talk, name, t)


def _ask_days(where: Message | CallbackQuery, talk: Conversation, department: str, t: Words) -> Call:
    dialogues.go_on(talk, None)
    number = int(str(talk.draft["draft"]))
    role = t.plain(f"role-{_role(talk).value}")
    text = (
        t("invite-days-department", role=role, department=department)
        if department
        else t("invite-days", role=role)
    )
    days = [
        make_button(t.plain("days-count", count=days), InviteFor(draft=number, days=days)) for days in LIVES
    ]
    return put(where, text, [days, cancel_row(talk, t)])


async def choose_days(
    query: CallbackQuery,
    button: InviteFor,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    bot_name: str,
) -> Answer:
    """The link, in a message of its own that can be forwarded; a second tap makes no second link."""
    role, lives = _role(talk), timedelta(days=button.days)
    department = await _department(talk, employee, uow, now)
    department_id = None if department is None else department.id
    secret = await people.invite(uow, employee, role, department_id, lives=lives, now=now)
    dialogues.end(talk)
    facts = {"role": t.plain(f"role-{role.value}"), "until": t.exact_moment(now + lives, employee.zone, now)}
    link = Html(f"https://t.me/{bot_name}?start={secret}")
    if department is None:
        texts = (t("invite-made", **facts), t("invite-to-forward", link=link, **facts))
    else:
        facts["department"] = department.name
        texts = (t("invite-made-department", **facts), t("invite-to-forward-department", link=link, **facts))
    rows = [[make_button(t.plain("invitations-open"), OpenInvitations())]]
    return [toast(query), put(query, texts[0], rows), say(query, texts[1])]


async def _department(
    talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime
) -> Department | None:
    if (name := talk.draft.get("department")) is not None:
        return await team.found_department(uow, employee, str(name), now)
    number = talk.draft.get("department_id")
    return None if number is None else await team.get_department(uow, int(str(number)))


def _role(talk: Conversation) -> Role:
    return Role(str(talk.draft.get("role", Role.MANAGER)))


async def list_invitations(
    message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/invites`: the links that would still let somebody in."""
    return await _list(message, employee, uow, now, t)


async def open_invitations(
    query: CallbackQuery, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The same, by button; an invitation that was being made is left."""
    if talk.draft.get("subject") == SUBJECT:
        dialogues.end(talk)
    return [toast(query), await _list(query, employee, uow, now, t)]


async def revoke(
    query: CallbackQuery, button: Revoke, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Take a link back; the list shows what is left."""
    revoked = await people.revoke(uow, employee, button.id, now)
    word = "invitation-revoked" if revoked else "invitation-closed"
    return [toast(query, t.plain(word)), await _list(query, employee, uow, now, t)]


async def _list(
    where: Message | CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Call:
    still_open = await people.list_invitations(uow, employee, now)
    names = {department.id: department.name for department in await team.list_departments(uow)}
    shown = still_open[:MOST]
    lines = [_line(number, one, names, employee, now, t) for number, one in enumerate(shown, 1)]
    text = t("invitations-title") if shown else t("invitations-none")
    buttons = [
        make_button(t.plain("invitation-revoke", number=number), Revoke(id=one.id))
        for number, one in enumerate(shown, 1)
    ]
    rows = in_rows(buttons)
    rows.append([make_button(t.plain("button-invite"), BeginInvitation())])
    return put(where, "\n".join([text, *lines]), rows)


def _line(
    number: int, one: Invitation, names: dict[int, str], employee: Employee, now: datetime, t: Words
) -> Html:
    role = t.plain(f"role-{one.role.value}")
    until = t.moment(one.expires_at, employee.zone, now)
    if one.department_id is None:
        return t("invitation-line", number=number, role=role, until=until)
    department = names.get(one.department_id, "")
    return t("invitation-line-department", number=number, role=role, department=department, until=until)
