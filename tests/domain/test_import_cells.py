"""Cells of imported files: numbers, days, currencies, tax ids and names in every spelling (rules 3 and 6)."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.imports.cells import Value, is_empty, is_fault
from domain.imports.currencies import NotACurrency, read_currency
from domain.imports.dates import NotADay, days_in, is_month_first, month_in, read_day, report_day
from domain.imports.numbers import NotANumber, Point, point_of, read_money, unit_of
from domain.imports.people_names import bare_person, find_person
from domain.imports.tax_cells import NotATaxId, read_tax_id

BLANKS = (" ", "\u00a0", "\u2009", "\u202f", "")


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("1 234 567,89", "1234567.89"), ("1\u202f234,50 ", "1234.50"), ("1 234.56", "1234.56"),
        ("1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("1234,5", "1234.50"), ("5 916,00 €", "5916.00"),
        ("€5,916", "5916.00"), ("(1 234,56)", "-1234.56"), ("1 234,56-", "-1234.56"), ("−5", "-5.00"),
        ("34 875-00 руб.", "34875.00"), ("1.234.567", "1234567.00"), ("0,125", "0.13"),
        ("1'234.56", "1234.56"), ("10 000 ₽", "10000.00"), (7.1, "7.10"), (0.1 + 0.2, "0.30"),
        (2_100_000, "2100000.00"), ("50000,", "50000.00"),
    ],
)  # fmt: skip
def test_a_sum_is_read_in_every_spelling(cell: Value, read: str) -> None:
    """Blanks of all kinds, points, commas, brackets, signs behind, currencies."""
    assert read_money(cell) == Decimal(read)


@pytest.mark.parametrize("cell", ["n/a", "нет", "=1+1", "1,23,456", "12 мая", "#REF!", True, "1e400"])
def test_what_is_no_sum_is_none(cell: Value) -> None:
    """It is not guessed at."""
    with pytest.raises(NotANumber):
        read_money(cell)


@pytest.mark.parametrize("cell", ["", "  ", "-", "—", "\u00a0", None, "\u200b"])
def test_an_empty_cell_is_no_sum(cell: Value) -> None:
    """A dash is a mark for nothing, not a zero."""
    assert is_empty(cell)
    assert read_money(cell) is None


@given(
    st.integers(0, 10**11),
    st.sampled_from(BLANKS),
    st.sampled_from([",", "."]),
    st.sampled_from(["", " ₽", " EUR"]),
)
@settings(max_examples=50)
def test_a_sum_survives_its_spelling(cents: int, blank: str, mark: str, sign: str) -> None:
    """Whatever stands between the thousands and behind the sum, it is the same sum."""
    whole = f"{cents // 100:,}".replace(",", blank)
    assert read_money(f"{whole}{mark}{cents % 100:02d}{sign}") == Decimal(cents) / 100


def test_unclear_sums_are_read_as_the_clear_ones() -> None:
    """ "1,234" is a thousand where points stand before decimals, and one and a bit where commas do."""
    assert read_money("1,234", point_of(["28,174.86"])) == 1234
    assert read_money("1,234", point_of(["1 174,86"])) == Decimal("1.23")
    assert read_money("1,234", Point.UNKNOWN) == 1234
    assert read_money("1,234", unit=1000) == 1234


def test_units_of_headers() -> None:
    """Thousands and millions in three languages."""
    headers = ["Сумма, тыс. руб.", "Долг (млн ₽)", "Amount, EUR '000", "Suma v tis. EUR", "Сумма, руб."]
    assert [unit_of(header) for header in headers] == [1000, 10**6, 1000, 1000, 1]


@pytest.mark.parametrize(
    "cell",
    [
        "24.11.2026", "24. 11. 2026", "24.11.26", "2026-11-24", "24.11.2026 8:15:02", "2026-11-24T09:27:00",
        46350, 46350.4, "46350", "24 ноября 2026 г.", "24. novembra 2026", "Nov 24, 2026",
        "20261124", "24/11/2026",
        datetime.fromisoformat("2026-11-24T09:00"), date(2026, 11, 24), "вт, 24.11.2026",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_spelling(cell: Value) -> None:
    """Texts with and without a time, serials, cells of days."""
    assert read_day(cell) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell", ["2026-02-30", "31. 11. 2026", "2026-13-05", "#N/A", "скоро", 5_000_000, "1.1.1850"]
)
def test_a_day_that_does_not_exist_is_refused(cell: Value) -> None:
    """It is not moved to one that does."""
    with pytest.raises(NotADay):
        read_day(cell)


@pytest.mark.parametrize("cell", ["", "  .  .    ", "00.00.0000", "01.01.0001 0:00:00", None, "нет", 0])
def test_an_empty_day(cell: Value) -> None:
    """What 1C writes for no day is none."""
    assert read_day(cell) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@settings(max_examples=50)
def test_a_day_survives_its_spelling(day: date) -> None:
    """Five ways to write it give the same day back."""
    serial = (day - date(1899, 12, 30)).days
    spaced = f"{day.day}. {day.month}. {day.year}"
    spelled: list[Value] = [f"{day:%d.%m.%Y}", spaced, day.isoformat(), serial, f"{day:%d/%m/%Y}"]
    assert {read_day(one) for one in spelled} == {day}


def test_americans_write_the_month_first() -> None:
    """A day above twelve tells it for the whole column."""
    assert is_month_first(["11/02/2026", "11/28/2026"])
    assert not is_month_first(["11/02/2026", "28/11/2026"])
    assert read_day("11/02/2026", month_first=True) == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["ООО «Пример Опт»", "Задолженность на 23.11.2026", "Сформировано: 24.11.2026 8:15:02"], 23),
        (["Период: 20.11.2026 - 23.11.2026"], 23), (["Receivables as of November 23, 2026"], 23),
        (["Stav pohľadávok ku dňu 23. 11. 2026", "Vytlačené 24.11.2026"], 23),
        (["Дебиторская задолженность на начало дня 24.11.2026"], 23),
        (["Дата формирования: 24.11.2026"], None),
        (["Отбор: дата меньше 01.12.2026"], None), (["Список без дат"], None),
    ],
)  # fmt: skip
def test_the_day_of_a_report_is_not_the_day_of_its_printing(lines: list[str], day: int | None) -> None:
    """Rule 8: the balance at the end of its date; a list that names none has none."""
    assert report_day(lines) == (date(2026, 11, day) if day else None)


def test_the_month_of_a_plan() -> None:
    """In a title, in figures, in the name of a file; a day that it was approved on is no month."""
    titles = ["План на декабрь 2026 г.", "Plan for December 2026", "plán na 12.2026", "plan_2026_12.xlsx"]
    assert {month_in(title) for title in titles} == {date(2026, 12, 1)}
    assert month_in("Утвержден 20.11.2026") is None
    assert days_in("с 01.11.2026 по 05.11.2026") == [(date(2026, 11, 1), 2), (date(2026, 11, 5), 16)]


def test_currencies() -> None:
    """Roubles have many names, in any case; what we do not keep is refused."""
    assert {read_currency(text) for text in ("RUB", "rur", "руб.", "р.", "₽", "Руб")} == {"RUB"}
    assert [read_currency(text) for text in ("€", "eur", "USD", "$", "")] == ["EUR"] * 2 + ["USD"] * 2 + [""]
    with pytest.raises(NotACurrency):
        read_currency("QQQ")


def test_tax_ids_get_their_zeros_back() -> None:
    """A number has lost them; a digit that does not fit is refused; foreign ids stay as they are."""
    read = [read_tax_id(cell) for cell in (299003100.0, "0299003100", "7799001070/770101001", "99 004 925")]
    assert read == ["0299003100", "0299003100", "7799001070", "99004925"]
    assert [read_tax_id(cell) for cell in (29900061132, "GB123456789", "", "нет", None)] == [
        "029900061132", "GB123456789", "", "", "",
    ]  # fmt: skip
    for wrong in ("7799001071", "99004537", "12", "#REF!"):
        with pytest.raises(NotATaxId):
            read_tax_id(wrong)


def test_faults_of_formulas_in_three_languages() -> None:
    """They are no values, whatever program wrote them."""
    assert all(is_fault(cell) for cell in ("#REF!", "#Н/Д", "#ССЫЛКА!", "#N/A", "#DIV/0!", "#HODNOTA!"))
    assert not is_fault("#1 в городе")


STAFF = [("Кольцова Анна Сергеевна", 1), ("Левин Борис Михайлович", 2), ("Егор Малышев", 3), ("Ján Kováč", 4)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Кольцова А. С.", 1), ("Кольцова А.С.", 1), ("Анна Кольцова", 1), ("КОЛЬЦОВА", 1),
        ("А. Кольцова", 1),
        ("Кольцова Ольга", None), ("Пустовойт Игорь", None), ("Анна", None), ("Малышев Е.О.", 3),
        ("Kovac J.", 4),
        ("<Менеджер не указан>", None), ("Менеджер: Левин Б. М.", 2), ("", None),
    ],
)  # fmt: skip
def test_people_are_found_by_surname_and_first_name(cell: str, found: int | None) -> None:
    """Rule 5: never by the first name alone, never another one with that surname."""
    assert find_person(bare_person(cell), STAFF) == found


def test_namesakes_are_told_apart_or_not_found() -> None:
    """Two of one surname need a first name; two of one first name a patronymic."""
    staff = [("Левин Борис Михайлович", 1), ("Левин Борис Ильич", 2), ("Левина Анна Ильинична", 3)]
    assert [find_person(cell, staff) for cell in ("Левин", "Левин Б.", "Левин Б. И.", "Левина")] == [
        None,
        None,
        2,
        3,
    ]
