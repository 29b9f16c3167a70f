"""Places: how far apart they are, and what a shared one says of a visit."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.places import EARTH_M, NEAR_M, Place, PlaceCheck, check, distance_m

PLACES = some.builds(Place, some.floats(-90, 90), some.floats(-180, 180))
MOSCOW = Place(55.7558, 37.6173)


@pytest.mark.parametrize(
    ("one", "other", "metres"),
    [
        (MOSCOW, MOSCOW, 0),
        (MOSCOW, Place(59.9343, 30.3351), 633_000),  # Saint Petersburg
        (MOSCOW, Place(43.1155, 131.8855), 6_420_000),  # Vladivostok
        (Place(0, 179.999), Place(0, -179.999), 222),  # across the line where the day changes
        (Place(90, 0), Place(-90, 77), 20_015_000),
    ],
)
def test_distances_are_those_of_the_map(one: Place, other: Place, metres: int) -> None:
    """Within half a percent."""
    assert distance_m(one, other) == pytest.approx(metres, rel=0.005, abs=1)


@given(PLACES, PLACES)
def test_a_distance_is_the_same_both_ways(one: Place, other: Place) -> None:
    """It is never negative, and never more than half way round the earth."""
    there = distance_m(one, other)
    assert there == distance_m(other, one)
    assert 0 <= there <= EARTH_M * 3.1416


@given(PLACES)
def test_nothing_is_proved_while_the_clients_place_is_unknown(shared: Place) -> None:
    """The visit is then unverified, and no distance is known."""
    assert check(shared, None) == (PlaceCheck.UNVERIFIED, None)


@given(PLACES, PLACES)
def test_near_is_verified_and_the_rest_is_far(shared: Place, client: Place) -> None:
    """The bound itself is near."""
    verdict, away = check(shared, client)
    assert away == distance_m(shared, client)
    assert verdict is (PlaceCheck.VERIFIED if away <= NEAR_M else PlaceCheck.FAR)


def test_a_point_on_the_map_proves_nothing() -> None:
    """A forwarded place or a pin is unverified even at the client's door."""
    assert check(Place(MOSCOW.latitude, MOSCOW.longitude, is_own=False), MOSCOW) == (PlaceCheck.UNVERIFIED, 0)
