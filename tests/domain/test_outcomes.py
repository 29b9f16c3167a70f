"""Outcomes, and the next step typed with a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.activities import ActivityKind
from domain.outcomes import Outcome, split_note


@pytest.mark.parametrize(
    ("text", "note", "step"),
    [
        ("Пустая полка", "Пустая полка", ""),
        ("Пустая полка → отправить КП", "Пустая полка", "отправить КП"),
        ("Empty shelf -> send the offer", "Empty shelf", "send the offer"),
        ("A -> B, потом => позвонить", "A -> B, потом", "позвонить"),
        ("Взяли 20.\nДальше: привезти образцы", "Взяли 20.", "привезти образцы"),
        ("Objednali. Ďalej: zavolať v piatok", "Objednali.", "zavolať v piatok"),
        ("Took it. Next step: call", "Took it.", "call"),
        ("→ позвонить", "", "позвонить"),
        ("Стрелка в конце →", "Стрелка в конце →", ""),
        ("Что дальше: неясно", "Что дальше: неясно", ""),
        ("", "", ""),
    ],
)
def test_the_next_step_stands_behind_an_arrow_or_a_label(text: str, note: str, step: str) -> None:
    """A label counts only where a sentence begins."""
    assert split_note(text) == (note, step)


@given(some.text())
def test_no_word_is_lost(text: str) -> None:
    """Whatever was typed stands in the note or in the next step, but for arrows and labels."""
    note, step = split_note(text)
    assert note in text
    assert step in text
    if not step:
        assert note == text.strip()


@pytest.mark.parametrize("kind", [kind for kind in ActivityKind if kind is not ActivityKind.MISSED_CALL])
def test_anything_can_come_of_a_contact(kind: ActivityKind) -> None:
    """Each kind has outcomes without repetition, "other" the last of them."""
    assert kind.outcomes[-1] is Outcome.OTHER
    assert len(set(kind.outcomes)) == len(kind.outcomes)


def test_nothing_comes_of_a_missed_call() -> None:
    """It is to be returned, and that is all."""
    assert ActivityKind.MISSED_CALL.outcomes == ()
