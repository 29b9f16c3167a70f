"""The pace within one chat: a short burst, then a message a second; twenty a minute in a group."""

from collections import deque

# A button's edit, an answer and a word more may follow one another at once.
BURST = 3
# A little more than Telegram's second and minute, for clocks that differ.
SECOND = 1.02
MINUTE = 60.5
MOST_IN_A_MINUTE = 20
SLOWEST = 8.0


class ChatPace:
    """When a chat may be written to. Moments are seconds of the event loop, counted from answers.

    A message arrives before its answer, so whoever counts from answers is never earlier than Telegram counts.
    """

    def __init__(self, *, is_group: bool) -> None:
        """Begin rested."""
        self._paid_until = float("-inf")
        self._interval = SECOND
        self._burst = BURST
        self._flooded_at = float("-inf")
        self._resume_at = float("-inf")
        self._minute: deque[float] = deque(maxlen=MOST_IN_A_MINUTE if is_group else 0)

    def rest(self, now: float) -> float:
        """Give the seconds for which nothing may be sent."""
        waits = [
            self._resume_at - now,
            self._paid_until - now - (self._burst - 1) * self._interval,
        ]
        if len(self._minute) == MOST_IN_A_MINUTE:
            waits.append(self._minute[0] + MINUTE - now)
        return max(0.0, *waits)

    def went(self, at: float) -> None:
        """Note that a message arrived at `at` at the latest."""
        if at - self._flooded_at > MINUTE:
            self._burst, self._interval = BURST, SECOND
        self._paid_until = max(self._paid_until, at) + self._interval
        self._minute.append(at)

    def pause(self, now: float, seconds: float) -> None:
        """Send nothing for so long."""
        self._resume_at = max(self._resume_at, now + seconds)

    def flooded(self, now: float, seconds: float) -> None:
        """Be slower for a minute after Telegram asked to wait, and ever slower while it does."""
        self.pause(now, seconds)
        self._flooded_at = now
        self._burst = 1
        self._interval = min(self._interval * 2, SLOWEST)

    def is_idle(self, now: float) -> bool:
        """Tell whether nothing of the past counts any more."""
        last = max(self._paid_until, self._resume_at, *self._minute, self._flooded_at)
        return now - last > MINUTE
