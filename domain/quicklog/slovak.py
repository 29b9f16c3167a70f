"""Slovak words without accents: dictionary form and tense, by the forms made from the tables."""

from functools import cache, lru_cache

from domain.quicklog import tables
from domain.quicklog.inflected import VERBAL, Inflected, slovak
from domain.quicklog.lexicon import lexicon
from domain.quicklog.stems import name_stems, word_stems
from domain.quicklog.time_words import is_time
from domain.quicklog.words import Form, Reading


@lru_cache(8192)
def reading(word: str) -> Reading:
    """Give what a word is: a verb in one of its forms, also with ne- before it, or something else."""
    forms, negated = slovak().get(word, []), False
    if not forms and word.startswith("ne") and len(word) >= 4:
        forms, negated = slovak().get(word[2:], []), True
    nouns = _nouns(word)
    form = _best(forms)
    lemmas = frozenset({word, *(form.lemma for form in forms), *nouns})
    if form is None:
        return Reading(lemmas, Form.NOUN, nominative=word in nouns)
    return Reading(lemmas, form.form, form.person, form.plural, nominative=word in nouns, negated=negated)


def _best(forms: list[Inflected]) -> Inflected | None:
    order = (Form.PAST, Form.PRESENT, Form.INFINITIVE, Form.PASSIVE, Form.IMPERATIVE, Form.OTHER)
    return min(forms, key=lambda form: order.index(form.form), default=None)


@cache
def _by_stem() -> dict[str, set[str]]:
    """Give the nouns and adjectives of the lexicon by their stems."""
    found: dict[str, set[str]] = {}
    known = lexicon("sk")
    for word, concepts in known.concepts.items():
        if not (concepts <= VERBAL and word.endswith("t")):
            for stem in name_stems(word):
                found.setdefault(stem, set()).add(word)
    for word in known.things - set(slovak()):
        for stem in name_stems(word):
            found.setdefault(stem, set()).add(word)
    return found


def _nouns(word: str) -> set[str]:
    if word in lexicon("sk").concepts:
        return {word}
    return {noun for stem in word_stems(word, "sk") for noun in _by_stem().get(stem, ())}


@cache
def _common() -> frozenset[str]:
    """Give the stems of words that mean nothing to the rules, so that none is read as a slip of another."""
    return frozenset(stem for word in tables.small_words("sk", "common") for stem in name_stems(word))


@lru_cache(8192)
def is_known(word: str) -> bool:
    """Tell whether a word is one of ours, of time, or one that only joins others."""
    known = lexicon("sk").concepts
    return (
        word in tables.small_words("sk", "function")
        or not _common().isdisjoint(word_stems(word, "sk"))
        or word in tables.small_words("sk", "prepositions")
        or is_time(word, "sk")
        or any(lemma in known or lemma in slovak() for lemma in reading(word).lemmas - {word})
        or word in known
        or word in lexicon("sk").things
        or not lexicon("sk").things.isdisjoint(reading(word).lemmas)
        or word in slovak()
    )
