"""Buttons pressed and answered; edits and deletions of what carries them."""

from __future__ import annotations

import asyncio

import pytest

from emulator.client import ControlError, EmulatorClient
from tests.emulator.conftest import ANNA, BareBot

BUTTON = {"inline_keyboard": [[{"text": "Save", "callback_data": "save"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_press_is_answered_once(bot: BareBot, people: EmulatorClient) -> None:
    """The presser sees the answer; a second answer is refused."""
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=BUTTON)
    pressing = asyncio.create_task(people.press(ANNA, sent["message_id"], "save", wait=10))
    query = (await bot.updates(wait=5))[0]["callback_query"]
    assert query["data"] == "save"
    assert query["message"]["message_id"] == sent["message_id"]
    answer = {"callback_query_id": query["id"], "text": "Saved", "show_alert": True}
    await bot.ok("answerCallbackQuery", **answer)
    said = await pressing
    assert (said["answered"], said["text"], said["show_alert"]) == (True, "Saved", True)
    assert await bot.error("answerCallbackQuery", **answer) == TOO_OLD


async def test_a_late_answer_is_refused(bot: BareBot, people: EmulatorClient) -> None:
    """After the time to answer is over, the query is too old."""
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=BUTTON)
    await people.options(callback_seconds=0)
    await people.press(ANNA, sent["message_id"], "save")
    query = (await bot.updates())[0]["callback_query"]
    assert await bot.error("answerCallbackQuery", callback_query_id=query["id"]) == TOO_OLD


async def test_a_button_that_is_not_there_cannot_be_pressed(bot: BareBot, people: EmulatorClient) -> None:
    """The control API names the field; `force` presses anyway, as a forged client would."""
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=BUTTON)
    with pytest.raises(ControlError) as caught:
        await people.press(ANNA, sent["message_id"], "forged")
    assert caught.value.field == "data"
    await people.press(ANNA, sent["message_id"], "forged", force=True)
    assert (await bot.updates())[0]["callback_query"]["data"] == "forged"


async def test_an_edit_must_change_something(bot: BareBot, people: EmulatorClient) -> None:
    """The same again is refused; leaving the keyboard out takes it away."""
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=BUTTON)
    same = {"chat_id": ANNA, "message_id": sent["message_id"], "text": "x"}
    refused = await bot.error("editMessageText", **same, reply_markup=BUTTON)
    assert refused.startswith(
        "Bad Request: message is not modified: specified new message content and reply markup"
    )
    edited = await bot.ok("editMessageText", **same)
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    await bot.ok("editMessageReplyMarkup", chat_id=ANNA, message_id=sent["message_id"], reply_markup=BUTTON)
    assert (await people.messages(ANNA))[0]["edits"] == ["x", "x"]


async def test_what_cannot_be_edited(bot: BareBot, people: EmulatorClient) -> None:
    """People's messages, missing ones and other kinds of keyboards are refused."""
    written = await people.send(ANNA, "mine")
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x")
    own = {"chat_id": ANNA, "message_id": sent["message_id"], "text": "y"}
    assert await bot.error("editMessageText", **own | {"message_id": written["message_id"]}) == (
        "Bad Request: message can't be edited"
    )
    assert (
        await bot.error("editMessageText", **own | {"message_id": 99})
        == "Bad Request: message to edit not found"
    )
    assert await bot.error("editMessageText", text="y") == "Bad Request: message identifier is not specified"
    assert await bot.error("editMessageText", **own, reply_markup={"force_reply": True}) == (
        "Bad Request: inline keyboard expected"
    )


async def test_deleting(bot: BareBot, people: EmulatorClient) -> None:
    """Both sides of a private chat can be deleted for two days."""
    written = await people.send(ANNA, "mine")
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x")
    await bot.ok("deleteMessage", chat_id=ANNA, message_id=written["message_id"])
    missing = await bot.error("deleteMessage", chat_id=ANNA, message_id=written["message_id"])
    assert missing == "Bad Request: message to delete not found"
    await people.travel(48 * 3600 + 5)
    old = await bot.error("deleteMessage", chat_id=ANNA, message_id=sent["message_id"])
    assert old == "Bad Request: message can't be deleted for everyone"
