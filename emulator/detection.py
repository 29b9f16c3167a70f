"""Finds what people write without marking it: commands, mentions, tags, links, e-mails and phones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from emulator.entities import Entity, utf16_length, without_overlaps

_WORTH_A_LOOK = re.compile(r"[@/#$+]|\w\.\w")
_COMMAND = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>@])")
_MENTION = re.compile(r"(?<!\w)@(?:[a-zA-Z0-9_]{4,32}|gif|vid|pic)(?!\w)")
_HASHTAG = re.compile(r"(?<![\w\u200c])#[\w\u200c\u00b7]{1,256}(?![\w\u200c]*#)")
_CASHTAG = re.compile(r"(?<![$\w\u200c])\$(?:1INCH|[A-Z]{1,8})(?![$\w\u200c])")
_EMAIL = re.compile(
    r"(?<![\w.+\-@])[A-Za-z0-9_+\-]{1,64}(?:\.[A-Za-z0-9_+\-]{1,64}){0,10}@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9_\-]{0,61}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,12}(?![\w@.]\w|\w|@)"
)
_LABEL = r"(?:[^\W_](?:[\w\-]{0,62}[^\W_])?|_)"
_TAIL = r"(?::\d{1,5}(?!\d))?(?:[/?#][^\s<>\"«»“”‖…]{0,2000})?"
_SCHEME_URL = re.compile(
    r"(?<![A-Za-z0-9_.\-])(?:https?|ftp|tonsite)://(?:[^\s/?#@<>\"()\[\]{}'`]{1,64}@)?"
    rf"(?:{_LABEL}\.){{1,8}}(?:[^\W\d_]{{2,24}}|xn--[a-z0-9\-]{{2,30}})(?![\w@\-]){_TAIL}",
    re.IGNORECASE,
)
_BARE_URL = re.compile(
    rf"(?<![\w@.\-/#&=])(?:{_LABEL}\.){{1,8}}(?P<domain>[^\W\d_]{{2,18}})(?![\w@\-]|\.\w){_TAIL}"
)
_APP_URL = re.compile(r"(?:tg|ton)://[a-z0-9_\-]{1,253}(?:[/?#][^\s<>\"«»‖]{0,2000})?", re.IGNORECASE)
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_PHONE = re.compile(r"(?<![\w+])\+\d[\d ()\-]{7,18}\d(?!\w)")
_GENERIC_DOMAINS = frozenset(
    "com org net info biz edu gov mil int name pro mobi travel app dev site online shop store tech xyz "
    "top club blog cloud digital email group life live media news one page space studio team today tools "
    "wiki work world zone ton рф рус укр бел москва онлайн сайт орг дети".split()
)
_COUNTRY_DOMAINS = frozenset(
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw "
    "by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et "
    "eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie "
    "il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv "
    "ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr "
    "nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl "
    "sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz "
    "va vc ve vg vi vn vu wf ws ye yt za zm zw".split()
)
_DOMAINS = _GENERIC_DOMAINS | _COUNTRY_DOMAINS


def find_entities(text: str) -> list[Entity]:
    """Everything that Telegram's server marks in a text by itself."""
    if not _WORTH_A_LOOK.search(text):
        return []
    found = without_overlaps(
        Entity(kind, start, end - start) for kind, start, end in _spans(text) if end > start
    )
    if text.isascii():
        return found
    return [
        entity._replace(
            offset=utf16_length(text[: entity.offset]),
            length=utf16_length(text[entity.offset : entity.end]),
        )
        for entity in found
    ]


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    yield from _mentions_and_tags(text)
    if "@" in text:
        yield from (("email", *match.span()) for match in _EMAIL.finditer(text))
    if "." in text or "://" in text:
        yield from _urls(text)
    if "+" in text:
        yield from _phones(text)


def _mentions_and_tags(text: str) -> Iterator[tuple[str, int, int]]:
    if "/" in text:
        yield from (("bot_command", *match.span()) for match in _COMMAND.finditer(text))
    if "@" in text:
        yield from (("mention", *match.span()) for match in _MENTION.finditer(text))
    if "#" in text:
        hashtags = (match for match in _HASHTAG.finditer(text) if not match.group()[1:].isdecimal())
        yield from (("hashtag", *match.span()) for match in hashtags)
    if "$" in text:
        yield from (("cashtag", *match.span()) for match in _CASHTAG.finditer(text))


def _urls(text: str) -> Iterator[tuple[str, int, int]]:
    for pattern in (_APP_URL, _SCHEME_URL) if "://" in text else ():
        yield from (
            ("url", match.start(), match.start() + _length(match.group())) for match in pattern.finditer(text)
        )
    for match in _BARE_URL.finditer(text):
        domain = match.group("domain")
        if domain in (domain.lower(), domain.upper()) and domain.lower() in _DOMAINS:
            yield "url", match.start(), match.start() + _length(match.group())


def _length(url: str) -> int:
    """How much of what looks like a link is the link: up to an unmatched bracket, without closing marks."""
    depths = dict.fromkeys(_BRACKETS.values(), 0)
    for position, character in enumerate(url):
        if character in _BRACKETS:
            depths[_BRACKETS[character]] += 1
        elif character in depths:
            depths[character] -= 1
            if depths[character] < 0:
                url = url[:position]
                break
    url = url.rstrip(".:;,('?!`")
    if url.endswith("#") and "/" not in (url.partition("://")[2] or url) and "?" not in url:
        url = url[:-1]
    return len(url)


def _phones(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _PHONE.finditer(text):
        if 9 <= sum(character.isdecimal() for character in match.group()) <= 15:
            yield "phone_number", *match.span()
