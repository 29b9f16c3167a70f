"""What a clause leaves to those before it: "КП готово, отправлю", "просил счёт, отправил", "не подошёл"."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from domain.quicklog.clauses import Clause
from domain.quicklog.drafts import Kind
from domain.quicklog.message import Message
from domain.quicklog.words import Mood, Word

if TYPE_CHECKING:
    from domain.quicklog.rules import Fact

THINGS = (
    ("proposal", "proposal"), ("sample", "sample"), ("contract", "document"), ("invoice", "document"),
    ("act", "document"), ("doc", "document"),
)  # fmt: skip
_SENT = {"proposal": Kind.PROPOSAL, "document": Kind.MESSAGE}
_ASKED = frozenset({"ask", "want", "need", "wait", "count"})
_THEIRS = frozenset({"sign", "order", "pay", "take", "agree"})
_NEAR = 2  # clauses in which a sample is still what is spoken of


def thing(concepts: frozenset[str]) -> str:
    """Give what is to be sent or made, by the concepts of its word."""
    return next((what for concept, what in THINGS if concept in concepts), "other")


def settled(before: list[Clause], found: "list[Fact]", made: "list[Fact]") -> "list[Fact]":
    """Settle what is sent, and what did not fit; what was asked for and sent is asked for no more."""
    kept = [fact for fact in made if not _is_quoted(before, fact)]
    for fact in kept:
        _fulfil(before, found, fact)
    return [fact for fact in kept if _settle_sending(before, found, fact)]


def _fulfil(before: list[Clause], found: "list[Fact]", fact: "Fact") -> None:
    """Settle what a deed without a thing of its own does with the thing that was spoken of."""
    is_bare = thing(fact.concepts) == "other" and "what" not in fact.fields
    if fact.kind is Kind.VISIT and "bring" in fact.concepts and is_bare:
        _asked(found, ("sample",))
    if fact.kind is Kind.PAYMENT and fact.mood is Mood.DONE and "send" in fact.concepts:
        _settle_sum(before, found, fact)
    if fact.kind is Kind.MESSAGE and "send" in fact.concepts and is_bare:
        fact.kind = _SENT.get(_asked(found) or "", Kind.MESSAGE)
    if "notfit" in fact.concepts and _is_of_sample(before):
        fact.kind, fact.fields = Kind.FEEDBACK, {"sentiment": "negative"}


def _settle_sending(before: list[Clause], found: "list[Fact]", fact: "Fact") -> bool:
    """Settle what is sent, or was; False where nothing tells it."""
    what = fact.fields.get("what")
    if what not in ("send", "sent"):
        return True
    named = _named(before)
    asked = _asked(found) if what == "sent" and named is None else None
    fact.fields["what"] = thing(named.concepts) if named else asked or what
    if named:
        named.is_used = True
    if what == "sent":
        fact.kind = _SENT.get(fact.fields.pop("what"), Kind.NOTE)
    return what != "sent" or fact.kind is not Kind.NOTE


def _is_quoted(before: list[Clause], fact: "Fact") -> bool:
    """Tell what the client goes on to say of himself: "дайте скидку 12% - подпишем"."""
    is_demand = bool(before) and any("demand" in word.concepts for word in before[-1].words)
    return is_demand and fact.mood is Mood.OWN_NEXT and bool(fact.concepts & _THEIRS)


def _settle_sum(before: list[Clause], found: "list[Fact]", fact: "Fact") -> None:
    """Read "просил КП, отправил, 310 тыс" as sending it: what is sent is the offer, and no money."""
    if fact.concepts & {"money", "pay", "payin"}:
        return
    named = _named(before)
    asked = _asked(found)
    what = thing(named.concepts) if named else asked
    if what in _SENT:
        fact.kind, fact.fields = _SENT[what], {}
        if named:
            named.is_used = True


def _asked(found: "list[Fact]", things: Collection[str] = tuple(_SENT)) -> str | None:
    """Take back the last task where it is what a client asked for, and give what he asked for."""
    last = found[-1] if found else None
    if last is None or last.kind is not Kind.TASK or not last.concepts & _ASKED:
        return None
    return found.pop().fields["what"] if last.fields["what"] in things else None


def more_sent(clause: Clause, made: "list[Fact]") -> Iterator[tuple[Kind, Word]]:
    """Give what else was sent: "отправил КП и прайс" is an offer and a paper."""
    sent = [fact for fact in made if fact.kind in _SENT.values() and fact.concepts & {"send", "sentoff"}]
    kinds = {fact.kind for fact in made}
    for word in clause.words if sent else ():
        kind = None if word.is_used or word.is_verb else _SENT.get(thing(word.concepts))
        if kind is not None and kind not in kinds:
            kinds.add(kind)
            word.is_used = True
            yield kind, word


def _is_of_sample(before: list[Clause]) -> bool:
    """Tell whether a sample was spoken of just before."""
    return any("sample" in word.concepts for clause in before[-_NEAR:] for word in clause.words)


def _named(before: list[Clause]) -> Word | None:
    """Give the thing that was named last and not read yet."""
    for word in (word for clause in reversed(before) for word in clause.words):
        if not word.is_used and not word.is_verb and thing(word.concepts) != "other":
            return word
    return None


def listed(message: Message, clauses: list[Clause], found: "list[Fact]") -> Iterator[tuple[int, Word, str]]:
    """Give what "Рябову счёт, Шубину КП до завтра" says without a verb: who is to get what."""
    if any(fact.kind is not Kind.TASK for fact in found):
        return
    read = {fact.clause for fact in found}
    for number, clause in enumerate(clauses):
        named = clause.words if number == 0 or clauses[number - 1].has_meaning else clauses[number - 1].words
        here = [word for word in [*named, *clause.words] if word.index in message.mentions]
        things = [word for word in clause.words if not word.is_verb and thing(word.concepts) != "other"]
        is_deed = any(word.is_verb for word in clause.words) or clause.is_question or clause.is_condition
        if number in read or is_deed or len(things) != 1:
            continue
        if here and all(_receives(message, word) for word in here):
            yield number, things[0], thing(things[0].concepts)


def _receives(message: Message, word: Word) -> bool:
    """Tell "Рябову" from "Рябов" and from "с Рябовым"."""
    mention = message.mentions[word.index]
    before = message.words[word.index - 1].plain if word.index else ""
    is_led = before in message.language.small("prepositions") and before not in message.language.small("for")
    return bool(mention.clients) and not mention.is_subject and not is_led
