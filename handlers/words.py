"""Every word a person reads: Fluent messages in his language, with days, times and names put in safely."""

import html
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.people import LANGUAGES, Employee
from handlers.texts import Texts

# Telegram's language codes, with the language of ours that is understood there
LANGUAGE_CODES = {
    **{language: language for language in LANGUAGES},
    **dict.fromkeys(("uk", "be", "kk"), "ru"),
    "cs": "sk",
}


class Html(str):
    """Text that is HTML already and must not be escaped again."""

    __slots__ = ()


class Words:
    """The words of one language. Calling it gives a message: `t("visit-saved", client=client.name)`.

    Facts that are plain strings are escaped on their way into HTML; an `Html` fact is taken as it is.
    """

    def __init__(self, language: str) -> None:
        """Take one of the languages that we speak."""
        self.language = language

    def __call__(self, key: str, **facts: Any) -> Html:
        """Give a message as HTML. Raises KeyError for a key that does not exist."""
        return Html(_texts(self.language).text(key, {name: _escaped(fact) for name, fact in facts.items()}))

    def plain(self, key: str, **facts: Any) -> str:
        """Give a message as plain text, for buttons, alerts and commands, where nothing is parsed."""
        return _texts(self.language).text(key, facts)

    def has(self, key: str) -> bool:
        """Tell whether there is a message with this key."""
        return _texts(self.language).has(key)

    def day(self, day: date, today: date) -> str:
        """Spell a day out: "сегодня", "завтра", "пт, 27 ноября", with the year when it is another one."""
        if day == today:
            return self.plain("day-today")
        if day == today + timedelta(days=1):
            return self.plain("day-tomorrow")
        if day == today - timedelta(days=1):
            return self.plain("day-yesterday")
        return self.dated(day, today)

    def dated(self, day: date, today: date) -> str:
        """Spell a date out with its weekday: "пт, 27 ноября", with the year when it is another one."""
        pattern = _DATES[self.language] if day.year == today.year else _DATES_WITH_YEAR[self.language]
        return _dated(day, pattern, self.language)

    def exact_moment(self, moment: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Spell a moment out so that it means the same tomorrow: "ср, 25 ноября, 09:00"."""
        local = moment.astimezone(zone)
        return f"{self.dated(local.date(), now.astimezone(zone).date())}, {local:%H:%M}"

    def decimal(self, number: float, digits: int) -> str:
        """Give a number with so many digits behind the point or comma: "6,2"."""
        from babel.numbers import format_decimal

        return str(format_decimal(round(number, digits), locale=self.language))

    def bare_date(self, day: date, today: date) -> str:
        """Give a date without its weekday, for a sentence that names it otherwise: "27 ноября"."""
        pattern = _DATES[self.language] if day.year == today.year else _DATES_WITH_YEAR[self.language]
        return _dated(day, pattern.removeprefix("EEE").lstrip(", "), self.language)

    def moment(self, moment: datetime, zone: ZoneInfo, now: datetime) -> str:
        """Spell a moment out as the clock on that zone's wall shows it: "завтра, 09:00"."""
        local = moment.astimezone(zone)
        return f"{self.day(local.date(), now.astimezone(zone).date())}, {local:%H:%M}"

    def clock(self, moment: datetime, zone: ZoneInfo) -> str:
        """Give the hour and minute that the wall clock of that zone shows: "09:00"."""
        return f"{moment.astimezone(zone):%H:%M}"

    def weekday(self, number: int) -> str:
        """Give the short name of an ISO weekday (1 is Monday): "пн"."""
        from babel.dates import get_day_names

        return str(get_day_names("abbreviated", locale=self.language)[number - 1])

    def month(self, day: date) -> str:
        """Give month and year as a calendar's title: "ноябрь 2026"."""
        return _dated(day, "LLLL y", self.language)


_DATES = {"ru": "EEE, d MMMM", "en": "EEE, d MMMM", "sk": "EEE d. MMMM"}
_DATES_WITH_YEAR = {"ru": "EEE, d MMMM y", "en": "EEE, d MMMM y", "sk": "EEE d. MMMM y"}


@cache
def words_for(language: str) -> Words:
    """Give the words of a language, one of LANGUAGES."""
    return Words(language)


def words_of(employee: Employee) -> Words:
    """Give the words of an employee's language."""
    return words_for(employee.language)


def guess_language(code: str | None, otherwise: str) -> str:
    """Guess a language of ours from Telegram's code ("ru-RU", "uk", "cs"), or give `otherwise`."""
    return LANGUAGE_CODES.get((code or "").lower().split("-")[0], otherwise)


@cache
def _texts(language: str) -> Texts:
    return Texts(language)


@lru_cache(maxsize=512)
def _dated(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=language))


def _escaped(fact: Any) -> Any:
    if isinstance(fact, Html):
        return str(fact)
    if isinstance(fact, str):
        return html.escape(fact, quote=False)
    if isinstance(fact, (int, float, date, datetime, time)):
        return fact
    raise TypeError(f"a fact must be text or a number, not {type(fact).__name__}")
