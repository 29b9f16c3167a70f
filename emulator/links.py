"""Which links Telegram takes in messages and buttons."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEMES = ("http", "https", "ton", "tg", "tonsite")
_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://|tg:|mailto:|tel:")
_USER = re.compile(r"tg:(?://)?user\?(?:.*&)?id=(\d{1,15})(?:&.*)?$", re.IGNORECASE)
_BAD_HOST = re.compile(r"[\s\"<>\\^`{|}@]")


def linked_user(url: str) -> int | None:
    """The id in a `tg://user?id=…` link."""
    match = _USER.match(url.strip())
    return int(match.group(1)) if match else None


def checked_link(url: str) -> str:
    """The link as Telegram keeps it, or an empty string where it is none; the host needs a dot."""
    url = url.strip()
    if not url or any(character.isspace() for character in url):
        return ""
    if not _HAS_SCHEME.match(url):
        url = "http://" + url
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme == "tg":
        return url
    if scheme not in _SCHEMES or not _host_is_good(parts.netloc):
        return ""
    path = parts.path or "/"
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{scheme}://{parts.netloc.lower()}{path}{query}{fragment}"


def _host_is_good(location: str) -> bool:
    host, _, port = location.rpartition("@")[2].partition(":")
    if port and not (port.isdecimal() and 0 < int(port) < 65536):
        return False
    labels = host.split(".")
    return len(labels) > 1 and all(labels) and not _BAD_HOST.search(host)


def is_local(url: str) -> bool:
    """Whether the link leads to this very machine."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return host in ("127.0.0.1", "localhost", "::1")
