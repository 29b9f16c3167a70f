"""Phrases found in a message: together their words mean one thing, and each alone nothing any more."""

from collections.abc import Iterator

from domain.quicklog.lexicon import Lexicon, Phrase, Piece
from domain.quicklog.words import Form, Word

_GAP = 2
_DENIALS = frozenset({"не", "ни", "not", "never"})
# What a phrase means only when it is not denied.
_AFFIRMED = frozenset({"agree", "positive", "win", "met", "payin", "deal", "call", "facetoface"})


def mark(words: list[Word], lexicon: Lexicon) -> None:
    """Give the heads of phrases their meaning, and take that of the other words away; longer phrases win."""
    index = 0
    while index < len(words):
        matched = _longest(words, index, lexicon)
        if matched is None:
            index += 1
            continue
        phrase, places = matched
        if phrase.concept == "notyet" and _longest(words, max(places), lexicon) is not None:
            index += 1  # "пока не актуально" is refused, as "не актуально" is
            continue
        _apply(words, phrase, places)
        index = max(places) + 1 if phrase.concept == "none" else index + 1


def _longest(words: list[Word], index: int, lexicon: Lexicon) -> tuple[Phrase, dict[int, Piece]] | None:
    best: tuple[Phrase, dict[int, Piece]] | None = None
    if words[index].is_phrase:
        return None
    for phrase in _candidates(words[index], lexicon):
        places = _match(words, index, phrase.pieces, 0)
        if (
            places
            and not any(words[place].is_phrase for place in places)
            and not (phrase.concept in _AFFIRMED and _is_denied(words, places))
            and _weight(places) > _weight(best and best[1])
        ):
            best = (phrase, places)
    return best


def _is_denied(words: list[Word], places: dict[int, Piece]) -> bool:
    """Tell whether a negation that is no part of the phrase stands inside it: "КП не подошло"."""
    around = range(max(min(places) - 1, 0), max(places))
    return any(_denies(words[place]) for place in around if place not in places)


def _denies(word: Word) -> bool:
    return word.plain in _DENIALS or "not" in word.lemmas


def _weight(places: dict[int, Piece] | None) -> int:
    return len(places) if places else 0


def _candidates(word: Word, lexicon: Lexicon) -> Iterator[Phrase]:
    for lemma in sorted(word.lemmas, key=lambda lemma: (lemma != word.plain, lemma)):
        yield from lexicon.phrases.get(lemma, ())
    yield from lexicon.phrases.get(f"={word.plain}", ())
    for concept in sorted(word.concepts):
        yield from lexicon.phrases.get(f"<{concept}>", ())
    if word.token.kind == "number":
        yield from lexicon.phrases.get("#", ())


def _match(words: list[Word], index: int, pieces: tuple[Piece, ...], at: int) -> dict[int, Piece] | None:
    """Match the pieces from `at` on to the words from `index` on: the matched words' places, or None."""
    if at == len(pieces):
        return {}
    piece = pieces[at]
    if piece.is_gap:
        for skipped in range(_GAP + 1):
            if any(word.token.kind == "sign" for word in words[index : index + skipped]):
                break
            rest = _match(words, index + skipped, pieces, at + 1)
            if rest is not None:
                return rest
        return None
    if index < len(words) and _fits(words[index], piece):
        rest = _match(words, index + 1, pieces, at + 1)
        if rest is not None:
            return {index: piece, **rest}
    return _match(words, index, pieces, at + 1) if piece.is_optional else None


def _fits(word: Word, piece: Piece) -> bool:
    if piece.is_head and word.form is Form.OTHER and word.token.kind == "word" and word.plain.isascii():
        return False  # "podpísanú zmluvu" says of what kind it is, and not what was done
    if piece.is_number and word.token.kind == "number":
        return piece.is_figure or not word.is_taken
    return bool(
        piece.lemmas.intersection(word.lemmas)
        or word.plain in piece.exact
        or piece.concepts.intersection(word.concepts)
    )


def _apply(words: list[Word], phrase: Phrase, places: dict[int, Piece]) -> None:
    literal = [
        place
        for place, piece in places.items()
        if not (piece.concepts and piece.concepts.intersection(words[place].concepts))
    ]
    heads = [place for place in literal if places[place].is_head and words[place].is_verb]
    heads += [place for place in literal if places[place].is_head]
    heads += [place for place in literal if words[place].is_verb] + literal + list(places)
    for place in literal:
        words[place].concepts = frozenset()
        words[place].is_phrase = True
    head = words[heads[0]]
    if phrase.concept != "none":
        head.concepts = frozenset({phrase.concept})
        head.is_phrase = True
        head.negated = False
