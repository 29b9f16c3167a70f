"""Serves the chat page: a few plain files beside this module."""

from __future__ import annotations

from functools import cache
from importlib import resources

from aiohttp import web

_KINDS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; media-src 'self' blob:"
)


def find(path: str) -> web.Response | None:
    """The file of the page behind a path, or nothing."""
    name = "index.html" if path == "/" else path.removeprefix("/page/")
    content = _read(name)
    if content is None:
        return None
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    kind = _KINDS[name.rpartition(".")[2]]
    return web.Response(body=content, content_type=kind, charset="utf-8", headers=headers)


@cache
def _read(name: str) -> bytes | None:
    stem, _, suffix = name.rpartition(".")
    if suffix not in _KINDS or not stem.replace("_", "").isalnum():
        return None
    file = resources.files("emulator").joinpath("page", name)
    return file.read_bytes() if file.is_file() else None
