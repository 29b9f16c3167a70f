"""Facts put together: what is said twice is one action, and what another one implies is none."""

from collections.abc import Callable
from dataclasses import replace

from domain.quicklog.belonging import Told
from domain.quicklog.drafts import Kind
from domain.quicklog.spoken_times import share_listed
from domain.quicklog.words import Mood

_ASKED = frozenset({"ask", "want", "need", "wait"})
_ABOUT_CLIENT = {Kind.FEEDBACK, Kind.REQUEST, Kind.DECISION, Kind.ORDER, Kind.PAYMENT, Kind.PAYMENT_PROMISE}


def merged(told: list[Told]) -> list[Told]:
    """Give the facts that are left."""
    for step in _STEPS:
        told = step(told)
    return told


def _settled(told: list[Told]) -> list[Told]:
    """Settle what only the other facts tell: a meeting or a call without a day, and what "send it" sends."""
    says_more = any(one.kind in _ABOUT_CLIENT or one.fact.concepts & _ASKED for one in told)
    for place, one in enumerate(told):
        if (
            one.kind is Kind.MEETING
            and one.is_named_only
            and one.when is None
            and not one.fact.fields
            and says_more
        ):
            one.fact = replace(one.fact, kind=Kind.VISIT)
        is_call = one.kind is Kind.CALL and one.is_named_only and "call" in one.fact.concepts
        if is_call and len(told) == 1 and not one.fact.fields:
            one.fact = replace(one.fact, kind=Kind.TASK, fields={"what": "call"})
        if one.fact.fields.get("what") == "send":
            _settle_sending(told, place)
        if one.fact.fields.get("what") == "try":
            is_call = any(other.kind is Kind.CALL for other in told)
            one.fact = replace(one.fact, fields={"what": "call" if is_call else "other"})
    share_listed(told)
    return told


def _settle_sending(told: list[Told], place: int) -> None:
    one = told[place]
    earlier = [
        other.fact.fields.get("what", "")
        for other in told
        if other.kind is Kind.TASK and other is not one and other.fact.fields.get("what") in _THINGS
    ]
    left = "message" if "send" in one.fact.concepts or "doit" in one.fact.concepts else "other"
    one.fact = replace(one.fact, fields={"what": earlier[0] if earlier else left})


_THINGS = ("proposal", "document", "sample")


def _visits(told: list[Told]) -> list[Told]:
    """Let a client have one visit and one call; who was only missed by telephone was not visited."""
    for one in told:
        calls = [other for other in told if other.kind is Kind.CALL and _same_client(one, other)]
        visits = [
            other
            for other in told
            if other.kind is Kind.VISIT and other is not one and _same_client(one, other)
        ]
        is_missed = one.kind is Kind.VISIT and "notmet" in one.fact.concepts
        if is_missed and calls and not visits:
            one.fact = replace(one.fact, kind=Kind.CALL, fields={"outcome": "no_answer"})
    visited = [one for one in told if one.kind is Kind.VISIT]
    _miss_the_absent(told, visited)
    kept = []
    for one in told:
        is_talk = one.kind is Kind.CALL and "talk" in one.fact.concepts and "call" not in one.fact.concepts
        is_bare = one.kind is Kind.MEETING and one.when is None and not one.fact.fields
        is_within = any(one.fact.clause == visit.fact.clause for visit in visited)
        is_plain = is_bare and (one.is_named_only or is_within)
        if (is_talk or is_plain) and any(_same_client(one, visit) for visit in visited):
            continue
        if not _is_unanswered_letter(one, told):
            kept.append(one)
    return _joined(kept, {Kind.VISIT, Kind.CALL, Kind.MESSAGE}, lambda one, other: True)


def _is_unanswered_letter(one: Told, told: list[Told]) -> bool:
    """Tell "messaged her, no reply" from a call that nobody answered."""
    is_silence = one.kind is Kind.CALL and one.fact.concepts == {"noanswer"}
    before = [
        other for other in told if other.fact.clause == one.fact.clause - 1 and _same_client(one, other)
    ]
    return is_silence and any(other.kind is Kind.MESSAGE for other in before)


def _miss_the_absent(told: list[Told], visited: list[Told]) -> None:
    """Read "заехал, Лосев в командировке" as nobody met, where nothing else came of it."""
    away = [one for one in told if one.kind is Kind.NOTE and one.fact.concepts & {"absent", "leave"}]
    says_more = any(one.kind in _ABOUT_CLIENT for one in told)
    for visit in visited:
        if (
            "meet" not in visit.fact.concepts
            and not says_more
            and any(one.fact.clause - visit.fact.clause in (0, 1, 2) for one in away)
        ):
            visit.fact = replace(visit.fact, fields={"outcome": "not_met"})


def _same_client(one: Told, other: Told) -> bool:
    return one.clients == other.clients or not one.clients or not other.clients


def _joined(told: list[Told], kinds: set[Kind], agree: Callable[[Told, Told], bool]) -> list[Told]:
    """Put facts of one kind and client together where they agree."""
    kept: list[Told] = []
    for one in told:
        known = next(
            (
                other
                for other in kept
                if other.kind is one.kind
                and one.kind in kinds
                and _same_client(one, other)
                and agree(other, one)
            ),
            None,
        )
        if known is None:
            kept.append(one)
        else:
            _absorb(known, one)
    return kept


def _absorb(known: Told, one: Told) -> None:
    known.fact = replace(known.fact, fields={**one.fact.fields, **known.fact.fields})
    known.when = known.when or one.when
    known.sum = known.sum or one.sum
    known.discount = known.discount or one.discount
    known.days = known.days or one.days
    known.clients = known.clients or one.clients
    known.contact = known.contact or one.contact
    known.unsure &= one.unsure


def _meetings(told: list[Told]) -> list[Told]:
    """Let a new day take the place of a cancelled meeting, and one with a day that of one without."""
    planned = [one for one in told if one.kind is Kind.MEETING and not one.fact.fields]
    kept = [
        one
        for one in told
        if not (
            one.kind is Kind.MEETING
            and one.fact.fields
            and any(_same_client(one, other) and other.when for other in planned)
        )
    ]
    return _joined(kept, {Kind.MEETING}, lambda one, other: _complete(one.when, other.when))


def _complete(one: object | None, other: object | None) -> bool:
    return one is None or other is None or one == other


def _tasks(told: list[Told]) -> list[Told]:
    def agree(one: Told, other: Told) -> bool:
        what = one.fact.fields.get("what")
        if what != other.fact.fields.get("what") or not _complete(one.when, other.when):
            return False
        return what != "other" or one.fact.clause == other.fact.clause

    tasks = [one for one in told if one.kind is Kind.TASK]
    told = [one for one in told if one.kind is not Kind.TASK or not _is_only_called_for(one, tasks)]
    return _joined(told, {Kind.TASK}, agree)


def _is_only_called_for(one: Told, tasks: list[Told]) -> bool:
    """Tell "напомнить" and "дожать" beside the step by which it is done: "дожать Гранд, звонок завтра"."""
    others = [other for other in tasks if other is not one]
    if "remind" in one.fact.concepts:
        return bool(others)
    is_pushing = "push" in one.fact.concepts and one.fact.fields.get("what") == "other" and one.when is None
    return is_pushing and any(
        _same_client(one, other) and other.fact.clause in (one.fact.clause, one.fact.clause + 1)
        for other in others
    )


def _payments(told: list[Told]) -> list[Told]:
    def agree(one: Told, other: Told) -> bool:
        return _complete(one.when, other.when) and _complete(one.sum, other.sum)

    asked = [one for one in told if one.kind is Kind.REQUEST]
    told = [
        one
        for one in told
        if one.kind is not Kind.PAYMENT_PROMISE
        or one.when
        or one.sum
        or not any(_same_client(one, other) for other in asked)
    ]
    told = _joined(told, {Kind.PAYMENT_PROMISE}, agree)
    return _joined(told, {Kind.PAYMENT, Kind.ORDER, Kind.PROPOSAL}, agree)


def _opinions(told: list[Told]) -> list[Told]:
    """Let a client have one opinion of each sign, one request, and one decision, the last that counts."""
    told = _joined(
        told,
        {Kind.FEEDBACK},
        lambda one, other: one.fact.fields.get("sentiment") == other.fact.fields.get("sentiment"),
    )
    told = _joined(told, {Kind.REQUEST}, lambda one, other: True)
    signs = {one.fact.fields.get("sentiment") for one in told if one.kind is Kind.FEEDBACK}
    if len(signs) > 1:
        told = [one for one in told if one.fact.fields.get("sentiment") != "neutral"]
    return told


def _decisions(told: list[Told]) -> list[Told]:
    told = [one for one in told if not _merely_waits(one, told) and not _is_why(one, told)]
    kept = [one for one in told if one.kind is not Kind.DECISION or not _is_outdone(one, told)]
    return _joined(
        kept, {Kind.DECISION}, lambda one, other: one.fact.fields["outcome"] == other.fact.fields["outcome"]
    )


def _merely_waits(one: Told, told: list[Told]) -> bool:
    """Tell whether "ждём ответ" only ends a record of something else."""
    is_own = one.fact.mood is Mood.OWN_NOW and "answer" in one.fact.concepts
    is_waiting = one.kind is Kind.DECISION and (is_own or bool(one.fact.concepts & {"noreply", "stall"}))
    return is_waiting and one.when is None and len(told) > 1


def _is_why(one: Told, told: list[Told]) -> bool:
    """Tell "не подошли сроки" that only gives the reason of a refusal."""
    refused = any(
        other.kind is Kind.DECISION and other.fact.fields["outcome"] == "refused" and _same_client(one, other)
        for other in told
    )
    return "unsuited" in one.fact.concepts and refused


def _is_outdone(one: Told, told: list[Told]) -> bool:
    """Tell whether a decision means nothing beside another of the same client, or beside his order."""
    outcome = one.fact.fields["outcome"]
    decided = [other for other in told if other.kind is Kind.DECISION]
    orders = [other for other in told if other.kind is Kind.ORDER]
    others = {
        other.fact.fields["outcome"] for other in decided if other is not one and _same_client(one, other)
    }
    if outcome == "agreed" and any(_same_client(one, order) for order in orders if not _is_apart(one, order)):
        return True
    if outcome == "agreed" and any(_is_term_of(other, one) for other in told):
        return True
    meets = any(other.kind is Kind.MEETING and other.when and _same_client(one, other) for other in told)
    if outcome == "agreed" and "confirm" in one.fact.concepts and meets:
        return True
    is_plan = "arrange" in one.fact.concepts and "agree" not in one.fact.concepts
    if outcome == "agreed" and is_plan and _is_followed(one, told):
        return True
    return (outcome != "refused" and "refused" in others) or (outcome == "agreed" and "thinking" in others)


def _is_apart(agreed: Told, order: Told) -> bool:
    """Tell a consent that is said in words of its own before an order: "согласен, берёт 200 листов"."""
    is_said = "agree" in agreed.fact.concepts and not agreed.fact.concepts & {"arrange", "confirm"}
    return is_said and agreed.fact.clause < order.fact.clause


def _is_term_of(one: Told, agreed: Told) -> bool:
    """Tell a request that is the condition of the consent: "возьмут, если дадим 5%"."""
    is_beside = one.fact.clause == agreed.fact.clause
    return one.kind is Kind.REQUEST and ("condition" in one.fact.concepts or is_beside)


def _is_followed(one: Told, told: list[Told]) -> bool:
    """Tell whether what was agreed on is said right behind it: "договорились, что оплатят до пятницы"."""
    return any(other.kind in _PLANNED and 0 <= other.fact.clause - one.fact.clause <= 1 for other in told)


_PLANNED = {Kind.TASK, Kind.MEETING, Kind.PAYMENT_PROMISE}


def _rivals(told: list[Told]) -> list[Told]:
    return _joined(told, {Kind.COMPETITOR}, lambda one, other: one.rival == other.rival)


def _notes(told: list[Told]) -> list[Told]:
    rest = [one for one in told if one.kind is not Kind.NOTE]
    return rest or told[:1]


_STEPS = (_settled, _visits, _meetings, _tasks, _payments, _opinions, _decisions, _rivals, _notes)
