"""The leaders' part: a complaint is taken by one of them, and answered (D055)."""

from dataclasses import replace
from datetime import datetime

from domain.clients import Client
from domain.feedback import Feedback, FeedbackState
from domain.notices import NoticeKind, Shown
from domain.people import Employee
from domain.refusals import AlreadyDone, FeedbackAnswered, FeedbackTaken, NotAllowed
from services import client_told, clients, notices, responsible
from services.feedback_cases import Case, open_case
from storage import clients as stored_clients
from storage import feedback, outbox, people
from storage.database import UnitOfWork

_SHOWN_KINDS = (NoticeKind.FEEDBACK_ESCALATED, NoticeKind.FEEDBACK_UNANSWERED)


async def take(uow: UnitOfWork, leader: Employee, feedback_id: int) -> Case:
    """Take a complaint upon oneself; it may still be answered by another.

    Raises FeedbackNotFound, NotAllowed, FeedbackAnswered, FeedbackTaken (by another) or AlreadyDone.
    """
    told, client = await _unanswered(uow, leader, feedback_id)
    if told.taken_by == leader.id:
        raise AlreadyDone
    if told.taken_by is not None:
        taker = await people.get(uow, told.taken_by)
        if taker.removed_at is None:
            raise FeedbackTaken(name=taker.name)
    taken = replace(told, state=FeedbackState.TAKEN, taken_by=leader.id)
    feedback.save(uow, taken)
    return await open_case(uow, taken, client)


async def get_unanswered(uow: UnitOfWork, leader: Employee, feedback_id: int) -> Case:
    """Give a complaint that waits for an answer. Raises FeedbackNotFound, NotAllowed or FeedbackAnswered."""
    return await open_case(uow, *await _unanswered(uow, leader, feedback_id))


async def answer(uow: UnitOfWork, leader: Employee, feedback_id: int, text: str, now: datetime) -> Case:
    """Keep a leader's answer, and give it to the one who has the client, at once: the client is to hear it.

    Raises FeedbackNotFound, NotAllowed or FeedbackAnswered.
    """
    told, client = await _unanswered(uow, leader, feedback_id)
    answered = replace(
        told,
        state=FeedbackState.ANSWERED,
        answer=text,
        answered_by=leader.id,
        answered_at=now,
        client_told_at=None,
    )
    feedback.save(uow, answered)
    notices.call_off(uow, told.id, *_SHOWN_KINDS, NoticeKind.CLIENT_TOLD, reason="it was answered", now=now)
    case = await open_case(uow, answered, client)
    teller = case.manager if responsible.keeps(case.manager, client) else None
    teller = teller or await responsible.present_owner(uow, client)
    if teller is not None and teller.id != leader.id:
        notices.plan(uow, NoticeKind.FEEDBACK_ANSWERED, teller, told.id, now)
        client_told.ask(uow, teller, answered, now)
    return case


async def list_shown(uow: UnitOfWork, told: Feedback) -> list[tuple[Shown, Employee]]:
    """Give the messages by which a complaint stands on the leaders' screens, each with its reader.

    Those who may not see the client any more, or have left, keep what they read then.
    """
    client = await stored_clients.find(uow, told.client_id)
    shown = [one for kind in _SHOWN_KINDS for one in await outbox.list_shown(uow, kind, told.id)]
    readers = [(one, await people.get(uow, one.recipient_id)) for one in shown]
    return [(one, reader) for one, reader in readers if client and responsible.keeps(reader, client)]


async def _unanswered(uow: UnitOfWork, leader: Employee, feedback_id: int) -> tuple[Feedback, Client]:
    told = await feedback.get_for(uow, leader, feedback_id)
    if not leader.leads:
        raise NotAllowed
    if told.answered_by is not None:
        raise FeedbackAnswered(name=(await people.get(uow, told.answered_by)).name)
    if not told.state.is_with_leaders:
        raise AlreadyDone
    return told, await clients.get_for(uow, leader, told.client_id)
