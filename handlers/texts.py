"""The Fluent files of a language. A message is parsed when it is first said: all would hold up the start."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

from fluent.runtime import FluentBundle, FluentResource, resolver

_LOCALES = Path(__file__).parent / "locales"
_BEGINNING = re.compile(r"^(?=-?[A-Za-z][\w-]* *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)")

# A fact is as long as a message of Telegram, and each of its letters up to five when it is escaped;
# the library's own limit guards against translations from strangers, which ours are not.
LONGEST_FACT = 5 * 4096
resolver.MAX_PART_LENGTH = LONGEST_FACT

_Part = tuple[str, str | None]  # a text, or the name of a fact


class Texts:
    """The messages of one language, by key."""

    def __init__(self, language: str) -> None:
        """Read the files; nothing is parsed yet."""
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unparsed: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self._plain: dict[str, list[_Part] | None] = {}
        for path in sorted((_LOCALES / language).glob("*.ftl")):
            self._unparsed.update(_entries(path.read_text(encoding="utf-8")))

    def has(self, key: str) -> bool:
        """Tell whether there is a message with this key."""
        return key in self._unparsed or self._bundle.has_message(key)

    def text(self, key: str, facts: dict[str, Any]) -> str:
        """Give a message with its facts put in. Raises KeyError for a key that does not exist."""
        if facts:
            return self._put_together(key, facts) or self._format(key, facts)
        known = self._said.get(key)
        if known is None:
            known = self._said[key] = self._format(key, facts)
        return known

    def _put_together(self, key: str, facts: dict[str, Any]) -> str | None:
        """Give a message that takes its facts as they are; None for one that chooses or spells out."""
        if key not in self._plain:
            self._parse(key)
            self._plain[key] = _parts(self._bundle.get_message(key).value)
        parts = self._plain[key]
        if parts is None:
            return None
        said = [part for text, name in parts if _is_bare(part := text if name is None else facts.get(name))]
        return "".join(said) if len(said) == len(parts) else None

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


def _is_bare(fact: Any) -> TypeGuard[str]:
    """Tell whether a fact stands in its message letter by letter; numbers and days are spelled out."""
    return isinstance(fact, str) and len(fact) <= LONGEST_FACT


def _parts(pattern: Any) -> list[_Part] | None:
    """Give the texts and facts of which a pattern is made; None where there is more to it."""
    parts: list[_Part] = []
    for element in pattern.elements if isinstance(pattern, resolver.Pattern) else ():
        expression = getattr(element, "expression", None)
        if isinstance(element, resolver.TextElement):
            parts.append((element.value, None))
        elif isinstance(expression, resolver.VariableReference):
            parts.append(("", expression.id.name))
        else:
            return None
    return parts or None


def _entries(file: str) -> Iterator[tuple[str, str]]:
    for entry in _BEGINNING.split(file)[1:]:
        yield entry.partition("=")[0].rstrip(), entry
