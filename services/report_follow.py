"""Reports of what is not seen through, and the agenda of a meeting (R10, D134, D137)."""

from domain.clients import display_name
from domain.reports import Asked, Cells, Column, Form, Found, Line
from domain.unfinished import Unfinished
from services import agenda, unfinished
from services.reporting import KEY, MANAGER, Report
from storage.database import UnitOfWork

MOST_DEBTORS = 50
_AGE, _TEXT = Column("waits", Form.NUMBER, is_named=True), Column("text")


async def _unfinished(uow: UnitOfWork, asked: Asked) -> Found:
    """Give what is asked, decided or broken and not seen through, the oldest first (D134)."""
    found = await unfinished.follow(uow, asked.viewer, asked.now, most=asked.skip + asked.most)
    lines = [_line(one, asked) for one in sorted(found.things, key=lambda one: (one.since, one.record_id))]
    return Found(lines[asked.skip : asked.skip + asked.most], found.total)


def _line(one: Unfinished, asked: Asked) -> Line:
    client = one.client
    cells: Cells = {
        "subject": one.asker_name if client is None else display_name(client),
        "key": int(client is not None and client.is_key),
        "thing": one.thing.value,
        "waits": one.age(asked.today, asked.viewer.zone),
        "holder": one.holder_name,
        "text": one.text,
        "part": one.part.value,
        "since": one.since.astimezone(asked.viewer.zone).date(),
    }
    return Line(cells, client_id=None if client is None else client.id)


async def _agenda(uow: UnitOfWork, asked: Asked) -> Found:
    """Give what a meeting is to speak of (D137)."""
    lines = [
        Line(
            {
                "client": display_name(one.client),
                "key": int(one.client.is_key),
                "manager": one.owner_name,
                "matter": one.matter.value,
                "sum": () if one.sum is None else (one.sum,),
                "waits": one.age(asked.today),
                "text": one.text,
                "number": one.number,
                "since": one.since,
            },
            client_id=one.client.id,
        )
        for one in await agenda.of(uow, asked.viewer, asked.now, most_debtors=MOST_DEBTORS)
    ]
    return asked.part_of(lines)


UNFINISHED = Report(
    "unfinished",
    _unfinished,
    (
        Column("subject"),
        KEY,
        Column("thing", Form.WORD, "thing"),
        _AGE,
        Column("holder"),
        _TEXT,
        Column("part", Form.WORD, "part", is_told=False),
        Column("since", Form.DAY, is_told=False),
    ),
)
AGENDA = Report(
    "agenda",
    _agenda,
    (
        Column("client"),
        KEY,
        Column("matter", Form.WORD, "matter"),
        Column("sum", Form.MONEY),
        _AGE,
        _TEXT,
        MANAGER,
        Column("number", is_told=False),
        Column("since", Form.DAY, is_told=False),
    ),
)
