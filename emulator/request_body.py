"""Reads a call's parameters from the query and from an urlencoded, JSON or multipart body."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from emulator.call import Call, Upload, require_unicode
from emulator.envelope import Refusal, bad_request, encode

UPLOAD_CEILING = 52_428_800


async def read_call(request: web.BaseRequest, method: str) -> Call:
    """Read everything that a request says; later sources win over the query."""
    call = Call(method)
    if request.query_string:
        _read_form(call, request.query_string)
    if request.method == "POST" and request.body_exists:
        await _read_body(request, call)
    return call


async def _read_body(request: web.BaseRequest, call: Call) -> None:
    kind = request.content_type
    if kind.startswith("multipart/"):
        await _read_multipart(request, call)
        return
    body = await _read_limited(request)
    if kind == "application/json":
        _read_json(call, body)
    elif body:
        _read_form(call, _decode(body))


async def _read_limited(request: web.BaseRequest) -> bytes:
    if (request.content_length or 0) > UPLOAD_CEILING:
        raise Refusal(413, "Request Entity Too Large")
    body = await request.content.read()
    if len(body) > UPLOAD_CEILING:
        raise Refusal(413, "Request Entity Too Large")
    return body


def _read_form(call: Call, text: str) -> None:
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError:
        raise bad_request("strings must be encoded in UTF-8") from None
    call.values.update(pairs)


def _read_json(call: Call, body: bytes) -> None:
    try:
        values = json.loads(_decode(body) or "{}")
    except (ValueError, RecursionError):
        raise bad_request("can't parse the body as JSON") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse the body as JSON: object expected")
    for name, value in values.items():
        if value is not None:
            text = value if isinstance(value, str) else encode(value)
            require_unicode(json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value)
            call.values[name] = text


async def _read_multipart(request: web.BaseRequest, call: Call) -> None:
    size = 0
    try:
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            if isinstance(part, BodyPartReader):
                size += await _read_part(call, part, UPLOAD_CEILING - size)
    except (ValueError, AssertionError, RuntimeError, KeyError):
        raise bad_request("can't parse the multipart body") from None


async def _read_part(call: Call, part: BodyPartReader, ceiling: int) -> int:
    content = bytearray()
    while chunk := await part.read_chunk(262_144):
        content += chunk
        if len(content) > ceiling:
            raise Refusal(413, "Request Entity Too Large")
    name = part.name or ""
    if part.filename is None:
        call.values[name] = _decode(bytes(content))
    else:
        mime_type = part.headers.get("Content-Type", "application/octet-stream")
        call.uploads[name] = Upload(part.filename, mime_type, bytes(content))
    return len(content)


def _decode(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
