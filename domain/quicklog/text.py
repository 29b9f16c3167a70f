"""A message cut into words, numbers and signs, each with its place in the text as it was written."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from domain.quicklog.drafts import LONGEST_READ

_MOST_PARTS = 300  # far more than a thousand letters of any language have
_ALIKE = {"ё": "е", "’": "'", "`": "'", "´": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
_ALIKE |= dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("‐‑–—−", "-")
_GROUPED = r"\d{1,3}(?:[ ]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?"
_CHUNK = rf"{_GROUPED}|\d+(?:[.,:/-]\d+)*"
_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_TOKEN = re.compile(rf"(?P<number>{_CHUNK})|(?P<word>{_WORD})|(?P<sign>\n|[^\s])")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|t\.me/\S+|@\w{4,}")
_PHONE = re.compile(
    r"(?<![\w.,])(?:(?:\+7|8)[ (-]*\d{3}[ )-]*\d{3}[ -]*\d{2}[ -]*\d{2}(?!\d)|[+(]?\d[\d ()\-]{5,}\d(?!\w))"
)
_WELL_GROUPED = re.compile(rf"{_GROUPED}$")
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}")
_LABEL = (
    r"(?:№|#|\b(?:договор\w*|сч[её]т(?:а|у|ом|е)?|сч[её]т-фактур\w+|арт(?:икул\w*|\.)?|номер\w*|накладн\w+|акт(?:а|у|ом)?"
    r"|упд|версия|пункт|кабинет\w*|офис|invoice|contract|order|version|ver\.?|room|no\.|number|nr\.|art\.|č\."
    r"|fakt[uú]r\w+|zmluv\w+|izba|verzia|p\.?o\.?|\bc\.|\bobj(?:edn\w+)?\.?|\bref\.?|\bbatch|\bticket|\bserial"
    r"|\bsarz\w|\bd[ln]\b|\bfa\b|\bsku)\s*(?:№|#|no\.?|nr\.?|č\.?|c\.)?)\s*"
)
_LABELLED = re.compile(
    _LABEL + r"(?P<number>[a-zа-я]{0,3}-?\d(?:[\w./-]*\w)?)"
    r"(?!\s*(?:тыс|тр\b|т\.|млн|лям|к\b|руб|р\b|₽|€|\$|eur|usd|gbp|tis|k\b))",
    re.IGNORECASE,
)
_AREA = re.compile(r"(?<![a-zа-я])[мm][23²³](?!\w)")
_SCALED = re.compile(r"\d[\d.,]*(?:k|к|m|т|тр|млн)", re.IGNORECASE)


@dataclass(slots=True)
class Token:
    """A word in small letters without accents, a number, or a sign, from `start` to `end` of the text.

    `value` is a number's, also of one in words; `ordinal` tells "fifth" from "five". What is `masked` (a
    telephone, the number of a document) means no sum and no day.
    """

    plain: str
    start: int
    end: int
    kind: str
    value: Decimal | None = None
    ordinal: bool = False
    masked: bool = False
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A message as it was written, the same in plain letters (of the same length), and its parts."""

    written: str
    plain: str
    tokens: list[Token]
    rest: str = ""

    def slice(self, start: int, end: int) -> str:
        """Give a part as it was written."""
        return self.written[start:end]

    def is_capital(self, token: Token) -> bool:
        """Tell whether the word was written with a capital letter."""
        return self.written[token.start].isupper() and not self.written.isupper()


def cut(message: str) -> Text:
    """Cut a message into its parts; what is longer than LONGEST_READ is left as it is."""
    written = unicodedata.normalize("NFC", message)
    written, rest = written[:LONGEST_READ], written[LONGEST_READ:]
    plain = "".join(map(_plain, written))
    masks = _masks(plain)
    found = islice(_TOKEN.finditer(plain), _MOST_PARTS)
    return Text(written, plain, [_token(match, masks) for match in found], rest)


def plainly(word: str) -> str:
    """Give a word in small letters, without accents."""
    return "".join(map(_plain, unicodedata.normalize("NFC", word)))


_KNOWN: dict[str, str] = {}


def _plain(letter: str) -> str:
    known = _KNOWN.get(letter)
    if known is None:
        known = _KNOWN[letter] = _folded(letter)
    return known


def _folded(letter: str) -> str:
    """Give the small letter, without its accent unless it is a Cyrillic one; always one character."""
    small = letter.lower() if len(letter.lower()) == 1 else letter
    if small in _ALIKE:
        return _ALIKE[small]
    if "\u0400" <= small <= "\u04ff":
        return small
    base = unicodedata.normalize("NFD", small)[0]
    return base if small.isalpha() and base.isalpha() else small


def _masks(plain: str) -> list[tuple[int, int]]:
    """Give the places of links, telephones and numbers of documents."""
    places = [match.span() for match in _LINK.finditer(plain)]
    places += [match.span() for match in _PHONE.finditer(plain) if _is_phone(match[0])]
    places += [match.span() for match in _AREA.finditer(plain)]
    places += [match.span("number") for match in _LABELLED.finditer(plain) if _is_label(match)]
    return places


def _is_label(match: re.Match[str]) -> bool:
    return (
        not _SCALED.match(match["number"]) and not re.fullmatch(r"\d{1,3}", match["number"])
    ) or "№" in match[0]


def _is_phone(run: str) -> bool:
    digits = sum(letter.isdigit() for letter in run)
    if _WELL_GROUPED.match(run) or _DATED.search(run):
        return False
    if digits >= 10 or (digits >= 8 and run[0] in "+0"):
        return True
    return digits in (6, 7, 9) and run.count("-") == 2 and not re.search(r"\d{1,2}-\d{2}\b \d", run)


def _token(match: re.Match[str], masks: list[tuple[int, int]]) -> Token:
    kind = match.lastgroup or "sign"
    token = Token(match[0], match.start(), match.end(), kind)
    token.masked = any(start < token.end and token.start < end for start, end in masks)
    if kind == "number" and match[0].replace(" ", "").isdecimal():
        token.value = Decimal(match[0].replace(" ", ""))
    return token
