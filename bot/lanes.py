"""What waits to be sent: in order within a chat, the most urgent chat first, of equals who waits longest."""

import heapq
from collections import deque
from collections.abc import Callable

from domain.notices import OutboxMessage, Priority

Lane = tuple[str, int]

_EDITS = frozenset({"editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup"})
# what a later call makes needless among the earlier edits of the same message
_MAKES_NEEDLESS: dict[str, frozenset[str]] = {
    "editMessageText": _EDITS,
    "editMessageCaption": _EDITS,
    "editMessageMedia": _EDITS,
    "editMessageReplyMarkup": frozenset({"editMessageReplyMarkup"}),
    "deleteMessage": _EDITS,
}


class Lanes:
    """One lane a chat, and one for each answer to a button, which waits for nobody.

    Answers keep their order within a chat, and so does what is told unasked; but a person who wrote does not
    wait behind the unasked. An urgent message makes the whole lane as urgent as itself. A lane whose message
    was taken is busy, and in nobody's way, until that message is `done`, is put back by `again`, or has
    `stepped_aside`. Among equally urgent lanes, the one whose message was written first is first: taking
    turns would leave the long ones, which no chat takes faster than its pace, for the very end.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self._lines: dict[Lane, _Line] = {}
        self._rows: list[list[tuple[int, Lane]]] = [[] for _ in Priority]
        self._standing: dict[Lane, Priority] = {}

    def __len__(self) -> int:
        """Give the number of lanes in which something waits or is on its way."""
        return len(self._lines)

    @property
    def count_ready(self) -> int:
        """Give the number of lanes of which `take` may give a message."""
        return len(self._standing)

    @property
    def has_ready(self) -> bool:
        """Tell whether `take` would give a message."""
        return bool(self._standing)

    @property
    def most_urgent(self) -> Priority | None:
        """Give the urgency of what `take` would give."""
        for priority, row in zip(Priority, self._rows, strict=True):
            while row:
                if self._standing.get(row[0][1]) is priority:
                    return priority
                heapq.heappop(row)
        return None

    def add(self, message: OutboxMessage) -> list[OutboxMessage]:
        """Put a message at the end of its lane, and give the waiting edits that it makes needless."""
        lane = lane_of(message)
        line = self._lines.get(lane)
        if line is None:
            self._lines[lane] = line = _Line()
            line.add(message)
            self._stand(lane)
            return []
        overtaken = line.remove(lambda other: _makes_needless(message, other))
        line.add(message)
        if lane in self._standing and message.priority < self._standing[lane]:
            self._stand(lane)
        return overtaken

    def take(self) -> OutboxMessage | None:
        """Give the first message of the most urgent lane that is ready; the lane is busy from now on."""
        priority = self.most_urgent
        if priority is None:
            return None
        _, lane = heapq.heappop(self._rows[priority])
        del self._standing[lane]
        return self._lines[lane].take()

    def done(self, message: OutboxMessage) -> None:
        """Take a message that ended out of its lane; the next may go."""
        lane = self._lane_where(message)
        line = self._lines[lane]
        line.taken = None
        if line.is_empty:
            del self._lines[lane]
        else:
            self._stand(lane)

    def change(self, message: OutboxMessage) -> None:
        """Put a changed message (known by its id) in the place of the one that was taken."""
        self._lines[self._lane_where(message)].taken = message

    def again(self, message: OutboxMessage) -> None:
        """Make the lane of a message that was taken ready again, with that message first of its kind."""
        lane = self._lane_where(message)
        self._lines[lane].put_back()
        self._stand(lane)

    def stepped_aside(self, message: OutboxMessage) -> None:
        """Give a message that was taken a lane of its own, so that the others of its chat may go."""
        self.done(message)
        self._lines[_own_lane(message)] = line = _Line()
        line.taken = message

    def is_needless(self, message: OutboxMessage) -> bool:
        """Tell whether a message that was taken is an edit of which a later one waits."""
        line = self._lines.get(lane_of(message))
        return line is not None and line.has(lambda later: _makes_needless(later, message))

    def drop_waiting(self, message: OutboxMessage) -> None:
        """Forget all that waits behind this message in the lane of its chat."""
        lane = lane_of(message)
        if (line := self._lines.get(lane)) is None:
            return
        line.remove(lambda _: True)
        if line.taken is None:
            del self._lines[lane]
            self._standing.pop(lane, None)

    def _lane_where(self, message: OutboxMessage) -> Lane:
        aside = _own_lane(message)
        return aside if aside in self._lines else lane_of(message)

    def _stand(self, lane: Lane) -> None:
        line = self._lines[lane]
        self._standing[lane] = line.urgency
        heapq.heappush(self._rows[line.urgency], (line.first_id, lane))


class _Line:
    """What waits in one lane, answers apart from what is unasked, and the message on its way."""

    def __init__(self) -> None:
        self.taken: OutboxMessage | None = None
        self._answers: deque[OutboxMessage] = deque()
        self._unasked: deque[OutboxMessage] = deque()
        self._counts = [0] * len(Priority)

    @property
    def is_empty(self) -> bool:
        return not (self._answers or self._unasked)

    @property
    def first_id(self) -> int:
        return (self._answers or self._unasked)[0].id

    @property
    def urgency(self) -> Priority:
        return next(priority for priority in Priority if self._counts[priority])

    def add(self, message: OutboxMessage) -> None:
        self._row_of(message).append(message)
        self._counts[message.priority] += 1

    def take(self) -> OutboxMessage:
        self.taken = (self._answers or self._unasked).popleft()
        self._counts[self.taken.priority] -= 1
        return self.taken

    def put_back(self) -> None:
        if self.taken is not None:
            self._row_of(self.taken).appendleft(self.taken)
            self._counts[self.taken.priority] += 1
            self.taken = None

    def has(self, is_meant: Callable[[OutboxMessage], bool]) -> bool:
        return any(is_meant(message) for row in (self._answers, self._unasked) for message in row)

    def remove(self, is_meant: Callable[[OutboxMessage], bool]) -> list[OutboxMessage]:
        removed = []
        for row in (self._answers, self._unasked):
            for message in [message for message in row if is_meant(message)]:
                row.remove(message)
                self._counts[message.priority] -= 1
                removed.append(message)
        return removed

    def _row_of(self, message: OutboxMessage) -> deque[OutboxMessage]:
        return self._answers if message.is_answer else self._unasked


def lane_of(message: OutboxMessage) -> Lane:
    """Give the lane of a message: its chat, or its own if it answers a button."""
    if message.priority is Priority.CALLBACK:
        return "button", message.id
    return "chat", message.chat_id


def _own_lane(message: OutboxMessage) -> Lane:
    return "aside", message.id


def _makes_needless(later: OutboxMessage, earlier: OutboxMessage) -> bool:
    if earlier.method not in _MAKES_NEEDLESS.get(later.method, frozenset()) or later.id < earlier.id:
        return False
    return bool(later.payload.get("message_id") == earlier.payload.get("message_id"))
