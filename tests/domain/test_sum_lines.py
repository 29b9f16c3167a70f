"""A sum and a day in one line, as people type them."""

from datetime import date
from decimal import Decimal

import pytest

from domain.money import Money
from domain.people import Hours
from domain.sum_lines import SumLine, read_sum_line

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


def rub(amount: str) -> Money:
    """A sum in roubles."""
    return Money(Decimal(amount), "RUB")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("50 000", SumLine(rub("50000.00"))),
        ("100 000 в пятницу", SumLine(rub("100000.00"), FRIDAY)),
        ("100к до 27.11", SumLine(rub("100000.00"), FRIDAY)),
        ("в пятницу 1,5 млн", SumLine(rub("1500000.00"), FRIDAY)),
        ("вчера 50 000,50", SumLine(rub("50000.50"), date(2026, 11, 23))),
        ("1200 EUR 20.11", SumLine(Money(Decimal("1200.00"), "EUR"), date(2026, 11, 20))),
        ("500 € v piatok", SumLine(Money(Decimal("500.00"), "EUR"), FRIDAY)),
        ("27.11 40к", SumLine(rub("40000.00"), FRIDAY)),
        ("1 200", SumLine(rub("1200.00"))),
        ("1500 27.11", SumLine(rub("1500.00"), FRIDAY)),
        ("завтра", SumLine(None, date(2026, 11, 25))),
        ("в пятницу", SumLine(None, FRIDAY)),
        ("когда-нибудь", None),
        ("-500", None),
        ("", None),
        ("слово " * 600, None),
    ],
)
def test_a_line_is_read(text: str, told: SumLine | None) -> None:
    """Whichever of them comes first, and with one alone."""
    assert read_sum_line(text, "RUB", TODAY, Hours()) == told
