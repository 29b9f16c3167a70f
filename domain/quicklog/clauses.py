"""A message cut into clauses: at punctuation, at "and", and where it is missing, before the next deed."""

from dataclasses import dataclass

from domain.quicklog.deeds import by_deed
from domain.quicklog.message import Message
from domain.quicklog.moods import Scene, govern, inflected_mood, notice
from domain.quicklog.moods_english import (
    english_mood,
)
from domain.quicklog.words import Form, Mood, Word

_SUBJECTS = frozenset({"they", "he", "she", "we", "i"})
_NAMED_BY_VERBS = frozenset({"doc", "sample"})  # "scheduled", "listed": no schedule and no list
_STOPS = frozenset(".;!?:•*\n")
_SOFT = frozenset(",()[]/|+=→>-")
_TELLING = frozenset({"call", "write", "talk", "messenger", "letter", "remind"})
_THINGS = frozenset({"proposal", "doc", "contract", "invoice", "act", "sample", "goods"})


@dataclass(slots=True)
class Clause:
    """Words that say one thing, from part `first` to `last`. What stands under a condition is not logged."""

    words: list[Word]
    is_condition: bool = False
    is_question: bool = False
    is_topic: bool = False

    @property
    def first(self) -> int:
        """Give the first part of it."""
        return self.words[0].index

    @property
    def last(self) -> int:
        """Give the last part of it."""
        return self.words[-1].index

    @property
    def has_meaning(self) -> bool:
        """Tell whether any of its words means something to the rules."""
        return any(word.concepts - {"name"} for word in self.words)


def clauses(message: Message) -> list[Clause]:
    """Cut a message into its clauses, and settle whose deed each word is."""
    found: list[Clause] = []
    for segment in _segments(message):
        for words in by_deed(message, segment.words):
            is_main = bool(found) and words[0].plain in _SUBJECTS  # "if we are late again they will leave"
            condition = segment.is_condition and not is_main
            found.append(Clause(words, condition, segment.is_question, segment.is_topic))
    found = _merged(message, found)
    for clause in found:
        _settle(message, clause.words)
    return found


def _settle(message: Message, words: list[Word]) -> None:
    """Give each word of a clause its mood."""
    scene = Scene()
    settled = english_mood if message.language.code == "en" else inflected_mood
    for place, word in enumerate(words):
        notice(message, scene, word)
        word.mood = settled(message, scene, words, place)
        if word.is_verb and word.mood is not Mood.NAMED and "order" in word.concepts:
            word.concepts -= {"ordern", "goods"}  # who orders names no order
        if "must" in word.concepts and any(later.form is Form.INFINITIVE for later in words[place + 1 :]):
            word.concepts -= {"perform"}  # "mám zavolať"
        if word.form is Form.PAST and not word.is_phrase and word.mood is not Mood.NAMED:
            word.concepts -= _NAMED_BY_VERBS
        govern(message, scene, word)
    _set_topics_aside(message, words)


def _set_topics_aside(message: Message, words: list[Word]) -> None:
    """Take its meaning from what is only spoken of: "call them about the samples"."""
    is_told = is_topic = False
    for word in words:
        is_topic |= is_told and word.plain in message.language.small("topics")
        is_told |= bool(word.concepts & _TELLING)
        if is_topic and word.is_verb and not word.concepts & _THINGS:
            return
        if is_topic and word.concepts & _THINGS and not word.is_phrase:
            word.concepts = frozenset()


def _segments(message: Message) -> list[Clause]:
    """Cut at punctuation and at joints; a condition ends with its comma."""
    inside = _inside(message)
    found: list[Clause] = []
    current: list[Word] = []
    for word in message.words:
        is_sign = word.token.kind == "sign" and word.index not in inside
        if is_sign and _is_cut(message, word):
            _close(message, found, current, word.plain)
            current = []
        elif _is_joint(message, word, current):
            _close(message, found, current, "")
            current = [word]
        else:
            current.append(word)
    _close(message, found, current, "")
    return found


def _inside(message: Message) -> set[int]:
    """Give the parts whose signs belong to a day, a sum or a percent."""
    spans = [(moment.first, moment.last) for moment in message.moments]
    spans += [(part.first, part.last) for part in message.sums]
    spans += [(part.first, part.last) for part in message.percents]
    return {place for first, last in spans for place in range(first, last + 1)}


def _is_cut(message: Message, word: Word) -> bool:
    return word.plain in _STOPS or (word.plain in _SOFT and not _is_hyphen(message, word.index))


def _is_joint(message: Message, word: Word, current: list[Word]) -> bool:
    """Tell whether a word joins two clauses."""
    small = message.language.small
    if not current or current[-1].plain == "так":
        return False
    if word.plain in small("conditions"):
        return not current[-1].concepts & {"ask", "other", "think"}  # "asked if we can"
    after = message.words[word.index + 1 : word.index + 2]
    if current[-1].token.kind == "name" and after and after[0].token.kind == "name":
        return False
    return word.plain in small("joints") and _opens_clause(message, word.index)


def _is_hyphen(message: Message, index: int) -> bool:
    token = message.tokens[index]
    before, after = message.tokens[index - 1 : index], message.tokens[index + 1 : index + 2]
    is_tight = bool(before and after and before[0].end == token.start and after[0].start == token.end)
    return token.plain in "-/+" and is_tight


def _close(message: Message, found: list[Clause], words: list[Word], sign: str) -> None:
    if words:
        small = message.language.small
        condition = words[0].plain in small("conditions") or (
            not words[0].concepts and any(word.plain in small("conditions") for word in words[1:2])
        )
        condition |= any(word.plain in small("whether") for word in words[:3])
        condition |= bool(found) and words[0].plain in small("asks")
        clause = Clause(words, condition, sign == "?", sign == ":")
        clause.is_topic |= sign == "(" and not clause.has_meaning
        clause.is_topic |= sign == "-" and not clause.has_meaning and _is_mere_subject(message, words)
        found.append(clause)


def _is_mere_subject(message: Message, words: list[Word]) -> bool:
    """Tell a name before a dash that what follows is about: "Лосев - отказ", "Лосеву - счёт"."""
    named = [word.index for word in words if word.index in message.mentions]
    small = message.language.small("prepositions")
    return bool(named) and all(
        message.mentions[place].is_subject or (place == words[0].index and words[0].plain not in small)
        for place in named
    )


def _opens_clause(message: Message, index: int) -> bool:
    """Tell whether "and" joins deeds and not things: a verb stands behind it."""
    following = message.words[index + 1 : index + 5]
    if following and following[0].concepts & _THINGS and not following[0].is_verb:
        return False
    for word in following:
        if word.token.kind == "sign":
            return False
        if word.is_phrase and word.concepts & _THINGS:
            continue
        if word.is_verb or word.concepts & {"must", "mustdo", "discount", "call", "meeting"}:
            return True
    return False


def _is_mere_time(clause: Clause) -> bool:
    """Tell a day that stands alone before what happens on it: "Завтра: созвон с Паниным"."""
    return all(word.is_taken or word.token.kind == "sign" for word in clause.words)


def _is_further_sum(message: Message, last: Clause | None, clause: Clause) -> bool:
    """Tell "paid 6,000, the other 6,000 on Dec 15": a second sum, with a day of its own."""
    if last is None:
        return False
    here, before = range(clause.first, clause.last + 1), range(last.first, last.last + 1)
    has_day = any(moment.first in here for moment in message.moments)
    firsts = [part.first for part in message.sums]
    return has_day and any(at in here for at in firsts) and any(at in before for at in firsts)


def _merged(message: Message, found: list[Clause]) -> list[Clause]:
    """Put parts without a meaning of their own to the clause before them; a name at the start stays alone."""
    merged: list[Clause] = []
    for clause in found:
        last = merged[-1] if merged else None
        if last is not None and _is_mere_time(last):
            clause.words = last.words + clause.words
            merged[-1] = clause
            continue
        is_mere = (
            not _is_further_sum(message, last, clause)
            and not clause.is_condition
            and not clause.is_topic
            and not clause.has_meaning
        )
        if last is not None and is_mere and last.has_meaning and not last.is_condition:
            last.words = last.words + clause.words
            last.is_question |= clause.is_question
        else:
            merged.append(clause)
    return merged
