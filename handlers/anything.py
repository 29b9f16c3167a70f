"""A message that is no command and belongs to no dialogue."""

from aiogram.types import Message

from handlers.answers import Answer, say
from handlers.table import Table
from handlers.words import Words


def register(table: Table) -> None:
    """Enter what hears everything else."""
    table.any_message(anything)


async def anything(message: Message, t: Words) -> Answer:
    """Say what can be said here."""
    return say(message, t("not-understood"))


async def unknown_command(message: Message, name: str, t: Words) -> Answer:
    """A command that we do not have: silence in a group, where it may be another bot's."""
    return say(message, t("unknown-command", command=f"/{name}")) if message.chat.type == "private" else None
