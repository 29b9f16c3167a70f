"""One browser for all, a demo for each test, and its page in a window of a phone's or a desk's size."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from emulator.client import connected
from tests.browser.demo import Demo
from tests.browser.desk import Desk

PHONE = (390, 844)
DESK = (1366, 768)
LOCALES = {"en": "en-GB", "ru": "ru-RU", "sk": "sk-SK"}


NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for path in map(shutil.which, NAMES) if path), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip all these tests with one line where there is no browser; in CI they are errors instead."""
    ours = [item for item in items if Path(__file__).parent in item.path.parents]
    if CHROMIUM is not None or os.environ.get("CI") == "true" or not ours:
        return
    ours[0].add_marker(
        pytest.mark.skip(reason=f"no Chromium here: {len(ours)} tests in a browser are not run")
    )
    config.hook.pytest_deselected(items=ours[1:])
    items[:] = [item for item in items if item not in ours[1:]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A headless browser for the whole run."""
    if CHROMIUM is None:
        pytest.fail("no Chromium here, and in CI the page must be tried in one", pytrace=False)
    async with async_playwright() as driver:
        launched = await driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield launched
        await launched.close()


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Demo]:
    """A demo as long as the block lasts."""
    demo = Demo(folder)
    await demo.start()
    try:
        yield demo
    finally:
        await demo.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def still_demo(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """A demo for all tests in which no time passes: a Tuesday, eleven in the morning in Moscow."""
    async with running(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest_asyncio.fixture(loop_scope="session")
async def demo(browser: Browser, tmp_path: Path) -> AsyncIterator[Demo]:
    """A demo whose clock one test may move; it begins on the same Tuesday."""
    async with running(tmp_path) as demo:
        yield demo


@asynccontextmanager
async def opened(
    browser: Browser,
    url: str,
    test: str,
    size: tuple[int, int],
    language: str = "ru",
    *,
    is_dark: bool = False,
) -> AsyncIterator[Desk]:
    """The page in a window of a size, seen for the first time.

    Its console stays empty, and no call of the bot breaks the rules of the Bot API.
    """
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale=LOCALES[language],
        timezone_id="UTC",
        color_scheme="dark" if is_dark else "light",
        reduced_motion="reduce",
        has_touch=size == PHONE,
    )
    context.set_default_timeout(15_000)
    desk = Desk(await context.new_page(), test.removeprefix("test_"), language)
    await desk.page.goto(url)
    yield desk
    await context.close()
    assert desk.errors == []
    async with connected(url) as emulator:
        assert await emulator.violations() == []


@pytest_asyncio.fixture(loop_scope="session")
async def pocket(browser: Browser, still_demo: Demo, request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    """The demo's page on a phone, as a manager holds it."""
    async with opened(browser, still_demo.url, request.node.name, PHONE) as desk:
        yield desk


@pytest_asyncio.fixture(loop_scope="session")
async def desk(browser: Browser, still_demo: Demo, request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    """The demo's page on a desk: a manager's phone and, beside it, that of the head."""
    async with opened(browser, still_demo.url, request.node.name, DESK) as desk:
        yield desk
