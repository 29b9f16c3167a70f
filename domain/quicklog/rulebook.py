"""The table of rules, as it is read: what a clause must hold for an action to be made of it, and what not."""

from dataclasses import dataclass
from functools import cache, lru_cache

from domain.quicklog import tables
from domain.quicklog.drafts import Kind


@dataclass(frozen=True, slots=True)
class Need:
    """What must (or must not) be in a clause: a word of some concepts in some moods, or a flag like @day."""

    concepts: frozenset[str]
    moods: frozenset[str]
    negated: bool | None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of action with its fields, what the clause must hold, and what it must not."""

    kind: Kind
    fields: dict[str, str]
    needs: tuple[Need, ...]
    without: tuple[Need, ...]


@cache
def _rules() -> tuple[Rule, ...]:
    found = []
    for head, body in tables.lines("rules"):
        kind, *fields = head.split()
        needs, _, without = body.partition(";")
        found.append(
            Rule(
                Kind(kind),
                dict(part.split("=") for part in fields),
                tuple(_need(part) for part in needs.split()),
                tuple(_need(part) for part in without.split() if part != "-"),
            )
        )
    return tuple(found)


def _need(text: str) -> Need:
    if text.startswith("@"):
        return Need(frozenset(), frozenset(), None, tuple(part.lstrip("@") for part in text.split("|")))
    negated = {"-": True, "~": None}.get(text[0], False)
    options: list[str] = []
    flags: list[str] = []
    names, _, moods = text.lstrip("-~").partition(".")
    for name in names.split("|"):
        (flags if name.startswith("@") else options).append(name.lstrip("@"))
    return Need(frozenset(options), frozenset(moods), negated, tuple(flags))


@lru_cache(2048)
def possible(present: frozenset[str]) -> tuple[Rule, ...]:
    """Give the rules whose first need can be met by words of some concepts."""
    return tuple(rule for rule in _rules() if not rule.needs[0].concepts.isdisjoint(present))
