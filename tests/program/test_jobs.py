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


async def test_a_voice_message_outlives_a_kill(bot: Bot) -> None:
    """Killed with -9 right after it was sent, the bot asks about it in its next life, once."""
    life = bot.begins("run")
    owner = await bot.owner()
    await owner.sends("/newclient ООО «Ромашка», Казань")
    await owner.hears("Ромашка")
    await bot.emulator.send(OWNER, voice=True)
    life.kill()
    bot.begins("run")
    await owner.hears("Слушать я здесь не умею")
    await owner.presses("pick:")
    await owner.presses("voice_is:")
    await owner.hears("голосовое приложено")

    told = [message.get("text", "") for message in await bot.emulator.messages(OWNER)]
    assert sum("Слушать я здесь не умею" in text for text in told) <= 1
