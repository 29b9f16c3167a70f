"""What people know they did: each deed with a mark of its own, to be looked for in the book."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any


class Stage(StrEnum):
    """How far a deed came, seen from the person who does it."""

    BEGUN = "begun"
    TOLD = "told"  # the last word was sent, the answer not seen yet
    SAVED = "saved"  # the bot said so
    REFUSED = "refused"  # the bot said that it cannot be


@dataclass(slots=True, eq=False)
class Deed:
    """Something that is to stand in the book once, or not at all. `mark` stands in the text of it."""

    mark: str
    kind: str
    person_id: int
    client_id: int
    began: float
    stage: Stage = Stage.BEGUN
    facts: dict[str, Any] = field(default_factory=dict)


class Diary:
    """All deeds of all people."""

    def __init__(self) -> None:
        """Begin empty."""
        self.deeds: list[Deed] = []
        self._numbers = count(1)

    def begins(self, kind: str, person_id: int, client_id: int, now: float, **facts: Any) -> Deed:
        """Note that somebody begins to do something."""
        mark = f"mark{next(self._numbers):06d}x"
        deed = Deed(mark, kind, person_id, client_id, now, facts=facts)
        self.deeds.append(deed)
        return deed
