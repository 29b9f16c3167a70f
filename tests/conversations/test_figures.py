"""Each figure of a summary is what the raw records say, counted in another way, in each person's own day."""

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.activities import ActivityKind
from domain.figures import Figure, Span, day_of
from services import figures as services
from services import summaries
from storage.moments import moment, stored
from tests.conversations.journal import client_of
from tests.office import Office, Person

# the night in which Bratislava's clocks go back, and an ordinary day
DAYS = (date(2026, 10, 25), date(2026, 11, 24))
KINDS = ("visit", "call", "incoming_call", "missed_call", "letter", "presentation", "informal")
ZONES = ("Asia/Vladivostok", "Europe/Moscow", "Europe/Bratislava", "Pacific/Kiritimati", "Pacific/Pago_Pago")
OF_KIND = {
    ActivityKind.VISIT: Figure.VISITS,
    ActivityKind.CALL: Figure.CALLS,
    ActivityKind.INCOMING_CALL: Figure.CALLS,
    ActivityKind.MISSED_CALL: None,
}


async def test_figures_are_what_the_records_say(office: Office, boris: Person) -> None:
    """Contacts strewn around both midnights of two days, some taken back, for people in five zones."""
    draw = random.Random(20261124)
    people = [
        await office.person(f"Менеджер {place}", 3000 + place, zone=zone) for place, zone in enumerate(ZONES)
    ]
    clients = {person.employee.id: await client_of(person, f"Клиент {person.name}") for person in people}
    rows = []
    for day in DAYS:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        for _ in range(300):
            owner = draw.choice(people).employee.id
            at = stored(noon + timedelta(minutes=draw.randint(-2160, 2160)))
            rows.append(
                (clients[owner].id, owner, draw.choice(KINDS), at, at if draw.random() < 0.1 else None)
            )
    async with office.database.transaction() as uow:
        for client_id, owner, kind, at, undone in rows:
            uow.connection.later(
                "insert into activities (client_id, manager_id, kind, happened_at, created_at, undone_at) "
                "values (:client_id, :owner, :kind, :at, :at, :undone)",
                {"client_id": client_id, "owner": owner, "kind": kind, "at": at, "undone": undone},
            )
    for span in (*map(day_of, DAYS), Span(date(2026, 10, 19), date(2026, 11, 29))):
        async with office.database.reading() as uow:
            found = {one.employee.id: one for one in await services.of_staff(uow, boris.employee, span)}
            for person, zone in zip(people, ZONES, strict=True):
                expected = _counted(rows, person.employee.id, ZoneInfo(zone), span)
                shown = found[person.employee.id]
                for figure in (Figure.VISITS, Figure.CALLS, Figure.OTHER_CONTACTS):
                    assert shown[figure] == expected[figure], (person.name, span, figure)
                    _, behind = await summaries.behind(
                        uow, boris.employee, person.employee.id, figure, span, office.clock.now()
                    )
                    assert len(behind) == expected[figure]


def _counted(
    rows: list[tuple[int, int, str, int, int | None]], owner: int, zone: ZoneInfo, span: Span
) -> Counter[Figure]:
    """Count one by one, by the calendar on the person's wall."""
    counted: Counter[Figure] = Counter()
    for _, manager, word, at, undone in rows:
        day = moment(at).astimezone(zone).date()
        figure = OF_KIND.get(ActivityKind(word), Figure.OTHER_CONTACTS)
        if manager == owner and undone is None and span.first <= day <= span.last and figure is not None:
            counted[figure] += 1
    return counted
