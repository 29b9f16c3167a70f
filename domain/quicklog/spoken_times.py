"""Numbers and hours as they are spoken: "часов в десять", "процентов на пять", "завтра у них, время 8:30"."""

from dataclasses import replace

from domain.quicklog.belonging import Told
from domain.quicklog.drafts import Kind, When
from domain.quicklog.earlier import THINGS
from domain.quicklog.message import Message
from domain.quicklog.moments import Moment

_PLANNED = {Kind.MEETING, Kind.TASK}


def completed(message: Message, told: list[Told], left: list[Moment]) -> list[Moment]:
    """Put hours and days that stand apart together; give the moments that still belong to nothing."""
    return [moment for moment in left if not _completes(message, told, moment)]


def _completes(message: Message, told: list[Told], moment: Moment) -> bool:
    when = moment.when(message.now.date())
    for one in sorted(told, key=lambda one: abs(one.fact.anchor - moment.first)):
        if one.kind not in _PLANNED or one.when is None or one.fact.fields.get("outcome"):
            continue
        is_open = one.when.minutes is None or _is_part(message, one.when)
        if moment.day is None and moment.hour and is_open and not moment.hour.is_part:
            one.when = When(one.when.day, moment.hour.minutes, one.when.is_sure)
            return True
        if moment.hour is None and _is_hour_alone(message, one.when) and when.day > message.now.date():
            one.when = replace(when, minutes=one.when.minutes)
            return True
    return False


def _is_part(message: Message, when: When) -> bool:
    """Tell the hour of a mere part of the day, which a later one makes exact: "утром, в 9:30"."""
    return any(
        other.day is not None and other.hour is not None and other.hour.is_part
        for other in message.moments
        if str(other.when(message.now.date())) == str(when)
    )


def _is_hour_alone(message: Message, when: When) -> bool:
    """Tell an hour that is today's only because no day was named beside it."""
    return any(
        other.day is None and other.hour is not None and other.hour.minutes == when.minutes
        for other in message.moments
    )


def share_listed(told: list[Told]) -> None:
    """Give the day behind a list without verbs to all that it lists: "Рябову счёт, Шубину КП до завтра"."""
    days = [one.when for one in told if one.when is not None]
    for one in told:
        if "listed" in one.fact.concepts and days:
            one.when = one.when or days[-1]
        behind = [other.when for other in told if _is_listed_behind(one, other)]
        if behind:
            one.when = one.when or behind[0]


def _is_listed_behind(one: Told, other: Told) -> bool:
    """Tell the second thing of "отправить КП Гранду и образцы Лесторгу до пятницы" from one by itself."""
    is_pair = one.kind is Kind.TASK is other.kind and one.fact.clause == other.fact.clause
    are_things = {one.fact.fields.get("what"), other.fact.fields.get("what")} <= set(dict(THINGS).values())
    return is_pair and are_things and other.is_named_only and other.fact.anchor > one.fact.anchor
