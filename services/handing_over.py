"""A client with a new owner: what is open about it goes along (D091)."""

from datetime import datetime

from domain.calendar import add_working_hours
from domain.clients import Client
from domain.feedback import TOLD_AFTER
from domain.notices import NoticeKind
from domain.people import Employee
from services import follow_ups, notices, responsible, tasks
from storage import feedback, open_items, people
from storage.database import UnitOfWork


async def follow_client(uow: UnitOfWork, client: Client, to: Employee, now: datetime) -> int:
    """Give to the client's new owner what those owed who cannot see it any more; gives how many things.

    Promised touches, tasks, calls to return, and the question whether the client was told go along; what
    a head who still sees the client has promised stays his. The client is given as it is now.
    """
    keepers: dict[int, bool] = {}
    moved = 0
    for item in await open_items.list_of_client(uow, client.id):
        if item.holder_id not in keepers:
            holder = await people.get(uow, item.holder_id)
            keepers[item.holder_id] = responsible.keeps(holder, client)
        if keepers[item.holder_id]:
            continue
        moved += 1
        if item.kind is None:
            follow_ups.hand_over(uow, item.id, item.due_on, to, now)
        else:
            tasks.hand_over(uow, item, to, now)
    for told in await feedback.list_untold(uow, client.id):
        notices.call_off(uow, told.id, NoticeKind.CLIENT_TOLD, reason="another has the client", now=now)
        ask_at = add_working_hours(to.hours, to.zone, now, TOLD_AFTER)
        notices.plan(uow, NoticeKind.CLIENT_TOLD, to, told.id, ask_at, occurrence="1")
    return moved
