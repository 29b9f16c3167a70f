"""The clock: the one place that asks the machine what time it is."""

from datetime import UTC, datetime, timedelta


class Clock:
    """The present moment. The demo can move it ahead of the machine's."""

    def __init__(self) -> None:
        """Show the machine's time."""
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        return datetime.now(UTC) + self.ahead
