"""People's names as lists write them: "Кольцова Анна Сергеевна", "Кольцова А. С.", "Анна Кольцова"."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from domain.imports.cells import one_line
from domain.legal_forms import LOOK_ALIKES

Person = TypeVar("Person")

_PATRONYMIC = re.compile(r"(?:вич|ильич|мич|лукич|вна|чна|шна|оглы|кызы|улы)$")
_NOBODY = re.compile(
    r"<.*>|(?:менеджер|ответственн\w+|куратор)?\s*(?:не указан\w*|не назначен\w*"
    r"|не закрепл[её]н\w*|не задан\w*|отсутствует)"
    r"|без (?:менеджера|ответственного)|пусто\w*|нет|none|nobody|no manager|unassigned"
    r"|not (?:set|assigned)|n/a"
    r"|bez (?:manažéra|obchodníka)|nepriraden\w+|neuveden\w+|žiadny|[-–—.?]*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:менеджер|ответственн\w+|куратор|manager|manažér|obchodník)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a name, as they are compared, and its initials in their order."""

    words: tuple[str, ...]
    initials: tuple[str, ...]


def bare_person(text: str) -> str:
    """Give a cell's name without a word such as "Менеджер:" before it; "" where it says nobody."""
    bare = _LABEL.sub("", one_line(text))
    return "" if _NOBODY.fullmatch(bare) else bare


@lru_cache(maxsize=4096)
def name_parts(text: str) -> PersonName:
    """Give the words and initials of a name in one spelling."""
    dotted = re.sub(r"(?<=[^\W\d_])\.(?=[^\W\d_])", ". ", one_line(text))
    pieces = [piece.strip(" ,;()\"'«»") for piece in dotted.replace(",", " ").split()]
    words = tuple(_plain(piece) for piece in pieces if len(piece.rstrip(".")) > 1)
    initials = tuple(_plain(piece) for piece in pieces if len(piece.rstrip(".")) == 1)
    return PersonName(words, initials)


def find_person(text: str, people: Sequence[tuple[str, Person]]) -> Person | None:
    """Give the person whom a cell names: by surname and, if given, first name or initial.

    `people` are names with what they stand for. None where it is nobody of them, or several.
    """
    asked = name_parts(text)
    fitting = [(name_parts(name), person) for name, person in people if is_same(asked, name_parts(name))]
    if len(fitting) > 1:
        full = [(name, person) for name, person in fitting if _agrees_in_full(asked, name)]
        fitting = full or fitting
    return fitting[0][1] if len(fitting) == 1 else None


def is_same(asked: PersonName, known: PersonName) -> bool:
    """Tell whether a name in a cell can mean a person: the surname is his, and the first name agrees."""
    if not asked.words or not known.words:
        return False
    return any(
        surname in asked.words and _first_agrees(asked, surname, known) for surname in _surnames(known)
    )


def _plain(word: str) -> str:
    """Give a word without case, accents and points, with Cyrillic letters for those that look alike."""
    apart = unicodedata.normalize("NFKD", word.casefold().rstrip("."))
    return "".join(letter for letter in apart if letter.isalnum()).translate(LOOK_ALIKES)


def _surnames(known: PersonName) -> tuple[str, ...]:
    """Give the words of a name that can be its surname; "" parts never are."""
    words = known.words
    if len(words) >= 3 and _PATRONYMIC.search(words[2]):
        return words[:1]
    if len(words) >= 3 and _PATRONYMIC.search(words[1]):
        return words[2:]
    return words


def _first_agrees(asked: PersonName, surname: str, known: PersonName) -> bool:
    others = [word for word in known.words if word != surname and not _PATRONYMIC.search(word)]
    given = [word for word in asked.words if word != surname and not _PATRONYMIC.search(word)]
    if not given and not asked.initials:
        return len(known.words) == 1 or len(_surnames(known)) == 1 or _looks_like_surname(surname, others)
    first = others[0] if others else (known.initials[0] if known.initials else "")
    if given:
        return any(word == first or (len(first) == 1 and word.startswith(first)) for word in given)
    return not first or first.startswith(asked.initials[0])


def _looks_like_surname(word: str, others: Sequence[str]) -> bool:
    """Tell whether one word of a two-word name, given alone, is the surname and not the first name."""
    endings = (
        "ов",
        "ев",
        "ин",
        "ын",
        "ова",
        "ева",
        "ина",
        "ына",
        "кий",
        "кая",
        "ко",
        "ук",
        "юк",
        "ич",
        "ян",
        "дзе",
    )
    return not others or word.endswith(endings) or not others[0].endswith(endings)


def _agrees_in_full(asked: PersonName, known: PersonName) -> bool:
    """Tell whether patronymics agree too."""
    second = [word for word in known.words if _PATRONYMIC.search(word)]
    given = [word for word in asked.words if _PATRONYMIC.search(word)]
    if given:
        return given == second
    return len(asked.initials) < 2 or (bool(second) and second[0].startswith(asked.initials[1]))
