"""The emulator as a program: one line when it listens, one line when it cannot."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any

import pytest

from emulator import Running
from emulator.client import connected
from tests.emulator.conftest import ANNA, BareBot


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


async def raw(port: int, request: str, body: str = "") -> tuple[int, dict[str, Any]]:
    """Say something over a bare connection; gives the status and the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    data = body.encode()
    head = f"{request}\r\nHost: x\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + data)
    answer = (await reader.read()).decode()
    writer.close()
    await writer.wait_closed()
    return int(answer.split()[1]), json.loads(answer.partition("\r\n\r\n")[2])


@pytest.mark.parametrize(
    "headers",
    [
        "",
        "\r\nContent-Type: application/json",
        "\r\nContent-Type: application/json; charset=utf-8",
        "\r\nContent-Type: application/x-www-form-urlencoded",
        "\r\nContent-Type: text/plain",
    ],
)
async def test_any_tool_can_drive_it(server: Running, bot: BareBot, headers: str) -> None:
    """Whatever a tool says of its body, or nothing: it is JSON, and a mistake in it is named."""
    said = {"from": ANNA, "chat": ANNA, "text": "привет"}
    status, answer = await raw(server.port, f"POST /sim/send HTTP/1.1{headers}", json.dumps(said))
    assert (status, answer["ok"], answer["result"]["text"]) == (200, True, "привет")
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    shown = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=markup)
    press = {"from": ANNA, "chat": ANNA, "message_id": shown["message_id"], "data": "go"}
    status, answer = await raw(server.port, f"POST /sim/press HTTP/1.1{headers}", json.dumps(press))
    assert (status, answer["ok"]) == (200, True)
    assert [update["callback_query"]["data"] for update in (await bot.updates())[1:]] == ["go"]

    for request, body, field in [
        ("POST /sim/press", json.dumps(press | {"data": "gone"}), "data"),
        ("POST /sim/press", json.dumps(press | {"message_id": "x"}), "message_id"),
        ("POST /sim/send", json.dumps(said | {"from": 5}), "from"),
        ("POST /sim/send", json.dumps(said | {"chat": 5}), "chat"),
        ("POST /sim/send", "from=1001&chat=1001&text=x", "body"),
        ("POST /sim/send", "", "from"),
        ("POST /sim/fly", "{}", "path"),
        ("GET /sim/send", "", "path"),
    ]:
        status, answer = await raw(server.port, f"{request} HTTP/1.1{headers}", body)
        assert (status, answer["ok"], answer["field"]) == (400, False, field)
        assert answer["error"].startswith(f"{field}: ")


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
