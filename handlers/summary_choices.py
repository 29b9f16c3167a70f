"""When a leader's summary comes, and what stands in it."""

from dataclasses import replace
from datetime import datetime, time

from aiogram.types import CallbackQuery

from domain.people import Employee
from domain.summaries import HOURS, Part, SummaryChoice
from handlers.answers import Answer, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.settings_screen import marked
from handlers.summary_buttons import ChooseHour, ChoosePart, ChooseSummary, ShowSummary
from handlers.table import LEADERS, Table
from handlers.words import Html, Words
from services import summaries
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the choice."""
    table.button(ChooseSummary, show, roles=LEADERS)
    table.button(ChooseHour, choose_hour, roles=LEADERS)
    table.button(ChoosePart, choose_part, roles=LEADERS)


async def show(query: CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """The hour and the parts as they stand."""
    return put(query, *_screen(await summaries.choice_of(uow, employee), employee, now, t))


async def choose_hour(
    query: CallbackQuery, button: ChooseHour, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another hour; today's summary too, while it is still to come."""
    choice = replace(await summaries.choice_of(uow, employee), told_at=time(button.hour))
    return await _keep(query, choice, employee, uow, now, t)


async def choose_part(
    query: CallbackQuery, button: ChoosePart, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A part more or less."""
    choice = await summaries.choice_of(uow, employee)
    hidden = choice.hidden - {button.part} if button.stands else choice.hidden | {button.part}
    return await _keep(query, replace(choice, hidden=hidden), employee, uow, now, t)


async def _keep(
    query: CallbackQuery, choice: SummaryChoice, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    await summaries.choose(uow, employee, choice, now)
    return [toast(query, t.plain("settings-saved")), put(query, *_screen(choice, employee, now, t))]


def _screen(choice: SummaryChoice, employee: Employee, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    hours = [
        make_button(marked(f"{hour}:00", chosen=choice.told_at == time(hour)), ChooseHour(hour=hour))
        for hour in HOURS
    ]
    parts = [
        make_button(
            f"{'☐' if part in choice.hidden else '☑'} {t.plain(f'summary-part-{part.value}')}",
            ChoosePart(part=part, stands=part in choice.hidden),
        )
        for part in Part
    ]
    back = make_button(t.plain("summary-back"), ShowSummary(day=employee.today(now).toordinal()))
    text = t("summary-choice", clock=f"{choice.told_at:%H:%M}")
    return text, [hours, *in_rows(parts), [back]]
