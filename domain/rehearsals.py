"""What a cadence would have sent: past proposals run through a table of steps, without sending anything."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.cadences import Course, StepKind, Steps, StepTo, rehearse
from domain.figures import Span
from domain.people import Employee
from domain.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class SentProposal:
    """A proposal that was sent, by whom, and when it was decided or its client spoken with."""

    manager_id: int
    sent_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How many reminders of each kind a month had by the present table, and would have had by another."""

    month: Span
    proposals: int
    present: Mapping[tuple[StepTo, StepKind], int]
    changed: Mapping[tuple[StepTo, StepKind], int]


def count_steps(
    sent: SentProposal, steps: Steps, manager: Employee, days: WorkingDays, month: Span
) -> Counter[tuple[StepTo, StepKind]]:
    """Count the steps of one proposal that fall into a month, until it was answered or decided."""
    begun = manager.today(sent.sent_at)
    told = rehearse(Course(steps, begun), days, begun, month.last)
    ended_on = None if sent.ended_at is None else manager.today(sent.ended_at)
    return Counter(
        (one.step.to, one.step.kind)
        for one in told
        if one.on >= month.first and (ended_on is None or one.on < ended_on)
    )
