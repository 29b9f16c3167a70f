"""The table in a sheet: where its header is, of how many rows, what it is about, and which rows follow."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.import_rows import ImportKind
from domain.imports.cells import Line, Sheet, is_empty, text_of
from domain.imports.columns import Column
from domain.imports.dates import days_in
from domain.imports.headers import Heading, column_of, heading, looks_like_header, plain
from domain.imports.table_kinds import kind_of

ROWS_SEARCHED = 60
DEEPEST = 3
_SUMS = {Column.AMOUNT, Column.DEBT, Column.PAID, Column.INCOME, Column.OUTGOING}
_SAID_ONCE = {Column.NAME, Column.OWN_COMPANY, Column.TAX_ID, Column.MANAGER, Column.CURRENCY, Column.CITY}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A column that could be two things: its name, and the places that could be it."""

    column: Column
    places: tuple[int, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was found. `titles` are the texts above its header, `lines` the rows below it."""

    kind: ImportKind
    sheet: Sheet
    titles: tuple[str, ...]
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]
    columns: Mapping[Column, Heading] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def all_of(self, column: Column) -> tuple[Heading, ...]:
        """Give all columns of one kind."""
        return tuple(one for one in self.headings if one.column is column)


def find_table(
    sheet: Sheet,
    file_name: str = "",
    kind: ImportKind | None = None,
    chosen: Mapping[Column, int] | None = None,
) -> Table | None:
    """Give the table of a sheet, None where it has no header that we know.

    `kind` and `chosen` (a place by column) are what a person has answered.
    """
    best: tuple[int, int, int] | None = None
    found: tuple[ImportKind, int, int, tuple[Heading, ...]] | None = None
    for start in range(min(len(sheet.lines), ROWS_SEARCHED)):
        for depth in range(1, DEEPEST + 1):
            if not _can_be_header(sheet.lines, start, depth):
                break
            candidate = _candidate(sheet, file_name, start, depth, kind)
            if candidate and (best is None or candidate[0] > best):
                best, found = candidate[0], (candidate[1], start, depth, candidate[2])
    if found is None:
        return None
    is_what, start, depth, headings = found
    titles = tuple(text_of(cell) for line in sheet.lines[:start] for cell in line.cells if not is_empty(cell))
    lines = _body(sheet.lines[start : start + depth], sheet.lines[start + depth :])
    lines = _filled_down(sheet, headings, lines)
    columns, doubts = _columns(is_what, headings, lines, chosen or {})
    return Table(is_what, sheet, titles, headings, lines, columns, doubts)


def _can_be_header(lines: Sequence[Line], start: int, depth: int) -> bool:
    if start + depth > len(lines):
        return False
    line = lines[start + depth - 1]
    if not looks_like_header(line.cells):
        return False
    if depth == 1:
        return True
    if line.number - lines[start].number >= depth:  # a blank row between
        return False
    texts = [text for cell in line.cells if (text := text_of(cell))]
    known = sum(column_of(text) is not None or bool(_UNDER_GROUPS.fullmatch(plain(text))) for text in texts)
    return known * 2 >= len(texts)


def _is_title(line: Line, under: Line) -> bool:
    """Tell whether a row above a header is a title and no group of columns: a text, perhaps with a day."""
    filled, below = _places(line), _places(under)
    if len(filled) > 2 or filled[0] > below[0] or len(below) <= len(filled) + 1:
        return False
    texts = [text_of(line.cells[place]) for place in filled]
    return len(filled) == 1 or any(text.endswith(":") or days_in(text) for text in texts)


def _places(line: Line) -> list[int]:
    return [place for place, cell in enumerate(line.cells) if not is_empty(cell)]


def _is_under_groups(line: Line, depth: int) -> bool:
    """Tell whether a row says nothing but what of the group above it: plan, fact."""
    texts = [plain(text) for text in _texts(line) if text]
    return depth > 1 and all(_UNDER_GROUPS.fullmatch(text) for text in texts)


def _candidate(
    sheet: Sheet, file_name: str, start: int, depth: int, asked: ImportKind | None
) -> tuple[tuple[int, int, int], ImportKind, tuple[Heading, ...]] | None:
    rows = _names(sheet, sheet.lines[start : start + depth])
    above = [text_of(cell) for line in sheet.lines[:start] for cell in line.cells]
    title = plain(" ".join([*above, sheet.name, file_name.replace("_", " ")]))
    *heads, last = sheet.lines[start : start + depth]
    is_titled = any(_is_title(line, last) for line in heads)
    options: list[tuple[tuple[int, int, int], ImportKind, tuple[Heading, ...]]] = []
    for is_plan in (False, True):
        headings = tuple(one for place, names in rows for one in [_heading(place, names, is_plan)] if one)
        if is_titled and not any(one.levels for one in headings):
            continue
        kind = (
            asked
            if asked and (asked is ImportKind.PLAN) is is_plan
            else kind_of(headings, title, is_plan=is_plan)
        )
        if kind is None or (asked is not None and kind is not asked):
            continue
        known = {one.column for one in headings} - {Column.IGNORED, Column.ORDINAL}
        figures = sum(one.figure is not None for one in headings)
        mark = len(known) + figures + 2 * is_plan + _is_under_groups(sheet.lines[start + depth - 1], depth)
        options.append(((mark, -start, -depth), kind, headings))
    return max(options, key=lambda option: option[0]) if options else None


def _heading(place: int, names: tuple[tuple[str, ...], tuple[str, ...]], is_plan: bool) -> Heading | None:
    above, own = names
    if len(own) > 1:
        stacked = heading(place, (), "\n".join(own), is_plan=is_plan)
        if stacked is not None and stacked.levels:
            return stacked
    return heading(place, (*above, *own[:-1]), own[-1], is_plan=is_plan) if own else None


def _names(sheet: Sheet, lines: Sequence[Line]) -> list[tuple[int, tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Give for each column the names of the groups above it, and its own texts from the top."""
    width = max(len(line.cells) for line in lines)
    texts = [
        [_raw(line.cells[place]) if place < len(line.cells) else "" for place in range(width)]
        for line in lines
    ]
    found = []
    for place in range(width):
        own = tuple(row[place] for row in texts if row[place])
        above = []
        for depth, row in enumerate(texts[:-1]):
            under = any(lower[place] for lower in texts[depth + 1 :])
            if not row[place] and under:
                above.append(_group(sheet, lines[depth].number, row, place))
        if own:
            found.append((place, (tuple(text for text in above if text), own)))
    return found


def _raw(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else "" if cell is None else str(cell)


def _group(sheet: Sheet, number: int, row: Sequence[str], place: int) -> str:
    """Give the name of the group that covers a column: of its merged cell, else the next one on the left."""
    if sheet.merged:
        return sheet.merged.get((number, place), "")
    return next((row[left] for left in range(place - 1, -1, -1) if row[left]), "")


def _body(header: Sequence[Line], lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the rows of a table without a header that a page repeats, and without its columns' numbers."""
    heads = {_texts(line) for line in header}
    kept = [line for line in lines if _texts(line) not in heads]
    if kept and _are_numbers(kept[0]):
        del kept[0]
    return tuple(kept)


def _filled_down(sheet: Sheet, headings: Sequence[Heading], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Give the rows with whom they are about, where one merged cell says it for several of them."""
    if not sheet.below:
        return lines
    places = {one.place for one in headings if one.column in _SAID_ONCE}
    return tuple(_filled(sheet, places, line) for line in lines)


def _filled(sheet: Sheet, places: set[int], line: Line) -> Line:
    cells = list(line.cells)
    for place in places:
        value = sheet.below.get((line.number, place))
        if value is not None and place < len(cells) and cells[place] is None:
            cells[place] = value
    return replace(line, cells=tuple(cells))


def _texts(line: Line) -> tuple[str, ...]:
    return tuple(text_of(cell) for cell in line.cells)


def _are_numbers(line: Line) -> bool:
    """Tell whether a row numbers the columns: 1, 2, 3 and so on."""
    texts = [text.strip("()") for text in _texts(line) if text]
    return len(texts) > 2 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _columns(
    kind: ImportKind, headings: Sequence[Heading], lines: Sequence[Line], chosen: Mapping[Column, int]
) -> tuple[dict[Column, Heading], tuple[Doubt, ...]]:
    """Give one heading for each kind of column, and which choices could be made otherwise."""
    columns: dict[Column, Heading] = {}
    doubts = []
    for column in Column:
        same = [one for one in headings if one.column is column and one.figure is None]
        filled = [one for one in same if _is_filled(one, lines)] or same
        if column in chosen:
            filled = [one for one in filled if one.place == chosen[column]] or filled
        if not filled:
            continue
        ranked = sorted(filled, key=lambda one: (-_rank(kind, one), one.place))
        columns[column] = ranked[0]
        rivals = [one for one in ranked if _rank(kind, one) == _rank(kind, ranked[0])]
        if (
            len(rivals) > 1
            and column in _SUMS | {Column.DAY, Column.DUE, Column.NAME}
            and _differ(rivals, lines)
        ):
            doubts.append(
                Doubt(column, tuple(one.place for one in rivals), tuple(one.title for one in rivals))
            )
    return columns, tuple(doubts)


_UNDER_GROUPS = re.compile(r"план|факт|plan|target|actual|skutocnost|%|кол-?во|руб|eur|usd|шт|ks|q'ty|qty")
_BETTER = re.compile(
    r"документ|сч[её]т|invoice|фактур|faktur|выстав|issue|vystav|отгруз|конец|конечн|end"
    r"|closing|с ндс|incl|факт"
    r"|контрагент|клиент|покупат|плательщик|client|customer|odberatel|краткое|рабочее",
    re.IGNORECASE,
)
_WORSE = re.compile(
    r"начал|opening|start|полное|full|full name|грузополуч|головн|в валюте|юридич|родител"
    r"|холдинг|group|зарегистр|регистрац",
    re.IGNORECASE,
)


def _rank(kind: ImportKind, one: Heading) -> int:
    title = plain(one.title)
    exact = len(title.split()) == 1 and kind is not ImportKind.DEBTS
    return 2 * bool(_BETTER.search(title)) + exact - 3 * bool(_WORSE.search(title))


def _is_filled(one: Heading, lines: Sequence[Line]) -> bool:
    return any(one.place < len(line.cells) and not is_empty(line.cells[one.place]) for line in lines[:500])


def _differ(rivals: Sequence[Heading], lines: Sequence[Line]) -> bool:
    first, *others = rivals
    return any(_at(line, first.place) != _at(line, one.place) for one in others for line in lines[:200])


def _at(line: Line, place: int) -> str:
    return text_of(line.cells[place]) if place < len(line.cells) else ""
