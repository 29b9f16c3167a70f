"""How much the emulator itself can take and give: above that, it is the emulator that is measured."""

import asyncio
import json
import time
from urllib.parse import urlsplit

import aiohttp

from bench.crowd import FIRST_PERSON
from bench.figures import Figure
from bench.processes import cores, running
from bench.telegram import TOKEN

CONNECTIONS = 16
SECONDS = 3.0
UPDATES = 30_000
AT_ONCE = 1000


def measure() -> list[Figure]:
    """Send messages as fast as the emulator takes them, and take updates as fast as it gives them out."""
    with running("bench.telegram", "visit", "100", core=cores()[1]) as telegram:
        url = telegram.hears()["url"]
        calls = asyncio.run(_pour(url))
        made, given = asyncio.run(_fetch(url))
    return [
        Figure("sendMessage calls a second that the emulator takes", calls / SECONDS, "/s"),
        Figure("updates a second that it makes of what people say", UPDATES / made, "/s"),
        Figure("updates a second that it gives out", UPDATES / given, "/s"),
    ]


async def _fetch(url: str) -> tuple[float, float]:
    """Give the seconds for making so many updates, and for fetching them all."""
    said = [{"do": "send", "from": FIRST_PERSON + number % 100, "text": "x"} for number in range(AT_ONCE)]
    async with aiohttp.ClientSession() as session:
        began = time.monotonic()
        for _ in range(UPDATES // AT_ONCE):
            async with session.post(f"{url}/sim/many", json=said) as response:
                assert response.status == 200
        made, offset, count = time.monotonic(), 0, 0
        while count < UPDATES:
            async with session.get(f"{url}/bot{TOKEN}/getUpdates?offset={offset}") as response:
                updates = json.loads(await response.read())["result"]
            count, offset = count + len(updates), updates[-1]["update_id"] + 1
        return made - began, time.monotonic() - made


async def _pour(url: str) -> int:
    address = urlsplit(url)
    end = time.monotonic() + SECONDS
    return sum(
        await asyncio.gather(
            *(
                _send_until(end, str(address.hostname), address.port or 80, FIRST_PERSON + number)
                for number in range(CONNECTIONS)
            )
        )
    )


async def _send_until(end: float, host: str, port: int, chat: int) -> int:
    reader, writer = await asyncio.open_connection(host, port)
    body = json.dumps({"chat_id": chat, "text": "<b>Записано</b>", "parse_mode": "HTML"}).encode()
    head = f"POST /bot{TOKEN}/sendMessage HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
    request = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    sent = 0
    while time.monotonic() < end:
        writer.write(request)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in answer.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length.split(b":")[1]))
        sent += 1
    writer.close()
    return sent
