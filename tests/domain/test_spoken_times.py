"""Clock times as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spoken_times import read_time


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(
            (said, time(9))
            for said in ("9", "09", "9:00", "900", "0900", "в 9", "9 утра", "в 9 часов утра", "9 ч")
        ),
        *(
            (said, time(9))
            for said in ("at 9", "9 am", "9am", "9 o'clock", "o 9", "9 hod.", "9 hodín", "9 ráno")
        ),
        *(
            (said, time(9, 30))
            for said in ("9:30", "09.30", "9-30", "9 30", "930", "0930", "9ч30", "9:30 утра")
        ),
        *(
            (said, time(14))
            for said in ("14", "14h", "14 h", "2 дня", "2 pm", "2 PM", "2 popoludní", "в 2", "2")
        ),
        *((said, time(14, 30)) for said in ("14h30", "1430", "2:30 pm", "14.30 hod.", "2:30 дня")),
        *((said, time(19)) for said in ("7 вечера", "7 pm", "7 večer", "19:00")),
        *(
            (said, time(12))
            for said in ("12", "полдень", "в полдень", "noon", "12pm", "12 дня", "napoludnie")
        ),
        *((said, time(0)) for said in ("0", "00:00", "12am", "12 ночи", "midnight", "o polnoci")),
        *((said, time(2)) for said in ("02", "2:00", "2 ночи", "02:00")),
    ],
)
def test_times_have_many_names(text: str, meant: time) -> None:
    """An hour alone, with minutes, glued together, with its part of the day."""
    assert read_time(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        *("", "24", "25:00", "9:60", "960", "12345", "99", "привет", "9 дней", "15 утра", "-3", "9:", "в"),
        *("27.11.2026", "9" * 5000, "🌻", "<b>9</b>", "9:30:15"),
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    """What no clock shows, and anything else, is none."""
    assert read_time(text) is None


@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_every_minute_can_be_typed(hour: int, minute: int) -> None:
    """With a colon, a dot or nothing between, it is the minute that was typed."""
    for between in (":", ".", "", " "):
        assert read_time(f"{hour:02}{between}{minute:02}") == time(hour, minute)


@given(text=st.text(max_size=50))
def test_nothing_typed_breaks_it(text: str) -> None:
    """Any text is a time or none."""
    assert read_time(text) is None or isinstance(read_time(text), time)
