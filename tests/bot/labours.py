"""Functions for a process of its own; their module is light, since that process imports it."""

import os
import time
from collections.abc import Iterator

from domain.refusals import FileTooLarge


def shout(content: bytes) -> bytes:
    """Work as it should be."""
    print("a library that talks")  # noqa: T201 - it must not stand between the frames
    return content.upper()


def process_id() -> int:
    """Tell which process this is, and that it knows no secret."""
    assert "BOT_TOKEN" not in os.environ
    return os.getpid()


def niceness() -> int:
    """Tell how much this process gives way."""
    return os.nice(0)


def count_to(most: int) -> Iterator[list[int]]:
    """Work in parts."""
    for number in range(most):
        yield [number] * 1000


def refuse(most: int) -> None:
    """Refuse by name."""
    raise FileTooLarge(most=most)


def sleep_on() -> None:
    """Never come to an end."""
    while True:
        time.sleep(1)


def swell() -> int:
    """Take more and more."""
    return len(bytearray(2_000_000_000))


def die() -> None:
    """End the whole process, as an aborting library does."""
    os.abort()
