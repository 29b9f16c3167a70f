"""Calls with files of ours: the outbox keeps a reference, and the file goes along when the call is made."""

from bot.telegram import Answered, Carrier, Reached, TelegramAway
from domain.jobs import OwnFile
from domain.notices import OutboxMessage
from handlers.answers import OWN_FILE
from storage import files
from storage.connection import StorageUnavailable
from storage.database import Database


class FileMissing(Exception):
    """The file that a message carries is not in the book any more."""


def enclosed(message: OutboxMessage) -> dict[str, int]:
    """Give the names and ids of our files that a message carries."""
    texts = [value for value in message.payload.values() if isinstance(value, str)]
    names = [text.removeprefix("attach://") for text in texts if text.startswith("attach://" + OWN_FILE)]
    return {name: int(name.removeprefix(OWN_FILE)) for name in names}


async def send(telegram: Carrier, database: Database, message: OutboxMessage) -> Answered:
    """Make the call, with its files if it carries any. Raises TelegramAway or FileMissing."""
    names = enclosed(message)
    if not names:
        return await telegram.call(message.method, message.payload)
    contents = {name: await _read(database, file_id) for name, file_id in names.items()}
    return await telegram.upload(message.method, message.payload, contents)


async def _read(database: Database, file_id: int) -> OwnFile:
    try:
        async with database.reading() as uow:
            file = await files.find(uow, file_id)
    except StorageUnavailable as error:
        raise TelegramAway(f"a file cannot be read: {error}", Reached.NEVER) from error
    if file is None:
        raise FileMissing(file_id)
    return file
