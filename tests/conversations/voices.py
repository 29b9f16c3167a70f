"""Voice messages as tests send them, and what is kept of them."""

from pathlib import Path
from typing import Any

from domain.activities import Attachment
from domain.clients import Client
from storage import activities, attachments
from tests.bot import spoken
from tests.office import Office, Person


def models_in(folder: Path) -> Path:
    """Put models for Russian and English in a folder, and none for Slovak."""
    for language in ("ru", "en"):
        (folder / language).mkdir()
        (folder / language / "model.bin").write_bytes(b"weights")
    return folder


async def says(person: Person, words: str, name: str = "voice-1", **more: Any) -> None:
    """Send a voice message."""
    person.office.telegram.files[name] = spoken.said(words)
    facts = {"duration": 7, "file_size": 20_000} | {key: more.pop(key) for key in list(more) if key in _FACTS}
    await person.sends(voice={"file_id": name, "file_unique_id": f"u-{name}", **facts}, **more)


_FACTS = {"duration", "file_size"}


async def kept_with(office: Office, client: Client) -> list[Attachment]:
    """Give the files of the latest contact with a client."""
    async with office.database.transaction() as uow:
        [latest, *_] = await activities.list_last(uow, client.id, 5)
        return await attachments.list_of_activity(uow, latest.id)
