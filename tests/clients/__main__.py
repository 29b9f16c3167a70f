"""`make clients`: installs other libraries into a throw-away folder and has a bot of each talk to a person.

It is no part of the suite: it needs the network, and for grammY also Node.
"""

from __future__ import annotations

import asyncio
import shutil
import signal
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from emulator import running
from emulator.client import EmulatorClient, connected

HERE = Path(__file__).parent
TOKEN = "42:CLIENTS"
ANNA = 1001
PACKAGES = ("python-telegram-bot", "pyTelegramBotAPI")
CONTENT = b"one;two\n" * 1000


def install(folder: Path) -> dict[str, list[str]]:
    """Install the libraries into a folder; gives the command of each bot by the library's name."""
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / "bin" / "python")
    run([python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *PACKAGES], folder)
    commands = {
        "python-telegram-bot": [python, str(HERE / "ptb.py")],
        "pyTelegramBotAPI": [python, str(HERE / "telebot_bot.py")],
    }
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("grammY is not tried: there is no Node here")
        return commands
    run([npm, "install", "--silent", "--no-audit", "--no-fund", "grammy"], folder)
    shutil.copy(HERE / "grammy.mjs", folder)
    return commands | {"grammY": [node, str(folder / "grammy.mjs")]}


def run(command: list[str], folder: Path) -> None:
    """Run a command to its end; raises where it fails."""
    subprocess.run(command, cwd=folder, check=True)


async def converse(emulator: EmulatorClient) -> None:
    """Talk to the bot as a person does; raises where it does not answer as it should."""
    await emulator.send(ANNA, "/start")
    hello = await emulator.wait_for(ANNA, "Welcome & hello", timeout=30)
    assert hello["entities"] == [{"offset": 0, "length": 7, "type": "bold"}]
    said = await emulator.press(ANNA, hello["message_id"], "save", wait=10)
    assert said["text"] == "Heard"
    await emulator.wait_for(ANNA, "Saved")
    await emulator.wait_for(ANNA, "Refused: Message is not modified")
    await emulator.send(ANNA, document={"base64": CONTENT, "name": "list.csv"})
    back = await emulator.wait_for(ANNA, f"{len(CONTENT)} bytes")
    assert (back["document"]["file_name"], back["document"]["file_size"]) == ("back.txt", len(CONTENT))
    assert await emulator.violations() == []


async def try_client(name: str, command: list[str]) -> bool:
    """Have one bot talk to a person; tells whether all went well."""
    async with running(TOKEN) as server, connected(server.url) as emulator:
        process = await asyncio.create_subprocess_exec(*command, server.url)
        try:
            await converse(emulator)
        except (AssertionError, TimeoutError) as error:
            print(f"{name}: {error!r}\n{await emulator.transcript()}")
            return False
        finally:
            process.send_signal(signal.SIGINT)
            await asyncio.wait_for(process.wait(), 30)
    print(f"{name}: works")
    return True


async def main() -> int:
    """Try all of them."""
    with TemporaryDirectory(prefix="fieldbook-clients-") as folder:
        commands = install(Path(folder))
        results = [await try_client(name, command) for name, command in commands.items()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
