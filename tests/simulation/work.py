"""What a manager does with the bot: each deed is a short conversation, step by step as a person does it."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random

from tests.simulation.diary import Deed, Stage
from tests.simulation.phone import GaveUp, Phone, Surroundings, pressable
from tests.telegram import Seen

_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
COMMANDS = ("/visit", "/visit", "/call")
ZONES = (
    "Europe/Bratislava",
    "Europe/Bratislava",
    "Europe/Bratislava",
    "Europe/Moscow",
    "Asia/Vladivostok",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)


@dataclass(frozen=True, slots=True)
class Known:
    """A client as its manager knows it."""

    id: int
    name: str


@dataclass
class Manager:
    """A manager at work."""

    world: Surroundings
    phone: Phone
    person_id: int
    clients: list[Known]
    dice: Random
    lost_client_at: float = 0.0

    def begins(self, kind: str, client: Known | None) -> Deed:
        """Note in the diary that a deed begins."""
        return self.world.diary.begins(kind, self.person_id, client.id if client else 0, self.world.now)

    async def logs_contact(self) -> None:
        """Log a visit or a call: outcome, note, next step."""
        client = self.dice.choice(self.clients)
        await self.phone.sends(f"{self.dice.choice(COMMANDS)} {client.name}")
        question = await self.phone.sees("the outcomes", "outcome", words=client.name)
        await self.tells_outcome(question, client)

    async def tells_outcome(self, question: Seen, client: Known) -> None:
        """Go on from the question what came of a contact."""
        deed = self.begins("activity", client)
        outcomes = [data for data in pressable(question, "outcome") if not data.endswith(":no_answer")]
        is_early = self.dice.random() < 0.1
        if is_early:
            await self.phone.sends(f"Заметка {deed.mark}")
            question = await self.phone.sees("the outcomes again", "outcome", words=client.name)
        await self.phone.presses(question, self.dice.choice(outcomes))
        if not is_early:
            await self.phone.sees("the question for a note", "no_note", words=client.name)
            await self.phone.sends(f"Заметка {deed.mark}")
        question = await self.phone.sees("the days", "day", words=client.name)
        await self._tells_next_step(question, client, deed)

    async def _tells_next_step(self, question: Seen, client: Known, deed: Deed) -> None:
        day = self.dice.choice(pressable(question, "day"))
        if not _DAY.search(day):
            await self.phone.presses(question, day)
            question = await self.phone.sees("the reasons", "reason", words=client.name)
            day = self.dice.choice(pressable(question, "reason"))
        else:
            deed.facts["due_on"] = day.rpartition(":")[2]
        deed.stage = Stage.TOLD
        await self.phone.presses(question, day)
        card = await self.phone.sees("the saved record", "alter", words=deed.mark)
        deed.stage = Stage.SAVED
        if self.dice.random() < 0.1 and (undo := pressable(card, "undo_log")):
            await self._undoes(card, undo[0], deed)

    async def _undoes(self, card: Seen, undo: str, deed: Deed) -> None:
        deed.facts["undone"] = "asked"
        await self.phone.presses(card, undo)
        number = card.message_id
        await self.phone.sees(
            "the record undone, or too late for it", is_so=lambda seen: not pressable(seen, "undo_log")
        )
        if card.message_id == number and not pressable(card, "alter"):
            deed.facts["undone"] = "done"

    async def misses_call(self) -> None:
        """Log a missed call; the bot asks for it every half hour until it is returned."""
        client = self.dice.choice(self.clients)
        await self.phone.sends("/log")
        question = await self.phone.sees("the kinds", "log")
        await self.phone.presses(question, "log:missed_call")
        await self.phone.sees("the clients", "pick")
        deed = self.begins("missed call", client)
        deed.stage = Stage.TOLD
        await self.phone.sends(client.name)
        await self.phone.sees("the saved call", "undo_log", words=client.name)
        deed.stage = Stage.SAVED

    async def makes_meeting(self) -> None:
        """Make an appointment: day, time, place, goal."""
        client = self.dice.choice(self.clients)
        deed = self.begins("meeting", client)
        await self.phone.sends(f"/meet {client.name}")
        question = await self.phone.sees("the days", "day", words=client.name)
        await self.phone.presses(question, self.dice.choice(pressable(question, "day")))
        await self._tells_time(client, deed)

    async def _tells_time(self, client: Known, deed: Deed) -> None:
        question = await self.phone.sees("the hours", "cancel", words=client.name)
        hours = pressable(question, "at")
        if hours:
            await self.phone.presses(question, self.dice.choice(hours))
        else:
            await self.phone.sends("23:30")
        question = await self.phone.sees(
            "the warning, or the place", "anyway", "address", "cancel", words=client.name
        )
        if anyway := pressable(question, "anyway"):
            await self.phone.presses(question, anyway[0])
            question = await self.phone.sees("the place", "address", words=client.name)
        if not pressable(question, "address"):
            raise GaveUp("")  # that time is over already: another time
        await self.phone.presses(question, self.dice.choice(pressable(question, "address")))
        await self.phone.sees("the question for the goal", "no_goal", words=client.name)
        deed.stage = Stage.TOLD
        await self.phone.sends(f"Цель {deed.mark}")
        answer = await self.phone.sees("the saved meeting", "alter_meeting", "cancel", words=client.name)
        if not pressable(answer, "alter_meeting"):
            deed.stage = Stage.REFUSED  # that time is over by now
            raise GaveUp("")
        deed.stage = Stage.SAVED

    async def moves_meeting(self, card: Seen, button: str) -> None:
        """Move a meeting to another day and hour."""
        await self.phone.presses(card, button)
        question = await self.phone.sees("the days", "day")
        await self.phone.presses(question, self.dice.choice(pressable(question, "day")))
        question = await self.phone.sees("the hours", "cancel")
        if hours := pressable(question, "at"):
            await self.phone.presses(question, self.dice.choice(hours))
            question = await self.phone.sees("the meeting moved, or a warning", "anyway", "alter_meeting")
            if anyway := pressable(question, "anyway"):
                await self.phone.presses(question, anyway[0])
                await self.phone.sees("the meeting moved", "alter_meeting")

    async def gives_feedback(self) -> None:
        """Log what a client said; a complaint is put right, or goes up."""
        client = self.dice.choice(self.clients)
        await self.phone.sends(f"/feedback {client.name}")
        question = await self.phone.sees("the signs", "fb_sign", words=client.name)
        deed = self.begins("feedback", client)
        sign = self.dice.choice([*pressable(question, "fb_sign"), pressable(question, "fb_sign")[-1]])
        await self.phone.presses(question, sign)
        question = await self.phone.sees("the topics", "fb_topic", words=client.name)
        await self.phone.presses(question, self.dice.choice(pressable(question, "fb_topic")))
        await self.phone.sees("the question for words", "cancel", words=client.name)
        if not sign.endswith(":negative"):
            deed.stage = Stage.TOLD
        await self.phone.sends(f"Сказали: {deed.mark}")
        if sign.endswith(":negative"):
            question = await self.phone.sees("who puts it right", "fb_fix", words=client.name)
            deed.stage = Stage.TOLD
            await self.phone.presses(question, self.dice.choice(pressable(question, "fb_fix")))
        await self.phone.sees("the saved feedback", "undo_fb", words=deed.mark)
        deed.stage = Stage.SAVED

    async def changes_settings(self) -> None:
        """Live in another zone, work on other days, or have other quiet hours."""
        await self.phone.sends("/settings")
        screen = await self.phone.sees("the settings", "settings")
        part, prefix = self.dice.choice(
            (("zone", "set_zone"), ("days", "set_workday"), ("quiet", "set_quiet"), ("work", "set_work"))
        )
        await self.phone.presses(screen, f"settings:{part}")
        screen = await self.phone.sees("the choice", prefix)
        await self.phone.presses(screen, self.dice.choice(pressable(screen, prefix)))
        # the last working day stays, and the bot says so
        again = () if part == "days" else ("settings",)
        await self.phone.sees("the settings again", *again)

    async def looks(self) -> None:
        """Look at something, or type something that means nothing."""
        await self.phone.sends(self.dice.choice(("/today", "/tasks", "/week", "абракадабра", "/clients")))
        await self.phone.sees("any answer")

    async def hurries(self) -> None:
        """Ask for one thing after another, as those do who get no answer."""
        await self.phone.sends_at_once("/today", "/tasks", "/week", "/today", "/tasks")
        await self.phone.sees("any answer")
        await asyncio.sleep(60)


Deeds = Callable[[Manager], Awaitable[None]]
ORDINARY: tuple[tuple[int, Deeds], ...] = (
    (8, Manager.logs_contact),
    (4, Manager.makes_meeting),
    (3, Manager.gives_feedback),
    (1, Manager.misses_call),
    (1, Manager.changes_settings),
    (2, Manager.looks),
    (1, Manager.hurries),
)
