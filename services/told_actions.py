"""What a message told, saved by the very services that the dialogues use: all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.clients import Client
from domain.feedback import NewFeedback, Sign, Topic
from domain.money import Money
from domain.people import Employee
from domain.proposals import LONGEST_TEXT, Channel, NewProposal
from domain.quicklog.drafts import Action, Kind
from domain.shortening import cut
from services import (
    activities,
    client_knowledge,
    clients,
    department_settings,
    feedback,
    follow_ups,
    payments,
    promises,
    proposals,
    told_contacts,
    told_meetings,
)
from storage.database import UnitOfWork

_SIGNS = {"positive": Sign.POSITIVE, "negative": Sign.NEGATIVE}
_CARRY = {Kind.TASK, Kind.MEETING, Kind.PROPOSAL, Kind.FEEDBACK}


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved of a message about one client: the contact, and each record by its kind and id.

    `lacks_step` tells that there was a contact and nothing is promised or agreed after it.
    """

    client: Client
    activity_id: int | None = None
    records: list[tuple[str, int]] = field(default_factory=list)
    lacks_step: bool = False


async def save(
    uow: UnitOfWork, employee: Employee, actions: Sequence[Action], text: str, now: datetime
) -> list[Saved]:
    """Save what a message told, client by client. The whole text stands with what is saved, or as news.

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


async def note(
    uow: UnitOfWork, employee: Employee, client_id: int, text: str, now: datetime
) -> list[tuple[str, int]]:
    """Keep a text of any length as news of a client, whole. Raises ClientNotFound."""
    most = client_knowledge.LONGEST
    parts = [text[begin : begin + most] for begin in range(0, len(text), most)]
    kept = [
        await client_knowledge.add_news(uow, employee, client_id, part, now) for part in parts if part.strip()
    ]
    return [("news", one.id) for one in kept]


class _Client:
    """Saves what was told of one client."""

    def __init__(self, uow: UnitOfWork, employee: Employee, client: Client, text: str, now: datetime) -> None:
        self._uow = uow
        self._employee = employee
        self._client = client
        self._text = text
        self._now = now
        self._records: list[tuple[str, int]] = []

    async def save(self, actions: list[Action]) -> Saved:
        """Save all of it: the contact first, for it stops what was to remind of one."""
        contact = told_contacts.contact_of(actions, self._client, self._text, self._employee, self._now)
        kept_with = None
        if contact is not None:
            kept_with = (await activities.log(self._uow, self._employee, contact, self._now)).activity.id
            self._add("activity", kept_with)
        elif len(self._text) > told_meetings.LONGEST_GOAL or not any(
            action.kind in _CARRY for action in actions
        ):
            await self._news()
        stepped = None if contact is None else told_contacts.promised_with(actions)
        for action in actions:
            if action is not stepped:
                await self._keep(action, kept_with)
        ahead = any(action.kind in {Kind.MEETING, Kind.PAYMENT_PROMISE} for action in actions)
        lacks_step = contact is not None and contact.next_step is None and not ahead
        return Saved(self._client, kept_with, self._records, lacks_step)

    def _add(self, kind: str, number: int) -> None:
        self._records.append((kind, number))

    async def _news(self) -> None:
        if not any(kind == "news" for kind, _ in self._records):
            told = await note(self._uow, self._employee, self._client.id, self._text, self._now)
            self._records.extend(told)

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
        if activity_id is not None:
            text = action.what or self._text
        else:
            text = f"{action.what}: {self._text}" if action.what else self._text
        await self._follow_up(text, action)

    async def _follow_up(self, text: str, action: Action) -> None:
        promised = await follow_ups.promise(
            self._uow,
            self._employee,
            client_id=self._client.id,
            text=text,
            due_on=told_contacts.due_on(action, self._employee, self._now),
            activity_id=None,
            now=self._now,
        )
        self._add("follow_up", promised.id)

    async def _meeting(self, action: Action, _: int | None) -> None:
        """Keep an appointment; what cannot be one, for want of a day, is a step to think of."""
        kept = await told_meetings.keep(
            self._uow, self._employee, self._client, action, self._text, self._now
        )
        if kept is None:
            await self._follow_up(action.what or self._text, action)
        else:
            self._add(*kept)

    async def _proposal(self, action: Action, _: int | None) -> None:
        price = None if action.amount is None else Money(action.amount, await self._currency(action))
        sent_at = told_contacts.happened_at(action, self._employee, self._now) or self._now
        text = cut(self._text, LONGEST_TEXT)
        new = NewProposal(self._client.id, text, price, Channel.OTHER, sent_at)
        made = await proposals.make(self._uow, self._employee, new, self._now)
        self._add("proposal", made.proposal.id)

    async def _payment(self, action: Action, activity_id: int | None) -> None:
        if action.amount is None:
            if activity_id is None:
                await self._news()
            return
        today = self._employee.today(self._now)
        paid_on = today if action.when is None else min(action.when.day, today)
        money = Money(action.amount, await self._currency(action))
        recorded = await payments.record(
            self._uow, self._employee, self._client.id, money, paid_on, (), self._now
        )
        self._add("payment", recorded.payment.id)

    async def _payment_promise(self, action: Action, _: int | None) -> None:
        if action.amount is None:
            await self._follow_up(self._text, action)
            return
        money = Money(action.amount, await self._currency(action))
        due_on = told_contacts.due_on(action, self._employee, self._now)
        contact_id = int(action.contact) if action.contact and action.contact.isdigit() else None
        made = await promises.promise(
            self._uow, self._employee, self._client.id, money, due_on, contact_id, self._now
        )
        self._add("promise", made.id)

    async def _feedback(self, action: Action, activity_id: int | None) -> None:
        sign = _SIGNS.get(action.sentiment or "", Sign.NEUTRAL)
        can_fix = not action.escalate if sign is Sign.NEGATIVE else None
        new = NewFeedback(self._client.id, sign, Topic.OTHER, self._text, can_fix, activity_id)
        logged = await feedback.log(self._uow, self._employee, new, (), self._now)
        self._add("feedback", logged.feedback.id)

    async def _decision(self, action: Action, _: int | None) -> None:
        if action.outcome == "thinking" and action.when is not None:
            await self._follow_up(self._text, action)

    async def _currency(self, action: Action) -> str:
        return action.currency or await department_settings.currency_of(self._uow, self._employee)
