"""Russian words: dictionary form and tense by pymorphy3, slips of the finger by the nearest known word."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from domain.quicklog.lexicon import lexicon
from domain.quicklog.time_words import is_time
from domain.quicklog.words import Form, Reading

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_RANK = (
    Form.PAST,
    Form.PRESENT,
    Form.FUTURE,
    Form.INFINITIVE,
    Form.PASSIVE,
    Form.IMPERATIVE,
    Form.GERUND,
    Form.NOUN,
    Form.OTHER,
)
_LESS_LIKELY = 0.3  # how much less likely a reading may be and still be chosen for its form
_NAMES = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "Trad"})


@cache
def _morphology() -> "MorphAnalyzer":
    """Load the dictionary: a tenth of a second and 28 MB, so only when the first message comes."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


@lru_cache(16384)
def reading(word: str) -> Reading:
    """Give what a word is, preferring what the lexicon knows of it."""
    parses: list[Any] = _morphology().parse(word)
    known = lexicon("ru").concepts
    useful = [parse for parse in parses if _lemma(parse) in known] or parses
    likeliest = max(parse.score for parse in useful)
    likely = [parse for parse in useful if parse.score >= likeliest - _LESS_LIKELY]
    best = min(likely, key=lambda parse: _RANK.index(_form(parse)))
    useful = [parse for parse in useful if _is_deed(parse) is _is_deed(best)]
    same = [parse for parse in useful if _form(parse) is _form(best)]
    return Reading(
        frozenset({word} | {_lemma(parse) for parse in useful}),
        _form(best),
        _person(best),
        plural="plur" in best.tag,
        nominative=any("nomn" in parse.tag for parse in same),
    )


def _is_deed(parse: Any) -> bool:
    return _form(parse) not in (Form.NOUN, Form.OTHER)


def _lemma(parse: Any) -> str:
    return str(parse.normal_form).replace("ё", "е")


def _form(parse: Any) -> Form:
    part = parse.tag.POS
    if part == "VERB":
        if parse.tag.mood == "impr":
            return Form.FUTURE if parse.tag.involvement == "incl" else Form.IMPERATIVE
        return {"past": Form.PAST, "futr": Form.FUTURE}.get(str(parse.tag.tense), Form.PRESENT)
    if part == "INFN":
        return Form.INFINITIVE
    if part == "PRTS":
        return Form.PASSIVE
    if part == "GRND":
        return Form.GERUND
    return Form.NOUN if part in ("NOUN", "NPRO") else Form.OTHER


def _person(parse: Any) -> int:
    if parse.tag.involvement == "incl":
        return 1
    return {"1per": 1, "2per": 2, "3per": 3}.get(str(parse.tag.person), 0)


@lru_cache(16384)
def is_known(word: str) -> bool:
    """Tell whether a word stands in the dictionary or the lexicon."""
    return word in lexicon("ru").concepts or bool(_morphology().word_is_known(word))


@lru_cache(16384)
def is_ordinary(word: str) -> bool:
    """Tell whether a word is in the dictionary as something else than a name."""
    if not is_known(word):
        return False
    parses: list[Any] = _morphology().parse(word)
    return not any(_NAMES.intersection(map(str, parse.tag.grammemes)) for parse in parses)


@lru_cache(4096)
def is_counted(word: str) -> bool:
    """Tell whether a word is a noun or adjective in no case that could stand for itself behind an hour."""
    parses: list[Any] = _morphology().parse(word)
    return all(
        parse.tag.POS in ("NOUN", "ADJF") and not {"nomn", "accs"} & set(map(str, parse.tag.grammemes))
        for parse in parses
    )


@lru_cache(4096)
def corrected(word: str) -> str | None:
    """Give the word of the lexicon that an unknown word is a slip of, one letter off, or None."""
    if len(word) < 4 or is_known(word) or is_time(word, "ru"):
        return None
    if len(word) == 4:  # so short a word has lost a letter, or is another
        longer = (word[:place] + letter + word[place:] for place in range(1, 4) for letter in _LETTERS)
        return next((candidate for candidate in longer if _is_ours(candidate)), None)
    return next((candidate for candidate in _one_off(word) if _is_ours(candidate)), None)


def _is_ours(word: str) -> bool:
    """Tell whether a word is one of time or of the lexicon."""
    if len(word) > 4 and is_time(word, "ru"):
        return True
    if word[:3] not in _beginnings() or not _morphology().word_is_known(word):
        return False
    known = lexicon("ru").concepts
    return any(_lemma(parse) in known for parse in _morphology().parse(word))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:3] for word in lexicon("ru").concepts)


def _one_off(word: str) -> Iterator[str]:
    """Give the words that differ by one letter: first those with other vowels, which slips are mostly."""
    yield from _other_vowels(word)
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from [
        word + "ь",
        word.replace("тся", "ться"),
        word.replace("ться", "тся"),
        word.replace("лса", "лся"),
    ]
    yield from (left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1)
    yield from (left + right[1:] for left, right in splits if right)
    yield from (left + letter + right for left, right in splits for letter in _LETTERS)
    yield from (left + letter + right[1:] for left, right in splits if right for letter in _LETTERS)


def _other_vowels(word: str) -> list[str]:
    vowels = {"а": "о", "о": "а", "и": "е", "е": "и", "я": "е"}
    places = [place for place, letter in enumerate(word) if letter in vowels]
    once = [word[:place] + vowels[word[place]] + word[place + 1 :] for place in places]
    return once + [
        other[:place] + vowels[other[place]] + other[place + 1 :]
        for other in once
        for place in places
        if other[place] == word[place]
    ]
