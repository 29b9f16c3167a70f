"""`/admin quicklog`: what became of messages that were read, and which deeds were not understood."""

from datetime import datetime, timedelta

from aiogram.types import Message

from domain.people import Role
from handlers.answers import Answer, say
from handlers.table import Table
from handlers.words import Html, Words
from services import told_messages
from storage.database import UnitOfWork

LOOKED_BACK = timedelta(days=30)


def register(table: Table) -> None:
    """Enter the command."""
    table.command("admin", admin, roles=frozenset({Role.ADMIN}), listed=False)


async def admin(message: Message, words: str, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/admin quicklog`: for whoever looks after the lexicon; it stays on this machine."""
    if words.strip().lower() != "quicklog":
        return say(message, t("admin-usage"))
    fates, verbs = await told_messages.measure(uow, now - LOOKED_BACK)
    lines = [t("told-measured", count=sum(fates.values()))]
    for fate in (told_messages.SAVED, told_messages.CHANGED, told_messages.NOTE, told_messages.DROPPED):
        lines.append(t(f"told-fate-{fate}", count=fates.get(fate, 0)))
    if verbs:
        unread = ", ".join(f"{verb} ({count})" for verb, count in verbs)
        lines.append(t("told-unread-verbs", verbs=unread))
    return say(message, Html("\n".join(lines)))
