"""The list of our people, and the card of one."""

from collections.abc import Mapping
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Employee, Role
from handlers import marks
from handlers.answers import Call
from handlers.invitations import BeginInvitation, OpenInvitations
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.words import Html, Words
from handlers.zones import zone_name
from services import team
from storage.database import UnitOfWork

PAGE = 10


class OpenTeam(CallbackData, prefix="team"):
    """Show a page of our people."""

    page: int


class OpenPerson(CallbackData, prefix="person"):
    """Show one of our people."""

    id: int


class Rename(CallbackData, prefix="person_name"):
    """Ask for another name."""

    id: int


class OpenProfile(CallbackData, prefix="profile"):
    """Show the norm of a person, and since when he works for us."""

    id: int


class AskRole(CallbackData, prefix="person_role"):
    """Ask for another role."""

    id: int


class AskDepartment(CallbackData, prefix="person_dep"):
    """Ask for another department."""

    id: int


class AskRemoval(CallbackData, prefix="person_out"):
    """Ask whether the person is really to be taken out."""

    id: int


async def show_team(
    where: Message | CallbackQuery,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    page: int = 0,
) -> Call:
    """Show a page of our people, each with role, department and the time it is with him."""
    people = await team.list_team(uow, employee)
    last = (len(people) - 1) // PAGE
    page = min(max(page, 0), last)
    names = {department.id: department.name for department in await team.list_departments(uow)}
    shown = people[page * PAGE : (page + 1) * PAGE]
    lines = [t("team-title", count=len(people)), "", *(_line(one, names, now, t) for one in shown)]
    buttons = [make_button(one.name, OpenPerson(id=one.id)) for one in shown]
    rows = [
        *in_rows(buttons),
        *_pages(page, last),
        [
            make_button(t.plain("button-invite"), BeginInvitation()),
            make_button(t.plain("invitations-open"), OpenInvitations()),
        ],
    ]
    return put(where, "\n".join(lines), rows)


async def show_person(
    where: Message | CallbackQuery,
    employee: Employee,
    person: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Call:
    """Show one of our people, with the buttons that `employee` may press."""
    department = (await team.place_of(uow, person)).department
    names = {person.department_id: department} if person.department_id is not None else {}
    lines = [t("person-title", name=person.name), _where(person, names, now, t)]
    rows: list[Row] = []
    if team.may_lead(employee, person):
        profile = make_button(t.plain("person-profile"), OpenProfile(id=person.id))
        rows.append([make_button(t.plain("person-rename"), Rename(id=person.id)), profile])
        if employee.role is Role.ADMIN:
            rows.append(
                [
                    make_button(t.plain("person-role"), AskRole(id=person.id)),
                    make_button(t.plain("person-department"), AskDepartment(id=person.id)),
                ]
            )
        rows += marks.rows(person, employee, t)
        rows.append([make_button(t.plain("person-remove"), AskRemoval(id=person.id))])
    rows.append([make_button(t.plain("team-back"), OpenTeam(page=0))])
    return put(where, "\n".join(lines), rows)


def _line(person: Employee, names: Mapping[int, str], now: datetime, t: Words) -> Html:
    return t("team-line", name=person.name, place=_where(person, names, now, t))


def _where(person: Employee, names: Mapping[int, str], now: datetime, t: Words) -> Html:
    facts = {
        "role": t.plain(f"role-{person.role.value}"),
        "zone": zone_name(t, person.zone),
        "clock": t.clock(now, person.zone),
    }
    department = None if person.department_id is None else names.get(person.department_id)
    if department is None:
        return t("person-place", **facts)
    return t("person-place-department", department=department, **facts)


def _pages(page: int, last: int) -> list[Row]:
    if last < 1:
        return []
    back, ahead = max(page - 1, 0), min(page + 1, last)
    return [
        [
            make_button("‹", OpenTeam(page=back)),
            make_button(f"{page + 1}/{last + 1}", OpenTeam(page=page)),
            make_button("›", OpenTeam(page=ahead)),
        ]
    ]
