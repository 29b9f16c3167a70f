"""Time zones as people name them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.zones import LIKELY, MOST, find, known

WINTER = datetime(2026, 11, 24, 8, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 8, tzinfo=UTC)
NAMES = {"Париж": "Europe/Paris", "Нью-Йорк": "America/New_York"}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        *(
            (said, "Europe/Moscow")
            for said in ("Москва", "МОСКВА", "moscow", "Moskva", "спб", "Питер", "казань")
        ),
        *(
            (said, "Europe/Bratislava")
            for said in ("Братислава", "bratislava", "Košice", "kosice", "banska bystrica")
        ),
        *(
            (said, "Asia/Yekaterinburg")
            for said in ("Екатеринбург", "Ekaterinburg", "jekaterinburg", "екат", "Уфа")
        ),
        *(
            (said, "Asia/Vladivostok")
            for said in ("Владивосток", "хабаровск", "Chabarovsk", "МСК+7", "msk +7")
        ),
        *((said, "Asia/Novosibirsk") for said in ("новосибирск", "Новосибрск", "novosib")),
        *((said, "Europe/Paris") for said in ("Париж", "париж ", "Europe/Paris")),
        ("нью йорк", "America/New_York"),
    ],
)
def test_a_place_is_known_however_it_is_typed(text: str, zone: str) -> None:
    """By its name in any alphabet, a part of it, with a slip of the finger; or by the hours from Moscow."""
    assert [found.key for found in find(text, NAMES, WINTER)] == [zone]


def test_hours_from_utc_mean_those_of_the_season() -> None:
    """Bratislava is two hours ahead in summer and one in winter."""
    assert "Europe/Bratislava" in [zone.key for zone in find("UTC+2", {}, SUMMER)]
    assert "Europe/Bratislava" not in [zone.key for zone in find("UTC+2", {}, WINTER)]
    assert find("+1", {}, WINTER)[0].key == "Europe/Bratislava"


@pytest.mark.parametrize(
    "text", ["", " ", "ы", "—", "UTC+99", "+5:77", "../../etc/passwd", "Europe", "localtime", "x" * 5000]
)
def test_what_names_no_place_gives_none(text: str) -> None:
    """No guess, no failure, no file of the machine."""
    assert find(text, NAMES, WINTER) == []


@pytest.mark.parametrize(
    "key", ["../etc/passwd", "/etc/localtime", "Europe", "right/UTC", "zone.tab", "", "A" * 500]
)
def test_only_zones_are_zones(key: str) -> None:
    """Forged names of zones open nothing."""
    assert known(key) is None


def test_the_likely_zones_are_known_and_in_the_order_of_the_sun() -> None:
    """From west to east."""
    zones = [known(key) for key in LIKELY]
    assert None not in zones
    offsets = [WINTER.astimezone(zone).utcoffset() for zone in zones if zone is not None]
    assert offsets == sorted(offset for offset in offsets if offset is not None)


@given(st.text(max_size=100))
def test_nothing_typed_breaks_it(text: str) -> None:
    """Whatever is typed gives a few zones or none."""
    assert len(find(text, NAMES, WINTER)) <= MOST
