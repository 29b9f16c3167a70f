"""The chat page in a real browser, beside a small bot: what a person sees and touches."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from emulator import Running
from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, BORIS, BareBot

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no chromium here: the page is not tried in a browser"),
    pytest.mark.timeout(120),
]
playwright = pytest.importorskip("playwright.async_api", reason="no playwright here")
SCREENS = Path(__file__).parent.parent / "screens"
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


@pytest.fixture
async def playing(bot: BareBot) -> AsyncIterator[None]:
    """The small bot, at work."""
    task = asyncio.create_task(play(bot))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def browser() -> AsyncIterator[Any]:
    """A headless browser."""
    async with playwright.async_playwright() as driver:
        launched = await driver.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"]
        )
        yield launched
        await launched.close()


@pytest.fixture
async def desk(browser: Any, server: Running, playing: None) -> AsyncIterator[Any]:
    """The page on a desk, two phones beside each other; no error may appear in its console."""
    async for page in opened(browser, server, 1280, 860):
        yield page


@pytest.fixture
async def pocket(browser: Any, server: Running, playing: None) -> AsyncIterator[Any]:
    """The page on a phone."""
    async for page in opened(browser, server, 390, 844):
        yield page


async def opened(browser: Any, server: Running, width: int, height: int) -> AsyncIterator[Any]:
    """The page in a window of a size, in English, in the dark where it is small."""
    scheme = "dark" if width < 600 else "light"
    size = {"width": width, "height": height}
    context = await browser.new_context(viewport=size, locale="en-GB", color_scheme=scheme)
    page = await context.new_page()
    page.set_default_timeout(8000)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(server.url)
    yield page
    await context.close()
    assert errors == []


async def shoot(page: Any, name: str) -> None:
    """Keep a picture of this step, out of git."""
    SCREENS.mkdir(exist_ok=True)
    (SCREENS / ".gitignore").write_text("*\n")
    await page.screenshot(path=SCREENS / f"{name}.png")


async def test_two_people_side_by_side(desk: Any, people: EmulatorClient) -> None:
    """A press shows a toast and edits in place, an alert waits for OK, the other phone is another's."""
    expect = playwright.expect
    await desk.get_by_role("button", name="I'll look around myself").click()
    anna, boris = desk.get_by_label("First phone"), desk.get_by_label("Second phone")
    await anna.get_by_role("button", name="START").click()
    await expect(anna.get_by_role("log")).to_contain_text("Welcome")
    await anna.get_by_role("button", name="Visit", exact=True).click()
    await anna.get_by_role("button", name="Save").click()
    await expect(anna.get_by_role("status")).to_contain_text("save heard")
    await expect(anna.get_by_role("log")).to_contain_text("It is saved")
    await expect(anna.locator("strong", has_text="saved")).to_be_visible()
    await anna.get_by_role("textbox", name="Message").fill("/visit")
    await anna.get_by_role("button", name="Send").click()
    await anna.get_by_role("button", name="Ask").click()
    await expect(desk.get_by_role("dialog")).to_contain_text("ask heard")
    await shoot(desk, "desk")
    await desk.get_by_role("button", name="OK", exact=True).click()
    await boris.get_by_role("button", name="START").click()
    await boris.get_by_role("textbox").fill("<img src=x onerror=alert(1)> <b>no</b>")
    await boris.get_by_role("textbox").press("Enter")
    await expect(boris.get_by_role("log")).to_contain_text("You sent: <img src=x onerror=alert(1)> <b>no</b>")
    assert await people.violations() == []


async def test_a_phone_in_the_pocket(pocket: Any, people: EmulatorClient) -> None:
    """Start, attachments, commands, the list of chats with its unread mark, and time travel."""
    expect = playwright.expect
    await shoot(pocket, "pocket-guide")
    await pocket.get_by_role("button", name="Try it: Say hello").click()
    await expect(pocket.get_by_role("log")).to_contain_text("Welcome")
    await pocket.get_by_role("button", name="I'll look around myself").click()
    for item, answer in (("A sample photo", "photo"), ("A voice message", "voice")):
        await pocket.get_by_role("button", name="Attach").click()
        await pocket.get_by_role("menuitem", name=item).click()
        await expect(pocket.get_by_role("log")).to_contain_text(f"You sent: {answer}")
    await pocket.get_by_role("button", name="Where I am").click()
    await pocket.get_by_role("dialog").get_by_role("button", name="Send").click()
    await expect(pocket.get_by_role("log")).to_contain_text("You sent: location")
    await pocket.get_by_role("button", name="Commands").click()
    await pocket.get_by_role("menuitem", name="/visit").click()
    await expect(pocket.get_by_role("button", name="Save")).to_be_visible()
    await shoot(pocket, "pocket")
    await pocket.get_by_role("button", name="Back to the chats").click()
    await people.send(BORIS, "/start")
    await people.post("send", {"from": BORIS, "chat": -100500, "text": "hello all"})
    await expect(pocket.get_by_label("1 unread")).to_be_visible()
    await pocket.get_by_role("button", name="+1 hour").click()
    await expect(pocket.get_by_role("status")).to_contain_text("It is now")
    await shoot(pocket, "pocket-chats")


async def test_behind_the_scenes(desk: Any, people: EmulatorClient) -> None:
    """The drawer shows the bot's calls and plans faults; blocking and coming back are buttons."""
    expect = playwright.expect
    await desk.get_by_role("button", name="I'll look around myself").click()
    await desk.get_by_role("button", name="Behind the scenes").click()
    drawer = desk.get_by_role("complementary", name="Behind the scenes")
    await expect(drawer).to_contain_text("setMyCommands")
    await drawer.get_by_role("button", name="429 on the next message").click()
    await expect(drawer).to_contain_text("429 sendMessage")
    await drawer.get_by_role("button", name="Repair everything").click()
    await expect(drawer).to_contain_text("Everything works.")
    await drawer.get_by_role("button", name="Anna blocks the bot").click()
    await desk.get_by_label("First phone").get_by_role("button", name="UNBLOCK THE BOT").click()
    await expect(drawer.get_by_role("button", name="Anna blocks the bot")).to_be_visible()
    await shoot(desk, "drawer")


async def test_a_deep_link_starts_the_bot(desk: Any, bot: BareBot) -> None:
    """A link to the bot with a payload is followed in place."""
    await desk.get_by_role("button", name="I'll look around myself").click()
    await bot.ok("sendMessage", chat_id=ANNA, text="Come in: https://t.me/fieldbook_bot?start=abc-1")
    anna = desk.get_by_label("First phone")
    await anna.get_by_role("link", name="https://t.me/fieldbook_bot?start=abc-1").click()
    await playwright.expect(anna.get_by_role("log")).to_contain_text("Welcome abc-1")


async def test_a_guide_of_the_worlds_own(
    browser: Any, server: Running, people: EmulatorClient, playing: None
) -> None:
    """A world may name its own three things to try, each one tap."""
    guide = [
        {"title": {"en": "Log a visit", "ru": "Визит"}, "text": "One tap.", "person": BORIS, "send": "/visit"}
    ]
    await people.post("world", {"guide": guide})
    async for page in opened(browser, server, 1280, 860):
        await page.get_by_role("button", name="Try it: Log a visit").click()
        await playwright.expect(page.get_by_label("Second phone").get_by_role("log")).to_contain_text(
            "Which client?"
        )
    assert json.loads(json.dumps((await people.world())["guide"])) == guide
