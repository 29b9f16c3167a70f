"""Files and photos kept with a client's card (D075)."""

from datetime import datetime

from domain.activities import Attachment
from domain.client_knowledge import ClientFile
from domain.clients import Client
from domain.people import Employee
from domain.refusals import ClientNotFound, FileNotFound
from services import card_history
from services.clients import get_for
from storage import client_files
from storage.database import UnitOfWork


async def list_for(
    uow: UnitOfWork, employee: Employee, client_id: int, *, most: int, skip: int
) -> tuple[Client, list[ClientFile], int]:
    """Give a client, a part of its files, the latest first, and how many there are. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    files, total = await client_files.list_page(uow, client.id, most=most, skip=max(skip, 0))
    if not files and skip > 0:
        return await list_for(uow, employee, client_id, most=most, skip=0)
    return client, files, total


async def add(uow: UnitOfWork, employee: Employee, client_id: int, file: Attachment, now: datetime) -> Client:
    """Keep a file with a client. Raises ClientNotFound."""
    client = await get_for(uow, employee, client_id)
    client_files.add(uow, client.id, file, employee, now)
    card_history.note(uow, employee, client.id, "add file", after=file.file_name or file.kind.value, now=now)
    return client


async def get_one(uow: UnitOfWork, employee: Employee, file_id: int) -> tuple[Client, ClientFile]:
    """Give a file of a client that this person may see. Raises FileNotFound."""
    file = await client_files.find(uow, file_id)
    if file is None:
        raise FileNotFound
    try:
        return await get_for(uow, employee, file.client_id), file
    except ClientNotFound:
        raise FileNotFound from None


async def remove(uow: UnitOfWork, employee: Employee, file_id: int, now: datetime) -> Client:
    """Take a file off a client's card. Raises FileNotFound."""
    client, file = await get_one(uow, employee, file_id)
    client_files.remove(uow, file)
    name = file.file.file_name or file.file.kind.value
    card_history.note(uow, employee, client.id, "remove file", before=name, now=now)
    return client
