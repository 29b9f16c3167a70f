"""Time zones as people read them: by their city, in their language."""

from zoneinfo import ZoneInfo

from handlers.words import Words

# zones whose new names the tables of cities do not know yet
_OLDER_NAMES = {"Europe/Kyiv": "Europe/Kiev", "Asia/Kolkata": "Asia/Calcutta", "Asia/Yangon": "Asia/Rangoon"}


def zone_name(t: Words, zone: ZoneInfo) -> str:
    """Give the city by which a zone is known: "Братислава"."""
    return _city(t, zone.key)


def place_names(t: Words) -> dict[str, str]:
    """Give the cities of all zones, in the language of the words, with their zones."""
    from babel import Locale

    keys = [str(key) for key in Locale("ru").time_zones]
    keys = [key for key in keys if "/" in key and not key.startswith("Etc/")]
    return {_city(t, key): key for key in keys}


def _city(t: Words, key: str) -> str:
    from babel import Locale

    city = Locale(t.language).time_zones.get(_OLDER_NAMES.get(key, key), {}).get("city")
    return str(city or key.rsplit("/", 1)[-1].replace("_", " "))
