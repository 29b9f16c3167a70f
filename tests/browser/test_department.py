"""A department at work, from its phones: what one says, the other gets."""

import pytest
from playwright.async_api import expect

from emulator.client import connected
from tests.browser.demo import Demo
from tests.browser.desk import Desk

pytestmark = pytest.mark.asyncio(loop_scope="session")
ODD_NAME = '<b>Шип</b> & "Ко\'s"'


async def test_a_manager_logs_a_visit(pocket: Desk) -> None:
    """Four taps and one text, and it is in the book; a button of a question that is over says so."""
    anna = pocket.left
    await anna.taps_menu("Визит")
    await anna.sees("Какой клиент?")
    await anna.taps("ООО «Ромашка»")
    await anna.sees("ООО «Ромашка», визит. Какой итог?")
    await anna.taps("Договорились")
    await anna.sees("Что важно?")
    await anna.writes("Пустая полка, просят КП")
    await anna.sees("Когда?")
    await anna.taps("Завтра, ср, 25 ноября")
    await anna.sees("Записано. ООО «Ромашка», визит", "Пустая полка, просят КП", "ср, 25 ноября")

    await anna.taps_above("Без заметки")
    await anna.is_told("Это уже закончено")
    assert await anna.region.get_by_text("Записано. ООО «Ромашка», визит").count() == 1


async def test_what_is_typed_stands_as_typed(pocket: Desk) -> None:
    """A name made of markup is a name, in messages and on buttons; a double tap is one visit."""
    anna = pocket.left
    await anna.writes(f"/newclient {ODD_NAME}, Казань")
    await anna.sees("Клиент добавлен.", ODD_NAME)
    await anna.taps_menu("Визит")
    await anna.sees("Какой клиент?")
    await anna.writes("Шип")
    await anna.sees("Нашёлся 1 клиент.", ODD_NAME)
    await anna.taps(ODD_NAME)
    await anna.sees(f"{ODD_NAME}, визит. Какой итог?")
    await anna.taps("Заказ")
    await anna.sees("Что важно?")
    await anna.writes("<i>20</i> & ещё 5 <коробок>")
    await anna.sees("Когда?")
    await anna.button("Завтра").dblclick()
    await anna.sees("Записано.", ODD_NAME, "<i>20</i> & ещё 5 <коробок>")
    await anna.taps("История")
    await anna.sees("<i>20</i> & ещё 5 <коробок>")
    assert (await anna.last.inner_text()).count("<i>20</i>") == 1


async def test_the_head_has_a_complaint_at_once(desk: Desk) -> None:
    """The head takes it and answers; the manager has the answer on his phone."""
    anna, boris = desk.left, desk.right
    await anna.taps_menu("Отзыв")
    await anna.sees("Какой клиент?")
    await anna.taps("ООО «Ромашка»")
    await anna.taps("Недоволен")
    await anna.taps("Качество")
    await anna.sees("что сказал клиент?")
    await anna.writes("Брак: три коробки из десяти")
    await anna.taps("Нет, нужен руководитель")
    await anna.sees("Передано: Борис Левин")

    await boris.sees("Жалоба: ★ ООО «Ромашка»", "Брак: три коробки из десяти", "Анна Кольцова")
    await boris.taps("Беру")
    await boris.sees("Занимается: Борис Левин")
    await boris.taps("Ответить")
    await boris.sees("что ответить?")
    await boris.writes("Заменим завтра до обеда")
    await boris.sees("Ответ отправлен.")
    await anna.sees("Ответ руководителя: ★ ООО «Ромашка»", "Заменим завтра до обеда")
    assert await boris.region.get_by_role("button", name="Беру").count() == 0


async def test_a_slovak_sees_slovak(pocket: Desk, still_demo: Demo) -> None:
    """All that Jana reads is Slovak, and the hours are those of Bratislava."""
    jana = pocket.left
    await jana.becomes("Jana Nováková")
    await expect(pocket.clock).to_contain_text("09:0")
    await jana.taps_menu("Návšteva")
    await jana.sees("Ktorý klient?")
    await jana.taps("Agro Nitra a.s.")
    await jana.sees("Ako to dopadlo?")
    await jana.taps("Objednávka")
    await jana.sees("Čo je dôležité?")
    await jana.writes("Ďalších 40 kartónov do piatku")
    await jana.taps("Zajtra")
    await jana.sees("Zapísané.", "Ďalších 40 kartónov do piatku")
    await jana.taps_menu("Môj deň")
    await jana.sees("Plán na dnes", "14:00–15:00 ★ Agro Nitra a.s.")
    async with connected(still_demo.url) as emulator:
        texts = [message["text"] for message in await emulator.messages(1004) if message["from_bot"]]
    assert [text for text in texts if any("а" <= sign <= "я" for sign in text.lower())] == []
