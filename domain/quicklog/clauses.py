"""A message cut into clauses: at punctuation, at "and", and where it is missing, before the next deed."""

from dataclasses import dataclass

from domain.quicklog.message import Message
from domain.quicklog.moods import (
    ASKING,
    DOUBT,
    ERRANDS,
    MUST,
    NEXT,
    REACH,
    TRIPS,
    Scene,
    govern,
    inflected_mood,
    notice,
)
from domain.quicklog.moods_english import (
    OBJECTS,
    english_mood,
    has_object,
    is_thing_here,
    may_be_noun,
    may_be_thing,
)
from domain.quicklog.words import Form, Word

_STOPS = frozenset(".;!?:•*\n")
_SOFT = frozenset(",()[]/|+=→>-")
_OBJECTS = frozenset(
    {"proposal", "doc", "contract", "invoice", "act", "sample", "discount", "deferral", "money", "debt"}
    | {"meeting", "event", "ordern", "goods", "lowerprice"}
)
# Nouns that begin to tell something new behind a day or a sum: "на 700 тысяч оплата в пятницу".
_NEWS = frozenset({"money", "rest", "meeting", "answer", "decide"})
_SAYING = frozenset(
    {"like", "dislike", "noanswer", "notmet", "positive", "negative", "escalate", "think", "refuse", "agree"}
    | {"must", "need"}
)


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
        return any(word.concepts - {"name", "competitor"} for word in self.words)


def clauses(message: Message) -> list[Clause]:
    """Cut a message into its clauses, and settle whose deed each word is."""
    found: list[Clause] = []
    for segment in _segments(message):
        for words in _by_deed(message, segment.words):
            found.append(Clause(words, segment.is_condition, segment.is_question, segment.is_topic))
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
        govern(message, scene, word)


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
        condition = any(word.plain in small("conditions") for word in words[:2])
        condition |= any(word.plain in small("whether") for word in words[:3])
        clause = Clause(words, condition, sign == "?", sign == ":")
        clause.is_topic |= sign == "(" and not clause.has_meaning
        clause.is_topic |= sign == "-" and not clause.has_meaning and _is_mere_subject(message, words)
        found.append(clause)


def _is_mere_subject(message: Message, words: list[Word]) -> bool:
    """Tell a name before a dash that what follows is about: "Лосев - отказ"."""
    named = [message.mentions[word.index] for word in words if word.index in message.mentions]
    return bool(named) and all(mention.is_subject for mention in named)


def _opens_clause(message: Message, index: int) -> bool:
    """Tell whether "and" joins deeds and not things: a verb stands behind it."""
    for word in message.words[index + 1 : index + 5]:
        if word.token.kind == "sign":
            return False
        if word.is_verb or word.concepts & {"must", "mustdo", "discount", "call", "meeting"}:
            return True
    return False


def _by_deed(message: Message, words: list[Word]) -> list[list[Word]]:
    """Cut before each deed that does not hang on the one before it."""
    found: list[list[Word]] = []
    current: list[Word] = []
    for word in words:
        if _begins(message, current, word):
            back = max(_leaning(message, current), _said(current))
            kept = current[: len(current) - back]
            if _has_deed(kept):
                found.append(kept)
                current = current[len(current) - back :]
        current.append(word)
    return [*found, current] if current else found


def _has_deed(words: list[Word]) -> bool:
    """Tell whether something is said already: by a verb, or by "доволен", "нет на месте" and the like."""
    return any(word.concepts and (word.is_verb or word.concepts & _SAYING) for word in words)


def _begins(message: Message, current: list[Word], word: Word) -> bool:
    if not word.concepts or not _has_deed(current):
        return False
    is_english = message.language.code == "en"
    if word.form.is_finite or (is_english and word.form is Form.INFINITIVE):
        return not is_english or _is_free(message, current, word)
    if word.form is Form.NOUN and word.nominative:
        behind = current[-2] if len(current) > 1 and current[-1].form is Form.OTHER else current[-1]
        return (behind.is_taken or current[-1].is_taken) and bool(word.concepts & _NEWS)
    if word.form is Form.INFINITIVE:
        return not _hangs(message, current) and not _is_errand(message, current, word)
    return bool(word.concepts & {"must", "mustdo"}) and not word.is_verb


def _is_free(message: Message, current: list[Word], word: Word) -> bool:
    """Tell whether an English verb begins anew: nothing before it asks for one."""
    before, small = current[-1], message.language.small
    if "trade" in before.concepts:
        return False
    if word.form is Form.PAST:
        thing = next((other for other in reversed(current) if other.token.kind != "number"), before)
        if thing.form is Form.INFINITIVE and may_be_thing(message, thing):
            return False  # "offer emailed", "quote 5,000 sent"
        return before.plain not in small("being") | small("articles") | {"to"}
    if _is_plain(before) and may_be_noun(message, word) and not has_object(message, word):
        return False  # "a delivery slot tonight", "the eco line"
    is_noun = before.plain in small("no_break") | small("articles") or (
        before.token.kind == "number" and "call" not in word.concepts
    )
    is_noun = is_noun or is_thing_here(message, word) or before.plain in small("noun_before")
    is_list = before.form in (Form.NOUN, Form.OTHER) and bool(before.concepts - {"name", "competitor"})
    return not is_noun and not (is_list and word.concepts & _OBJECTS)


def _is_plain(word: Word) -> bool:
    """Tell a thing or what describes it from names, times, numbers and signs."""
    is_thing = word.form in (Form.NOUN, Form.OTHER) and word.token.kind == "word"
    return is_thing and not word.is_taken and word.plain not in OBJECTS


def _hangs(message: Message, current: list[Word]) -> bool:
    """Tell whether an infinitive hangs on a word shortly before it, with nothing asked for in between."""
    small = message.language.small
    for place, word in enumerate(reversed(current)):
        if word.concepts & MUST or (place < REACH and word.concepts & (ASKING | NEXT | DOUBT)):
            return True
        if place < REACH and word.plain in small("will_own") | small("will_theirs"):
            return True
        if word.concepts & _OBJECTS or (word.is_verb and word.concepts):
            return False
    return False


def _said(current: list[Word]) -> int:
    """Give how many words stand behind "говорит": they begin what is said."""
    for count, word in enumerate(reversed(current)):
        if "tell" in word.concepts and word.form.is_finite:
            return count
        if word.is_verb and word.concepts:
            break
    return 0


def _is_errand(message: Message, current: list[Word], word: Word) -> bool:
    """Tell what somebody came for: "заехал забрать акты"; with a day it is something else to be done."""
    trip = next((other for other in reversed(current[-REACH:]) if other.is_verb and other.concepts), None)
    is_trip = trip is not None and bool(trip.concepts & TRIPS)
    return is_trip and bool(word.concepts & ERRANDS) and not any(other.is_taken for other in current[-2:])


def _leaning(message: Message, current: list[Word]) -> int:
    """Give how many words before a deed belong to it: who does it, "not", and the like."""
    count = 0
    for word in reversed(current):
        mention = message.mentions.get(word.index)
        is_subject = mention is not None and mention.is_subject
        if (
            not is_subject
            and word.plain not in message.language.small("leaning")
            and word.plain not in message.language.small("theirs")
        ):
            break
        count += 1
    return count


def _is_mere_time(clause: Clause) -> bool:
    """Tell a day that stands alone before what happens on it: "Завтра: созвон с Паниным"."""
    return all(word.is_taken or word.token.kind == "sign" for word in clause.words)


def _merged(message: Message, found: list[Clause]) -> list[Clause]:
    """Put parts without a meaning of their own to the clause before them; a name at the start stays alone."""
    merged: list[Clause] = []
    for clause in found:
        last = merged[-1] if merged else None
        if last is not None and _is_mere_time(last):
            clause.words = last.words + clause.words
            merged[-1] = clause
            continue
        is_mere = not clause.is_condition and not clause.is_topic and not clause.has_meaning
        if last is not None and is_mere and last.has_meaning and not last.is_condition:
            last.words = last.words + clause.words
            last.is_question |= clause.is_question
        else:
            merged.append(clause)
    return merged
