"""Reports about proposals, what was lost and conceded, and complaints (R11, R13, R17)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from domain.clients import display_name
from domain.figures import month_of
from domain.money import Money, totals
from domain.proposals import ListedProposal
from domain.reports import Asked, Cells, Column, Form, Found, Line, Picture
from services import proposal_figures, proposal_lists
from services.reporting import CLIENT, KEY, MANAGER, Report
from storage import report_deals
from storage.database import UnitOfWork

MOST_LOST = 5_000
_PERSON = Column("person")


async def _open(uow: UnitOfWork, asked: Asked) -> Found:
    """Give what waits to be decided, by the day on which it is spoken of next."""
    total = sum(one.count for one in await proposal_lists.sum_open(uow, asked.viewer, asked.now))
    found = await proposal_lists.list_open(uow, asked.viewer, most=asked.most, skipped=asked.skip)
    return Found([_offer(one) for one in found], total)


def _offer(one: ListedProposal) -> Line:
    proposal = one.proposal
    cells: Cells = {
        "client": display_name(one.client),
        "key": int(one.client.is_key),
        "manager": one.manager_name,
        "sum": () if proposal.price is None else (proposal.price,),
        "state": proposal.state.value,
        "next_on": one.next_on,
        "text": proposal.text,
        "sent_on": proposal.sent_on,
        "expected_on": proposal.expected_on,
        "moves": proposal.month_moves,
        "urgency": proposal.urgency and proposal.urgency.value,
        "contact": one.contact_name,
        "phone": one.phone,
    }
    return Line(cells, client_id=one.client.id)


@dataclass(slots=True)
class _Rival:
    """What was lost to one competitor; his name is as it was written last."""

    name: str = ""
    count: int = 0
    sums: list[Money] = field(default_factory=list)
    clients: set[int] = field(default_factory=set)
    last_on: date = date.min


async def _competitors(uow: UnitOfWork, asked: Asked) -> Found:
    """Give to whom proposals were lost, the one who took most first; names are compared without case."""
    whole = Asked(asked.viewer, asked.span, asked.now, 0, MOST_LOST)
    rivals: dict[str, _Rival] = defaultdict(_Rival)
    for line in (await report_deals.list_lost(uow, whole)).lines:
        name, closed_on, sums = line.cells["competitor"], line.cells["closed_on"], line.cells["sum"]
        if name and isinstance(name, str) and isinstance(closed_on, date) and isinstance(sums, tuple):
            rival = rivals[" ".join(name.casefold().split())]
            rival.name, rival.last_on = (
                (name, closed_on) if closed_on >= rival.last_on else (rival.name, rival.last_on)
            )
            rival.count += 1
            rival.sums += sums
            rival.clients.add(line.client_id or 0)
    return asked.part_of(
        [_of_rival(one) for one in sorted(rivals.values(), key=lambda one: (-one.count, one.name))]
    )


def _of_rival(one: _Rival) -> Line:
    sums = tuple(Money(amount, currency) for currency, amount in totals(one.sums).items())
    return Line(
        {
            "competitor": one.name,
            "lost": one.count,
            "clients": len(one.clients),
            "sum": sums,
            "closed_on": one.last_on,
        }
    )


async def _funnel(uow: UnitOfWork, asked: Asked) -> Found:
    """Give what each brought from the visit to the win, as /funnel does (R13)."""
    found = await proposal_figures.funnel(uow, asked.viewer, asked.span.first, asked.now)
    lines = [
        Line(
            {
                "person": row.manager_name,
                "visits": row.visits,
                "sent": row.sent,
                "answered": row.answered,
                "won": row.won,
                "lost": row.lost,
                "won_of_decided": row.won_of_sent if row.won + row.lost else None,
                "worth": row.worth,
            },
            person_id=row.manager_id,
        )
        for row in found.rows
    ]
    return asked.part_of(lines)


FUNNEL = Report(
    "funnel",
    _funnel,
    (
        _PERSON,
        *(Column(name, Form.NUMBER) for name in ("visits", "sent", "answered", "won", "lost")),
        Column("won_of_decided", Form.PERCENT),
        Column("worth", Form.MONEY),
    ),
    month_of,
    picture=Picture.FUNNEL,
)
OPEN = Report(
    "proposals",
    _open,
    (
        CLIENT,
        KEY,
        Column("sum", Form.MONEY),
        Column("state", Form.WORD, "proposal"),
        Column("next_on", Form.DAY),
        MANAGER,
        Column("text", is_told=False),
        Column("sent_on", Form.DAY, is_told=False),
        Column("expected_on", Form.DAY),
        Column("moves", Form.NUMBER),
        Column("urgency", Form.WORD, "urgency", is_told=False),
        Column("contact", is_told=False),
        Column("phone", is_told=False),
    ),
)
LOST = Report(
    "lost",
    report_deals.list_lost,
    (
        CLIENT,
        KEY,
        Column("sum", Form.MONEY),
        Column("reason", Form.WORD, "lost"),
        Column("competitor"),
        MANAGER,
        Column("closed_on", Form.DAY),
        Column("return_on", Form.DAY, is_told=False),
        Column("text", is_told=False),
        Column("note", is_told=False),
    ),
    month_of,
)
COMPETITORS = Report(
    "competitors",
    _competitors,
    (
        Column("competitor"),
        Column("lost", Form.NUMBER),
        Column("clients", Form.NUMBER),
        Column("sum", Form.MONEY),
        Column("closed_on", Form.DAY),
    ),
    month_of,
)
CONCESSIONS = Report(
    "concessions",
    report_deals.list_concessions,
    (
        CLIENT,
        KEY,
        Column("kind", Form.WORD, "concession"),
        Column("percent", Form.PERCENT),
        Column("days", Form.NUMBER),
        Column("worth", Form.MONEY),
        Column("state", Form.WORD, "conceded"),
        MANAGER,
        Column("decider", is_told=False),
        Column("conceded_on", Form.DAY),
        Column("note", is_told=False),
    ),
    month_of,
)
CLAIMS = Report(
    "claims",
    report_deals.list_claims,
    (
        CLIENT,
        KEY,
        Column("age", Form.NUMBER),
        Column("topic", Form.WORD, "topic"),
        Column("state", Form.WORD, "claim"),
        Column("taker"),
        MANAGER,
        Column("text"),
        Column("told_on", Form.DAY, is_told=False),
        Column("claim", Form.NUMBER, is_told=False),
    ),
)
