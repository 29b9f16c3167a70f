"""What a message told, saved by the very services that the dialogues use: all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.activities import ActivityKind, NewActivity, NextStep
from domain.calendar import at
from domain.clients import Client, display_name
from domain.feedback import NewFeedback, Sign, Topic
from domain.meetings import USUAL_MINUTES, NewMeeting
from domain.money import Money
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.proposals import Channel, NewProposal
from domain.quicklog.drafts import Action, Kind
from services import (
    activities,
    client_knowledge,
    clients,
    department_settings,
    feedback,
    follow_ups,
    meetings,
    payments,
    promises,
    proposals,
    working_days,
)
from storage.database import UnitOfWork

USUAL_HOUR = time(10)
STEP_AFTER = 3  # working days
_CONTACTS = {
    Kind.VISIT: ActivityKind.VISIT,
    Kind.CALL: ActivityKind.CALL,
    Kind.MESSAGE: ActivityKind.LETTER,
    Kind.ORDER: ActivityKind.LETTER,
    Kind.DECISION: ActivityKind.LETTER,
}
_DECISIONS = {"agreed": Outcome.AGREED, "refused": Outcome.REFUSED, "thinking": Outcome.THINKING}
_SIGNS = {"positive": Sign.POSITIVE, "negative": Sign.NEGATIVE}


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved of a message, by client."""

    client: Client
    activity_id: int | None


async def save(
    uow: UnitOfWork, employee: Employee, actions: Sequence[Action], text: str, now: datetime
) -> list[Saved]:
    """Save what a message told, client by client. The whole text stands with the contact, or as news.

    Every action has its client by now. Raises ClientNotFound, and what the services raise.
    """
    by_client: dict[int, list[Action]] = {}
    for action in actions:
        by_client.setdefault(int(action.clients[0]), []).append(action)
    saved = []
    for client_id, own in by_client.items():
        client = await clients.get_for(uow, employee, client_id)
        saved.append(await _Client(uow, employee, client, text, now).save(own))
    return saved


class _Client:
    """Saves what was told of one client."""

    def __init__(self, uow: UnitOfWork, employee: Employee, client: Client, text: str, now: datetime) -> None:
        self._uow = uow
        self._employee = employee
        self._client = client
        self._text = text
        self._now = now
        self._today = employee.today(now)

    async def save(self, actions: list[Action]) -> Saved:
        activity_id = await self._contact(actions)
        for action in actions:
            await self._keep(action, activity_id)
        return Saved(self._client, activity_id)

    async def _contact(self, actions: list[Action]) -> int | None:
        """Log the contact that the message is about, with its result; without one the text is news."""
        done = [action for action in actions if action.kind in _CONTACTS]
        if not done:
            if all(action.kind in {Kind.NOTE, Kind.REQUEST, Kind.COMPETITOR} for action in actions):
                await client_knowledge.add_news(
                    self._uow, self._employee, self._client.id, self._text, self._now
                )
            return None
        first = min(done, key=lambda action: list(_CONTACTS).index(action.kind))
        step = self._next_step(actions)
        record = await activities.log(
            self._uow,
            self._employee,
            NewActivity(
                _CONTACTS[first.kind],
                self._client.id,
                display_name(self._client),
                self._result(actions),
                self._text,
                step,
                None if step else NoNextStep.OTHER,
                contact_id=int(first.contact) if first.contact and first.contact.isdigit() else None,
                happened_at=self._happened_at(first),
            ),
            self._now,
        )
        return record.activity.id

    def _result(self, actions: list[Action]) -> Outcome:
        kinds = {action.kind for action in actions}
        if Kind.ORDER in kinds:
            return Outcome.ORDER
        for action in actions:
            if action.kind is Kind.DECISION and action.outcome in _DECISIONS:
                return _DECISIONS[action.outcome]
            if action.outcome == "no_answer":
                return Outcome.NO_ANSWER
            if action.outcome == "not_met":
                return Outcome.NO_DECISION_MAKER
        if kinds == {Kind.MESSAGE}:
            return Outcome.SENT
        return Outcome.TALKED if Kind.VISIT not in kinds else Outcome.OTHER

    def _next_step(self, actions: list[Action]) -> NextStep | None:
        task = next((action for action in actions if action.kind is Kind.TASK), None)
        if task is None:
            return None
        return NextStep(task.what or self._text, self._due(task))

    def _due(self, action: Action) -> date:
        if action.when is not None and action.when.day >= self._today:
            return action.when.day
        return working_days.of(self._employee, self._today).add_working_days(self._today, STEP_AFTER)

    def _happened_at(self, action: Action) -> datetime | None:
        """Give the moment of a contact that is over: at noon of its day where no hour was told."""
        if action.when is None or action.when.day > self._today:
            return None
        if action.when.minutes is None and action.when.day == self._today:
            return None
        minutes = 12 * 60 if action.when.minutes is None else action.when.minutes
        moment = at(action.when.day, time(minutes // 60, minutes % 60), self._employee.zone)
        return min(moment, self._now)

    async def _keep(self, action: Action, activity_id: int | None) -> None:
        keep = {
            Kind.TASK: self._task,
            Kind.MEETING: self._meeting,
            Kind.PROPOSAL: self._proposal,
            Kind.PAYMENT: self._payment,
            Kind.PAYMENT_PROMISE: self._payment_promise,
            Kind.FEEDBACK: self._feedback,
            Kind.DECISION: self._decision,
        }.get(action.kind)
        if keep is not None:
            await keep(action, activity_id)

    async def _task(self, action: Action, activity_id: int | None) -> None:
        if activity_id is None:
            await self._follow_up(action.what or self._text, self._due(action), None)

    async def _follow_up(self, text: str, due_on: date, activity_id: int | None) -> None:
        await follow_ups.promise(
            self._uow,
            self._employee,
            client_id=self._client.id,
            text=text,
            due_on=due_on,
            activity_id=activity_id,
            now=self._now,
        )

    async def _meeting(self, action: Action, activity_id: int | None) -> None:
        if action.outcome == "cancelled" or action.when is None:
            await self._follow_up(action.what or self._text, self._due(action), activity_id)
            return
        clock = USUAL_HOUR
        if action.when.minutes is not None:
            clock = time(action.when.minutes // 60, action.when.minutes % 60)
        starts_at = at(action.when.day, clock, self._employee.zone)
        if starts_at <= self._now:
            starts_at = self._now + timedelta(hours=1)
        new = NewMeeting(
            self._client.id, None, starts_at, USUAL_MINUTES, self._client.address, action.what or ""
        )
        await meetings.make(self._uow, self._employee, new, self._now)

    async def _proposal(self, action: Action, _: int | None) -> None:
        price = None if action.amount is None else Money(action.amount, await self._currency(action))
        sent_at = self._happened_at(action) or self._now
        new = NewProposal(self._client.id, self._text, price, Channel.OTHER, sent_at)
        await proposals.make(self._uow, self._employee, new, self._now)

    async def _payment(self, action: Action, _: int | None) -> None:
        if action.amount is None:
            await client_knowledge.add_news(self._uow, self._employee, self._client.id, self._text, self._now)
            return
        paid_on = action.when.day if action.when is not None else self._today
        money = Money(action.amount, await self._currency(action))
        await payments.record(
            self._uow, self._employee, self._client.id, money, min(paid_on, self._today), (), self._now
        )

    async def _payment_promise(self, action: Action, activity_id: int | None) -> None:
        if action.amount is None:
            await self._follow_up(self._text, self._due(action), activity_id)
            return
        money = Money(action.amount, await self._currency(action))
        await promises.promise(
            self._uow, self._employee, self._client.id, money, self._due(action), None, self._now
        )

    async def _feedback(self, action: Action, activity_id: int | None) -> None:
        sign = _SIGNS.get(action.sentiment or "", Sign.NEUTRAL)
        can_fix = not action.escalate if sign is Sign.NEGATIVE else None
        new = NewFeedback(self._client.id, sign, Topic.OTHER, self._text, can_fix, activity_id)
        await feedback.log(self._uow, self._employee, new, (), self._now)

    async def _decision(self, action: Action, activity_id: int | None) -> None:
        if action.outcome == "thinking" and action.when is not None:
            await self._follow_up(self._text, self._due(action), activity_id)

    async def _currency(self, action: Action) -> str:
        return action.currency or await department_settings.currency_of(self._uow, self._employee)
