"""What to know before meeting a client: last contacts, what is open, what is not known (D022, D005)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.activities import Activity
from domain.clients import Client, Contact
from domain.credit import Excess
from domain.debts import Debt
from domain.feedback import Feedback
from domain.meeting_reminders import leave_at
from domain.meetings import Appointment
from domain.tasks import FollowUp, Task
from services import credit, debts
from storage import activities, clients, contacts, feedback, follow_ups, tasks
from storage.database import UnitOfWork

LAST_CONTACTS = 3


@dataclass(frozen=True, slots=True)
class Brief:
    """A client in a few lines. `decider` is None where nobody knows who decides (D078)."""

    client: Client
    last: list[Activity]
    follow_ups: list[FollowUp]
    tasks: list[Task]
    unanswered: list[Feedback]
    decider: Contact | None
    debt: Debt
    excess: Excess
    needs: list[str]


@dataclass(frozen=True, slots=True)
class Reminder:
    """An appointment to be reminded of. `turn` counts how often this word was put off; `has_left` tells
    that the word to leave was told before.
    """

    appointment: Appointment
    turn: int
    brief: Brief | None = None
    has_left: bool = False

    def leave_at(self) -> datetime | None:
        """Give the moment to set out."""
        return leave_at(self.appointment.meeting)


async def brief_of(uow: UnitOfWork, client: Client, today: date) -> Brief:
    """Give the brief of a client, who may be seen already, with what he owes by a day."""
    people = await contacts.list_of(uow, client.id)
    return Brief(
        client,
        await activities.list_last(uow, client.id, LAST_CONTACTS),
        await follow_ups.list_open(uow, client.id),
        await tasks.list_open(uow, client.id),
        await feedback.list_unanswered(uow, client.id),
        next((contact for contact in people if contact.decides), None),
        await debts.debt_of(uow, client.id, today),
        await credit.excess_of(uow, client, today),
        (await clients.get_details(uow, client.id)).needs,
    )


async def remind(uow: UnitOfWork, appointment: Appointment, turn: int, *, with_brief: bool) -> Reminder:
    """Give what is needed to remind of an appointment."""
    today = appointment.meeting.starts_at.astimezone(appointment.meeting.zone).date()
    brief = await brief_of(uow, appointment.client, today) if with_brief else None
    return Reminder(appointment, turn, brief)
