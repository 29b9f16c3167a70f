"""The things to try that a world names for the page: what each step may hold."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from emulator.fields import Fields

MOMENTS = ("tomorrow", "workday")


def check_step(value: Any, where: str, people: Container[int]) -> None:
    """Refuse a step that the page could not take, by the name of the field; `people` are who is there."""
    fields = Fields(value, ("title", "text", "person", "send", "do", "travel", "look"), where)
    for name in ("title", "text"):
        _check_words(fields, name)
    for name in ("person", "look"):
        if fields.has(name) and fields.integer(name) not in people:
            raise fields.refuse(name, "nobody has this id")
    if not any(fields.has(name) for name in ("send", "do", "travel")):
        raise fields.refuse("do", "is required where the step neither sends nor travels")
    if fields.has("send"):
        fields.text("send")
    if fields.has("travel") and fields.raw("travel") not in MOMENTS:
        fields.number("travel", None, 0)
    for index, item in enumerate(fields.items("do")):
        _check_act(item, fields.path(f"do[{index}]"))


def _check_words(fields: Fields, name: str) -> None:
    words = fields.raw(name)
    if isinstance(words, dict) and words:
        inner = Fields(words, words, fields.path(name))
        for language in words:
            inner.text(language)
    else:
        fields.text(name)


def _check_act(value: Any, where: str) -> None:
    fields = Fields(value, ("send", "press"), where)
    if fields.has("send") == fields.has("press"):
        raise fields.refuse("send", "or press must be there, and not both")
    fields.text("send" if fields.has("send") else "press")
