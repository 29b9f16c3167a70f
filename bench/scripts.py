"""What the crowd does: the same dialogue with Fieldbook and with the bare bot."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.crowd import Script, Step

NOTE = "Полка пустая, просят предложение на осень и скидку за объём, перезвонить после обеда"

SCRIPTS: dict[str, tuple[Step, ...]] = {
    "visit": (
        Step(text="/visit"),
        Step(data="pick:"),
        Step(data="outcome:"),
        Step(text=NOTE),
        Step(data="day:"),
    ),
    "bare": (
        Step(text="/visit"),
        Step(data="pick:"),
        Step(data="outcome:"),
        Step(text=NOTE),
        Step(data="day:"),
    ),
    "help": (Step(text="/help"),),
}


def write_scripts(path: Path, scripts: Sequence[Script]) -> None:
    """Write a script for each person to a file."""
    path.write_text(json.dumps([[asdict(step) for step in script] for script in scripts]), encoding="utf-8")


def read_scripts(path: Path) -> list[Script]:
    """Read what `write_scripts` wrote."""
    return [[Step(**step) for step in script] for script in json.loads(path.read_text(encoding="utf-8"))]
