"""Days as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import LANGUAGES, Hours
from domain.spoken_days import read_day
from handlers.words import words_for

TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
SOON = st.dates(TUESDAY, TUESDAY + timedelta(days=300))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "27.11",
            "27.11.",
            "27.11.2026",
            "27.11.26",
            "27/11",
            "27-11",
            "2026-11-27",
            "27. 11. 2026",
            "27. 11.",
        ),
        *("27 ноября", "27 Ноября 2026 г.", "27 нояб", "27 нояб.", "27-го ноября", "27-го", "27 числа", "27"),
        *("27. novembra", "27. novembra 2026", "27 nov", "27."),
        *("Nov 27", "27 Nov", "November 27, 2026", "27th of November", "the 27th", "27th"),
        *("пт", "в пт", "пятн", "пятница", "В пятницу", "в эту пятницу", "пт, 27 ноября", "27.11 (пт)"),
        *("fri", "Friday", "on friday", "this friday", "Fri, 27 November"),
        *("pi", "pia", "piatok", "v piatok", "tento piatok", "pi 27. novembra"),
        *("через 3 дня", "через три дня", "in 3 days", "in three days", "o 3 dni", "o tri dni"),
        *("через 3 рабочих дня", "in 3 working days", "o 3 pracovné dni", "  27.11  "),
    ],
)
def test_friday_has_many_names(text: str) -> None:
    """Said on Tuesday, all of these mean the coming Friday."""
    assert read_day(text, TUESDAY) == FRIDAY


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        *(("сегодня", 0), ("Завтра", 1), ("послезавтра", 2), ("вчера", -1)),
        *(("today", 0), ("tomorrow", 1), ("the day after tomorrow", 2), ("yesterday", -1)),
        *(("dnes", 0), ("zajtra", 1), ("pozajtra", 2), ("včera", -1)),
        *(
            ("через неделю", 7),
            ("через 2 недели", 14),
            ("in a week", 7),
            ("o týždeň", 7),
            ("o dva týždne", 14),
        ),
        *(("во вторник", 7), ("tuesday", 7), ("v utorok", 7), ("ut", 7)),
        *(("в среду", 1), ("wed", 1), ("st", 1), ("v stredu", 1), ("чт", 2), ("št", 2), ("stvrtok", 2)),
        *(("вс", 5), ("в воскресенье", 5), ("sunday", 5), ("v nedeľu", 5), ("суббота", 4), ("so", 4)),
        *(("в следующую пятницу", 10), ("next friday", 10), ("budúci piatok", 10)),
        *(("на следующей неделе", 6), ("next week", 6), ("budúci týždeň", 6)),
        *(("через месяц", 30), ("in a month", 30), ("o mesiac", 30)),
    ],
)
def test_days_are_counted_from_today(text: str, ahead: int) -> None:
    """A weekday is the next such day, never today; the next week begins with its first working day."""
    assert read_day(text, TUESDAY) == TUESDAY + timedelta(days=ahead)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "привет", "Ромашка", "31.02", "32.01", "0", "99", "27.13", "1.1.1", "12:30", "в 9", "мая"),
        *("пт 28.11", "через 0 дней", "через -3 дня", "0000-01-01", "2026-02-30", "в", "27.11 привет"),
        *("9" * 5000, "🌻", "\u202e11.72", "<b>27.11</b>"),
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    """A day that does not exist, one with a wrong weekday, and anything else is none."""
    assert read_day(text, TUESDAY) is None


@pytest.mark.parametrize(
    ("text", "today", "meant"),
    [
        ("20.11", TUESDAY, date(2026, 11, 20)),
        ("01.05", TUESDAY, date(2027, 5, 1)),
        ("28.12", date(2027, 1, 3), date(2026, 12, 28)),
        ("03.01", date(2026, 12, 28), date(2027, 1, 3)),
        ("29.02", TUESDAY, date(2028, 2, 29)),
        ("31-го", TUESDAY, date(2026, 12, 31)),
        ("через месяц", date(2027, 1, 31), date(2027, 2, 28)),
        ("20.11.2025", TUESDAY, date(2025, 11, 20)),
    ],
)
def test_a_day_without_its_year(text: str, today: date, meant: date) -> None:
    """It is the next such day, but one that has barely passed is that day, so that it can be refused."""
    assert read_day(text, today) == meant


def test_working_days_are_the_persons_own() -> None:
    """Somebody who works on Sundays to Thursdays has his third working day on Sunday."""
    hours = Hours(work_days=frozenset({7, 1, 2, 3, 4}))
    assert read_day("через 3 рабочих дня", TUESDAY, hours) == date(2026, 11, 29)


@given(day=SOON, language=st.sampled_from(LANGUAGES))
def test_what_we_write_we_can_read(day: date, language: str) -> None:
    """A day as the bot spells it, typed back, is that day."""
    spelled = words_for(language).dated(day, TUESDAY)
    assert read_day(spelled, TUESDAY) == day


@given(day=SOON, today=SOON)
def test_a_full_date_does_not_depend_on_today(day: date, today: date) -> None:
    """A date with its year means that day, whenever it is typed."""
    assert read_day(f"{day:%d.%m.%Y}", today) == day
    assert read_day(day.isoformat(), today) == day


@given(text=st.text(max_size=70), today=st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_nothing_typed_breaks_it(text: str, today: date) -> None:
    """Any text is a day or none."""
    assert read_day(text, today) is None or isinstance(read_day(text, today), date)


@given(today=st.dates(date(2020, 1, 1), date(2090, 1, 1)), number=st.integers(1, 7))
def test_a_weekday_is_within_a_week(today: date, number: int) -> None:
    """It is one of the seven days that follow, and it is that weekday."""
    words = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
    day = read_day(f"в {words[number - 1]}", today)
    assert day is not None
    assert day.isoweekday() == number
    assert 1 <= (day - today).days <= 7
