"""The pace: never more than Telegram takes, whatever the delays; proved on simulated time."""

import asyncio
import random
import selectors
from collections import defaultdict
from collections.abc import Coroutine, Iterable
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat_pace import BURST, MOST_IN_A_MINUTE, SECOND, ChatPace
from bot.pace import MORE_EVERY, WINDOW, Pace


class _Leap(selectors.SelectSelector):
    """A selector that never waits: it moves the clock instead."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += timeout or 0.0
        return super().select(0)


class LeapingLoop(asyncio.SelectorEventLoop):
    """An event loop whose hours take moments."""

    def __init__(self) -> None:
        """Begin at some moment."""
        self._leap = _Leap()
        super().__init__(self._leap)

    def time(self) -> float:
        """Give the simulated time."""
        return self._leap.now


def leaping(work: Coroutine[Any, Any, None]) -> None:
    """Run something on simulated time."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(work)


def now() -> float:
    """Give the simulated time."""
    return asyncio.get_running_loop().time()


def most_within(moments: Iterable[float], seconds: float) -> int:
    """Give the most moments in any window of so many seconds."""
    ordered = sorted(moments)
    return max((sum(begin <= one < begin + seconds for one in ordered) for begin in ordered), default=0)


class Street:
    """Chats that are written to as fast as the pace lets; Telegram notes when each message arrives."""

    def __init__(self, pace: Pace, dice: random.Random, slowest: float) -> None:
        """Begin with nobody written to."""
        self.pace = pace
        self._dice = dice
        self._slowest = slowest
        self.arrived: dict[int, list[float]] = defaultdict(list)

    async def write(self, chats: list[int]) -> None:
        """Send one message to each of these chats, in this order, one at a time in a chat."""
        busy: dict[int, asyncio.Task[None]] = {}
        waiting = list(chats)
        while waiting:
            await self.pace.take()
            free = [chat for chat in waiting if chat not in busy or busy[chat].done()]
            chat = next((chat for chat in free if not self.pace.rest_of(chat)), None)
            if chat is None:
                self.pace.give_back()
                await asyncio.sleep(0.05)
                continue
            waiting.remove(chat)
            busy[chat] = asyncio.create_task(self._send(chat))
        await asyncio.gather(*busy.values())

    async def _send(self, chat: int) -> None:
        await asyncio.sleep(self._dice.uniform(0, self._slowest))
        self.arrived[chat].append(now())
        await asyncio.sleep(self._dice.uniform(0, self._slowest))
        self.pace.answered()
        self.pace.went(chat)

    @property
    def all_arrived(self) -> list[float]:
        """Give all moments at which something arrived."""
        return [moment for moments in self.arrived.values() for moment in moments]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 30), st.integers(0, 2**32), st.sampled_from([0.0, 0.03, 0.4, 2.0]))
def test_no_second_holds_more_than_the_credits(most: int, seed: int, slowest: float) -> None:
    """Whatever the delays there and back, the server never sees more in any second; nor does it wait long."""

    async def proves() -> None:
        street = Street(Pace(most), random.Random(seed), slowest)
        began = now()
        await street.write(list(range(1, 5 * most)))
        assert most_within(street.all_arrived, 1.0) <= most
        assert now() - began <= (5 + 1) * (WINDOW + 2 * slowest) + 1

    leaping(proves())


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from([0.0, 0.05, 0.5]))
def test_no_chat_is_written_to_too_fast(seed: int, slowest: float) -> None:
    """A private chat: three at once, then one a second. A group: besides that, twenty in any minute."""

    async def proves() -> None:
        dice = random.Random(seed)
        street = Street(Pace(30), dice, slowest)
        chats = [7] * 20 + [8] * 5 + [-9] * 45 + [-10] * 25
        dice.shuffle(chats)
        await street.write(chats)
        assert len(street.all_arrived) == len(chats)
        for moments in street.arrived.values():
            assert most_within(moments, 1.0) <= BURST
            assert most_within(moments, 10.0) <= BURST + 10
        for group in (-9, -10):
            assert most_within(street.arrived[group], 60.0) <= MOST_IN_A_MINUTE

    leaping(proves())


def test_a_button_is_answered_without_a_rest() -> None:
    """The edit, the answer and a word more may follow at once; the fourth waits a second."""
    chat = ChatPace(is_group=False)
    for moment in (0.0, 0.05, 0.1):
        assert chat.rest(moment) == 0
        chat.went(moment)
    assert 0.8 < chat.rest(0.15) <= SECOND
    assert chat.rest(1.2) == 0


def test_a_group_remembers_its_minute_over_a_restart() -> None:
    """What the book knows of the last minute counts as if nothing had happened between."""

    async def proves() -> None:
        pace = Pace(30)
        for seconds_ago in range(59, 39, -1):
            pace.went(-5, seconds_ago)
        assert 1 < pace.rest_of(-5) < 2
        assert pace.rest_of(5) == 0
        await asyncio.sleep(1.6)
        assert pace.rest_of(-5) == 0

    leaping(proves())


def test_an_earlier_run_counts_in_the_first_second() -> None:
    """What it may have sent just before its end has its credits; a second later all are there."""

    async def proves() -> None:
        pace = Pace(30)
        pace.withhold(45)
        began = now()
        await pace.take()
        assert now() - began >= 1.0

    leaping(proves())


def test_an_unknown_call_keeps_its_credit_until_it_cannot_arrive() -> None:
    """No answer came: it may still be on its way until the caller's patience is over."""

    async def proves() -> None:
        pace = Pace(1)
        await pace.take()
        began = now()
        pace.answered(unknown_for=29.0)
        await pace.take()
        assert now() - began >= 30.0

    leaping(proves())


def test_a_flood_makes_slower_and_time_heals() -> None:
    """One chat's flood takes one credit, two within a second halve them; ten seconds give one back."""

    async def proves() -> None:
        pace = Pace(28)
        pace.flooded(1, 5)
        assert pace.allowed == 27
        assert pace.rest_of(1) == 5
        assert pace.rest_of(2) == 0
        await asyncio.sleep(0.5)
        pace.flooded(2, 7)
        assert pace.allowed == 13
        began = now()
        await pace.take()
        assert now() - began >= 7.0
        await asyncio.sleep(MORE_EVERY * 5)
        assert pace.allowed == 18
        await asyncio.sleep(MORE_EVERY * 50)
        assert pace.allowed == 28

    leaping(proves())


def test_a_chat_that_was_told_to_wait_goes_slower_for_a_minute() -> None:
    """Not again at once three in a second; after a quiet minute as before."""
    chat = ChatPace(is_group=False)
    chat.flooded(0.0, 3)
    assert chat.rest(1.0) == 2
    moments = [3.0]
    for _ in range(5):
        chat.went(moments[-1])
        moments.append(moments[-1] + chat.rest(moments[-1]))
    assert min(later - sooner for sooner, later in pairwise(moments)) >= 2 * SECOND - 0.001
    chat.went(70.0)
    assert chat.rest(70.0) == 0


def test_without_a_limit_nobody_rests() -> None:
    """Tests run without any."""

    async def proves() -> None:
        pace = Pace(0)
        for _ in range(100):
            await pace.take()
            pace.went(-5)
        assert pace.rest_of(-5) == 0

    leaping(proves())
