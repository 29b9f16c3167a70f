"""What a person can attach: pictures, documents, voice, places and contacts, one or an album."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from emulator.call import Upload
from emulator.envelope import Json, Refusal
from emulator.fields import Fields
from emulator.formatting import finish
from emulator.media import check_upload, file_body
from emulator.pictures import stock_picture
from emulator.posting import text_body

if TYPE_CHECKING:
    from emulator.core import Emulator

FILE_KINDS = ("photo", "document", "voice", "audio", "video", "video_note", "animation", "sticker")
FIELDS = (*FILE_KINDS, "location", "contact", "venue", "album", "web_app_data")
_FILE_FIELDS = ("base64", "name", "mime_type", "duration", "file_id")
_USUAL = {
    "photo": ("photo.jpg", "image/jpeg"),
    "document": ("document.txt", "text/plain"),
    "voice": ("voice.ogg", "audio/ogg"),
    "audio": ("audio.mp3", "audio/mpeg"),
    "video": ("video.mp4", "video/mp4"),
    "video_note": ("note.mp4", "video/mp4"),
    "animation": ("animation.mp4", "video/mp4"),
    "sticker": ("sticker.webp", "image/webp"),
}
_STOCK_VOICE = b"OggS\x00\x02" + bytes(2000)


def bodies_of(emulator: Emulator, fields: Fields) -> list[Json]:
    """The bodies of the messages that the attachments make; none where only text is sent."""
    if fields.has("album"):
        return _album(emulator, fields)
    for kind in FILE_KINDS:
        if fields.has(kind):
            body = _file(emulator, kind, fields.raw(kind), fields.path(kind))
            return [body | _caption(emulator, fields)]
    for kind, read in _PLAIN.items():
        if fields.has(kind):
            return [read(fields.raw(kind), fields.path(kind))]
    return []


def _album(emulator: Emulator, fields: Fields) -> list[Json]:
    items = fields.items("album")
    if not 2 <= len(items) <= 10:
        raise fields.refuse("album", "must have from 2 to 10 items")
    group = str(random.randint(10**16, 10**17 - 1))
    bodies = []
    for index, item in enumerate(items):
        inner = Fields(item, FILE_KINDS, fields.path(f"album[{index}]"))
        kind = next((name for name in FILE_KINDS if inner.has(name)), None)
        if kind is None:
            raise inner.refuse("photo", "is required (or another kind of file)")
        bodies.append({"media_group_id": group, **_file(emulator, kind, inner.raw(kind), inner.path(kind))})
    bodies[0] |= _caption(emulator, fields)
    return bodies


def _caption(emulator: Emulator, fields: Fields) -> Json:
    return text_body(emulator, finish(fields.text("text", ""), []), "caption")


def _file(emulator: Emulator, kind: str, value: Any, where: str) -> Json:
    if value is True:
        value = {}
    elif isinstance(value, str):
        value = {"base64": value}
    fields = Fields(value, _FILE_FIELDS, where)
    if fields.has("file_id"):
        try:
            return file_body(kind, emulator.files.find(fields.text("file_id"), kind))
        except Refusal as refusal:
            raise fields.refuse("file_id", refusal.description) from None
    name, mime_type = _USUAL[kind]
    content = fields.content("base64") if fields.has("base64") else _stock(kind)
    upload = Upload(fields.text("name", name), fields.text("mime_type", mime_type), content)
    try:
        check_upload(kind, upload)
    except Refusal as refusal:
        raise fields.refuse("base64", refusal.description) from None
    duration = fields.integer("duration", 3 if kind == "voice" else 0)
    return file_body(kind, emulator.files.add(kind, upload, duration=duration))


def _stock(kind: str) -> bytes:
    if kind in ("photo", "sticker"):
        return stock_picture()
    return _STOCK_VOICE if kind == "voice" else f"A sample {kind}.\n".encode()


def _location(value: Any, where: str) -> Json:
    fields = Fields(value, ("latitude", "longitude", "accuracy", "live_period"), where)
    location: Json = {
        "latitude": fields.number("latitude", None, -90, 90),
        "longitude": fields.number("longitude", None, -180, 180),
    }
    if fields.has("accuracy"):
        location["horizontal_accuracy"] = fields.number("accuracy", None, 0, 1500)
    if fields.has("live_period"):
        location["live_period"] = fields.integer("live_period")
    return {"location": location}


def _contact(value: Any, where: str) -> Json:
    fields = Fields(value, ("phone_number", "first_name", "last_name", "user_id", "vcard"), where)
    contact: Json = {"phone_number": fields.text("phone_number"), "first_name": fields.text("first_name")}
    for name in ("last_name", "vcard"):
        if fields.has(name):
            contact[name] = fields.text(name)
    if fields.has("user_id"):
        contact["user_id"] = fields.integer("user_id")
    return {"contact": contact}


def _venue(value: Any, where: str) -> Json:
    fields = Fields(value, ("latitude", "longitude", "title", "address"), where)
    location: Json = {
        "latitude": fields.number("latitude", None, -90, 90),
        "longitude": fields.number("longitude", None, -180, 180),
    }
    venue: Json = {"location": location, "title": fields.text("title"), "address": fields.text("address")}
    return {"location": location, "venue": venue}


def _web_app_data(value: Any, where: str) -> Json:
    fields = Fields(value, ("data", "button_text"), where)
    return {"web_app_data": {"data": fields.text("data"), "button_text": fields.text("button_text")}}


_PLAIN = {"location": _location, "contact": _contact, "venue": _venue, "web_app_data": _web_app_data}
