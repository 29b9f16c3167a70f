"""The fourth judge: what was due was told, on time, to the right person, and never at a wrong hour."""

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain

from storage.moments import moment
from tests.simulation import reasons
from tests.simulation.court import CALL_BACKS, COLLECTS_ITSELF, URGENT, Court, ended_at, planned_for
from tests.simulation.due import A_MOMENT, Due, all_due
from tests.simulation.due_handed import all_handed
from tests.simulation.hours import Habits

# A program that is up tells what is due within this time, if the disk obeys.
PROMPT = timedelta(seconds=1.5)
# What comes so late stands in one list with other late things.
LATE = timedelta(minutes=10)


def judge(court: Court) -> Iterator[str]:
    """Give what is wrong."""
    notices: dict[tuple[str, int, int], list[sqlite3.Row]] = defaultdict(list)
    rows = court.pages.rows("select * from notices order by id")
    for row in rows:
        notices[row["kind"], row["subject_id"], row["recipient_id"]].append(row)
    matched: dict[int, Due] = {}
    known = all_due(court.pages, court.world.plan.beginning, court.ends)
    for due in chain(known, all_handed(court.pages)):
        yield from _planned(court, due, notices[due.kind, due.subject_id, due.recipient_id], matched)
    for row in rows:
        yield from _ended(court, row, matched.get(row["id"]))
    told = [row for row in rows if row["state"] == "sent"]
    for row in told:
        yield from _on_time(court, row)
    yield from _together(court, told)
    yield from _one_after_another(court, told)


def _planned(court: Court, due: Due, rows: list[sqlite3.Row], matched: dict[int, Due]) -> Iterator[str]:
    """What is due stands among the notices, for the right moment."""
    is_over = due.until is not None and due.until <= due.earliest + A_MOMENT
    court.told.due += not is_over
    for row in rows:
        is_older = row["settled_at"] is not None and ended_at(row) <= due.since
        if row["id"] not in matched and not is_older and due.may_be(planned_for(row)):
            matched[row["id"]] = due
            return
    if not is_over and due.latest + A_MOMENT < court.ends:
        known = [f"{planned_for(row)} {row['state']}" for row in rows]
        yield f"nobody planned that {due}; there is {known}"


def _ended(court: Court, row: sqlite3.Row, due: Due | None) -> Iterator[str]:
    """What was due ended as told, or for a reason that holds."""
    state, reason = row["state"], row["reason"]
    court.told.reasons[f"{row['kind']}: {reason or state}"] += 1
    if state == "failed":
        yield f"{court.name(row)} failed: {reason}"
    elif state in ("pending", "claimed", "held"):
        if moment(row["due_at"]) < court.ends - COLLECTS_ITSELF:
            yield f"{court.name(row)} was due and is {state} at the end"
    elif state == "sent":
        court.told.told += 1
        yield from _told(court, row, due)
    elif due is not None and _still_stood(due, ended_at(row)) and not reasons.holds(court, row):
        yield f"{court.name(row)} ended as {state} ({reason}) at {ended_at(row):%d %b %H:%M:%S}, though {due}"


def _still_stood(due: Due, at: datetime) -> bool:
    return due.until is None or due.until > at + A_MOMENT


def _told(court: Court, row: sqlite3.Row, due: Due | None) -> Iterator[str]:
    message, at = court.messages.get(row["outbox_id"]), ended_at(row)
    if message is None:
        yield f"{court.name(row)} is told in no message"
    elif message["state"] not in ("sent", "done", "unreachable"):
        yield f"{court.name(row)} was told in a message that ended as {message['state']} ({message['error']})"
    if at < planned_for(row):
        yield f"{court.name(row)} was told too early, at {at}"
    if due is not None and due.until is not None and at > due.until + A_MOMENT:
        yield f"{court.name(row)} was told at {at}, though that was over: {due}"
    if due is None and row["kind"].startswith("meeting_") and "+" not in row["occurrence"]:
        yield f"{court.name(row)} was told, and was not due"


def _on_time(court: Court, row: sqlite3.Row) -> Iterator[str]:
    """Never in quiet hours or on days off but for what is urgent; else as soon as may be."""
    at, who = ended_at(row), row["recipient_id"]
    if not court.pages.kept_habits(who, at - timedelta(days=1), at + A_MOMENT):
        return
    habits = None if row["kind"] in URGENT else court.pages.habits(who, at)
    if habits is not None and not habits.may_be_disturbed(at):
        yield f"{court.name(row)} was told at {at.astimezone(habits.zone)}, to {habits}"
    elif row["kind"] not in CALL_BACKS and court.pages.kept_habits(who, planned_for(row), at):
        court.told.into_quiet += _arrives_in_quiet(court, row, habits)
        if not court.was_blocked(who, planned_for(row), at):
            yield from _promptly(court, row, habits)


def _arrives_in_quiet(court: Court, row: sqlite3.Row, habits: Habits | None) -> bool:
    arrived = court.arrived.get(row["outbox_id"])
    return (
        habits is not None
        and arrived is not None
        and not habits.may_be_disturbed(court.world.clock.at(arrived))
    )


def _promptly(court: Court, row: sqlite3.Row, habits: Habits | None) -> Iterator[str]:
    """At the moment for which it was meant, or the first at which the person may be disturbed."""
    meant = planned_for(row) if habits is None else habits.first_open(planned_for(row))
    first = _first_moment(court, row["recipient_id"], meant, habits)
    late = ended_at(row) - first
    if first == meant:
        court.told.lateness.append(late.total_seconds())
    if late > PROMPT and not _had_trouble(court, first, ended_at(row)):
        yield f"{court.name(row)} was told {late} late, with the program up since {first}"


def _first_moment(court: Court, who: int, meant: datetime, habits: Habits | None) -> datetime:
    """Give the first moment at which the program was up, and the person could be told something."""
    first = meant
    for _ in range(20):
        free = court.first_up(first, PROMPT)
        if habits is not None:
            free = habits.first_open(court.first_free(who, free))
        if free == first:
            break
        first = free  # and it was down again, or something waited again
    return first


def _had_trouble(court: Court, first: datetime, at: datetime) -> bool:
    """Tell whether the disk failed shortly before something was told."""
    troubles, clock = court.world.disk.troubles, court.world.clock
    place = bisect_right(troubles, clock.seconds(at))
    return place > 0 and troubles[place - 1] > clock.seconds(first - COLLECTS_ITSELF)


def _together(court: Court, told: Iterable[sqlite3.Row]) -> Iterator[str]:
    """What a person is told late at one moment stands in one message."""
    lists: dict[tuple[int, int], list[sqlite3.Row]] = defaultdict(list)
    for row in told:
        if row["kind"] not in URGENT and ended_at(row) - planned_for(row) >= LATE:
            lists[row["recipient_id"], row["settled_at"]].append(row)
    for rows in lists.values():
        if len({row["outbox_id"] for row in rows}) > 1:
            yield f"{len(rows)} late notices came one by one, like {court.name(rows[0])}"


def _one_after_another(court: Court, told: Iterable[sqlite3.Row]) -> Iterator[str]:
    """While Telegram is away nothing piles up for a person: he gets one list when it is back."""
    for row in told:
        if row["kind"] in URGENT:
            continue
        worded = ended_at(row) - A_MOMENT
        if court.first_free(row["recipient_id"], worded) > ended_at(row) + A_MOMENT:
            yield f"{court.name(row)} was worded at {worded}, while an earlier message waited"
