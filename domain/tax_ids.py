"""Tax ids: the Russian ИНН and the Slovak IČO with their check digits, and foreign ones as they are."""

import re

_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, *_INN_10)
_INN_12 = (3, *_INN_11)
_ICO = (8, 7, 6, 5, 4, 3, 2)


def bare(text: str) -> str:
    """Give what was typed as a tax id without blanks and without the words ИНН, IČO or INN before it."""
    return re.sub(r"\s", "", without_word(text)).upper()


def without_word(text: str) -> str:
    """Give what stands behind the words ИНН, IČO or INN; a text without them as it is."""
    return re.sub(r"^\s*(?:инн|inn|i[čc]o|tax id)\b[\s:№.]*", "", text, flags=re.IGNORECASE)


def is_valid(tax_id: str) -> bool:
    """Tell whether this can be a tax id: an ИНН (10 or 12 digits), an IČO (8), a foreign one, unchecked."""
    if is_foreign(tax_id):
        return True
    if not re.fullmatch(r"\d+", tax_id, flags=re.ASCII):
        return False
    digits = [int(digit) for digit in tax_id]
    if len(digits) == 10:
        return digits[9] == _inn(digits, _INN_10)
    if len(digits) == 12:
        return digits[10] == _inn(digits, _INN_11) and digits[11] == _inn(digits, _INN_12)
    return len(digits) == 8 and digits[7] == _ico(digits)


def is_foreign(tax_id: str) -> bool:
    """Tell whether this is a foreign tax id: letters and digits, at most 20 signs."""
    return bool(re.fullmatch(r"(?=.*[^\W\d_])(?=.*\d)[\w./-]{4,20}", tax_id))


def _inn(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(weight * digit for weight, digit in zip(weights, digits, strict=False)) % 11 % 10


def _ico(digits: list[int]) -> int:
    return (11 - sum(weight * digit for weight, digit in zip(_ICO, digits, strict=False)) % 11) % 10
