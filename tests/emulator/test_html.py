"""The HTML of messages: byte offsets in errors, UTF-16 offsets in entities, no input that breaks it."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.entities import Entity, utf16_length
from emulator.envelope import Refusal
from emulator.formatting import finish, read_formatted
from emulator.html import parse_html

TAGS = [
    "b",
    "i",
    "u",
    "s",
    "code",
    "pre",
    "a",
    "span",
    "blockquote",
    "tg-spoiler",
    "tg-emoji",
    "div",
    "B",
    "",
]
PIECES = [
    *(f"<{tag}>" for tag in TAGS),
    *(f"</{tag}>" for tag in TAGS),
    "<a href='https://example.com'>",
    '<a href="tg://user?id=1">',
    '<span class="tg-spoiler">',
    '<code class="language-python">',
    "<blockquote expandable>",
    "&lt;",
    "&amp;",
    "&#128512;",
    "&#xD800;",
    "&nbsp;",
    "&",
    "<",
    ">",
    '"',
    "=",
    " ",
    "\n",
    "\0",
    "я",
    "😀",
    "word",
    "/start",
    "@anna_b",
    "https://example.com/x",
    "a@b.ru",
]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("я<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("😀<b>x</i>", 'Unmatched end tag at byte offset 8, expected "</b>", found "</i>"'),
        ("ж<b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>y</a>", "Unexpected end of name token at byte offset 8"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_a_mistake_is_named_by_its_byte(source: str, problem: str) -> None:
    """Offsets of errors count UTF-8 bytes of the source."""
    with pytest.raises(Refusal) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {problem}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<B>x</b>", "x", [Entity("bold", 0, 1)]),
        ("<b>x</>", "x", [Entity("bold", 0, 1)]),
        ("<b>a<i>b</i></b>", "ab", [Entity("bold", 0, 1), Entity("bold", 1, 1), Entity("italic", 1, 1)]),
        ("<b><i>a</i>b</b>", "ab", [Entity("bold", 0, 2), Entity("italic", 0, 1)]),
        (
            "<i>to @anna_b</i>",
            "to @anna_b",
            [Entity("italic", 0, 3), Entity("mention", 3, 7), Entity("italic", 3, 7)],
        ),
        (
            "<blockquote>see ya.ru</blockquote>",
            "see ya.ru",
            [Entity("blockquote", 0, 9), Entity("url", 4, 5)],
        ),
        ("<blockquote>ya</blockquote>.ru", "ya.ru", [Entity("blockquote", 0, 2)]),
        ("<pre>a<blockquote>b</blockquote></pre>", "ab", [Entity("blockquote", 1, 1)]),
        ("<b>a</b><b>b</b>", "ab", [Entity("bold", 0, 2)]),
        (
            "<b>a<code>b</code>c</b>",
            "abc",
            [Entity("bold", 0, 1), Entity("code", 1, 1), Entity("bold", 2, 1)],
        ),
        ("a & b &lt;&gt;&quot;&nbsp;&#65;&#x42;", 'a & b <>"&nbsp;AB', []),
        ("<a href='bad'>x</a>", "x", []),
        ("<a>example.com</a>", "example.com", [Entity("text_link", 0, 11, {"url": "http://example.com/"})]),
        ("<a href='tg://user?id=7'>x</a>", "x", [Entity("text_mention", 0, 1, {"user": 7})]),
        (
            "<pre><code class='language-python'>x</code></pre>",
            "x",
            [Entity("pre", 0, 1, {"language": "python"})],
        ),
        ("<pre>x</pre>", "x", [Entity("pre", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("expandable_blockquote", 0, 1)]),
        ("<span class='tg-spoiler'>x</span>", "x", [Entity("spoiler", 0, 1)]),
        ("<b> </b>x", "x", []),
        ("  <b>x</b>  ", "x", [Entity("bold", 0, 1)]),
        ("<code>@anna_b</code> @anna_b", "@anna_b @anna_b", [Entity("code", 0, 7), Entity("mention", 8, 7)]),
        (
            "<tg-time unix='5' format='D'>x</tg-time>",
            "x",
            [Entity("date_time", 0, 1, {"unix_time": 5, "date_time_format": "D"})],
        ),
    ],
)
def test_html_becomes_entities(source: str, text: str, entities: list[Entity]) -> None:
    """Tags, attributes, references and nesting, as Telegram reads them."""
    formatted = read_formatted(source, "HTML", None)
    assert (formatted.text, formatted.entities) == (text, entities)


_URLS = [("url", 1, 5), ("url", 9, 4), ("url", 15, 9), ("url", 25, 18), ("url", 45, 14)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start@my_bot /a/b", [("bot_command", 0, 13)]),
        ("😀 @anna_b, #тег #1 $USD", [("mention", 3, 7), ("hashtag", 12, 4), ("cashtag", 20, 4)]),
        ("see example.com. or https://a.bc/d?e=(1))", [("url", 4, 11), ("url", 20, 20)]),
        ("mail a.b@example.com now", [("email", 5, 15)]),
        ("call +421 900 123 456!", [("phone_number", 5, 16)]),
        ("version 1.2.3, file.unknowntld, ya.Ru, /usr/a.py, http://localhost", []),
        ("нет@anna_b @abc @gif /a@b /test/ я#a #a#b $usd 1$USD", [("mention", 16, 4)]),
        ("(ya.ru) 'a.py' ЯНДЕКС.РФ http://a@b.ru:80/x… tg://user?id=1", _URLS),
    ],
)
def test_what_is_found_without_marks(text: str, found: list[tuple[str, int, int]]) -> None:
    """Commands, mentions, tags, links, e-mails and phones."""
    assert [(entity.kind, entity.offset, entity.length) for entity in finish(text, []).entities] == found


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25).map("".join))
@settings(max_examples=600, deadline=None)
def test_any_source_is_parsed_or_refused(source: str) -> None:
    """Entities lie within the text, in order, and never cross each other."""
    try:
        text, entities = read_formatted(source, "HTML", None)
    except Refusal:
        return
    size = utf16_length(text)
    for entity in entities:
        assert 0 <= entity.offset < entity.end <= size
    assert entities == sorted(entities, key=lambda entity: (entity.offset, -entity.length))
    for index, one in enumerate(entities):
        for other in entities[index + 1 :]:
            apart = other.offset >= one.end
            assert apart or other.end <= one.end


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["*", "_", "__", "~", "||", "`", "```", "[", "](", ")", ">", "\n", "\\*", "a", "я😀"]
            )
        ),
        max_size=20,
    ).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_any_markdown_is_parsed_or_refused(source: str) -> None:
    """Both dialects answer with entities inside the text, or with a refusal."""
    for mode in ("MarkdownV2", "Markdown"):
        try:
            text, entities = read_formatted(source, mode, None)
        except Refusal:
            continue
        assert all(0 <= entity.offset < entity.end <= utf16_length(text) for entity in entities)


@given(st.text(max_size=30))
@settings(max_examples=300, deadline=None)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """Text escaped as bots escape it has no entities of its own and loses nothing but blanks around it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped) == (text, [])


@pytest.mark.parametrize(
    "source",
    [
        "<b>" * 5000,
        "&" * 20000,
        "<" * 10000,
        "a." * 10000,
        "@" * 20000,
        "<a " + "x " * 9000,
        "+1" * 9000,
        "#" * 20000,
        "https://" * 2000,
    ],
)
def test_long_hostile_sources_are_read_quickly(source: str) -> None:
    """Nothing takes quadratic time."""
    start = time.monotonic()
    with suppress(Refusal):
        read_formatted(source, "HTML", None)
    finish(source, [])
    assert time.monotonic() - start < 1
