"""How many calls the emulator itself can take: above that, it is the emulator that is measured."""

import asyncio
import json
import time
from urllib.parse import urlsplit

from bench.crowd import FIRST_PERSON
from bench.figures import Figure
from bench.processes import cores, running
from bench.telegram import TOKEN

CONNECTIONS = 16
SECONDS = 3.0


def measure() -> list[Figure]:
    """Send messages as fast as the emulator takes them."""
    with running("bench.telegram", "visit", "100", core=cores()[1]) as telegram:
        calls = asyncio.run(_pour(telegram.hears()["url"]))
    return [Figure("sendMessage calls a second that the emulator takes", calls / SECONDS, "/s")]


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
