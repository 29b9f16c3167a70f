"""What a report is: a value that says whom it is for, how its lines are read, and what stands in them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date

from domain.figures import Span
from domain.people import Role
from domain.reports import Asked, Column, Form, Found, Picture
from storage.database import UnitOfWork

Reading = Callable[[UnitOfWork, Asked], Awaitable[Found]]
EVERYBODY = frozenset(Role)
LEADERS = frozenset({Role.HEAD, Role.ADMIN})

CLIENT = Column("client")
KEY = Column("key", Form.MARK)
MANAGER = Column("manager", is_for_leaders=True)


@dataclass(frozen=True, slots=True)
class Report:
    """A report. `span_of` gives the days around one; None: it tells how things stand now.

    Its words are `report-name-…` and `report-about-…`; those of its columns `report-column-…`.
    """

    name: str
    read: Reading
    columns: tuple[Column, ...]
    span_of: Callable[[date], Span] | None = None
    roles: frozenset[Role] = EVERYBODY
    picture: Picture | None = None
    most_told: int = 8
