"""A person's norm and the day since which he works for us: on his card among our people (D102, D215)."""

from dataclasses import replace
from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.spoken_days import read_day
from domain.work_profiles import Norm, WorkProfile
from handlers import dialogues
from handlers.answers import Answer, toast
from handlers.keyboards import Row, make_button, put
from handlers.resuming import cancel_row
from handlers.settings_screen import marked
from handlers.table import LEADERS, Table
from handlers.team_screen import OpenPerson, OpenProfile
from handlers.words import Html, Words
from services import team, work_profiles
from storage.database import UnitOfWork

SUBJECT = "hired_on"


class ChooseNorm(CallbackData, prefix="norm"):
    """Read this person's days by this norm."""

    id: int
    norm: Norm


class AskHired(CallbackData, prefix="hired"):
    """Ask since when this person works for us."""

    id: int


def register(table: Table) -> None:
    """Enter the profile."""
    table.button(OpenProfile, show, roles=LEADERS)
    table.button(ChooseNorm, choose_norm, roles=LEADERS)
    table.button(AskHired, ask_hired, roles=LEADERS)
    table.step(SUBJECT, hired)


async def show(
    query: CallbackQuery, button: OpenProfile, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The norm and the day, as they stand. Raises EmployeeNotFound."""
    person = await team.get_colleague(uow, employee, button.id)
    return put(query, *_screen(person, await work_profiles.of_person(uow, person), now, t))


async def choose_norm(
    query: CallbackQuery, button: ChooseNorm, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another norm. Raises EmployeeNotFound or NotAllowed."""
    person = await team.get_colleague(uow, employee, button.id)
    profile = replace(await work_profiles.of_person(uow, person), norm=button.norm)
    await work_profiles.change(uow, employee, person.id, profile, now)
    return [toast(query, t.plain("settings-saved")), put(query, *_screen(person, profile, now, t))]


async def ask_hired(
    query: CallbackQuery,
    button: AskHired,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Since which day? Raises EmployeeNotFound."""
    person = await team.get_colleague(uow, employee, button.id)
    dialogues.begin(talk, SUBJECT, subject=SUBJECT, title=person.name, person=person.id)
    return put(query, t("profile-ask-hired", name=person.name), [cancel_row(talk, t)])


async def hired(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """That day. Raises EmployeeNotFound or NotAllowed."""
    day = read_day(message.text or "", employee.today(now), employee.hours)
    if day is None:
        return put(message, t("profile-hired-unread"), [cancel_row(talk, t)])
    person = await team.get_colleague(uow, employee, int(str(talk.draft["person"])))
    profile = replace(await work_profiles.of_person(uow, person), hired_on=day)
    await work_profiles.change(uow, employee, person.id, profile, now)
    dialogues.end(talk)
    return put(message, *_screen(person, profile, now, t))


def _screen(person: Employee, profile: WorkProfile, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    since = t.plain("profile-hired-unknown")
    if profile.hired_on is not None:
        since = t.bare_date(profile.hired_on, person.today(now))
    norm = t.plain(f"norm-{profile.norm.value}")
    text = t("profile", name=person.name, norm=norm, since=since)
    rows = [
        [
            make_button(
                marked(t.plain(f"norm-{norm.value}"), chosen=norm is profile.norm),
                ChooseNorm(id=person.id, norm=norm),
            )
        ]
        for norm in Norm
    ]
    rows.append([make_button(t.plain("profile-hired"), AskHired(id=person.id))])
    rows.append([make_button(t.plain("person-back"), OpenPerson(id=person.id))])
    return text, rows
