"""Tax ids have check digits, and a wrong digit does not pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.tax_ids import bare, is_foreign, is_valid


@pytest.mark.parametrize(
    "text",
    [
        "5299004640",
        "579900068831",
        " 2999007305 ",
        "ИНН 0299003100",
        "IČO: 99 003 881",
        "99004143",
        "gb 123456789",
        "US00-0000202",
    ],
)
def test_good_ones(text: str) -> None:
    """ИНН of companies and of sole traders, IČO, foreign ones; blanks and their name make no difference."""
    assert is_valid(bare(text))


@pytest.mark.parametrize(
    "text", ["7701234567", "123", "", "12345678901", "٥٢٩٩٠٠٤٦٤٠", "999999999999", "GB", "a" * 30 + "1"]
)
def test_bad_ones(text: str) -> None:
    """Wrong check digits, lengths and signs."""
    assert not is_valid(bare(text))


@given(st.sampled_from(["579900068831", "99003881"]), st.data())
def test_a_wrong_digit_is_noticed(tax_id: str, draw: st.DataObject) -> None:
    """A changed digit breaks a check, or at most one does not: there are eleven remainders and ten digits."""
    place = draw.draw(st.integers(0, len(tax_id) - 1))
    passing = [digit for digit in "0123456789" if is_valid(tax_id[:place] + digit + tax_id[place + 1 :])]
    assert tax_id[place] in passing
    assert len(passing) <= 2


@given(st.text(max_size=30))
def test_anything_may_be_typed(text: str) -> None:
    """Nothing fails, and a foreign one always has a letter and a digit."""
    tax_id = bare(text)
    assert not is_foreign(tax_id) or (is_valid(tax_id) and any(sign.isalpha() for sign in tax_id))
