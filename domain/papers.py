"""What the head keeps for everybody: templates of proposals and price lists, with their days (D041)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.activities import Attachment

LONGEST_NAME = 80
LONGEST_TEXT = 3500


class PaperKind(StrEnum):
    """What a paper is."""

    TEMPLATE = "template"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Paper:
    """A file or a text for a department. A new `version` of the same name replaces the earlier one."""

    id: int
    kind: PaperKind
    department_id: int
    name: str
    version: int
    dated_on: date
    file: Attachment | None
    text: str
    added_by: int
    added_at: datetime
    replaced_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who should know a paper, and when he opened it."""

    name: str
    read_at: datetime | None
