"""Which clients are perhaps one: the surest first, without a flood, without those that are surely two."""

import pytest

from domain.duplicates import MOST_PAIRS, Candidate, Likeness, likely_pairs


def found(*clients: tuple[str, str, str]) -> list[tuple[int, int, str]]:
    """The pairs among clients given by name, tax id and phone, numbered from 1."""
    candidates = [
        Candidate(number, name, tax_id, (phone,) if phone else ())
        for number, (name, tax_id, phone) in enumerate(clients, start=1)
    ]
    return [(pair.first_id, pair.second_id, pair.likeness.value) for pair in likely_pairs(candidates, [])]


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (("Ромашка", "5299004640", ""), ("Лютик", "5299004640", ""), Likeness.TAX_ID),
        (("Ромашка", "", ""), ("«РОМАШКА»", "5299004640", ""), Likeness.NAME),
        (("Ромашка", "", "+79000000001"), ("Лютик", "", "+79000000001"), Likeness.PHONE),
        (("Ромашка", "", ""), ("Рамашка", "", ""), Likeness.NEAR_NAME),
        (("Ромашка", "", ""), ("Ромшака", "", ""), Likeness.NEAR_NAME),
        (("Ромашка Опт", "", ""), ("Опт Ромашка", "", ""), Likeness.NEAR_NAME),
        (("Romashka", "", ""), ("Ромашка", "", ""), Likeness.NEAR_NAME),
        (("Ромашка", "5299004640", ""), ("Ромашка", "1099007519", ""), None),
        (("Ромашка", "5299004640", "+79000000001"), ("Лютик", "1099007519", "+79000000001"), None),
        (("Магазин 12", "", ""), ("Магазин 13", "", ""), None),
        (("Луч", "", ""), ("Ключ", "", ""), None),
        (("Ромашка", "", ""), ("Ромашковый рай", "", ""), None),
    ],
)
def test_two_clients(
    one: tuple[str, str, str], other: tuple[str, str, str], likeness: Likeness | None
) -> None:
    """Equal ids, names and phones, and names with one letter wrong; different tax ids are two clients."""
    assert found(one, other) == ([] if likeness is None else [(1, 2, likeness.value)])
    assert len(found(other, one)) == (likeness is not None)


def test_many_alike_are_no_flood() -> None:
    """Each of five with one name is asked about once; a phone that many share says nothing."""
    assert found(*[("Ромашка", "", "")] * 5) == [(1, n, "name") for n in (2, 3, 4, 5)]
    assert found(*[(f"Клиент{'абвгдежзик'[n]}{n}", "", "+74950000000") for n in range(9)]) == []
    assert len(found(*[("Ромашка", "", "")] * 1000)) == MOST_PAIRS


def test_the_surest_first_and_none_that_was_judged() -> None:
    """A pair is named once, by the surest sign; one that somebody called different is left out."""
    alike = [("Ромашка", "5299004640", ""), ("Ромашка", "5299004640", ""), ("Рамашка", "", "")]
    candidates = [Candidate(n, name, tax, ()) for n, (name, tax, _) in enumerate(alike, start=1)]

    assert next((pair.first_id, pair.second_id) for pair in likely_pairs(candidates, [])) == (1, 2)
    assert (1, 2) not in {(pair.first_id, pair.second_id) for pair in likely_pairs(candidates, [(1, 2)])}
