"""Photos, voice, video, files and places that come with what is told: read, kept in the draft, sent back."""

from typing import Any

from aiogram.methods import (
    SendAnimation,
    SendAudio,
    SendDocument,
    SendPhoto,
    SendVideo,
    SendVideoNote,
    SendVoice,
)
from aiogram.types import Message

from domain.activities import Attachment, AttachmentKind
from domain.conversation import Conversation
from domain.places import Place
from handlers.answers import Call

MOST_FILES = 30
FILE = "📎"  # what stands for a file without words or a name


def attachment_of(message: Message) -> Attachment | None:
    """Give the file that a message holds, a photo in its largest size; None where it holds none."""
    caption = message.caption or ""
    if message.photo:
        return Attachment(AttachmentKind.PHOTO, message.photo[-1].file_id, caption=caption)
    for kind in _BY_FIELD:
        file: Any = getattr(message, kind.value)
        if file is not None:
            return Attachment(kind, file.file_id, getattr(file, "file_name", None) or "", caption)
    return None


def told_with(message: Message) -> tuple[str, tuple[Attachment, ...]]:
    """Give the words of a message and its file; where it has a file alone, the file's name for words."""
    attachment = attachment_of(message)
    text = (message.text or message.caption or "").strip()
    if attachment is None:
        return text, ()
    return text or attachment.file_name or FILE, (attachment,)


# an animation also stands in the message as a document, so it is looked for first
_BY_FIELD = (
    AttachmentKind.ANIMATION,
    AttachmentKind.DOCUMENT,
    AttachmentKind.VOICE,
    AttachmentKind.AUDIO,
    AttachmentKind.VIDEO,
    AttachmentKind.VIDEO_NOTE,
)


def place_of(message: Message) -> Place | None:
    """Give the place that a message shares; forwarded or chosen by name, it is not where the sender is."""
    shared = message.location
    if shared is None:
        return None
    is_own = message.forward_origin is None and message.venue is None
    return Place(shared.latitude, shared.longitude, is_own)


def keep(talk: Conversation, message: Message) -> bool:
    """Keep in the draft the file or the place that a message holds; False where it holds neither.

    A draft holds up to MOST_FILES files; what comes beyond them is not kept, which also gives False.
    """
    place, attachment = place_of(message), attachment_of(message)
    if place is not None:
        talk.draft["place"] = [place.latitude, place.longitude, place.is_own]
    elif attachment is not None and len(_files(talk)) < MOST_FILES:
        one = [attachment.kind.value, attachment.file_id, attachment.file_name, attachment.caption]
        talk.draft["files"] = [*_files(talk), one]
    else:
        return False
    talk.draft["worth_keeping"] = True
    talk.changed = True
    return True


def kept_files(talk: Conversation) -> tuple[Attachment, ...]:
    """Give the files that the draft holds."""
    return tuple(Attachment(AttachmentKind(kind), *words) for kind, *words in _files(talk))


def kept_place(talk: Conversation) -> Place | None:
    """Give the place that the draft holds; the last one shared counts."""
    place: Any = talk.draft.get("place")
    return None if place is None else Place(*place)


def is_one_more_of_album(talk: Conversation, message: Message) -> bool:
    """Tell whether the first part of the message's album was heard already, and remember its album."""
    album = message.media_group_id
    known = album is not None and talk.draft.get("album") == album
    if album is not None and not known:
        talk.draft["album"] = album
        talk.changed = True
    return known


def send(chat_id: int, attachment: Attachment, caption: str | None = None) -> Call:
    """Give the call that sends a kept file back; `caption` is HTML."""
    file_id, kind = attachment.file_id, attachment.kind
    if kind is AttachmentKind.VIDEO_NOTE:
        return SendVideoNote(chat_id=chat_id, video_note=file_id)
    method, field = _SENDERS[kind]
    call: Call = method(chat_id=chat_id, caption=caption, **{field: file_id})
    return call


_SENDERS: dict[AttachmentKind, tuple[type[Any], str]] = {
    AttachmentKind.PHOTO: (SendPhoto, "photo"),
    AttachmentKind.VOICE: (SendVoice, "voice"),
    AttachmentKind.AUDIO: (SendAudio, "audio"),
    AttachmentKind.DOCUMENT: (SendDocument, "document"),
    AttachmentKind.VIDEO: (SendVideo, "video"),
    AttachmentKind.ANIMATION: (SendAnimation, "animation"),
}


def _files(talk: Conversation) -> list[Any]:
    files: Any = talk.draft.get("files", [])
    return list(files)
