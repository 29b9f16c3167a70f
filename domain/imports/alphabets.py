"""Which of several ways to read a text makes sense: as Russian, or as Slovak and its neighbours."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яё]+|[А-ЯЁ][а-яё]*|[А-ЯЁ]+|[А-ЯЁ]?[а-яё]+(?:[А-ЯЁ][а-яё]+)+")
_ACCENTED = frozenset("áäčďéíĺľňóôŕšťúýžěřůöüőűąćęłńśźż")
_COMMON = frozenset("оеаинтсрвлкмдпу")
_NO_LETTERS = re.compile(r"[\u2500-\u259f\ufffd\u0080-\u009f¤¦¬¶]")


def likeness(text: str) -> float:
    """Tell how much a text reads like one that people wrote: one alphabet in a word, capitals in front."""
    words = (_of_word(word) for word in _WORD.findall(text) if not word.isascii())
    return sum(words) - 5 * len(_NO_LETTERS.findall(text))


def _of_word(word: str) -> float:
    letters = word.casefold()
    if _CYRILLIC.fullmatch(word):
        return len(word) + sum(letter in _COMMON for letter in letters)
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        return -2 * len(word)
    odd = sum(not letter.isascii() and letter not in _ACCENTED for letter in letters)
    is_usual = word[1:] == word[1:].lower() or word.isupper()
    return (len(word) if is_usual else -len(word)) - 3 * odd
