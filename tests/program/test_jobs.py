"""Jobs in the running program: killed in the midst of one, it does it in its next life, and once."""

import asyncio

from tests.program.bot import OWNER, Bot


async def documents(bot: Bot) -> int:
    """Count the files that the owner got."""
    return sum("document" in message for message in await bot.emulator.messages(OWNER))


async def test_an_export_outlives_a_kill(bot: Bot) -> None:
    """Killed with -9 right after the tap, the bot sends the file after it was started again."""
    life = bot.begins("run")
    owner = await bot.owner()
    await owner.sends("/newclient ООО «Ромашка», Казань")
    await owner.hears("Ромашка")
    await owner.sends("/export")
    await owner.hears("Excel")
    await owner.presses("export:clients")
    life.kill()
    bot.begins("run")
    async with asyncio.timeout(20):
        while not await documents(bot):  # noqa: ASYNC110 - a phone has no event for a test's sake
            await asyncio.sleep(0.05)
    await owner.hears("1 строка")

    assert await documents(bot) == 1
