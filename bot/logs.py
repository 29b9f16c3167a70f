"""The log: plain lines, and one line for an outage however long it lasts."""

import logging


class Outage:
    """Something outside that is away: said once when it goes and once when it is back."""

    def __init__(self, name: str, logger: logging.Logger) -> None:
        """Watch the thing called `name`."""
        self._name = name
        self._logger = logger
        self.failures = 0

    def failed(self, reason: object) -> None:
        """Note a failure; only the first of a row is logged above debug."""
        self.failures += 1
        level = logging.WARNING if self.failures == 1 else logging.DEBUG
        self._logger.log(level, "%s is away (%s); waiting for it, nothing is lost", self._name, reason)

    def answered(self) -> None:
        """Note an answer; it is logged if there was a failure before it."""
        if self.failures:
            self._logger.warning("%s is back after %d failed tries", self._name, self.failures)
            self.failures = 0

    def pause(self) -> float:
        """Give the seconds to wait before the next try: from a tenth to ten."""
        return float(min(10.0, 0.1 * 2 ** min(self.failures - 1, 10)))


def set_up(level: str) -> None:
    """Log to standard error; quieten libraries that talk for every update."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("aiogram.event", "aiogram.dispatcher", "apscheduler", "aiosqlite", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
