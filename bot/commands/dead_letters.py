"""`python -m bot dead-letters`: updates that could not be handled, shown and put back."""

import asyncio
import json
import sys

from bot.clock import Clock
from bot.settings import Settings
from storage import inbox
from storage.connection import StorageUnavailable
from storage.database import Database
from storage.inbox import DeadLetter


def run(settings: Settings, what: str, code: str | None) -> int:
    """List, show or replay."""
    if what != "list" and code is None:
        print(f"Fieldbook: which one? `dead-letters {what} CODE` (see `dead-letters list`)", file=sys.stderr)
        return 2
    try:
        return asyncio.run(_run(settings, what, code or ""))
    except StorageUnavailable as error:
        print(f"Fieldbook: the database cannot be used: {error}", file=sys.stderr)
        return 1


async def _run(settings: Settings, what: str, code: str) -> int:
    database = await Database.open(settings.database_url)
    try:
        async with database.transaction() as uow:
            letters = await inbox.list_dead_letters(uow, replayed_too=what == "show")
            chosen = (
                letters if what == "list" or code == "all" else [one for one in letters if one.code == code]
            )
            if what == "replay":
                for letter in chosen:
                    inbox.mark_replayed(uow, letter, Clock().now())
    finally:
        await database.close()
    return _report(what, code, chosen)


def _report(what: str, code: str, letters: list[DeadLetter]) -> int:
    if what == "list":
        print("\n".join(_line(letter) for letter in letters) or "There are no dead letters.")
        return 0
    if not letters:
        print(f"Fieldbook: there is no dead letter {code}", file=sys.stderr)
        return 1
    for letter in letters:
        if what == "show":
            print(
                _line(letter),
                json.dumps(json.loads(letter.payload), ensure_ascii=False, indent=2),
                letter.traceback,
                sep="\n",
            )
        else:
            print(f"{letter.code} waits again; the running bot takes it within half a minute.")
    return 0


def _line(letter: DeadLetter) -> str:
    return f"{letter.code}  {letter.failed_at:%Y-%m-%d %H:%M:%S}Z  update {letter.update_id}  {letter.reason}"
