"""A message read: one pure function from text, language, moment, directory and speaker to a draft."""

from datetime import datetime
from itertools import pairwise

from domain.quicklog import attach as attaching
from domain.quicklog import guard, talk, text
from domain.quicklog.attach import Attached, attach
from domain.quicklog.belonging import Told
from domain.quicklog.clauses import Clause, clauses
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Action, Draft, Kind, Speaker, Talk, When
from domain.quicklog.languages import LANGUAGES, RUSSIAN
from domain.quicklog.merge import merged
from domain.quicklog.message import Message, take_apart
from domain.quicklog.naming import Mention
from domain.quicklog.places import settle_places
from domain.quicklog.rules import facts
from domain.quicklog.stems import forms
from domain.quicklog.text import Token
from domain.quicklog.words import Form, Mood

_ANYBODY = Speaker()
# Deeds that nobody logs without a client: talk among colleagues is full of them.
_WEAK = {Kind.FEEDBACK, Kind.DECISION, Kind.NOTE, Kind.REQUEST, Kind.MEETING, Kind.CALL, Kind.MESSAGE}

# Deeds after which it is worth asking with whom: nobody calls on a client, or calls him, in talk.
_DEEDS = {Kind.VISIT, Kind.CALL, Kind.PROPOSAL, Kind.PAYMENT}


def read(
    message: str, language: str, now: datetime, directory: Directory, speaker: Speaker = _ANYBODY
) -> Draft:
    """Read a message. `now` is on the speaker's own clock; nothing else is looked at, and nothing changes."""
    cut = talk.without_greeting(text.cut(message))
    parts = take_apart(cut, LANGUAGES.get(language, RUSSIAN), now, directory, speaker)
    said = None if parts.mentions else talk.small_talk(cut)
    if guard.is_question(parts):
        asked_about = _asked_about(parts)
        asked = None if asked_about else said or Talk.QUESTION
        return Draft(is_question=True, asked_about=asked_about, rest=cut.rest, talk=asked)
    is_chatter = guard.is_chatter(parts)
    if said or guard.is_advertisement(parts) or (is_chatter and talk.is_nameable(cut)):
        return Draft(rest=cut.rest, talk=said or (None if talk.is_nameable(cut) else Talk.OTHER))
    found = clauses(parts)
    settle_places(parts, found)
    attached = attach(parts, found, facts(parts, found))
    told = merged(attached.told)
    unknown = _unknown(parts)
    if is_chatter or not _is_about_somebody(parts, told, unknown):
        return _of_nobody(parts, cut, told, is_chatter=is_chatter)
    actions = tuple(_action(parts, one) for one in told) or _note(parts)
    return Draft(
        actions,
        unknown,
        _leftovers(parts, attached),
        _verbs(found),
        _confidence(actions, attached),
        rest=cut.rest,
        left_out=_left_out(parts, unknown),
    )


def _asked_about(parts: Message) -> tuple[str, ...]:
    """Give the clients that a question is about, where they are known for certain."""
    named = [mention.clients for mention in parts.mentions.values() if mention.clients]
    return named[0] if named else ()


def _of_nobody(parts: Message, cut: text.Text, told: list[Told], *, is_chatter: bool) -> Draft:
    """Give what names no client: deeds that must have one, or words that no firm is called by."""
    is_deed = any(one.kind in _DEEDS and one.fact.mood is Mood.DONE for one in told)
    is_said = is_chatter or (any(word.is_verb for word in parts.words) and not talk.is_nameable(cut))
    places = () if is_chatter else _capital_places(parts)
    is_story = (is_deed and len(told) > 1) if is_chatter else (is_deed or len(told) > 1 or bool(places))
    nameless = tuple(_action(parts, one) for one in told) if is_story else ()
    return Draft(
        unknown=places if nameless else (),
        rest=cut.rest,
        talk=Talk.OTHER if is_said else None,
        nameless=nameless,
    )


def _capital_places(parts: Message) -> tuple[str, ...]:
    """Give the ordinary words that a preposition and a capital letter show as names: "был в Гамме"."""
    is_preposition = parts.language.vocabulary.is_preposition
    return tuple(
        parts.text.slice(token.start, token.end)
        for before, token in pairwise(parts.text.tokens)
        if token.kind == "word" and parts.text.is_capital(token) and is_preposition(before.plain)
    )[:1]


def _action(parts: Message, one: Told) -> Action:
    fields = one.fact.fields
    unsure = set(one.unsure) | one.fact.unsure
    if one.is_guess or len(one.clients) > 1:
        unsure.add("client")
    if one.when is not None and not one.when.is_sure:
        unsure.add("when")
    return Action(
        one.kind,
        one.clients,
        one.contact,
        one.when,
        None if one.sum is None else one.sum.amount,
        None if one.sum is None else one.sum.currency,
        fields.get("sentiment"),
        fields.get("escalate") == "true",
        fields.get("outcome"),
        fields.get("what"),
        one.discount,
        one.days,
        one.rival,
        frozenset(unsure),
    )


def _note(parts: Message) -> tuple[Action, ...]:
    """Give a note about the client that is named, where nothing else is said of him."""
    named = [mention for mention in parts.mentions.values() if mention.clients]
    if not named:
        return ()
    appointments = _appointments(parts, named)
    if appointments:
        return appointments
    appointment = _appointment(parts)
    people = {one.contact for one in named if one.contact and set(one.clients) <= set(named[0].clients)}
    contact = people.pop() if len(people) == 1 else named[0].contact
    kind = Kind.NOTE if appointment is None else Kind.MEETING
    unsure = {"kind", "client"} if named[0].is_guess else {"kind"}
    return (Action(kind, named[0].clients, contact, appointment, unsure=frozenset(unsure)),)


def _appointments(parts: Message, named: list[Mention]) -> tuple[Action, ...]:
    """Give the meetings of "завтра: Вектор 9:30, Технострой 12:00": an hour for each client, of one day."""
    hours = [moment for moment in parts.moments if moment.hour is not None]
    days = [moment for moment in parts.moments if moment.day is not None]
    if len(hours) != len(named) or len(hours) < 2 or not days or any(word.is_verb for word in parts.words):
        return ()
    day = days[0].when(parts.now.date()).day
    return tuple(
        Action(
            Kind.MEETING, who.clients, who.contact, When(day, moment.hour.minutes), unsure=frozenset({"kind"})
        )
        for who, moment in zip(named, hours, strict=True)
        if moment.hour is not None and day > parts.now.date()
    )


def _appointment(parts: Message) -> When | None:
    """Give the hour of "пт 15:00 Химтех": a day with an hour ahead, and nothing that is done."""
    timed = [moment for moment in parts.moments if moment.day is not None and moment.hour is not None]
    is_deed = any(word.is_verb and not word.concepts and not word.is_phrase for word in parts.words)
    if len(timed) != 1 or is_deed or attaching.is_deadline(parts, timed[0]):
        return None
    when = timed[0].when(parts.now.date())
    return when if str(when) > f"{parts.now:%Y-%m-%dT%H:%M}" else None


def _is_about_somebody(parts: Message, told: list[Told], unknown: tuple[str, ...]) -> bool:
    """Tell whether a message is a record: it names somebody, or says what only a manager does."""
    if any(mention.clients for mention in parts.mentions.values()) or unknown:
        return True
    words = {concept for word in parts.words for concept in word.concepts}
    if "client" in words or any(mention.rival for mention in parts.mentions.values()):
        return True
    strong = [one for one in told if one.kind not in _WEAK]
    is_reminder = bool(words & {"remind", "must", "mustdo", "forget"})
    return is_reminder or any(
        one.fact.clause == 0 and (one.when or one.sum) and _names_money(one) for one in strong
    )


def _names_money(one: Told) -> bool:
    """Tell a promise of money from other promises: "завтра обещают снег" says of none."""
    is_promise = one.kind is Kind.PAYMENT_PROMISE
    return not is_promise or one.sum is not None or bool(one.fact.concepts & _MONEY)


_MONEY = frozenset({"pay", "money", "payin", "debt", "rest", "transfer"})


def _unknown(parts: Message) -> tuple[str, ...]:
    """Give names that fit no client: quoted, behind a legal form, or with a capital inside the sentence."""
    found: list[str] = []
    tokens = parts.text.tokens
    known = {token.start for token in parts.tokens if token.kind == "name"}
    spans = [(token.start, token.end) for token in parts.tokens if token.kind == "name"]
    for index, token in enumerate(tokens):
        if token.kind != "word" or token.start in known or any(a <= token.start < b for a, b in spans):
            continue
        before = tokens[index - 1] if index else None
        is_marked = before is not None and (
            before.plain == '"' or (before.plain in forms() and len(before.plain) > 1)
        )
        is_marked |= _is_venue(parts, before) and parts.text.is_capital(token)
        is_capital = (
            parts.text.is_capital(token) and index > 0 and before is not None and before.plain not in ".!?:\n"
        )
        is_new = not parts.language.vocabulary.is_known(token.plain) or _is_proper(parts, token.plain)
        if is_marked or (is_capital and is_new and len(token.plain) > 2):
            found.append(parts.text.slice(token.start, token.end))
    return tuple(dict.fromkeys(found))[:3]


_SHORTEST_NAME = 3
_AND = frozenset({"и", "and", "a", "&"})


def _left_out(parts: Message, unknown: tuple[str, ...]) -> tuple[str, ...]:
    """Give the unknown names joined with a known client: "был у Ромашки и Поляриса"."""
    is_preposition = parts.language.vocabulary.is_preposition
    row = [token for token in parts.tokens if not is_preposition(token.plain) or token.plain in _AND]
    written = [parts.text.slice(token.start, token.end) for token in row]
    joined = [place for place, token in enumerate(row) if token.plain in _AND and 0 < place < len(row) - 1]
    pairs = [(place - 1, place + 1) for place in joined] + [(place + 1, place - 1) for place in joined]
    beside = [other for one, other in pairs if row[one].kind == "name"]
    return tuple(
        dict.fromkeys(written[place] for place in beside if _is_written_as_name(parts, row[place], unknown))
    )


def _is_written_as_name(parts: Message, token: Token, unknown: tuple[str, ...]) -> bool:
    if token.kind != "word" or len(token.plain) < _SHORTEST_NAME:
        return False
    return parts.text.slice(token.start, token.end) in unknown or (
        token.start > 0 and parts.text.is_capital(token)
    )


def _is_venue(parts: Message, before: Token | None) -> bool:
    """Tell whether a name that stands behind is one of a firm: "завод Прибор", "кафе Бриз"."""
    return (
        before is not None
        and parts.language.reading(before.plain).lemmas & parts.language.small("venues") != frozenset()
    )


def _is_proper(parts: Message, word: str) -> bool:
    return not parts.language.vocabulary.is_ordinary(word)


def _leftovers(parts: Message, attached: Attached) -> tuple[str, ...]:
    spans = [(part.first, part.last) for part in attached.sums]
    spans += [(moment.first, moment.last) for moment in attached.moments]
    return tuple(
        parts.text.slice(parts.tokens[first].start, parts.tokens[last].end) for first, last in sorted(spans)
    )


def _verbs(found: list[Clause]) -> tuple[str, ...]:
    """Give the deeds whose words the lexicon does not know."""
    return tuple(
        word.plain
        for clause in found
        for word in clause.words
        if word.form not in (Form.NOUN, Form.OTHER) and not word.concepts and not word.is_phrase
    )


_COSTS = {"client": 0.2, "when": 0.15, "kind": 0.3}


def _confidence(actions: tuple[Action, ...], attached: Attached) -> float:
    """Give how sure the reading is: 1 less what is guessed, left over or missing."""
    doubts = {name for action in actions for name in action.unsure}
    doubt = sum(_COSTS.get(name, 0.0) for name in doubts)
    doubt += 0.2 * bool(attached.sums) + 0.1 * bool(attached.moments)
    doubt += 0.5 * all(action.kind is Kind.NOTE for action in actions)
    bare = any(
        action.kind in (Kind.PAYMENT, Kind.PAYMENT_PROMISE) and action.amount is None and action.when is None
        for action in actions
    )
    return max(0.0, round(1.0 - doubt - 0.2 * bare, 2))
