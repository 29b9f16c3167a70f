"""The demo's clock: time travel, the reminders on the way, and a first minute of three things to try."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, expect

from emulator.client import connected
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.demo import Demo

MOST_A_DAY = 9  # with the greeting of the demo
pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_meeting_is_reminded_of(browser: Browser, demo: Demo) -> None:
    """The evening before, on the morning's plan, and an hour before with all one must know."""
    async with opened(browser, demo.url, "meeting", DESK) as desk:
        anna = desk.left
        await anna.taps_menu("Встреча")
        await anna.sees("Какой клиент?")
        await anna.taps("ООО «Гранит»")
        await anna.taps("Без контакта")
        await anna.sees("в какой день встреча?")
        await anna.taps("Завтра")
        await anna.sees("Во сколько?")
        await anna.taps("15:00")
        await anna.sees("где встреча?")
        await anna.taps("Пропустить место")
        await anna.sees("какая цель?")
        await anna.writes("Договор на год")
        await anna.sees("Записал встречу.", "завтра, 15:00–16:00", "ООО «Гранит»")

        await desk.travels("+1 час", times=7, until="вт, 24 нояб., 18:0")
        await anna.has("Подготовьтесь к встрече: ООО «Гранит», завтра, 15:00–16:00")
        await desk.travels("Завтра 08:30", until="ср, 25 нояб., 08:3")
        await anna.sees("Доброе утро!", "15:00–16:00 ООО «Гранит»", "Договор на год")
        await desk.travels("+1 час", times=5, until="13:3")
        await desk.travels("+10 мин", times=3, until="14:0")
        await anna.has("Скоро встреча: ООО «Гранит», сегодня, 15:00–16:00", "Решает:")
        assert await anna.region.get_by_text("Скоро встреча: ООО «Гранит»").count() == 1


async def test_three_things_to_try(browser: Browser, demo: Demo) -> None:
    """A visit, a morning, a complaint, each one tap: on two phones side by side, and on one in the pocket.

    The one in the pocket becomes the head's when it is his turn.
    """
    async with opened(browser, demo.url, "guide", DESK) as desk:
        await expect(desk.left.region.get_by_role("combobox")).to_have_value("1001")
        await expect(desk.right.region.get_by_role("combobox")).to_have_value("1002")
        await desk.page.get_by_role("button", name="Попробовать: Запишите визит").click()
        await desk.left.sees("Записано. ООО «Ромашка», визит", "отправить КП")
        await desk.page.get_by_role("button", name="Попробовать: Получите напоминание").click()
        await desk.left.sees("Доброе утро!", "отправить КП")
        await desk.page.get_by_role("button", name="Попробовать: Передайте жалобу").click()
        await desk.right.sees("Жалоба: ★ ООО «Ромашка»", "Брак: три коробки из десяти")
        await expect(desk.page.get_by_role("button", name="Осмотрюсь сам")).to_be_hidden()
    async with opened(browser, demo.url, "guide-in-the-pocket", PHONE, "sk", is_dark=True) as pocket:
        await pocket.shoot("guide")
        await pocket.page.get_by_role("button", name="Vyskúšať: Zapíšte návštevu").click()
        await pocket.left.sees("Записано. ООО «Ромашка», визит", "чт, 26 ноября")
        await pocket.page.get_by_role("button", name="Vyskúšať: Nechajte si pripomenúť").click()
        await pocket.left.sees("Доброе утро!", "чт, 26 ноября")
        await pocket.page.get_by_role("button", name="Vyskúšať: Odovzdajte sťažnosť").click()
        await pocket.left.sees("Жалоба: ★ ООО «Ромашка»", "Другие жалобы без ответа")
        await expect(pocket.left.region.get_by_role("combobox")).to_have_value("1002")


async def test_three_days_at_once_and_a_new_start(browser: Browser, demo: Demo) -> None:
    """What comes on the way comes at its own hour, and no flood; a fresh start is found by the open page."""
    async with opened(browser, demo.url, "three-days", DESK, "en") as desk:
        await expect(desk.clock).to_contain_text("Tue, Nov 24, 11:0")
        await desk.travels("+1 day", times=3, until="Fri, Nov 27, 11:0")
        await desk.left.has("План на сегодня, ср, 25 ноября", "План на сегодня, пт, 27 ноября")
        assert await hours_of_a_day(demo.url, "Europe/Moscow", 1001, 1002, 1003) <= set(range(8, 21))
        assert await hours_of_a_day(demo.url, "Europe/Bratislava", 1004) <= set(range(8, 21))
        await demo.restart()
        await expect(desk.clock).to_contain_text("Tue, Nov 24, 11:0")
        await expect(desk.left.log).not_to_contain_text("27 ноября")
        await desk.left.taps_menu("Мой день")
        await desk.left.sees("План на сегодня, вт, 24 ноября")
        desk.errors.clear()  # a browser says so itself when nobody answers


async def hours_of_a_day(url: str, zone: str, *people: int) -> set[int]:
    """At which hours these people of a zone were told something; nobody was told too much on any day."""
    moments = []
    async with connected(url) as emulator:
        for person in people:
            told = [
                datetime.fromtimestamp(message["date"], ZoneInfo(zone))
                for message in await emulator.messages(person)
            ]
            assert max(Counter(moment.date() for moment in told).values()) <= MOST_A_DAY
            moments += told
    return {moment.hour for moment in moments}
