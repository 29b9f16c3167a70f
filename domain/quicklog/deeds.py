"""Words without punctuation cut before each deed that does not hang on the one before it."""

from domain.quicklog.message import Message
from domain.quicklog.moods import ASKING, DOUBT, ERRANDS, MUST, NEXT, REACH, TRIPS
from domain.quicklog.moods_english import (
    OBJECTS,
    has_object,
    is_thing_here,
    may_be_noun,
    may_be_thing,
)
from domain.quicklog.words import Form, Word

_OBJECTS = frozenset(
    {"proposal", "doc", "contract", "invoice", "act", "sample", "discount", "deferral", "money", "debt"}
    | {"meeting", "event", "ordern", "goods", "lowerprice"}
)
_SUBJECTS = frozenset({"they", "he", "she"})
_HAVE = frozenset({"has", "have", "had"})
# Nouns that begin to tell something new behind a day or a sum: "на 700 тысяч оплата в пятницу".
_NEWS = frozenset({"money", "rest", "meeting", "answer", "decide"})
# Deeds of the speaker, which hang on no doubt of a client: "ešte rozmýšľajú zavolať im v piatok".
_OWN_DEEDS = frozenset({"call", "send", "write", "visit", "prepare"})
# Deeds that are done to nothing: what stands behind them belongs to the next deed.
_WITHOUT_OBJECT = frozenset(
    {"call", "visit", "meet", "talk", "go", "be", "leave", "like", "dislike", "tell", "reach"}
)
_SAYING = frozenset(
    {"like", "dislike", "noanswer", "notmet", "positive", "negative", "escalate", "think", "refuse", "agree"}
    | {"must", "need"}
)


def by_deed(message: Message, words: list[Word]) -> list[list[Word]]:
    """Cut before each deed that does not hang on the one before it."""
    found: list[list[Word]] = []
    current: list[Word] = []
    for word in words:
        if _begins(message, current, word):
            back = max(_leaning(message, current), _said(current), _before(message, current, word))
            kept = current[: len(current) - back]
            if _has_deed(kept):
                found.append(kept)
                current = current[len(current) - back :]
        current.append(word)
    return [*found, current] if current else found


def _before(message: Message, current: list[Word], word: Word) -> int:
    """Give how many words before a deed it is done to: "созвонились, заказ подтвердил", "Лосева не было"."""
    if message.language.code != "ru" or not current:
        return 0
    if "be" in word.concepts and current[-1].plain == "не" and len(current) > 1:
        mention = message.mentions.get(current[-2].index)
        return 2 if mention is not None and mention.is_person else 0
    last = next((other for other in reversed(current) if other.is_verb and other.concepts), None)
    if last is None or not last.concepts <= _WITHOUT_OBJECT | {"arrive"}:
        return 0
    for count, other in enumerate(reversed(current), 1):
        if other.concepts & _OBJECTS and not other.is_verb:
            before = current[-count - 1 : len(current) - count]
            is_led = bool(before) and before[0].plain in message.language.small("prepositions")
            return 0 if is_led else count
        if not other.is_taken and other.plain not in message.language.small("leaning"):
            return 0
    return 0


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
        return not _hangs(message, current, word) and not _is_errand(message, current, word)
    return bool(word.concepts & {"must", "mustdo"}) and not word.is_verb


def _is_free(message: Message, current: list[Word], word: Word) -> bool:
    """Tell whether an English verb begins anew: nothing before it asks for one."""
    before, small = current[-1], message.language.small
    if "trade" in before.concepts or _names_thing(message, before, word):
        return False
    if word.form is Form.PAST:
        return _has_happened(message, current, word)
    if word.concepts & MUST:
        return True
    if before.plain in small("modals") and len(current) > 1 and current[-2].plain in _SUBJECTS:
        return True  # "rang Acme they will pay on Monday"
    is_noun = before.plain in small("no_break") | small("articles") or (
        before.token.kind == "number" and not before.is_taken and "call" not in word.concepts
    )
    is_noun = is_noun or is_thing_here(message, word) or before.plain in small("noun_before")
    is_list = before.form in (Form.NOUN, Form.OTHER) and bool(before.concepts - {"name", "competitor"})
    return not is_noun and not (is_list and word.concepts & _OBJECTS)


def _has_happened(message: Message, current: list[Word], word: Word) -> bool:
    """Tell a deed in the past from what was done with the thing before it: "offer emailed"."""
    small = message.language.small
    idle = small("prepositions") | _HAVE
    rest = (other for other in reversed(current) if not other.is_taken and other.plain not in idle)
    thing = next((other for other in rest if other.token.kind != "number"), current[-1])
    if "done" in word.concepts or (thing.form is Form.INFINITIVE and may_be_thing(message, thing)):
        return False
    return current[-1].plain not in small("being") | small("articles") | {"to"}


def _names_thing(message: Message, before: Word, word: Word) -> bool:
    """Tell a noun that is a verb too: "a delivery slot tonight", "the eco line", "their $8,000 order"."""
    if word.form is Form.PAST or has_object(message, word):
        return False
    is_sum = before.is_taken and before.token.kind != "word"
    is_behind_sum = is_sum and may_be_thing(message, word)
    return is_behind_sum or (_is_plain(before) and may_be_noun(message, word))


def _is_plain(word: Word) -> bool:
    """Tell a thing or what describes it from names, times, numbers and signs."""
    is_thing = word.form in (Form.NOUN, Form.OTHER) and word.token.kind == "word"
    return is_thing and not word.is_taken and word.plain not in OBJECTS


def _hangs(message: Message, current: list[Word], deed: Word) -> bool:
    """Tell whether an infinitive hangs on a word shortly before it, with nothing asked for in between."""
    small = message.language.small
    for place, word in enumerate(reversed(current)):
        holds = ASKING | NEXT if deed.concepts & _OWN_DEEDS else ASKING | NEXT | DOUBT
        if word.concepts & MUST or (place < REACH and word.concepts & holds):
            return True
        if place < REACH and word.plain in small("will_own") | small("will_theirs"):
            return True
        if word.concepts & _OBJECTS or (word.is_verb and word.concepts):
            return False
    return False


def _said(current: list[Word]) -> int:
    """Give how many words stand behind "говорит": they begin what is said."""
    for count, word in enumerate(reversed(current)):
        if "tell" in word.concepts and "give" not in word.concepts and word.form.is_finite:
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
