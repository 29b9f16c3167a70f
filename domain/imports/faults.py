"""Why a file cannot be read at all."""

from enum import StrEnum


class FileFault(StrEnum):
    """What is wrong with a file that is refused whole."""

    EMPTY = "empty"
    NO_ROWS = "no_rows"
    NO_HEADER = "no_header"
    PASSWORD = "password"  # noqa: S105 - it names a fault and opens nothing
    DAMAGED = "damaged"
    NOT_A_TABLE = "not_a_table"
    TOO_LARGE = "too_large"


class FileRefused(Exception):
    """A file that cannot be read; nothing of it is imported."""

    def __init__(self, fault: FileFault) -> None:
        """Keep what is wrong."""
        super().__init__(fault)
        self.fault = fault
