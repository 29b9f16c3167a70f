"""Where tests put their files: into memory where there is enough of it, for nothing of theirs must last."""

import shutil
from functools import cache
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - it is no place to guess names in: directories there are made by mkdtemp
_ENOUGH = 2**30


@cache
def in_memory() -> Path | None:
    """Give a directory that lies in memory, or None where there is none, or little room."""
    if not _MEMORY.is_dir() or shutil.disk_usage(_MEMORY).free < _ENOUGH:
        return None
    return _MEMORY
