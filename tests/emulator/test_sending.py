"""sendMessage and its relatives: order of checks, limits, wording."""

from __future__ import annotations

import json

import pytest

from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, BASIC, BORIS, FORUM, GROUP, STRANGER, TOKEN, BareBot


@pytest.mark.parametrize(
    ("values", "description"),
    [
        ({"chat_id": ANNA}, "Bad Request: message text is empty"),
        ({"chat_id": ANNA, "text": " \n "}, "Bad Request: text must be non-empty"),
        ({"chat_id": ANNA, "text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"chat_id": ANNA, "text": "a" * 4097}, "Bad Request: message is too long"),
        ({"chat_id": ANNA, "text": "a" * 32769}, "Bad Request: text is too long"),
        ({"chat_id": ANNA, "text": "x", "parse_mode": "wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"text": "x", "chat_id": "garbage"}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@anna"}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": 555}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": STRANGER}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": 42}, "Forbidden: the bot can't send messages to the bot"),
        (
            {"text": "x", "chat_id": ANNA, "reply_markup": "{"},
            "can't parse reply keyboard markup JSON object",
        ),
        ({"text": "x", "chat_id": ANNA, "reply_markup": "[1]"}, "object expected as reply markup"),
        (
            {"text": "x", "chat_id": ANNA, "reply_markup": {"inline_keyboard": None}},
            'field "inline_keyboard" must be of type Array',
        ),
        (
            {"text": "x", "chat_id": ANNA, "reply_markup": {"inline_keyboard": [1]}},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            {"text": "x", "chat_id": ANNA, "reply_markup": {"inline_keyboard": [[{"text": "t"}]]}},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "chat_id": ANNA, "reply_parameters": {"message_id": 99}},
            "message to be replied not found",
        ),
        ({"text": "x", "chat_id": GROUP, "message_thread_id": 99}, "message thread not found"),
        ({"text": "x", "chat_id": ANNA, "reply_parameters": "7"}, "object expected as reply parameters"),
    ],
)
async def test_a_bad_message_is_refused_in_telegrams_words(
    bot: BareBot, values: dict[str, object], description: str
) -> None:
    """Every refusal has the real server's wording."""
    prefix = "" if ": " in description and description[0] in "BF" else "Bad Request: "
    assert await bot.error("sendMessage", **values) == prefix + description


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"url": "http://localhost"},
            "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        ),
        (
            {"web_app": {"url": "http://example.com/"}},
            "inline keyboard button Web App URL 'http://example.com/' is invalid: "
            "Only HTTPS links are allowed",
        ),
        (
            {"callback_data": "x", "style": "pink"},
            "can't parse inline keyboard button: invalid button style specified",
        ),
    ],
)
async def test_a_bad_button_is_refused(bot: BareBot, button: dict[str, object], description: str) -> None:
    """Buttons are checked by bytes, by links and by styles."""
    markup = {"inline_keyboard": [[{"text": "t", **button}]]}
    answer = await bot.error("sendMessage", chat_id=ANNA, text="x", reply_markup=markup)
    assert answer == f"Bad Request: {description}"


async def test_a_keyboard_is_tidied_as_telegram_does(bot: BareBot) -> None:
    """Empty buttons and rows go, a row keeps twelve, and the first action of a button wins."""
    button = {"text": "t", "callback_data": "d", "url": "https://example.com"}
    rows = [[button] * 13, [], [{"text": "", "callback_data": "d"}]]
    sent = await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup={"inline_keyboard": rows})
    shown = sent["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in shown] == [12]
    assert shown[0][0] == {"text": "t", "url": "https://example.com/"}


async def test_an_empty_keyboard_leaves_room_for_the_next_kind(bot: BareBot, people: EmulatorClient) -> None:
    """Of several kinds the first that is not empty counts; none at all is no keyboard."""
    both = {"keyboard": [], "inline_keyboard": [[{"text": "a", "callback_data": "a"}]], "force_reply": True}
    assert "reply_markup" in await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=both)
    assert "reply_markup" not in await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup={})
    assert (await people.chat(ANNA))["keyboard"] is None


async def test_a_reply_keyboard_is_not_echoed(bot: BareBot, people: EmulatorClient) -> None:
    """Only inline keyboards come back in the message; the person sees the other kind under the typing box."""
    sent = await bot.ok(
        "sendMessage", chat_id=ANNA, text="x", reply_markup={"keyboard": [["Yes", {"text": "No"}]]}
    )
    assert "reply_markup" not in sent
    keyboard = (await people.chat(ANNA))["keyboard"]
    assert keyboard["keyboard"] == [[{"text": "Yes"}, {"text": "No"}]]
    assert await bot.error("editMessageText", chat_id=ANNA, message_id=sent["message_id"], text="y") == (
        "Bad Request: message can't be edited"
    )
    await bot.ok("sendMessage", chat_id=ANNA, text="x", reply_markup={"remove_keyboard": True})
    assert (await people.chat(ANNA))["keyboard"] is None


async def test_text_is_trimmed_and_counted_after_parsing(bot: BareBot) -> None:
    """Code points are counted after the tags are gone; offsets count UTF-16 units."""
    sent = await bot.ok("sendMessage", chat_id=ANNA, text=" \n😀 <b>жир</b>\n\n", parse_mode="hTmL")
    assert sent["text"] == "😀 жир"
    assert sent["entities"] == [{"offset": 3, "length": 3, "type": "bold"}]
    await bot.ok("sendMessage", chat_id=ANNA, text="<b>" + "😀" * 4096 + "</b>", parse_mode="HTML")


async def test_people_who_cannot_be_written_to(bot: BareBot, people: EmulatorClient) -> None:
    """Blocked, deleted, never started, kicked: each has its own 403."""
    await people.happen("block", person=ANNA)
    assert await bot.error("sendMessage", chat_id=ANNA, text="x") == "Forbidden: bot was blocked by the user"
    await people.happen("delete_account", person=BORIS)
    assert await bot.error("sendMessage", chat_id=BORIS, text="x") == "Forbidden: user is deactivated"
    await people.happen("join", person=STRANGER, chat=GROUP)
    assert await bot.error("sendMessage", chat_id=STRANGER, text="x") == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    await people.happen("kick", person=ANNA, chat=GROUP)
    assert await bot.error("sendMessage", chat_id=GROUP, text="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )
    await bot.ok("leaveChat", chat_id=BASIC)
    assert await bot.error("sendMessage", chat_id=BASIC, text="x") == (
        "Forbidden: bot is not a member of the group chat"
    )


async def test_an_upgraded_group_tells_its_new_id(bot: BareBot, people: EmulatorClient) -> None:
    """A send to the old id is refused with `migrate_to_chat_id`."""
    moved = await people.happen("migrate", person=ANNA, chat=BASIC)
    answer = await bot("sendMessage", chat_id=BASIC, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": moved["chat"]}
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    await bot.ok("sendMessage", chat_id=moved["chat"], text="x")
    kinds = [
        set(update["message"]) & {"migrate_to_chat_id", "migrate_from_chat_id"}
        for update in await bot.updates()
    ]
    assert kinds == [{"migrate_to_chat_id"}, {"migrate_from_chat_id"}]


async def test_a_topic_keeps_its_messages(bot: BareBot, people: EmulatorClient) -> None:
    """A message in a topic carries the thread; a closed topic refuses."""
    thread = (await people.chat(ANNA, chat=FORUM))["topics"][0]["thread"]
    sent = await bot.ok("sendMessage", chat_id=FORUM, text="x", message_thread_id=thread)
    assert sent["message_thread_id"] == thread
    assert sent["is_topic_message"] is True
    await bot.ok("closeForumTopic", chat_id=FORUM, message_thread_id=thread)
    await bot.ok("sendMessage", chat_id=FORUM, text="who manages topics may", message_thread_id=thread)
    await people.add(groups=[{"id": FORUM, "bot": "member"}])
    answer = await bot.error("sendMessage", chat_id=FORUM, text="x", message_thread_id=thread)
    assert answer == "Bad Request: TOPIC_CLOSED"


async def test_envelopes_of_wrong_requests(bot: BareBot) -> None:
    """Bad tokens, methods and paths answer in the envelope; names of methods ignore case."""
    for path, code, description in [
        ("/nothing", 404, "Not Found"),
        ("/bot42/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot0:x/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot{'9' * 80}:x/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot43:OTHER/getMe", 401, "Unauthorized"),
        (f"/bot{TOKEN}/flyAway", 404, "Not Found: method not found"),
    ]:
        async with bot.session.get(bot.url + path) as response:
            assert response.status == code
            assert await response.json() == {"ok": False, "error_code": code, "description": description}
    async with bot.session.get(f"{bot.url}/bot{TOKEN}/GETME") as response:
        assert (await response.json())["result"]["username"] == "fieldbook_bot"


async def test_parameters_come_in_four_ways(bot: BareBot) -> None:
    """Query, form, JSON and multipart mean the same."""
    url = f"{bot.url}/bot{TOKEN}/sendMessage"
    values = {"chat_id": str(ANNA), "text": "hi", "reply_markup": json.dumps({"inline_keyboard": []})}
    async with bot.session.get(url, params=values) as response:
        assert (await response.json())["result"]["text"] == "hi"
    async with bot.session.post(url, data=values) as response:
        assert (await response.json())["result"]["text"] == "hi"
    async with bot.session.post(url, json=values) as response:
        assert (await response.json())["result"]["text"] == "hi"
    parts = "".join(
        f'--B\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in values.items()
    )
    headers = {"Content-Type": "multipart/form-data; boundary=B"}
    async with bot.session.post(url, data=(parts + "--B--\r\n").encode(), headers=headers) as response:
        assert (await response.json())["result"]["text"] == "hi"
