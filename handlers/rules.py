"""`/rules`: what a head settles for his department; a changed cadence is first rehearsed (D093)."""

from datetime import datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.cadences import StepKind, StepTo, read_touches
from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import BadInput
from domain.rehearsals import Rehearsal
from domain.rules import NUMBERS, Rule, spelled
from domain.shortening import shortened
from handlers import dialogues
from handlers.answers import Answer, Call, say, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.resuming import cancel_row
from handlers.table import LEADERS, DraftButton, Table
from handlers.words import Html, Words
from services import rules
from services.team import get_department
from storage.database import UnitOfWork

SUBJECT, TYPED = "rule", "rule_typed"
LONGEST_VALUE = 300


class OpenRules(CallbackData, prefix="rules"):
    """Show the rules of this department."""

    department: int


class AskRule(CallbackData, prefix="rule"):
    """Change this rule of this department."""

    department: int
    rule: Rule


class Settle(DraftButton, prefix="ruleset"):
    """Follow proposals up on the days that were rehearsed."""


def register(table: Table) -> None:
    """Enter the rules."""
    table.command("rules", rules_, roles=LEADERS)
    table.button(OpenRules, open_rules, roles=LEADERS)
    table.button(AskRule, ask, roles=LEADERS)
    table.button(Settle, settle, roles=LEADERS)
    table.step(TYPED, typed)


async def rules_(message: Message, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """`/rules`: those of one's own department; an admin chooses one."""
    departments = await rules.departments_for(uow, employee)
    if len(departments) == 1:
        return await _show(message, departments[0], employee, uow, t)
    named = [await get_department(uow, one) for one in departments]
    buttons = [make_button(shortened(one.name, 40), OpenRules(department=one.id)) for one in named]
    return put(message, t("rules-ask-department"), in_rows(buttons))


async def open_rules(
    query: CallbackQuery, button: OpenRules, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """The rules of a department. Raises NotAllowed or DepartmentNotFound."""
    return [toast(query), await _show(query, button.department, employee, uow, t)]


async def _show(
    where: Message | CallbackQuery,
    department_id: int,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
    said: str = "",
) -> Call:
    settings = await rules.settings_for(uow, employee, department_id)
    lines = [
        t(
            "rules-line",
            rule=t.plain(f"rule-{rule}"),
            value=shortened(spelled(rule, settings), 60) or t.plain(f"rule-{rule}-usual"),
        )
        for rule in Rule
    ]
    buttons = [
        make_button(t.plain(f"rule-{rule}"), AskRule(department=department_id, rule=rule)) for rule in Rule
    ]
    text = Html("\n".join([*([said] if said else []), t("rules-heading"), *lines]))
    return put(where, text, in_rows(buttons))


async def ask(
    query: CallbackQuery, button: AskRule, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """What shall it be? Raises NotAllowed or DepartmentNotFound."""
    settings = await rules.settings_for(uow, employee, button.department)
    name = t.plain(f"rule-{button.rule}")
    dialogues.begin(
        talk, TYPED, subject=SUBJECT, department=button.department, rule=button.rule.value, title=name
    )
    value = shortened(spelled(button.rule, settings), LONGEST_VALUE) or t.plain(f"rule-{button.rule}-usual")
    return [toast(query), put(query, _question(button.rule, value, t), [cancel_row(talk, t)])]


def _question(rule: Rule, value: str, t: Words) -> Html:
    head = t("rules-line", rule=t.plain(f"rule-{rule}"), value=value)
    if rule in NUMBERS:
        limits = NUMBERS[rule]
        return Html(head + "\n" + t("rules-ask-number", least=limits.least, most=limits.most))
    return Html(head + "\n" + t(f"rules-ask-{rule}"))


async def typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What was typed: other days of reminders are rehearsed first, all else holds at once."""
    rule, department = Rule(str(talk.draft["rule"])), int(str(talk.draft["department"]))
    said = message.text or ""
    touches = read_touches(said) if rule is Rule.TOUCHES else None
    if touches is not None:
        rehearsal = await rules.rehearse(uow, employee, department, touches, now)
        dialogues.go_on(talk, TYPED, touches=said)
        settle_row: Row = [
            make_button(t.plain("rules-button-settle"), Settle(draft=int(str(talk.draft["draft"]))))
        ]
        return put(message, _rehearsed(rehearsal, t), [settle_row, cancel_row(talk, t)])
    try:
        await rules.change(uow, employee, department, rule, said, now)
    except BadInput:
        return put(message, t("rules-unread"), [cancel_row(talk, t)])
    dialogues.end(talk)
    return await _show(message, department, employee, uow, t, t("rules-settled"))


async def settle(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The rehearsed days hold for what is sent from now on."""
    department, said = int(str(talk.draft["department"])), str(talk.draft.get("touches", ""))
    if not said:
        return say(query, t("rules-unread"))
    await rules.change(uow, employee, department, Rule.TOUCHES, said, now)
    dialogues.end(talk)
    return [toast(query), await _show(query, department, employee, uow, t, t("rules-settled-touches"))]


def _rehearsed(rehearsal: Rehearsal, t: Words) -> Html:
    lines = [
        t("rehearsal-heading", month=t.month(rehearsal.month.first), count=rehearsal.proposals),
        t(
            "rehearsal-total",
            present=sum(rehearsal.present.values()),
            changed=sum(rehearsal.changed.values()),
        ),
    ]
    for to, kind in _ROWS:
        present, changed = rehearsal.present.get((to, kind), 0), rehearsal.changed.get((to, kind), 0)
        if present or changed:
            name = t.plain(f"rehearsal-{to}-{kind}")
            lines.append(t("rehearsal-line", name=name, present=present, changed=changed))
    lines.append(t("rehearsal-from-now"))
    return Html("\n".join(lines))


_ROWS = (
    (StepTo.MANAGER, StepKind.RECEIVED),
    (StepTo.MANAGER, StepKind.REMIND),
    (StepTo.MANAGER, StepKind.DECIDE),
    (StepTo.HEAD, StepKind.ESCALATE),
    (StepTo.HEAD, StepKind.DECIDE),
)
