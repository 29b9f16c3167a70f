"""How debts are told: to the manager with all that can be done, to the head with whose they are."""

from collections.abc import Sequence

from aiogram.methods import SendMessage

from domain.clients import display_name
from domain.debt_pauses import PauseReason
from domain.money import Money
from domain.notices import NoticeKind
from domain.people import Employee
from handlers import debt_texts, money_buttons, sums
from handlers.activity_cards import small
from handlers.keyboards import Row, make_button
from handlers.money_buttons import AllowCredit, ListDisputed, NoAnswer, PassDebt, SaysPaid, WriteClaim
from handlers.starting import StartWith
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import phones
from services.credit import CreditAlarm
from services.debt_alerts import DebtAlert
from services.debt_answers import PassedDebt
from services.promises import BrokenPromise


def alert(facts: DebtAlert, told: Told) -> SendMessage:
    """Tell a manager of a debt: sum, age, documents, what was promised, and whom to call (A15, A16)."""
    t = told.t
    lines = [
        _head(facts, t),
        *_body(facts, told),
        _advice(facts, t),
        _phone(facts.contact_name, facts.phone, t),
    ]
    rows = [
        [
            make_button(t.plain("debt-called"), StartWith(id=facts.client.id, what="call")),
            make_button(t.plain("debt-promised-button"), StartWith(id=facts.client.id, what="promise")),
        ],
        [
            make_button(t.plain("debt-no-answer"), NoAnswer(id=facts.client.id)),
            make_button(t.plain("debt-says-paid"), SaysPaid(id=facts.client.id)),
        ],
        [
            make_button(t.plain("debt-disputed"), ListDisputed(id=facts.client.id)),
            make_button(t.plain("debt-to-head"), PassDebt(id=facts.client.id)),
        ],
    ]
    rows += _claim(facts, t)
    return told.message(_joined(lines), money_buttons.client_markup(facts.client.id, t, *rows))


def late(facts: DebtAlert, told: Told) -> SendMessage:
    """Tell a head of a debt that has come to a step of his, and whose client it is."""
    t = told.t
    lines = [_head(facts, t), _manager(facts.manager, t), *_body(facts, told), _advice(facts, t)]
    rows = _claim(facts, t)
    return told.message(_joined(lines), money_buttons.client_markup(facts.client.id, t, *rows))


def passed(facts: PassedDebt, told: Told) -> SendMessage:
    """Tell a head of a debt that a manager passes to him."""
    t, today = told.t, told.recipient.today(told.now)
    lines = [
        t("debt-passed", client=display_name(facts.client)),
        _manager(facts.manager, t),
        *debt_texts.debt_lines(facts.debt, today, t),
    ]
    row = money_buttons.begin_row(facts.client.id, t)
    return told.message(_joined(lines), money_buttons.client_markup(facts.client.id, t, row))


def broken(facts: BrokenPromise, told: Told) -> SendMessage:
    """Tell of a promise that was not kept, the morning after."""
    t, promise = told.t, facts.promise
    today = told.recipient.today(told.now)
    came = Money(promise.received, promise.currency)
    lines = [
        t("promise-broken", client=display_name(facts.client)),
        t(
            "promise-broken-what",
            sum=sums.spelled(Money(promise.amount, promise.currency), t),
            day=t.day(promise.due_on, today),
        ),
        t("promise-broken-came", sum=sums.spelled(came, t)) if promise.received else None,
        t("promise-said-by", name=promise.contact_name) if promise.contact_name else None,
        _manager(facts.manager, t) if facts.manager.id != told.recipient.id else None,
        *debt_texts.debt_lines(facts.debt, today, t),
    ]
    row = money_buttons.begin_row(facts.client.id, t)
    pass_row = [make_button(t.plain("debt-to-head"), PassDebt(id=facts.client.id))]
    rows: list[Row] = [row] if told.recipient.leads else [row, pass_row]
    return told.message(_joined(lines), money_buttons.client_markup(facts.client.id, t, *rows))


def exceeded(facts: CreditAlarm, told: Told) -> SendMessage:
    """Tell of credit that is not in order; a head may allow it with a reason (A17)."""
    t, client, excess = told.t, facts.client, facts.excess
    lines = [
        t("credit-exceeded", client=display_name(client)),
        debt_texts.limit_line(client, excess, t) if excess.over else None,
        t("credit-unchecked") if excess.unchecked else None,
        t("credit-debt", sum=sums.spelled(Money(excess.debt, excess.currency), t)),
        _manager(facts.manager, t) if told.recipient.leads else t("credit-ask-head"),
    ]
    allow = [make_button(t.plain("credit-allow"), AllowCredit(id=client.id))]
    rows = [allow] if told.recipient.leads else []
    return told.message(_joined(lines), money_buttons.client_markup(client.id, t, *rows))


def allowed(facts: CreditAlarm, told: Told) -> SendMessage:
    """Tell the manager that the head allows it, and why."""
    t, allowance = told.t, facts.excess.allowance
    lines = [t("credit-allowed", client=display_name(facts.client))]
    if allowance is not None:
        lines.append(t("credit-allowed-by", name=allowance.allowed_by, reason=allowance.reason))
    return told.message(_joined(lines), money_buttons.client_markup(facts.client.id, t))


def _head(facts: DebtAlert, t: Words) -> Html:
    name = display_name(facts.client)
    client = f"★ {name}" if facts.client.is_key else name
    overdue = facts.overdue
    if overdue:
        days = max((facts.today - one.due_on).days for one in overdue)
        return t("debt-alert-overdue", client=client, sum=debt_texts.total_of(overdue, t), days=days)
    if any(one.due_on == facts.today for one in facts.upcoming):
        return t("debt-alert-today", client=client, sum=debt_texts.total_of(facts.upcoming, t))
    return t("debt-alert-soon", client=client, sum=debt_texts.total_of(facts.upcoming, t))


def _body(facts: DebtAlert, told: Told) -> list[Html | None]:
    t = told.t
    lines: list[Html | None] = [*debt_texts.documents(facts.due, facts.today, t)]
    if facts.disputed:
        lines.append(t("debt-disputed-left-out", sum=debt_texts.total_of(facts.disputed, t)))
    return [*lines, _promise(facts, t), _pause(facts, told), _contact(facts, told)]


def _promise(facts: DebtAlert, t: Words) -> Html | None:
    made = facts.promise
    if made is None:
        return None
    sum_ = sums.spelled(Money(made.amount, made.currency), t)
    return t("debt-promise-was-broken", sum=sum_, day=t.day(made.due_on, facts.today))


def _pause(facts: DebtAlert, told: Told) -> Html | None:
    pause = facts.pause
    if pause is None or pause.reason is PauseReason.TOLD:
        return None
    day = told.t.day(pause.created_at.astimezone(told.recipient.zone).date(), facts.today)
    return told.t(f"debt-paused-{pause.reason.value}", day=day)


def _contact(facts: DebtAlert, told: Told) -> Html | None:
    last, t = facts.contact, told.t
    if last is None:
        return None
    day = t.day(last.happened_at.astimezone(told.recipient.zone).date(), facts.today)
    return t("debt-last-contact", day=day, what=small(t(f"activity-{last.kind}")))


def _advice(facts: DebtAlert, t: Words) -> Html | None:
    if facts.overdue and facts.step >= facts.rules.claim:
        return t("debt-advice-claim")
    return t("debt-advice-stop") if facts.overdue and facts.step >= facts.rules.stop_shipping else None


def _claim(facts: DebtAlert, t: Words) -> list[Row]:
    if not facts.overdue or facts.step < facts.rules.claim:
        return []
    return [[make_button(t.plain("debt-claim-letter"), WriteClaim(id=facts.client.id))]]


def _phone(name: str, phone: str, t: Words) -> Html | None:
    if not phone:
        return None
    spelled = phones.spelled(phone)
    return t("item-contact", name=name, phone=spelled) if name else t("item-phone", phone=spelled)


def _manager(manager: Employee | None, t: Words) -> Html:
    return t("debt-manager", name=manager.name) if manager else t("card-no-owner")


def _joined(lines: Sequence[Html | None]) -> Html:
    return Html("\n".join(line for line in lines if line))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.DEBT_ALERT: alert,
    NoticeKind.DEBT_LATE: late,
    NoticeKind.DEBT_PASSED: passed,
    NoticeKind.PROMISE_BROKEN: broken,
    NoticeKind.CREDIT_EXCEEDED: exceeded,
    NoticeKind.CREDIT_ALLOWED: allowed,
}
