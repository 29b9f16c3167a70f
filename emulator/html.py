"""The HTML of messages, read as the real server reads it: same tags, same errors, same byte offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from emulator.entities import Entity, Formatted, utf16_length
from emulator.envelope import Refusal, bad_request
from emulator.links import checked_link, linked_user

_SPACES = " \t\r\n\0\v"
_SPECIAL = re.compile(r"[<&]")
_CHARACTER = re.compile(r"&(?:#(x[0-9a-fA-F]*|[0-9]*)|([A-Za-z]*));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset({*_KINDS, "a", "tg-emoji", "tg-time", "pre", "code", "blockquote"})
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


@dataclass(slots=True)
class _Tag:
    name: str
    attributes: dict[str, str]
    offset: int
    part: int


def parse_html(source: str) -> Formatted:
    """Text and entities of a source; raises a refusal that names the byte of the first mistake."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._parts: list[str] = []
        self._offset = 0
        self._open: list[_Tag] = []
        self._entities: list[Entity] = []

    def parse(self) -> Formatted:
        source = self._source
        while self._at < len(source):
            special = _SPECIAL.search(source, self._at)
            stop = special.start() if special else len(source)
            self._add(source[self._at : stop])
            self._at = stop
            if special is None:
                break
            if source[stop] == "&":
                self._add(self._character(stop))
            elif self._peek(stop + 1) == "/":
                self._end_tag(stop)
            else:
                self._start_tag(stop)
        if self._open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        return Formatted("".join(self._parts), self._entities)

    def _add(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._offset += utf16_length(text)

    def _peek(self, position: int) -> str:
        return self._source[position] if position < len(self._source) else "\0"

    def _bytes(self, position: int) -> int:
        return len(self._source[:position].encode())

    def _character(self, position: int) -> str:
        match = _CHARACTER.match(self._source, position)
        character = _decode(match) if match else ""
        self._at = match.end() if match and character else position + 1
        return character or "&"

    def _until(self, position: int, stops: str) -> int:
        while self._peek(position) not in stops:
            position += 1
        return position

    def _skip_spaces(self, position: int) -> int:
        while self._peek(position) != "\0" and self._peek(position) in _SPACES:
            position += 1
        return position

    def _start_tag(self, begin: int) -> None:
        end = self._until(begin + 1, _SPACES + ">")
        if self._peek(end) == "\0":
            raise _error(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        name = self._source[begin + 1 : end].lower()
        if name not in _TAGS:
            raise _error(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        attributes: dict[str, str] = {}
        position = self._skip_spaces(end)
        while self._peek(position) != ">":
            position = self._skip_spaces(self._attribute(name, begin, position, attributes))
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self._open.append(_Tag(name, attributes, self._offset, len(self._parts)))
        self._at = position + 1

    def _attribute(self, tag: str, begin: int, position: int, attributes: dict[str, str]) -> int:
        end = self._until(position, _SPACES + "=>/\"'")
        name = self._source[position:end].lower()
        if not name:
            raise _error(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}')
        end = self._skip_spaces(end)
        value = ""
        if self._peek(end) == "=":
            value, end = self._value(tag, begin, self._skip_spaces(end + 1))
        if self._peek(end) == "\0":
            raise _error(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        attributes.setdefault(name, value)
        return end

    def _value(self, tag: str, begin: int, position: int) -> tuple[str, int]:
        quote = self._peek(position)
        if quote == "\0":
            raise _error(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
        if quote in "\"'":
            end = self._source.find(quote, position + 1)
            if end < 0:
                return "", len(self._source)
            value = _CHARACTER.sub(
                lambda match: _decode(match) or match.group(), self._source[position + 1 : end]
            )
            return value, end + 1
        match = _NAME_TOKEN.match(self._source, position)
        end = match.end() if match else position
        if self._peek(end) not in _SPACES + ">":
            raise _error(f"Unexpected end of name token at byte offset {self._bytes(position)}")
        return self._source[position:end].lower(), end

    def _end_tag(self, begin: int) -> None:
        if not self._open:
            raise _error(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        end = self._until(begin + 2, _SPACES + ">")
        name = self._source[begin + 2 : end].lower()
        end = self._skip_spaces(end)
        if self._peek(end) != ">":
            raise _error(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        tag = self._open.pop()
        if name and name != tag.name:
            where = self._bytes(begin)
            raise _error(
                f'Unmatched end tag at byte offset {where}, expected "</{tag.name}>", found "</{name}>"'
            )
        self._at = end + 1
        if self._offset > tag.offset:
            self._close(tag, self._offset - tag.offset)

    def _close(self, tag: _Tag, length: int) -> None:
        kind = _KINDS.get(tag.name)
        if kind is not None:
            self._entities.append(Entity(kind, tag.offset, length))
        elif tag.name == "a":
            self._close_link(tag, length)
        elif tag.name in ("pre", "code"):
            self._close_code(tag, length)
        else:
            self._close_rare(tag, length)

    def _close_link(self, tag: _Tag, length: int) -> None:
        url = tag.attributes.get("href") or "".join(self._parts[tag.part :])
        user_id = linked_user(url)
        link = checked_link(url)
        if user_id is not None:
            self._entities.append(Entity("text_mention", tag.offset, length, {"user": user_id}))
        elif link:
            self._entities.append(Entity("text_link", tag.offset, length, {"url": link}))

    def _close_code(self, tag: _Tag, length: int) -> None:
        language = tag.attributes.get("class", "")
        language = language.removeprefix("language-") if language.startswith("language-") else ""
        extra = {"language": language} if tag.name == "code" and language else None
        previous = self._entities[-1] if self._entities else None
        if previous is not None and (previous.offset, previous.length) == (tag.offset, length):
            if tag.name == "pre" and previous.kind == "code" and previous.extra:
                self._entities[-1] = previous._replace(kind="pre")
                return
            if extra and previous.kind == "pre":
                self._entities[-1] = previous._replace(extra=extra)
                return
        self._entities.append(Entity(tag.name, tag.offset, length, extra))

    def _close_rare(self, tag: _Tag, length: int) -> None:
        if tag.name == "blockquote":
            kind = "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"
            self._entities.append(Entity(kind, tag.offset, length))
        elif tag.name == "tg-emoji":
            identifier = tag.attributes.get("emoji-id", "")
            if not identifier.isdecimal():
                raise _error("Invalid custom emoji identifier specified")
            self._entities.append(Entity("custom_emoji", tag.offset, length, {"custom_emoji_id": identifier}))
        else:
            self._close_time(tag, length)

    def _close_time(self, tag: _Tag, length: int) -> None:
        moment = tag.attributes.get("unix", "")
        if not (moment.isdecimal() and moment.isascii()):
            raise _error("Invalid date specified")
        extra: dict[str, object] = {"unix_time": int(moment)}
        if tag.attributes.get("format"):
            extra["date_time_format"] = tag.attributes["format"]
        self._entities.append(Entity("date_time", tag.offset, length, extra))


def _decode(match: re.Match[str]) -> str:
    number, name = match.group(1), match.group(2)
    if number is None:
        return _NAMED.get(name, "")
    if match.end() - match.start() - match.group().endswith(";") >= 10:
        return ""
    digits = number[1:] if number.startswith("x") else number
    code = int(digits or "0", 16 if number.startswith("x") else 10)
    if code == 0 or code >= 0x10FFFF:
        return ""
    if 0xD800 <= code <= 0xDFFF:
        raise _error(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code)


def _error(text: str) -> Refusal:
    return bad_request("can't parse entities: " + text)
