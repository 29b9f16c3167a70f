"""`/plan`: the plan of a month beside the facts, for oneself or, for a leader, for all his people (D107)."""

from datetime import date, datetime
from decimal import Decimal

from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.figures import month_of
from domain.people import Employee
from domain.spoken_sums import read_sum
from handlers import dialogues, month_plan_texts
from handlers.answers import Answer
from handlers.keyboards import put
from handlers.month_plan_buttons import EVERYBODY, AskPlan, NoPlan, OpenPlan, OpenPlans
from handlers.resuming import cancel_row
from handlers.table import LEADERS, Table
from handlers.words import Words
from services import month_plans, team
from storage.database import UnitOfWork


def register(table: Table) -> None:
    """Enter the plans."""
    table.command("plan", plan)
    table.button(OpenPlans, open_plans, roles=LEADERS)
    table.button(OpenPlan, open_plan)
    table.button(AskPlan, ask_plan, roles=LEADERS)
    table.button(NoPlan, no_plan, roles=LEADERS)
    table.step("month_plan", plan_typed)


async def plan(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/plan`: one's own month; a leader's people."""
    month = month_of(employee.today(now)).first
    if employee.leads:
        plans = await month_plans.of_staff(uow, employee, month, now)
        return put(message, *month_plan_texts.of_staff(plans, month, employee, now, t))
    own = await month_plans.of_person(uow, employee, employee.id, month, now)
    return put(message, *month_plan_texts.of_person(own, employee, now, t))


async def open_plans(
    query: CallbackQuery, button: OpenPlans, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Everybody's plans of a month."""
    month = date.fromordinal(button.month).replace(day=1)
    plans = await month_plans.of_staff(uow, employee, month, now)
    return put(query, *month_plan_texts.of_staff(plans, month, employee, now, t))


async def open_plan(
    query: CallbackQuery, button: OpenPlan, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """One person's plan of a month. Raises EmployeeNotFound."""
    month = date.fromordinal(button.month).replace(day=1)
    found = await month_plans.of_person(uow, employee, button.person, month, now)
    return put(query, *month_plan_texts.of_person(found, employee, now, t))


async def ask_plan(
    query: CallbackQuery, button: AskPlan, employee: Employee, talk: Conversation, uow: UnitOfWork, t: Words
) -> Answer:
    """How much of this shall it be? Raises EmployeeNotFound."""
    whose = t.plain("month-plan-everybody")
    if button.person != EVERYBODY:
        whose = (await team.get_colleague(uow, employee, button.person)).name
    dialogues.begin(
        talk,
        "month_plan",
        subject="month_plan",
        title=whose,
        person=button.person,
        month=button.month,
        figure=button.figure.value,
    )
    name = t.plain(f"plan-figure-{button.figure.value}")
    month = t.month(date.fromordinal(button.month))
    text = t("month-plan-ask", figure=name, name=whose, month=month)
    rows = [cancel_row(talk, t)]
    if button.person != EVERYBODY:
        rows.insert(0, month_plan_texts.no_plan_row(button, t))
    return put(query, text, rows)


async def plan_typed(
    message: Message, employee: Employee, talk: Conversation, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The number, and the plan with it."""
    value = _read(message.text or "")
    if value is None:
        return put(message, t("month-plan-unread"), [cancel_row(talk, t)])
    button = AskPlan.model_validate({name: talk.draft[name] for name in ("person", "month", "figure")})
    dialogues.end(talk)
    if button.person == EVERYBODY:
        month = date.fromordinal(button.month).replace(day=1)
        await month_plans.share_out(uow, employee, month, button.figure, value, now)
        plans = await month_plans.of_staff(uow, employee, month, now)
        return put(message, *month_plan_texts.of_staff(plans, month, employee, now, t))
    return await _keep(message, button, value, employee, uow, now, t)


async def no_plan(
    query: CallbackQuery,
    button: NoPlan,
    employee: Employee,
    talk: Conversation,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """No plan for this figure."""
    if talk.draft.get("subject") == "month_plan":
        dialogues.end(talk)
    ask = AskPlan(person=button.person, month=button.month, figure=button.figure)
    return await _keep(query, ask, None, employee, uow, now, t)


async def _keep(
    where: Message | CallbackQuery,
    button: AskPlan,
    value: Decimal | None,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    month = date.fromordinal(button.month).replace(day=1)
    await month_plans.set_plan(uow, employee, button.person, month, button.figure, value, now)
    found = await month_plans.of_person(uow, employee, button.person, month, now)
    return put(where, *month_plan_texts.of_person(found, employee, now, t))


def _read(text: str) -> Decimal | None:
    found = read_sum(text, "")
    return None if found is None else found.amount
