"""Birthdays as people type them, kept and celebrated."""

from datetime import date

import pytest

from domain.birthdays import Birthday, kept_birthday, read_birthday

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("27.11.1980", Birthday(11, 27, 1980)),
        ("27.11.80 г.", Birthday(11, 27, 1980)),
        ("5/3/05", Birthday(3, 5, 2005)),
        ("27.11", Birthday(11, 27)),
        ("27 ноября", Birthday(11, 27)),
        ("27. novembra 1980", Birthday(11, 27, 1980)),
        ("November 27, 1980", Birthday(11, 27, 1980)),
        ("1980-11-27", Birthday(11, 27, 1980)),
        ("29.02", Birthday(2, 29)),
        ("29.02.1981", None),
        ("27.11.2030", None),
        ("27.11.1880", None),
        ("сто", None),
        ("", None),
    ],
)
def test_birthdays_are_read(text: str, born: Birthday | None) -> None:
    """With and without a year; what cannot be is none. What is kept is read back."""
    assert read_birthday(text, TODAY) == born
    assert born is None or kept_birthday(str(born)) == born


def test_the_next_celebration() -> None:
    """Today counts; 29 February is kept on the 28th where the year is short."""
    assert Birthday(11, 24).next_from(TODAY) == TODAY
    assert Birthday(11, 23).next_from(TODAY) == date(2027, 11, 23)
    assert Birthday(2, 29, 1980).next_from(TODAY) == date(2027, 2, 28)
    assert Birthday(2, 29).next_from(date(2028, 1, 1)) == date(2028, 2, 29)
