"""The program broken on purpose, one fault at a time, so that the judges can be seen to be awake."""

import contextlib
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import bot.delivery
import bot.intake
import bot.updates
from bot import pace, verdicts
from bot.telegram import TelegramAway
from domain.notices import OutboxState
from scheduler import clock
from storage import inbox, notices, outbox
from storage.moments import stored

Mutate = Callable[[pytest.MonkeyPatch], None]


def confirms_before_it_keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Updates are confirmed to Telegram, and kept only then."""
    keep = bot.intake.Intake._keep  # noqa: SLF001 - a fault within

    async def hasty(self: Any, updates: list[dict[str, Any]]) -> None:
        question = {"offset": updates[-1]["update_id"] + 1, "timeout": 0}
        with contextlib.suppress(TelegramAway):
            await self._telegram.call("getUpdates", question)
        await keep(self, updates)

    monkeypatch.setattr(bot.intake.Intake, "_keep", hasty)


def handles_before_it_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """That an update is done is written down in a transaction of its own."""
    attempt = bot.updates.Updates._try  # noqa: SLF001 - a fault within

    async def in_two(self: Any, heard: Any) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(inbox, "mark_done", lambda uow, update_id: None)
            await attempt(self, heard)
        async with self._database.transaction() as uow:
            inbox.mark_done(uow, heard.waiting.update_id)

    monkeypatch.setattr(bot.updates.Updates, "_try", in_two)


def replies_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is answered is written down in a transaction of its own."""
    attempt = bot.updates.Updates._try  # noqa: SLF001 - a fault within

    async def in_two(self: Any, heard: Any) -> None:
        said: list[Any] = []
        held = SimpleNamespace(add=lambda uow, message, now: said.append(message))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bot.updates, "outbox", held)
            await attempt(self, heard)
        async with self._database.transaction() as uow:
            for message in said:
                outbox.add(uow, message, self._clock.now())

    monkeypatch.setattr(bot.updates.Updates, "_try", in_two)


def marks_before_it_sends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is marked as sent, and sent only then."""
    call = bot.delivery.Delivery._call  # noqa: SLF001 - a fault within

    async def hasty(self: Any, message: Any) -> Any:
        async with self._database.transaction() as uow:
            outbox.settle(uow, message, OutboxState.SENT, self._clock.now())
        return await call(self, message)

    monkeypatch.setattr(bot.delivery.Delivery, "_call", hasty)


def believes_it_arrived(monkeypatch: pytest.MonkeyPatch) -> None:
    """What got no answer is taken for sent."""
    judge = verdicts.verdict

    def trusting(message: Any, answer: Any, now: datetime) -> Any:
        if isinstance(answer, TelegramAway):
            return verdicts.End(OutboxState.SENT)
        return judge(message, answer, now)

    monkeypatch.setattr(bot.delivery, "verdict", trusting)


def forgets_what_waited(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier run left in the outbox is not read at the start."""

    async def load(self: Any) -> None:
        self._loaded = True

    monkeypatch.setattr(bot.delivery.Delivery, "_load", load)


def keeps_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message has a lane of its own."""
    monkeypatch.setattr("bot.lanes.lane_of", lambda message: ("chat", message.id))


def knows_no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Credits are never counted."""

    async def take(self: Any) -> None:
        self._out += 1

    monkeypatch.setattr(pace.Pace, "take", take)


def floods_a_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    """No chat is given a rest."""
    monkeypatch.setattr(pace.Pace, "rest_of", lambda self, chat_id: 0.0)


def sleeps_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """The alarm is never armed; only the slow tick finds what is due."""
    monkeypatch.setattr(clock.Alarm, "arm", lambda self, due_at: None)


def forgets_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is due counts as claimed, and has no place in the queue."""
    queries = notices._queries  # noqa: SLF001 - a fault within

    def claim(uow: Any, now: datetime) -> None:
        queries.mark_claimed(uow.connection, now=stored(now))

    monkeypatch.setattr(notices, "claim", claim)


def disturbs_at_night(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quiet hours and days off are forgotten."""
    monkeypatch.setattr("domain.telling.next_working_moment", lambda hours, zone, moment: moment)


def tells_a_fact_once_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of a notice is without its occurrence, so that what was moved is never told anew."""
    plan = notices.plan

    def narrow(uow: Any, kind: Any, **facts: Any) -> None:
        plan(uow, kind, **{**facts, "occurrence": ""})

    monkeypatch.setattr(notices, "plan", narrow)


def tells_what_was_called_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is called off, and nothing looked at again."""
    monkeypatch.setattr(notices, "cancel", lambda uow, kind, subject_id, **facts: None)
    monkeypatch.setattr(
        "services.meeting_reminders._occurrence",
        lambda notice: _Anything(notice.occurrence.partition("+")[0]),
    )


class _Anything(str):
    """An occurrence that is like any other."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False


def keeps_summer_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hours of a day are counted with the clocks of the day before."""

    def at(day: date, clock_time: time, zone: ZoneInfo) -> datetime:
        before = datetime.combine(day - timedelta(days=1), clock_time, zone)
        return before.astimezone(UTC) + timedelta(days=1)

    for user in ("services.plans", "domain.deadlines", "domain.meeting_reminders"):
        monkeypatch.setattr(f"{user}.at", at)


MUTANTS: tuple[Mutate, ...] = (
    confirms_before_it_keeps,
    handles_before_it_marks,
    replies_apart,
    marks_before_it_sends,
    believes_it_arrived,
    forgets_what_waited,
    keeps_no_order,
    knows_no_limit,
    floods_a_chat,
    sleeps_through,
    forgets_the_queue,
    disturbs_at_night,
    tells_a_fact_once_for_ever,
    tells_what_was_called_off,
    keeps_summer_time,
)
