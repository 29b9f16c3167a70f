"""By which norm a person's days are read, and since when he works for us (D102, D150, D215)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Norm(StrEnum):
    """How many visits and meetings a day are usual: many in everyday goods, few between companies.

    Key account managers have none, and never stand beside one (D150).
    """

    NONE = "none"
    FMCG = "fmcg"
    B2B = "b2b"
    KEY_ACCOUNTS = "key_accounts"

    @property
    def a_day(self) -> int | None:
        """Give how many meetings a working day are usual; None where nothing is (D102)."""
        return {Norm.FMCG: 20, Norm.B2B: 2}.get(self)

    @property
    def has_visit_plan(self) -> bool:
        """Tell whether visits may be planned by number at all (D150)."""
        return self is not Norm.KEY_ACCOUNTS


@dataclass(frozen=True, slots=True)
class WorkProfile:
    """A person's norm, and the day since which he works for us where it is known."""

    norm: Norm = Norm.NONE
    hired_on: date | None = None
