"""The emulator as a program: one line when it listens, one line when it cannot."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import pytest

from emulator import Running
from emulator.client import connected


async def started(*arguments: str) -> Process:
    """The program with arguments."""
    program = ("-m", "emulator", *arguments)
    return await asyncio.create_subprocess_exec(sys.executable, *program, stdout=PIPE, stderr=PIPE)


async def test_it_says_where_it_listens_and_nothing_else() -> None:
    """The default world has Anna, who has started the bot; an interrupt ends it well."""
    process = await started("--port", "0", "--bot", "7:X")
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    found = re.fullmatch(r"emulator listening on (http://127\.0\.0\.1:\d+)\n", line)
    assert found, line
    async with connected(found.group(1)) as people:
        assert (await people.send(1001, "hi"))["text"] == "hi"
        assert [person["id"] for person in (await people.world())["people"]] == [1001]
    process.send_signal(signal.SIGINT)
    rest, errors = await process.communicate()
    assert (rest, errors, process.returncode) == (b"", b"", 0)


@pytest.mark.parametrize(
    ("world", "complaint"),
    [
        ({"people": [{"id": "a"}]}, "the world file is wrong: people[0].id: must be an integer"),
        ({"people": [{"id": 5, "age": 5}]}, "the world file is wrong: people[0].age: is not known here"),
        ("{", "is not JSON"),
    ],
)
async def test_a_wrong_world_is_named_in_one_line(tmp_path: Path, world: object, complaint: str) -> None:
    """A mistake in the world file names its field."""
    file = tmp_path / "world.json"
    file.write_text(world if isinstance(world, str) else json.dumps(world))
    process = await started("--port", "0", "--world", str(file))
    said, errors = await process.communicate()
    assert (said, process.returncode) == (b"", 1)
    assert complaint in errors.decode()
    assert errors.count(b"\n") == 1


async def test_a_taken_port_is_named(server: Running) -> None:
    """Where the port is taken, it says so."""
    process = await started("--port", str(server.port))
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert errors.decode() == f"emulator: port {server.port} is taken; choose another with --port\n"
