"""What was measured, as a table to read and as JSON to keep."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results.json"
_WIDTHS = (50, 13, 15, 8)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what, ours, the baseline's, their ratio, the aim, and whether it is met (None: no aim)."""

    what: str
    ours: float
    unit: str
    baseline: float | None = None
    ratio: float | None = None
    aim: str = ""
    is_met: bool | None = None


def show(title: str, against: str, figures: Iterable[Figure]) -> None:
    """Print a table; `against` names the baseline."""
    print(f"\n{_row(title, 'Fieldbook', against, 'ratio')}  aim")
    for figure in figures:
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        verdict = {None: "", True: "met: ", False: "MISSED: "}[figure.is_met]
        numbers = _row(
            figure.what, _shown(figure.ours, figure.unit), _shown(figure.baseline, figure.unit), ratio
        )
        print(f"{numbers}  {verdict}{figure.aim}".rstrip(), flush=True)


def keep(parts: dict[str, list[Figure]]) -> None:
    """Write the figures of each part to RESULTS."""
    kept = {part: [asdict(figure) for figure in figures] for part, figures in parts.items()}
    RESULTS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _row(*cells: str) -> str:
    first, *rest = zip(cells, _WIDTHS, strict=True)
    return first[0].ljust(first[1]) + "".join(cell.rjust(width) for cell, width in rest)


def _shown(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"
