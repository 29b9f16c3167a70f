"""Reasons for not telling something whose record did not change, and whether they hold."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta

from storage.moments import moment
from tests.simulation.court import CALL_BACKS, URGENT, Court, ended_at, planned_for
from tests.simulation.due import leaders

# How late each kind may be told; a week for those not named.
MEANING = {
    "day_plan": timedelta(hours=10),
    "meeting_prepare": timedelta(hours=14),
    "meeting_soon": timedelta(hours=1),
    "meeting_leave": timedelta(minutes=45),
    "meeting_outcome": timedelta(days=2),
    "call_back": timedelta(days=30),
}
_USUALLY = timedelta(days=7)
# A message is given up when its next try would come too late.
_NEXT_TRY = timedelta(seconds=40)


def holds(court: Court, row: sqlite3.Row) -> bool:
    """Tell whether the notice had a good reason not to be told."""
    check = _REASONS.get(row["reason"])
    return check(court, row) if check is not None else _is_too_late(court, row)


def _is_too_late(court: Court, row: sqlite3.Row) -> bool:
    habits = court.pages.habits(row["recipient_id"], ended_at(row))
    meant = planned_for(row) if row["kind"] in URGENT else habits.first_open(planned_for(row))
    longest = MEANING.get(row["kind"], _USUALLY) - _NEXT_TRY
    return bool(row["state"] == "expired") and ended_at(row) - meant >= longest


def _that_day_is_over(court: Court, row: sqlite3.Row) -> bool:
    at = ended_at(row)
    return court.pages.habits(row["recipient_id"], at).day(at).isoformat() != str(row["occurrence"])


def _is_a_leader(court: Court, row: sqlite3.Row) -> bool:
    return bool(court.pages.employees[row["recipient_id"]]["role"] != "manager")


def _was_passed_on(court: Court, row: sqlite3.Row) -> bool:
    sql = "select recipient_id from notices where kind = ? and subject_id = ? and occurrence = ?"
    found = court.pages.rows(sql, row["kind"], row["subject_id"], row["occurrence"])
    heads, _ = leaders(court.pages, row["recipient_id"])
    return {head["id"] for head in heads} <= {one["recipient_id"] for one in found}


def _was_logged_for_a_while(court: Court, row: sqlite3.Row) -> bool:
    """Tell whether the meeting's client had a record then that was taken back later."""
    sql = """
        select 1 from activities join meetings on meetings.client_id = activities.client_id
        where meetings.id = ? and activities.created_at <= ? and activities.undone_at >= ?
    """
    return bool(court.pages.rows(sql, row["subject_id"], row["settled_at"], row["settled_at"]))


def _was_just_told(court: Court, row: sqlite3.Row) -> bool:
    """Tell whether the other word before the same meeting was told a few minutes earlier."""
    other = "meeting_leave" if row["kind"] == "meeting_soon" else "meeting_soon"
    sql = """
        select outbox.created_at from notices join outbox on outbox.notice_id = notices.id
        where kind = ? and subject_id = ?
    """
    told = [moment(one["created_at"]) for one in court.pages.rows(sql, other, row["subject_id"])]
    return any(timedelta(0) <= ended_at(row) - at < timedelta(minutes=12) for at in told)


def _is_late(court: Court, row: sqlite3.Row) -> bool:
    return ended_at(row) - planned_for(row) > timedelta(minutes=3)


def _is_a_call_back(court: Court, row: sqlite3.Row) -> bool:
    return row["kind"] in CALL_BACKS


def _has_another_owner(court: Court, row: sqlite3.Row) -> bool:
    """Tell whether the client of the record was another manager's by then."""
    [table] = [name for kind, name in _TABLES.items() if row["kind"].startswith(kind)]
    sql = f"select client_id from {table} where id = ?"  # noqa: S608 - the names are ours
    [record] = court.pages.rows(sql, row["subject_id"])
    slack = timedelta(seconds=5)
    return bool(court.pages.owner_at(record["client_id"], ended_at(row) + slack) != row["recipient_id"])


_TABLES = {
    "meeting": "meetings",
    "follow_up": "follow_ups",
    "task": "tasks",
    "call_back": "tasks",
    "feedback": "feedback",
    "client_told": "feedback",
}
_REASONS: dict[str, Callable[[Court, sqlite3.Row], bool]] = {
    "that day is over where the recipient lives": _that_day_is_over,
    "a leader has nothing planned himself": _is_a_leader,
    "passed on to the leaders": _was_passed_on,
    "an earlier call of the client says it": _is_a_call_back,
    "it was logged": _was_logged_for_a_while,
    "it was told with the word to leave a few minutes ago": _was_just_told,
    "it was told with the brief a few minutes ago": _was_just_told,
    "the word before the meeting says it all": _is_late,
    "it has begun": _is_late,
    "another has the client": _has_another_owner,
    "another has the client now": _has_another_owner,
    "the client is not the recipient's any more": _has_another_owner,
}
