"""The digest of a group: one message a day, written anew in its place, nothing in it but for all (R19)."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from bot.wording import word_digest
from domain.digests import OPEN_FIGURES, Digest, GroupComplaint, GroupDebt, Upcoming, Win
from domain.feedback import NewFeedback, Sign, Topic
from domain.figures import PersonFigures
from domain.groups import Group
from domain.money import Money
from handlers.digests import text as digest_text
from scheduler import digests
from services import feedback as services
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import log_visit
from tests.conversations.test_groups import GROUP
from tests.office import Office, Person
from tests.telegram import Seen

# Tuesday 19:14, 19:16 and 23:59 in Bratislava, where the head lives who binds the group
BEFORE = datetime(2026, 11, 24, 18, 14, tzinfo=UTC)
EVENING = datetime(2026, 11, 24, 18, 16, tzinfo=UTC)
LATE = datetime(2026, 11, 24, 22, 59, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 24, 23, 1, tzinfo=UTC)
# Wednesday 10:00 in Bratislava
TOMORROW = datetime(2026, 11, 25, 9, tzinfo=UTC)


async def minute_passes(office: Office, moment: datetime) -> None:
    """Do what the clock does every minute."""
    await office.moves_to(moment)
    room = asyncio.Event()
    room.set()
    await digests.refresh(office.database, office.clock.now, word_digest, room)
    await office.delivers()


async def replies(person: Person, to: Seen, text: str) -> None:
    """Write a reply to a message of the bot in the group."""
    bot = {"id": 1, "is_bot": True, "first_name": "Fieldbook"}
    chat = {"id": GROUP, "type": "supergroup", "title": "Отдел"}
    answered = {"message_id": to.message_id, "date": 1, "chat": chat, "from": bot, "text": to.text}
    await person.sends(text, chat_id=GROUP, reply_to_message=answered)


async def test_one_message_a_day(office: Office, anna: Person, boris: Person) -> None:
    """Totals, orders by name and tomorrow's meetings at 19:15; later records change it until midnight."""
    await boris.sends("/bind", chat_id=GROUP)
    client = await known_client(anna)
    await meeting_of(anna, client, TOMORROW)
    await log_visit(anna)
    async with office.database.transaction() as uow:
        bad = NewFeedback(client.id, Sign.NEGATIVE, Topic.QUALITY, "Брак, +7 900 000 00 01", can_fix=False)
        await services.log(uow, anna.employee, bad, (), office.clock.now())
    said = len(boris.sees_in(GROUP))

    await minute_passes(office, BEFORE)
    assert len(boris.sees_in(GROUP)) == said
    await minute_passes(office, EVENING)
    [digest] = boris.sees_in(GROUP)[said:]
    totals, tomorrow = "1 визит\n1 новый клиент", "Завтра, ср, 25 ноября\n• 10:00 Анна: Ромашка"
    assert digest == f"День отдела: вт, 24 ноября\n\n{totals}\n\n{tomorrow}"

    await log_visit(anna)
    await minute_passes(office, EVENING + timedelta(minutes=1))
    assert boris.sees_in(GROUP)[-1] == digest, "it is not written anew with every record"
    await minute_passes(office, LATE)
    [digest] = boris.sees_in(GROUP)[said:]
    assert "2 визита" in digest
    await minute_passes(office, MIDNIGHT)
    assert boris.sees_in(GROUP)[said:] == [digest]


async def test_a_silent_day_is_not_told(office: Office, boris: Person) -> None:
    """A group is not told that there was nothing."""
    await boris.sends("/bind", chat_id=GROUP)
    said = boris.sees_in(GROUP)

    await minute_passes(office, EVENING)

    assert boris.sees_in(GROUP) == said


async def test_a_reply_becomes_a_task(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Whom the reply names takes it with a button; others cannot; without a name its author chooses."""
    await boris.sends("/bind", chat_id=GROUP)
    await known_client(anna)
    await log_visit(anna)
    await minute_passes(office, EVENING)
    digest = office.telegram.chats[GROUP][-1]

    await replies(boris, digest, "Анне: позвонить поставщику в пятницу")
    assert boris.sees_in(GROUP)[-1] == "Анна, задача: позвонить поставщику в пятницу"
    button = office.telegram.chats[GROUP][-1]
    assert await viktor.presses("Беру", on=button, chat_id=GROUP) == "Эта кнопка не ваша."
    await anna.presses("Беру", on=button, chat_id=GROUP)
    assert "Анна берёт задачу (пт, 27 ноября)" in boris.sees_in(GROUP)[-1]
    await anna.sends("/tasks")
    assert "позвонить поставщику" in anna.sees[-1]

    await replies(boris, digest, "проверить остатки")
    assert "Кому задача?" in boris.sees_in(GROUP)[-1]
    choice = office.telegram.chats[GROUP][-1]
    assert await anna.presses("Виктор", on=choice, chat_id=GROUP) == "Эта кнопка не ваша."
    await boris.presses("Виктор", on=choice, chat_id=GROUP)
    assert boris.sees_in(GROUP)[-1] == "Виктор, задача: проверить остатки"


async def test_a_digest_is_one_message(boris: Person) -> None:
    """However much is switched on, and whatever people are called, it fits: it must be written anew."""
    name = '<b>"&Ко ' + "👩🏽" * 20
    group = Group(GROUP, None, 1, "Отдел", boris.employee.id, EVENING)
    debts = tuple(GroupDebt(name, Money(Decimal(1000), "RUB")) for _ in range(10))
    complaints = tuple(GroupComplaint(name, name, "Брак & бой " * 20) for _ in range(10))
    upcoming = tuple(Upcoming(EVENING, name, name, name, "+79000000001") for _ in range(10))
    wins = tuple(Win(name, name) for _ in range(10))
    people = tuple(
        PersonFigures(replace(boris.employee, name=f"{name}{number}"), dict.fromkeys(OPEN_FIGURES, 12))
        for number in range(20)
    )
    digest = Digest(group, boris.employee, date(2026, 11, 24), (), wins, upcoming, people, debts, complaints)
    words = digest_text(digest)
    assert 3000 < len(words.encode("utf-16-le")) // 2 <= 4096
    assert words.endswith("\n…")
    assert words.count("<b>") == words.count("</b>")
    assert digest_text(replace(digest, people=(), upcoming=(), complaints=())).count("•") == 20
