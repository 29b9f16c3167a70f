"""What stands in the plan of the morning: short, the rest behind a button, birthdays (D024, D165, R01)."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.birthdays import Birthday
from domain.clients import Client
from handlers.mornings import shared_out
from services import follow_ups
from storage import contacts
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of
from tests.conversations.money import owe
from tests.conversations.test_plans import plan_mornings
from tests.office import Office, Person

# Wednesday, 08:30 in Moscow
MORNING = datetime(2026, 11, 25, 5, 30, tzinfo=UTC)
DAY = timedelta(days=1)


async def born(person: Person, client: Client, name: str, birthday: Birthday) -> None:
    """Put a contact with a birthday and a phone in the book."""
    async with person.office.database.transaction() as uow:
        kept = await contacts.add(
            uow, client.id, name=name, post="", phone="+79161234567", created_at=person.office.clock.now()
        )
        await uow.connection.rows(
            "update contacts set birthday = :birthday where id = :id returning id",
            {"birthday": str(birthday), "id": kept.id},
        )


async def test_birthdays_three_days_before_and_on_the_day(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """With whom to call and words for it; only to the client's manager and his head (D089)."""
    client = await client_of(anna)
    await born(anna, client, "Пётр <b>&", Birthday(11, 28, 1980))
    await born(anna, client, "Скоро", Birthday(12, 15))
    await plan_mornings(office)

    await office.moves_to(MORNING)
    assert "Дни рождения\n• Пётр <b>&, Ромашка: сб, 28 ноября" in anna.sees[-1]
    assert "Скоро" not in anna.sees[-1]
    await anna.presses("Поздравить: Пётр")
    assert "\n+7 916 123-45-67\n" in anna.sees[-1]
    assert "Пётр <b>&, поздравляем вас с днём рождения!" in anna.sees[-1]
    assert "Записать звонок" in " ".join(anna.buttons)
    await viktor.sends("/help")
    await viktor.presses_forged("birthday:1")
    assert "Пётр" not in viktor.sees[-1]

    await office.moves_to(MORNING + DAY)
    assert "Дни рождения" not in anna.sees[-1]
    await office.moves_to(MORNING + 2 * DAY)  # on Friday, for Saturday
    assert "Пётр <b>&, Ромашка: завтра" in anna.sees[-1]
    await office.moves_to(MORNING + 5 * DAY)
    assert "Пётр" not in anna.sees[-1]


async def test_a_crowded_morning_is_short(office: Office, anna: Person) -> None:
    """Each part has a line at least, about a dozen in all, and one tap shows the whole."""
    client = await known_client(anna)
    await owe(anna, client, "1000", date(2026, 11, 20))
    await born(anna, client, "Пётр", Birthday(11, 25))
    for number in range(5):
        await meeting_of(anna, client, MORNING + (number + 2) * timedelta(hours=1))
    async with office.database.transaction() as uow:
        for number in range(16):
            await follow_ups.promise(
                uow,
                anna.employee,
                client_id=client.id,
                text=f"Дело {number}",
                due_on=date(2026, 11, 25 - number % 2),
                activity_id=None,
                now=office.clock.now(),
            )
    await plan_mornings(office)

    await office.moves_to(MORNING)
    told = next(text for text in reversed(anna.sees) if text.startswith("Доброе утро!"))
    lines = [line for line in told.splitlines() if line]
    assert len(lines) <= 16
    for part in ("Сделать", "Просрочено", "Дни рождения", "Просрочен", "• Пётр"):
        assert part in told
    assert "и ещё" in lines[-1]
    await anna.presses("Весь план")
    whole = next(seen.text for seen in reversed(anna.seen) if seen.text.startswith("План на сегодня"))
    assert "Дело 7" in whole


@settings(max_examples=50)
@given(st.lists(st.integers(0, 30), max_size=6), st.integers(6, 20))
def test_lines_are_shared_out_fairly(counts: list[int], most: int) -> None:
    """Each part with something to say has a line, no room is wasted, and none has more than it needs."""
    shares = shared_out(counts, most)

    assert sum(shares) == min(sum(counts), most)
    assert all(min(count, 1) <= share <= count for share, count in zip(shares, counts, strict=True))
    full = [share for share, count in zip(shares, counts, strict=True) if share < count]
    assert not full or max(full) - min(full) <= 1
