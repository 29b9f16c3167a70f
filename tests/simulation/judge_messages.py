"""The second judge: every message reached its chat, in order, not twice without need, within the limits."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from storage.moments import moment
from tests.simulation.machine import POLITELY
from tests.simulation.pages import Pages
from tests.simulation.server import Request, key_of
from tests.simulation.world import World

MOST_IN_FLIGHT = 30
# So many seconds after it was sent a message is marked, but for a disk that fails.
MARKED_WITHIN = 5.0
# A message that failed so often lets the others of its chat go on.
STEPS_ASIDE_AFTER = 5
_NOTHING_LEFT = ("not modified", "not found", "too old")
_EDITS = {"editMessageText", "editMessageReplyMarkup"}


@dataclass(slots=True)
class Sent:
    """All rows of the outbox that make the same call, and all that Telegram got of it."""

    rows: list[sqlite3.Row] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    @property
    def effects(self) -> list[Request]:
        """Give those that took effect, in order of arrival."""
        took = [request for request in self.requests if request.took]
        return sorted(took, key=lambda request: request.arrived_at or 0.0)


@dataclass
class Count:
    """What was counted besides: messages sent twice, how many one crash could repeat at most.

    `arrived` tells when each row of the outbox came to its chat.
    """

    twice_by_crash: int = 0
    twice_by_loss: int = 0
    most_by_one_crash: int = 0
    arrived: dict[int, float] = field(default_factory=dict)


def judge(world: World, pages: Pages, count: Count) -> Iterator[str]:
    """Give what is wrong, and count what is right but dear."""
    calls: dict[bytes, Sent] = defaultdict(Sent)
    rows = pages.rows("select * from outbox order by id")
    for row in rows:
        if row["state"] != "gathered":
            calls[key_of(row["method"], json.loads(row["payload"]))].rows.append(row)
    for request in world.server.requests:
        calls[request.key].requests.append(request)
    by_crash: dict[int, int] = defaultdict(int)
    for sent in calls.values():
        yield from _ends(world, sent)
        yield from _twice(world, sent, by_crash, count)
        for row, request in zip(sent.rows, sent.effects, strict=False):
            count.arrived[row["id"]] = request.arrived_at or 0.0
    count.most_by_one_crash = max(by_crash.values(), default=0)
    if count.most_by_one_crash > MOST_IN_FLIGHT:
        yield f"one crash repeated {count.most_by_one_crash} messages"
    yield from _order(calls)
    yield from _unreachable(world, rows)
    yield from _overtaken(rows)


def _ends(world: World, sent: Sent) -> Iterator[str]:
    """Every row ended, by a name that fits what Telegram saw; and nothing was said that no row says."""
    effects = len(sent.effects)
    if effects and not sent.rows:
        yield f"{_call(sent)} was made, and stands nowhere in the outbox"
    said = sum(row["state"] in ("sent", "sent_plain") for row in sent.rows)
    if said > effects:
        yield f"{_row(sent.rows[0])} is marked as sent {said} times and arrived {effects} times"
    for row in sent.rows:
        if row["state"] in ("waiting", "refused", "sent_plain"):
            yield f"{_row(row)} ended as {row['state']}: {row['error']}"
        if row["state"] == "done" and not _was_done(sent.requests):
            yield f"{_row(row)} was to be done already, but Telegram never said so"
        if row["state"] == "expired" and row["settled_at"] < row["expires_at"] - 40_000_000:
            yield f"{_row(row)} was given up too early"


def _was_done(requests: Iterable[Request]) -> bool:
    return any(word in request.refusal for request in requests for word in _NOTHING_LEFT)


def _twice(world: World, sent: Sent, by_crash: dict[int, int], count: Count) -> Iterator[str]:
    """What took effect more often than it was to be said was in flight at a crash, or its answer was lost."""
    effects = sent.effects
    cut = [request for request in effects if not request.is_lost and _was_cut(world, request, sent)]
    for request in cut:
        by_crash[request.life.number] += 1
    lost = sum(request.is_lost for request in effects)
    extra = len(effects) - len(sent.rows)
    if extra > 0:
        count.twice_by_crash += min(extra, len(cut))
        count.twice_by_loss += max(0, extra - len(cut))
    if extra > len(cut) + lost:
        yield f"{_call(sent)} took effect {len(effects)} times for {len(sent.rows)} rows, and not by a crash"


def _was_cut(world: World, request: Request, sent: Sent) -> bool:
    """Tell whether the program ended after the request left, and before its row was marked."""
    ended = request.life.ended
    if ended is None or (request.life.ended_at == POLITELY and request.answered_at is not None):
        return False
    if len(sent.rows) > 1:  # which of the equal ones it was, nobody can tell
        return request.answered_at is None or request.sent_at > ended - MARKED_WITHIN
    settled_at = sent.rows[0]["settled_at"] if sent.rows else None
    return settled_at is None or world.clock.seconds(moment(settled_at)) > ended


def _order(calls: dict[bytes, Sent]) -> Iterator[str]:
    """Within a chat, answers come in the order in which they were given, and so does what is unasked."""
    lanes: dict[tuple[int, bool], list[tuple[int, float, sqlite3.Row]]] = defaultdict(list)
    for sent in calls.values():
        if len(sent.rows) != 1 or not sent.effects or sent.rows[0]["priority"] == 0:
            continue
        row, first = sent.rows[0], sent.effects[0]
        if row["attempts"] < STEPS_ASIDE_AFTER:
            lanes[row["chat_id"], row["priority"] <= 1].append((row["id"], first.arrived_at or 0.0, row))
    for (chat_id, _), lane in lanes.items():
        lane.sort(key=lambda one: one[0])
        for (_, earlier, row), (_, later, following) in pairwise(lane):
            if later < earlier:
                yield f"chat {chat_id} got {_row(following)} before {_row(row)}"


def _unreachable(world: World, rows: list[sqlite3.Row]) -> Iterator[str]:
    """A chat was given up only when Telegram said that nobody is there."""
    refused: dict[int, list[float]] = defaultdict(list)
    for request in world.server.requests:
        if request.refusal.startswith("Forbidden") and request.arrived_at is not None:
            refused[request.chat_id].append(request.arrived_at)
    for row in rows:
        if row["state"] != "unreachable":
            continue
        begins = world.clock.seconds(moment(row["created_at"]) - timedelta(seconds=60))
        ends = world.clock.seconds(moment(row["settled_at"]))
        if not any(begins <= at <= ends for at in refused[row["chat_id"]]):
            yield f"{_row(row)} was given up, though Telegram did not refuse that chat"


def _overtaken(rows: list[sqlite3.Row]) -> Iterator[str]:
    """An edit was left out only for a later edit of the same message."""
    last: dict[tuple[int, int], int] = {}
    for row in rows:
        if row["method"] in _EDITS:
            last[row["chat_id"], json.loads(row["payload"])["message_id"]] = row["id"]
    for row in rows:
        if row["state"] == "overtaken":
            number = json.loads(row["payload"]).get("message_id")
            if last.get((row["chat_id"], number), 0) <= row["id"]:
                yield f"{_row(row)} was left out, and no later edit came instead"


def _row(row: sqlite3.Row) -> str:
    return (
        f"message {row['id']} ({row['method']} to {row['chat_id']}, notice {row['notice_id']},"
        f" made {moment(row['created_at']):%d %b %H:%M:%S}, {row['payload'][:120]})"
    )


def _call(sent: Sent) -> str:
    one = sent.requests[0]
    return f"{one.method} to {one.chat_id} (sent {[round(request.sent_at, 2) for request in sent.requests]})"
