"""The check of a client: signs make a mark, the head hears it and may see it otherwise."""

from tests.office import Person


async def test_a_check_gives_the_head_a_mark(anna: Person, boris: Person) -> None:
    """One sign leaves a client reliable, two make it doubtful; the head has the last word (D045, D046)."""
    await anna.sends("/newclient ООО Ромашка, Казань")
    await anna.presses("Условия")
    assert "Проверки ещё не было" in anna.sees[-1]
    await anna.presses("Проверить клиента")
    await anna.presses("торопит")
    await anna.presses("сразу только в долг")
    await anna.presses("торопит")
    assert "Готово (1)" in anna.buttons
    await anna.presses("торопит")
    await anna.presses("Готово (2)")
    assert "Сомнительный. Проверено: сегодня, Анна" in anna.sees[-1]
    await anna.presses("К карточке")
    assert "Проверка: сомнительный" in anna.sees[-1]

    assert boris.sees[-1].startswith("Проверка клиента ООО «Ромашка»")
    assert "• торопит и не торгуется" in boris.sees[-1]
    await boris.presses("Считать надёжным")
    assert "Надёжный. Проверено: сегодня, Борис" in boris.sees[-1]
    forged = boris.seen[-1].buttons[0]["callback_data"]
    assert await anna.presses_data(forged, 99) == "Это может только руководитель."
    await anna.sends("ромашка")
    assert "Проверка: надёжный" in anna.sees[-1]


async def test_one_grave_sign_is_enough_and_no_sign_is_fine(anna: Person) -> None:
    """Bankruptcy alone makes doubtful; a check that is dropped keeps nothing."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Проверить клиента")
    old = next(one["callback_data"] for one in anna.seen[-1].buttons if "Ничего" in one["text"])
    await anna.presses("банкротство")
    await anna.presses("Готово (1)")
    assert "Сомнительный" in anna.sees[-1]
    assert "закончено" in await anna.presses_data(old, anna.seen[-1].message_id)
    await anna.presses("Условия")
    await anna.presses("Проверить клиента")
    await anna.presses("Ничего такого")
    assert "Надёжный" in anna.sees[-1]
