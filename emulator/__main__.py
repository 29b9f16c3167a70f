"""Runs the emulator alone: `python -m emulator --port 8081 --bot 42:TEST`."""

from __future__ import annotations

import argparse
import asyncio
import errno
import json
import signal
import sys
from pathlib import Path
from typing import Any

from emulator.fields import BadField
from emulator.server import start


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m emulator", description="A local stand-in for the Bot API."
    )
    parser.add_argument("--port", type=int, default=8081, help="port to listen on; 0 picks a free one")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    parser.add_argument("--bot", default="42:TEST", metavar="TOKEN", help="the bot's token")
    parser.add_argument("--world", type=Path, metavar="FILE", help="people and groups, as JSON")
    parser.add_argument("--local-links", action="store_true", help="let buttons lead to http://127.0.0.1")
    parser.add_argument("--keep", type=int, default=20_000, metavar="N", help="how many calls to remember")
    return parser.parse_args()


def _read_world(path: Path | None) -> Any:
    if path is None:
        return None
    try:
        return json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is not JSON: {error}") from None


async def _run(arguments: argparse.Namespace) -> None:
    running = await start(
        arguments.bot,
        port=arguments.port,
        host=arguments.host,
        world=_read_world(arguments.world),
        local_links=arguments.local_links,
        kept_calls=arguments.keep,
    )
    print(f"emulator listening on {running.url}", flush=True)
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    await ended.wait()
    await running.stop()


def main() -> int:
    """Run until interrupted; say in one line what stands in the way."""
    arguments = _arguments()
    try:
        asyncio.run(_run(arguments))
    except BadField as error:
        sys.stderr.write(f"emulator: the world file is wrong: {error}\n")
    except (OSError, ValueError) as error:
        taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        said = f"port {arguments.port} is taken; choose another with --port" if taken else error
        sys.stderr.write(f"emulator: {said}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
