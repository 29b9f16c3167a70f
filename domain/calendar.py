"""Days and hours as a person lives them: working days, quiet hours, and days when clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.people import Hours


def at(day: date, clock_time: time, zone: ZoneInfo) -> datetime:
    """Give the moment (UTC) at which the wall clock of `zone` shows `clock_time` on `day`.

    An hour that the clock skips in spring is taken after the jump; of one that it shows twice in autumn, the
    first is taken.
    """
    wall = datetime.combine(day, clock_time, zone)
    return wall.astimezone(UTC)


def is_working_day(hours: Hours, day: date) -> bool:
    """Tell whether the person works on this day."""
    return day.isoweekday() in hours.work_days


def next_working_day(hours: Hours, day: date) -> date:
    """Give the first working day after `day`; the very next day for a person who has set no working days."""
    following = day + timedelta(days=1)
    for ahead in range(7):
        if is_working_day(hours, following + timedelta(days=ahead)):
            return following + timedelta(days=ahead)
    return following


def add_working_days(hours: Hours, day: date, count: int) -> date:
    """Give the day `count` (at least 1) of the person's working days after `day`."""
    for _ in range(count):
        day = next_working_day(hours, day)
    return day


def is_quiet(hours: Hours, clock_time: time) -> bool:
    """Tell whether this time of day lies in the quiet hours; equal bounds mean that there are none."""
    if hours.quiet_from <= hours.quiet_until:
        return hours.quiet_from <= clock_time < hours.quiet_until
    return clock_time >= hours.quiet_from or clock_time < hours.quiet_until


def next_working_moment(hours: Hours, zone: ZoneInfo, moment: datetime) -> datetime:
    """Give the first moment from `moment` on that is on a working day and not in quiet hours (D025).

    It is `moment` itself when that is such a moment. A person without working days is disturbed on any day.
    """
    local = moment.astimezone(zone)
    day = local.date()
    if not _works(hours, day):
        return _morning(hours, zone, next_working_day(hours, day))
    if not is_quiet(hours, local.time()):
        return moment
    if local.time() < hours.quiet_until:
        ends = datetime.combine(day, hours.quiet_until, zone).replace(fold=local.fold)
        return ends.astimezone(UTC)
    return _morning(hours, zone, next_working_day(hours, day))


def add_working_hours(hours: Hours, zone: ZoneInfo, moment: datetime, count: timedelta) -> datetime:
    """Give the moment at which `count` of the person's working time has passed since `moment`.

    Hours that end before they begin are none: then time passes as it does on the clock.
    """
    if hours.work_until <= hours.work_from:
        return moment + count
    left = count
    for _ in range(400):
        local = moment.astimezone(zone)
        opens, closes = (at(local.date(), bound, zone) for bound in (hours.work_from, hours.work_until))
        if _works(hours, local.date()) and moment < closes:
            begins = max(moment, opens)
            if begins + left <= closes:
                return begins + left
            left -= closes - begins
        moment = at(next_working_day(hours, local.date()), hours.work_from, zone)
    return moment


def _works(hours: Hours, day: date) -> bool:
    return not hours.work_days or is_working_day(hours, day)


def _morning(hours: Hours, zone: ZoneInfo, day: date) -> datetime:
    """Give the end of the quiet hours on `day`, or the start of work where they do not span midnight."""
    spans_midnight = hours.quiet_from > hours.quiet_until
    begins_quietly = spans_midnight or is_quiet(hours, hours.work_from)
    return at(day, hours.quiet_until if begins_quietly else hours.work_from, zone)
