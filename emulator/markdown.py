"""The two Markdown dialects of messages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from emulator.entities import Entity, Formatted, utf16_length
from emulator.envelope import Refusal, bad_request
from emulator.links import checked_link, linked_user

_MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_TOKENS = re.compile(r"\\(?:[\x01-\x7e])|```|__|\|\||[_*\[\]()~`>#+\-=|{}.!]")
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)(?:\r\n|\n\r|\n|\r)?")


@dataclass(slots=True)
class _Mark:
    token: str
    offset: int
    part: int
    begin: int


def parse_markdown(source: str) -> Formatted:
    """Read MarkdownV2; raises a refusal that names the byte of the first mistake."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._parts: list[str] = []
        self._offset = 0
        self._open: list[_Mark] = []
        self._entities: list[Entity] = []

    def parse(self) -> Formatted:
        while token := _TOKENS.search(self._source, self._at):
            self._add(self._source[self._at : token.start()])
            self._at = token.end()
            self._token(token.group(), token.start())
        self._add(self._source[self._at :])
        for mark in reversed(self._open):
            if mark.token != ">":
                raise _unclosed(self._name(mark.token), self._bytes(mark.begin))
            self._close(mark)
        return Formatted("".join(self._parts), self._entities)

    def _add(self, text: str) -> None:
        while self._open and self._open[0].token == ">" and "\n" in text:
            line, _, rest = text.partition("\n")
            self._append(line + "\n")
            text = rest
            if not text and self._source.startswith(">", self._at_next()):
                return
            self._close_quote()
        self._append(text)

    def _at_next(self) -> int:
        token = _TOKENS.search(self._source, self._at)
        return token.start() if token else len(self._source)

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._offset += utf16_length(text)

    def _bytes(self, position: int) -> int:
        return len(self._source[:position].encode())

    def _name(self, token: str) -> str:
        return {"```": "pre", "`": "code", "[": "text_link", ">": "block_quote"}.get(token) or _MARKS[token]

    def _token(self, token: str, begin: int) -> None:
        if token.startswith("\\") and len(token) == 2:
            self._append(token[1])
        elif token in ("```", "`"):
            self._code(token, begin)
        elif token in _MARKS:
            self._toggle(token, begin)
        elif token in ("[", "]"):
            self._bracket(token, begin)
        elif token == ">" and (begin == 0 or self._source[begin - 1] == "\n"):
            self._quote(begin)
        else:
            raise _reserved(token[:1])

    def _quote(self, begin: int) -> None:
        if not self._open:
            self._open.append(_Mark(">", self._offset, len(self._parts), begin))

    def _close_quote(self) -> None:
        mark = self._open.pop(0)
        self._close(mark)

    def _toggle(self, token: str, begin: int) -> None:
        if self._open and self._open[-1].token == token:
            self._close(self._open.pop())
        elif any(mark.token == token for mark in self._open):
            inner = self._open[-1]
            raise _unclosed(self._name(inner.token), self._bytes(inner.begin))
        else:
            self._open.append(_Mark(token, self._offset, len(self._parts), begin))

    def _close(self, mark: _Mark, url: str = "") -> None:
        length = self._offset - mark.offset
        if length <= 0:
            return
        if mark.token == "[":
            self._close_link(mark, length, url)
        else:
            kind = "blockquote" if mark.token == ">" else _MARKS[mark.token]
            self._entities.append(Entity(kind, mark.offset, length))

    def _close_link(self, mark: _Mark, length: int, url: str) -> None:
        url = url or "".join(self._parts[mark.part :])
        user_id, link = linked_user(url), checked_link(url)
        if user_id is not None:
            self._entities.append(Entity("text_mention", mark.offset, length, {"user": user_id}))
        elif link:
            self._entities.append(Entity("text_link", mark.offset, length, {"url": link}))

    def _bracket(self, token: str, begin: int) -> None:
        if token == "[":
            self._open.append(_Mark("[", self._offset, len(self._parts), begin))
            return
        if not self._open or self._open[-1].token != "[":
            raise _reserved("]")
        url = ""
        if self._source.startswith("(", self._at):
            end = self._source.find(")", self._at)
            if end < 0:
                raise bad_request(
                    f"can't parse entities: Can't find end of a URL at byte offset {self._bytes(self._at)}"
                )
            url, self._at = self._source[self._at + 1 : end].replace("\\", ""), end + 1
        self._close(self._open.pop(), url)

    def _code(self, token: str, begin: int) -> None:
        end = self._source.find(token, self._at)
        while end > 0 and self._source[end - 1] == "\\":
            end = self._source.find(token, end + 1)
        if end < 0:
            raise _unclosed(self._name(token), self._bytes(begin))
        body, self._at = self._source[self._at : end], end + len(token)
        extra = None
        if token == "```":
            language = _LANGUAGE.match(body)
            extra = {"language": language.group(1)} if language else None
            body = body[language.end() :] if language else body.removeprefix("\n")
        offset = self._offset
        self._append(re.sub(r"\\([\x01-\x7e])", r"\1", body))
        if self._offset > offset:
            kind = "pre" if token == "```" else "code"
            self._entities.append(Entity(kind, offset, self._offset - offset, extra))


def parse_old_markdown(source: str) -> Formatted:
    """Read the legacy dialect: bold, italic, code, fenced blocks and links, without nesting."""
    parts: list[str] = []
    entities: list[Entity] = []
    position = offset = 0
    for match in re.finditer(r"\\([_*`\[])|```|[*_`]|\[", source):
        if match.start() < position:
            continue
        before = source[position : match.start()]
        text, kind, extra, position = _old_piece(source, match)
        parts += [before, text]
        start = offset + utf16_length(before)
        offset = start + utf16_length(text)
        if kind and offset > start:
            entities.append(Entity(kind, start, offset - start, extra))
    parts.append(source[position:])
    return Formatted("".join(parts), entities)


def _old_piece(source: str, match: re.Match[str]) -> tuple[str, str, dict[str, str] | None, int]:
    token = match.group()
    if match.group(1):
        return match.group(1), "", None, match.end()
    if token == "[":
        link = re.compile(r"\[([^\]]*)\](?:\(([^)]*)\))?").match(source, match.start())
        if link is None:
            raise _no_end(source, match.start())
        url = checked_link(link.group(2) or "")
        return link.group(1), "text_link" if url else "", {"url": url}, link.end()
    end = source.find(token, match.end())
    if end < 0:
        raise _no_end(source, match.start())
    kind = {"*": "bold", "_": "italic", "`": "code", "```": "pre"}[token]
    return source[match.end() : end], kind, None, end + len(token)


def _no_end(source: str, position: int) -> Refusal:
    where = len(source[:position].encode())
    return bad_request(f"can't parse entities: Can't find end of the entity starting at byte offset {where}")


def _reserved(character: str) -> Refusal:
    advice = "is reserved and must be escaped with the preceding '\\'"
    return bad_request(f"can't parse entities: Character '{character}' {advice}")


def _unclosed(name: str, where: int) -> Refusal:
    label = name.title().replace("_", "")
    return bad_request(f"can't parse entities: Can't find end of {label} entity at byte offset {where}")
