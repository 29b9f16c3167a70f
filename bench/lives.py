"""Lives of the bot: each a process of its own, born warm, so that a hundred of them fit into a minute.

A cold start spends most of its time importing libraries, in which nothing can be lost. So a nursery imports
them once, and each life is forked from it and then runs the whole program as `python -m bot` does.
"""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Mapping
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import NamedTuple

_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload(["bench.warm"])


class Home(NamedTuple):
    """What the lives of one bot share: its settings, and where its log lies."""

    settings: Mapping[str, str]
    log: Path

    def said(self) -> str:
        """Give all that was written to the terminal, in all lives."""
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


class Life:
    """One run of the bot, until it ends by itself, is asked to, or is killed."""

    def __init__(self, home: Home, *arguments: str, as_user: int | None = None) -> None:
        """Begin; `arguments` are those of the command line, `run` if there are none.

        Only root may let it live `as_user` with another number than his own.
        """
        self._process: ForkServerProcess = _NURSERY.Process(
            target=_live, args=(home, arguments or ("run",), as_user)
        )
        self._process.start()

    @property
    def is_over(self) -> bool:
        """Tell whether the process has ended."""
        return self._process.exitcode is not None

    @property
    def pid(self) -> int:
        """Give the number of the process."""
        return self._process.pid or 0

    def kill(self) -> None:
        """End it at once, wherever it stands (SIGKILL)."""
        self._process.kill()
        self._process.join(10)

    def asked_to_stop(self) -> None:
        """Ask it to end (SIGTERM)."""
        self._process.terminate()

    def interrupted(self) -> None:
        """Ask it to end as Ctrl-C does (SIGINT)."""
        os.kill(self.pid, signal.SIGINT)

    def ends(self, patience: float = 10) -> int:
        """Wait for the end and give the exit status (below zero: a signal). Raises TimeoutError."""
        self._process.join(patience)
        status = self._process.exitcode
        if status is None:
            self.kill()
            raise TimeoutError(f"the bot did not end within {patience:g} s")
        return status

    def stops(self, patience: float = 10) -> tuple[int, float]:
        """Ask it to end; gives the exit status and the seconds that it took."""
        began = time.monotonic()
        self.asked_to_stop()
        return self.ends(patience), time.monotonic() - began


def _live(home: Home, arguments: tuple[str, ...], as_user: int | None) -> None:
    from bot.__main__ import main

    descriptor = os.open(home.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.environ.update(home.settings)
    os.chdir(home.log.parent)  # where no `.env` lies
    if as_user is not None:
        os.setuid(as_user)
    sys.exit(main(list(arguments)))
