"""The page as people use it: by what stands on it, never by how it is made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page, expect

SCREENS = Path(__file__).parent.parent / "screens"
# The page's own words by language: the typing box, its button, the bot's keyboard, the clock, the phones,
# the way back to all chats, what can be done with a message, and to answer it.
WORDS = {
    "en": (
        "Message",
        "Send",
        "Bot's keyboard",
        "Clock of this world",
        "First phone",
        "Second phone",
        "Back to the chats",
        "What to do with this message",
        "Reply",
    ),
    "ru": (
        "Сообщение",
        "Отправить",
        "Клавиатура бота",
        "Часы этого мира",
        "Первый телефон",
        "Второй телефон",
        "Назад к чатам",
        "Что сделать с сообщением",
        "Ответить",
    ),
    "sk": (
        "Správa",
        "Odoslať",
        "Klávesnica bota",
        "Hodiny tohto sveta",
        "Prvý telefón",
        "Druhý telefón",
        "Späť k rozhovorom",
        "Čo s touto správou",
        "Odpovedať",
    ),
}


class Phone:
    """One person's phone."""

    def __init__(self, desk: Desk, region: Locator) -> None:
        self._desk = desk
        self.region = region
        self.log = region.get_by_role("log")
        self.last = self.log.get_by_role("article").last

    async def sees(self, *texts: str) -> None:
        """Wait until the newest message says all this, and keep a picture."""
        for text in texts:
            await expect(self.last).to_contain_text(text)
        await self._desk.shoot(texts[0])

    async def has(self, *texts: str) -> None:
        """Wait until all this stands somewhere in the chat, and keep a picture."""
        for text in texts:
            await expect(self.log).to_contain_text(text)
        await self._desk.shoot(texts[0])

    async def is_told(self, text: str) -> None:
        """Wait for what is said for a moment over the chat."""
        await expect(self.region.get_by_role("status")).to_contain_text(text)
        await self._desk.shoot(text)

    async def taps(self, label: str) -> None:
        """Tap a button under the newest message whose label contains this."""
        await self.button(label).click()

    def button(self, label: str) -> Locator:
        """A button under the newest message whose label contains this."""
        return self.last.get_by_role("button", name=label)

    async def taps_above(self, label: str) -> None:
        """Tap such a button under an earlier message."""
        await self.log.get_by_role("button", name=label).last.click()

    async def taps_menu(self, label: str) -> None:
        """Tap a button of the keyboard below the typing box."""
        keyboard = self.region.get_by_role("group", name=self._desk.words[2])
        await keyboard.get_by_role("button", name=label, exact=True).click()

    async def writes(self, text: str) -> None:
        """Type a text and send it."""
        await self.region.get_by_role("textbox", name=self._desk.words[0]).fill(text)
        await self.region.get_by_role("button", name=self._desk.words[1], exact=True).click()

    async def opens(self, title: str) -> None:
        """Leave this chat for another one."""
        await self.region.get_by_role("button", name=self._desk.words[6]).click()
        await self.region.get_by_role("listitem").filter(has_text=title).click()

    async def replies(self, text: str) -> None:
        """Answer the newest message with a text."""
        await self.last.get_by_role("button", name=self._desk.words[7]).click()
        await self.region.get_by_role("menuitem", name=self._desk.words[8], exact=True).click()
        await self.writes(text)

    async def becomes(self, name: str) -> None:
        """Choose who holds the phone."""
        chooser = self.region.get_by_role("combobox")
        option = chooser.get_by_role("option", name=name)
        await chooser.select_option(await option.get_attribute("value"))


class Desk:
    """The page, with one phone or two on it; no error may appear in its console."""

    def __init__(self, page: Page, test: str, language: str) -> None:
        self.page = page
        self.words = WORDS[language]
        self.left = Phone(self, page.get_by_role("region", name=self.words[4]))
        self.right = Phone(self, page.get_by_role("region", name=self.words[5]))
        self.clock = page.get_by_role("group", name=self.words[3])
        self.errors: list[str] = []
        self._test = test
        self._shots = 0
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    async def travels(self, label: str, times: int = 1, until: str = "") -> None:
        """Press a button of the clock, and see the time that it then shows."""
        for _ in range(times):
            await self.clock.get_by_role("button", name=label).click()
        await expect(self.clock).to_contain_text(until)

    async def shoot(self, step: str) -> None:
        """Keep a picture of this step, out of git."""
        self._shots += 1
        SCREENS.mkdir(exist_ok=True)
        (SCREENS / ".gitignore").write_text("*\n")
        name = re.sub(r"\W+", "-", step[:30]).strip("-")
        await self.page.screenshot(path=SCREENS / f"{self._test}-{self._shots:02}-{name}.png")
