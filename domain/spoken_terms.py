"""Terms as people type them: a number of days, "2 недели", "раз в месяц", and a place by its degrees."""

import re

from domain.places import Place

LONGEST_TERM = 366
_DAYS = re.compile(r"(\d{1,3})\s*([^\W\d_]*)\.?(?:\s.*)?")
_EVERY = re.compile(
    r"(?:раз в|каждый|каждую|каждые|every|once a|once every|každý|každú|každé|raz za)\s+"
    r"|(?=ежен|ежем|weekly|monthly|týž|mes)"
)
_NONE = re.compile(r"(?:нет|без отсрочки|предоплата|no|none|prepaid|prepayment|nie|bez|platba vopred)")
_UNITS = (
    (re.compile(r"(?:еже)?н|w|t[yý]"), 7),
    (re.compile(r"(?:еже)?м|m"), 30),
    (re.compile(r"к|q|k|štv"), 91),
    (re.compile(r"г|л|y|r"), 365),
)
_PLACE = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)")


def read_days(text: str) -> int | None:
    """Read a number of days up to LONGEST_TERM: "14", "2 недели", "раз в месяц", 0 for "нет"; else None."""
    said = text.strip().lower()
    if _NONE.fullmatch(said):
        return 0
    every = _EVERY.match(said)
    often = said[every.end() :] if every else said
    match = _DAYS.fullmatch(f"1 {often}" if every and not often[:1].isdigit() else often)
    if match is None:
        return None
    days = int(match[1]) * next((times for unit, times in _UNITS if unit.match(match[2])), 1)
    return days if days <= LONGEST_TERM else None


def read_place(text: str) -> Place | None:
    """Read latitude and longitude: "55.7558, 37.6173"; None for what is no place on the earth."""
    match = _PLACE.fullmatch(text.strip())
    if match is None or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:
        return None
    return Place(float(match[1]), float(match[2]))
