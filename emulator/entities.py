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
    """Entities as Telegram keeps them: nothing inside code, nothing crossing, neighbours of a kind joined."""
    entities = in_order(entities)
    if len(entities) < 2 or _are_nested_well(entities):
        return entities
    quotes = without_overlaps(entity for entity in entities if entity.kind in QUOTES)
    firm = without_overlaps(
        entity for entity in entities if entity.kind not in SPLITTABLE and entity.kind not in QUOTES
    )
    firm = [entity for entity in firm if not any(_cross(entity, quote) for quote in quotes)]
    cuts = sorted({edge for entity in (*quotes, *firm) for edge in (entity.offset, entity.end)})
    code = [entity for entity in firm if entity.kind in CODE]
    soft: list[Entity] = []
    for kind in SPLITTABLE:
        for joined in _joined(entity for entity in entities if entity.kind == kind):
            soft += _outside(_split(joined, cuts), code)
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
    solid = [entity for entity in explicit if entity.kind not in SPLITTABLE]
    free = [
        entity
        for entity in found
        if not any(
            _overlap(entity, other) and (other.kind not in QUOTES or _cross(entity, other)) for other in solid
        )
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


def _cross(first: Entity, second: Entity) -> bool:
    inside = second.offset <= first.offset and first.end <= second.end
    outside = first.offset <= second.offset and second.end <= first.end
    return _overlap(first, second) and not inside and not outside


def _are_nested_well(entities: list[Entity]) -> bool:
    ends: dict[str, int] = {}
    stack: list[Entity] = []
    for entity in entities:
        while stack and entity.offset >= stack[-1].end:
            stack.pop()
        if stack and not _fits(entity, stack[-1]):
            return False
        if entity.kind in SPLITTABLE:
            if ends.get(entity.kind, -1) >= entity.offset:
                return False
            ends[entity.kind] = entity.end
        stack.append(entity)
    return True


def _fits(entity: Entity, parent: Entity) -> bool:
    if entity.end > parent.end or parent.kind in CODE:
        return False
    if entity.kind in CODE and parent.kind not in QUOTES:
        return False
    if entity.kind in SPLITTABLE:
        return True
    return parent.kind in SPLITTABLE or (parent.kind in QUOTES and entity.kind not in QUOTES)


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
