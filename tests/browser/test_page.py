"""The chat page beside a small bot, without the product: what a person sees and touches."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from emulator import Running
from emulator.client import EmulatorClient, connected
from tests.browser.conftest import PHONE, opened
from tests.browser.desk import Desk
from tests.emulator.conftest import ANNA, BORIS, GROUP, STRANGER, BareBot, watched

pytestmark = pytest.mark.asyncio(loop_scope="session")
WIDE = (1280, 860)
MENU = {
    "inline_keyboard": [[{"text": "Save", "callback_data": "save"}, {"text": "Ask", "callback_data": "ask"}]]
}
CLOSED = {"keyboard": [["Visit"], [{"text": "Where I am", "request_location": True}]]}


async def play(bot: BareBot) -> None:
    """Answer people as a small bot would, until cancelled."""
    offset = 0
    await bot.ok("setMyCommands", commands=[{"command": "visit", "description": "Log a visit"}])
    while True:
        for update in await bot.updates(offset, 20):
            offset = update["update_id"] + 1
            if "callback_query" in update:
                await answer_press(bot, update["callback_query"])
            elif "message" in update:
                await answer_message(bot, update["message"])


async def answer_press(bot: BareBot, query: dict[str, Any]) -> None:
    """Toast for one button, an alert for the other, and an edit in place."""
    alert = query["data"] == "ask"
    await bot.ok(
        "answerCallbackQuery", callback_query_id=query["id"], text=f"{query['data']} heard", show_alert=alert
    )
    if not alert:
        number, chat = query["message"]["message_id"], query["message"]["chat"]["id"]
        await bot.ok(
            "editMessageText", chat_id=chat, message_id=number, text="It is <b>saved</b>", parse_mode="HTML"
        )


async def answer_message(bot: BareBot, message: dict[str, Any]) -> None:
    """Greet, show buttons, or repeat what came."""
    chat, text = message["chat"]["id"], message.get("text", "")
    if text.startswith("/start"):
        await bot.ok("sendMessage", chat_id=chat, text=f"Welcome {text[6:].strip()}", reply_markup=CLOSED)
    elif text in ("/visit", "Visit"):
        await bot.ok("sendMessage", chat_id=chat, text="Which client?", reply_markup=MENU)
    else:
        kind = next((name for name in ("photo", "location", "voice", "document") if name in message), text)
        await bot.ok("sendMessage", chat_id=chat, text=f"You sent: {kind}")


@pytest_asyncio.fixture(loop_scope="session")
async def server(browser: Browser) -> AsyncIterator[Running]:
    """An emulator with two people, a stranger and three groups."""
    async with watched() as server:
        yield server


@pytest_asyncio.fixture(loop_scope="session")
async def people(server: Running) -> AsyncIterator[EmulatorClient]:
    """The client that acts for people."""
    async with connected(server.url) as client:
        yield client


@pytest_asyncio.fixture(loop_scope="session")
async def bot(server: Running) -> AsyncIterator[BareBot]:
    """A small bot at work."""
    async with aiohttp.ClientSession() as session:
        bot = BareBot(server.url, session)
        task = asyncio.create_task(play(bot))
        yield bot
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest_asyncio.fixture(loop_scope="session")
async def desk(browser: Browser, server: Running, bot: BareBot) -> AsyncIterator[Desk]:
    """The page on a desk, in English."""
    async with opened(browser, server.url, "page", WIDE, "en") as desk:
        await desk.page.get_by_role("button", name="I'll look around myself").click()
        yield desk


async def test_two_people_side_by_side(desk: Desk, people: EmulatorClient) -> None:
    """A press shows a toast and edits in place, an alert waits for OK, the other phone is another's."""
    anna, boris = desk.left, desk.right
    await anna.region.get_by_role("button", name="START").click()
    await anna.sees("Welcome")
    await anna.taps_menu("Visit")
    await anna.taps("Save")
    await anna.is_told("save heard")
    await anna.sees("It is saved")
    await expect(anna.last.locator("strong", has_text="saved")).to_be_visible()
    await anna.writes("/visit")
    await anna.taps("Ask")
    await expect(desk.page.get_by_role("dialog")).to_contain_text("ask heard")
    await desk.page.get_by_role("button", name="OK", exact=True).click()
    await boris.region.get_by_role("button", name="START").click()
    await boris.sees("Welcome")
    await boris.region.get_by_role("textbox").fill("<img src=x onerror=alert(1)> <b>no</b>")
    await boris.region.get_by_role("textbox").press("Enter")
    await boris.sees("You sent: <img src=x onerror=alert(1)> <b>no</b>")


async def test_a_phone_in_the_pocket(
    browser: Browser, server: Running, bot: BareBot, people: EmulatorClient
) -> None:
    """Start, attachments, commands, the list of chats with its unread mark, and time travel."""
    async with opened(browser, server.url, "page-in-the-pocket", PHONE, "en", is_dark=True) as pocket:
        page, anna = pocket.page, pocket.left
        await page.get_by_role("button", name="Try it: Say hello").click()
        await anna.sees("Welcome")
        await page.get_by_role("button", name="I'll look around myself").click()
        for item, answer in (("A sample photo", "photo"), ("A voice message", "voice")):
            await page.get_by_role("button", name="Attach").click()
            await page.get_by_role("menuitem", name=item).click()
            await anna.sees(f"You sent: {answer}")
        await anna.taps_menu("Where I am")
        await page.get_by_role("dialog").get_by_role("button", name="Send").click()
        await anna.sees("You sent: location")
        await page.get_by_role("button", name="Commands").click()
        await page.get_by_role("menuitem", name="/visit").click()
        await expect(anna.button("Save")).to_be_visible()
        await page.get_by_role("button", name="Back to the chats").click()
        await people.send(BORIS, "/start")
        await people.post("send", {"from": BORIS, "chat": GROUP, "text": "hello all"})
        sales = page.get_by_role("listitem").filter(has_text="Sales")
        await expect(sales.get_by_label("1 unread")).to_be_visible()
        await expect(sales).to_contain_text("hello all")
        await pocket.travels("+1 hour")
        await anna.is_told("It is now")


async def test_behind_the_scenes(desk: Desk, people: EmulatorClient) -> None:
    """The drawer shows the bot's calls and plans faults; blocking and coming back are buttons."""
    await desk.page.get_by_role("button", name="Behind the scenes").click()
    drawer = desk.page.get_by_role("complementary", name="Behind the scenes")
    await expect(drawer).to_contain_text("setMyCommands")
    await drawer.get_by_role("button", name="429 on the next message").click()
    await expect(drawer).to_contain_text("429 sendMessage")
    await desk.shoot("drawer")
    await drawer.get_by_role("button", name="Repair everything").click()
    await expect(drawer).to_contain_text("Everything works.")
    await drawer.get_by_role("button", name="Anna blocks the bot").click()
    await desk.left.region.get_by_role("button", name="UNBLOCK THE BOT").click()
    await expect(drawer.get_by_role("button", name="Anna blocks the bot")).to_be_visible()


async def test_a_deep_link_starts_the_bot(desk: Desk, bot: BareBot, people: EmulatorClient) -> None:
    """A link to the bot with a payload is followed in place."""
    await bot.ok("sendMessage", chat_id=ANNA, text="Come in: https://t.me/fieldbook_bot?start=abc-1")
    await desk.left.last.get_by_role("link", name="https://t.me/fieldbook_bot?start=abc-1").click()
    await desk.left.sees("Welcome abc-1")
    assert "/start abc-1" in await people.transcript(ANNA)


async def test_a_guide_of_the_worlds_own(
    browser: Browser, server: Running, bot: BareBot, people: EmulatorClient
) -> None:
    """A world may name its own things to try: several acts in one tap, a morning, and whose phone to look at.

    Times are those of the person's zone: half past eight in Kamchatka.
    """
    guide = [
        {
            "title": {"en": "Log a visit", "ru": "Визит"},
            "text": "One tap.",
            "person": BORIS,
            "do": [{"send": "/visit"}, {"press": "Sa"}],
        },
        {"title": "Tomorrow", "text": "Early.", "travel": "workday", "look": STRANGER},
        {
            "title": "Nothing",
            "text": "There is no such button.",
            "person": ANNA,
            "do": [{"press": "Nowhere"}],
        },
    ]
    zoned = {"id": ANNA, "zone": "Asia/Kamchatka"}
    await people.post("world", {"guide": guide, "people": [zoned]})
    async with opened(browser, server.url, "own-guide", WIDE, "en") as desk:
        await desk.page.get_by_role("button", name="Try it: Log a visit").click()
        await desk.right.sees("It is saved")
        await desk.page.get_by_role("button", name="Try it: Tomorrow").click()
        await expect(desk.clock).to_contain_text(re.compile("(Mon|Tue|Wed|Thu|Fri), .*, 08:3"))
        await expect(desk.right.region.get_by_role("combobox")).to_have_value(str(STRANGER))
        await desk.page.get_by_role("button", name="Try it: Nothing").click()
        await desk.left.is_told("“Nowhere” is not here now")
    assert (await people.world())["guide"] == guide


async def test_topics_replies_and_the_keyboard_alone(desk: Desk, people: EmulatorClient) -> None:
    """A forum has its topics; a message is answered and changed from its menu, without a mouse."""
    anna = desk.left
    await anna.region.get_by_role("button", name="Back to the chats").press("Enter")
    await anna.region.get_by_role("listitem").filter(has_text="Forum").press("Enter")
    await anna.region.get_by_role("tab", name="News").press("Enter")
    await anna.region.get_by_role("textbox").fill("Prices are up")
    await anna.region.get_by_role("textbox").press("Enter")
    await anna.sees("Prices are up")
    await anna.last.get_by_role("button", name="What to do with this message").press("Enter")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        await desk.page.keyboard.press(key)
    await anna.region.get_by_role("textbox").fill("Prices are down")
    await anna.region.get_by_role("textbox").press("Enter")
    await anna.sees("Prices are down", "edited")
    await anna.last.get_by_role("button", name="What to do with this message").press("Enter")
    await desk.page.keyboard.press("Enter")
    await anna.writes("Really?")
    await anna.sees("Really?", "Prices are down")
    written = await people.transcript()
    assert written.count("Anna: Really?") == 1
    assert "Prices are down" in written
