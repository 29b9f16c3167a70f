"""Pictures that are read at first sight on a phone: dark words on light, few colours, numbers at the bars.

It runs in a process of its own (bot/workers.py): matplotlib would hold up the bot for seconds.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MEDIA_TYPE = "image/png"
_INK, _PALE, _GRID = "#1c2733", "#d7dee6", "#e8edf2"
_COLOURS = ("#1f6feb", "#2da44e", "#bf8700", "#8250df")
_GOOD, _POOR = "#2da44e", "#bf3a30"
_WIDTH, _ROW, _DPI = 4.8, 0.5, 220  # shown some 300 points wide: 13 stay 11 or so
_MOST_DAYS_NAMED = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, how long it is, and what is written at its end. `is_bad` ones are red."""

    name: str
    value: float
    words: str
    is_bad: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A plan and how much of it is done: `share` is 1 for all; `words` stand under it."""

    name: str
    share: float
    words: str
    due_share: float


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers by day with a name for the legend."""

    name: str
    values: Sequence[int]


def bars(title: str, rows: Sequence[Bar]) -> bytes:
    """Draw bars under each other, the first on top, as ageing of debts or a funnel; a PNG."""
    figure, axes = _canvas(title, 0.8 + _ROW * max(len(rows), 1))
    longest = max((row.value for row in rows), default=1) or 1
    for place, row in enumerate(rows):
        colour = _POOR if row.is_bad else _COLOURS[0]
        axes.barh(place, row.value, height=0.5, color=colour)
        axes.text(row.value + longest * 0.02, place, row.words, va="center", fontsize=13, color=_INK)
    axes.set_yticks(range(len(rows)), [row.name for row in rows], fontsize=13)
    axes.invert_yaxis()
    axes.set_xlim(0, longest * 1.7)
    axes.xaxis.set_visible(False)
    return _png(figure)


def goals(title: str, rows: Sequence[Goal]) -> bytes:
    """Draw how far plans are done, each with a mark where it should be by now; a PNG."""
    figure, axes = _canvas(title, 0.8 + 0.95 * max(len(rows), 1))
    for place, row in enumerate(rows):
        axes.barh(place, 1, height=0.28, color=_PALE)
        colour = _GOOD if row.share >= row.due_share else _POOR
        axes.barh(place, min(row.share, 1.0), height=0.28, color=colour)
        axes.plot([row.due_share] * 2, [place - 0.2, place + 0.2], color=_INK, linewidth=2)
        axes.text(0, place - 0.24, row.name, va="bottom", fontsize=13, color=_INK, fontweight="bold")
        axes.text(0, place + 0.22, row.words, va="top", fontsize=13, color=_INK)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(0, 1)
    axes.xaxis.set_visible(False)
    axes.yaxis.set_visible(False)
    return _png(figure)


def days(title: str, names: Sequence[str], series: Sequence[Series]) -> bytes:
    """Draw numbers by day, upon each other; a PNG."""
    figure, axes = _canvas(title, 3.6)
    below = [0] * len(names)
    for colour, one in zip(_COLOURS, series, strict=False):
        axes.bar(range(len(names)), one.values, bottom=below, color=colour, width=0.75, label=one.name)
        below = [sum(pair) for pair in zip(below, one.values, strict=True)]
    step = -(-len(names) // _MOST_DAYS_NAMED)
    axes.set_xticks(range(0, len(names), step), names[::step], fontsize=12)
    axes.yaxis.set_major_locator(_whole_numbers())
    axes.tick_params(axis="y", labelsize=12)
    axes.grid(axis="y", color=_GRID)
    axes.set_axisbelow(True)
    axes.legend(
        frameon=False,
        fontsize=12,
        ncols=len(series),
        loc="upper left",
        bbox_to_anchor=(-0.04, -0.1),
        handlelength=0.8,
        handletextpad=0.4,
        columnspacing=1.0,
    )
    return _png(figure)


def _canvas(title: str, height: float) -> tuple[Any, Any]:
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.12)
    figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, layout=layout, facecolor="white")
    axes = figure.add_subplot()
    axes.set_title(title, fontsize=16, fontweight="bold", color=_INK, loc="left", pad=12)
    axes.tick_params(length=0, colors=_INK)
    for side in axes.spines.values():
        side.set_visible(False)
    return figure, axes


def _whole_numbers() -> Any:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(integer=True, nbins=5)


def _png(figure: Any) -> bytes:
    content = io.BytesIO()
    figure.savefig(content, format="png")
    return content.getvalue()
