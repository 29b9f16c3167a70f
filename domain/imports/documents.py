"""Labels of documents and contracts as accounting programs write them, and how deep they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.imports.cells import Line, Value, text_of
from domain.imports.dates import NotADay, read_day

LONGEST_NUMBER = 60
_DAY = r"\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s+[^\W\d_]{3,12}\.?\s+\d{4}"
_LABEL = re.compile(
    rf"(?P<kind>.*?)[\s,]*(?:(?:№|N[o°º]?\.?(?=[\s\d])|nr\.|č\.|#|номер"
    rf"|number)\s*)?(?P<number>(?=[^\s]*\d)[^\s,;]+)[\s,;]*"
    rf"(?:\(?\s*(?:от|from|dated|of|zo dňa|zo|z|d\.|dňa)\s*:?)\s*(?P<day>{_DAY})\s*(?:г\.?"
    rf"|r\.)?(?P<time>[\sT,]+\d{{1,2}}:\d\d(?::\d\d)?)?\s*\)?.*",
    re.IGNORECASE | re.DOTALL,
)
_CONTRACT = re.compile(
    r"(?:основной )?(?:договор|дог\.|контракт|соглашени|доп\.? ?соглаш|госконтракт"
    r"|муниципальн\w+ контракт)|без договор|<без договор"
    r"|основн\w+ (?:договор|соглаш)|прочие договор|contract|agreement|without contract"
    r"|no contract|zmluv|rámcov|bez zmluvy|hlavná zmluva",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?:№|N\s?\d|No\.?\s|#)")
_KIND = re.compile(
    r"реализаци|акт\b|накладн|упд|сч[её]т|корректировк|поступлен|ввод|оплат|платеж|плат[её]ж"
    r"|возврат|взаимозач|перенос|передач|операци|отч[её]т"
    r"|отгруз|списан|invoice|bill|credit note|debit note|delivery|shipment|payment|receipt"
    r"|faktúr|faktur|dobropis|ťarchopis|dodac|doklad|platb|úhrad",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a document's label says: its number, its day, and whether it names a kind of document."""

    number: str
    issued_on: date
    is_typed: bool


def read_label(text: str) -> Label | None:
    """Read "Реализация товаров и услуг 0000-000134 от 10.09.2026 12:57:24"; None for what is no document."""
    if _CONTRACT.match(text.strip()):
        return None
    match = _LABEL.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = read_day(match["day"])
    except NotADay:
        return None
    if day is None:
        return None
    is_typed = bool(match["time"] or _KIND.search(match["kind"]))
    return Label(match["number"].strip('()«»"')[:LONGEST_NUMBER], day, is_typed)


def is_contract(text: str) -> bool:
    """Tell whether a label is a contract's: "Договор № 5", "№ 7/26 от 15.03.2026", "Без договора"."""
    bare = text.strip()
    if _CONTRACT.match(bare):
        return True
    label = read_label(bare)
    return bool(_NUMBERED.match(bare)) and (label is None or not label.is_typed)


def depths(lines: Sequence[Line], place: int) -> list[int] | None:
    """Give how deep each row stands: by outline level, else by indent, else by blanks before its text.

    None where no row stands deeper than another.
    """
    for found in (
        [line.level for line in lines],
        [line.indent for line in lines],
        [_blanks(line.cells[place] if place < len(line.cells) else None) for line in lines],
    ):
        if len(set(found)) > 1:
            ranks = {depth: rank for rank, depth in enumerate(sorted(set(found)))}
            return [ranks[depth] for depth in found]
    return None


def _blanks(value: Value) -> int:
    return len(value) - len(value.lstrip()) if isinstance(value, str) and text_of(value) else 0
