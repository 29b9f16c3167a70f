"""Spans of hours as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spoken_hours import read


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        *(
            (said, time(21), time(8))
            for said in ("21-8", "21:00-08:00", "с 21 до 8", "21.00 – 08.00", "od 21 do 8")
        ),
        *(
            (said, time(9), time(18))
            for said in ("9-18", "9am-6pm", "from 9 to 18", " 9 — 18 ", "с 9 до 18 часов")
        ),
        ("22:30-6", time(22, 30), time(6)),
        ("0-24", time(0), time(0)),
        ("12pm-12am", time(12), time(0)),
    ],
)
def test_hours_are_read_as_they_are_said(text: str, begin: time, end: time) -> None:
    """In three languages, with and without minutes."""
    assert read(text) == (begin, end)


@pytest.mark.parametrize(
    "text", ["", "9", "25-8", "9:60-10", "9-", "-9", "13pm-2pm", "0am-1am", "9-18-20", "1" * 5000]
)
def test_what_is_no_span_is_not_guessed(text: str) -> None:
    """None, and no failure."""
    assert read(text) is None


@given(st.times(), st.times())
def test_every_span_that_is_shown_can_be_typed(begin: time, end: time) -> None:
    """The form in which hours stand on the screen is understood."""
    begin, end = begin.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    assert read(f"{begin:%H:%M}–{end:%H:%M}") == (begin, end)


@given(st.text())
def test_nothing_typed_breaks_it(text: str) -> None:
    """Whatever is typed gives hours or nothing."""
    found = read(text)
    assert found is None or all(isinstance(bound, time) for bound in found)
