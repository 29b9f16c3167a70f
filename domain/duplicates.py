"""Which clients are perhaps one and the same (D087)."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.names import name_key
from domain.searching import search_key, sound

MOST_PAIRS = 300
# A phone that more clients share is an exchange's or an accountant's, and says nothing.
MOST_SHARING = 4
_SHORTEST_NEAR = 5
_WORDS = re.compile(r"==(\S+)")
_FIGURES = re.compile(r"\d+")


class Likeness(StrEnum):
    """Why two clients are perhaps one, the surest first."""

    TAX_ID = "tax_id"
    NAME = "name"
    PHONE = "phone"
    NEAR_NAME = "near_name"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A client as far as it can be compared."""

    id: int
    name: str
    tax_id: str
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clients that are perhaps one; the smaller id stands first."""

    first_id: int
    second_id: int
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A pair about which nothing was said yet, after the first `skip` of so many."""

    pair: Pair
    skip: int
    total: int


@dataclass(frozen=True, slots=True)
class Traces:
    """How much is known of a client: so many records, the last of this moment, and so many contacts."""

    records: int
    last_at: datetime | None
    contacts: int


def likely_pairs(candidates: Sequence[Candidate], different: Iterable[tuple[int, int]]) -> list[Pair]:
    """Give the pairs that are perhaps one client, the surest first, at most MOST_PAIRS.

    Clients with different tax ids are different ones. Of many alike each is paired with the oldest alone, so
    that a head is not asked twice. Pairs that somebody called different are left out.
    """
    passed = set(different)
    found: dict[tuple[int, int], Likeness] = {}
    for likeness, groups in _all_groups(candidates):
        for group in groups:
            for pair in _around_the_oldest(group):
                if pair not in passed:
                    found.setdefault(pair, likeness)
    ranked = sorted(found.items(), key=lambda item: (list(Likeness).index(item[1]), item[0]))
    return [Pair(*pair, likeness) for pair, likeness in ranked[:MOST_PAIRS]]


def _all_groups(candidates: Sequence[Candidate]) -> Iterator[tuple[Likeness, list[list[Candidate]]]]:
    yield Likeness.TAX_ID, _groups(candidates, lambda one: [one.tax_id] if one.tax_id else [])
    yield Likeness.NAME, _groups(candidates, lambda one: [name_key(one.name)])
    shared = _groups(candidates, lambda one: one.phones)
    yield Likeness.PHONE, [group for group in shared if len(group) <= MOST_SHARING]
    yield Likeness.NEAR_NAME, _near(candidates)


def _groups(
    candidates: Iterable[Candidate], keys: Callable[[Candidate], Iterable[Hashable]]
) -> list[list[Candidate]]:
    groups: dict[Hashable, list[Candidate]] = defaultdict(list)
    for one in candidates:
        for key in set(keys(one)):
            groups[key].append(one)
    return [group for group in groups.values() if len(group) > 1]


def _around_the_oldest(group: list[Candidate]) -> Iterator[tuple[int, int]]:
    """Pair each with the oldest that it can be; one with another tax id may be the oldest of others."""
    heads: list[Candidate] = []
    for one in sorted(group, key=lambda each: each.id):
        head = next((head for head in heads if _may_be_one(head, one)), None)
        if head is None:
            heads.append(one)
        elif head.id != one.id:
            yield head.id, one.id


def _may_be_one(one: Candidate, other: Candidate) -> bool:
    return not (one.tax_id and other.tax_id) or one.tax_id == other.tax_id


def _near(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Pair names that are written with other letters, in another order, or with one letter wrong."""
    spelled = [(one, *_spelled(one.name)) for one in candidates]
    same = _groups(candidates, _order_free(spelled))
    nearby: dict[str, list[tuple[Candidate, str]]] = defaultdict(list)
    for one, word, _ in spelled:
        if len(word) >= _SHORTEST_NEAR:
            for variant in _without_one_letter(word):
                nearby[variant].append((one, word))
    pairs = [
        [one, other]
        for group in nearby.values()
        if 1 < len(group) <= 2 * MOST_SHARING
        for place, (one, word) in enumerate(group)
        for other, near in group[place + 1 :]
        if word != near and _differ_by_one(word, near)
    ]
    return same + pairs


def _order_free(
    spelled: Iterable[tuple[Candidate, str, tuple[str, ...]]],
) -> Callable[[Candidate], Iterable[Hashable]]:
    words = {one.id: words for one, _, words in spelled}
    return lambda one: [words[one.id]] if words[one.id] else []


def _spelled(name: str) -> tuple[str, tuple[str, ...]]:
    """Give a name in one Latin word as it sounds, and its words in the order of the alphabet."""
    words = list(dict.fromkeys(sound(word) for word in _WORDS.findall(search_key(name))))
    return "".join(words), tuple(sorted(words))


def _without_one_letter(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _differ_by_one(one: str, other: str) -> bool:
    """Tell whether a letter is missing, added, wrong, or two have changed places; figures must be equal."""
    if _FIGURES.findall(one) != _FIGURES.findall(other) or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
