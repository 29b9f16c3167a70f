"""`python -m bot dead-letters`: what could not be handled, listed, shown and put back."""

import asyncio
import json
import time

from emulator.client import EmulatorClient
from tests.program.bot import OWNER, Bot


async def test_listed_shown_and_replayed(bot: Bot, emulator: EmulatorClient) -> None:
    """One letter with JSON and traceback; its code is what the person and the log were told."""
    assert await bot.commands("dead-letters") == (0, "There are no dead letters.\n")
    life = bot.begins()
    owner = await bot.owner()
    await owner.writes_on("/before")
    chat = {"id": OWNER, "type": "private"}
    sender = {"id": OWNER, "is_bot": False, "first_name": "Ольга", "language_code": "ru"}
    poison = {"message_id": 99, "date": int(time.time()), "chat": chat, "from": sender}
    poison["text"] = {"of": "a kind to come"}
    update_id = await emulator.push_update("message", poison, chat=OWNER)
    await owner.writes_on("/after")
    told = await owner.hears("код")
    await owner.hears("/before")
    await owner.hears("/after")

    status, listed = await bot.commands("dead-letters", "list")
    code = listed.split()[0]
    assert (status, len(listed.splitlines())) == (0, 1)
    assert f"update {update_id}" in listed
    assert code in told
    assert len(bot.lines(f"dead letter {code}")) == 1

    status, shown = await bot.commands("dead-letters", "show", code)
    assert status == 0
    assert "Traceback (most recent call last)" in shown
    letter = shown.partition("\n")[2].partition("\nTraceback")[0]
    assert json.loads(letter)["message"]["text"] == {"of": "a kind to come"}

    assert await bot.commands("dead-letters", "replay", "nosuch") == (
        1,
        "Fieldbook: there is no dead letter nosuch\n",
    )
    assert (await bot.commands("dead-letters", "replay"))[0] == 2
    status, _ = await bot.commands("dead-letters", "replay", code)
    assert status == 0
    # the bot that runs looks again within half a minute; one that starts, at once
    await bot.stops(life)
    bot.begins()
    again = await bot.says(rf"update {update_id} could not be handled \(\w+\); dead letter (?!{code})\w+")
    # it is kept right after it was logged
    async with asyncio.timeout(10):
        while not (await bot.commands("dead-letters"))[1].startswith(again.split()[-1]):  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.1)
