"""Clients found by what people type: any part, inflected, mistyped, in another alphabet (D084, D087)."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

from domain.client_filters import Sieve
from domain.clients import Client, Page
from domain.names import name_key
from domain.searching import Wanted, Words, read_wanted, stem
from storage import finding
from storage.database import UnitOfWork
from storage.finding import Likely, View

MOST_LIKELY = 250  # looked at one by one
SHORTEST_MISTYPED = 4
TWICE_MISTYPED = 5  # letters from which on two of them may be wrong
A_PART, ELSEWHERE = (
    0.25,
    0.5,
)  # what a beginning of a word counts less than the whole, and another word than the name
_TOO_FAR = 99.0


async def find(uow: UnitOfWork, view: View, text: str, sieve: Sieve, *, skip: int, most: int) -> Page:
    """Give a part of the clients of a view that pass the sieve and are meant by `text`; "" means all.

    What is found letter by letter is all that is given; else words with another ending; else mistyped ones.
    """
    wanted = read_wanted(text) if text else Wanted()
    if text and not wanted.readings:
        return Page([], 0)
    page = await finding.list_page(uow, view, sieve, wanted.readings, skip=skip, most=most)
    if page.clients or not text or skip:
        return page
    if wanted.stems:
        page = await finding.list_page(
            uow, view, sieve, wanted.stems, skip=skip, most=most, from_word_start=True
        )
    if page.clients or sieve != Sieve(owner_id=sieve.owner_id):
        return page
    return await _mistyped(uow, view, wanted, skip=skip, most=most)


async def _mistyped(uow: UnitOfWork, view: View, wanted: Wanted, *, skip: int, most: int) -> Page:
    """Give those whose words differ in a letter or two, the fewest faults first."""
    for words in wanted.typed:
        for exact, mistyped in _ways(words):
            grams = _grams(mistyped)
            likely = await finding.list_likely(
                uow, view, grams, exact, least=max(1, len(grams) // 4), most=MOST_LIKELY
            )
            if likely and "rapidfuzz.distance" not in sys.modules:
                await asyncio.to_thread(import_module, "rapidfuzz.distance")  # the first time takes 30 ms
            found = _ranked(words, likely)
            if found:
                return Page(found[skip : skip + most], len(found), skip)
    return Page([], 0)


def _ways(words: Words) -> Iterator[tuple[list[str], list[str]]]:
    """Give what may be mistyped: of several words each for itself, the others letter by letter, then all."""
    exact = [word for word in words if _is_exact(word)]
    other = [word for word in words if not _is_exact(word)]
    if len(other) > 1 and len(words) <= finding.MOST_EXACT + 1:
        for word in other:
            yield [one for one in words if one != word], [word]
    if other and len(exact) <= finding.MOST_EXACT:
        yield exact, other


def _is_exact(word: str) -> bool:
    """Tell whether a word is taken letter by letter: a short one, or one with a figure."""
    return len(word) < SHORTEST_MISTYPED or any(sign.isdigit() for sign in word)


def _grams(words: Sequence[str]) -> list[str]:
    """Give the pairs of letters of all words in turn, as many as are looked for."""
    pairs = [[word[place : place + 2] for place in range(len(word) - 1)] for word in words]
    longest = max((len(one) for one in pairs), default=0)
    in_turn = [one[place] for place in range(longest) for one in pairs if place < len(one)]
    return list(dict.fromkeys(in_turn))[: finding.MOST_GRAMS]


def _ranked(words: Words, likely: Sequence[Likely]) -> list[Client]:
    nearness = [_Nearness(word) for word in words]
    scored = []
    for one in likely:
        known = one.search_key.split()
        faults = sum(near.least(known) for near in nearness)
        if faults < _TOO_FAR:
            scored.append(
                (faults, not one.client.is_key, name_key(one.client.name), one.client.id, one.client)
            )
    return [client for *_, client in sorted(scored)]


class _Nearness:
    """How far the words of keys are from one that was typed; each of them is looked at once."""

    def __init__(self, word: str) -> None:
        self._word, self._stem, self._is_exact = word, stem(word), _is_exact(word)
        self._most = 2 if len(word) >= TWICE_MISTYPED else 1
        self._known: dict[str, float] = {}

    def least(self, known: Sequence[str]) -> float:
        """Count the letters that differ from the nearest of these words; _TOO_FAR where none is near."""
        return min((self._distance(one) for one in known), default=_TOO_FAR)

    def _distance(self, known: str) -> float:
        found = self._known.get(known)
        if found is None:
            bare = known.lstrip("=+")
            besides = 0.0 if known.startswith("==") else ELSEWHERE
            found = self._known[known] = besides + self._of(bare, is_whole=known.startswith("+"))
        return found

    def _of(self, bare: str, *, is_whole: bool) -> float:
        from rapidfuzz.distance import OSA

        word, most = self._word, self._most
        if self._is_exact:
            return 0.0 if word in bare else _TOO_FAR
        if len(bare) < len(self._stem) - most or bare.isdigit():
            return _TOO_FAR
        least = float(OSA.distance(word, bare, score_cutoff=most))
        if least and not is_whole:
            stems = OSA.distance(self._stem, stem(bare), score_cutoff=most)
            part = OSA.distance(word, bare[: len(word)], score_cutoff=most) + A_PART
            least = min(least, float(stems), part)
        return least if least <= most else _TOO_FAR
