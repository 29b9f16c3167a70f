"""From what a bot sends as text to what a message holds: parsing, cleaning, trimming and limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from emulator.call import Call
from emulator.detection import find_entities
from emulator.entities import CODE, Entity, Formatted, merged, tidy, utf16_length, within
from emulator.envelope import Json, bad_request
from emulator.html import parse_html
from emulator.links import checked_link
from emulator.markdown import parse_markdown, parse_old_markdown

BYTES_BEFORE_PARSING = 32_768
TEXT_CEILING = 4096
CAPTION_CEILING = 1024
EXTRA_CEILING = 16_384
_BLANKS = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_REMOVED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_WHITESPACE = " \t\r\n\0\v\u00a0\u200b"
_PARSERS: dict[str, Callable[[str], Formatted]] = {
    "html": parse_html,
    "markdown": parse_old_markdown,
    "markdownv2": parse_markdown,
}
_PLAIN_KINDS = frozenset(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler "
    "blockquote expandable_blockquote code".split()
)
_WITH_ARGUMENT = {
    "pre": ("language",),
    "text_link": ("url",),
    "text_mention": ("user",),
    "custom_emoji": ("custom_emoji_id",),
    "date_time": ("unix_time", "date_time_format"),
}


def read_text(call: Call, name: str = "text", entities: str = "entities") -> Formatted:
    """The text of a message that must not be empty."""
    if not call.text(name):
        raise bad_request("message text is empty")
    formatted = read_formatted(call.text(name), call.text("parse_mode"), call.parsed_or(entities))
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > TEXT_CEILING:
        raise bad_request("message is too long")
    return formatted


def read_caption(source: str, parse_mode: str, entities: Any) -> Formatted:
    """The caption under a file, possibly empty."""
    formatted = read_formatted(source, parse_mode, entities)
    if len(formatted.text) > CAPTION_CEILING:
        raise bad_request("message caption is too long")
    return formatted


def read_formatted(source: str, parse_mode: str, entities: Any) -> Formatted:
    """Parse a source by its mode, or take the entities given beside it, and put the result in order."""
    if len(source) > BYTES_BEFORE_PARSING // 4 and len(source.encode()) > BYTES_BEFORE_PARSING:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    if mode in ("", "none"):
        return _light(finish(source, read_entities(entities, source) if entities is not None else []))
    parser = _PARSERS.get(mode)
    if parser is None:
        raise bad_request("unsupported parse_mode")
    return _light(finish(*parser(source)))


def _light(formatted: Formatted) -> Formatted:
    """Refuse what Telegram's own servers would not carry; where exactly their limit lies is not public."""
    if sum(len(str(entity.extra)) for entity in formatted.entities if entity.extra) > EXTRA_CEILING:
        raise bad_request("entities too long")
    return formatted


def finish(text: str, entities: list[Entity]) -> Formatted:
    """Clean and trim a text, find what is not marked yet, and put its entities in order."""
    text, entities = _clean(text, entities)
    if entities:
        entities = tidy([entity for entity in entities if _is_visible(text, entity)])
    text, entities = _trim(text, entities)
    found = find_entities(text)
    return Formatted(text, tidy(merged(entities, found)) if entities else found)


def read_entities(value: Any, text: str) -> list[Entity]:
    """Entities given as a JSON list; those outside the text or of unknown kinds are left out."""
    if not isinstance(value, list):
        return []
    size = utf16_length(text)
    read = (_entity(item) for item in value if isinstance(item, dict))
    return [entity for entity in read if entity is not None and 0 <= entity.offset < entity.end <= size]


def entities_json(entities: list[Entity], person: Callable[[int], Json | None]) -> list[Json]:
    """Entities as messages show them; `person` finds the user behind an id."""
    shown = []
    for entity in entities:
        item: Json = {"offset": entity.offset, "length": entity.length, "type": entity.kind}
        if entity.kind == "text_mention" and entity.extra:
            user = person(entity.extra["user"])
            if user is None:
                continue
            item["user"] = user
        elif entity.extra:
            item.update(entity.extra)
        shown.append(item)
    return shown


def _entity(item: Json) -> Entity | None:
    kind, offset, length = item.get("type"), item.get("offset"), item.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or not isinstance(kind, str):
        return None
    if kind in _PLAIN_KINDS:
        return Entity(kind, offset, length)
    names = _WITH_ARGUMENT.get(kind)
    if names is None:
        return None
    extra = {name: item[name] for name in names if item.get(name)}
    if kind == "text_mention":
        extra = {"user": item["user"]["id"]} if _has_user(item) else {}
    elif kind == "text_link":
        extra = {"url": checked_link(str(extra.get("url", "")))}
    if (kind != "pre" and not all(extra.values())) or (not extra and kind != "pre"):
        return None
    return Entity(kind, offset, length, extra or None)


def _has_user(item: Json) -> bool:
    user = item.get("user")
    return isinstance(user, dict) and isinstance(user.get("id"), int)


def _clean(text: str, entities: list[Entity]) -> Formatted:
    text = _BLANKS.sub(" ", text)
    if not _REMOVED.search(text):
        return Formatted(text, entities)
    removed = [utf16_length(text[: match.start()]) for match in _REMOVED.finditer(text)]
    moved = []
    for entity in entities:
        start = entity.offset - sum(place < entity.offset for place in removed)
        end = entity.end - sum(place < entity.end for place in removed)
        if end > start:
            moved.append(entity._replace(offset=start, length=end - start))
    return Formatted(_REMOVED.sub("", text), moved)


def _trim(text: str, entities: list[Entity]) -> Formatted:
    short = text.rstrip(_WHITESPACE)
    limit = min((entity.offset for entity in entities), default=len(short))
    start = 0
    while start < min(limit, len(short)) and short[start] in " \n":
        start += 1
    if entities and (start or len(short) < len(text)):
        entities = within(entities, start, utf16_length(short))
    return Formatted(short[start:], entities)


def _is_visible(text: str, entity: Entity) -> bool:
    if entity.kind in CODE:
        return True
    if text.isascii():
        part = text[entity.offset : entity.end]
    else:
        part = text.encode("utf-16-le")[entity.offset * 2 : entity.end * 2].decode("utf-16-le", "replace")
    return bool(part.strip(_WHITESPACE))
