"""Names with a slip of the finger in them: one letter off, two in long words, and only in unknown words."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from domain.quicklog import companies, persons
from domain.quicklog.companies import Hit
from domain.quicklog.naming import Mention, Search
from domain.quicklog.stems import is_cyrillic, sound, word_stems

_SHORTEST = 5
_LONG = 9
_INFLECTED = ("а", "у", "ы", "е", "ю", "я", "и", "ом", "ем", "ой", "ей")
_MOST_TRIED = 8  # words of one message
_REDUCED = str.maketrans(
    {"о": "а", "е": "и", "я": "и", "э": "и", "ы": "и", "ь": "", "ъ": "", "y": "i", "e": "i"}
)


def misspelt(search: Search, taken: set[int]) -> list[Mention]:
    """Give the companies and people whose names are misspelt in the parts that name nobody yet."""
    found: list[Mention] = []
    untried = [index for index in range(len(search.tokens)) if index not in taken and _may_be(search, index)]
    for index in untried[:_MOST_TRIED]:
        mention = None if index in taken else _meant(search, index)
        if mention is not None:
            found.append(mention)
            taken.update(range(mention.first, mention.last + 1))
    return found


def _meant(search: Search, index: int) -> Mention | None:
    if search.vocabulary.is_known(search.tokens[index].plain):
        return _doubled(search, index)
    return _person(search, index) or _company(search, index)


def _may_be(search: Search, index: int) -> bool:
    token = search.tokens[index]
    if token.kind != "word" or len(token.plain) < _SHORTEST or search.vocabulary.is_ordinary(token.plain):
        return False
    if search.vocabulary.is_known(token.plain):
        is_led = index == 0 or search.vocabulary.is_preposition(search.before(index))
        is_led |= token.plain.endswith(_INFLECTED)
        return is_cyrillic(token.plain) and (is_led or search.is_capital(index))
    if is_cyrillic(token.plain) or search.is_capital(index):
        return True
    return len(token.plain) > _SHORTEST or search.after(index) is not None


def _doubled(search: Search, index: int) -> Mention | None:
    """Give the company of "Кристал": a name with one of two equal letters, or with one too many."""
    word, names = search.tokens[index].plain, search.directory.names
    found = [
        companies.extended(search, index, named, is_fuzzy=True)
        for stem in word_stems(word, search.language)
        if len(stem) > _SHORTEST
        for named in names.sounds.get(sound(stem), ())
        if _single(stem) in map(_single, named.stems[0])
    ]
    return companies.chosen(search, index, found)


def _single(word: str) -> str:
    return "".join(letter for place, letter in enumerate(word) if place == 0 or word[place - 1] != letter)


def _company(search: Search, index: int) -> Mention | None:
    names = search.directory.names
    token = search.tokens[index]
    hits: list[Hit] = []
    for stem in _near(token.plain, names.letters, search.language):
        hits += [
            companies.extended(search, index, named, is_fuzzy=True) for named in names.first.get(stem, ())
        ]
        hits += [Hit(named, index, len(named.words), is_fuzzy=True) for named in names.joined.get(stem, ())]
    if not is_cyrillic(token.plain) and not search.is_capital(index):
        hits = [hit for hit in hits if hit.words > 1 or len(token.plain) > 6]
    return companies.chosen(search, index, hits)


def _person(search: Search, index: int) -> Mention | None:
    people = search.directory
    near = list(_near(search.tokens[index].plain, people.people_letters, search.language))
    found = {someone: None for stem in near for someone in people.people.get(stem, ())}
    return persons.chosen(search, index, list(found), is_fuzzy=True) if found else None


def _near(
    word: str, letters: "dict[str, dict[str, int]] | dict[str, dict[str, None]]", language: str
) -> list[str]:
    """Give the stems that a word may be a slip of, those that are nearest."""
    found: dict[str, int] = {}
    for stem in word_stems(word, language):
        if len(stem) < _SHORTEST - 1:
            continue
        for known in _of_length(letters, stem):
            away = distance(stem, known)
            if away is not None:
                found[known] = min(away, found.get(known, 9))
    least = min(found.values(), default=0)
    return [stem for stem, away in found.items() if away == least]


def _of_length(letters: "dict[str, dict[str, int]] | dict[str, dict[str, None]]", stem: str) -> Iterator[str]:
    for first in dict.fromkeys(stem[:2]):
        yield from (known for known in _stems_of(letters, first) if abs(len(known) - len(stem)) <= 2)


def _stems_of(letters: "dict[str, dict[str, int]] | dict[str, dict[str, None]]", first: str) -> Iterable[str]:
    known = letters.get(first)
    return known if known is not None else ()


@lru_cache(4096)
def distance(one: str, other: str) -> int | None:
    """Give how many slips lie between two stems, or None where they are too many to be the same word."""
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST - 1:
        return None
    away = OSA.distance(one, other, score_cutoff=2)
    if away <= (1 if shorter >= _SHORTEST or one[0] == other[0] else 0):
        return away
    if away == 2 and shorter >= _LONG and OSA.distance(reduced(one), reduced(other), score_cutoff=1) <= 1:
        return 2
    return None


@lru_cache(4096)
def reduced(word: str) -> str:
    """Give a word with the vowels that are often mistaken for one another written as one."""
    plain = word.translate(_REDUCED)
    return "".join(
        letter
        for place, letter in enumerate(plain)
        if place == 0 or plain[place - 1] != letter or letter in "аиei"
    )
