"""Sums of money as people type them: "100 000", "1,5 млн", "250к руб", "1200 EUR", "€ 900"."""

import re
from decimal import Decimal

from domain.money import LARGEST, Money, rounded

_LONGEST = 40  # characters; a longer text is no sum
_CURRENCIES = {
    "₽": "RUB", "р": "RUB", "руб": "RUB", "рублей": "RUB", "рубля": "RUB", "рубль": "RUB", "rub": "RUB",
    "€": "EUR", "евро": "EUR", "eur": "EUR", "euro": "EUR", "eura": "EUR", "eurov": "EUR",
    "$": "USD", "usd": "USD", "долларов": "USD", "dollars": "USD", "dolarov": "USD",
    "czk": "CZK", "kč": "CZK", "kzt": "KZT", "тенге": "KZT", "byn": "BYN", "gbp": "GBP", "£": "GBP",
}  # fmt: skip
_TIMES = {
    "": 1, "к": 1000, "k": 1000, "т": 1000, "тыс": 1000, "тысяч": 1000, "тысячи": 1000, "тысяча": 1000,
    "tis": 1000, "tisic": 1000, "tisíc": 1000, "thousand": 1000,
    "м": 10**6, "m": 10**6, "млн": 10**6, "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6,
    "mil": 10**6, "mln": 10**6, "million": 10**6, "milión": 10**6, "milióny": 10**6, "miliónov": 10**6,
}  # fmt: skip
_SUM = re.compile(r"([^\d\s.,]*)\s*(\d[\d \u00a0\u202f.,']*)\s*([^\W\d_]*)\.?\s*([^\d\s.]*)\.?")
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def read_sum(text: str, currency: str) -> Money | None:
    """Read a sum, in `currency` (ISO) where none is named; None where the text is no sum."""
    match = _SUM.fullmatch(text.strip().lower()) if len(text) <= _LONGEST else None
    number = None if match is None else _number(match[2])
    if match is None or number is None:
        return None
    before, word, behind = match[1], match[3], match[4]
    if word in _CURRENCIES and not behind:
        word, behind = "", word
    named = before or behind
    if word not in _TIMES or (before and behind) or (named and named not in _CURRENCIES):
        return None
    whole = rounded(number * _TIMES[word])
    return Money(whole, _CURRENCIES[named] if named else currency) if 0 < whole < LARGEST else None


def _number(text: str) -> Decimal | None:
    digits = re.sub(r"[ \u00a0\u202f']", "", text)
    if _GROUPS.fullmatch(digits):
        return Decimal(re.sub(r"[.,]", "", digits))
    plain = digits.replace(",", ".")
    if plain.count(".") > 1:
        *whole, cents = re.split(r"\.", plain)
        plain = "".join(whole) + (f".{cents}" if len(cents) <= 2 else cents)
    return Decimal(plain) if re.fullmatch(r"\d{1,15}(?:\.\d{1,4})?", plain) else None
