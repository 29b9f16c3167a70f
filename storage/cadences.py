"""Runs of cadences, and how often a client may be contacted, in the book."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.cadences import WEEK, CadenceKind, Course, Rhythm, read_steps, written
from domain.runs import Run, RunState
from storage.connection import Row
from storage.database import UnitOfWork
from storage.moments import moment, stored
from storage.queries import load

_queries = load("cadences")


async def keep(uow: UnitOfWork, run: Run, next_at: datetime | None) -> Run:
    """Keep a run (its id and turn are not read) in the place of an earlier one about the same subject."""
    row = await _queries.keep(
        uow.connection,
        kind=run.kind.value,
        subject_id=run.subject_id,
        client_id=run.client_id,
        steps=written(run.course.steps),
        begun_at=stored(run.begun_at),
        **_progress(run, next_at),
    )
    return _run(row)


def save(uow: UnitOfWork, run: Run, next_at: datetime | None, told_on: date | None = None) -> None:
    """Keep how far a run has come, and on which day a step of it was told."""
    _queries.save(uow.connection, id=run.id, turn=run.turn, told_on=_text(told_on), **_progress(run, next_at))


def put_off(uow: UnitOfWork, run: Run, next_on: date, next_at: datetime) -> None:
    """Keep that the next step of a run comes later than it was planned."""
    _queries.put_off(uow.connection, id=run.id, next_on=next_on.isoformat(), next_at=stored(next_at))


async def find(uow: UnitOfWork, kind: CadenceKind, subject_id: int) -> Run | None:
    """Give the run about a subject, running or not."""
    row = await _queries.find(uow.connection, kind=kind.value, subject_id=subject_id)
    return None if row is None else _run(row)


def stop(uow: UnitOfWork, kind: CadenceKind, subject_id: int, now: datetime) -> None:
    """Stop the run about a subject."""
    _queries.stop(uow.connection, kind=kind.value, subject_id=subject_id, stopped_at=stored(now))


def stop_for_contact(
    uow: UnitOfWork, kind: CadenceKind, client_id: int, activity_id: int, today: date, now: datetime
) -> None:
    """Stop runs of a kind about a client who was spoken with; a day that he named himself stands."""
    _queries.stop_for_contact(
        uow.connection,
        kind=kind.value,
        client_id=client_id,
        activity_id=activity_id,
        stopped_at=stored(now),
        today=today.isoformat(),
    )


def begin_anew_for_contact(
    uow: UnitOfWork, kind: CadenceKind, client_id: int, today: date, now: datetime
) -> None:
    """Count runs of a kind about a client again from today, on which he was spoken with."""
    _queries.begin_anew_for_contact(
        uow.connection, kind=kind.value, client_id=client_id, today=today.isoformat(), now=stored(now)
    )


def go_on_without(uow: UnitOfWork, activity_id: int, now: datetime) -> None:
    """Let run again what a contact had stopped, because its record was taken back."""
    _queries.go_on_without(uow.connection, activity_id=activity_id, now=stored(now))


async def list_of_manager(uow: UnitOfWork, manager_id: int) -> list[Run]:
    """Give what runs for a manager."""
    return [_run(row) for row in await _queries.list_of_manager(uow.connection, manager_id=manager_id)]


async def list_of_client(uow: UnitOfWork, client_id: int) -> list[Run]:
    """Give what runs about a client, or can run again."""
    return [_run(row) for row in await _queries.list_of_client(uow.connection, client_id=client_id)]


async def list_forgotten(uow: UnitOfWork, before: datetime, most: int) -> list[Run]:
    """Give runs whose next step should have been told before this moment, and for which no notice waits."""
    rows = await _queries.list_forgotten(uow.connection, before=stored(before), most=most)
    return [_run(row) for row in rows]


async def list_contact_days(uow: UnitOfWork, run: Run, zone: ZoneInfo, today: date) -> Sequence[date]:
    """Give the days of the last week on which the client was contacted, or was to be for another run."""
    since = today - WEEK
    at = datetime.combine(since, datetime.min.time(), zone)
    moments = await _queries.list_contact_moments(
        uow.connection, client_id=run.client_id, since=stored(at.astimezone(zone) - timedelta(days=1))
    )
    reminded = await _queries.list_reminded_days(
        uow.connection, client_id=run.client_id, id=run.id, since=since.isoformat()
    )
    spoken = {moment(row["moment"]).astimezone(zone).date() for row in moments}
    return sorted(spoken | {date.fromisoformat(row["day"]) for row in reminded})


async def rhythm_of(uow: UnitOfWork, client_id: int) -> Rhythm:
    """Give how often a client is contacted, as far as it is settled for him."""
    row = await _queries.find_rhythm(uow.connection, client_id=client_id)
    return Rhythm() if row is None else Rhythm(row["every_days"], row["most_a_week"])


async def find_cap(uow: UnitOfWork, client_id: int, since: datetime, key: str) -> tuple[int | None, int]:
    """Give how often a week a client may be contacted, by his own cap or the one that his department keeps
    under `key` (None for neither), and how often he was since a moment.
    """
    row = await _queries.find_cap(uow.connection, client_id=client_id, since=stored(since), key=key)
    most = None if row is None or row["most"] is None else int(row["most"])
    return most, 0 if row is None else row["contacts"]


def save_rhythm(uow: UnitOfWork, client_id: int, rhythm: Rhythm, changed_by: int, now: datetime) -> None:
    """Keep how often a client is contacted."""
    _queries.save_rhythm(
        uow.connection,
        client_id=client_id,
        every_days=rhythm.every_days,
        most_a_week=rhythm.most_a_week,
        changed_by=changed_by,
        changed_at=stored(now),
    )


def _progress(run: Run, next_at: datetime | None) -> dict[str, object]:
    course = run.course
    return {
        "manager_id": run.manager_id,
        "anchor_on": course.anchor_on.isoformat(),
        "position": course.position,
        "counted": course.counted,
        "agreed_on": _text(course.agreed_on),
        "next_on": _text(run.next_on),
        "next_at": stored(next_at),
        "state": run.state.value,
    }


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _run(row: Row) -> Run:
    state = RunState(row["state"])
    return Run(
        row["id"],
        CadenceKind(row["kind"]),
        row["subject_id"],
        row["client_id"],
        row["manager_id"],
        Course(
            read_steps(row["steps"]),
            date.fromisoformat(row["anchor_on"]),
            row["position"],
            row["counted"],
            _day(row["agreed_on"]),
            state is not RunState.RUNNING,
        ),
        moment(row["begun_at"]),
        row["turn"],
        _day(row["next_on"]),
        state,
        row["stopped_by"],
    )
