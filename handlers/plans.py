"""The plan of a day and of a week: by command, pushed in the morning, and of a head's managers (D024)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.people import Employee
from domain.shortening import shortened
from domain.spoken_days import read_day
from handlers import plan_texts
from handlers.answers import Answer, redraw, say
from handlers.button_days import TODAY
from handlers.keyboards import in_rows, make_button
from handlers.plan_texts import ListManagers, ShowDay, ShowWeek
from handlers.table import LEADERS, Table
from handlers.words import Words
from services import plans, team
from storage.database import UnitOfWork

LONGEST_NAME = 40
MOST_PEOPLE = 90  # Telegram shows a hundred buttons


def register(table: Table) -> None:
    """Enter the commands and buttons that show plans."""
    table.command("today", today, menu_word="menu-today")
    table.command("week", week)
    table.button(ShowDay, show_day)
    table.button(ShowWeek, show_week)
    table.button(ListManagers, list_managers, roles=LEADERS)


async def today(
    message: Message, words: str, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """`/today`, `/today FRIDAY`: the plan of a day."""
    day = read_day(words, employee.today(now), employee.hours) or employee.today(now)
    plan = await plans.day_plan(uow, employee, employee, day, now)
    text = plan_texts.of_day(plan, employee, now, t)
    return say(message, text, plan_texts.day_markup(plan, employee, now, t))


async def week(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/week`: the plan of the week."""
    days = await plans.week_plan(uow, employee, employee, employee.today(now), now)
    text = plan_texts.of_week(days, employee, now, t)
    return say(message, text, plan_texts.week_markup(days, employee, t))


async def show_day(
    query: CallbackQuery, button: ShowDay, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another day, or the plan of one of a head's managers. Raises EmployeeNotFound."""
    manager = await plans.get_planner(uow, employee, button.employee)
    day = manager.today(now) if button.day == TODAY else date.fromordinal(button.day)
    plan = await plans.day_plan(uow, employee, manager, day, now)
    text = plan_texts.of_day(plan, employee, now, t)
    return redraw(query, text, plan_texts.day_markup(plan, employee, now, t))


async def show_week(
    query: CallbackQuery, button: ShowWeek, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another week. Raises EmployeeNotFound."""
    manager = await plans.get_planner(uow, employee, button.employee)
    days = await plans.week_plan(uow, employee, manager, date.fromordinal(button.day), now)
    text = plan_texts.of_week(days, employee, now, t)
    return redraw(query, text, plan_texts.week_markup(days, employee, t))


async def list_managers(query: CallbackQuery, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """Whose plan does the head want to see?"""
    people = await team.list_team(uow, employee)
    buttons = [
        make_button(shortened(person.name, LONGEST_NAME), ShowDay(employee=person.id, day=TODAY))
        for person in people
        if person.id != employee.id
    ]
    rows = in_rows(buttons[:MOST_PEOPLE])
    rows.append([make_button(t.plain("plan-own"), ShowDay(employee=employee.id, day=TODAY))])
    text = t("plan-whose") if len(rows) > 1 else t("plan-nobody")
    return redraw(query, text, InlineKeyboardMarkup(inline_keyboard=rows))
