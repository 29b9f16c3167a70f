"""Files: kinds, sizes, ids, downloads and albums."""

from __future__ import annotations

import json
import struct
from typing import Any

import aiohttp
import pytest

from emulator.client import EmulatorClient
from emulator.pictures import image_size, stock_picture
from tests.emulator.conftest import ANNA, GROUP, TOKEN, BareBot

PICTURE = stock_picture()


def png(width: int, height: int) -> bytes:
    """The head of a picture of a size."""
    return PICTURE[:16] + struct.pack(">II", width, height) + PICTURE[24:]


async def upload(bot: BareBot, method: str, files: dict[str, bytes], **values: object) -> dict[str, Any]:
    """Call a method with files, chunked as aiogram sends them."""
    with aiohttp.MultipartWriter("form-data") as form:
        for name, value in values.items():
            part = form.append(value if isinstance(value, str) else json.dumps(value))
            part.set_content_disposition("form-data", name=name)
        for name, content in files.items():
            part = form.append(content, {"Content-Type": "application/octet-stream"})
            part.set_content_disposition("form-data", name=name, filename=f"{name}.bin")
    async with bot.session.post(f"{bot.url}/bot{TOKEN}/{method}", data=form) as response:
        body: dict[str, Any] = await response.json()
        return body


async def test_a_document_comes_back_byte_for_byte(bot: BareBot) -> None:
    """What was uploaded can be downloaded by its path, and sent again by its id."""
    content = bytes(range(256)) * 400
    sent = await upload(
        bot,
        "sendDocument",
        {"f": content},
        chat_id=ANNA,
        document="attach://f",
        caption="<b>x</b>",
        parse_mode="HTML",
    )
    document = sent["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("f.bin", len(content))
    assert sent["result"]["caption_entities"] == [{"offset": 0, "length": 1, "type": "bold"}]
    path = (await bot.ok("getFile", file_id=document["file_id"]))["file_path"]
    async with bot.session.get(f"{bot.url}/file/bot{TOKEN}/{path}") as response:
        assert await response.read() == content
    again = await bot.ok("sendDocument", chat_id=ANNA, document=document["file_id"])
    assert again["document"]["file_unique_id"] == document["file_unique_id"]
    refused = await bot.error("sendPhoto", chat_id=ANNA, photo=document["file_id"])
    assert refused == "Bad Request: can't use file of type Document as Photo"


async def test_a_photo_has_sizes(bot: BareBot) -> None:
    """A photo comes in several sizes, the last one the largest."""
    sent = await upload(bot, "sendPhoto", {"photo": PICTURE}, chat_id=ANNA)
    sizes = [(size["width"], size["height"]) for size in sent["result"]["photo"]]
    assert sizes == [(90, 68), (320, 240)]


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"", "Bad Request: file must be non-empty"),
        (b"not a picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (png(9000, 2000), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_bad_photos_are_refused(bot: BareBot, content: bytes, description: str) -> None:
    """Size and shape of pictures matter."""
    answer = await upload(bot, "sendPhoto", {"f": content}, chat_id=ANNA, photo="attach://f")
    assert answer["description"] == description


@pytest.mark.parametrize(
    ("method", "values", "description"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendVoice", {}, "there is no voice in the request"),
        ("sendPhoto", {"photo": "attach://gone"}, "wrong file identifier/HTTP URL specified"),
        (
            "sendPhoto",
            {"photo": "AAAA"},
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        ),
        ("sendPhoto", {"photo": "https://example.com/a.png"}, "failed to get HTTP URL content"),
        ("sendPhoto", {"photo": "https://"}, "wrong HTTP URL specified"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("sendLocation", {"latitude": 1}, "longitude is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 1}, "invalid location specified"),
        ("sendMediaGroup", {}, 'parameter "media" is required'),
        ("sendMediaGroup", {"media": "{"}, "can't parse media JSON object"),
        ("sendMediaGroup", {"media": "{}"}, "expected an Array of InputMedia"),
        ("sendMediaGroup", {"media": []}, "there are no messages to send"),
        ("sendMediaGroup", {"media": [{"type": "photo"}]}, "can't parse InputMedia: media not found"),
        (
            "sendMediaGroup",
            {"media": [{"type": "animation", "media": "x"}]},
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        (
            "sendMediaGroup",
            {"media": [{"type": "photo", "media": "x"}] * 11},
            "too many messages to send as an album",
        ),
        (
            "sendMediaGroup",
            {"media": [{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}]},
            "document can't be mixed with other media types",
        ),
        ("sendChatAction", {"action": "dance"}, "wrong parameter action in request"),
        ("setMessageReaction", {"message_id": 99, "reaction": []}, "message to react not found"),
        (
            "setMessageReaction",
            {"message_id": 1, "reaction": [{"type": "emoji", "emoji": "x"}]},
            "REACTION_INVALID",
        ),
        ("setMessageReaction", {"message_id": 1, "reaction": "x"}, "can't parse reaction types JSON object"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("copyMessage", {"from_chat_id": ANNA, "message_id": 99}, "message to copy not found"),
    ],
)
async def test_refusals(bot: BareBot, method: str, values: dict[str, object], description: str) -> None:
    """Every method refuses in Telegram's words."""
    assert await bot.error(method, chat_id=ANNA, **values) == f"Bad Request: {description}"


async def test_an_album_is_several_messages(bot: BareBot, people: EmulatorClient) -> None:
    """Albums go both ways with one `media_group_id`."""
    media = [
        {"type": "photo", "media": "attach://a", "caption": "first"},
        {"type": "photo", "media": "attach://b"},
    ]
    sent = await upload(bot, "sendMediaGroup", {"a": PICTURE, "b": PICTURE}, chat_id=ANNA, media=media)
    assert len({message["media_group_id"] for message in sent["result"]}) == 1
    assert sent["result"][0]["caption"] == "first"
    await people.send(ANNA, "mine", album=[{"photo": True}, {"photo": PICTURE}])
    messages = [update["message"] for update in await bot.updates()]
    assert len(messages) == 2
    assert len({message["media_group_id"] for message in messages}) == 1


async def test_people_attach_everything(bot: BareBot, people: EmulatorClient) -> None:
    """Photos, documents, voice, places and contacts reach the bot, which can download them."""
    await people.send(ANNA, photo=PICTURE)
    await people.send(
        ANNA, "a price list", document={"base64": b"1;2", "name": "list.csv", "mime_type": "text/csv"}
    )
    await people.send(ANNA, voice=True)
    await people.send(ANNA, location={"latitude": 48.1, "longitude": 17.1, "accuracy": 10})
    await people.send(ANNA, contact={"phone_number": "+421900", "first_name": "Anna", "user_id": ANNA})
    photo, document, voice, place, contact = [update["message"] for update in await bot.updates()]
    assert photo["photo"][-1]["width"] == 320
    assert (document["document"]["file_name"], document["caption"]) == ("list.csv", "a price list")
    assert voice["voice"]["duration"] == 3
    assert place["location"]["horizontal_accuracy"] == 10
    assert contact["contact"]["user_id"] == ANNA
    path = (await bot.ok("getFile", file_id=document["document"]["file_id"]))["file_path"]
    async with bot.session.get(f"{bot.url}/file/bot{TOKEN}/{path}") as response:
        assert await response.read() == b"1;2"


async def test_copying_forwarding_and_pinning(bot: BareBot, people: EmulatorClient) -> None:
    """A forward names its origin, a copy does not; a pin is announced."""
    written = await people.send(ANNA, "news", chat=GROUP)
    forwarded = await bot.ok(
        "forwardMessage", chat_id=ANNA, from_chat_id=GROUP, message_id=written["message_id"]
    )
    assert forwarded["forward_origin"]["sender_user"]["id"] == ANNA
    copied = await bot.ok("copyMessage", chat_id=ANNA, from_chat_id=GROUP, message_id=written["message_id"])
    messages = await people.messages(ANNA)
    assert [message["text"] for message in messages] == ["news", "news"]
    assert "forward_origin" not in messages[1]
    await bot.ok("pinChatMessage", chat_id=ANNA, message_id=copied["message_id"])
    view = await people.chat(ANNA)
    assert view["pins"] == [copied["message_id"]]
    assert view["messages"][-1]["pinned_message"]["text"] == "news"
    refused = await bot.error("pinChatMessage", chat_id=GROUP, message_id=written["message_id"])
    assert refused == "Bad Request: not enough rights to manage pinned messages in the chat"


def test_sizes_of_pictures() -> None:
    """PNG, JPEG, GIF, BMP and WebP are measured; anything else is no picture."""
    jpeg = (
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 20, 30) + b"\x01\x01\x11\x00"
    )
    assert image_size(PICTURE) == (320, 240)
    assert image_size(jpeg) == (30, 20)
    assert image_size(b"GIF89a" + struct.pack("<HH", 3, 4)) == (3, 4)
    assert image_size(b"BM" + bytes(16) + struct.pack("<ii", 5, -6)) == (5, 6)
    assert image_size(b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x09\0\0\x13\0\0") == (10, 20)
    assert image_size(b"\xff\xd8\xff") is None
    assert image_size(b"") is None
