"""Groups: members, rights, commands by scope, and what the bot hears of comings and goings."""

from __future__ import annotations

import pytest

from emulator.client import EmulatorClient
from tests.emulator.conftest import ANNA, BORIS, FORUM, GROUP, STRANGER, BareBot


async def test_members(bot: BareBot) -> None:
    """Owner, member and somebody who never was there."""
    statuses = [
        (await bot.ok("getChatMember", chat_id=GROUP, user_id=person))["status"]
        for person in (ANNA, BORIS, STRANGER)
    ]
    assert statuses == ["creator", "member", "left"]
    assert (
        await bot.error("getChatMember", chat_id=GROUP, user_id=777) == "Bad Request: PARTICIPANT_ID_INVALID"
    )
    assert await bot.error("getChatMember", chat_id=GROUP) == "Bad Request: invalid user_id specified"
    administrators = await bot.ok("getChatAdministrators", chat_id=GROUP)
    assert [member["user"]["id"] for member in administrators] == [ANNA]
    assert await bot.error("getChatAdministrators", chat_id=ANNA) == (
        "Bad Request: there are no administrators in the private chat"
    )
    assert await bot.ok("getChatMemberCount", chat_id=GROUP) == 3
    assert (await bot.ok("getChat", chat_id=GROUP))["permissions"]["can_send_messages"] is True


async def test_a_group_that_threw_the_bot_out_tells_nothing(bot: BareBot, people: EmulatorClient) -> None:
    """Reading is refused as sending is."""
    await people.happen("kick", person=ANNA, chat=GROUP)
    for method in ("getChat", "getChatAdministrators", "getChatMemberCount", "sendMessage"):
        assert await bot.error(method, chat_id=GROUP, text="x") == (
            "Forbidden: bot was kicked from the supergroup chat"
        )


async def test_the_bot_hears_of_comings_and_goings(bot: BareBot, people: EmulatorClient) -> None:
    """Joins and leaves are service messages; the bot's own fate is `my_chat_member`."""
    await people.happen("join", person=STRANGER, chat=GROUP)
    await people.happen("leave", person=STRANGER, chat=GROUP)
    await people.happen("kick", person=ANNA, chat=GROUP)
    await people.happen("join", person=ANNA, chat=GROUP, user=42)
    await people.happen("block", person=BORIS)
    await people.happen("unblock", person=BORIS)
    seen = []
    for update in await bot.updates():
        if "message" in update:
            seen.append(
                next(name for name in ("new_chat_members", "left_chat_member") if name in update["message"])
            )
        else:
            seen.append(update["my_chat_member"]["new_chat_member"]["status"])
    assert seen == [
        "new_chat_members",
        "left_chat_member",
        "kicked",
        "member",
        "new_chat_members",
        "kicked",
        "member",
    ]


async def test_rights_to_send(bot: BareBot, people: EmulatorClient) -> None:
    """What the group forbids is refused by name, unless the bot runs the group."""
    groups = [{"id": GROUP, "permissions": {"can_send_photos": False, "can_send_messages": False}}]
    await people.add(groups=groups)
    assert await bot.error("sendMessage", chat_id=GROUP, text="x") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    await people.add(groups=[{"id": GROUP, "bot": "administrator"}])
    await bot.ok("sendMessage", chat_id=GROUP, text="x")


async def test_reactions_reach_an_administrator(bot: BareBot, people: EmulatorClient) -> None:
    """A bot that asked for them and runs the group hears of reactions."""
    await bot.ok("getUpdates", allowed_updates=["message_reaction", "message"])
    sent = await bot.ok("sendMessage", chat_id=FORUM, text="x")
    await people.react(ANNA, sent["message_id"], "👍", chat=FORUM)
    reaction = (await bot.updates(offset=1))[0]["message_reaction"]
    assert reaction["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    await bot.ok(
        "setMessageReaction",
        chat_id=FORUM,
        message_id=sent["message_id"],
        reaction=[{"type": "emoji", "emoji": "👍"}],
    )
    assert (await people.messages(ANNA, chat=FORUM))[-1]["reactions"] == {"👍": 2}


@pytest.mark.parametrize(
    ("values", "description"),
    [
        ({"commands": "x"}, "can't parse commands JSON object"),
        ({"commands": "{}"}, "expected an Array of BotCommand"),
        ({"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
        ({"commands": [{"command": "a" * 33, "description": "x"}]}, "command length must not exceed 32"),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
        ({"commands": [{"command": "Visit", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "RU"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "moon"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
    ],
)
async def test_bad_commands(bot: BareBot, values: dict[str, object], description: str) -> None:
    """Command lists are checked in Telegram's words."""
    assert await bot.error("setMyCommands", **values) == f"Bad Request: {description}"


async def test_commands_by_scope_and_language(bot: BareBot, people: EmulatorClient) -> None:
    """The menu is the narrowest list in the person's language; getMyCommands never falls back."""

    async def put(name: str, **more: object) -> None:
        await bot.ok("setMyCommands", commands=[{"command": f"/{name}", "description": "x"}], **more)

    async def menu(person: int, chat: int | None = None) -> list[str]:
        return [item["command"] for item in (await people.chat(person, chat=chat))["commands"]]

    await put("everybody")
    await put("russian", language_code="ru")
    await put("groups", scope={"type": "all_group_chats"})
    await put("bosses", scope={"type": "all_chat_administrators"})
    await put("boris", scope={"type": "chat", "chat_id": BORIS})
    assert await menu(ANNA) == ["everybody"]
    assert await menu(BORIS) == ["boris"]
    assert await menu(BORIS, GROUP) == ["groups"]
    assert await menu(ANNA, GROUP) == ["bosses"]
    assert await bot.ok("getMyCommands", language_code="sk") == []
    await bot.ok("deleteMyCommands", scope={"type": "chat", "chat_id": BORIS})
    assert await menu(BORIS) == ["russian"]


async def test_descriptions(bot: BareBot) -> None:
    """Descriptions are kept by language and fall back to everybody's."""
    await bot.ok("setMyDescription", description="All")
    await bot.ok("setMyDescription", description="Všetci", language_code="sk")
    assert await bot.ok("getMyDescription", language_code="sk") == {"description": "Všetci"}
    assert await bot.ok("getMyDescription", language_code="en") == {"description": "All"}
    await bot.ok("setChatMenuButton", menu_button={"type": "commands"})
    assert await bot.error("setChatMenuButton", menu_button={"type": "x"}) == (
        "Bad Request: can't parse menu button: MenuButton has unsupported type"
    )


async def test_topics(bot: BareBot, people: EmulatorClient) -> None:
    """A message in a topic that answers nothing answers its opening, as Telegram has it."""
    topic = await bot.ok("createForumTopic", chat_id=FORUM, name="Claims")
    thread = topic["message_thread_id"]
    await people.send(ANNA, "/x", chat=FORUM, thread=thread)
    message = (await bot.updates())[-1]["message"]
    assert message["message_thread_id"] == thread
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Claims"
    shown = await people.chat(ANNA, chat=FORUM, thread=thread)
    assert [one["kind"] for one in shown["messages"]] == ["service", "text"]
    assert [one["name"] for one in shown["topics"]] == ["News", "Claims"]
