"""The command line: `python -m bot run | migrate | dead-letters | failures | speech | …`."""

import argparse
import gc
import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from domain.people import LANGUAGES

if TYPE_CHECKING:
    from bot.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Run a command and give the exit status: 0 done, 1 failed, 2 wrong words."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Fieldbook, an assistant for field managers"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the bot, or the demo without BOT_TOKEN")
    commands.add_parser("migrate", help="bring the database to the present shape")
    letters = commands.add_parser("dead-letters", help="updates that could not be handled")
    letters.add_argument("what", nargs="?", choices=("list", "show", "replay"), default="list")
    letters.add_argument("code", nargs="?", help="the code that the person was told; for replay also: all")
    failures = commands.add_parser("failures", help="messages that Telegram took only in part, or not at all")
    failures.add_argument("--days", type=int, default=7, help="how far to look back (7)")
    importing = commands.add_parser("import", help="import clients, debts, payments or plans from a file")
    importing.add_argument("file", type=Path, metavar="FILE", help="csv, xlsx, xls, ods, or an HTML table")
    importing.add_argument("--dry-run", action="store_true", help="tell the result, and write nothing")
    importing.add_argument("--json", action="store_true", help="print the result as one JSON object")
    importing.add_argument(
        "--employees", type=Path, metavar="FILE.json", help='a list of {"id": …, "name": …}'
    )
    importing.add_argument(
        "--day", type=date.fromisoformat, help="the day of the import, like 2026-11-24 (today)"
    )
    quicklog = commands.add_parser("quicklog", help="read messages, and print what they say")
    quicklog.add_argument("cases", type=Path, metavar="CASES.jsonl", help="messages, or phrases of days")
    quicklog.add_argument("--clients", type=Path, required=True, metavar="CLIENTS.json", help="who is known")
    speech = commands.add_parser("speech", help="whether voice messages are understood, and how well")
    speech.add_argument("recording", nargs="?", type=Path, metavar="FILE", help="a recording to try it on")
    speech.add_argument("--language", choices=LANGUAGES, default="ru", help="what is spoken in it (ru)")
    chosen = parser.parse_args(arguments)
    try:
        return _do(chosen)
    except ValidationError as error:
        for fault in error.errors():
            place = ".".join(str(part) for part in fault["loc"]).upper()
            print(f"Fieldbook: the setting {place} is wrong: {fault['msg']}", file=sys.stderr)
        return 2


def _do(chosen: argparse.Namespace) -> int:
    if chosen.command == "quicklog":
        from bot.commands import quicklogging

        return quicklogging.run(chosen.clients, chosen.cases)
    from bot.settings import Settings

    settings = Settings()
    if chosen.command == "migrate":
        from bot.commands import migrating

        return migrating.migrate_database(settings)
    if chosen.command == "dead-letters":
        from bot.commands import dead_letters

        return dead_letters.run(settings, chosen.what, chosen.code)
    if chosen.command in {"failures", "import", "speech"}:
        return _do_at_the_desk(settings, chosen)
    # told to stop while the program is being loaded: there is nothing to finish yet
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    gc.disable()  # until the program is loaded, which makes no garbage: the search takes a fifth of the start
    from bot.commands import running

    return running.run(settings)


def _do_at_the_desk(settings: "Settings", chosen: argparse.Namespace) -> int:
    if chosen.command == "failures":
        from bot.commands import failures

        return failures.run(settings, chosen.days)
    if chosen.command == "import":
        from bot.commands import importing

        return importing.run(settings, chosen)
    from bot.commands import hearing

    return hearing.run(settings, chosen.recording, chosen.language)


if __name__ == "__main__":
    sys.exit(main())
