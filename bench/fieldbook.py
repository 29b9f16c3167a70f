"""The whole program as `python -m bot run` starts it, and a listener that notes when updates are committed.

`python -m bench.fieldbook FILE` writes the notes to the file when the bot ends; settings are environment.
"""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench.commits import Commits
from bot.commands import running
from bot.settings import Settings
from storage.database import Database, UnitOfWork


def main(notes: Path) -> int:
    """Run the bot until it is told to stop."""
    commits = Commits()

    def committed(uow: UnitOfWork) -> None:
        if uow.conversation is not None:
            commits.note(uow.conversation.chat_id)

    # the program opens its database itself, so that is where the listener has to come in
    setattr(Database, "open", _listened_to(Database.open, committed))  # noqa: B010 - mypy forbids the assignment
    status = running.run(Settings())
    commits.write(notes)
    return status


def _listened_to(
    opened: Callable[[str], Awaitable[Database]], listener: Callable[[UnitOfWork], None]
) -> Callable[[str], Awaitable[Database]]:
    async def open_and_listen(url: str) -> Database:
        database = await opened(url)
        database.listeners.append(listener)
        return database

    return open_and_listen


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
