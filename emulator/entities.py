"""Entities of a text: their shape, their order, and how overlapping ones are put right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
CODE = frozenset({"code", "pre"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}


class Entity(NamedTuple):
    """A marked stretch of a text; offset and length count UTF-16 units."""

    kind: str
    offset: int
    length: int
    extra: Mapping[str, Any] | None = None

    @property
    def end(self) -> int:
        """The first unit after the stretch."""
        return self.offset + self.length


class Formatted(NamedTuple):
    """A text and its entities."""

    text: str
    entities: list[Entity]


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    """Outer before inner, left before right."""
    return sorted(entities, key=_place)


def tidy(entities: list[Entity]) -> list[Entity]:
    """Entities as Telegram keeps them: nothing inside code, nothing crossing, neighbours of a kind joined.

    Bold and its like are cut where another entity begins inside them, and at both edges of a link or a quote.
    """
    entities = in_order(entities)
    if len(entities) < 2:
        return entities
    quotes = without_overlaps(entity for entity in entities if entity.kind in QUOTES)
    firm = without_overlaps(
        entity
        for entity in entities
        if entity.kind not in SPLITTABLE and entity.kind not in QUOTES and _suits(entity, quotes)
    )
    runs = [
        run for kind in SPLITTABLE for run in _joined(entity for entity in entities if entity.kind == kind)
    ]
    if not runs:
        return in_order([*quotes, *firm])
    cuts = {edge for entity in (*quotes, *firm) for edge in (entity.offset, entity.end)}
    cuts |= {run.offset for run in runs}
    code = [entity for entity in firm if entity.kind in CODE]
    soft = [part for run in runs for part in _outside(_split(run, sorted(cuts)), code)]
    return in_order([*quotes, *firm, *soft])


def without_overlaps(entities: Iterable[Entity]) -> list[Entity]:
    """Keep the first of those that touch the same unit."""
    kept: list[Entity] = []
    for entity in in_order(entities):
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def merged(explicit: list[Entity], found: list[Entity]) -> list[Entity]:
    """Add entities found in the text to those that were asked for, unless they touch a link or code."""
    if not found:
        return explicit
    quotes = [entity for entity in explicit if entity.kind in QUOTES]
    solid = [entity for entity in explicit if entity.kind not in SPLITTABLE and entity.kind not in QUOTES]
    free = [
        entity
        for entity in found
        if _suits(entity, quotes) and not any(_overlap(entity, other) for other in solid)
    ]
    return [*explicit, *free]


def within(entities: Iterable[Entity], start: int, end: int) -> list[Entity]:
    """Entities of the part from start to end, counted from its start."""
    kept = []
    for entity in entities:
        first, last = max(entity.offset, start), min(entity.end, end)
        if last > first:
            kept.append(entity._replace(offset=first - start, length=last - first))
    return kept


def _place(entity: Entity) -> tuple[int, int, int]:
    return (entity.offset, -entity.length, _PRIORITY.get(entity.kind, 50))


def _overlap(first: Entity, second: Entity) -> bool:
    return first.offset < second.end and second.offset < first.end


def _suits(entity: Entity, quotes: list[Entity]) -> bool:
    """Whether an entity lies inside or outside every quote."""
    return all(
        not _overlap(entity, quote) or (quote.offset <= entity.offset and entity.end <= quote.end)
        for quote in quotes
    )


def _joined(entities: Iterable[Entity]) -> list[Entity]:
    joined: list[Entity] = []
    for entity in entities:
        if joined and entity.offset <= joined[-1].end:
            last = joined[-1]
            joined[-1] = last._replace(length=max(last.end, entity.end) - last.offset)
        else:
            joined.append(entity)
    return joined


def _split(entity: Entity, cuts: list[int]) -> list[Entity]:
    edges = [entity.offset, *(cut for cut in cuts if entity.offset < cut < entity.end), entity.end]
    return [entity._replace(offset=start, length=end - start) for start, end in itertools.pairwise(edges)]


def _outside(parts: list[Entity], code: list[Entity]) -> list[Entity]:
    return [part for part in parts if not any(_overlap(part, other) for other in code)]
