"""An outage is two lines in the log, however many notice it and however long it lasts."""

import logging

import pytest

from bot import logs
from bot.logs import Outage, Outages


@pytest.fixture
def outage() -> Outage:
    """Give something that may be away."""
    return Outage("Telegram", logging.getLogger("bot.outages"))


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What a person reads in the log, without reasons and durations."""
    loud = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    return [line.split(" (")[0].split(" after")[0] for line in loud]


def test_a_thousand_failures_are_one_line(outage: Outage, caplog: pytest.LogCaptureFixture) -> None:
    """It is said when it goes and when it is back."""
    watch = outage.watch()
    for _ in range(1000):
        watch.failed("no route")
    watch.answered()
    watch.answered()
    assert said(caplog) == ["Telegram is away", "Telegram is back"]


def test_all_parts_share_one_outage(outage: Outage, caplog: pytest.LogCaptureFixture) -> None:
    """It is back when each part that failed got through again, not when the first did."""
    intake, delivery = outage.watch(), outage.watch()
    intake.failed("no route")
    delivery.failed("no route")
    intake.answered()
    assert said(caplog) == ["Telegram is away"]
    delivery.answered()
    assert said(caplog) == ["Telegram is away", "Telegram is back"]


def test_a_part_that_gave_up_hides_no_later_outage(
    outage: Outage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What failed long ago and was not tried since knows nothing of today."""
    intake, delivery = outage.watch(), outage.watch()
    delivery.failed("no route")
    monkeypatch.setattr(logs, "FORGOTTEN_AFTER", 0.0)
    intake.failed("no route")
    intake.answered()
    assert said(caplog) == ["Telegram is away", "Telegram is away", "Telegram is back"]


def test_pauses_grow_to_an_end() -> None:
    """From a tenth of a second, doubling; the book is asked more often than Telegram."""
    outages = Outages()
    telegram, storage = outages.telegram.watch(), outages.storage.watch()
    pauses = []
    for _ in range(20):
        telegram.failed("no route")
        storage.failed("locked")
        pauses.append(telegram.pause())
    assert pauses[:4] == [0.1, 0.2, 0.4, 0.8]
    assert pauses[-1] == 5
    assert storage.pause() == 2
