"""One message and one tap, on a manager's phone: read, changed by a thumb, saved, answered and undone."""

import pytest

from tests.browser.desk import Desk

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_one_message_is_enough(pocket: Desk) -> None:
    """The card fits a thumb; a field is changed on it; saved by one tap, gone on with by a reply, undone."""
    anna = pocket.left
    await anna.writes("Был у Ромашки, показал новый каталог, просят скидку 5%, отправить КП до пятницы")
    await anna.sees("Записать так?", "ООО «Ромашка»", "Визит", "скидка 5 %", "пт, 27 ноября")
    await anna.taps("Задача")
    await anna.sees("подготовить КП")
    await anna.taps("День")
    await anna.sees("Какой день?")
    await anna.taps("Завтра")
    await anna.sees("до: завтра")
    await anna.taps("Записать")
    await anna.sees("Записано.", "ООО «Ромашка»")
    await anna.replies("обещали оплатить 50 тыс в пятницу")
    await anna.sees("Записать так?", "ООО «Ромашка»", "Обещание оплатить")
    await anna.taps("Записать")
    await anna.sees("Записано.", "Обещание оплатить")
    await anna.taps("Отменить запись")
    await anna.sees("Отменено")
    await anna.taps_above("Отменить запись")
    await anna.has("Отменено: из этого сообщения ничего не записано.")
    await anna.writes("Звонил в Ромашку")
    await anna.sees("Записать так?")
    await anna.taps("Не записывать")
    await anna.sees("Ничего не записано.")
    assert await anna.region.get_by_text("Записать так?").count() == 0
