"""Any text at all is read without a fault, and soon."""

import json
import random
import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.quicklog.drafts import LONGEST_READ, Draft
from domain.quicklog.parsing import read
from domain.quicklog.predictions import directory_of, first_moment
from tests.quicklog.__main__ import HERE, cases

NOW = datetime.fromisoformat("2026-11-24T14:30:00+03:00")
DIRECTORY = directory_of(json.loads((HERE / "clients.json").read_text(encoding="utf-8")))
LANGUAGES = ("ru", "en", "sk")
SLOWEST = 2.0  # seconds, on a machine with other work


def is_sound(draft: Draft) -> bool:
    """Tell whether what was read can be shown: known clients, sums above 0, and no deed in a question."""
    known = all(client in DIRECTORY.clients for action in draft.actions for client in action.clients)
    sums = all(action.amount is None or action.amount > 0 for action in draft.actions)
    return known and sums and draft.confidence <= 1 and not (draft.is_question and draft.actions)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_random_text_is_read(text: str, language: str) -> None:
    """Letters of any alphabet, signs, and what is no character at all."""
    assert is_sound(read(text, language, NOW, DIRECTORY))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(LANGUAGES))
def test_mutilated_messages_are_read(seed: int, language: str) -> None:
    """Letters left out, doubled and exchanged, and words out of their order."""
    dice = random.Random(seed)
    letters = list(dice.choice(_MESSAGES))
    for _ in range(dice.randrange(1, 8)):
        place = dice.randrange(len(letters))
        letters[place] = dice.choice(["", letters[place] * 2, dice.choice("абвz9 .,:%/-\n«№")])
    words = "".join(letters).split()
    dice.shuffle(words)
    assert is_sound(read("".join(letters), language, NOW, DIRECTORY))
    assert is_sound(read(" ".join(words), language, NOW, DIRECTORY))


_MESSAGES = [case["text"] for case in cases("dev")]


@pytest.mark.parametrize(
    "text",
    [
        "7" * 4096,
        "1 " * 2048,
        "а" * 4096,
        "не " * 1300,
        "12.12.12.12/" * 300,
        '"' * 4096,
        "30 февраля 99999 " * 200,
    ],
)
def test_monsters_are_read_soon(text: str) -> None:
    """Thousands of figures, letters or signs hang nothing up."""
    began = time.monotonic()
    for language in LANGUAGES:
        read(text, language, NOW, DIRECTORY)
        first_moment(text, language, NOW)
    assert time.monotonic() - began < len(LANGUAGES) * SLOWEST


def test_what_is_too_long_is_kept() -> None:
    """A thousand letters are read; what follows is handed back."""
    text = "Был у Ромашки, всё хорошо. " + "Подробности. " * 200
    draft = read(text, "ru", NOW, DIRECTORY)
    assert draft.actions[0].clients == ("c01",)
    assert text.endswith(draft.rest)
    assert len(draft.rest) == len(text) - LONGEST_READ
