"""Whose the facts are: each gets its client and the one person who is named there."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from domain.quicklog.clauses import Clause
from domain.quicklog.drafts import Kind, When
from domain.quicklog.message import Message
from domain.quicklog.money import Sum
from domain.quicklog.naming import Mention
from domain.quicklog.rules import Fact
from domain.quicklog.words import Mood

_SEVERAL = {Kind.VISIT, Kind.CALL, Kind.MESSAGE, Kind.MEETING, Kind.PROPOSAL}
_AND = 2  # two names with "and" between them
_BESIDE = 3  # words between a person and the company that he is named with


@dataclass(slots=True)
class Told:
    """A fact with everything that belongs to it."""

    fact: Fact
    clients: tuple[str, ...] = ()
    contact: str | None = None
    when: When | None = None
    sum: Sum | None = None
    discount: Decimal | None = None
    days: int | None = None
    rival: str | None = None
    is_guess: bool = False
    group: int = 0  # the same for one deed that was done with several clients
    unsure: set[str] = field(default_factory=set)

    @property
    def kind(self) -> Kind:
        """Give its kind."""
        return self.fact.kind

    @property
    def is_named_only(self) -> bool:
        """Tell a fact that is said by a noun alone: "встреча с Вектором"."""
        return self.fact.mood is Mood.NAMED


def belonging(message: Message, clauses: list[Clause], facts: list[Fact]) -> list[Told]:
    """Give the facts with their clients, one for each client of a list, and one for each competitor."""
    named = _names(message)
    told = [each for fact in facts for each in _with_clients(message, clauses, fact, facts, named)]
    return told + _rivals(message, clauses, told, named)


def _names(message: Message) -> list[tuple[int, Mention]]:
    """Give the clients that are named; a person who is at no client that is named beside him is left out."""
    found = [(place, mention) for place, mention in sorted(message.mentions.items()) if mention.clients]
    kept = []
    for place, mention in found:
        beside = [
            other
            for near, other in found
            if not other.is_person and abs(near - place) <= _BESIDE and not _are_apart(message, place, near)
        ]
        fits = any(set(other.clients) & set(mention.clients) for other in beside)
        if not (mention.is_person and beside and not fits):
            kept.append((place, mention))
    return kept


def _are_apart(message: Message, one: int, other: int) -> bool:
    between = message.words[min(one, other) + 1 : max(one, other)]
    return any(word.is_verb or word.plain in ".;!" or word.concepts for word in between)


def _with_clients(
    message: Message, clauses: list[Clause], fact: Fact, facts: list[Fact], named: list[tuple[int, Mention]]
) -> list[Told]:
    several = _each_with_sum(message, clauses[fact.clause], fact, named) or _several(
        clauses, fact, facts, named
    )
    several = several if len(several) > 1 else _each(message, clauses, fact, named)
    if len(several) > 1:
        group = id(fact)
        told = [_told(replace(fact, anchor=place), mention, named) for place, mention in several]
        return [replace(one, group=group) for one in told]
    mention = _nearest(clauses, fact, named)
    return [_told(fact, mention, named)]


def _told(fact: Fact, mention: Mention | None, named: list[tuple[int, Mention]]) -> Told:
    if mention is None:
        return Told(fact)
    people = {
        other.contact
        for _, other in named
        if other.is_person and set(other.clients) <= set(mention.clients) and other.contact
    }
    contact = people.pop() if len(people) == 1 and len(mention.clients) == 1 else None
    return Told(fact, mention.clients, contact, is_guess=mention.is_guess)


def _several(
    clauses: list[Clause], fact: Fact, facts: list[Fact], named: list[tuple[int, Mention]]
) -> list[tuple[int, Mention]]:
    """Give the clients that a deed was done with, one after another: "объехал Ромашку и Кристалл"."""
    together = _together(clauses[fact.clause], fact, named)
    if fact.kind is Kind.TASK:
        is_asked = bool(fact.concepts & {"ask", "wait", "want", "need"})
        behind = _next_to_each_other(clauses[fact.clause], fact, named)
        together = behind or (together if is_asked else [])
    is_call = fact.fields.get("what") == "call"
    if len(together) > 1 or not (fact.kind in _SEVERAL or is_call):
        return together
    following = [other.anchor for other in facts if other.anchor > fact.anchor]
    end = min(following, default=10**6)
    found: dict[tuple[str, ...], tuple[int, Mention]] = {}
    for place, mention in named:
        starts = clauses[fact.clause].first
        if max(fact.anchor, starts) < place < end and _is_listed(clauses, fact, place):
            known = next((ids for ids in found if set(ids) & set(mention.clients)), None)
            found.setdefault(known or mention.clients, (place, mention))
    return list(found.values())


def _each_with_sum(
    message: Message, clause: Clause, fact: Fact, named: list[tuple[int, Mention]]
) -> list[tuple[int, Mention]]:
    """Give the clients of "Лесторг оплатил 30 тыс, Кристалл 45 тыс": as many sums as companies."""
    within = range(clause.first, clause.last + 1)
    found = [(place, mention) for place, mention in named if place in within and not mention.is_person]
    sums = [part for part in message.sums if part.first in within]
    is_paid = fact.kind in (Kind.PAYMENT, Kind.PAYMENT_PROMISE, Kind.ORDER)
    return found if is_paid and len(found) == len(sums) > 1 else []


def _each(
    message: Message, clauses: list[Clause], fact: Fact, named: list[tuple[int, Mention]]
) -> list[tuple[int, Mention]]:
    """Give the clients that "оба" and "всем" mean: all that were named before."""
    small, clause = message.language.small, clauses[fact.clause]
    said = {word.plain for word in clause.words}
    is_to_all = bool(said & small("each_to")) and fact.kind in _SEVERAL | {Kind.TASK}
    if not (said & small("each") or is_to_all):
        return []
    found = {mention.clients: (place, mention) for place, mention in named if place < fact.anchor}
    return list(found.values())


def _together(clause: Clause, fact: Fact, named: list[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
    """Give the clients that do something together: "Гранд и Гранит просят отсрочку"."""
    found = [(place, mention) for place, mention in named if clause.first <= place < fact.anchor]
    behind = [(place, mention) for place, mention in named if fact.anchor < place <= clause.last]
    if not found and all(mention.is_subject for _, mention in behind):
        found = behind
    apart = pairwise(found)
    is_list = all(later[0] - earlier[0] == _AND for earlier, later in apart)
    distinct = len({mention.clients for _, mention in found}) == len(found)
    return found if len(found) > 1 and is_list and distinct else []


def _next_to_each_other(
    clause: Clause, fact: Fact, named: list[tuple[int, Mention]]
) -> list[tuple[int, Mention]]:
    """Give the people of "позвонить Титову и Ершовой": of different clients, with only "and" between."""
    found = [(place, mention) for place, mention in named if fact.anchor < place <= clause.last]
    is_list = all(later[0] - earlier[0] == _AND for earlier, later in pairwise(found))
    clients = {mention.clients for _, mention in found}
    return found if is_list and len(clients) == len(found) > 1 else []


def _is_listed(clauses: list[Clause], fact: Fact, place: int) -> bool:
    """Tell whether a name stands in the clause of a deed, or in a mere list behind it."""
    for number, clause in enumerate(clauses):
        if clause.first <= place <= clause.last:
            is_list = all(not between.has_meaning for between in clauses[fact.clause + 1 : number + 1])
            return number == fact.clause or (is_list and not clause.is_topic)
    return False


def _nearest(clauses: list[Clause], fact: Fact, named: list[tuple[int, Mention]]) -> Mention | None:
    """Give the client of a fact: one in its clause, else the last before it, else the next."""
    if not named:
        return None
    clause = clauses[fact.clause]
    inside = [(place, mention) for place, mention in named if clause.first <= place <= clause.last]
    if inside:
        return min(
            inside,
            key=lambda one: (len(one[1].clients) > 1, abs(one[0] - fact.anchor), one[0] < fact.anchor),
        )[1]
    before = [mention for place, mention in named if place < clause.first]
    return before[-1] if before else named[0][1]


def _rivals(
    message: Message, clauses: list[Clause], told: list[Told], named: list[tuple[int, Mention]]
) -> list[Told]:
    """Add one fact for each competitor that is named, and give the nameless ones none where one is named."""
    found: list[Told] = []
    ids: set[str] = set()
    for place, mention in sorted(message.mentions.items()):
        if mention.rival and mention.rival not in ids:
            ids.add(mention.rival)
            number = next((n for n, clause in enumerate(clauses) if clause.first <= place <= clause.last), 0)
            fact = Fact(Kind.COMPETITOR, {}, number, place)
            client = _nearest(clauses, fact, named)
            found.append(replace(_told(fact, client, named), rival=mention.rival))
    if found:
        told[:] = [one for one in told if one.kind is not Kind.COMPETITOR]
    return found
