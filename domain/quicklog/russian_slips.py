"""Russian words with a slip of the finger: the word of time or of the lexicon that is meant."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from domain.quicklog.lexicon import lexicon
from domain.quicklog.russian import forms, is_known
from domain.quicklog.slips import reduced
from domain.quicklog.time_words import is_time, time_vocabulary

_SHORTEST, _LONGEST = 4, 18
_VERB_ENDINGS = (
    "иться",
    "аться",
    "еться",
    "яться",
    "уться",
    "ться",
    "ить",
    "ать",
    "еть",
    "ять",
    "уть",
    "оть",
    "ыть",
    "ти",
    "ть",
)


_VOICED = {"з": "с", "с": "з"}
_CONFUSED = (("ться", "тся"), ("тся", "ться"))


@lru_cache(4096)
def corrected(word: str) -> str | None:
    """Give the word that an unknown word is a slip of: one letter off, or vowels that sound alike, or None.

    So short a word as "прас" has lost a letter, or is another word.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or is_known(word) or is_time(word, "ru"):
        return None
    for ending, right in _CONFUSED:
        if word.endswith(ending) and is_known(word.removesuffix(ending) + right):
            return word.removesuffix(ending) + right
    found = {other: _away(word, other) for other in _meant(word)}
    least = 1 if len(word) == _SHORTEST else 0
    likely = [other for other, away in found.items() if away <= 2 and (not least or len(other) > len(word))]
    return min(likely, key=lambda other: (found[other], -len(other), other), default=None)


def _away(word: str, other: str) -> int:
    """Give how far a word is from another; what sounds the same is near, however it is written."""
    away = int(OSA.distance(word, other, score_cutoff=2))
    return 2 if away > 2 and reduced(word) == reduced(other) else away


def _meant(word: str) -> Iterator[str]:
    """Give the words that sound like a word, but for one letter."""
    like = reduced(word)
    for known in time_vocabulary("ru"):
        if known[0] == word[0]:
            yield from _in_time(word, known)
    sounded = {like[:1], _VOICED.get(like[:1], "")}
    for stem, lemmas in (known for letter in sounded for known in _stems().get(letter, ())):
        if any(OSA.distance(stem, like[:length], score_cutoff=1) <= 1 for length in _lengths(stem, like)):
            for lemma in lemmas:
                yield from (form for form in forms(lemma) if _is_near(like, form))


def _in_time(word: str, known: str) -> Iterator[str]:
    """Give a word of time, with whatever ending the word has."""
    for length in (len(known), len(known) + 1, len(known) - 1):
        beginning = word[:length]
        is_near = OSA.distance(beginning, known, score_cutoff=1) <= 1 or reduced(beginning) == reduced(known)
        if is_near and is_time(known + word[length:], "ru"):
            yield known + word[length:]


def _lengths(stem: str, like: str) -> range:
    return range(len(stem) - 1, min(len(stem) + 1, len(like)) + 1)


def _is_near(like: str, form: str) -> bool:
    return abs(len(form) - len(like)) <= 2 and OSA.distance(like, reduced(form), score_cutoff=1) <= 1


@cache
def _stems() -> dict[str, list[tuple[str, list[str]]]]:
    """Give the stems of the lexicon as they sound, by their first letter, with their words."""
    found: dict[str, list[str]] = defaultdict(list)
    for lemma in lexicon("ru").concepts:
        if len(lemma) >= _SHORTEST:
            found[reduced(_stem(lemma))].append(lemma)
    by_letter: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for stem, lemmas in found.items():
        if len(stem) >= _SHORTEST - 1:
            by_letter[stem[0]].append((stem, lemmas))
    return dict(by_letter)


def _stem(lemma: str) -> str:
    ending = next((end for end in _VERB_ENDINGS if lemma.endswith(end) and len(lemma) - len(end) >= 3), "")
    if ending:
        return lemma[: -len(ending)]
    return lemma[:-1] if lemma[-1] in "аеиоуыэюяьй" and len(lemma) > _SHORTEST else lemma
