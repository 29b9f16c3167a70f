"""What a group reads of its day is decided by its head, and by nobody else (R19)."""

from datetime import UTC, date, datetime

import pytest

from domain.feedback import NewFeedback, Sign, Topic
from domain.groups import EARLIEST, LATEST, GroupPart, earlier, later
from domain.meetings import NewMeeting
from domain.people import Role
from services import feedback, meetings
from storage import contacts
from tests.conversations.diary import known_client
from tests.conversations.journal import log_visit
from tests.conversations.money import owe, plain
from tests.conversations.test_digests import EVENING, minute_passes
from tests.conversations.test_groups import GROUP, binding
from tests.office import Office, Person

# Wednesday 10:00 in Bratislava
TOMORROW = datetime(2026, 11, 25, 9, tzinfo=UTC)
OPENS = {
    "По людям": ("По людям\n• Анна: 1 визит, 1 новый клиент",),
    "С кем встречи": ("Ромашка, Иван Петров",),
    "Телефоны": ("+79000000001",),
    "Долги клиентов": ("Просрочено\n• Ромашка: 1 234 ₽",),
    "Жалобы": ("Ромашка (Анна): Брак в партии",),
}


async def full_day(office: Office, anna: Person, boris: Person) -> None:
    """Let there be something secret of each kind."""
    await boris.sends("/bind", chat_id=GROUP)
    client = await known_client(anna)
    await log_visit(anna)
    await owe(anna, client, "1234", date(2026, 11, 20))
    async with office.database.transaction() as uow:
        [met] = await contacts.list_of(uow, client.id)
        new = NewMeeting(client.id, met.id, TOMORROW, 60, "Тверская, 1", "КП", 0)
        await meetings.make(uow, anna.employee, new, office.clock.now())
        bad = NewFeedback(client.id, Sign.NEGATIVE, Topic.QUALITY, "Брак в партии", can_fix=False)
        await feedback.log(uow, anna.employee, bad, (), office.clock.now())
    await office.works()


@pytest.mark.parametrize("label", OPENS)
async def test_a_switch_opens_what_it_names(office: Office, anna: Person, boris: Person, label: str) -> None:
    """The group reads exactly that more, and the head has seen it first in his own chat."""
    await full_day(office, anna, boris)
    await boris.sends("/groups")
    assert "День отдела приходит в 19:15" in boris.sees[-1]
    screen = office.telegram.chats[boris.telegram_id][-1]

    await boris.presses("Как это выглядит сейчас", on=screen)
    assert "1 визит" in boris.sees[-1]
    assert not any(told in plain(boris.sees[-1]) for parts in OPENS.values() for told in parts)

    said = str(await boris.presses(f"☐ {label}", on=screen))
    assert said == f"Группа будет читать: {label}"
    await minute_passes(office, EVENING)
    digest = plain(office.telegram.chats[GROUP][-1].text)
    read = {name for name, parts in OPENS.items() if all(part in digest for part in parts)}
    assert read == {label}

    await boris.presses(f"☑ {label}", on=screen)
    await boris.presses("Как это выглядит сейчас", on=screen)
    assert not any(told in plain(boris.sees[-1]) for told in OPENS[label])


async def test_only_who_leads_the_department_decides(office: Office, anna: Person, boris: Person) -> None:
    """A tap of a manager or of another head changes nothing, and shows nothing."""
    await full_day(office, anna, boris)
    other = await office.person("Глава", 2002, Role.HEAD, "Сервис")
    await boris.sends("/groups")
    screen = office.telegram.chats[boris.telegram_id][-1]

    before = await binding(office)
    for stranger in (anna, other):
        await stranger.presses("☐ Телефоны", on=screen)
        await stranger.presses("Как это выглядит сейчас", on=screen)
        assert "День отдела" not in "".join(stranger.sees)
    assert await binding(office) == before
    await other.sends("/groups")
    assert "Групп ещё нет" in other.sees[-1]


async def test_the_head_chooses_the_hour(office: Office, boris: Person) -> None:
    """Half an hour earlier with each tap; the same tap twice is one; a group bound elsewhere begins anew."""
    await boris.sends("/bind", chat_id=GROUP)
    await boris.sends("/groups")
    screen = office.telegram.chats[boris.telegram_id][-1]

    await boris.presses("Раньше: 18:45", on=screen)
    await boris.presses("☐ Телефоны", on=screen)
    group = await binding(office)

    assert group is not None
    assert f"{group.digest_at:%H:%M}" == "18:45"
    assert group.shows == {GroupPart.PHONES}


def test_the_hour_has_its_ends() -> None:
    """Half an hour at a time, from noon until the evening; each step leads back."""
    times = [EARLIEST]
    while (following := later(times[-1])) is not None:
        assert earlier(following) == times[-1]
        times.append(following)
    assert times[-1] == LATEST
    assert earlier(EARLIEST) is None
