"""The words for days in Russian, English and Slovak, as people type them: whole, short and inflected."""

import unicodedata

_WEEKDAYS = (
    "понедельник понедельника понедельнику пн monday mondays pondelok pondelka pondelku po",
    "вторник вторника вторнику вт tuesday tues utorok utorka utorku ut",
    "среда среду среды среде ср wednesday streda stredu stredy st",
    "четверг четверга четвергу чт thursday thur thurs štvrtok štvrtka štvrtku štv",
    "пятница пятницу пятницы пятнице пт птн friday piatok piatka piatku pi",
    "суббота субботу субботы субботе сб saturday sobota sobotu soboty so",
    "воскресенье воскресенья воскресенью вс вск sunday nedeľa nedeľu nedele ne",
)
_MONTHS = (
    "январь января january január januára",
    "февраль февраля february február februára",
    "март марта march marec marca",
    "апрель апреля april apríl apríla",
    "май мая may máj mája",
    "июнь июня june jún júna",
    "июль июля july júl júla",
    "август августа august augusta",
    "сентябрь сентября september septembra",
    "октябрь октября october október októbra",
    "ноябрь ноября november novembra",
    "декабрь декабря december decembra",
)
_NEAR_DAYS = {
    -1: "вчера yesterday včera",
    0: "сегодня today dnes dneska",
    1: "завтра tomorrow tmrw zajtra",
    2: "послезавтра pozajtra overmorrow",
}
_NUMBERS = {
    1: "один одну a an one jeden",
    2: "два две two dva dve",
    3: "три three tri",
    4: "четыре four štyri",
    5: "пять five päť",
    6: "шесть six šesť",
    7: "семь seven sedem",
    8: "восемь eight osem",
    9: "девять nine deväť",
    10: "десять ten desať",
}
_SHORTEST = 3  # letters of a word that may stand for it: "нояб", "fri", "pia"


def plainly(text: str) -> str:
    """Give a text in small letters, without accents and outer spaces, so that it can be compared."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).strip()


def _beginnings(words: str) -> set[str]:
    """Give the words and their beginnings from three letters on."""
    forms = [plainly(word) for word in words.split()]
    return {form[:length] for form in forms for length in range(min(_SHORTEST, len(form)), len(form) + 1)}


WEEKDAYS = {form: number for number, words in enumerate(_WEEKDAYS, 1) for form in _beginnings(words)}
MONTHS = {form: number for number, words in enumerate(_MONTHS, 1) for form in _beginnings(words)}
NEAR_DAYS = {plainly(word): ahead for ahead, words in _NEAR_DAYS.items() for word in words.split()}
NUMBERS = {plainly(word): number for number, words in _NUMBERS.items() for word in words.split()}
