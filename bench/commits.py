"""The moments at which a bot's transactions stood on disk, noted in its process, written when it ends."""

import json
import time
from pathlib import Path


class Commits:
    """Notes of commits, by the chat whose update they belong to."""

    def __init__(self) -> None:
        """Begin with none."""
        self._notes: list[tuple[int, float]] = []

    def note(self, chat_id: int) -> None:
        """Note that a commit for this chat has just returned, in monotonic seconds."""
        self._notes.append((chat_id, time.monotonic()))

    def write(self, path: Path) -> None:
        """Write all notes to a file."""
        path.write_text(json.dumps(self._notes), encoding="utf-8")


def read(path: Path) -> list[tuple[int, float]]:
    """Read what `write` wrote."""
    return [(chat, at) for chat, at in json.loads(path.read_text(encoding="utf-8"))]
