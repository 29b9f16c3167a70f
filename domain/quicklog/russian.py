"""Russian words: dictionary form and tense by pymorphy3, slips of the finger by the nearest known word."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from domain.quicklog.lexicon import lexicon
from domain.quicklog.words import Form, Reading

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

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
_RUSSIAN = re.compile("[а-яё]+")  # what the dictionary can be asked for
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
    if not _RUSSIAN.fullmatch(word):
        return Reading(frozenset({word}), Form.NOUN)
    parses: list[Any] = _morphology().parse(word)
    known = lexicon("ru").concepts
    useful = [parse for parse in parses if _lemma(parse) in known]
    if not useful and word in known:
        return Reading(frozenset({word}), Form.NOUN)
    useful = useful or parses
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
    if word in lexicon("ru").concepts:
        return True
    return bool(_RUSSIAN.fullmatch(word) and _morphology().word_is_known(word))


@lru_cache(16384)
def is_ordinary(word: str) -> bool:
    """Tell whether a word is in the dictionary as something else than a name."""
    if not _RUSSIAN.fullmatch(word) or not is_known(word):
        return False
    parses: list[Any] = _morphology().parse(word)
    return not any(_NAMES.intersection(map(str, parse.tag.grammemes)) for parse in parses)


@lru_cache(4096)
def is_counted(word: str) -> bool:
    """Tell whether a word is a noun or adjective in no case that could stand for itself behind an hour."""
    if not _RUSSIAN.fullmatch(word):
        return False
    parses: list[Any] = _morphology().parse(word)
    return all(
        parse.tag.POS in ("NOUN", "ADJF") and not {"nomn", "accs"} & set(map(str, parse.tag.grammemes))
        for parse in parses
    )


@lru_cache(1024)
def forms(lemma: str) -> frozenset[str]:
    """Give all forms of a word of the dictionary."""
    parses: list[Any] = _morphology().parse(lemma)
    return frozenset(
        str(form.word).replace("ё", "е")
        for parse in parses
        if _lemma(parse) == lemma
        for form in parse.lexeme
    )
