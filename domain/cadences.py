"""Cadences: tables of steps by which somebody is asked again until something is answered or decided (D031).

A cadence is a value. What comes next follows from the table, the day it is counted from, and what was told so
far; nothing here knows what the steps are about.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from domain.working_days import WorkingDays

LONGEST_WAIT = 120  # working days
MOST_TOUCHES = 10
WEEK = timedelta(days=7)


class CadenceKind(StrEnum):
    """What a run of steps is about."""

    PROPOSAL = "proposal"
    CLIENT = "client"
    DEBT = "debt"
    CLAIM = "claim"


class StepKind(StrEnum):
    """What a step asks for."""

    RECEIVED = "received"
    REMIND = "remind"
    AGREED = "agreed"
    ESCALATE = "escalate"
    DECIDE = "decide"


class StepTo(StrEnum):
    """Who is told."""

    MANAGER = "manager"
    HEAD = "head"


class Stop(StrEnum):
    """What ends a run, or begins it anew."""

    CONTACT = "contact"
    ANSWER = "answer"
    ORDER = "order"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a cadence: so many working days after the beginning, this person is asked this."""

    after: int
    to: StepTo
    kind: StepKind


Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Cadence:
    """A table of steps, and what ends a run of them. `begins_anew` ones are counted again from that event."""

    steps: Steps
    stops: frozenset[Stop]
    begins_anew: bool = False

    def __post_init__(self) -> None:
        """Refuse a table that could tell two steps on one day, or would end without a decision."""
        check_steps(self.steps)


@dataclass(frozen=True, slots=True)
class Course:
    """How far a run of steps has come.

    `anchor_on` is the day from which the next step is counted, with `counted` working days of the table
    before it; `position` is the row that comes next. The day that a client names (`agreed_on`) beats the
    table (D034).
    """

    steps: Steps
    anchor_on: date
    position: int = 0
    counted: int = 0
    agreed_on: date | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What comes next, and on which day."""

    on: date
    step: Step


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a client is contacted: once in so many working days, at most so often a week (D013, D027)."""

    every_days: int | None = None
    most_a_week: int | None = None


def due(course: Course, days: WorkingDays, today: date) -> Due | None:
    """Give the next step of a run, on a working day not before `today`; None where nothing comes any more."""
    if course.is_over:
        return None
    earliest = days.first_from(today)
    if course.agreed_on is not None:
        named = max(course.agreed_on, course.anchor_on + timedelta(days=1))
        return Due(max(days.first_from(named), earliest), AGREED)
    if course.position >= len(course.steps):
        return None
    step = course.steps[course.position]
    counted = days.add_working_days(course.anchor_on, step.after - course.counted)
    return Due(max(counted, earliest), step)


def told(course: Course, on: date) -> Course:
    """Give the run after its next step was told on a day: what follows is counted from there.

    After the day that the client had named, the table begins again, behind the first question.
    """
    if course.agreed_on is not None:
        known = sum(step.kind is StepKind.RECEIVED for step in course.steps)
        return replace(course, agreed_on=None, anchor_on=on, counted=0, position=known)
    after = course.steps[course.position].after
    return replace(course, anchor_on=on, counted=after, position=course.position + 1)


def agreed(course: Course, on: date) -> Course:
    """Give the run after somebody named the day to speak again: it beats the table (D034)."""
    return replace(course, agreed_on=on, is_over=False)


def rehearse(course: Course, days: WorkingDays, today: date, until: date) -> list[Due]:
    """Give all steps that would be told until a day if nothing happened."""
    rehearsed: list[Due] = []
    while (coming := due(course, days, today)) is not None and coming.on <= until:
        rehearsed.append(coming)
        course, today = told(course, coming.on), coming.on + timedelta(days=1)
    return rehearsed


def free_day(contacts: Sequence[date], most_a_week: int, day: date, days: WorkingDays) -> date:
    """Give the first working day from `day` on by which the week before has room for one more contact (D027).

    `contacts` are the days of earlier ones; a cap of 0 is none.
    """
    day = days.first_from(day)
    while most_a_week and sum(day - WEEK < one <= day for one in contacts) >= most_a_week:
        day = days.next_working_day(day)
    return day


def proposal_steps(touches: Sequence[int], silent_manager: int = 3, silent_head: int = 5) -> Steps:
    """Give the table for a proposal: was it received, reminders, then to close it or to set it aside (D031).

    Where nobody spoke with the client, the manager hears of it after `silent_manager` working days and the
    head after `silent_head` (D035); a decision that is not made goes to the head.
    """
    rows = {after: Step(after, StepTo.MANAGER, StepKind.REMIND) for after in touches}
    rows[touches[0]] = Step(touches[0], StepTo.MANAGER, StepKind.RECEIVED)
    if silent_manager > touches[0] and not any(abs(after - silent_manager) <= 1 for after in touches[1:]):
        rows[silent_manager] = Step(silent_manager, StepTo.MANAGER, StepKind.REMIND)
    for to, kind, after in (
        (StepTo.HEAD, StepKind.ESCALATE, silent_head),
        (StepTo.MANAGER, StepKind.DECIDE, touches[-1] + 1),
        (StepTo.HEAD, StepKind.DECIDE, max(touches[-1] + 4, silent_head + 1)),
    ):
        free = next(day for day in range(after, after + len(rows) + 1) if day not in rows)
        rows[free] = Step(free, to, kind)
    return tuple(check_steps([rows[after] for after in sorted(rows)]))


def client_steps(every: int) -> Steps:
    """Give the table for a client's contacts: after so many working days, and twice that to the head."""
    return (
        Step(every, StepTo.MANAGER, StepKind.REMIND),
        Step(2 * every, StepTo.HEAD, StepKind.DECIDE),
    )


def check_steps(steps: Sequence[Step]) -> Sequence[Step]:
    """Give the steps. Raises ValueError where two fall on one day, or the last one decides nothing."""
    days = [step.after for step in steps]
    if not steps or days[0] < 1 or any(later <= day for day, later in pairwise(days)):
        raise ValueError("steps come at least a working day apart")
    if steps[-1].kind is not StepKind.DECIDE:
        raise ValueError("the last step asks for a decision")
    return steps


def read_touches(text: str) -> tuple[int, ...] | None:
    """Read working days as people type them, "1 3 7 14" or "1, 3, 7"; None where they make no cadence."""
    words = text.replace(",", " ").replace(";", " ").replace("+", " ").split()
    if not 0 < len(words) <= MOST_TOUCHES or not all(word.isdecimal() and len(word) <= 3 for word in words):
        return None
    touches = tuple(int(word) for word in words)
    rising = all(later > day for day, later in pairwise(touches))
    return touches if rising and touches[0] >= 1 and touches[-1] <= LONGEST_WAIT else None


def written(steps: Steps) -> str:
    """Give steps as the book keeps them: "1 manager received, 3 manager remind"."""
    return ", ".join(f"{step.after} {step.to} {step.kind}" for step in steps)


def read_steps(text: str) -> Steps:
    """Read steps as the book keeps them."""
    rows = (row.split() for row in text.split(", "))
    return tuple(Step(int(after), StepTo(to), StepKind(kind)) for after, to, kind in rows)


AGREED = Step(0, StepTo.MANAGER, StepKind.AGREED)
TOUCHES = (1, 3, 7, 14)
CADENCES: dict[CadenceKind, Cadence] = {
    CadenceKind.PROPOSAL: Cadence(
        proposal_steps(TOUCHES), frozenset({Stop.CONTACT, Stop.ANSWER, Stop.ORDER})
    ),
    CadenceKind.CLIENT: Cadence(client_steps(10), frozenset({Stop.CONTACT, Stop.ORDER}), begins_anew=True),
    CadenceKind.DEBT: Cadence(
        (
            Step(1, StepTo.MANAGER, StepKind.REMIND),
            Step(3, StepTo.HEAD, StepKind.ESCALATE),
            Step(5, StepTo.MANAGER, StepKind.REMIND),
            Step(7, StepTo.MANAGER, StepKind.REMIND),
            Step(9, StepTo.HEAD, StepKind.DECIDE),
        ),
        frozenset({Stop.PAYMENT}),
    ),
    CadenceKind.CLAIM: Cadence(
        (
            Step(3, StepTo.MANAGER, StepKind.REMIND),
            Step(4, StepTo.HEAD, StepKind.DECIDE),
        ),
        frozenset({Stop.ANSWER}),
    ),
}
