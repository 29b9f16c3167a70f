"""Methods that send files: photos, documents, voice messages and the like."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from emulator.call import Call, Upload
from emulator.chats import Message
from emulator.envelope import Json, bad_request
from emulator.files import PHOTO_CEILING, StoredFile
from emulator.formatting import read_caption
from emulator.links import checked_link
from emulator.pictures import image_size
from emulator.posting import Content, read_options, send, text_body

if TYPE_CHECKING:
    from emulator.core import Emulator

_SIDES = (90, 320, 800, 1280)
_LABELS = {"video_note": "video note"}
PERMISSIONS = {
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "audio": ("can_send_audios", "audio files"),
    "video": ("can_send_videos", "videos"),
    "video_note": ("can_send_video_notes", "video notes"),
    "animation": ("can_send_other_messages", "animations"),
    "sticker": ("can_send_other_messages", "stickers"),
}


def read_file(emulator: Emulator, call: Call, kind: str, value: str, duration: int = 0) -> StoredFile:
    """The file that a value means: an upload's name, an id known here, or a link (which is refused)."""
    upload = _upload(call, value)
    if upload is not None:
        check_upload(kind, upload)
        return emulator.files.add(kind, upload, duration=duration)
    if value.lower().startswith(("http://", "https://")):
        if not checked_link(value):
            raise bad_request("wrong HTTP URL specified")
        raise bad_request("failed to get HTTP URL content")
    return emulator.files.find(value, kind)


def _upload(call: Call, value: str) -> Upload | None:
    if value.startswith("attach://"):
        return call.uploads.get(value.removeprefix("attach://"))
    return None


def check_upload(kind: str, upload: Upload) -> None:
    """Refuse a file that Telegram would not take as this kind."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind != "photo":
        return
    if len(upload.content) > PHOTO_CEILING:
        raise bad_request(
            f"file of size {len(upload.content)} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_CEILING} bytes"
        )
    size = image_size(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or min(size) <= 0 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def file_body(kind: str, stored: StoredFile, call_values: Json | None = None) -> Json:
    """The field of a message that shows a file."""
    if kind == "photo":
        return {"photo": _photo_sizes(stored)}
    shown = {**stored.reference()}
    if kind in ("document", "audio", "video", "animation"):
        shown["file_name"] = stored.name or "file"
    if kind not in ("video_note", "sticker"):
        shown["mime_type"] = stored.mime_type or "application/octet-stream"
    shown.update(_measures(kind, stored, call_values or {}))
    body = {kind: shown}
    if kind == "animation":
        body["document"] = {key: shown[key] for key in shown if key not in ("width", "height", "duration")}
    return body


def _measures(kind: str, stored: StoredFile, values: Json) -> Json:
    if kind == "document":
        return {}
    measures: Json = {}
    if kind != "sticker":
        measures["duration"] = _number(values.get("duration"), stored.duration)
    if kind in ("video", "animation", "sticker"):
        measures["width"] = _number(values.get("width"), stored.width or 512)
        measures["height"] = _number(values.get("height"), stored.height or 512)
    if kind == "sticker":
        measures |= {"type": "regular", "is_animated": False, "is_video": False}
    if kind == "video_note":
        measures["length"] = _number(values.get("length"), 240)
    if kind == "audio":
        measures |= {name: values[name] for name in ("performer", "title") if values.get(name)}
    return measures


def _number(value: object, default: int) -> int:
    text = str(value or "")
    return int(text) if text.isdecimal() and len(text) < 10 else default


def _photo_sizes(stored: StoredFile) -> list[Json]:
    longest = max(stored.width, stored.height)
    sides = [side for side in _SIDES if side < longest] + [min(longest, 1280)]
    sizes = []
    for side in sides:
        share = side / longest
        width, height = max(1, round(stored.width * share)), max(1, round(stored.height * share))
        size = max(1, int(len(stored.content) * share * share))
        sizes.append({**stored.reference(), "file_size": size, "width": width, "height": height})
    sizes[-1]["file_size"] = len(stored.content)
    for index, size_json in enumerate(sizes[:-1]):
        size_json["file_unique_id"] = f"{stored.unique_id}{'smx'[min(index, 2)]}"
    return sizes


def _sender(kind: str) -> Callable[[Emulator, Call], Json]:
    def send_file(emulator: Emulator, call: Call) -> Json:
        return send_media(emulator, call, kind).json

    return send_file


def send_media(emulator: Emulator, call: Call, kind: str) -> Message:
    """Send one file of a kind, with its caption."""
    value = call.text(kind)
    if kind in call.uploads:
        value = f"attach://{kind}"
    if not value:
        raise bad_request(f"there is no {_LABELS.get(kind, kind)} in the request")
    if value.startswith("attach://") and value.removeprefix("attach://") not in call.uploads:
        raise bad_request("wrong file identifier/HTTP URL specified")
    stored = read_file(emulator, call, kind, value, call.integer("duration"))
    caption = read_caption(call.text("caption"), call.text("parse_mode"), call.parsed_or("caption_entities"))
    options = read_options(emulator, call)
    body = file_body(kind, stored, dict(call.values)) | text_body(emulator, caption, "caption")
    if call.boolean("has_spoiler"):
        body["has_media_spoiler"] = True
    return send(emulator, call, Content(body, *PERMISSIONS[kind]), options)


METHODS = {
    "sendPhoto": _sender("photo"),
    "sendDocument": _sender("document"),
    "sendVoice": _sender("voice"),
    "sendAudio": _sender("audio"),
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendVideoNote": _sender("video_note"),
    "sendSticker": _sender("sticker"),
}
