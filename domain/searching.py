"""What people type to find a client, and what it is looked for in: alike in any alphabet, case and layout.

A key is a line of words, `=` before each, `==` before those of the name, and `+` before the name in one word:
"==romaska ==opt =ivan =kazan +romaskaopt".
Cyrillic is written in Latin letters, letter by letter, so that any part of a word stays a part of it. Latin
words stand there as they are, without accents, and once more as they sound.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from domain import tax_ids
from domain.legal_forms import LOOK_ALIKES, set_apart
from domain.names import without_marks

MOST_WORDS = 3
MOST_READINGS = 3
LONGEST_WORD = 50

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_NUMBER = re.compile(r"[\d\s()+./-]+")
_TWICE = re.compile(r"([^\W\d_])\1+")
_LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфхцчыэ", "abvgdeziiklmnoprstufhkkie", strict=True)),
    **{"ж": "z", "ш": "s", "щ": "s", "ю": "iu", "я": "ia", "ъ": "", "ь": "", "є": "e", "і": "i", "ґ": "g"},
    **{"қ": "k", "ғ": "g", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ә": "a"},
}
_TO_LATIN = str.maketrans(_LETTERS)
_NOT_TAKEN_APART = str.maketrans("łøđı", "lodi")
# what sounds alike is written alike, the longest first
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ch", "k"), ("ck", "k"), ("ts", "k"),
    ("tz", "k"), ("ph", "f"), ("qu", "kv"), ("yo", "e"), ("x", "ks"), ("w", "v"), ("q", "k"), ("c", "k"),
    ("y", "i"), ("j", "i"),
)  # fmt: skip
# of Russian, Slovak and English nouns, adjectives and names, as they sound
_ENDINGS = tuple(
    sorted(
        "iami ami imi ogo ego omu emu aia iaia uiu iuiu oiu eiu ovi om em im am iam ah iah ih oi ei ov ev oe "
        "ee ie ho mu ou ak a ia o e u iu i s".split(),
        key=len,
        reverse=True,
    )
)
_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>"
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю"
_TO_RUSSIAN_KEYS = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN_KEYS = str.maketrans(_RUSSIAN_KEYS[:33], _LATIN_KEYS[:33])

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: `readings` of what was typed, the likeliest first, each of words to be found.

    `sounds` are the same as they sound, for words that do not stand so in any key; `typed` are those of them
    that keep the typed letters.
    """

    readings: tuple[Words, ...] = ()
    sounds: tuple[Words, ...] = ()
    typed: tuple[Words, ...] = ()

    @property
    def stems(self) -> tuple[Words, ...]:
        """Give the sounds with the words' endings cut off."""
        return tuple(dict.fromkeys(tuple(stem(word) for word in words) for words in self.sounds))


def search_key(name: str, *others: str) -> str:
    """Give what a search looks in. It holds no sign that means something in a pattern of SQL."""
    words = [f"=={form}" for word in _split(name) for form in _forms(word)]
    words += [f"={form}" for text in others for word in _split(text) for form in _forms(word)]
    parts = [forms[0] for word in _split(name) if (forms := _forms(word))]
    if len(parts) > 1:
        words.append("+" + "".join(parts)[:LONGEST_WORD])
    return " ".join(dict.fromkeys(words)) + " "


def read_wanted(text: str) -> Wanted:
    """Read what somebody typed to find a client; five digits or more are one number. No readings: no word."""
    if number := _number(text):
        return Wanted(number)
    apart = set_apart(text)[0]
    looks = [word.translate(LOOK_ALIKES) if _looks_cyrillic(word) else word for word in _split(apart)]
    sounds = [_sounds(apart), _sounds(" ".join(looks)), _sounds(_other_layout(text))]
    readings = [_reading(apart), _reading(" ".join(looks)), sounds[0], sounds[2]]
    return Wanted(_likeliest(readings), _likeliest(sounds), _likeliest(sounds[:2]))


def sound(word: str) -> str:
    """Write a word of small Latin letters as it sounds: "romashka" and "romaška" are both "romaska"."""
    for letters, written in _SOUNDS:
        word = word.replace(letters, written)
    word = "e" + word[2:] if word.startswith("ie") else word
    return _TWICE.sub(r"\1", word)


def stem(word: str) -> str:
    """Cut the ending off a word as it sounds; of a short word, or a number, nothing."""
    if any(sign.isdigit() for sign in word):
        return word
    endings = (one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= max(3, len(one) + 1))
    return word.removesuffix(next(endings, ""))


def _number(text: str) -> tuple[Words, ...]:
    """Give the readings of a phone, a tax id or a part of one: as it is, and without its first digits.

    In Russia a number begins with 8 at home, in Slovakia with 0, and abroad 00 stands for the plus.
    """
    bare = tax_ids.without_word(text)
    digits = re.sub(r"\D", "", bare)
    if len(digits) < 5 or not _NUMBER.fullmatch(bare):
        return ()
    shorter = digits[1:] if digits[0] == "8" else digits.lstrip("0")
    return tuple(
        dict.fromkeys((number,) for number in (digits[:LONGEST_WORD], shorter[:LONGEST_WORD]) if number)
    )


def _reading(text: str) -> Words:
    return _few(form for word in _split(text) for form in _forms(word)[:1])


def _sounds(text: str) -> Words:
    """Read words as they sound; Cyrillic ones are written as they sound already."""
    return _few(
        _forms(word)[0] if _CYRILLIC.search(word) else sound(word) for word in _split(text) if _forms(word)
    )


def _few(words: Iterable[str]) -> Words:
    return tuple(word[:LONGEST_WORD] for word in words if word)[:MOST_WORDS]


def _likeliest(readings: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(words for words in readings if words))[:MOST_READINGS]


def _split(text: str) -> list[str]:
    apart = unicodedata.normalize("NFKD", text.replace("№", " "))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return without_marks(bare).split()


def _forms(word: str) -> list[str]:
    """Give the ways in which a word stands in a key; the first one holds every part of it."""
    looks, plain = word.translate(LOOK_ALIKES), word.translate(_NOT_TAKEN_APART)
    if _CYRILLIC.search(word):
        return _different(_letter_by_letter(looks), _letter_by_letter(word))
    return _different(plain, sound(plain), _letter_by_letter(looks) if _looks_cyrillic(word) else "")


def _letter_by_letter(word: str) -> str:
    return _TWICE.sub(r"\1", word.translate(_TO_LATIN))


def _different(*forms: str) -> list[str]:
    return list(dict.fromkeys(form for form in forms if form))


def _looks_cyrillic(word: str) -> bool:
    """Tell whether a Latin word can be read as a Cyrillic one: "COBA"."""
    return len(word) > 1 and not word.isdigit() and not re.search(r"[a-z]", word.translate(LOOK_ALIKES))


def _other_layout(text: str) -> str:
    """Give what was meant if the keyboard stood in the other alphabet: "hjvfirf" is "ромашка"."""
    small = text.casefold()
    if _CYRILLIC.search(small):
        meant = "" if re.search(r"[a-z]", small) else small.translate(_TO_LATIN_KEYS)
    else:
        meant = small.translate(_TO_RUSSIAN_KEYS) if re.search(r"[a-z]", small) else ""
    return "" if any(len(word) == 1 for word in _split(meant)) else meant
