"""Our own line to Telegram carries files both ways, over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from bot.telegram import Telegram
from domain.jobs import LARGEST_DOWNLOAD, OwnFile
from domain.refusals import FileGone, FileTooLarge
from emulator import Running
from tests.emulator.conftest import ANNA, TOKEN


@pytest.fixture
async def telegram(server: Running) -> AsyncIterator[Telegram]:
    """Give the bot's own client of the Bot API."""
    opened = Telegram(TOKEN, server.url)
    yield opened
    await opened.close()


async def test_a_file_goes_out_and_comes_back(telegram: Telegram, server: Running) -> None:
    """The name keeps its letters, the buttons and the caption come along, and the bytes are the same."""
    content = bytes(range(256)) * 500
    file = OwnFile('Клиенты "2026"/11.xlsx', "application/octet-stream", content)
    payload = {
        "chat_id": ANNA,
        "document": "attach://file-7",
        "caption": "<b>готово</b>",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": [[{"text": "ещё", "callback_data": "x"}]]},
    }
    answer = await telegram.upload("sendDocument", payload, {"file-7": file})

    assert answer.ok, answer.description
    assert answer.result["document"]["file_name"] == "Клиенты _2026__11.xlsx"
    assert answer.result["caption"] == "готово"
    assert answer.result["reply_markup"]["inline_keyboard"][0][0]["text"] == "ещё"
    assert await telegram.download(answer.result["document"]["file_id"]) == content


async def test_what_cannot_be_had_has_a_name(telegram: Telegram, server: Running) -> None:
    """A file that is too large, and one that nobody knows."""
    large = OwnFile("large.bin", "application/octet-stream", bytes(LARGEST_DOWNLOAD + 1))
    answer = await telegram.upload("sendDocument", {"chat_id": ANNA, "document": "attach://a"}, {"a": large})
    with pytest.raises(FileTooLarge):
        await telegram.download(answer.result["document"]["file_id"])
    with pytest.raises(FileGone):
        await telegram.download("nothing")
