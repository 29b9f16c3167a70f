"""Ageing adds up to the last kopeck, and each debt stands in one bucket."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ageing import Ageing, AgeingBucket, first_days, together
from domain.invoices import number_key, number_tail
from domain.money import from_minor, minor, rounded

TODAY = date(2026, 11, 24)
PARTS = st.lists(
    st.tuples(st.sampled_from(("RUB", "EUR")), st.sampled_from(AgeingBucket), st.integers(1, 10**9)),
    max_size=20,
)


@pytest.mark.parametrize(
    ("overdue", "bucket"),
    [
        (-5, AgeingBucket.NOT_DUE),
        (0, AgeingBucket.NOT_DUE),
        (1, AgeingBucket.UP_TO_30),
        (30, AgeingBucket.UP_TO_30),
        (31, AgeingBucket.UP_TO_60),
        (61, AgeingBucket.UP_TO_90),
        (90, AgeingBucket.UP_TO_90),
        (91, AgeingBucket.OVER_90),
    ],
)
def test_each_age_has_its_bucket(overdue: int, bucket: AgeingBucket) -> None:
    """Due today is not overdue."""
    due_on = TODAY - timedelta(days=overdue)
    lines = first_days(TODAY)
    by_lines = next((name for name, day in lines.items() if due_on >= day), "over_90")
    assert by_lines == bucket.value


@given(PARTS)
def test_buckets_add_up(parts: list[tuple[str, AgeingBucket, int]]) -> None:
    """By currency, whatever is put together with what."""
    whole = together(Ageing({money: {bucket: from_minor(kept)}}, 1) for money, bucket, kept in parts)
    assert whole.documents == len(parts)
    for currency in whole.currencies:
        expected = from_minor(sum(kept for money, _, kept in parts if money == currency))
        assert whole.total(currency) == expected
        assert whole.overdue(currency) + whole.in_bucket(currency, AgeingBucket.NOT_DUE) == expected


@given(st.integers(0, 10**14))
def test_the_book_keeps_every_kopeck(kept: int) -> None:
    """There and back."""
    assert minor(from_minor(kept)) == kept
    assert minor(rounded(Decimal(kept) / 1000)) == minor(Decimal(kept) / 1000)


@pytest.mark.parametrize(
    ("number", "tail"),
    [("0000-000123", "123"), ("УТ-101", "101"), ("FV2026/0101", "101"), ("б/н", "б/н"), ("000", "0")],
)
def test_people_name_a_document_by_its_last_digits(number: str, tail: str) -> None:
    """Without zeros before them."""
    assert number_tail(number) == tail


def test_equal_numbers_are_equal_however_they_are_typed() -> None:
    """Case, blanks and Latin look-alikes make no difference; punctuation does."""
    assert number_key("ТД00-000123") == number_key("тд 00-000123") == number_key("TД00-000123")
    assert number_key("1/23") != number_key("12/3")
