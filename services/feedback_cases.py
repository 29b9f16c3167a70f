"""A complaint as the leaders see it, with the client's history in short (D055)."""

from dataclasses import dataclass
from datetime import datetime

from domain.activities import Activity
from domain.clients import Client
from domain.feedback import Feedback, FeedbackState
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import FeedbackNotFound
from domain.tasks import FollowUp
from services import responsible
from services.notices import Check
from storage import activities, clients, feedback, follow_ups, people
from storage.database import UnitOfWork

MOST_CONTACTS = 3
MOST_OPEN = 3


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint: who told it, who has taken or answered it, and what else there is with the client."""

    feedback: Feedback
    client: Client
    manager: Employee
    taker: Employee | None
    answerer: Employee | None
    contacts: tuple[Activity, ...]
    complaints: tuple[Feedback, ...]
    promises: tuple[FollowUp, ...]


async def read_case(uow: UnitOfWork, employee: Employee, feedback_id: int) -> Case:
    """Give a complaint of a client whom this person may see. Raises FeedbackNotFound."""
    told = await feedback.get_for(uow, employee, feedback_id)
    client = await clients.find(uow, told.client_id)
    if client is None:
        raise FeedbackNotFound
    return await open_case(uow, told, client)


async def open_case(uow: UnitOfWork, told: Feedback, client: Client) -> Case:
    """Put together all that a leader needs to answer."""
    complaints = [other for other in await feedback.list_unanswered(uow, client.id) if other.id != told.id]
    return Case(
        told,
        client,
        await people.get(uow, told.manager_id),
        None if told.taken_by is None else await people.get(uow, told.taken_by),
        None if told.answered_by is None else await people.get(uow, told.answered_by),
        tuple(await activities.list_last(uow, client.id, MOST_CONTACTS)),
        tuple(complaints[:MOST_OPEN]),
        tuple((await follow_ups.list_open(uow, client.id))[:MOST_OPEN]),
    )


async def check_waiting(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a leader of a complaint that is neither answered nor taken back, if it is his to answer."""
    told = await feedback.find(uow, notice.subject_id)
    client = None if told is None else await clients.find(uow, told.client_id)
    if told is None or client is None or not told.is_open:
        return Drop("it was answered or taken back")
    if not recipient.leads or not responsible.keeps(recipient, client):
        return Drop("it is not this person's to answer any more")
    return Tell(await open_case(uow, told, client))


async def check_answered(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell whoever has the client now what the leader answered."""
    told = await feedback.find(uow, notice.subject_id)
    client = None if told is None else await clients.find(uow, told.client_id)
    if told is None or client is None or told.undone_at or told.state is not FeedbackState.ANSWERED:
        return Drop("it was taken back")
    if not responsible.keeps(recipient, client):
        return await responsible.pass_on(uow, notice, client, now)
    return Tell(await open_case(uow, told, client))


CHECKS: dict[NoticeKind, Check] = {
    NoticeKind.FEEDBACK_ESCALATED: check_waiting,
    NoticeKind.FEEDBACK_UNANSWERED: check_waiting,
    NoticeKind.FEEDBACK_ANSWERED: check_answered,
}
