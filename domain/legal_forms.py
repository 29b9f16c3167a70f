"""Legal forms of companies as Russian, Slovak and English write them, in every spelling."""

import re
from functools import cache

# Letters that look alike in Latin and Cyrillic, in small letters.
LOOK_ALIKES = str.maketrans("aeopcyxkmthb", "аеорсухкмтнв")

_OPENING = "«\"“„'‘‚"
_CLOSING = "»\"”“'’"

_CYRILLIC: dict[str, tuple[str, ...]] = {
    "ФГУП": ("фгуп", "федеральное государственное унитарное предприятие"),
    "ГУП": ("гуп", "государственное унитарное предприятие"),
    "МУП": ("муп", "муниципальное унитарное предприятие"),
    "ПАО": ("пао", "публичное акционерное общество"),
    "НАО": ("нао", "непубличное акционерное общество"),
    "ОАО": ("оао", "открытое акционерное общество"),
    "ЗАО": ("зао", "закрытое акционерное общество"),
    "АО": ("ао", "акционерное общество"),
    "ООО": ("ооо", "общество с ограниченной ответственностью"),
    "ТОО": ("тоо", "товарищество с ограниченной ответственностью"),
    "ИП": ("ип", "индивидуальный предприниматель"),
    "КФХ": ("кфх", "крестьянское фермерское хозяйство", "крестьянское (фермерское) хозяйство"),
    "АНО": ("ано", "автономная некоммерческая организация"),
    "НКО": ("нко", "некоммерческая организация"),
    "ЧП": ("чп", "частное предприятие"),
}
_LATIN: dict[str, str] = {
    "s.r.o.": r"spol\.?\s*s\s*r\.?\s*o\.?|s\.?\s*r\.?\s*o\.?|spoločnosť\s+s\s+ručením\s+obmedzeným",
    "a.s.": r"a\.\s*s\.?|akciová\s+spoločnosť",
    "k.s.": r"k\.\s*s\.?|komanditná\s+spoločnosť",
    "v.o.s.": r"v\.\s*o\.\s*s\.?|verejná\s+obchodná\s+spoločnosť",
    "j.s.a.": r"j\.\s*s\.\s*a\.?|jednoduchá\s+spoločnosť\s+na\s+akcie",
    "š.p.": r"š\.\s*p\.?|štátny\s+podnik",
    "SZČO": r"szčo",
    "Ltd": r"ltd\.?|limited",
    "LLC": r"l\.?l\.?c\.?",
    "LLP": r"l\.?l\.?p\.?",
    "JSC": r"jsc",
    "PLC": r"p\.?l\.?c\.?",
    "Inc.": r"inc\.?|incorporated",
    "Corp.": r"corp\.?|corporation",
    "GmbH": r"gmbh",
    "AG": r"ag",
}


def set_apart(text: str) -> tuple[str, str]:
    """Give the name without its legal form, and the form as we write it ("" for none).

    The form may stand before the name, after it, in brackets or in full: "ООО «Ромашка»", "Ромашка, ООО",
    "Romashka (LLC)". A text that is nothing but a form is taken for a name.
    """
    bare = unquoted(text)
    for form, start, end in _found(bare):
        name = unquoted(f"{bare[:start]} {bare[end:]}")
        if name:
            return name, form
    return bare, ""


def is_form(text: str) -> bool:
    """Tell whether the text is a legal form and nothing else."""
    bare = text.strip(" ,()")
    return any(start == 0 and end == len(bare) for _, start, end in _found(bare))


def unquoted(text: str) -> str:
    """Give the text without blanks and commas around it, and without quotes that embrace the whole of it."""
    text = re.sub(r"\s+", " ", text).strip(" ,;")
    while len(text) > 2 and text[0] in _OPENING and text[-1] in _CLOSING:
        inside = text[1:-1]
        if text[0] in inside or text[-1] in inside:
            break
        text = inside.strip(" ,;")
    return text


def _found(text: str) -> list[tuple[str, int, int]]:
    """Give the forms at either end or in brackets, with their places; those of more letters first."""
    small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    shadows = (small.translate(LOOK_ALIKES), small)
    places = [
        (form, match.start("form"), match.end("form"))
        for form, pattern, is_cyrillic in _patterns()
        for match in [pattern.search(shadows[0 if is_cyrillic else 1])]
        if match is not None
    ]
    return sorted(places, key=lambda place: place[1] - place[2])


@cache
def _patterns() -> list[tuple[str, re.Pattern[str], bool]]:
    cyrillic = [
        (form, "|".join(_spelling(text) for text in texts), True) for form, texts in _CYRILLIC.items()
    ]
    latin = [(form, pattern, False) for form, pattern in _LATIN.items()]
    return [(form, _anchored(pattern), is_cyrillic) for form, pattern, is_cyrillic in cyrillic + latin]


def _spelling(text: str) -> str:
    if len(text) <= 4:
        return r"\.?".join(text) + r"\.?"
    return re.escape(text).replace(r"\ ", r"\s+")


def _anchored(pattern: str) -> re.Pattern[str]:
    """Make a pattern for a form at the start, at the end, or in brackets; `form` is what is to be cut out."""
    start = rf"^(?:{pattern})(?=[\s,(«\"“„']|$)"
    end = rf"(?<=[\s,»\"”“')])(?:{pattern})$"
    brackets = rf"\(\s*(?:{pattern})\s*\)"
    return re.compile(rf"(?P<form>{brackets}|{start}|{end})")
