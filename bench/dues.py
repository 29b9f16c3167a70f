"""Something that falls due for the owner every second, put into the book from outside."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.moments import stored

AT_ONCE = 3
_PLAN = (
    "insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for) "
    "select 'welcome', id, id, ?, ?, ? from employees where role = 'admin'"
)
_CALL_OFF = "delete from notices where occurrence like 'due %' and state = 'pending' and due_at > ?"
_LOST = (
    "select count(*) from notices as n left join outbox as o on o.id = n.outbox_id "
    "where n.occurrence like 'due %' and (n.state <> 'sent' or o.state <> 'sent')"
)
_TOLD = (
    "select count(*), count(distinct notice_id) from outbox "
    "where notice_id in (select id from notices where occurrence like 'due %')"
)


def plan(book: Path, seconds: int) -> None:
    """Plan a few notices for each of the next so many seconds, by day and night."""
    now = datetime.now(UTC)
    with closing(sqlite3.connect(book, timeout=30)) as connection, connection:
        for second in range(seconds):
            due_at = stored(now + timedelta(seconds=second))
            for number in range(AT_ONCE):
                connection.execute(_PLAN, (f"due {second} {number}", due_at, due_at))


def call_off(book: Path) -> None:
    """Leave out those that are not due yet."""
    with closing(sqlite3.connect(book, timeout=30)) as connection, connection:
        connection.execute(_CALL_OFF, (stored(datetime.now(UTC)),))


def count(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Give how many were told, how many were not, and how many more messages than notices say them."""
    lost = int(connection.execute(_LOST).fetchone()[0])
    rows, told = connection.execute(_TOLD).fetchone()
    return int(told), lost, int(rows) - int(told)
