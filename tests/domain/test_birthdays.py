"""Birthdays as people type them, kept and celebrated."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.birthdays import TOLD_BEFORE, Birthday, kept_birthday, read_birthday, told_on
from domain.working_days import WorkingDays

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


@settings(max_examples=50)
@given(st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.frozensets(st.integers(1, 7)))
def test_a_birthday_is_spoken_of_in_time(day: date, weekdays: frozenset[int]) -> None:
    """On the day, and on working days: at least three days before, and as near to the day as there is one."""
    days = WorkingDays(weekdays)
    told = told_on(day, days)

    assert day in told
    assert any(day - one >= TOLD_BEFORE for one in told)
    assert all(days.is_working(one) for one in told - {day})
    assert days.last_until(day) in told


@settings(max_examples=30)
@given(st.dates(date(2025, 3, 1), date(2032, 12, 31)))
def test_who_was_born_on_29_february_has_a_birthday_every_year(today: date) -> None:
    """On 28 February where there is no 29th."""
    on = Birthday(2, 29, 1980).next_from(today)

    assert today <= on < today + timedelta(days=367)
    assert (on.month, on.day) == (2, 29 if on.year % 4 == 0 else 28)
