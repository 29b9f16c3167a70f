"""What a leader is to know before he helps: what it is about, and how it stands with the client (D136)."""

from dataclasses import dataclass
from datetime import datetime

from domain.activities import Activity
from domain.appeals import About, Appeal
from domain.clients import Client
from domain.debts import Debt
from domain.people import Employee
from services import debts
from storage import activities, proposals
from storage.database import UnitOfWork

LAST = 20


@dataclass(frozen=True, slots=True)
class Context:
    """The proposal or the record's note in its own words, what the client owes, and the last contact."""

    about: About
    text: str = ""
    debt: Debt | None = None
    last: Activity | None = None


async def context_of(
    uow: UnitOfWork, appeal: Appeal, client: Client | None, reader: Employee, now: datetime
) -> Context | None:
    """Give what an appeal is about; None where it is about no client whom the reader sees."""
    if client is None:
        return None
    last = await activities.list_last(uow, client.id, LAST)
    text = ""
    if appeal.about is About.PROPOSAL:
        listed = await proposals.find(uow, appeal.about_id or 0)
        text = "" if listed is None or listed.client.id != client.id else listed.proposal.text
    elif appeal.about is About.ACTIVITY:
        text = next((one.note for one in last if one.id == appeal.about_id), "")
    debt = await debts.debt_of(uow, client.id, reader.today(now))
    return Context(appeal.about, text, debt if debt.parts else None, last[0] if last else None)
