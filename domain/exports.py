"""What a person may take out of the book as a spreadsheet (D076, D088)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.activities import Activity
from domain.clients import Client, Contact


class ExportKind(StrEnum):
    """What can be taken out."""

    CLIENTS = "clients"
    CONTACTS = "contacts"
    JOURNAL = "journal"

    @property
    def has_period(self) -> bool:
        """Tell whether it is about days, so that a period is asked for."""
        return self is ExportKind.JOURNAL


class Period(StrEnum):
    """The days that an export is about, in the zone of its reader."""

    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class ExportedClient:
    """A client as a row: with its owner's name and the moment of the last contact."""

    client: Client
    owner_name: str
    phones: list[str]
    emails: list[str]
    last_contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class ExportedContact:
    """A person at a client as a row; what its reader may not read is taken off already (D089)."""

    contact: Contact
    client_name: str
    owner_name: str


@dataclass(frozen=True, slots=True)
class ExportedActivity:
    """A record of the journal as a row."""

    activity: Activity
    client_name: str
    manager_name: str
    contact_name: str
    next_step: str
    next_step_on: date | None


def days_of(period: Period, today: date) -> tuple[date, date]:
    """Give the first and the last day of a period, seen from today; the present one ends today."""
    month = today.replace(day=1)
    match period:
        case Period.WEEK:
            return today - timedelta(days=today.weekday()), today
        case Period.MONTH:
            return month, today
        case Period.LAST_MONTH:
            last = month - timedelta(days=1)
            return last.replace(day=1), last
        case Period.YEAR:
            return today.replace(month=1, day=1), today
