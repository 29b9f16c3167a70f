"""The reader keeps its score on messages that others wrote, and on our own."""

import json

import pytest

from bot.__main__ import main
from tests.quicklog.__main__ import HERE, scored


def test_the_examples_are_read() -> None:
    """On the shared examples: 95 % exact, no wrong client chosen in silence, whoever is unclear is asked."""
    result = scored("dev")
    assert result.exact_percent >= 95, result.faults
    assert result.silent_wrong_client == 0
    assert result.asked == result.ambiguous
    assert result.negatives_clean == result.negatives


def test_the_days_of_the_examples_are_read() -> None:
    """At least 95 % of the shared phrases of days are right."""
    result = scored("dates_dev")
    assert result.exact_percent >= 95, result.faults


def test_our_own_messages_are_read() -> None:
    """The messages that we wrote ourselves: none chooses a wrong client in silence."""
    result = scored("own")
    assert result.exact_percent >= 85, result.faults
    assert result.silent_wrong_client == 0
    assert result.negatives_clean == result.negatives
    assert scored("own_dates").exact_percent >= 95


def test_our_own_russian_messages_are_read() -> None:
    """Messages of many trades in Russian, terse, chatty and dictated: 93 % exact, and none silently wrong."""
    result = scored("own_ru")
    assert result.exact_percent >= 93, result.faults
    assert result.silent_wrong_client == 0
    assert result.asked == result.ambiguous
    assert result.negatives_clean == result.negatives


def test_english_and_slovak_are_read() -> None:
    """English and Slovak of many trades and manners, and the same things said in many words."""
    result = scored("english_slovak")
    assert result.exact_percent >= 93, result.faults
    assert result.silent_wrong_client == 0
    assert result.negatives_clean == result.negatives
    assert scored("english_slovak_dates").exact_percent >= 95


def test_the_command_line_prints_one_reading_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m bot quicklog` reads any such files: messages, and phrases of days."""
    for name, field in (("dev", "actions"), ("dates_dev", "date")):
        assert main(["quicklog", "--clients", str(HERE / "clients.json"), str(HERE / f"{name}.jsonl")]) == 0
        printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert len(printed) == len((HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
        assert all(field in line for line in printed)


def test_the_command_line_says_what_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is one sentence and a failure."""
    assert main(["quicklog", "--clients", "nowhere.json", "nothing.jsonl"]) == 1
    assert "nowhere.json" in capsys.readouterr().err
