"""The tables that the reader works by, read once from the files beside it."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parent / "tables"


@cache
def toml(name: str) -> dict[str, dict[str, object]]:
    """Give a table by its name."""
    return tomllib.loads((_TABLES / f"{name}.toml").read_text(encoding="utf-8"))


def lines(name: str) -> Iterator[tuple[str, str]]:
    """Give the lines "name: words" of a table and its parts; # begins a remark that fills its line."""
    for part in sorted(_TABLES.glob(f"{name}*.txt")):
        for line in part.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                head, _, rest = line.partition(":")
                yield head.strip(), rest.strip()


@cache
def small_words(language: str, name: str) -> frozenset[str]:
    """Give the small words of a language with a name."""
    return frozenset(str(toml("small_words")[language].get(name, "")).split())
