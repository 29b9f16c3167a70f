"""Where something happened, and whether that is where the client is."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_M = 6_371_000
NEAR_M = 500


class PlaceCheck(StrEnum):
    """What a shared location says of a visit: it marks, and never blocks."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map, in degrees. `is_own` tells that the sender's own phone gave it, just then."""

    latitude: float
    longitude: float
    is_own: bool = True


def distance_m(one: Place, other: Place) -> int:
    """Give the distance of two places over the ground in whole metres (haversine, within half a percent)."""
    first, second = radians(one.latitude), radians(other.latitude)
    north, east = second - first, radians(other.longitude - one.longitude)
    chord = sin(north / 2) ** 2 + cos(first) * cos(second) * sin(east / 2) ** 2
    return round(2 * EARTH_M * asin(min(1.0, sqrt(chord))))


def check(shared: Place, client: Place | None, near_m: int = NEAR_M) -> tuple[PlaceCheck, int | None]:
    """Give what a shared place says of a visit, and how far it is from the client, where that is known.

    A forwarded place or a pin proves nothing; nor does any place while the client's is unknown.
    """
    if client is None:
        return PlaceCheck.UNVERIFIED, None
    away = distance_m(shared, client)
    if not shared.is_own:
        return PlaceCheck.UNVERIFIED, away
    return (PlaceCheck.VERIFIED if away <= near_m else PlaceCheck.FAR), away
