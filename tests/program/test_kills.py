"""The bot killed at any moment: nothing is lost, nothing is done twice."""

import sys
from pathlib import Path

import pytest

from bench import crash
from bot.delivery import AT_ONCE

KILLS = 20


@pytest.mark.timeout(180)
async def test_twenty_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three managers log visits while the bot is killed again and again at random moments.

    Afterwards each update stands in the inbox once and is done, each visit is in the book once with its next
    step, all was answered in order. An answer may come twice, but only what was on its way at a kill.
    """
    account = await crash.campaign(tmp_path, KILLS, seed=1)
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *account.lines(), ""]))

    assert account.faults == {}
    assert account.kills == KILLS
    assert account.updates > KILLS
    assert account.visits + account.words > 10
    assert account.most_twice_a_kill <= AT_ONCE
    assert account.answers_twice <= 4 * KILLS
