"""Headers of tables: what a column is about, whatever its name is, and what its sums are in."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from domain.import_rows import ImportKind, PlanFigure
from domain.imports.cells import Value, text_of
from domain.imports.columns import Column
from domain.imports.currencies import currency_in
from domain.imports.header_words import COLUMNS, PLAN_FIGURES, PLAN_IGNORED
from domain.imports.numbers import unit_of

LONGEST = 90
_UNIT = re.compile(
    r"[,(]?\s*(?:в\s+|in\s+|v\s+)?(?:тыс\w*\.?|млн\.?|млрд\.?|ths|thousands?|tis\.?|mil\.?|mio|mln)?\s*"
    r"(?:руб(?:лях|\.)?|рублей|р\.|₽|rub|rur|eur|€|usd|\$|долл\.?|евро|ед\.|шт\.?|ks|pcs)\s*\)?\s*$"
)
_SELLER = re.compile(r"\bsales ?(?:rep|person|man|exec|agent|team)\w*")  # who sells, and no sales


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a table: its place, its name as people read it, what it is about and its sums' unit.

    `levels` are the names of a column that holds several things one under another.
    """

    place: int
    title: str
    column: Column
    unit: int = 1
    currency: str = ""
    figure: PlanFigure | None = None
    levels: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Give a header in small letters without accents and ё, with single blanks."""
    small = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    kept = [letter for part in small for letter in _unaccented(part)]
    bare = re.sub(r"[\s_]+", " ", "".join(kept)).strip(" :;*.")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare)


def _unaccented(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter)
    accented = (
        len(apart) > 1 and apart[0].isascii() and all(unicodedata.combining(mark) for mark in apart[1:])
    )
    return apart[0] if accented else letter


@lru_cache(maxsize=4096)
def column_of(text: str) -> Column | None:
    """Tell what a column is about by its name; None where no word of it is known."""
    bare = plain(_apart(text))
    if not bare or len(bare) > LONGEST:
        return None
    named = _UNIT.sub("", bare).strip() or bare
    for column, pattern in _columns():
        if pattern.search(named):
            return column
    return None


@lru_cache(maxsize=1024)
def figure_of(text: str) -> PlanFigure | None:
    """Tell which figure of a plan a column holds by its name."""
    bare = _SELLER.sub("", plain(_apart(text)))
    if not bare or len(bare) > LONGEST or _plan_ignored().search(bare):
        return None
    return next((figure for figure, pattern in _figures() if pattern.search(bare)), None)


def _apart(text: str) -> str:
    """Set words apart that a program has written together: "TaxId", "invoice_number"."""
    return re.sub(r"(?<=[a-zа-я])(?=[A-ZА-Я][a-zа-я])", " ", text).replace("_", " ")


def heading(place: int, above: Sequence[str], own: str, *, is_plan: bool = False) -> Heading | None:
    """Make a heading out of a column's own name and the names of the groups above it."""
    full = " ".join([*above, own]).strip()
    levels = _levels(own)
    title = " ".join(full.split())
    unit, currency = unit_of(title), currency_in(title)
    if is_plan:
        figure = figure_of(title) or figure_of(own)
        if figure is not None:
            return Heading(place, title, Column.AMOUNT, unit, currency, figure)
    if levels:
        return Heading(place, title, Column.NAME, levels=levels)
    column = column_of(title) or column_of(own) or next((one for one in map(column_of, above) if one), None)
    return None if column is None else Heading(place, title, column, unit, currency)


def _levels(own: str) -> tuple[str, ...]:
    """Give the levels that a column's name tells, on lines of their own or "Клиент / Договор / Документ"."""
    for between in (r"[\n\r]+", r"\s*[/\\>→]\s*", r",\s*"):
        lines = tuple(plain(line) for line in re.split(between, own) if plain(line))
        if len(lines) > 1 and _are_levels(lines):
            return lines
    return ()


def _are_levels(lines: Sequence[str]) -> bool:
    """Tell whether the lines of a header are levels, a client first and its documents last."""
    columns = [column_of(line) for line in lines]
    return (
        columns[0] in {Column.NAME, Column.MANAGER, Column.OWN_COMPANY}
        and Column.NAME in columns
        and any(
            one in {Column.CONTRACT, Column.DOCUMENT, Column.NUMBER, Column.INVOICE_NUMBER} for one in columns
        )
    )


def looks_like_header(cells: Sequence[Value]) -> bool:
    """Tell whether a row can be a header: short texts, no numbers and no days."""
    filled = [cell for cell in cells if cell is not None and text_of(cell)]
    texts = [
        cell
        for cell in filled
        if isinstance(cell, str) and len(cell) <= LONGEST and re.search(r"[^\W\d_]|№|#", cell)
    ]
    return len(texts) >= 1 and len(texts) * 4 >= len(filled) * 3


KINDS_BY_TITLE: tuple[tuple[ImportKind, re.Pattern[str]], ...] = (
    (ImportKind.PLAN, re.compile(r"\bплан\w*|\bplans?\b|\btargets?\b|\bplan_|\bquota")),
    (
        ImportKind.DEBTS,
        re.compile(
            r"задолж|долг|дебитор|неоплач|открыт\w+ (?:счет|позиц)|debt|receivable|outstanding"
            r"|open (?:item|invoice)|aged"
            r"|pohladav|neuhrad|dlhy|saldo|реализаци"
        ),
    ),
    (
        ImportKind.PAYMENTS,
        re.compile(
            r"поступлен|оплат|платеж|выписк|payment|receipt|statement|incoming|uhrad|platb|prijat"
            r"|vypis|приход|движени\w+ денеж"
        ),
    ),
    (
        ImportKind.CLIENTS,
        re.compile(r"контрагент|клиент|покупател|client|customer|odberatel|klient|zakazni|partner"),
    ),
)


@cache
def _columns() -> tuple[tuple[Column, re.Pattern[str]], ...]:
    return tuple((column, re.compile(pattern)) for column, pattern in COLUMNS)


@cache
def _figures() -> tuple[tuple[PlanFigure, re.Pattern[str]], ...]:
    return tuple((PlanFigure(figure), re.compile(pattern)) for figure, pattern in PLAN_FIGURES)


@cache
def _plan_ignored() -> re.Pattern[str]:
    return re.compile(PLAN_IGNORED)
