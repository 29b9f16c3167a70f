"""`/summary` for a leader, `/mystats` for everybody: the same figures, each with its records (D070, D071)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from domain.people import Employee
from domain.spoken_days import read_day
from handlers import figure_texts, summary_texts
from handlers.answers import Answer
from handlers.keyboards import put
from handlers.summary_buttons import Reach, ShowBehind, ShowFigures, ShowSummary
from handlers.table import LEADERS, Table
from handlers.words import Words
from services import figures, standings, summaries
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the commands and buttons of summaries."""
    table.command("summary", summary, roles=LEADERS)
    table.command("mystats", my_figures)
    table.button(ShowSummary, show_summary, roles=LEADERS)
    table.button(ShowFigures, show_figures)
    table.button(ShowBehind, show_behind)


async def summary(
    message: Message, words: str, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/summary`, `/summary YESTERDAY`: what was done on a day."""
    today = employee.today(now)
    day = read_day(words, today, employee.hours) or today
    found = await summaries.of_day(uow, employee, min(day, today), now)
    return put(message, *summary_texts.of_day(found, employee, now, t))


async def show_summary(
    query: CallbackQuery, button: ShowSummary, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The summary of another day."""
    found = await summaries.of_day(uow, employee, date.fromordinal(button.day), now)
    return put(query, *summary_texts.of_day(found, employee, now, t))


async def my_figures(
    message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/mystats`: one's own figures, as the head sees them (D070)."""
    day = employee.today(now)
    span = Reach.DAY.span(day)
    found = await figures.of_person(uow, employee, employee.id, span)
    standing = await standings.of_person(uow, employee, span, now)
    return put(message, *figure_texts.of_person(found, standing, None, employee, Reach.DAY, day, now, t))


async def show_figures(
    query: CallbackQuery, button: ShowFigures, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The figures of a person over a day, week or month. Raises EmployeeNotFound."""
    day = date.fromordinal(button.day)
    span = button.reach.span(day)
    found = await figures.of_person(uow, employee, button.person, span)
    pace = None if button.reach is Reach.DAY else await figures.pace_of(uow, found, span, now)
    standing = await standings.of_person(uow, found.employee, span, now)
    return put(query, *figure_texts.of_person(found, standing, pace, employee, button.reach, day, now, t))


async def show_behind(
    query: CallbackQuery, button: ShowBehind, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The records behind one figure. Raises EmployeeNotFound."""
    span = button.reach.span(date.fromordinal(button.day))
    person, records = await summaries.behind(uow, employee, button.person, button.figure, span, now)
    return put(query, *figure_texts.of_records(person, records, employee, button, now, t))
