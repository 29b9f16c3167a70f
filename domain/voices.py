"""What somebody said aloud, to be put in the book."""

from dataclasses import dataclass

from domain.activities import Attachment


@dataclass(frozen=True, slots=True)
class NewVoice:
    """A recording that was sent; `size` is in bytes. `unique_id` stays the same if it is sent again."""

    file: Attachment
    unique_id: str
    seconds: int
    size: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A recording of an employee; `words` is empty until they are recognised or typed.

    `is_kept` once it stands with a record.
    """

    id: int
    employee_id: int
    file: Attachment
    seconds: int
    words: str
    is_kept: bool
