"""English words: dictionary form and tense, by the forms made from the tables."""

from functools import lru_cache

from domain.quicklog import tables
from domain.quicklog.inflected import Inflected, english
from domain.quicklog.lexicon import lexicon
from domain.quicklog.time_words import is_time
from domain.quicklog.words import Form, Reading


@lru_cache(8192)
def reading(word: str) -> Reading:
    """Give what a word is: a verb in one of its forms, or something else."""
    bare = word.removesuffix("'s")
    forms = english().get(bare, [])
    lemmas = frozenset({word, bare, *(form.lemma for form in forms), *_singular(bare)})
    is_thing = bare in lexicon("en").concepts and all(form.form is Form.GERUND for form in forms)
    form = None if is_thing else _best(forms)
    return Reading(lemmas, form.form if form else Form.NOUN)


def _best(forms: list[Inflected]) -> Inflected | None:
    order = (Form.PAST, Form.INFINITIVE, Form.PRESENT, Form.GERUND)
    return min(forms, key=lambda form: order.index(form.form), default=None)


def _singular(word: str) -> set[str]:
    found = set()
    if word.endswith("s") and len(word) > 3:
        found.add(word[:-1])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    if word.endswith("es"):
        found.add(word[:-2])
    return found


def _stems(word: str) -> set[str]:
    """Give what a word may be a form of, by its ending alone."""
    found = {word, *_singular(word)}
    for ending in ("ed", "ing", "ly"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            found |= {stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem}
    return found


@lru_cache(8192)
def is_known(word: str) -> bool:
    """Tell whether a word is one of ours, of time, or one that only joins others."""
    bare = word.removesuffix("'s")
    return (
        bare in tables.small_words("en", "function")
        or not tables.small_words("en", "common").isdisjoint(_stems(bare))
        or bare in tables.small_words("en", "prepositions")
        or any(lemma in lexicon("en").concepts for lemma in reading(bare).lemmas)
        or bare in english()
        or is_time(bare, "en")
    )
