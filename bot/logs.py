"""The log: plain lines, and one line for an outage however long it lasts."""

import logging
import time
from collections.abc import Callable

# A part that has not tried for so long knows nothing of the present. None pauses longer than half a minute;
# the longest try is a long poll of one.
FORGOTTEN_AFTER = 90.0


class Outage:
    """Something outside that is away: said once when it goes and once when it is back."""

    def __init__(self, name: str, logger: logging.Logger, longest_pause: float = 10.0) -> None:
        """Watch the thing called `name`, with so many seconds at most between two tries."""
        self._name = name
        self.longest_pause = longest_pause
        self._logger = logger
        self._watches: list[Watch] = []
        self.when_answered: list[Callable[[], None]] = []
        self._began = 0.0
        self._is_on = False

    def watch(self) -> "Watch":
        """Give one part of the program its own eye on the thing."""
        watch = Watch(self)
        self._watches.append(watch)
        return watch

    def went(self, reason: object) -> None:
        """Note a failure; only the first of an outage is logged above debug."""
        level = logging.DEBUG if self._is_on and self._anybody_fails() else logging.WARNING
        if level == logging.WARNING:
            self._is_on, self._began = True, time.monotonic()
        self._logger.log(level, "%s is away (%s); waiting for it, nothing is lost", self._name, reason)

    def came_back(self) -> None:
        """Note that a part that had failed was answered; it is logged when no other part fails still.

        Whoever waits to try again need not wait any more: `when_answered` is called.
        """
        for try_again in self.when_answered:
            try_again()
        if self._is_on and not self._anybody_fails():
            self._is_on = False
            self._logger.warning("%s is back after %.0f s", self._name, time.monotonic() - self._began)

    def _anybody_fails(self) -> bool:
        return any(watch.fails for watch in self._watches)


class Watch:
    """One part's eye on something outside: how often it failed in a row, and how long to wait."""

    def __init__(self, outage: Outage) -> None:
        """Begin hopeful."""
        self._outage = outage
        self._last_failure = 0.0
        self.failures = 0

    @property
    def fails(self) -> bool:
        """Tell whether the last try failed, lately."""
        return self.failures > 0 and time.monotonic() - self._last_failure < FORGOTTEN_AFTER

    def failed(self, reason: object) -> None:
        """Note a failure."""
        self._outage.went(reason)
        self.failures += 1
        self._last_failure = time.monotonic()

    def answered(self) -> bool:
        """Note an answer; True if there was a failure before it."""
        if not self.failures:
            return False
        self.failures = 0
        self._outage.came_back()
        return True

    def pause(self) -> float:
        """Give the seconds to wait before the next try, from a tenth on, each time twice as many."""
        return float(min(self._outage.longest_pause, 0.1 * 2 ** min(max(self.failures - 1, 0), 10)))


class Outages:
    """The two things outside without which nothing goes on."""

    def __init__(self) -> None:
        """Both are there as far as we know."""
        logger = logging.getLogger("bot.outages")
        self.telegram = Outage("Telegram", logger, longest_pause=5.0)
        self.storage = Outage("The database", logger, longest_pause=2.0)


def set_up(level: str) -> None:
    """Log to standard error; quieten libraries that talk for every update."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("aiogram.event", "aiogram.dispatcher", "apscheduler", "aiosqlite", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)


def storable(text: str) -> str:
    """Give a text that any database takes: half a surrogate pair and the zero character spelled out."""
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
