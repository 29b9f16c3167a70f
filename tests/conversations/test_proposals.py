"""Proposals: sent, followed up step by step, answered, won and lost (D028-D037)."""

from datetime import timedelta

from tests.conversations.journal import client_of, log_visit
from tests.conversations.promises import MOSCOW
from tests.office import Office, Person


async def send_proposal(person: Person, client: str = "Ромашка", text: str = "Стеллажи, 12 шт.") -> None:
    """Log a proposal that is sent just now, button by button."""
    await person.sends("/proposal")
    await person.presses(client)
    await person.sends(text)
    await person.sends("100 000")
    await person.presses("Эл. почта")
    await person.presses("Отправлено сейчас")


async def test_a_proposal_is_followed_up_until_it_is_decided(
    office: Office, anna: Person, boris: Person
) -> None:
    """A day later, then on the third, seventh and fourteenth working day; the head hears on the fifth."""
    await client_of(anna, "Ромашка", "ООО")
    await send_proposal(anna)
    assert "ООО «Ромашка»: КП «Стеллажи, 12 шт.», 100\u00a0000\u00a0₽" in anna.sees[-1]
    assert "Напомню: завтра" in anna.sees[-1]

    told: list[tuple[str, str]] = []
    for day in range(1, 30):
        before = len(anna.sees), len(boris.sees)
        await office.moves_to(office.clock.now() + timedelta(days=1))
        new = [text for text in [*anna.sees[before[0] :], *boris.sees[before[1] :]] if "КП" in text]
        told += [(f"+{day}", text.splitlines()[0]) for text in new]
    assert told == [
        ("+1", "Позвоните: дошло ли КП?"),
        ("+3", "КП без ответа 3 рабочих дня"),
        ("+7", "После отправки КП 5 рабочих дней нет контакта с клиентом"),
        ("+9", "КП без ответа 7 рабочих дней"),
        ("+20", "КП без ответа 14 рабочих дней"),
        ("+21", "КП без ответа 15 рабочих дней. Закрыть или отложить?"),
        ("+24", "КП без ответа 18 рабочих дней. Закрыть или отложить?"),
    ]


async def test_a_call_a_day_later_at_the_same_hour(office: Office, anna: Person) -> None:
    """Twenty-four hours after sending, in working hours; the four questions stand on one card."""
    await client_of(anna)
    await send_proposal(anna)
    await office.moves_to(office.clock.read("tomorrow 10:59", MOSCOW))
    assert "Позвоните" not in anna.sees[-1]
    await office.moves_to(office.clock.read("today 11:00", MOSCOW))
    assert "Позвоните: дошло ли КП?" in anna.sees[-1]

    await anna.presses("Дошло")
    await anna.presses("Согласуют")
    await anna.presses("На неделе")
    assert "Дальше: Согласуют" in anna.sees[-1]
    assert "✓ Согласуют" in anna.buttons
    await anna.presses("+3 дня")
    assert "Записал разговор" in anna.sees[-1]
    assert "Говорим снова: пн, 30 ноября" in anna.sees[-1]
    assert "Стадия: есть ответ" in anna.sees[-1]

    seen = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-30 08:00", MOSCOW))
    assert not any("КП" in text for text in anna.sees[seen:])
    await office.moves_to(office.clock.read("2026-11-30 09:00", MOSCOW))
    assert "Сегодня договорились поговорить о КП" in anna.sees[-1]
    await anna.sends("/history Ромашка")
    assert "Звонок по КП; Дошло; Согласуют; На неделе" in anna.sees[-1]


async def test_any_contact_stops_the_reminders(office: Office, anna: Person) -> None:
    """A visit stops the run; one tap says that it was about something else."""
    await client_of(anna)
    await send_proposal(anna)
    await log_visit(anna)
    await office.moves_to(office.clock.read("tomorrow 18:00", MOSCOW))
    assert not any("дошло ли" in text for text in anna.sees)

    await anna.sends("/proposals")
    assert "🟡 ничего не назначено" in anna.sees[-1]
    await anna.presses("1")
    await anna.presses("Напоминать дальше")
    assert "Напомню: завтра" in anna.sees[-1]
    await office.moves_to(office.clock.read("tomorrow 09:00", MOSCOW))
    assert "Позвоните: дошло ли КП?" in anna.sees[-1]
