"""Whose deed an English word is, and when: its form says little, so what stands before it decides."""

from itertools import pairwise

from domain.quicklog.inflected import VERBAL
from domain.quicklog.message import Message
from domain.quicklog.moods import DOUBT, MUST, NEXT, THEIR_WORDS, Scene
from domain.quicklog.words import Form, Mood, Word

_ADVERBS = frozenset("now also still only already usually always often never sometimes normally".split())
_OPENINGS = frozenset({"and", "then", "also", "but"})
_HANDLED = frozenset("arrange confirm plan move cancel perform agree".split())
_OCCASIONS = frozenset("meeting event call ordern visit".split())
# What only a client does where a clause begins with it: "called Acme, want a discount".
_THEIR_FEELINGS = frozenset("want like dislike threat debt promise refuse think".split())
_REACHING = frozenset({"call", "write", "visit", "meet"})
_HAVE = frozenset({"has", "have", "had"})
_SAME_IN_PERFECT = frozenset({"come", "run"})
_SAME_IN_PAST = frozenset("set put cut shut split cost hit".split())
# Behind these a new deed may stand at once: "called order 20 boxes".
_SAID = frozenset("call talk be tell visit meet".split())
_PAPERS = frozenset("proposal invoice doc contract sample order ordern letter".split())
_SENT = frozenset(
    "send give prepare bring get ask want need write sign confirm wait collect propose show".split()
)
OBJECTS = frozenset("him her them me us it you back again".split())
# What a client does where nobody is named: "saw Acme, asking for 5 %".
_THEIR_GERUNDS = frozenset("ask want order pay refuse threat haggle decide agree interest goaway".split())
# What a client calls or writes for, and has done by that: "Emily rang to postpone the meeting".
_TOLD = frozenset("move cancel confirm order agree refuse dislike complain escalate".split())
_ARE = frozenset({"is", "are"})
_THEIR_NEXT = frozenset("pay transfer payin order decide answer".split())


def english_mood(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    """Settle an English word."""
    word = words[place]
    if word.is_phrase and word.form is Form.INFINITIVE and word.concepts & THEIR_WORDS:
        return Mood.THEIRS_NOW
    if word.form is Form.PAST:
        return _past(message, scene, words, place)
    if word.form is Form.INFINITIVE:
        return _base(message, scene, words, place)
    if word.form is Form.PRESENT:
        is_theirs = scene.subject == "theirs" and _before_word(words, place) not in message.language.small(
            "articles"
        )
        is_theirs |= not place and bool(word.index and word.concepts & _THEIR_FEELINGS)
        return Mood.THEIRS_NOW if is_theirs else Mood.NAMED
    return _gerund(message, scene, words, place) if word.form is Form.GERUND else Mood.NAMED


def _gerund(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    word = words[place]
    likes = bool(place) and bool(words[place - 1].concepts & {"like", "dislike"})  # "likes working with us"
    if likes or _before_word(words, place) in message.language.small("noun_before"):
        return Mood.NAMED
    is_theirs = scene.subject == "theirs"
    is_theirs |= bool(word.index and scene.subject != "own" and word.concepts & _THEIR_GERUNDS)
    return Mood.THEIRS_NOW if is_theirs else Mood.OWN_NOW


def _before_word(words: list[Word], place: int) -> str:
    """Give the word before a place of a clause, or nothing."""
    return words[place - 1].plain if place else ""


def _past(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    small = message.language.small
    before = [word.plain for word in words[max(0, place - 2) : place]]
    ahead = _of_past(message, scene, words, place)
    if ahead is not None:
        return ahead
    if before and before[-1] in small("articles"):
        return Mood.NAMED
    if small("being").intersection(before) or (place and words[place - 1].concepts & _PAPERS):
        return Mood.PASSIVE
    is_wanted = scene.governor is not None and scene.governor.concepts & {"want", "need"}
    if is_wanted and scene.distance <= 2:
        return Mood.OWN_NEXT
    return Mood.THEIRS_DONE if scene.subject == "theirs" else Mood.DONE


def _of_past(message: Message, scene: Scene, words: list[Word], place: int) -> Mood | None:
    """Read a past form of what is still to come: "will hit", "set up", "to be sent", "get it signed"."""
    word, last = words[place], words[place - 1].plain if place else ""
    if not place and word.plain == "let":
        return Mood.OWN_NEXT
    if word.plain in _ARE and "payin" in word.concepts and _lies_ahead(message):
        return Mood.THEIRS_NEXT  # "the money is coming Friday"
    if not place and _is_base(word):
        return Mood.OWN_NEXT if _lies_ahead(message) else Mood.DONE
    if last in message.language.small("modals") | {"to"}:
        return _governed(message, scene, words, place)
    if _is_to_be(message, words, place) or _is_to_get(words, place):
        return Mood.THEIRS_NEXT if word.concepts & _THEIR_NEXT else Mood.OWN_NEXT
    return None


def _lies_ahead(message: Message) -> bool:
    today = message.now.date()
    return any(moment.when(today).day > today for moment in message.moments)


def _is_to_get(words: list[Word], place: int) -> bool:
    """Tell "get the contract signed" from what was signed."""
    return any(
        word.plain in ("get", "have") and word.mood is Mood.OWN_NEXT
        for word in words[max(0, place - 4) : place]
    )


def _is_base(word: Word) -> bool:
    """Tell whether a past form is the base form too."""
    return word.plain in word.lemmas and word.plain in _SAME_IN_PAST


def _is_to_be(message: Message, words: list[Word], place: int) -> bool:
    """Tell "will be sent" and "has to be checked" from "was sent"."""
    plain = [word.plain for word in words[max(0, place - 3) : place]]
    leads = message.language.small("modals") | {"to"}
    return any(one in leads and other in ("be", "get") for one, other in pairwise(plain))


def is_thing_here(message: Message, word: Word) -> bool:
    """Tell "a video call" from "call them": an article before it, and nobody that it is done to behind."""
    after = message.words[word.index + 1 : word.index + 2]
    if not may_be_noun(message, word):
        return False
    if after and (after[0].plain in OBJECTS or after[0].token.kind == "name"):
        return False
    if word.index and (_is_handled(message, word) or _is_possessive(message, message.words[word.index - 1])):
        return True
    return _is_behind_article(message, word)


def _is_behind_article(message: Message, word: Word) -> bool:
    small = message.language.small
    for before in reversed(message.words[max(0, word.index - 5) : word.index]):
        if before.plain in small("articles"):
            return True
        if before.token.kind == "name" or (before.is_taken and before.token.kind != "word"):
            continue  # "the £17.5k order", "the Acme offer"
        if before.is_verb or before.token.kind != "word" or before.plain in small("function"):
            return False
    return False


def _is_possessive(message: Message, owner: Word) -> bool:
    """Tell "Acme's email" from "Acme email"."""
    is_somebody = owner.token.kind == "name" or owner.is_taken
    return is_somebody and message.text.slice(owner.token.start, owner.token.end).endswith(("'s", "s'", "’s"))


def _is_handled(message: Message, word: Word) -> bool:
    """Tell "sent quote", "confirmed lunch": what is done to a thing stands right before it."""
    before = message.words[word.index - 1]
    if word.concepts & _OCCASIONS and before.concepts & _HANDLED:
        return True
    is_thing = bool(word.concepts - VERBAL) and not before.concepts & _SAID
    if before.token.kind == "name" and word.index > 1:  # "send Acme quote", "revise Orion's offer"
        before = message.words[word.index - 2]
        is_thing &= not any(other.token.kind == "number" for other in message.words[word.index + 1 :][:1])
    return before.is_verb and (is_thing or bool(word.concepts & _PAPERS and before.concepts & _SENT))


def _base(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    """Settle a base form: a noun behind an article, a next step behind "will" and "to", or at the start."""
    small, word = message.language.small, words[place]
    before = words[place - 1] if place else None
    if before is None and word.index and word.concepts & _THEIR_FEELINGS:
        return Mood.THEIRS_NOW
    if before is None or before.plain in _OPENINGS:
        is_deed = word.is_phrase and "other" in word.concepts
        return Mood.NAMED if not is_deed and _is_noun_phrase(message, words, place) else Mood.OWN_NEXT
    if before.plain in _HAVE and word.plain in _SAME_IN_PERFECT:
        return Mood.DONE
    if before.plain in small("articles") | small("noun_before") or is_thing_here(message, words[place]):
        return Mood.NAMED
    if before.plain == "to" or before.plain in small("modals") or (before.plain == "not" and place > 1):
        return _governed(message, scene, words, place)
    return _after_name(message, scene, before, words[place])


def _after_name(message: Message, scene: Scene, before: Word, word: Word) -> Mood:
    if before.plain in _ADVERBS and scene.subject == "theirs":
        return Mood.THEIRS_NOW
    is_name = scene.subject == "theirs" and before.token.kind == "name"
    if is_name and may_be_thing(message, word) and _is_alone(message, word):
        return Mood.NAMED
    if is_name or before.plain in ("they", "he", "she", "clients", "customers"):
        return Mood.THEIRS_NOW
    if before.plain in ("i", "we"):
        return Mood.OWN_NOW
    is_thing = before.form in (Form.NOUN, Form.OTHER) and before.token.kind != "sign"
    is_new = (
        not before.concepts
        and before.token.kind == "word"
        and before.plain not in message.language.small("function")
    )
    is_known = bool(before.concepts) or before.token.kind == "number"
    return (
        Mood.NAMED if is_thing and (is_known or (is_new and may_be_thing(message, word))) else Mood.OWN_NEXT
    )


def _is_sent_for(words: list[Word], place: int) -> bool:
    """Tell "quote 5,000 sent" from "quote 5,000"."""
    rest = words[place + 1 :]
    return bool(rest) and rest[0].token.kind == "number" and any(word.form is Form.PAST for word in rest)


def _is_alone(message: Message, word: Word) -> bool:
    """Tell "Acme visit done" and "Acme call tomorrow" from "Acme order 300 units"."""
    after = message.words[word.index + 1 : word.index + 2]
    if not after or after[0].form is Form.PAST:
        return True
    return after[0].token.kind == "sign" or (after[0].is_taken and after[0].token.kind == "word")


def _is_noun_phrase(message: Message, words: list[Word], place: int) -> bool:
    """Tell "demo for them" from "send them": a word that may be a thing, with a preposition behind it."""
    if place + 1 >= len(words) or not may_be_thing(message, words[place]):
        return False
    after = words[place + 1]
    is_numbered = after.plain == "#" or after.token.masked or _is_sent_for(words, place)
    return after.plain in message.language.small("noun_after") or after.form is Form.PAST or is_numbered


def may_be_noun(message: Message, word: Word) -> bool:
    """Tell whether a base form may be a noun: one of the words that are both, and no more than asked for."""
    is_duty = bool(word.concepts & MUST - {"arrange"})
    return not is_duty and (may_be_thing(message, word) or bool(word.lemmas & message.language.small("both")))


def has_object(message: Message, word: Word) -> bool:
    """Tell whether what a verb is done to stands right behind it: "call them", "send the quote"."""
    after = message.words[word.index + 1 : word.index + 2]
    if not after:
        return False
    small = message.language.small
    is_one = after[0].plain in OBJECTS | small("articles") or after[0].token.kind in ("name", "number")
    return is_one or bool(after[0].concepts & _PAPERS)


def may_be_thing(message: Message, word: Word) -> bool:
    """Tell whether a word may name a thing, by its lemma or by what it means."""
    return bool(word.lemmas & message.language.small("nounlike")) or bool(word.concepts - VERBAL)


def _is_purpose(words: list[Word], place: int) -> bool:
    """Tell what something is done for: "called them to check the date", and not "try to call"."""
    if place < 2 or words[place - 1].plain != "to":
        return False
    if words[place - 2].is_verb and not words[place - 2].concepts & _REACHING:
        return False
    if words[place - 2].concepts & _REACHING:
        return True
    return any(word.is_verb and word.concepts and word.mood is not Mood.NAMED for word in words[: place - 2])


def _governed(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    word, governor = words[place], scene.near
    is_theirs = scene.subject == "theirs"
    if governor is None and _is_purpose(words, place):
        return Mood.THEIRS_DONE if is_theirs and word.concepts & _TOLD else Mood.TIED
    if governor is not None and governor.concepts & DOUBT:
        return Mood.TIED
    if governor is not None and is_theirs and governor.concepts & (NEXT | MUST):
        return Mood.THEIRS_NEXT
    if governor is not None and is_theirs and governor.concepts & {"want", "ask", "need"}:
        asks_us = any(other.plain in ("us", "me") for other in words[max(0, place - 3) : place])
        return Mood.OWN_NEXT if asks_us else Mood.THEIRS_NEXT
    is_modal = words[place - 1].plain in ("will", "would", "can", "could", "may", "might")
    is_paying = "pay" in word.concepts and scene.subject != "own"
    return Mood.THEIRS_NEXT if is_paying or (is_modal and is_theirs) else Mood.OWN_NEXT
