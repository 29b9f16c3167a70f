"""Terms as people type them."""

import pytest

from domain.places import Place
from domain.spoken_terms import read_days, read_place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("14", 14),
        ("14 дней", 14),
        ("14 dní od faktúry", 14),
        ("2 недели", 14),
        ("2 weeks", 14),
        ("раз в месяц", 30),
        ("раз в 2 недели", 14),
        ("каждые 10 дней", 10),
        ("еженедельно", 7),
        ("monthly", 30),
        ("raz za týždeň", 7),
        ("1 квартал", 91),
        ("нет", 0),
        ("предоплата", 0),
        ("0", 0),
        ("500", None),
        ("2 года", None),
        ("как получится", None),
        ("", None),
    ],
)
def test_days(text: str, days: int | None) -> None:
    """Numbers with a unit or without, and the words for none."""
    assert read_days(text) == days


def test_places() -> None:
    """Degrees with a comma or a blank; what lies beyond the earth is no place."""
    assert read_place("55.7558, 37.6173") == Place(55.7558, 37.6173)
    assert read_place("-1.5 120") == Place(-1.5, 120)
    assert read_place("95, 10") is None
    assert read_place("у вокзала") is None
