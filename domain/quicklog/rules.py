"""The rules: what is made of the words of a clause, tried in the order of their table."""

from dataclasses import dataclass, field

from domain.quicklog import earlier, worth
from domain.quicklog.clauses import Clause
from domain.quicklog.drafts import Kind
from domain.quicklog.earlier import THINGS, thing
from domain.quicklog.message import Message
from domain.quicklog.moments import Moment
from domain.quicklog.rulebook import Need, Rule, possible
from domain.quicklog.words import Form, Mood, Word

_MOST = 12  # facts of one clause


@dataclass(slots=True)
class Fact:
    """An action in the making: what the words of a clause say, before it has its client, day and sum."""

    kind: Kind
    fields: dict[str, str]
    clause: int
    anchor: int
    concepts: frozenset[str] = frozenset()
    mood: Mood = Mood.NAMED
    unsure: set[str] = field(default_factory=set)


def facts(message: Message, clauses: list[Clause]) -> list[Fact]:
    """Give what the clauses say, in order. Conditions and questions say nothing."""
    found: list[Fact] = []
    for number, clause in enumerate(clauses):
        flags = flags_of(message, clause)
        if clause.is_condition or clause.is_question or _is_passed_on(message, clause, found):
            found += _asked_on_condition(clause, flags, number)
            continue
        made = _read(clause, flags, number)
        made += _more_things(clause, made, number)
        made += [
            Fact(kind, {}, number, word.index, word.concepts, Mood.DONE)
            for kind, word in earlier.more_sent(clause, made)
        ]
        if number and _explains(message, clauses, number) and _complains(clauses[number - 1]):
            made = [fact for fact in made if not fact.kind.is_done and fact.kind is not Kind.DECISION]
        made = [
            fact
            for fact in earlier.settled(clauses[:number], found, made)
            if not _is_rivals(message, clause, fact)
        ]
        made = made or _unknown_deed(message, clause, number) or _money_to_come(clause, flags, number)
        made = made or _asked_for(clause, flags, number)
        found += made or _repeated(clauses, flags, number, found)
    found += [
        Fact(Kind.TASK, {"what": what}, number, word.index, word.concepts | {"listed"})
        for number, word, what in earlier.listed(message, clauses, found)
    ]
    return sorted(found, key=lambda fact: fact.anchor)


def _is_passed_on(message: Message, clause: Clause, found: list[Fact]) -> bool:
    """Tell what somebody is to be told: "let Acme know the goods have shipped"."""
    is_open = clause.first > 0 and message.tokens[clause.first - 1].kind != "sign"
    is_told = bool(found) and "letknow" in found[-1].concepts
    is_asked = clause.words[0].plain in message.language.small("shall") and bool(found)
    return (is_open and is_told) or (is_asked and found[-1].kind is Kind.TASK)


def _money_to_come(clause: Clause, flags: frozenset[str], number: int) -> list[Fact]:
    """Take a sum and a day ahead, of which nothing else is said, as money that is to come."""
    if not {"sum", "ahead"} <= flags or any(word.concepts & _WARES for word in clause.words):
        return []
    fact = Fact(Kind.PAYMENT_PROMISE, {}, number, clause.words[0].index, frozenset({"money"}))
    fact.unsure.add("kind")
    return [fact]


_WARES = frozenset("goods ordern proposal doc contract price event meeting visit sample invoice".split())
_TERMS = frozenset({"discount", "deferral", "lowerprice", "lower", "discountask", "deferralask"})


def _asked_on_condition(clause: Clause, flags: frozenset[str], number: int) -> list[Fact]:
    """Read "возьмут, если дадим 5%" as asking for it."""
    asked = [word for word in clause.words if word.concepts & _TERMS]
    given = [word for word in clause.words if "percent" in flags and word.concepts & {"give", "lower", "be"}]
    if not clause.is_condition or not (asked or given):
        return []
    return [Fact(Kind.REQUEST, {}, number, (asked or given)[0].index, frozenset({"condition"}))]


_REACHING = {Kind.VISIT, Kind.CALL, Kind.MESSAGE, Kind.PROPOSAL, Kind.MEETING, Kind.REQUEST}


def _is_rivals(message: Message, clause: Clause, fact: Fact) -> bool:
    """Tell a deed of a competitor: "к ним заезжал СнабРесурс", "получили КП от СнабРесурса"."""
    if fact.kind not in _REACHING:
        return False
    for place, word in enumerate(clause.words):
        mention = message.mentions.get(word.index)
        if "competitor" not in word.concepts:
            continue
        before = clause.words[place - 1].plain if place else ""
        is_subject = mention.is_subject if mention else word.nominative or not place
        is_free = before not in message.language.small("prepositions")
        if (is_subject and is_free) or before in message.language.small("from"):
            return True
    return False


def _explains(message: Message, clauses: list[Clause], number: int) -> bool:
    """Tell whether a clause gives the reason of the one before it: behind a colon, or opened by "that"."""
    opens = clauses[number].words[0].plain in message.language.small("because")
    return clauses[number - 1].is_topic or opens


def _complains(clause: Clause) -> bool:
    """Tell whether a complaint follows: "жалуется: менеджер не отвечает" is no call of ours."""
    return any(word.concepts & {"dislike", "negative"} for word in clause.words)


def _read(clause: Clause, flags: frozenset[str], number: int) -> list[Fact]:
    found: list[Fact] = []
    present: frozenset[str] = frozenset().union(*(word.concepts for word in clause.words))
    for rule in possible(present):
        if not all(_may_hold(need, present, flags) for need in rule.needs):
            continue
        while len(found) < _MOST and (matched := _matches(rule, clause, flags)) is not None:
            found.append(_fact(rule, matched, clause, number))
            if not matched:
                break
            for word in matched:
                word.is_used = True
    return _without_reminders(found)


def _without_reminders(found: list[Fact]) -> list[Fact]:
    """Leave out "напомни" where it is said what of."""
    others = [fact for fact in found if not fact.concepts & {"remind", "forget"}]
    return others if any(fact.kind in (Kind.TASK, Kind.MEETING) for fact in others) else found


def _fact(rule: Rule, matched: list[Word], clause: Clause, number: int) -> Fact:
    concepts: frozenset[str] = (
        frozenset().union(*(word.concepts for word in matched)) if matched else frozenset()
    )
    fields = dict(rule.fields)
    if fields.get("what") == "*":
        fields["what"] = thing(concepts)
    verbs = [word for word in matched if word.is_verb]
    done = [word for word in verbs if word.mood is not Mood.NAMED]
    head = (done or verbs or matched or clause.words)[0]
    return Fact(rule.kind, fields, number, head.index, concepts, head.mood)


def _matches(rule: Rule, clause: Clause, flags: frozenset[str]) -> list[Word] | None:
    """Give the words that a rule reads in a clause, or None where it does not hold."""
    if any(_holds(need, clause, flags) for need in rule.without):
        return None
    matched: list[Word] = []
    for need in rule.needs:
        if flags.intersection(need.flags):
            continue
        word = next((word for word in clause.words if word not in matched and _fits(need, word)), None)
        if word is None:
            return None
        matched.append(word)
    return matched


def _may_hold(need: Need, present: frozenset[str], flags: frozenset[str]) -> bool:
    """Tell quickly whether a need can be met at all by the words of a clause."""
    return not need.concepts.isdisjoint(present) or not flags.isdisjoint(need.flags)


def _holds(need: Need, clause: Clause, flags: frozenset[str]) -> bool:
    return bool(flags.intersection(need.flags)) or any(_fits(need, word, again=True) for word in clause.words)


def _fits(need: Need, word: Word, *, again: bool = False) -> bool:
    if (word.is_used and not again) or not need.concepts.intersection(word.concepts):
        return False
    if need.negated is not None and word.negated is not need.negated:
        return False
    return not need.moods or word.mood.value in need.moods


def _is_over(message: Message, moment: Moment) -> bool:
    """Tell whether a part of today, like "this morning", is over."""
    hour, now = moment.hour, message.now.hour * 60 + message.now.minute
    return hour is not None and hour.is_part and hour.minutes + 180 < now


def flags_of(message: Message, clause: Clause) -> frozenset[str]:
    """Give what a clause holds beside its words."""
    within = range(clause.first, clause.last + 1)
    today = message.now.date()
    found = set()
    for moment in message.moments:
        if moment.first in within:
            day = moment.when(today).day
            is_over = day == today and _is_over(message, moment)
            found.add("past" if day < today or is_over else "day")
            found |= {"ahead"} if day > today else set()
    found |= {"sum" for part in message.sums if part.first in within}
    found |= {"percent" for part in message.percents if part.first in within}
    found |= {"days" for part in message.days if part.first in within}
    for place, mention in message.mentions.items():
        if place in within:
            found.add("rival" if mention.rival else "name")
    if any(word.token.kind == "number" and not word.token.masked for word in clause.words):
        found.add("number")
    if len([word for word in clause.words if word.concepts - {"name"} and not word.concepts & {"tell"}]) == 1:
        found.add("whole")
    return frozenset(found | worth.flags_of(message, clause))


def _more_things(clause: Clause, made: list[Fact], number: int) -> list[Fact]:
    """Give a task for each further kind of thing: "отправить КП и образцы" are two."""
    tasks = [fact for fact in made if fact.kind is Kind.TASK and fact.fields["what"] in dict(THINGS).values()]
    if not tasks:
        return []
    seen, found = {fact.fields["what"] for fact in tasks}, []
    for word in clause.words:
        what = thing(word.concepts)
        is_named = word.is_phrase or not word.is_verb
        if not word.is_used and what != "other" and what not in seen and is_named:
            seen.add(what)
            word.is_used = True
            concepts = word.concepts | {"listed"}
            found.append(Fact(Kind.TASK, {"what": what}, number, word.index, concepts, tasks[0].mood))
    for fact in tasks if found else ():
        fact.concepts |= {"listed"}
    return found


_REPEATED = {Kind.REQUEST, Kind.PAYMENT, Kind.PAYMENT_PROMISE, Kind.ORDER, Kind.PROPOSAL}


def _repeated(clauses: list[Clause], flags: frozenset[str], number: int, found: list[Fact]) -> list[Fact]:
    """Read "Гранит просит скидку 5%, Дельтапак - 7%": a name and a figure, of what was said of another."""
    is_headed = number > 0 and clauses[number - 1].is_topic and not clauses[number].has_meaning
    last = found[-1] if found else None
    things = {thing(word.concepts) for word in clauses[number].words if word.concepts} - {"other"}
    is_same = last is not None and last.fields.get("what") in ("proposal", "document", "sample")
    if last is not None and is_same and len(things) == 1 and number and clauses[number - 1].is_topic:
        place = clauses[number].words[0].index
        return [Fact(Kind.TASK, {"what": things.pop()}, number, place, last.concepts, last.mood)]
    if last is None or last.kind not in _REPEATED or not (is_headed and flags & {"percent", "days", "sum"}):
        return []
    return [
        Fact(last.kind, dict(last.fields), number, clauses[number].words[0].index, last.concepts, last.mood)
    ]


def _asked_for(clause: Clause, flags: frozenset[str], number: int) -> list[Fact]:
    """Take what a client asks for by a day as a task, whatever it is: "просит замерщика на субботу"."""
    for word in clause.words:
        is_asking = word.concepts == {"ask"} and word.mood.value in "rpq" and not word.is_used
        if is_asking and "ahead" in flags and not flags & {"percent", "days", "sum"}:
            return [Fact(Kind.TASK, {"what": "other"}, number, word.index, word.concepts, word.mood)]
    return []


def _unknown_deed(message: Message, clause: Clause, number: int) -> list[Fact]:
    """Take a deed that is to be done and is not in the lexicon as a task of no special kind."""
    for word in clause.words:
        is_deed = (
            word.form in (Form.INFINITIVE, Form.FUTURE) and word.mood is Mood.OWN_NEXT and not word.negated
        )
        if is_deed and not word.concepts and not word.is_phrase and word.token.kind == "word":
            fact = Fact(
                Kind.TASK, {"what": "other"}, number, word.index, frozenset({"unknown"}), Mood.OWN_NEXT
            )
            fact.unsure.add("kind")
            return [fact]
    return []
