"""How well records are kept, beside what was paid: a bad record-keeper may do very well (R15, D112)."""

from domain.client_filters import STALE_AFTER
from domain.figures import Span, month_of
from domain.people import Employee, Role
from domain.reports import Asked, Cells, Column, Form, Found, Line
from services import figures, working_days
from services.reporting import Report
from storage import report_people
from storage.database import UnitOfWork


async def _quality(uow: UnitOfWork, asked: Asked) -> Found:
    """Give, by name, how the records and cards of each are kept (D009, D086, D142)."""
    staff = await figures.list_staff(uow, asked.viewer, asked.span)
    people = [person for person in staff if person.role is Role.MANAGER]
    of = report_people.whose(asked.viewer, figures.department_of(asked.viewer), people)
    records = await report_people.list_records(uow, of, asked.span)
    cards = await report_people.list_cards(uow, of, asked.now - STALE_AFTER)
    closed = await report_people.list_closed(uow, of, asked.span)
    paid = await figures.paid_of(uow, asked.viewer, asked.span)
    lines = []
    for person in people:
        cells = _NOTHING | records.get(person.id, {}) | cards.get(person.id, {})
        cells |= closed_share(person, asked, closed.get(person.id, 0))
        cells |= {"person": person.name, "complete": _complete(cells)}
        cells["paid"] = paid.get(person.id, ())
        lines.append(Line(cells, person_id=person.id))
    return asked.part_of(lines)


def closed_share(person: Employee, asked: Asked, closed: int) -> Cells:
    """Give how many of a person's working days that are over he has closed, in percent (D068)."""
    working = working_days.of(person, asked.today)
    over = Span(asked.span.first, min(asked.span.last, asked.today)).each()
    days = sum(working.is_working(day) for day in over)
    return {"closed_days": closed, "closed_percent": round(100 * min(closed, days) / days) if days else None}


def _complete(cells: Cells) -> int | None:
    """Give the share of contacts with a result and a next step, or a reason for none, in percent."""
    contacts, incomplete = cells["contacts"], cells["incomplete"]
    if not isinstance(contacts, int) or not isinstance(incomplete, int) or not contacts:
        return None
    return round(100 * (contacts - incomplete) / contacts)


_COUNTED = ("contacts", "without_result", "without_step", "logged_late", "copied")
_CARDS = ("clients", "stale", "undecided")
_NOTHING: Cells = dict.fromkeys((*_COUNTED, *_CARDS, "incomplete"), 0)
QUALITY = Report(
    "quality",
    _quality,
    (
        Column("person"),
        Column("paid", Form.MONEY),
        Column("complete", Form.PERCENT),
        *(Column(name, Form.NUMBER) for name in _COUNTED),
        Column("clients", Form.NUMBER, is_told=False),
        Column("stale", Form.NUMBER),
        Column("undecided", Form.NUMBER),
        Column("closed_days", Form.NUMBER, is_told=False),
        Column("closed_percent", Form.PERCENT),
    ),
    month_of,
)
