"""When a notice is told: at its moment, in the person's working time, while it means something."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.calendar import next_working_moment
from domain.notices import POLICIES, Notice
from domain.people import Employee

# What comes so late is told together with other late things, in a list.
LATE = timedelta(minutes=10)
# Behind a message that has waited to be sent for so long nothing else is worded: it would only grow old.
HELD_UP_AFTER = timedelta(minutes=1)
# More than so many at one moment are told in a list too.
MOST_AT_ONCE = 3


class Together(StrEnum):
    """Why several notices stand in one list."""

    AWAY = "away"  # the program stood still, or the person could not be reached
    WAITED = "waited"  # quiet hours or days off
    CROWD = "crowd"  # so many at one moment


def to_be_told_at(notice: Notice, recipient: Employee) -> datetime:
    """Give the moment at which the notice is to be told: when it is due, or the working moment after it."""
    if POLICIES[notice.kind].urgent:
        return notice.due_at
    return next_working_moment(recipient.hours, recipient.zone, notice.due_at)


def means_until(notice: Notice, recipient: Employee) -> datetime:
    """Give the moment from which the notice means nothing any more."""
    return to_be_told_at(notice, recipient) + POLICIES[notice.kind].meaning


def is_late(notice: Notice, now: datetime) -> bool:
    """Tell whether the notice comes so long after the moment it was meant for that it may stand in a list."""
    return not POLICIES[notice.kind].urgent and now - notice.planned_for >= LATE


def why_together(told: list[Notice], recipient: Employee, now: datetime) -> Together:
    """Give the reason why these notices of one person are told in a list."""
    if any(now - to_be_told_at(notice, recipient) >= LATE for notice in told):
        return Together.AWAY
    return Together.WAITED if any(is_late(notice, now) for notice in told) else Together.CROWD
