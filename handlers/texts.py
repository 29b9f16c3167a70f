"""The Fluent files of a language. A message is parsed when it is first said: all would hold up the start."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver

_LOCALES = Path(__file__).parent / "locales"
_BEGINNING = re.compile(r"^(?=-?[A-Za-z][\w-]* *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)")

# A fact is as long as a message of Telegram, and each of its letters up to five when it is escaped;
# the library's own limit guards against translations from strangers, which ours are not.
LONGEST_FACT = 5 * 4096
resolver.MAX_PART_LENGTH = LONGEST_FACT


class Texts:
    """The messages of one language, by key."""

    def __init__(self, language: str) -> None:
        """Read the files; nothing is parsed yet."""
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unparsed: dict[str, str] = {}
        self._said: dict[str, str] = {}
        for path in sorted((_LOCALES / language).glob("*.ftl")):
            self._unparsed.update(_entries(path.read_text(encoding="utf-8")))

    def has(self, key: str) -> bool:
        """Tell whether there is a message with this key."""
        return key in self._unparsed or self._bundle.has_message(key)

    def text(self, key: str, facts: dict[str, Any]) -> str:
        """Give a message with its facts put in. Raises KeyError for a key that does not exist."""
        if facts:
            return self._format(key, facts)
        known = self._said.get(key)
        if known is None:
            known = self._said[key] = self._format(key, facts)
        return known

    def _format(self, key: str, facts: dict[str, Any]) -> str:
        self._parse(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, facts)
        if errors:
            raise errors[0]
        return str(text)

    def _parse(self, key: str) -> None:
        source = self._unparsed.pop(key, None)
        if source is not None:
            self._bundle.add_resource(FluentResource(source))
            for reference in _REFERENCE.findall(source):
                self._parse(reference)


def _entries(file: str) -> Iterator[tuple[str, str]]:
    for entry in _BEGINNING.split(file)[1:]:
        yield entry.partition("=")[0].rstrip(), entry
