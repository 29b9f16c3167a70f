"""The department's evening in its group: one message, written anew in its place, and a reply to it."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import DESK, opened
from tests.browser.demo import Demo

pytestmark = pytest.mark.asyncio(loop_scope="session")
GROUP = "Отдел продаж"
VISIT = "Был у Ромашки, показали новый каталог"


async def test_the_day_in_the_group(browser: Browser, demo: Demo) -> None:
    """The head looks first, and opens what the group may read; a later record changes the one message."""
    async with opened(browser, demo.url, "digest", DESK) as desk:
        anna, boris = desk.left, desk.right
        await anna.writes(VISIT)
        await anna.sees("Ромашка")
        await anna.taps("Записать")
        await anna.sees("Записано")
        await boris.writes("/groups")
        await boris.sees(GROUP, "День отдела приходит в 19:15")
        await boris.taps("По людям")
        await boris.is_told("Группа будет читать: По людям")
        await boris.taps("Как это выглядит сейчас")
        await boris.sees("День отдела: вт, 24 ноября", "1 визит", "• Анна Кольцова: 1 визит")

        await desk.travels("+1 час", times=9, until="вт, 24 нояб., 20:0")
        await boris.opens(GROUP)
        await boris.sees("День отдела: вт, 24 ноября", "1 визит")
        await anna.writes(VISIT.replace("Ромашки", "Гранита"))
        await anna.sees("ООО «Гранит»")
        await anna.taps("Записать")
        await anna.sees("Записано")
        await desk.travels("+10 мин", until="20:1")
        await boris.sees("День отдела: вт, 24 ноября", "2 визита")
        await expect(boris.log.get_by_text("День отдела: вт, 24 ноября")).to_have_count(1)

        await boris.replies("Анна: привезти образцы в пятницу")
        await boris.sees("Анна Кольцова, задача: привезти образцы в пятницу")
        await boris.taps("Беру")
        await boris.is_told("Эта кнопка не ваша.")
        await anna.opens(GROUP)
        await anna.taps("Беру")
        await anna.sees("Анна Кольцова берёт задачу (пт, 27 ноября)")
