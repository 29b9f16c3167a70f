"""The contact that a message tells of, with its result and the step promised after it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from domain.activities import ActivityKind, NewActivity, NextStep
from domain.calendar import at
from domain.clients import Client, display_name
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind
from services import working_days

STEP_AFTER = 3  # working days
USUAL_HOUR = time(10)
_CONTACTS = {
    Kind.VISIT: ActivityKind.VISIT,
    Kind.CALL: ActivityKind.CALL,
    Kind.MESSAGE: ActivityKind.LETTER,
    Kind.ORDER: ActivityKind.LETTER,
    Kind.DECISION: ActivityKind.LETTER,
}
_USUAL = {ActivityKind.CALL: Outcome.TALKED, ActivityKind.LETTER: Outcome.SENT}
_DECISIONS = {"agreed": Outcome.AGREED, "refused": Outcome.REFUSED, "thinking": Outcome.THINKING}
_MISSED = {"no_answer": Outcome.NO_ANSWER, "not_met": Outcome.NO_DECISION_MAKER}
_AHEAD = {Kind.MEETING, Kind.PAYMENT_PROMISE}


def contact_of(
    actions: Sequence[Action], client: Client, text: str, employee: Employee, now: datetime
) -> NewActivity | None:
    """Give the contact that was told of a client, the most telling one; None where there was none."""
    done = [action for action in actions if action.kind in _CONTACTS]
    if not done:
        return None
    first = min(done, key=lambda action: list(_CONTACTS).index(action.kind))
    kind = _CONTACTS[first.kind]
    step = _next_step(actions, text, employee, now)
    return NewActivity(
        kind,
        client.id,
        display_name(client),
        _result(kind, actions),
        text,
        step,
        None if step else _why_none(actions),
        contact_id=int(first.contact) if first.contact and first.contact.isdigit() else None,
        happened_at=happened_at(first, employee, now),
    )


def promised_with(actions: Sequence[Action]) -> Action | None:
    """Give what is promised next with a contact: the first task, or the day by which the client decides."""
    tasks = [action for action in actions if action.kind is Kind.TASK]
    decided = [action for action in actions if action.kind is Kind.DECISION and action.outcome == "thinking"]
    return next(iter([*tasks, *(one for one in decided if one.when is not None)]), None)


def due_on(action: Action, employee: Employee, now: datetime) -> date:
    """Give the day by which it is to be done: in three working days where none was told."""
    today = employee.today(now)
    if action.when is not None and action.when.day >= today:
        return action.when.day
    return working_days.of(employee, today).add_working_days(today, STEP_AFTER)


def happened_at(action: Action, employee: Employee, now: datetime) -> datetime | None:
    """Give the moment of what is over: at noon of its day where no hour was told; None for just now."""
    today = employee.today(now)
    if action.when is None or action.when.day > today:
        return None
    if action.when.minutes is None and action.when.day == today:
        return None
    minutes = 12 * 60 if action.when.minutes is None else action.when.minutes
    return min(at(action.when.day, time(minutes // 60, minutes % 60), employee.zone), now)


def _next_step(actions: Sequence[Action], text: str, employee: Employee, now: datetime) -> NextStep | None:
    promised = promised_with(actions)
    if promised is None:
        return None
    return NextStep(promised.what or text, due_on(promised, employee, now))


def _why_none(actions: Sequence[Action]) -> NoNextStep:
    """Give why nothing is promised: an appointment, or the client's word to pay, is the next step itself."""
    is_ahead = any(action.kind in _AHEAD for action in actions)
    return NoNextStep.NOT_NEEDED if is_ahead else NoNextStep.OTHER


def _result(kind: ActivityKind, actions: Sequence[Action]) -> Outcome:
    fits = (one for one in _results(actions) if one in kind.outcomes)
    return next(fits, _USUAL.get(kind, Outcome.OTHER) if _is_usual(kind, actions) else Outcome.OTHER)


def _is_usual(kind: ActivityKind, actions: Sequence[Action]) -> bool:
    return kind is not ActivityKind.LETTER or any(action.kind is Kind.MESSAGE for action in actions)


def _results(actions: Sequence[Action]) -> Iterator[Outcome]:
    if any(action.kind is Kind.ORDER for action in actions):
        yield Outcome.ORDER
    for action in actions:
        if action.kind is Kind.DECISION and action.outcome in _DECISIONS:
            yield _DECISIONS[action.outcome]
        if action.outcome in _MISSED:
            yield _MISSED[action.outcome]
    if any(action.kind is Kind.FEEDBACK and action.sentiment == "negative" for action in actions):
        yield Outcome.PROBLEM
