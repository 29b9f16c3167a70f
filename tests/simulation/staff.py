"""Managers as they work through their days, each with habits of his own."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tests.simulation.network import HOUR
from tests.simulation.phone import GaveUp, Surroundings, pressable
from tests.simulation.work import ORDINARY, Known, Manager
from tests.telegram import Seen

# An answer that took so long may come too late: the day that was asked for is over.
TOO_LONG = 2 * HOUR
REACTIONS = (
    "done", "defer", "held", "off", "move_meeting", "later", "tick", "told", "untold", "fixed", "late",
)  # fmt: skip


async def lives(manager: Manager, zone: ZoneInfo, ends: float, deeds_a_day: float) -> None:
    """Work through the days until the end; on days off only now and then."""
    world, dice = manager.world, manager.dice
    while True:
        await asyncio.sleep(_until_next(world.server.clock.now(), zone, dice, deeds_a_day))
        if world.now >= ends:
            return
        if dice.random() < 0.004:
            await _blocks(manager)
        if manager.phone.unread and dice.random() < 0.6:
            await tries(world, reacts(manager))
        weights = [weight for weight, _ in ORDINARY]
        [(_, deed)] = dice.choices(ORDINARY, weights)
        await tries(world, deed(manager), strict_for=manager)


def _until_next(now: datetime, zone: ZoneInfo, dice: Random, deeds_a_day: float) -> float:
    """Give the seconds until the next deed: by day, often; at night and on Sundays, seldom."""
    seconds = dice.expovariate(deeds_a_day / (10 * HOUR))
    local = (now + timedelta(seconds=seconds)).astimezone(zone)
    if local.isoweekday() == 7 and dice.random() < 0.7:
        seconds += 24 * HOUR
    elif not 8 <= local.hour < 20 and dice.random() < 0.95:
        morning = datetime.combine(local.date(), time(8), zone)
        if local.hour >= 20:
            morning += timedelta(days=1)
        seconds = (morning - now).total_seconds() + dice.uniform(0, 2 * HOUR)
    return max(seconds, 1.0)


async def tries(world: Surroundings, deed: Awaitable[None], *, strict_for: Manager | None = None) -> None:
    """Do something. An answer that never comes is a fault where it is done for a manager, strictly.

    But for what took too long, and where a client of his was given to another meanwhile.
    """
    began = world.now
    try:
        await deed
    except GaveUp as reason:
        is_strict = strict_for is not None and strict_for.lost_client_at < began
        if is_strict and str(reason) and world.now - began < TOO_LONG:
            world.complains(f"no answer: {reason}")


async def _blocks(manager: Manager) -> None:
    """Block the bot for some hours; whoever writes to it afterwards has let it in again."""
    manager.phone.blocks(begins=True)
    await asyncio.sleep(manager.dice.uniform(1, 6) * HOUR)
    manager.phone.blocks(begins=False)
    await tries(manager.world, manager.looks())


async def reacts(manager: Manager) -> None:
    """Press something under what the bot said unasked."""
    phone, dice = manager.phone, manager.dice
    seen = phone.unread.pop()
    choices = pressable(seen, *REACTIONS)
    if not choices:
        return
    button = dice.choice(choices)
    prefix = button.partition(":")[0]
    if prefix == "move_meeting":
        await manager.moves_meeting(seen, button)
    elif prefix == "held":
        await _logs_held(manager, seen, button)
    elif prefix == "off":
        await phone.presses(seen, button)
        question = await phone.sees("the reasons", "because")
        await phone.presses(question, dice.choice(pressable(question, "because")))
    elif prefix == "defer":
        await phone.presses(seen, button)
        question = await phone.sees("the days", "day")
        await phone.presses(question, dice.choice(pressable(question, "day")))
    else:
        await phone.presses(seen, button)


async def _logs_held(manager: Manager, seen: Seen, button: str) -> None:
    await manager.phone.presses(seen, button)
    question = await manager.phone.sees("the outcomes", "outcome")
    client = next((one for one in manager.clients if one.name in question.text), Known(0, ""))
    await manager.tells_outcome(question, client)
