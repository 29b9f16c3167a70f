"""A client with a new owner: what is open about it goes along (D091)."""

from datetime import datetime, timedelta

from domain.calendar import add_working_hours
from domain.clients import Client
from domain.feedback import TOLD_AFTER, Feedback
from domain.notices import NoticeKind
from domain.people import Employee
from services import follow_ups, notices, proposal_handing, responsible, tasks
from services.meetings import hand_over as hand_over_meeting
from storage import feedback, meetings, open_items, people
from storage.database import UnitOfWork

ASKED_ABOUT = timedelta(days=7)


async def follow_client(
    uow: UnitOfWork, client: Client, to: Employee, now: datetime, *, is_told: bool = True
) -> int:
    """Give to the client's new owner what those owed who cannot see it any more; gives how many things.

    Promised touches, tasks, calls to return, meetings that lie ahead, proposals, and the question whether the
    client was told go along; what a head who still sees the client has promised stays his. The client is
    given as it is now. Where many clients go at once, the new owner is not told of each meeting.
    """
    items = await open_items.list_of_client(uow, client.id)
    untold = await feedback.list_untold(uow, client.id, since=now - ASKED_ABOUT)
    planned = [one for one in await meetings.list_of_client(uow, client.id, now) if one.is_open()]
    holders = {item.holder_id for item in items} | {told.manager_id for told in untold}
    holders |= {one.manager_id for one in planned}
    lost = {one for one in holders if not responsible.keeps(await people.get(uow, one), client)}
    moved = [item for item in items if item.holder_id in lost]
    for item in moved:
        if item.kind is None:
            follow_ups.hand_over(uow, item.id, item.due_on, to, now)
        else:
            tasks.hand_over(uow, item, to, now)
    for told in untold:
        if told.manager_id in lost:
            _ask_whether_told(uow, to, told, now)
    given = [one for one in planned if one.manager_id in lost]
    for meeting in given:
        await hand_over_meeting(uow, meeting, to, now, is_told=is_told)
    return len(moved) + len(given) + await proposal_handing.follow_client(uow, client, to, now)


def _ask_whether_told(uow: UnitOfWork, to: Employee, told: Feedback, now: datetime) -> None:
    notices.call_off(uow, told.id, NoticeKind.CLIENT_TOLD, reason="another has the client", now=now)
    ask_at = add_working_hours(to.hours, to.zone, now, TOLD_AFTER)
    notices.plan(uow, NoticeKind.CLIENT_TOLD, to, told.id, ask_at, occurrence="1")
