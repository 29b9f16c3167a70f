"""Time zones as people name them: a city, a zone, or the hours it is away from UTC or from Moscow."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

# from west to east, as they are offered
LIKELY = (
    "Europe/Bratislava", "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg",
    "Asia/Omsk", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok",
    "Asia/Magadan", "Asia/Kamchatka",
)  # fmt: skip
MOST = 8
_LONGEST = 60  # characters; a longer text names no place
_KEY = re.compile(r"[A-Z][A-Za-z0-9_+-]*(?:/[A-Z][A-Za-z0-9_+-]*){0,2}")
_OFFSET = re.compile(r"(utc|gmt|msk)?([+-]\d{1,2})(?::?(\d{2}))?")
_MOSCOW = ZoneInfo("Europe/Moscow")

# Cities that give no zone its name in every language; only such as people would type. "_" is a blank.
_CITIES = {
    "Europe/Moscow": (
        "Москва Moskva Moscow МСК Санкт-Петербург Петербург Питер СПб Petrohrad Saint_Petersburg Казань "
        "Нижний_Новгород Краснодар Воронеж Ростов-на-Дону Ростов Сочи Ярославль Тула Тверь Рязань Липецк "
        "Пенза Белгород Брянск Калуга Курск Орёл Смоленск Владимир Иваново Кострома Вологда Архангельск "
        "Мурманск Петрозаводск Сыктывкар Чебоксары Йошкар-Ола Саранск Тамбов Псков Великий_Новгород "
        "Новороссийск Ставрополь Пятигорск Махачкала Владикавказ Грозный Нальчик Подольск Химки Мытищи "
        "Набережные_Челны Череповец"
    ),
    "Europe/Kirov": "Киров",
    "Europe/Volgograd": "Волгоград",
    "Europe/Astrakhan": "Астрахань",
    "Europe/Saratov": "Саратов Энгельс",
    "Europe/Ulyanovsk": "Ульяновск",
    "Europe/Samara": "Самара Тольятти Ижевск Сызрань",
    "Asia/Yekaterinburg": (
        "Екатеринбург Jekaterinburg Екб Челябинск Уфа Пермь Тюмень Магнитогорск Оренбург Курган Сургут "
        "Нижний_Тагил Нижневартовск Стерлитамак Ханты-Мансийск Салехард"
    ),
    "Asia/Omsk": "Омск",
    "Asia/Novosibirsk": "Новосибирск Нск",
    "Asia/Tomsk": "Томск",
    "Asia/Barnaul": "Барнаул Бийск Горно-Алтайск",
    "Asia/Novokuznetsk": "Новокузнецк Кемерово",
    "Asia/Krasnoyarsk": "Красноярск Абакан Кызыл Норильск",
    "Asia/Irkutsk": "Иркутск Улан-Удэ Братск Ангарск",
    "Asia/Chita": "Чита",
    "Asia/Yakutsk": "Якутск Благовещенск",
    "Asia/Vladivostok": "Владивосток Хабаровск Уссурийск Находка Комсомольск-на-Амуре Биробиджан",
    "Asia/Sakhalin": "Южно-Сахалинск Сахалин",
    "Asia/Magadan": "Магадан",
    "Asia/Kamchatka": "Петропавловск-Камчатский Камчатка Kamčatka",
    "Europe/Kaliningrad": "Калининград",
    "Europe/Bratislava": (
        "Братислава Bratislava Košice Кошице Žilina Prešov Nitra Banská_Bystrica Trnava Trenčín Martin "
        "Poprad Prievidza Zvolen Michalovce Nové_Zámky Словакия Slovensko Slovakia"
    ),
    "Europe/Prague": "Прага Praha Prague Brno Ostrava Plzeň",
    "Europe/Vienna": "Вена Viedeň Vienna Wien Graz Linz",
    "Europe/Warsaw": "Варшава Varšava Warszawa Warsaw Kraków Краков Wrocław",
    "Europe/Budapest": "Будапешт Budapešť Budapest",
    "Europe/Kyiv": "Киев Kyjev Kyiv Kiev Київ Львов Одесса Харьков Днепр",
    "Europe/Minsk": "Минск Гомель Гродно Брест Витебск Могилёв",
    "Asia/Almaty": "Алматы Алма-Ата Астана Шымкент Караганда",
}

_LATIN = {
    **dict(zip("абвгдезиклмнопрстуфхцыэієґ", "abvgdeziklmnoprstufhcyeieg", strict=True)),
    **{
        "ж": "zh",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ъ": "",
        "ь": "",
        "ю": "iu",
        "я": "ia",
        "−": "-",
        "–": "-",
    },
}


def known(key: str) -> ZoneInfo | None:
    """Give the zone with this name ("Asia/Omsk"), or None when this machine knows none."""
    if len(key) > _LONGEST or not _KEY.fullmatch(key):
        return None
    try:
        return ZoneInfo(key)
    except (KeyError, ValueError, OSError):
        return None


def find(text: str, names: Mapping[str, str], now: datetime) -> list[ZoneInfo]:
    """Give the zones that the text can mean, at most MOST, the best first; "МСК+2" as it is at `now`.

    `names` are more names of places with their zones.
    """
    if len(text) > _LONGEST:
        return []
    typed = text.strip()
    if (zone := known(typed)) is not None:
        return [zone]
    offset = _offset(typed, now)
    if offset is None:
        return _by_name(_bare(typed), names)[:MOST]
    return [zone for zone in _zones([*LIKELY, *_CITIES]) if now.astimezone(zone).utcoffset() == offset][:MOST]


def _by_name(typed: str, names: Mapping[str, str]) -> list[ZoneInfo]:
    if len(typed) < 2:
        return []
    places = {_bare(name): key for name, key in names.items()} | _places()
    if typed in places:
        found = [typed]
    else:
        found = [place for place in sorted(places) if len(typed) > 2 and place.startswith(typed)]
    found = found or difflib.get_close_matches(typed, places, 3, 0.8)
    return _zones(places[place] for place in found)


def _places() -> dict[str, str]:
    return {_bare(city): key for key, cities in _CITIES.items() for city in cities.split()}


def _zones(keys: Iterable[str]) -> list[ZoneInfo]:
    return [zone for key in dict.fromkeys(keys) if (zone := known(key)) is not None]


def _offset(text: str, now: datetime) -> timedelta | None:
    match = _OFFSET.fullmatch(_bare(text, keep="+-:"))
    if match is None:
        return None
    base, hours, minutes = match.groups()
    sign = -1 if hours.startswith("-") else 1
    offset = timedelta(hours=int(hours), minutes=sign * int(minutes or 0))
    if base == "msk":
        offset += now.astimezone(_MOSCOW).utcoffset() or timedelta()
    return offset


def _bare(text: str, keep: str = "") -> str:
    """Give small Latin letters and figures without accents: one city is one word in every alphabet."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    latin = "".join(_LATIN.get(letter, letter) for letter in letters)
    return "".join(letter for letter in latin if (letter.isascii() and letter.isalnum()) or letter in keep)
