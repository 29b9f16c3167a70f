"""Currencies as people write them."""

import re

DEFAULT = "RUB"
_WORDS = {
    "RUB": (
        r"rub|rur|руб(?:л(?:ь|я|ей|и|ях|ям))?\.?|р\.?|₽|российск\w+ рубл\w+|russian ro?ubles?"
        r"|ro?ubles?|643|810|ruble"
    ),
    "EUR": r"eur(?:os?|á)?|€|евро|978",
    "USD": r"usd|\$|us\$|долл?(?:ар\w*)?\.?(?: сша)?|us dollars?|dollars?|dolár\w*|840",
}
_EXACT = {code: re.compile(rf"(?:{words})\.?", re.IGNORECASE) for code, words in _WORDS.items()}
_NAMED = {
    "RUB": re.compile(
        r"\bру[бБ](?:л(?:ь|я|ей|и|ях|ям))?\b|₽|\bRUB\b|\bRUR\b|(?<=[\s,(\d])р\.(?=[\s,)]|$)", re.IGNORECASE
    ),
    "EUR": re.compile(r"\bEUR(?:OS?)?\b|€|\bевро\b", re.IGNORECASE),
    "USD": re.compile(r"\bUSD\b|\$|\bдолл(?:ар\w*)?\b", re.IGNORECASE),
}


class NotACurrency(ValueError):
    """The cell names no currency that we keep."""


def read_currency(text: str) -> str:
    """Give the ISO code of a cell, "" for an empty one. Raises NotACurrency."""
    bare = text.strip(" ()[]")
    if not bare or bare in {"-", "–", "—"}:
        return ""
    for code, pattern in _EXACT.items():
        if pattern.fullmatch(bare):
            return code
    raise NotACurrency(text)


def currency_in(text: str) -> str:
    """Give the currency that a title, a header or a sum names; "" for none, or more than one."""
    found = [code for code, pattern in _NAMED.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else ""
