"""How a department is reminded of debts: on which days, and from which sum on; settled by its head (D093)."""

from datetime import datetime
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.conversation import Conversation
from domain.debt_steps import read_steps
from domain.money import Money
from domain.people import Employee
from domain.spoken_sums import read_sum
from handlers import dialogues, sums
from handlers.answers import Answer, Call, below, toast
from handlers.keyboards import make_button, put
from handlers.money_buttons import ListDebts, OpenDebtRules
from handlers.resuming import cancel_row, continues
from handlers.table import LEADERS, Table
from handlers.words import Words
from services import debt_rules
from storage.database import UnitOfWork

SUBJECT, TYPED = "debt_rules", "debt_rule"


class Rule(StrEnum):
    """What can be settled."""

    STEPS = "steps"
    MINIMUM = "minimum"
    ABROAD = "abroad"


class ChangeRule(CallbackData, prefix="debt_rule"):
    """Settle this anew."""

    rule: Rule


def register(table: Table) -> None:
    """Enter the screen and what is typed into it."""
    table.button(OpenDebtRules, opened, roles=LEADERS)
    table.button(ChangeRule, change, roles=LEADERS)
    table.step(TYPED, typed)
    continues(SUBJECT, asked_again)


async def opened(query: CallbackQuery, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """How it is now."""
    return [toast(query), await _show(query, employee, uow, t)]


async def change(query: CallbackQuery, button: ChangeRule, talk: Conversation, t: Words) -> Answer:
    """What shall it be?"""
    dialogues.begin(talk, TYPED, subject=SUBJECT, rule=button.rule.value)
    return [toast(query), _ask(below(query), talk, t)]


async def asked_again(query: CallbackQuery, talk: Conversation, t: Words) -> Answer:
    """The question, for a dialogue that was resumed."""
    return _ask(query, talk, t)


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Days or a sum. Raises NotAllowed."""
    rule, text = Rule(str(talk.draft["rule"])), message.text or ""
    department_id = employee.department_id or 0
    steps, sum_ = read_steps(text), read_sum(text, "RUB")
    if rule is Rule.STEPS and steps is not None:
        await debt_rules.change_steps(uow, employee, department_id, steps, now)
    elif rule is not Rule.STEPS and (sum_ is not None or text.strip() == "0"):
        least = int(sum_.amount) if sum_ else 0
        await debt_rules.change_minimum(
            uow, employee, department_id, least, "RUB" if rule is Rule.MINIMUM else "EUR", now
        )
    else:
        return put(message, t(f"debt-rule-unread-{rule.value}"), [cancel_row(talk, t)])
    dialogues.end(talk)
    return await _show(message, employee, uow, t)


async def _show(where: Message | CallbackQuery, employee: Employee, uow: UnitOfWork, t: Words) -> Call:
    rules = await debt_rules.rules_of(uow, employee.department_id)
    lines = [
        t("debt-rules"),
        t("debt-rules-steps", steps=", ".join(f"{step:+d}".replace("+0", "0") for step in rules.steps)),
        t("debt-rules-minimum", sum=sums.spelled(Money(rules.minimum_in("RUB"), "RUB"), t)),
        t("debt-rules-abroad", sum=sums.spelled(Money(rules.minimum_in("EUR"), "EUR"), t)),
    ]
    rows = [
        [make_button(t.plain(f"debt-rule-{rule.value}"), ChangeRule(rule=rule))]
        for rule in Rule
        if employee.department_id is not None
    ]
    rows.append([make_button(t.plain("debts-all"), ListDebts())])
    return put(where, "\n".join(lines), rows)


def _ask(where: Message | CallbackQuery, talk: Conversation, t: Words) -> Call:
    question = t(f"debt-rule-ask-{Rule(str(talk.draft['rule'])).value}")
    return put(where, question, [cancel_row(talk, t)])
