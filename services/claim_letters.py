"""The letter of claim: a template of the reader's language, filled in by a process of its own (A16)."""

import io
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from domain.clients import Client
from domain.invoices import Invoice
from domain.jobs import JobKind
from domain.people import Employee
from domain.refusals import AlreadyDone
from services import clients, jobs
from storage import invoices, people
from storage.database import UnitOfWork

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ANSWER_WITHIN = timedelta(days=7)
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a letter of claim is about: documents that are overdue and not disputed, the oldest first."""

    client: Client
    documents: list[Invoice]


async def plan(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> Client:
    """Have the letter to a client written; gives the client. Raises ClientNotFound."""
    client = await clients.get_for(uow, employee, client_id)
    jobs.plan(uow, JobKind.CLAIM_LETTER, employee, {"client": client.id}, now)
    return client


async def claim_of(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> Claim:
    """Give what a letter to a client is about now. Raises ClientNotFound or AlreadyDone."""
    client = await clients.get_for(uow, employee, client_id)
    today = employee.today(now)
    owed = await invoices.list_open(uow, client.id)
    overdue = [one for one in owed if one.due_on < today and not one.disputed_at]
    if not overdue:
        raise AlreadyDone
    return Claim(client, overdue)


def note(uow: UnitOfWork, employee: Employee, client_id: int, now: datetime) -> None:
    """Note in the audit that the letter was written."""
    people.add_audit(
        uow, at=now, employee_id=employee.id, verb="write claim", subject="client", subject_id=client_id
    )


def write(language: str, facts: dict[str, Any]) -> bytes:
    """Fill the template of a language in and give it as docx; for a process of its own."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(_TEMPLATES / f"claim-{language}.docx")
    template.render(facts, autoescape=True)
    content = io.BytesIO()
    template.save(content)
    return content.getvalue()
