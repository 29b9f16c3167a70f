"""Real files: kept in memory, named by ids, downloaded again."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from emulator.call import Call, Upload
from emulator.envelope import Json, bad_request
from emulator.pictures import image_size

if TYPE_CHECKING:
    from emulator.core import Emulator

DOWNLOAD_CEILING = 20 * 1024 * 1024
PHOTO_CEILING = 10 * 1024 * 1024
_LAST_BYTE = 4
_FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "audio": "music", "video": "videos"}
_LABELS = {
    "photo": "Photo",
    "document": "Document",
    "voice": "VoiceNote",
    "audio": "Audio",
    "video": "Video",
    "animation": "Animation",
    "video_note": "VideoNote",
    "sticker": "Sticker",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the server has: what it was sent as, and its bytes."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    content: bytes
    path: str
    width: int = 0
    height: int = 0
    duration: int = 0

    def reference(self) -> Json:
        """The ids and size that every file object carries."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class FileStore:
    """Files by id and by download path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload, *, duration: int = 0) -> StoredFile:
        """Keep a file and give it an id."""
        number = len(self._by_path)
        size = image_size(upload.content) or (0, 0)
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else ""
        if kind == "photo":
            suffix = "jpg"
        folder = _FOLDERS.get(kind, "files")
        path = f"{folder}/file_{number}" + (f".{suffix}" if suffix.isalnum() else "")
        stored = StoredFile(
            _new_id(24),
            base64.urlsafe_b64encode(secrets.token_bytes(6)).decode().rstrip("="),
            kind,
            upload.name,
            upload.mime_type,
            upload.content,
            path,
            *size,
            duration=duration,
        )
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def at(self, path: str) -> StoredFile | None:
        """The file behind a download path."""
        return self._by_path.get(path)

    def find(self, file_id: str, kind: str) -> StoredFile:
        """The file that an id means, for sending it again as the same kind."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad_request(_why_not(file_id))
        if stored.kind != kind:
            raise bad_request(
                f"can't use file of type {_LABELS.get(stored.kind, stored.kind)} as {_LABELS.get(kind, kind)}"
            )
        return stored

    def known(self, file_id: str) -> StoredFile | None:
        """The file that an id means, of whatever kind."""
        return self._by_id.get(file_id)


def _new_id(size: int) -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(size - 1) + bytes([_LAST_BYTE])).decode().rstrip("=")


def _why_not(file_id: str) -> str:
    if "." in file_id or "/" in file_id:
        return "wrong file identifier/HTTP URL specified"
    try:
        binary = base64.b64decode(file_id + "=" * (-len(file_id) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return "wrong remote file identifier specified: Wrong character in the string"
    if not binary or binary[-1] != _LAST_BYTE:
        return "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
    return "wrong remote file identifier specified: can't unserialize it"


def get_file(emulator: Emulator, call: Call) -> Json:
    """Say where a file can be downloaded."""
    file_id = call.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = emulator.files.known(file_id)
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > DOWNLOAD_CEILING:
        raise bad_request("file is too big")
    return {**stored.reference(), "file_path": stored.path}


METHODS = {"getFile": get_file}
