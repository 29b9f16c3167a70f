"""When a promise, a task or a missed call speaks up, in the working time of the person who owes it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import add_working_hours, at, next_working_day
from domain.people import Hours

MORNING = time(9)
CALL_BACK_EVERY = timedelta(minutes=30)
_NO_TIME = timedelta()


def reminder_at(hours: Hours, zone: ZoneInfo, due_on: date, now: datetime) -> datetime:
    """Give the moment to remind of something due on a day: 09:00 of that day (D007).

    For something due today after 09:00 it is in three hours, but an hour before work ends at the latest, and
    never at once.
    """
    morning = at(due_on, MORNING, zone)
    if morning > now:
        return morning
    closing = at(now.astimezone(zone).date(), hours.work_until, zone) - timedelta(hours=1)
    return max(min(now + timedelta(hours=3), closing), now + timedelta(minutes=30))


def closing_question_at(hours: Hours, zone: ZoneInfo, due_on: date, now: datetime) -> datetime:
    """Give the moment to ask whether a thing put right today is right now: an hour before work ends (D054).

    A thing begun later than that is asked about an hour after it was begun.
    """
    return max(at(due_on, hours.work_until, zone) - timedelta(hours=1), now + timedelta(hours=1))


def late_at(hours: Hours, zone: ZoneInfo, due_on: date) -> datetime:
    """Give the moment at which something due on a day is a day late: the next working day's start of work.

    What is due on a day off is due on the first working day after it.
    """
    due = add_working_hours(hours, zone, at(due_on, time(0), zone), _NO_TIME)
    return at(next_working_day(hours, due.astimezone(zone).date()), hours.work_from, zone)


def call_back_at(hours: Hours, zone: ZoneInfo, now: datetime) -> datetime:
    """Give the moment of the next push about a missed call: half an hour on, within working hours (D004)."""
    return add_working_hours(hours, zone, now + CALL_BACK_EVERY, _NO_TIME)


def call_back_missed_at(hours: Hours, zone: ZoneInfo, now: datetime) -> datetime:
    """Give the moment at which a call missed now is news for the head: the next working morning (D004).

    It is later when the manager has not had an hour of work to call back by then.
    """
    morning = at(next_working_day(hours, now.astimezone(zone).date()), hours.work_from, zone)
    return max(morning, add_working_hours(hours, zone, now, timedelta(hours=1)))
