"""The first judge: every update had exactly one effect, and what people did stands in the book once."""

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.simulation.diary import Deed, Stage
from tests.simulation.pages import Pages
from tests.simulation.world import World

_MARK = re.compile(r"mark\d{6}x")
_PLACES = {
    "activity": "select id, note as text, client_id, manager_id as person_id, undone_at from activities",
    "meeting": "select id, goal as text, client_id, manager_id as person_id from meetings",
    "feedback": "select id, text, client_id, manager_id as person_id from feedback",
    "answer": "select id, answer as text, 0 as client_id, answered_by as person_id from feedback",
}
_HOW_OFTEN = {Stage.BEGUN: {0}, Stage.REFUSED: {0}, Stage.TOLD: {0, 1}, Stage.SAVED: {1}}


def judge(world: World, pages: Pages) -> Iterator[str]:
    """Give what is wrong."""
    yield from _updates(world, pages)
    yield from _buttons(world, pages)
    yield from _deeds(world, pages)
    yield from _missed_calls(world, pages)


def _updates(world: World, pages: Pages) -> Iterator[str]:
    """Every update came into the inbox once and was done once; none became a dead letter."""
    seen: dict[int, list[str]] = defaultdict(list)
    for row in pages.rows("select id, facts from history where what = 'inbox' order by rowid"):
        seen[row["id"]].append(json.loads(row["facts"])["state"])
    for update_id in world.server.updates:
        if seen[update_id] != ["waiting", "done"]:
            yield f"update {update_id} went through {seen[update_id]}"
    for row in pages.rows("select * from failed_updates"):
        yield f"update {row['update_id']} became a dead letter: {row['reason']} {row['traceback'][-1500:]}"


def _buttons(world: World, pages: Pages) -> Iterator[str]:
    """Every pressed button has one answer in the outbox."""
    answers: Counter[str] = Counter()
    for row in pages.rows("select payload from outbox where method = 'answerCallbackQuery'"):
        answers[json.loads(row["payload"])["callback_query_id"]] += 1
    for pressed in world.server.pressed:
        if answers[pressed] != 1:
            yield f"the pressed button {pressed} was answered {answers[pressed]} times"


def _deeds(world: World, pages: Pages) -> Iterator[str]:
    """What carries a mark stands where it belongs, once if the bot said so, and nowhere else."""
    found = _marked(pages)
    promised = _promised(pages)
    made_by = {number: known[0].facts["manager_id"] for number, known in pages.versions("meetings").items()}
    for deed in world.diary.deeds:
        if deed.kind == "missed call":
            continue
        rows = found.pop((deed.kind, deed.mark), [])
        if len(rows) not in _HOW_OFTEN[deed.stage]:
            yield f"{deed} stands in the book {len(rows)} times"
        for row in rows:
            # a meeting goes with its client when another has it later
            person = made_by[row["id"]] if deed.kind == "meeting" else row["person_id"]
            yield from _as_told(deed, row, person, promised)
    for (kind, mark), rows in found.items():
        yield f"{mark} stands {len(rows)} times as a {kind}, and nobody did that"


def _marked(pages: Pages) -> dict[tuple[str, str], list[sqlite3.Row]]:
    """Give all records that carry a mark, by their kind and mark."""
    found: dict[tuple[str, str], list[sqlite3.Row]] = defaultdict(list)
    for kind, sql in _PLACES.items():
        for row in pages.rows(sql):
            for mark in _MARK.findall(row["text"]):
                found[kind, mark].append(row)
    return found


def _promised(pages: Pages) -> dict[int, list[str]]:
    """Give the days that were promised with each record when it was made."""
    records = {row["id"]: row["activity_id"] for row in pages.rows("select id, activity_id from follow_ups")}
    days: dict[int, list[str]] = defaultdict(list)
    for number, versions in pages.versions("follow_ups").items():
        days[records[number]].append(versions[0].facts["due_on"])
    return days


def _as_told(deed: Deed, row: sqlite3.Row, person: int, promised: dict[int, list[str]]) -> Iterator[str]:
    if deed.person_id != person or deed.client_id not in (0, row["client_id"]):
        yield f"{deed} stands in the book for client {row['client_id']} and person {person}"
    if deed.kind == "activity":
        days = promised.get(row["id"], [])
        if days != ([deed.facts["due_on"]] if "due_on" in deed.facts else []):
            yield f"{deed} promises {days}"
        undone = deed.facts.get("undone")
        if (undone == "done" and row["undone_at"] is None) or (
            undone is None and row["undone_at"] is not None
        ):
            yield f"{deed} was undone at {row['undone_at']}"


def _missed_calls(world: World, pages: Pages) -> Iterator[str]:
    """A missed call carries no words, so they are counted."""
    told: Counter[tuple[int, int]] = Counter()
    unsure: Counter[tuple[int, int]] = Counter()
    for deed in world.diary.deeds:
        if deed.kind == "missed call":
            (told if deed.stage is Stage.SAVED else unsure)[deed.person_id, deed.client_id] += 1
    kept: Counter[tuple[int, int]] = Counter()
    for row in pages.rows("select manager_id, client_id from activities where kind = 'missed_call'"):
        kept[row["manager_id"], row["client_id"]] += 1
    for pair in told | unsure | kept:
        if not told[pair] <= kept[pair] <= told[pair] + unsure[pair]:
            yield f"{told[pair]} missed calls (manager, client) {pair} stand in the book {kept[pair]} times"
