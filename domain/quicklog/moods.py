"""Whose deed a word is, and when: by its tense, by who stands before it, and by the word that it hangs on."""

from dataclasses import dataclass

from domain.quicklog.message import Message
from domain.quicklog.words import Form, Mood, Word

# Words that an infinitive may hang on.
MUST = frozenset({"must", "remind", "mustdo", "arrange", "forget"})
ASKING = frozenset({"ask", "want", "need", "wait", "remind", "propose"})
NEXT = frozenset({"promise", "plan", "ready"})
DOUBT = frozenset({"refuse", "think", "decide"})
# Deeds of the client by what they mean; everything else may be the speaker's.
_THEIR_DEEDS = frozenset({"pay", "order", "transfer", "take", "decide", "think", "refuse", "agree", "payin"})
# What a phrase says of the client, in whatever form.
THEIR_WORDS = frozenset(
    {"agree", "refuse", "think", "escalate", "claiming", "positive", "negative", "noanswer", "notmet"}
)
_DEEDS = frozenset({"call", "send", "write", "visit", "bring", "prepare", "meet", "other", "show", "give"})
# What one goes somewhere for: "заехал забрать акты" is one visit.
TRIPS = frozenset({"visit", "go"})
ERRANDS = frozenset(
    {"look", "check", "collect", "give", "sign", "show", "talk", "bring", "meet", "setup", "get"}
)
# Deeds that a client wants to do together with the speaker.
_TOGETHER = frozenset({"meet", "visit", "call", "talk"})
REACH = 4  # words between an infinitive and what it hangs on


@dataclass(slots=True)
class Scene:
    """Who was spoken of last in a clause ("own", "theirs" or nothing), and what an infinitive hangs on."""

    subject: str = ""
    governor: Word | None = None
    distance: int = 99

    @property
    def near(self) -> Word | None:
        """Give the word that an infinitive hangs on, where it is near enough."""
        return self.governor if self.distance <= REACH else None


def notice(message: Message, scene: Scene, word: Word) -> None:
    """Take note of a word that tells who does what follows."""
    scene.distance += 1
    small = message.language.small
    mention = message.mentions.get(word.index)
    if mention is not None and mention.clients and mention.is_subject:
        scene.subject = "theirs"
    elif word.plain in small("own") and word.plain not in small("to_own"):
        scene.subject = "own"
    elif word.plain in small("theirs") or (word.nominative and "client" in word.concepts):
        scene.subject = "theirs"


def govern(message: Message, scene: Scene, word: Word) -> None:
    """Take note of a word that an infinitive may hang on."""
    may = message.language.small("will_theirs")
    is_trip = bool(word.concepts & TRIPS) and word.form is Form.PAST
    if is_trip or word.concepts & (MUST | ASKING | NEXT | DOUBT) or word.plain in may:
        scene.governor, scene.distance = word, 0


def inflected_mood(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    """Settle a Russian or Slovak word by its own form."""
    word = words[place]
    if word.is_phrase and word.form is Form.INFINITIVE and word.concepts & THEIR_WORDS:
        is_free = scene.near is None and scene.subject != "theirs"
        is_own = is_free and bool(word.concepts & {"think", "claiming"})
        return Mood.OWN_NEXT if is_own else Mood.THEIRS_NOW
    if word.form is Form.PAST:
        if _is_asked_for(message, word):
            return Mood.OWN_NEXT
        return Mood.THEIRS_DONE if _is_theirs(message, scene, words, word) else Mood.DONE
    if word.form is Form.INFINITIVE:
        return _infinitive(message, scene, words, place)
    if word.form in (Form.FUTURE, Form.PRESENT):
        is_told = bool(words) and words[0].plain == "nech"  # "nech sa technik pozrie"
        return Mood.OWN_NEXT if is_told and word.person not in (1, 2) else _present(message, word)
    return {Form.PASSIVE: Mood.PASSIVE, Form.IMPERATIVE: Mood.OWN_NEXT}.get(word.form, Mood.NAMED)


def _is_asked_for(message: Message, word: Word) -> bool:
    """Tell "aby som mu zavolal" from what was done: a word like "aby" stands shortly before it."""
    before = message.words[max(0, word.index - REACH) : word.index]
    return any(other.plain in message.language.small("so_that") for other in before)


def _is_theirs(message: Message, scene: Scene, words: list[Word], word: Word) -> bool:
    if message.language.code == "sk" and any(other.plain in ("som", "sme") for other in words):
        return False
    return scene.subject == "theirs" or "incoming" in word.concepts


def _present(message: Message, word: Word) -> Mood:
    if word.person == 1:
        is_now = word.form is Form.PRESENT and message.language.code == "ru"
        return Mood.OWN_NOW if is_now else Mood.OWN_NEXT
    if word.person == 2:
        return Mood.OWN_NEXT
    return Mood.THEIRS_NEXT if word.form is Form.FUTURE else Mood.THEIRS_NOW


def _infinitive(message: Message, scene: Scene, words: list[Word], place: int) -> Mood:
    """Settle an infinitive by the word that it hangs on; a free one is the speaker's next step."""
    small = message.language.small
    before = words[place - 1].plain if place else ""
    managed = [other for other in words[max(0, place - REACH) : place] if other.plain in small("managed")]
    if managed:
        return Mood.TIED if managed[-1].negated else Mood.DONE
    after = words[place + 1].plain if place + 1 < len(words) else ""
    if after in small("will_theirs"):
        return Mood.THEIRS_NEXT
    if before in small("will_own"):
        return Mood.OWN_NEXT
    if before in small("will_theirs"):
        return Mood.THEIRS_NEXT
    return _governed(message, scene, words[place])


def _governed(message: Message, scene: Scene, word: Word) -> Mood:
    governor = scene.near
    if governor is None:
        return Mood.OWN_NEXT
    is_duty = bool(governor.concepts & MUST)
    if governor.concepts & NEXT or governor.plain in message.language.small("will_theirs"):
        return _promised(scene, governor, word)
    is_trip = bool(governor.concepts & TRIPS) and bool(word.concepts & ERRANDS)
    if is_trip or (governor.concepts & DOUBT and not is_duty):
        return Mood.TIED
    if "want" in governor.concepts and governor.person != 1:
        return Mood.OWN_NEXT if word.concepts & _TOGETHER else Mood.THEIRS_NEXT
    is_asked = bool(governor.concepts & {"ask", "need"}) and not is_duty
    is_theirs = "must" in governor.concepts and scene.subject == "theirs" and governor.person != 1
    if is_asked or is_theirs:
        return Mood.THEIRS_NEXT if word.concepts & _THEIR_DEEDS else Mood.OWN_NEXT
    return Mood.OWN_NEXT


def _promised(scene: Scene, governor: Word, word: Word) -> Mood:
    """Tell what the client promised to do from what the speaker did."""
    is_alone = governor.form is Form.PAST and not governor.plural and scene.subject != "theirs"
    is_own = governor.person == 1 or (is_alone and bool(word.concepts & _DEEDS))
    return Mood.OWN_NEXT if is_own and not word.concepts & _THEIR_DEEDS else Mood.THEIRS_NEXT
