"""Phones in files: kept as E.164 where they can be, as their digits where they cannot."""

import re
from functools import lru_cache

from domain.imports.rows import PhoneReader


def phone_reader(region: str) -> PhoneReader:
    """Make a reader of phones that takes those without a country code for this country's."""

    @lru_cache(maxsize=100_000)
    def read(text: str) -> str | None:
        digits = re.sub(r"\D", "", text)
        if not 5 <= len(digits) <= 17:
            return None
        if region == "RU" and (quick := _russian(text, digits)):
            return quick
        return _spelled(text, region) or (f"+{digits}" if text.lstrip().startswith("+") else digits)

    return read


def _russian(text: str, digits: str) -> str | None:
    """Read the usual: 8… and +7… with ten digits behind, or the ten alone."""
    if not re.fullmatch(r"[\s\d()+.\u00a0–-]+", text):
        return None
    if len(digits) == 11 and digits[0] in "78" and digits[1] in "3489":
        return f"+7{digits[1:]}"
    if len(digits) == 10 and digits[0] in "3489" and not text.lstrip().startswith(("+", "0")):
        return f"+7{digits}"
    return None


def _spelled(text: str, region: str) -> str | None:
    import phonenumbers

    for country in (region, *(one for one in ("RU", "SK") if one != region)):
        try:
            number = phonenumbers.parse(text, country)
        except phonenumbers.NumberParseException:
            continue
        possible = text.strip().startswith("+") and phonenumbers.is_possible_number(number)
        if possible or phonenumbers.is_valid_number(number):
            kept = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return f"{kept};ext={number.extension}" if number.extension else kept
    return None
