"""Processes of their own for what is measured: started, pinned to a core, timed and ended."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

TICKS = os.sysconf("SC_CLK_TCK")


def cores() -> tuple[set[int], set[int]]:
    """Give the core of the bot and those of all others; the same one where there is no second."""
    there = sorted(os.sched_getaffinity(0))
    return {there[0]}, set(there[1:] or there)


class Process:
    """A running Python module."""

    def __init__(
        self,
        module: str,
        *arguments: str,
        core: set[int],
        settings: Mapping[str, str] | None = None,
        python: str = sys.executable,
    ) -> None:
        """Start `python -m module`; `settings` go into its environment."""
        self.started_at = time.monotonic()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - it is closed when the process ends
        self.popen = subprocess.Popen(
            [python, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env={**os.environ, **(settings or {})},
            text=True,
        )
        os.sched_setaffinity(self.popen.pid, core)

    def hears(self) -> dict[str, Any]:
        """Give the next line that the process says, read as JSON."""
        assert self.popen.stdout is not None
        line = self.popen.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.popen.args!r} ended:\n{self.complaints()}")
        answer: dict[str, Any] = json.loads(line)
        if "stuck" in answer:
            raise RuntimeError(answer["stuck"])
        return answer

    def asks(self, **command: object) -> dict[str, Any]:
        """Send a command and give the answer."""
        assert self.popen.stdin is not None
        self.popen.stdin.write(json.dumps(command) + "\n")
        self.popen.stdin.flush()
        return self.hears()

    def cpu(self) -> float:
        """Give the seconds of processor time that the process and its threads have used."""
        fields = Path(f"/proc/{self.popen.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def cpu_of_children(self) -> float:
        """Give the seconds that its children have used, those that live and those that it has buried."""
        buried = Path(f"/proc/{self.popen.pid}/stat").read_text().rpartition(")")[2].split()[13:15]
        used = sum(map(int, buried)) / TICKS
        for child in Path(f"/proc/{self.popen.pid}/task/{self.popen.pid}/children").read_text().split():
            with suppress(OSError):
                fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
                used += (int(fields[11]) + int(fields[12])) / TICKS
        return used

    def memory(self) -> float:
        """Give the memory in use that lies in RAM, in MB."""
        lines = Path(f"/proc/{self.popen.pid}/status").read_text().splitlines()
        resident = next(line for line in lines if line.startswith("VmRSS:"))
        return int(resident.split()[1]) / 1024

    def complaints(self) -> str:
        """Give the end of what the process wrote to its standard error."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace")[-3000:]

    def ends(self) -> None:
        """Tell the process to stop and wait for it."""
        self.popen.terminate()
        try:
            self.popen.wait(10)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()
        for stream in (self.popen.stdin, self.popen.stdout, self._errors):
            if stream is not None:
                stream.close()


@contextmanager
def running(
    module: str,
    *arguments: str,
    core: set[int],
    settings: Mapping[str, str] | None = None,
    python: str = sys.executable,
) -> Iterator[Process]:
    """Run a module as long as the block lasts."""
    process = Process(module, *arguments, core=core, settings=settings, python=python)
    try:
        yield process
    finally:
        process.ends()
