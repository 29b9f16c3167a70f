"""Names as they are compared: without what people write differently each time."""

import re
import unicodedata
from functools import lru_cache

from domain.legal_forms import LOOK_ALIKES

LONGEST_NAME = 200
_CYRILLIC_LETTER = re.compile(r"[а-яё]")
_ONE_LETTER_WORDS = re.compile(r"\b(\w) (?=\w\b)")
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF])
_QUOTES = dict.fromkeys(map(ord, "«»\"“”„'‘’‚`´"))


def clean(text: str) -> str:
    """Give a line of typed text with single blanks and nothing invisible in it."""
    shown = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return re.sub(r"\s+", " ", shown.translate(_BIDI_CONTROLS)).strip()


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Give the key by which names without their legal form are equal.

    Case, quotes, punctuation, blanks, ё and е, hyphen and blank make no difference; Latin letters that look
    like Cyrillic ones count as Cyrillic in a Cyrillic name.
    """
    letters = without_marks(unicodedata.normalize("NFKC", name.replace("№", " ")))
    if _CYRILLIC_LETTER.search(letters):
        letters = letters.translate(LOOK_ALIKES)
    return _ONE_LETTER_WORDS.sub(r"\1", letters.replace("ё", "е")) or name.casefold()


def same_name(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Tell whether two pairs of name and legal form are equal; a missing form agrees with any."""
    forms = {one[1], other[1]} - {""}
    return name_key(one[0]) == name_key(other[0]) and len(forms) <= 1


def without_marks(text: str) -> str:
    """Give small letters, figures and pictures; punctuation is a blank, quotes and hidden marks nothing."""
    kept = [_kept(letter) for letter in text.casefold().translate(_QUOTES)]
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return " " if category[0] in "PZC" or category in {"Sm", "Sc", "Sk"} else letter
