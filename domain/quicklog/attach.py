"""Days, sums and percents put to the facts that they belong to: the nearest that can bear them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.quicklog.belonging import Told, belonging
from domain.quicklog.clauses import Clause
from domain.quicklog.drafts import Kind, When
from domain.quicklog.message import Message
from domain.quicklog.moments import Moment
from domain.quicklog.money import Sum
from domain.quicklog.rules import Fact
from domain.quicklog.spoken_times import completed

_PAID = {Kind.PAYMENT, Kind.PAYMENT_PROMISE, Kind.PROPOSAL, Kind.ORDER}
_AHEAD = {Kind.TASK, Kind.MEETING, Kind.PAYMENT_PROMISE}
_TOTAL = frozenset("на for total итого сумма сумму суммой worth za spolu celkom в of".split())
_LATER = 6  # how much farther away is what is said only after a sum
_MOST_PERCENT = 50  # what a client asks off a price
_LONG_AGO = 60  # days after which nothing that was done is logged by a day of the month
_COMMA = 30  # how much farther away a fact of another clause is


@dataclass(frozen=True, slots=True)
class Attached:
    """The facts, and the moments, sums and percents that belong to none."""

    told: list[Told]
    moments: list[Moment]
    sums: list[Sum]
    percents: int = 0


def attach(message: Message, clauses: list[Clause], facts: list[Fact]) -> Attached:
    """Give each fact its names, day, sum and terms."""
    told = belonging(message, clauses, facts)
    moments = completed(message, told, _put_moments(message, clauses, told))
    sums = _put_sums(message, clauses, told)
    percents = _put_terms(message, clauses, told)
    _share_days(told)
    moments = _confirm_meeting(message, told, moments)
    return Attached(told, moments, sums, percents)


def _confirm_meeting(message: Message, told: list[Told], moments: list[Moment]) -> list[Moment]:
    """Read "Confirmed: Acme, Tuesday 3pm" as a meeting: what is confirmed is an hour, and no terms."""
    hours = [moment for moment in moments if moment.hour and moment.day]
    if len(told) != 1 or told[0].kind is not Kind.DECISION or not hours:
        return moments
    only = told[0]
    if "confirm" in only.fact.concepts and only.fact.fields.get("outcome") == "agreed":
        only.fact = replace(only.fact, kind=Kind.MEETING, fields={})
        only.when = _when(message, only, hours[0])
    return [moment for moment in moments if moment is not hours[0]]


def _share_days(told: list[Told]) -> None:
    """Give the day of one to all clients that the same deed was done with."""
    for one in told:
        for other in told:
            if one.group and one.group == other.group and other.when is None:
                other.when = one.when


def _number(clauses: list[Clause], place: int) -> int:
    """Give the clause that a part stands in, or the nearest before it."""
    return max((n for n, clause in enumerate(clauses) if clause.first <= place), default=0)


def _put_moments(message: Message, clauses: list[Clause], told: list[Told]) -> list[Moment]:
    left = []
    for moment in message.moments:
        if _is_left_behind(message, moment) or _is_of_absence(message, moment):
            continue
        number = _number(clauses, moment.first)
        if clauses and _is_unsaid(message, clauses[number]):
            continue
        bearer = _bearer(message, clauses, told, moment, number)
        if bearer is None:
            left.append(moment)
        elif bearer.kind is not Kind.NOTE:
            bearer.when = _same_day(told, bearer, moment) or _when(message, bearer, moment)
    return left


def _is_unsaid(message: Message, clause: Clause) -> bool:
    """Tell whether days of a clause are nobody's: those of "if …", and not of "once he is back on Dec 7"."""
    small = message.language.small
    opens = clause.words[0].plain in small("once") | small("asks")
    return clause.is_question or (clause.is_condition and not opens)


def _is_of_absence(message: Message, moment: Moment) -> bool:
    """Tell the day of "в отпуске до понедельника", which is no day of what was done or is to be done."""
    before = message.words[max(0, moment.first - 3) : moment.first]
    return is_deadline(message, moment) and any("absent" in word.concepts for word in before)


def _same_day(told: list[Told], bearer: Told, moment: Moment) -> When | None:
    """Give an hour the day of the others in its list: "завтра встречи: в 10 Ромашка, в 14 Кристалл"."""
    days = [one.when.day for one in told if one.when and one.group and one.group == bearer.group]
    if moment.day is not None or moment.hour is None or not days:
        return None
    return When(days[-1], moment.hour.minutes)


def _is_left_behind(message: Message, moment: Moment) -> bool:
    """Tell whether a day is the one that something was moved from: "с четверга на пятницу"."""
    small = message.language.small
    after = message.tokens[moment.last + 1 : moment.last + 2]
    leads = {message.tokens[place].plain for place in (moment.first, max(0, moment.first - 1))}
    if leads & small("instead"):
        return True
    is_followed = any(moment.last < other.first <= moment.last + 2 for other in message.moments)
    return (
        is_followed
        and bool(leads & small("moved_from"))
        and bool(after)
        and after[0].plain in small("moved_to")
    )


def _bearer(
    message: Message, clauses: list[Clause], told: list[Told], moment: Moment, number: int
) -> Told | None:
    """Choose the fact that a day belongs to: of its clause, then of the next, then of the one before."""
    here = [one for one in told if one.fact.clause == number]
    if here and all(one.kind is Kind.NOTE for one in here):
        return here[0]
    if any(one.fact.fields.get("escalate") for one in here):
        here = [one for one in here if one.kind in _AHEAD]
        return min(here, key=lambda one: _distance(one, moment.first), default=None)
    able = [one for one in here if _can_bear(message, one, moment, number)]
    others = [
        one
        for one in told
        if one.fact.clause != number and _may_borrow(message, clauses, one, moment, number)
    ]
    if not able:
        able = [one for one in others if one.fact.clause == number + 1][:1]
    if not able and not here:
        able = [one for one in others if one.fact.clause < number][-1:]
    if not able and len(told) > 1:
        able = [one for one in others if one.fact.clause == number - 1][-1:]
    if not able and not here:
        able = others[:1]
    return min(able, key=lambda one: _distance(one, moment.first), default=None)


def _may_borrow(message: Message, clauses: list[Clause], one: Told, moment: Moment, number: int) -> bool:
    """Tell whether a day of another clause may be this fact's: its own has none that it could bear."""
    clause = clauses[one.fact.clause]
    own = [other for other in message.moments if clause.first <= other.first <= clause.last]
    return _can_bear(message, one, moment, number) and not any(
        _can_bear(message, one, other, one.fact.clause) for other in own
    )


def _distance(one: Told, place: int) -> float:
    """Give how far a fact lies from a part; a fact before it is a little nearer."""
    away = place - one.fact.anchor
    return away if away >= 0 else -away + 0.5


def _can_bear(message: Message, one: Told, moment: Moment, number: int) -> bool:
    if one.when is not None:
        return False
    today, is_near = message.now.date(), one.fact.clause == number
    if one.kind.is_done:
        if _lies_nearer_ahead(moment, today):
            return False
        day = moment.when(today, has_happened=True).day
        return day <= today and not is_deadline(message, moment) and (is_near or moment.is_past(today))
    if one.kind is Kind.DECISION:
        return one.fact.fields.get("outcome") == "thinking" and moment.when(today).day >= today
    if one.kind not in _AHEAD or one.fact.fields.get("outcome") == "cancelled":
        return False
    return moment.when(today).day >= today


def _lies_nearer_ahead(moment: Moment, today: date) -> bool:
    """Tell a date whose last time was long ago: "8 декабря" said in November of what is done is none."""
    if moment.day is None or moment.day.before is None:
        return False
    ago, ahead = (today - moment.day.before).days, (moment.day.ahead - today).days
    return ago > _LONG_AGO and ahead < ago


def is_deadline(message: Message, moment: Moment) -> bool:
    """Tell whether a day is a bound: "до пятницы", "by Friday", which lies ahead whatever the verb."""
    lead = message.tokens[moment.first].plain
    return (
        lead in ("до", "к", "ко", "by", "until", "till", "do", "k", "ku", "не", "не_позже")
        or lead == "before"
    )


def _when(message: Message, one: Told, moment: Moment) -> When | None:
    today = message.now.date()
    when = moment.when(today, has_happened=one.kind.is_done)
    return None if one.kind.is_done and when.day == today else when


def _put_sums(message: Message, clauses: list[Clause], told: list[Told]) -> list[Sum]:
    left = []
    for part in sorted(message.sums, key=lambda part: (_is_total(message, part) is False, part.first)):
        number = _number(clauses, part.first)
        able = [one for one in told if one.sum is None and _takes_sum(one, number, part)]
        bearer = min(able, key=lambda one: _cost(one, number, part.first), default=None)
        if bearer is None:
            left.append(part)
        else:
            bearer.sum = part
    return left


def _is_total(message: Message, part: Sum) -> bool:
    return part.first > 0 and message.tokens[part.first - 1].plain in _TOTAL


def _takes_sum(one: Told, number: int, part: Sum) -> bool:
    is_paper = one.kind is Kind.TASK and one.fact.fields.get("what") in ("document", "proposal")
    if one.kind not in _PAID and not (is_paper and one.fact.clause == number):
        return False
    return not part.is_bare or abs(one.fact.clause - number) <= 1


def _cost(one: Told, number: int, place: int) -> float:
    is_weak = 5 if one.kind is Kind.TASK else 0
    is_later = _LATER if one.fact.anchor > place else 0
    return _distance(one, place) + _COMMA * abs(one.fact.clause - number) + is_weak + is_later


def _put_terms(message: Message, clauses: list[Clause], told: list[Told]) -> int:
    """Give requests their percents and days; the number of percents that belong to none."""
    requests = [one for one in told if one.kind is Kind.REQUEST]
    left = 0
    for term in message.percents:
        bearer = _request(clauses, told, requests, term.first)
        if bearer is not None and bearer.discount is None:
            bearer.discount = term.value
        else:
            left += 1
    for term in message.days:
        bearer = _request(clauses, told, requests, term.first)
        if bearer is not None and bearer.days is None and _may_defer(message, term.first):
            bearer.days = int(term.value)
    for one in requests:
        if one.discount is None and one.days is None:
            _bare_terms(message, clauses, one)
    return left


def _may_defer(message: Message, place: int) -> bool:
    return not any(
        word.concepts & {"late", "deliver"} for word in message.words[max(0, place - 3) : place + 3]
    )


def _request(clauses: list[Clause], told: list[Told], requests: list[Told], place: int) -> Told | None:
    number = _number(clauses, place)
    here = [one for one in requests if one.fact.clause == number]
    if not here and not any(one.fact.clause == number for one in told):
        here = [one for one in requests if abs(one.fact.clause - number) <= 1]
    return min(here, key=lambda one: _distance(one, place), default=None)


def _bare_terms(message: Message, clauses: list[Clause], one: Told) -> None:
    """Read "скидку 5" and "отсрочку 30": a number right behind the word."""
    clause = clauses[one.fact.clause]
    for place, word in enumerate(clause.words):
        after: Iterable[Decimal | None] = (w.token.value for w in clause.words[place + 1 : place + 3])
        value = next((v for v in after if v is not None), None)
        if value is None and word.concepts & {"deferral", "deferralask"}:
            following = clause.words[place + 1].plain if place + 1 < len(clause.words) else ""
            one.days = one.days or {"месяц": 30, "неделю": 7, "mesiac": 30, "month": 30}.get(following)
        if value is None or value > 365:
            continue
        if word.concepts & {"discount", "discountask"} and value <= 100 and one.discount is None:
            one.discount = value
        elif word.concepts & {"deferral", "deferralask"} and one.days is None:
            one.days = int(value)
    if one.discount is None and one.days is None:
        one.discount = _asked_behind(clauses, one)


def _asked_behind(clauses: list[Clause], one: Told) -> Decimal | None:
    """Give the 7 of "зажал скидку, просит 7": a bare number that is asked for right behind."""
    following = clauses[one.fact.clause + 1 : one.fact.clause + 2]
    words = following[0].words if following else []
    numbers = [word.token.value for word in words if word.token.value is not None and not word.is_taken]
    if len(words) != len(numbers) + 1 or not words[0].concepts & {"ask", "want"}:
        return None
    return next((value for value in numbers if value <= _MOST_PERCENT), None)
