"""Deeds that depend on where: "был у Ромашки" is a visit, "вышел от них" too, "еду к ним" one to come."""

from domain.quicklog.clauses import Clause
from domain.quicklog.message import Message
from domain.quicklog.stems import forms
from domain.quicklog.words import Mood, Word

_REACH = 6
_MARKS = forms() | {'"'}  # what stands before the name of a firm that nobody knows yet


def settle_places(message: Message, clauses: list[Clause]) -> None:
    """Turn being, going and leaving into visits where a client is named behind the right preposition."""
    if len(clauses) > 1:
        _settle_heading(message, clauses[0])
    for clause in clauses:
        _settle_bare(message, clause)
        for place, word in enumerate(clause.words):
            if not clause_things(clause) and not word.is_phrase:
                _settle(message, clause, word, _preposition_after(message, clause.words, place))


def _settle_bare(message: Message, clause: Clause) -> None:
    """Read "утром у Панина" and "я из Химтеха", which name a place and a time, and no deed."""
    small = message.language.small
    stays, just = small("stays"), small("just") | small("own")
    place = next((word for word in clause.words if word.plain in stays and _is_named(message, word)), None)
    said = [word for word in clause.words if word.token.kind == "word" and word.plain not in stays]
    if place is None:
        return
    is_bare = all(_says_nothing(word) or word.plain in just for word in said)
    is_now = any(word.plain in just for word in said)
    within = [moment for moment in message.moments if clause.first <= moment.first <= clause.last]
    if is_bare and (is_now or (within and place.plain in small("at"))):
        when = str(within[0].when(message.now.date())) if within else ""
        is_ahead = place.plain in small("at") and when > f"{message.now:%Y-%m-%dT%H:%M}"
        _visit(place, Mood.OWN_NOW if is_ahead else Mood.DONE)


def _settle_heading(message: Message, clause: Clause) -> None:
    """Read "At Acme: …" and "U Nováka, …" as a visit: a place and nothing more opens the message."""
    first, small = clause.words[0], message.language.small
    ends = message.words[clause.last + 1].token.kind == "sign"
    is_place = ends and first.plain in small("inside") and message.language.code != "ru"
    names = any(word.index in message.mentions for word in clause.words)
    if not is_place or clause.has_meaning or not names:
        return
    _visit(first, Mood.OWN_NEXT if _is_ahead(message, clause) else Mood.DONE)


def _is_ahead(message: Message, clause: Clause) -> bool:
    """Tell whether a clause names a day that is still to come, or today."""
    today, within = message.now.date(), range(clause.first, clause.last + 1)
    times = [time for time in message.moments if time.first in within]
    return any(time.when(today).day > today or (time.hour and not time.is_past(today)) for time in times)


def _is_only_deed(clause: Clause) -> bool:
    return not any(word.is_verb and word.concepts for word in clause.words)


def _says_nothing(word: Word) -> bool:
    return word.is_taken or (word.is_phrase and not word.concepts)


def _is_named(message: Message, preposition: Word) -> bool:
    after = message.mentions.get(preposition.index + 1)
    return after is not None and bool(after.clients)


def _settle(message: Message, clause: Clause, word: Word, after: str) -> None:
    small = message.language.small
    if "be" in word.concepts and word.mood is not Mood.NAMED:
        is_own = any(other.plain in small("am") for other in clause.words)
        _be(message, clause, word, after or (_preposition_before(message, clause, word) if is_own else ""))
    elif _is_leaving(word) and (after or _preposition_before(message, clause, word)) in small("from"):
        _visit(word, Mood.DONE)
    elif "go" in word.concepts and after in small("to") | small("from"):
        is_over = after in small("from") or _is_over(message, word)
        _visit(word, Mood.DONE if is_over else Mood.OWN_NOW)
    elif word.plain in small("am") and after in small("inside") and _is_only_deed(clause):
        _visit(word, Mood.OWN_NEXT if _is_ahead(message, clause) else Mood.DONE)
    elif "talk" in word.concepts and word.mood is Mood.DONE and _is_at(message, clause, word):
        _visit(word, Mood.DONE)
    elif word.plain in small("missing"):
        _missing(message, clause, word)


def _is_leaving(word: Word) -> bool:
    """Tell that the speaker left; a client who "ушёл из компании" was not visited."""
    theirs = (Mood.THEIRS_DONE, Mood.THEIRS_NOW, Mood.THEIRS_NEXT)
    return "leave" in word.concepts and word.mood not in theirs


def clause_things(clause: Clause) -> bool:
    """Tell whether a clause speaks of papers or money that go, and not of people."""
    return any(word.concepts & {"proposal", "invoice", "money", "contract"} for word in clause.words)


def _visit(word: Word, mood: Mood) -> None:
    word.concepts, word.mood = frozenset({"visit"}), mood


def _is_over(message: Message, word: Word) -> bool:
    """Tell "went to them" from "поехал к ним", which a Russian says as he leaves."""
    return word.mood is Mood.DONE and message.language.code != "ru"


def _is_at(message: Message, clause: Clause, word: Word) -> bool:
    """Tell whether a client is named before a word as a place: "v Elektro Game sme prebrali …"."""
    return any(
        earlier.index in message.mentions
        and _preposition(message, clause.words, place) in message.language.small("inside")
        for place, earlier in enumerate(clause.words)
        if earlier.index < word.index
    )


def _be(message: Message, clause: Clause, word: Word, after: str) -> None:
    if word.mood in (Mood.DONE, Mood.THEIRS_DONE) and word.negated:
        _missing(message, clause, word)
    elif after in message.language.small("at") and word.mood is not Mood.THEIRS_NOW:
        is_to_come = word.plain in message.language.small("am") and _is_ahead(message, clause)
        is_to_come |= word.mood in (Mood.OWN_NEXT, Mood.OWN_NOW)
        _visit(word, Mood.OWN_NEXT if is_to_come else Mood.DONE)


def _missing(message: Message, clause: Clause, word: Word) -> None:
    """Read "Лосева не было" and "Лосева нет": the person was not met."""
    for other in clause.words:
        mention = message.mentions.get(other.index)
        if mention is not None and mention.is_person and abs(other.index - word.index) <= 3:
            word.concepts, word.negated, word.mood = frozenset({"notmet"}), False, Mood.DONE
            return


def _preposition_after(message: Message, words: list[Word], place: int) -> str:
    """Give the preposition before the first name behind a word."""
    for later in range(place + 1, min(place + _REACH, len(words))):
        mention = message.mentions.get(words[later].index)
        if mention is not None and not mention.rival:
            return _preposition(message, words, later)
        is_new = message.text.is_capital(words[later].token) and words[later].token.kind == "word"
        before = words[later - 1].plain
        if words[later].plain in _MARKS and before in message.language.small("prepositions"):
            return before
        if words[later].concepts & {"client"} or (is_new and before in ("у", "at", "u", "v", "vo")):
            return before if later > place + 1 else ""
    return ""


def _preposition_before(message: Message, clause: Clause, word: Word) -> str:
    """Give the preposition before the last name before a word: "z Tatra Stavu odchádzam"."""
    for place in range(len(clause.words) - 1, -1, -1):
        if clause.words[place].index < word.index and clause.words[place].index in message.mentions:
            return _preposition(message, clause.words, place)
    return ""


def _preposition(message: Message, words: list[Word], place: int) -> str:
    for earlier in range(place - 1, max(place - 4, -1), -1):
        if words[earlier].plain in message.language.small("prepositions"):
            return words[earlier].plain
        if words[earlier].is_verb:
            break
    return ""
