"""The log of who did what to what (D094)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log. `verb` and `subject` are our words; `name` is what the subject is called now.

    `before` and `after` are as they were kept: plain words, or JSON where much changed at once.
    """

    id: int
    at: datetime
    who: str
    verb: str
    subject: str
    name: str
    before: str
    after: str
