"""What must be told, to whom and when: worked out from the records alone, by nobody's code but this."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from storage.moments import moment
from tests.simulation.hours import Habits
from tests.simulation.pages import Pages, Version

HOUR = timedelta(hours=1)
MORNING = time(9)
# So long after a record was made may its notices be planned; what is due within it may be or not be.
A_MOMENT = timedelta(seconds=5)


Span = tuple[datetime, datetime]
Rule = Callable[[Habits, datetime], Span]


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be told, planned for a moment within one of the spans, as long as `until` is not over.

    `since` is when the record was made so, and `until` when it changed, so that this is to be told no more;
    None where it never did. There are several spans where the person changed his hours about that moment.
    """

    kind: str
    subject_id: int
    recipient_id: int
    since: datetime
    spans: tuple[Span, ...]
    until: datetime | None

    @property
    def earliest(self) -> datetime:
        """Give the first moment for which it may be planned."""
        return min(span[0] for span in self.spans)

    @property
    def latest(self) -> datetime:
        """Give the last moment for which it may be planned."""
        return max(span[1] for span in self.spans)

    def may_be(self, moment: datetime) -> bool:
        """Tell whether it may be planned for this moment."""
        return any(begins <= moment <= ends for begins, ends in self.spans)

    def __str__(self) -> str:
        """Say it in a line."""
        spans = ", ".join(f"{begins:%d %b %H:%M:%S}..{ends:%H:%M:%S}" for begins, ends in self.spans)
        until = "" if self.until is None else f" until {self.until:%d %b %H:%M:%S}"
        return f"{self.kind} of {self.subject_id} to {self.recipient_id} is due {spans}{until}"


def exactly(at: datetime) -> Span:
    """Give the span of a moment that is known exactly."""
    return at, at


def about(at: datetime) -> Span:
    """Give the span of a moment counted from when something was done."""
    return at - A_MOMENT, at


def all_due(pages: Pages, begins: datetime, ends: datetime) -> Iterator[Due]:
    """Give all that is due."""
    yield from _meetings(pages)
    yield from _follow_ups(pages)
    yield from _tasks(pages)
    yield from _feedback(pages)
    yield from _day_plans(pages, begins, ends)


def _meetings(pages: Pages) -> Iterator[Due]:
    """18:00 the working day before, an hour before, when to leave, and an hour after the end (A02-A06)."""
    contacts = defaultdict(list)
    for row in pages.rows("select * from activities where kind <> 'missed_call' and undone_at is null"):
        contacts[row["client_id"]].append(row)
    clients = {row["id"]: row["client_id"] for row in pages.rows("select id, client_id from meetings")}
    for number, versions in pages.versions("meetings").items():
        known: tuple[Any, ...] = ()
        for place, version in enumerate(versions):
            facts = version.facts
            if facts["state"] != "planned" or (facts["starts_at"], facts["revision"]) == known:
                continue
            known = (facts["starts_at"], facts["revision"])
            logged = [
                moment(contact["created_at"])
                for contact in contacts[clients[number]]
                if _logs(contact, number, facts)
            ]
            later = versions[place + 1 :]
            yield from _of_meeting(pages, number, version, later, min(logged, default=None))


def _logs(contact: sqlite3.Row, number: int, facts: dict[str, Any]) -> bool:
    """Tell whether a contact says what came of a meeting: it is logged with it, or is a visit at its time."""
    if contact["meeting_id"] is not None:
        return bool(contact["meeting_id"] == number)
    begins, ends = moment(facts["starts_at"]) - HOUR, moment(facts["ends_at"]) + 24 * HOUR
    is_visit = contact["kind"] in ("visit", "presentation", "informal")
    is_his = contact["manager_id"] == facts["manager_id"]
    return bool(is_his) and is_visit and begins <= moment(contact["happened_at"]) < ends


def _of_meeting(
    pages: Pages, number: int, version: Version, later: list[Version], logged_at: datetime | None
) -> Iterator[Due]:
    facts, who, now = version.facts, version.facts["manager_id"], version.at
    habits = pages.habits(who, now)
    starts, ends = moment(facts["starts_at"]), moment(facts["ends_at"])
    over = _over(version, later)
    before = {"meeting_soon": starts - HOUR}
    if facts["travel_minutes"]:
        before["meeting_leave"] = starts - timedelta(minutes=facts["travel_minutes"] + 15)
    ahead = {kind: at for kind, at in before.items() if at > now}

    def prepare(habits: Habits, _: datetime) -> Span:
        return exactly(habits.on(habits.day_of_work_before(habits.day(starts)), time(18)))

    if prepare(habits, now)[0] > now:
        spans = _moving(pages, who, now, min(filter(None, (over, starts))), prepare)
        yield Due("meeting_prepare", number, who, now, spans, over)
    elif not ahead and starts > now:
        yield Due("meeting_soon", number, who, now, (about(now),), over)
    for kind, at in ahead.items():
        yield Due(kind, number, who, now, (exactly(at),), over)
    changed = _changed(version, later)
    until = min((at for at in (changed, logged_at) if at is not None), default=None)
    asked = exactly(ends + HOUR) if ends + HOUR > now else about(now)
    yield Due("meeting_outcome", number, who, now, (asked,), until)


def _changed(version: Version, later: list[Version]) -> datetime | None:
    """Give when a meeting was moved, or given to another."""
    return next((one.at for one in later if one.facts["revision"] != version.facts["revision"]), None)


def _over(version: Version, later: list[Version]) -> datetime | None:
    """Give when what was planned about a meeting held no more."""
    changed = _changed(version, later)
    return next((one.at for one in later if one.facts["state"] != "planned" or one.at == changed), None)


def _follow_ups(pages: Pages) -> Iterator[Due]:
    """09:00 of the day; for the very day, in three hours or an hour before work ends (A12)."""
    for number, versions in pages.versions("follow_ups").items():
        for version in versions:
            if version.facts["state"] != "open":
                continue
            who, due_on = version.facts["manager_id"], date.fromisoformat(version.facts["due_on"])
            spans = _moving(pages, who, version.at, version.until, partial(_reminder, due_on))
            yield Due("follow_up_due", number, who, version.at, spans, version.until)


def _reminder(due_on: date, habits: Habits, now: datetime) -> Span:
    morning = habits.on(due_on, MORNING)
    if morning > now:
        return exactly(morning)
    closing = habits.on(habits.day(now), habits.work_until) - HOUR
    return about(max(min(now + 3 * HOUR, closing), now + HOUR / 2))


def _tasks(pages: Pages) -> Iterator[Due]:
    """A thing to be put right, an hour before work ends (A19); a call to return, each half hour (A07)."""
    for number, versions in pages.versions("tasks").items():
        for version in versions:
            if version.facts["state"] == "open":
                of_kind = _call_back if version.facts["kind"] == "call_back" else _fix
                yield from of_kind(pages, number, version)


def _fix(pages: Pages, number: int, version: Version) -> Iterator[Due]:
    who, due_on = version.facts["owner_id"], date.fromisoformat(version.facts["due_on"])
    asked = _moving(pages, who, version.at, version.until, partial(_closing_question, due_on))
    yield Due("task_due", number, who, version.at, asked, version.until)
    late = _moving(pages, who, version.at, version.until, partial(_a_day_late, due_on))
    yield Due("task_late", number, who, version.at, late, version.until)


def _closing_question(due_on: date, habits: Habits, now: datetime) -> Span:
    closing = habits.on(due_on, habits.work_until) - HOUR
    return exactly(closing) if closing > now + HOUR else about(now + HOUR)


def _a_day_late(due_on: date, habits: Habits, now: datetime) -> Span:
    day = max(due_on, habits.day(now))
    first = day if habits.works_on(day) else habits.next_day_of_work(day)
    return exactly(habits.on(habits.next_day_of_work(first), habits.work_from))


def _moving(pages: Pages, who: int, now: datetime, until: datetime | None, rule: Rule) -> tuple[Span, ...]:
    """Give when something is due by a person's hours; while it waits, it moves with them."""
    spans = [rule(pages.habits(who, now), now)]
    for at, habits, differ in pages.changes_of_hours(who, now, until):
        begins, ends = (max(bound, at) for bound in rule(habits, at))
        moved = (begins - A_MOMENT if begins == at else begins, ends)
        waits_for_sure = all(begins > at + A_MOMENT for begins, _ in spans)
        spans = [moved] if differ and waits_for_sure else [*spans, moved]
    return tuple(spans)


def _call_back(pages: Pages, number: int, version: Version) -> Iterator[Due]:
    who, now = version.facts["owner_id"], version.at
    habits, due_on = pages.habits(who, now), date.fromisoformat(version.facts["due_on"])
    opens = habits.on(due_on, habits.work_from)
    first = max(habits.first_at_work(now + HOUR / 2), opens)
    yield Due("call_back", number, who, now, (about(first),), version.until)
    base = max(now, opens)
    morning = habits.on(habits.next_day_of_work(habits.day(base)), habits.work_from)
    earliest, latest = habits.after_work(base, 1)
    missed = (max(morning, earliest - A_MOMENT), max(morning, latest))
    yield Due("call_back_missed", number, who, now, (missed,), version.until)


def _feedback(pages: Pages) -> Iterator[Due]:
    """A complaint that went up: to the heads at once, further up after four hours of work (A18)."""
    for number, versions in pages.versions("feedback").items():
        went_up = next((one for one in versions if one.facts["state"] == "escalated"), None)
        if went_up is not None:
            yield from _complaint(pages, number, went_up, versions)
        answered = next((one for one in versions if one.facts["state"] == "answered"), None)
        who = 0 if answered is None else pages.owner_at(answered.facts["client_id"], answered.at)
        if answered is not None and answered.facts["answered_by"] != who:
            undone = _first(versions, lambda facts: facts["undone_at"])
            yield Due("feedback_answered", number, who, answered.at, (about(answered.at),), undone)
            later = [one for one in versions if one.at >= answered.at]
            known = _first(later, lambda facts: facts["undone_at"] or facts["client_told_at"])
            asks = _after_work(pages, who, answered.at, 2)
            yield Due("client_told", number, who, answered.at, (asks,), known)


def _complaint(pages: Pages, number: int, version: Version, versions: list[Version]) -> Iterator[Due]:
    now, who = version.at, version.facts["manager_id"]
    over = _first(versions, lambda facts: facts["undone_at"] or facts["state"] == "answered")
    known = _first(versions, lambda facts: facts["undone_at"] or facts["client_told_at"])
    heads, admins = leaders(pages, who)
    for head in heads:
        yield Due("feedback_escalated", number, head["id"], now, (about(now),), over)
    spans = [_after_work(pages, head["id"], now, 4) for head in heads]
    goes_up = (min(span[0] for span in spans), min(span[1] for span in spans))
    for one in {row["id"] for row in (*heads, *admins)}:
        yield Due("feedback_unanswered", number, one, now, (goes_up,), over)
    until = min((at for at in (over, known) if at is not None), default=None)
    # the client may be another's by the time at which it goes up
    asked = pages.owner_at(version.facts["client_id"], now)
    yield Due("client_told", number, asked, now, (_after_work(pages, asked, now, 2),), until)


def _after_work(pages: Pages, who: int, now: datetime, hours: float) -> Span:
    earliest, latest = pages.habits(who, now).after_work(now, hours)
    return earliest - A_MOMENT, latest


def _first(versions: list[Version], is_so: Any) -> datetime | None:
    return next((one.at for one in versions if is_so(one.facts)), None)


def leaders(pages: Pages, employee_id: int) -> tuple[list[sqlite3.Row], list[sqlite3.Row]]:
    """Give the heads of a person's department, or the admins where it has none; and the admins."""
    unit = pages.employees[employee_id]["department_id"]
    others = [row for number, row in pages.employees.items() if number != employee_id]
    heads = [row for row in others if row["role"] == "head" and row["department_id"] == unit]
    admins = [row for row in others if row["role"] == "admin"]
    return heads or admins, admins


def _day_plans(pages: Pages, begins: datetime, ends: datetime) -> Iterator[Due]:
    """08:30 of every working day, to everybody (A01)."""
    for number in pages.employees:
        day = pages.habits(number, begins).day(begins) + timedelta(days=1)
        while True:
            noon = pages.habits(number, begins).on(day, time(12))
            habits = pages.habits(number, noon)
            at = habits.on(day, time(8, 30))
            if at > ends:
                break
            if habits.works_on(day) and pages.kept_habits(number, at - timedelta(days=5), noon):
                yield Due("day_plan", number, number, begins, (exactly(at),), None)
            day += timedelta(days=1)
