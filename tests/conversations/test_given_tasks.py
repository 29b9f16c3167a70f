"""Tasks that a head gives: accepted, done, overdue, returned with a reason (D135)."""

from tests.conversations.promises import MOSCOW
from tests.office import Office, Person


async def give(boris: Person, text: str, day: str = "Завтра") -> None:
    """Give Anna a task, button by button."""
    await boris.sends("/task")
    await boris.presses("Анна")
    await boris.sends(text)
    await boris.presses(day)


async def test_a_task_given_is_accepted_and_done(office: Office, anna: Person, boris: Person) -> None:
    """The manager hears at once, the head when it is done; both see it in /tasks."""
    await give(boris, "Проверить склад <b>&")
    assert "Поручено: Анна, срок: завтра" in boris.sees[-1]
    assert "Новое поручение\nПроверить склад <b>& (поручил: Борис)" in anna.sees[-1]
    assert await anna.presses("Принял") == "Принято."
    assert "Принял" not in anna.buttons
    await boris.sends("/tasks")
    await boris.presses("Поручил другим: 1")
    assert "Принято. Анна: Проверить склад <b>&. Срок: завтра" in boris.sees[-1]

    await anna.sends("/tasks")
    assert "(поручил: Борис)" in anna.sees[-1]
    await anna.presses("1: сделано")
    assert "✓ Сделано. Анна: Проверить склад" in boris.sees[-1]


async def test_a_task_returned_and_one_overdue(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The reason goes to the head, and what is a day late; a manager gives no tasks."""
    await give(boris, "ж" * 4096)
    await viktor.sends("/task")
    assert "только руководитель" in viktor.sees[-1]
    returned = anna.seen[-1]
    await anna.presses("Вернуть с причиной")
    await anna.sends("Это клиент Виктора")
    assert "Вернули («Это клиент Виктора»). Анна" in boris.sees[-1]
    await anna.presses("Вернуть с причиной", on=returned)
    assert anna.sees[-1] == "Это уже сделано."

    await give(boris, "Сдать отчёт", "Завтра")
    await viktor.sends("/help")
    await viktor.presses_forged("return:2")
    assert viktor.sees[-1] == "Такой задачи нет."
    await office.moves_to(office.clock.read("2026-11-25 09:00", MOSCOW))
    assert "Вернуть с причиной" in anna.buttons
    await office.moves_to(office.clock.read("2026-11-26 12:00", MOSCOW))
    assert any("Просрочено. Менеджер: Анна" in text for text in boris.sees)
    await boris.sends("/tasks")
    await boris.presses("Поручил другим: 2")
    assert "Просрочено. Анна: Сдать отчёт" in boris.sees[-1]
