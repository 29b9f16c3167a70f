"""The words and phrases of a language with what they mean, from the tables."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from domain.quicklog import tables

_MARKS = "^?"
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """One place of a phrase: any of some lemmas, concepts or exact words.

    `is_optional` places may be missing; a gap is up to two words of any kind; the head carries the tense.
    """

    lemmas: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    is_optional: bool = False
    is_gap: bool = False
    is_head: bool = False
    is_number: bool = False
    is_figure: bool = False  # also a number that is a sum or a part of a day


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that together mean one concept."""

    concept: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of a language mean, and its phrases by what their first place may be."""

    concepts: dict[str, frozenset[str]]
    phrases: dict[str, list[Phrase]]
    things: frozenset[str] = frozenset()  # words that only phrases name, and no deeds


@cache
def lexicon(language: str) -> Lexicon:
    """Give the lexicon of a language."""
    concepts: dict[str, set[str]] = defaultdict(set)
    for concept, words in tables.lines(f"{language}_words"):
        for word in words.split() if concept != "notverbs" else ():
            concepts[word.partition("+")[0]].add(concept)
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    for concept, words in tables.lines(f"{language}_phrases"):
        phrase = Phrase(concept, tuple(_piece(word) for word in words.split()))
        for opening in _openings(phrase):
            phrases[opening].append(phrase)
    every = {phrase for known in phrases.values() for phrase in known}
    pieces = [piece for phrase in every for piece in phrase.pieces if not piece.is_head]
    things = frozenset(lemma for piece in pieces for lemma in piece.lemmas if len(lemma) > _SHORTEST)
    return Lexicon(
        {word: frozenset(meant) for word, meant in concepts.items()}, dict(phrases), things - set(concepts)
    )


def _openings(phrase: Phrase) -> set[str]:
    """Give what a phrase may begin with: the alternatives of its places up to one that must be there."""
    found: set[str] = set()
    for piece in phrase.pieces:
        found |= (
            piece.lemmas | {f"={word}" for word in piece.exact} | {f"<{name}>" for name in piece.concepts}
        )
        if piece.is_number:
            found.add("#")
        if not piece.is_optional:
            break
    return found


def _piece(word: str) -> Piece:
    if word == "..":
        return Piece(is_gap=True)
    marks = {mark for mark in _MARKS if mark in word[:2]}
    bare = word.lstrip(_MARKS)
    lemmas: set[str] = set()
    concepts: set[str] = set()
    exact: set[str] = set()
    inside = bare
    while "<" in inside:
        start, end = inside.index("<"), inside.index(">")
        concepts.update(inside[start + 1 : end].split("|"))
        inside = inside[:start] + inside[end + 1 :]
    for option in filter(None, inside.split("|")):
        (exact if option.startswith("=") else lemmas).add(option.lstrip("="))
    is_figure = "figure" in concepts
    is_number = is_figure or "number" in concepts
    return Piece(
        frozenset(lemmas),
        frozenset(concepts - {"number", "figure"}),
        frozenset(exact),
        is_optional="?" in marks,
        is_head="^" in marks,
        is_number=is_number,
        is_figure=is_figure,
    )
