"""For how long the event loop was held by one turn."""

import asyncio
import time
from types import TracebackType
from unittest import mock


class Held:
    """Notes the longest processor time of one turn of the loop in a block, in seconds.

    Other programs do not count in it, so that a busy machine is not mistaken for a busy loop.
    """

    def __init__(self) -> None:
        """Prepare; nothing is watched yet."""
        self.longest = 0.0
        run = asyncio.Handle._run  # noqa: SLF001 - nobody else sees each turn

        def timed(handle: asyncio.Handle) -> None:
            began = time.thread_time()
            run(handle)
            self.longest = max(self.longest, time.thread_time() - began)

        self._watch = mock.patch.object(asyncio.Handle, "_run", timed)

    def __enter__(self) -> "Held":
        """Begin."""
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self._watch.stop()
