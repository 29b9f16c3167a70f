"""Rows of a list of clients."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import zip_longest

from domain.import_rows import ClientRow, Doubt, Warned
from domain.imports.cells import Line, Value, is_empty, is_fault, is_nothing, text_of
from domain.imports.columns import Column
from domain.imports.currencies import currency_in
from domain.imports.numbers import NotANumber, read_number
from domain.imports.people_names import bare_person
from domain.imports.rows import Cells, PhoneReader, Rejected, Understood, filled_cells, is_signature
from domain.imports.tables import Table

_EMAIL = re.compile(r"[^\s,;<>()\"']+@[^\s,;<>()\"']+\.[^\s,;<>()\"']+")
_SEVERAL = re.compile(r"[;,\n\r/|]+|(?<=\d)\s+(?=\+\d)|\s+и\s+|\s{3,}")
_CATEGORIES = {"а": "A", "в": "B", "с": "C", "a": "A", "b": "B", "c": "C"}
_CATEGORY = re.compile(
    r"(?:категория|category|kategória|класс|class|группа|тип)?\s*[\"«(]?([a-cавс])[\"»)]?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3}")
_SHORTEST_PHONE = 5
_WIDE = 3


def read_clients(table: Table, read_phone: PhoneReader) -> Understood:
    """Read a list of clients; a group row above some of them names their manager."""
    cells, understood = Cells(table), Understood()
    manager = ""
    for line, following in zip_longest(table.lines, table.lines[1:]):
        if cells.adds_up(line, Column.TAX_ID, Column.PHONE):
            continue
        label = _group(cells, line, following)
        if label is not None:
            manager = bare_person(label)
            continue
        if not _is_record(cells, line):
            continue
        understood.take(line, lambda: _read(cells, line, manager, understood, read_phone))  # noqa: B023 - it is called at once
    return understood


def _is_record(cells: Cells, line: Line) -> bool:
    if is_signature(line):
        return False
    told = [one for one in cells.table.headings if one.column not in {Column.IGNORED, Column.ORDINAL}]
    filled = [one for one in told if one.place < len(line.cells) and not is_empty(line.cells[one.place])]
    return len(filled) > 1 or any(
        one.column in {Column.NAME, Column.OWN_COMPANY, Column.TAX_ID} for one in filled
    )


def _group(cells: Cells, line: Line, following: Line | None) -> str | None:
    """Give the text of a row that heads a group of clients, None for any other row."""
    if is_signature(line):
        return None
    own = (Column.TAX_ID, Column.PHONE, Column.EMAIL, Column.ADDRESS, Column.CITY)
    if cells.filled(line, *own) and not _is_bare_label(line):
        return None
    filled = filled_cells(line)
    texts = [cell for cell in filled if isinstance(cell, str)]
    if not texts or len(filled) > _WIDE:
        return None
    name = cells.value(line, _name_column(cells))
    if is_empty(name):
        first = next(place for place, cell in enumerate(line.cells) if not is_empty(cell))
        is_label = line.cells[first] is texts[0] and bool(_WORD.search(texts[0]))
        return text_of(texts[0]) if is_label and _heads(line, following) else None
    heads = line.span >= _WIDE or (
        following is not None and (following.level, following.indent) > (line.level, line.indent)
    )
    return text_of(name) if heads else None


def _is_bare_label(line: Line) -> bool:
    """Tell whether a row has nothing but words in its first cell, whatever that column is about."""
    first, *others = line.cells
    words = isinstance(first, str) and not re.search(r"[\d@]", first)
    return words and not is_empty(first) and all(is_empty(cell) for cell in others)


def _heads(line: Line, following: Line | None) -> bool:
    """Tell whether a row without a name can head others: it stands apart from them, or is all but empty."""
    return (
        line.span >= _WIDE
        or len(filled_cells(line)) <= 2
        or (following is not None and following.level > line.level)
    )


def _name_column(cells: Cells) -> Column:
    return Column.NAME if cells.has(Column.NAME) else Column.OWN_COMPANY


def _read(cells: Cells, line: Line, group: str, understood: Understood, read_phone: PhoneReader) -> ClientRow:
    party = cells.party(line, cells.value(line, _name_column(cells)))
    limit = _limit(cells, line, understood)
    return ClientRow(
        line.number,
        party,
        _phones(cells, line, understood, read_phone),
        _emails((cells.value(line, Column.EMAIL), *_others(cells, line, Column.EMAIL))),
        _plain(cells, line, Column.CITY),
        _plain(cells, line, Column.ADDRESS),
        _plain(cells, line, Column.CONTACT),
        _plain(cells, line, Column.POST),
        _category(cells, line, understood),
        bare_person(cells.text(line, Column.MANAGER)) if cells.filled(line, Column.MANAGER) else group,
        limit,
        "" if limit is None else _limit_currency(cells, line),
        _days(cells.value(line, Column.DEFERRAL)),
    )


def _limit(cells: Cells, line: Line, understood: Understood) -> Decimal | None:
    """Give the limit; one that is no number is a warning and stays empty (rule 5)."""
    try:
        limit = cells.money(line, cells.table.columns.get(Column.LIMIT))
    except Rejected as rejected:
        understood.warnings.append(Warned(line.number, Doubt.LIMIT_INVALID, rejected.value))
        return None
    return limit


def _others(cells: Cells, line: Line, column: Column) -> list[Value]:
    chosen = cells.table.columns.get(column)
    others = (one for one in cells.table.all_of(column) if one is not chosen)
    return [line.cells[one.place] for one in others if one.place < len(line.cells)]


def _plain(cells: Cells, line: Line, column: Column) -> str:
    value = cells.value(line, column)
    return "" if is_nothing(value) else cells.text(line, column)


def _limit_currency(cells: Cells, line: Line) -> str:
    heading = cells.table.columns[Column.LIMIT]
    try:
        return cells.currency_of(line, heading)
    except Rejected:
        return currency_in(heading.title) or cells.currency


def _phones(cells: Cells, line: Line, understood: Understood, read_phone: PhoneReader) -> tuple[str, ...]:
    """Give the phones of a row as they are kept; what is meant as a phone and is none is a warning."""
    found: list[str] = []
    for value in (cells.value(line, Column.PHONE), *_others(cells, line, Column.PHONE)):
        if is_nothing(value) or is_fault(value):
            continue
        raw = value if isinstance(value, str) else text_of(value)
        parts = [part for part in _SEVERAL.split(raw) if len(re.findall(r"\d", part)) >= _SHORTEST_PHONE]
        for part in parts if len(parts) > 1 else [raw]:
            phone = read_phone(part.strip(" ,.;"))
            if phone is None:
                understood.warnings.append(Warned(line.number, Doubt.PHONE_INVALID, part.strip()[:100]))
            else:
                found.append(phone)
    return tuple(dict.fromkeys(found))


def _emails(values: Iterable[Value]) -> tuple[str, ...]:
    found = [
        one.casefold().strip(".")
        for value in values
        if isinstance(value, str)
        for one in _EMAIL.findall(value)
    ]
    return tuple(dict.fromkeys(found))


def _category(cells: Cells, line: Line, understood: Understood) -> str:
    """Give A, B or C, "" for an empty cell; another word is a warning."""
    text = cells.text(line, Column.CATEGORY)
    if is_nothing(text):
        return ""
    match = _CATEGORY.fullmatch(text.strip())
    if match is None:
        understood.warnings.append(Warned(line.number, Doubt.CATEGORY_UNKNOWN, text[:100]))
        return ""
    return _CATEGORIES[match[1].casefold()]


def _days(value: Value) -> int | None:
    text = text_of(value)
    match = re.search(r"\d+", text)
    try:
        days = int(match[0]) if match else read_number(value)
    except NotANumber:
        return None
    return int(days) if days is not None and 0 <= days <= 1000 else None
