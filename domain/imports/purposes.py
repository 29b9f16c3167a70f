"""Documents that the purpose of a payment names: "Оплата по счетам № 123 от 03.11.2026 и 124"."""

import re
from dataclasses import dataclass, field
from datetime import date

from domain.import_rows import NamedDocument
from domain.imports.dates import NotADay, read_day

_MONTH = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|apr|may|m[áa]j|j[úu][nl]"
    r"|aug|sep|o[ck]t|nov|dec)"
)
_DAY = (
    r"\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{1,2}-\d{1,2}(?!\d)"
    rf"|\d{{1,2}}\.?\s+{_MONTH}[^\W\d_]*\.?\s+\d{{4}}(?!\d)"
)
_SIGN = (
    r"(?:№\s*№|№|\bn[o°º]?\.?(?=\s*\d)|\bnr\.?|#|\bnumber\b|\bном(?:ер\w*|\.)|\bč(?:íslo|\.)|\bc\.(?=\s*\d))"
)
_NUMBER = r"(?=[\w./\\-]*\d)[^\W_][\w./\\-]*[^\W_]|\d"
# What names a document that we have issued, and what names something else with a number and a day.
_DOCUMENT = (
    r"(?:сч[её]т(?:[ауеовмих]{0,3})?(?:[\s-]*(?:фактур|договор)\w*)?|сч(?:\."
    r"|\b)(?:[\s/-]*ф(?:акт)?(?:\.|\b))?|с[/-]ф\b|сф\b"
    r"|инвойс\w*|накладн\w+|ттн\b|торг-?12|упд\b|реализаци\w+|рту\b|тн\b|invoices?\b|inv\b\.?|bills?\b"
    r"|fakt[úu]r\w*|fa\b\.?|f\.?\s?č\.?|vs\b:?|var(?:iabiln\w+)?\.?\s+symbol\w*|proforma\s+\w+)"
)
_OTHER = (
    r"(?:договор\w*|дог\b\.?|контракт\w*|соглашени\w*|акт\w*|доверенност\w*|письм\w*|заявк\w*|спецификаци\w*"
    r"|приложени\w*|contract\w*|agreement|zmluv\w*|order\b|po\b|заказ\w*|objedn\w*|кпп|инн|бик"
    r"|[рк]/с|ндс|vat\b|dph|iban"
    r"|сумм\w*|в\s?т\.?\s?ч\.?|в том числе|including|incl\b|suma\b|vrátane"
    r"|сч[её]т[ау]?\s+получател\w+|л/с|лицев\w+)"
)
_MONEY = (
    r"\d[\d\s\u00a0]*[-=]\d\d\s*(?:руб|р\b|rub|₽|eur|€|\$)|\d[\d\s\u00a0]*[.,]\d\d(?![\d./]*\d)"
    r"|\d[\d\s\u00a0]*\s*(?:руб\w*|₽|eur\b|€|usd\b|%)"
)
_TOKEN = re.compile(
    rf"(?P<other>(?<![^\W\d_]){_OTHER})|(?P<document>(?<![^\W\d_]){_DOCUMENT})|(?P<day>(?<!\d)(?:{_DAY}))"
    r"(?:[\sT]+\d{1,2}:\d\d(?::\d\d)?)?"
    rf"|(?P<money>(?<![\d\w/.-]){_MONEY})|(?P<sign>{_SIGN}\s*)?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"[\s.:(№«\"-]*(?:(?:на\s+оплату|к\s+оплате|покупател\w+|number|no|číslo|за\s+товар\w*|за\s+услуги)[\s.:(№]*){0,3}",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"[\s.)]*(?:г\.?|год\w*|r\.)?[\s.)]*(?:[,;+&]|\bи\b|\band\b|\ba\b)+[\s(]*", re.IGNORECASE
)


@dataclass(slots=True)
class _Reading:
    """How far a purpose is read: the documents so far, and whether a number now would be one."""

    found: list[tuple[str, date | None]] = field(default_factory=list)
    wants: bool = False
    is_first: bool = False
    end: int = 0
    day_before: str = ""


def named_documents(text: str) -> tuple[NamedDocument, ...]:
    """Give the documents that a purpose names, in its order; contracts, acts, rates and sums are none."""
    reading = _Reading()
    for match in _TOKEN.finditer(text):
        if match["money"]:
            continue
        _take(reading, match, text[reading.end : match.start()])
        reading.end = match.end()
    named = (NamedDocument(last_digits(number), day) for number, day in reading.found)
    return tuple(dict.fromkeys(named))


def last_digits(number: str) -> str:
    """Give the last digits of a document's number without leading zeros: "123" of "0000-000123"."""
    digits = re.findall(r"\d+", number)
    return digits[-1].lstrip("0") or "0" if digits else number


def _take(reading: _Reading, match: re.Match[str], gap: str) -> None:
    if match["other"]:
        reading.wants = False
    elif match["document"]:
        reading.wants = reading.is_first = True
        reading.day_before = ""
    elif match["day"]:
        _take_day(reading, match["day"])
    elif reading.wants and _belongs(reading, match, gap):
        reading.found.append((match["number"], _day(reading.day_before)))
        reading.is_first, reading.day_before = False, ""


def _take_day(reading: _Reading, day: str) -> None:
    """Give a day to the document before it, or keep it for the one behind: "счёт от 03.11.2026 № 123"."""
    if reading.wants and reading.is_first:
        reading.day_before = day
    elif reading.wants and reading.found and reading.found[-1][1] is None:
        reading.found[-1] = (reading.found[-1][0], _day(day))


def _belongs(reading: _Reading, match: re.Match[str], gap: str) -> bool:
    """Tell whether a number is a document's: right behind its word, behind a №, or one more in a list."""
    if len(re.findall(r"[^\W\d_]", match["number"])) > 6:
        return False
    if match["sign"]:
        return True
    return bool((_BESIDE if reading.is_first else _ONE_MORE).fullmatch(gap))


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except NotADay:
        return None
