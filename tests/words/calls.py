"""Where the handlers ask for words: with which keys, and with which facts."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.architecture.tree import SourceFile, docstrings, functions

_WORDS = {"words_of", "words_for"}
_ANY = "[a-z0-9_]+"
_ASKING = {"plain", "t", "words"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call such as `t("visit-saved", client=name)`: patterns of the keys that it may mean, and its facts.

    `patterns` is None where the key comes from elsewhere; `facts` where they do.
    """

    place: str
    patterns: frozenset[str] | None
    facts: frozenset[str] | None

    @property
    def is_put_together(self) -> bool:
        """Tell whether a part of the key is known only when the program runs."""
        return any(_ANY in pattern for pattern in self.patterns or ())

    def keys(self, known: Iterable[str]) -> set[str]:
        """Give those of the known keys that the call may mean."""
        return {key for key in known for pattern in self.patterns or () if re.fullmatch(pattern, key)}


def calls(file: SourceFile) -> Iterator[Call]:
    """Give the calls for words in a file."""
    homes = {id(node): function for function in functions(file.tree) for node in ast.walk(function)}
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and node.args and _asks_for_words(node.func):
            names = [keyword.arg for keyword in node.keywords]
            facts = None if None in names else frozenset(name for name in names if name is not None)
            yield Call(f"{file.path}:{node.lineno}", _patterns(node.args[0], homes.get(id(node))), facts)


def written_keys(file: SourceFile) -> set[str]:
    """Give patterns of all strings of a file that might be keys, wherever they stand."""
    prose = docstrings(file.tree)
    inner = {
        id(part) for node in ast.walk(file.tree) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    return {
        pattern
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Constant | ast.JoinedStr) and node not in prose and id(node) not in inner
        for pattern in _patterns(node, None) or ()
    }


def _asks_for_words(called: ast.expr) -> bool:
    match called:
        case ast.Name(id="t"):
            return True
        case ast.Attribute(attr=name):
            return name in _ASKING
        case ast.Call(func=ast.Name(id=name)):
            return name in _WORDS
    return False


def _patterns(key: ast.expr, home: ast.AST | None) -> frozenset[str] | None:
    match key:
        case ast.Constant(value=str(text)):
            return frozenset({re.escape(text)})
        case ast.IfExp(body=one, orelse=other):
            branches = _patterns(one, home), _patterns(other, home)
            return None if branches[0] is None or branches[1] is None else branches[0] | branches[1]
        case ast.JoinedStr(values=parts):
            return frozenset({"".join(_part(part) for part in parts)})
        case ast.Name(id=name) if home is not None:
            return _assigned(name, home)
    return None


def _part(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else _ANY


def _assigned(name: str, home: ast.AST) -> frozenset[str] | None:
    values = [
        node.value
        for node in ast.walk(home)
        if isinstance(node, ast.Assign)
        and any(isinstance(at, ast.Name) and at.id == name for at in node.targets)
    ]
    found = [_patterns(value, None) for value in values]
    known = [patterns for patterns in found if patterns is not None]
    return frozenset().union(*known) if known and len(known) == len(found) else None
