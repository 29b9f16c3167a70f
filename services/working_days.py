"""Whose working days are which: his own weekdays, and the holidays of the country where he lives."""

from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

from domain.people import Employee
from domain.working_days import WorkingDays


def of(employee: Employee, today: date, country: str | None = None) -> WorkingDays:
    """Give the working days of a person, with holidays from a year before `today` to two years after it.

    `country` (ISO: RU, SK) is that of his department's settings; without it, that of his time zone counts.
    A weekend day that a government calls a working day is still one on which he is left alone.
    """
    where = country or country_of(employee.zone)
    holidays = frozenset[date]() if where is None else holidays_of(where, today.year)
    return WorkingDays(employee.hours.work_days, holidays)


@cache
def country_of(zone: ZoneInfo) -> str | None:
    """Give the country of a time zone; None for one that belongs to no country."""
    from babel.core import get_global

    territory = get_global("zone_territories").get(zone.key)
    return None if territory in (None, "001") else str(territory)


@cache
def currency_of(zone: ZoneInfo) -> str:
    """Give the currency (ISO) of where a time zone is; euros where no country has it."""
    from babel.numbers import get_territory_currencies

    country = country_of(zone)
    found = get_territory_currencies(country) if country else []
    return str(found[-1]) if found else "EUR"


@cache
def holidays_of(country: str, year: int) -> frozenset[date]:
    """Give the public holidays around a year; none of a country that the library does not know."""
    import holidays

    calendar = getattr(holidays, country, None)
    return frozenset() if calendar is None else frozenset(calendar(years=range(year - 1, year + 3)))
