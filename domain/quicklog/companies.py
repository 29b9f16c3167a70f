"""Companies named in a message: in any case, joined or apart, in part or whole, in either script."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from domain.quicklog.directory import Named, Names
from domain.quicklog.naming import Mention, Search
from domain.quicklog.stems import heads, is_cyrillic, sound, tails, word_stems
from domain.quicklog.time_words import is_time

_SHORT = 5  # letters up to which a small word in the other script is no competitor
_SLIP_FROM = 5
_COMMON = 6  # letters up to which an ordinary word is none of a small book's names by itself
_LARGE = 300  # clients from which on ordinary words need a capital letter to be names
_TOO_COMMON = frozenset(
    """дом доме дома дому центр центре мир мире город городе сеть свет день новый dom domov domu nova nove
    novy novu novou novej noveho novym novych""".split()
)
_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "eny", "sky", "cky")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of which `words` words stand in the message, up to part `last`."""

    named: Named
    last: int
    words: int
    is_fuzzy: bool = False
    is_heard: bool = False  # written in the other script

    @property
    def is_full(self) -> bool:
        """Tell whether the whole name is said."""
        return self.words >= len(self.named.words)


def rivals(search: Search) -> Iterator[Mention]:
    """Give the competitors that are named."""
    index = 0
    while index < len(search.tokens):
        found = [hit for hit in hits(search, index, search.directory.rivals) if hit.is_full]
        if not found and _may_sound(search, index, is_rival=True):
            found = [hit for hit in _sounding(search, index, search.directory.rivals) if hit.is_full]
        if found:
            hit = max(found, key=lambda hit: hit.last)
            words = hit.named.words
            is_subject = search.is_subject(index, ("".join(words), words[0]))
            yield Mention(index, hit.last, rival=hit.named.owner, is_full=True, is_subject=is_subject)
            index = hit.last
        index += 1


def company(search: Search, index: int) -> Mention | None:
    """Give the company that is named from a part on, or None."""
    found = list(hits(search, index, search.directory.names))
    if not found and _may_sound(search, index):
        found = list(_sounding(search, index, search.directory.names))
    return chosen(search, index, found)


def chosen(search: Search, index: int, found: list[Hit]) -> Mention | None:
    """Choose among the clients that fit: the longest name wins, a whole name over a part, and own clients."""
    found = _own_first(search, index, [hit for hit in found if _is_plausible(search, index, hit)])
    if not found:
        return None
    most = max(hit.words for hit in found)
    full = [hit for hit in found if hit.is_full]
    best = [hit for hit in full if hit.words == most] or [hit for hit in found if hit.words == most]
    if full and not best[0].is_full and most == 1:
        best = full
    words = best[0].named.words
    return Mention(
        index,
        max(hit.last for hit in best),
        tuple(sorted({hit.named.owner for hit in best})),
        is_full=best[0].is_full,
        is_fuzzy=any(hit.is_fuzzy for hit in best),
        is_subject=search.is_subject(index, ("".join(words), words[0])),
    )


def hits(search: Search, index: int, names: Names) -> Iterator[Hit]:
    """Give the names that begin at a part, written as in the book, joined or apart."""
    token = search.tokens[index]
    if token.kind == "sign" or _is_in_date(search, index):
        return
    for stem in word_stems(token.plain, search.language):
        for named in names.first.get(stem, ()):
            if stem != token.plain or stem == named.words[0]:  # a name is never cut short without an ending
                yield extended(search, index, named)
        for named in names.joined.get(stem, ()):
            yield Hit(named, index, len(named.words))
    after = search.after(index)
    if after is not None and token.kind == "word" and len(search.tokens[after].plain) > 2:
        yield from _in_two(search, token.plain + search.tokens[after].plain, after, names)


def _in_two(search: Search, pair: str, last: int, names: Names) -> Iterator[Hit]:
    """Give the names of one word that is written as two: "дельта пак"."""
    for stem in word_stems(pair, search.language) if len(pair) > 5 else ():
        for named in names.first.get(stem, ()):
            if len(named.words) == 1:
                yield Hit(named, last, 1)


def _is_in_date(search: Search, index: int) -> bool:
    """Tell "Nov 30" from a company that begins so."""
    beside = search.tokens[max(0, index - 1) : index] + search.tokens[index + 1 : index + 2]
    return is_time(search.tokens[index].plain, search.language) and any(
        near.kind == "number" for near in beside
    )


def extended(search: Search, index: int, named: Named, *, is_fuzzy: bool = False) -> Hit:
    """Give how much of a name stands in the message, whose first word stands at a part."""
    last, words = index, 1
    for stems in named.stems[1:]:
        after = search.after(last)
        if after is None:
            break
        word = search.tokens[after].plain
        if not stems.intersection(word_stems(word, search.language)):
            if not _is_slip(search, word, named.words[words]):
                break
            is_fuzzy = True
        last, words = after, words + 1
    return Hit(named, last, words, is_fuzzy)


def _is_slip(search: Search, word: str, meant: str) -> bool:
    """Tell whether a word behind the first one of a name is another one of it, misspelt."""
    if len(word) < _SLIP_FROM or word[0] != meant[0] or search.vocabulary.is_known(word):
        return False
    return bool(OSA.distance(word, meant) <= (1 if len(meant) >= len(word) else 2))


def _may_sound(search: Search, index: int, *, is_rival: bool = False) -> bool:
    token = search.tokens[index]
    if token.kind != "word" or len(token.plain) < 4 or search.vocabulary.is_known(token.plain):
        return False
    is_foreign = is_cyrillic(token.plain) != (search.language == "ru")
    return search.is_capital(index) or is_foreign or (is_rival and len(token.plain) > _SHORT)


def _sounding(search: Search, index: int, names: Names) -> Iterator[Hit]:
    """Give the names in the other script that sound like a word."""
    word = search.tokens[index].plain
    for stem in word_stems(word, search.language):
        if len(stem) < 4:
            continue
        for named in names.sounds.get(sound(stem), ()):
            if is_cyrillic(named.words[0]) != is_cyrillic(word):
                yield replace(extended(search, index, named), is_heard=True)


def _is_plausible(search: Search, index: int, hit: Hit) -> bool:
    """Tell whether a name may be meant: a part of one, or an ordinary word, needs more than its letters."""
    word = search.tokens[index].plain
    is_marked = search.is_capital(index) or search.is_marked(index)
    if hit.words > 1:
        return is_marked or _is_small(search, hit.named) or not search.vocabulary.is_ordinary(word)
    if word.isdigit() or (word in tails() and not hit.is_full):
        return hit.is_full and is_marked
    if not hit.is_full:
        return _may_be_part(search, index, hit.named, is_marked=is_marked)
    if is_marked or (_is_small(search, hit.named) and not hit.named.is_tail):
        return True
    return not search.vocabulary.is_ordinary(word)


def _is_small(search: Search, named: Named) -> bool:
    """Tell whether the clients among whom a name is looked for are few: the speaker's own, or all."""
    own = search.speaker.own
    among = own if own is not None and named.owner in own else search.directory.clients
    return len(among) <= _LARGE


def _may_be_part(search: Search, index: int, named: Named, *, is_marked: bool) -> bool:
    word = search.tokens[index].plain
    if named.words[0].endswith(_ADJECTIVES):
        return False
    if is_marked or not search.vocabulary.is_ordinary(word):
        return True
    is_said = _is_small(search, named) and word not in _TOO_COMMON
    opens = index == 0 or search.tokens[index - 1].kind == "sign"
    is_name = len(word) > _COMMON and _is_no_kind(named)
    return is_said and (opens or is_name or search.vocabulary.is_preposition(search.before(index)))


def _is_no_kind(named: Named) -> bool:
    """Tell a name that does not begin with what the company is, like "фабрика"."""
    return named.words[0] not in heads()


def _own_first(search: Search, index: int, found: list[Hit]) -> list[Hit]:
    """Keep the speaker's own clients; others count only where the message leaves no doubt."""
    own = search.speaker.own
    if own is None:
        return found
    mine = [hit for hit in found if hit.named.owner in own]
    if mine:
        return mine
    is_strong = search.is_surely_name(index)
    return [hit for hit in found if hit.is_full and is_strong and not hit.is_fuzzy and not hit.is_heard]
