"""What waits to be sent: in order within a chat, the most urgent chat first, equally urgent ones in turn."""

from collections import deque

from domain.notices import OutboxMessage, Priority

Lane = tuple[str, int]


class Lanes:
    """One lane a chat, and one for each answer to a button, which waits for nobody.

    Order within a chat is what counts: an urgent message never overtakes an earlier one of its own chat, but
    it makes the whole lane as urgent as itself. A lane whose first message was taken is busy, and in nobody's
    way, until that message is `done`, is put back by `again`, or has `stepped_aside`.
    """

    def __init__(self) -> None:
        """Begin empty."""
        self._lines: dict[Lane, _Line] = {}
        self._rows: list[deque[Lane]] = [deque() for _ in Priority]
        self._standing: dict[Lane, Priority] = {}

    def __len__(self) -> int:
        """Give the number of lanes in which something waits or is on its way."""
        return len(self._lines)

    @property
    def has_ready(self) -> bool:
        """Tell whether `take` would give a message."""
        return bool(self._standing)

    def add(self, message: OutboxMessage) -> None:
        """Put a message at the end of its lane."""
        lane = lane_of(message)
        line = self._lines.get(lane)
        if line is None:
            self._lines[lane] = line = _Line()
            line.add(message)
            self._stand(lane)
            return
        line.add(message)
        if lane in self._standing and message.priority < self._standing[lane]:
            self._stand(lane)

    def take(self) -> OutboxMessage | None:
        """Give the first message of the most urgent lane that is ready; the lane is busy from now on."""
        for priority, row in zip(Priority, self._rows, strict=True):
            while row:
                lane = row.popleft()
                if self._standing.get(lane) is priority:
                    del self._standing[lane]
                    return self._lines[lane].messages[0]
        return None

    def done(self, message: OutboxMessage) -> None:
        """Take a message that ended out of its lane; the next may go."""
        lane = self._lane_where(message)
        line = self._lines[lane]
        line.remove_first()
        if line.messages:
            self._stand(lane)
        else:
            del self._lines[lane]

    def change(self, message: OutboxMessage) -> None:
        """Put a changed message (known by its id) in the place of the one that was taken."""
        self._lines[self._lane_where(message)].messages[0] = message

    def again(self, message: OutboxMessage) -> None:
        """Make the lane of a message that was taken ready again, with that message first."""
        self._stand(self._lane_where(message))

    def stepped_aside(self, message: OutboxMessage) -> None:
        """Give a message that was taken a lane of its own, so that the others of its chat may go."""
        self.done(message)
        self._lines[_own_lane(message)] = line = _Line()
        line.add(message)

    def _lane_where(self, message: OutboxMessage) -> Lane:
        aside = _own_lane(message)
        return aside if aside in self._lines else lane_of(message)

    def _stand(self, lane: Lane) -> None:
        priority = self._lines[lane].urgency
        self._standing[lane] = priority
        self._rows[priority].append(lane)


class _Line:
    """The messages of one lane, and how many there are of each priority."""

    def __init__(self) -> None:
        self.messages: deque[OutboxMessage] = deque()
        self._counts = [0] * len(Priority)

    def add(self, message: OutboxMessage) -> None:
        self.messages.append(message)
        self._counts[message.priority] += 1

    def remove_first(self) -> None:
        self._counts[self.messages.popleft().priority] -= 1

    @property
    def urgency(self) -> Priority:
        return next(priority for priority in Priority if self._counts[priority])


def lane_of(message: OutboxMessage) -> Lane:
    """Give the lane of a message: its chat, or its own if it answers a button."""
    if message.priority is Priority.CALLBACK:
        return "button", message.id
    return "chat", message.chat_id


def _own_lane(message: OutboxMessage) -> Lane:
    return "aside", message.id
