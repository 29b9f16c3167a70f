"""The Fluent files as the tests read them: messages with the facts that they need."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, ast, visitor

from domain.people import LANGUAGES
from tests.architecture.tree import ROOT


@dataclass(frozen=True, slots=True)
class Text:
    """A message of one language: its key, where it stands, and how it is written."""

    key: str
    file: str
    message: ast.Message


class _Seen(visitor.Visitor):
    """What stands in a pattern: facts, other messages, and choices by a fact."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.messages: set[str] = set()
        self.choices: list[ast.SelectExpression] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own way
        """Note a fact."""
        self.facts.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        """Note a message that is put in."""
        self.messages.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - as above
        """Note a choice, and what stands in its variants."""
        self.choices.append(node)
        self.generic_visit(node)


def seen_in(message: ast.Message) -> _Seen:
    """Give what stands in a message."""
    seen = _Seen()
    seen.visit(message)
    return seen


def entries(language: str) -> Iterator[tuple[str, ast.EntryType]]:
    """Give everything that stands in the files of a language, with the file's name."""
    for path in sorted((ROOT / "handlers" / "locales" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            yield path.name, entry


@cache
def texts(language: str) -> dict[str, Text]:
    """Give the messages of a language by key."""
    return {
        entry.id.name: Text(entry.id.name, file, entry)
        for file, entry in entries(language)
        if isinstance(entry, ast.Message)
    }


def needed(language: str, key: str) -> frozenset[str]:
    """Give the facts that a message needs, also those of messages that are put into it."""
    seen = seen_in(texts(language)[key].message)
    inner = [needed(language, one) for one in seen.messages]
    return frozenset(seen.facts).union(*inner)


@cache
def needs() -> dict[str, frozenset[str]]:
    """Give the facts that each message needs in any language."""
    keys = {key for language in LANGUAGES for key in texts(language)}
    return {
        key: frozenset().union(*(needed(language, key) for language in LANGUAGES if key in texts(language)))
        for key in keys
    }
