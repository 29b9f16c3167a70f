"""What a message leaves out and the record needs: filled in as it will be saved, and marked as a guess."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.meetings import USUAL_MINUTES, Appointment
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind, When
from services import debts, meetings, told_contacts, told_meetings, working_days
from storage.database import UnitOfWork

LIKELY_AHEAD = 6
_WITH_WORDS = {Kind.TASK, Kind.MEETING}
_DUE = {Kind.TASK, Kind.PAYMENT_PROMISE}
_OUTCOMES = {
    Kind.VISIT: {"not_met"},
    Kind.CALL: {"no_answer"},
    Kind.MEETING: {told_meetings.CANCELLED},
    Kind.DECISION: {"agreed", "refused", "thinking"},
}


async def filled(
    uow: UnitOfWork, employee: Employee, actions: Sequence[Action], text: str, now: datetime
) -> list[Action]:
    """Give the actions, whose clients are known, with the days, hours and sums that will be saved."""
    whole = []
    for action in actions:
        meant = await told_meetings.with_earlier(uow, employee, action, text, now)
        whole.append(await _filled(uow, employee, _dated(meant, employee, now), now))
    return whole


def of_kind(action: Action, kind: Kind, today: date) -> Action:
    """Give an action as one of another kind, without what does not belong to that."""
    outcome = action.outcome if action.outcome in _OUTCOMES.get(kind, set()) else None
    when = action.when
    if when is not None and not fits(kind, when.day, today):
        when = None
    is_feedback, is_request = kind is Kind.FEEDBACK, kind is Kind.REQUEST
    return replace(
        action,
        kind=kind,
        outcome=outcome,
        when=when,
        sentiment=action.sentiment if is_feedback else None,
        escalate=action.escalate and is_feedback,
        what=action.what if kind in _WITH_WORDS else None,
        discount=action.discount if is_request else None,
        days=action.days if is_request else None,
        unsure=action.unsure - {"kind"},
    )


def fits(kind: Kind, day: date, today: date) -> bool:
    """Tell whether an action of this kind may have been, or is to be, on a day."""
    return day <= today if kind.is_done else day >= today


def likely_days(kind: Kind, employee: Employee, today: date) -> list[date]:
    """Give the days that are likeliest: the last ones for what is over, else today and working days ahead."""
    if kind.is_done:
        return [today - timedelta(days=back) for back in range(4)]
    ahead = [today]
    while len(ahead) < LIKELY_AHEAD:
        ahead.append(working_days.of(employee, ahead[-1]).next_working_day(ahead[-1]))
    return ahead


def on(action: Action, when: When) -> Action:
    """Give an action on another day, which somebody has said."""
    return replace(action, when=when, unsure=action.unsure - {"when"})


async def find_overlap(uow: UnitOfWork, employee: Employee, actions: Sequence[Action]) -> Appointment | None:
    """Give what takes place at the time of an appointment that was told (D015)."""
    for action in actions:
        starts_at = told_meetings.starts_at(action, employee)
        if starts_at is not None:
            other = await meetings.find_overlap(uow, employee, starts_at, USUAL_MINUTES)
            if other is not None:
                return other
    return None


def _dated(action: Action, employee: Employee, now: datetime) -> Action:
    today, when = employee.today(now), action.when
    if action.kind.is_done:
        return (
            replace(action, when=None, unsure=action.unsure | {"when"}) if _is_after(when, today) else action
        )
    if when is not None and when.day < today:
        when = None
    if action.kind in _DUE and when is None:
        due_on = told_contacts.due_on(replace(action, when=None), employee, now)
        return replace(action, when=When(due_on, is_sure=False), unsure=action.unsure | {"when"})
    if action.kind is Kind.MEETING and action.outcome != told_meetings.CANCELLED:
        return _with_hour(replace(action, when=when), employee, now)
    return replace(action, when=when)


def _is_after(when: When | None, today: date) -> bool:
    return when is not None and when.day > today


def _with_hour(action: Action, employee: Employee, now: datetime) -> Action:
    """Give an appointment with an hour that is still ahead, or without a day where it cannot be meant so."""
    unsure = replace(action, unsure=action.unsure | {"when"})
    if action.when is None:
        return unsure
    starts_at = told_meetings.starts_at(action, employee)
    if starts_at is not None:
        return action if starts_at > now else replace(unsure, when=None)
    local = now.astimezone(employee.zone)
    hour = told_contacts.USUAL_HOUR.hour
    if action.when.day == local.date() and local.hour >= hour:
        hour = min(local.hour + 1, 23)
    return replace(unsure, when=replace(action.when, minutes=hour * 60))


async def _filled(uow: UnitOfWork, employee: Employee, action: Action, now: datetime) -> Action:
    """Give a promise to pay with the sum that is overdue, or owed, where none was named."""
    if action.kind is not Kind.PAYMENT_PROMISE or action.amount is not None:
        return action
    debt = await debts.debt_of(uow, int(action.clients[0]), employee.today(now))
    if len(debt.parts) != 1:
        return action
    [part] = debt.parts
    amount = part.overdue or part.open
    return replace(action, amount=amount, currency=part.currency, unsure=action.unsure | {"sum"})
