"""What a bot that broadcasts is told, and tells, by lines of JSON; no library is needed."""

import asyncio
import json
import sys
from typing import NamedTuple

WORD = "ping"


class Letter(NamedTuple):
    """One message of a broadcast."""

    chat: int
    text: str


async def order() -> list[Letter]:
    """Wait for the order to send, and give what is to be sent, in its order."""
    line = await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    return [Letter(chat, text) for chat, text in json.loads(line)["letters"]]


def done(lost: int) -> None:
    """Say that the broadcast is over, and how many letters were given up."""
    print(json.dumps({"lost": lost}), flush=True)
