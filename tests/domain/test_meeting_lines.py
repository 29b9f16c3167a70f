"""Appointments told in one line."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meeting_lines import MeetingLine, read_line
from domain.people import Hours

TUESDAY = date(2026, 11, 24)
WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ромашка", MeetingLine("Ромашка")),
        ("Ромашка завтра", MeetingLine("Ромашка", WEDNESDAY)),
        ("Ромашка завтра 15:00", MeetingLine("Ромашка", WEDNESDAY, time(15))),
        ("Ромашка завтра в 15 КП", MeetingLine("Ромашка", WEDNESDAY, time(15), "КП")),
        ("Ромашка в пятницу в 9 утра показать всё", MeetingLine("Ромашка", FRIDAY, time(9), "показать всё")),
        ("ООО Ромашка Юг 27.11 930", MeetingLine("ООО Ромашка Юг", FRIDAY, time(9, 30))),
        ("Ромашка 15:00 завтра цены", MeetingLine("Ромашка", WEDNESDAY, time(15), "цены")),
        ("Dunaj s.r.o. v piatok o 10 ponuka", MeetingLine("Dunaj s.r.o.", FRIDAY, time(10), "ponuka")),
        ("Acme on friday at 3 pm prices", MeetingLine("Acme", FRIDAY, time(15), "prices")),
        ("Acme in 3 days 14h", MeetingLine("Acme", FRIDAY, time(14))),
        ("Магазин 27", MeetingLine("Магазин 27")),
        ("Завтра", MeetingLine("Завтра")),
        ("Кафе Сегодня и завтра вкусно", MeetingLine("Кафе Сегодня и завтра вкусно")),
        ("Магазин 27 завтра 15", MeetingLine("Магазин 27", WEDNESDAY, time(15))),
        ("", MeetingLine("")),
    ],
)
def test_lines(text: str, line: MeetingLine) -> None:
    """The name comes first and may hold numbers and days; a day counts with a time or at the end."""
    assert read_line(text, TUESDAY, Hours()) == line


@given(text=st.text(max_size=120))
def test_nothing_typed_breaks_it(text: str) -> None:
    """Any text gives a line."""
    assert isinstance(read_line(text, TUESDAY, Hours()), MeetingLine)
