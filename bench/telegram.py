"""The emulator as a process of its own, with a crowd in it: `python -m bench.telegram SCRIPT PEOPLE GROUPS`.

SCRIPT is a name in SCRIPTS, or a file of JSON with the steps of each person; groups are numbered down from
FIRST_GROUP, and there are none where their number is not given. It reads commands as lines of JSON and
answers each with one: `{"do": "begin"}`, `{"do": "first_poll"}`, `{"do": "go_through", "steps": …}`,
`{"do": "keep_busy", "among": […]}`,
`{"do": "go_steadily", "rate": …, "seconds": …, "seed": …, "among": […]}`.
Moments are seconds of the machine's monotonic clock, which all processes share.
"""

import asyncio
import gc
import json
import sys
from pathlib import Path
from typing import Any

from bench.crowd import AT_A_TIME, FIRST_PERSON, Crowd, Stuck
from bench.scripts import SCRIPTS, read_scripts
from emulator.server import start

TOKEN = "42:BENCH"  # noqa: S105 - it opens nothing but our own emulator
PATIENCE = 20.0
FIRST_GROUP = -1001
_BUSY: list[asyncio.Task[None]] = []


async def serve(script: str, number: int, groups: int = 0) -> None:
    """Run until the standard input ends."""
    world = {
        "people": [
            {"id": chat, "first_name": f"Manager {chat}", "language_code": "ru", "started": True}
            for chat in range(FIRST_PERSON, FIRST_PERSON + number)
        ],
        "groups": [
            {"id": FIRST_GROUP - number, "title": f"Group {number}", "members": [FIRST_PERSON]}
            for number in range(groups)
        ],
    }
    server = await start(TOKEN, world=world, kept_calls=1000)
    crowd = Crowd(server.emulator)
    crowd.gather([SCRIPTS[script]] * number if script in SCRIPTS else read_scripts(Path(script)))
    gc.freeze()  # the measure shall not pause for its own garbage
    say({"url": server.url})
    lines = await read_input()
    while line := await lines.readline():
        try:
            say(await _do(crowd, json.loads(line)))
        except Stuck as stuck:
            say({"stuck": str(stuck)})
    await server.stop()


async def _do(crowd: Crowd, command: dict[str, Any]) -> dict[str, Any]:
    if command["do"] == "begin":
        crowd.begin()
        return {}
    if command["do"] == "first_poll":
        return {"at": await crowd.bot_comes()}
    if command["do"] == "go_through":
        came_at, ended_at = await crowd.go_through(PATIENCE, command.get("steps"))
        return {"seconds": ended_at - came_at, **_measured(crowd)}
    if command["do"] == "keep_busy":
        _BUSY.append(asyncio.create_task(crowd.keep_busy(tuple(command["among"]))))
        return {}
    turns = (command["rate"], command["seconds"], command["seed"])
    await crowd.go_steadily(*turns, among=tuple(command.get("among", (0, AT_A_TIME))))
    return _measured(crowd)


def _measured(crowd: Crowd) -> dict[str, Any]:
    problems = list(crowd.emulator.log.violations)
    acted = [(acted.chat, acted.at, acted.answered_at) for acted in crowd.done]
    return {"acted": acted, "violations": problems[:3]}


async def read_input() -> asyncio.StreamReader:
    """Give the standard input, to be read line by line."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


def say(answer: dict[str, Any]) -> None:
    """Answer with a line of JSON."""
    print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], *map(int, sys.argv[2:])))
