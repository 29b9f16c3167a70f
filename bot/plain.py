"""A message that Telegram did not take, in plain words and cut, so that its reader has something."""

from typing import Any

from bot.html_text import read
from bot.splitting import LONGEST_CAPTION, LONGEST_TEXT

# what a message needs; all else may be at fault
_NEEDED = ("chat_id", "message_id", "message_thread_id", "text", "caption")
_FILES = ("photo", "document", "voice", "video", "audio", "animation", "video_note", "latitude", "longitude")


def plain_payload(method: str, payload: dict[str, Any]) -> dict[str, Any] | None:
    """Give the same without markup and cut, with its buttons; tried that way already, without buttons too.

    A file that Telegram does not take leaves its caption behind. None: there are no words to be saved.
    """
    name = "text" if "text" in payload else "caption"
    if method == "answerCallbackQuery" or not isinstance(payload.get(name), str):
        return None
    was_plain = "parse_mode" not in payload and "link_preview_options" not in payload
    keeps_buttons = "reply_markup" in payload and not was_plain
    kept = (*_NEEDED, *_FILES, "reply_markup") if keeps_buttons else (*_NEEDED, *_FILES)
    words = payload[name] if was_plain else read(payload[name])
    plain = {key: value for key, value in payload.items() if key in kept}
    plain[name] = _shortened(words, LONGEST_TEXT if name == "text" else LONGEST_CAPTION)
    return plain if plain[name].strip() else None


def _shortened(words: str, most: int) -> str:
    units = words.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * most:
        return words
    return units[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"
