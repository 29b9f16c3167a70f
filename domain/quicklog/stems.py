"""What stays of a name in every case: "Ромашки" and "Ромашка", "Novákovi" and "Novák" have one stem."""

import re
from functools import cache, lru_cache

from domain.quicklog import tables
from domain.quicklog.text import plainly

_SHORTEST = 3
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
_FLEETING = re.compile(r"^(.+[^аеиоуыэюяaeiouy])(?:[еоё](?=[кцрнл]$)|e(?=[nclrk]$)|o(?=k$))(.)$")
_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e z z i i k l m n o p r s t u f h c ch sh sh - i - e iu ia".split(),
        strict=True,
    )
) | {"ъ": "", "ь": ""}
_SOUNDS = tuple(
    tuple(pair.split("-"))
    for pair in (
        "sch-sh zh-z kh-h eu-ev ts-c yu-iu ya-ia ja-ia ju-iu ks-x ck-k ph-f th-t q-k w-v y-i j-i"
    ).split()
)


@cache
def _list(part: str, name: str) -> tuple[str, ...]:
    return tuple(str(tables.toml("names")[part][name]).split())


@cache
def forms() -> frozenset[str]:
    """Give the words of legal forms, which are no part of a name."""
    return frozenset(_list("forms", "words"))


@cache
def heads() -> frozenset[str]:
    """Give the words that say what a company is, and not which."""
    return frozenset(_list("heads", "words"))


@cache
def tails() -> frozenset[str]:
    """Give the words that no company is called by alone."""
    return frozenset(_list("tails", "words"))


@cache
def _first_names() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Give the stems of each first name's short forms, and all names that are first names."""
    table = tables.toml("names")["short"]
    short = {
        name: frozenset(stem for word in str(words).split() for stem in name_stems(word))
        for name, words in table.items()
    }
    return short, frozenset(short) | {word for words in table.values() for word in str(words).split()}


def first_name(word: str) -> frozenset[str]:
    """Give the stems of the short forms of a first name."""
    return _first_names()[0].get(word, frozenset())


def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name that we know."""
    return word in _first_names()[1]


def parts_of(name: str) -> tuple[str, ...]:
    """Give the words of a name without its legal form and without initials."""
    parts = _PART.findall(plainly(name))
    rest = tuple(part for part in parts if part not in forms() and (len(part) > 1 or part.isdigit()))
    return rest or tuple(parts)


@lru_cache(8192)
def name_stems(word: str) -> frozenset[str]:
    """Give what a name may be looked up by: itself, and without its nominative ending."""
    if word.isdigit() or len(word) <= _SHORTEST:
        return frozenset({word})
    endings = _list("nominative", "ru" if is_cyrillic(word) else "sk")
    stems = {word}
    if word.endswith(endings):
        stems |= {word[: -len(end)] for end in endings if _ends(word, end)}
    if match := _FLEETING.match(word):
        stems |= {match[1] + match[2], match[1] + "ь" + match[2]}  # ветер, ветра; василёк, василька
    return frozenset(stems)


@lru_cache(8192)
def word_stems(word: str, language: str) -> tuple[str, ...]:
    """Give what a word of a message may be a case of, the longest first."""
    word = re.sub(r"'[а-я]+$|'s$", "", word)
    if word.isdigit() or len(word) <= _SHORTEST:
        return (word,)
    endings = _list("cases", "ru" if is_cyrillic(word) else "sk" if language == "sk" else "en")
    stems = {word} | {word[: -len(end)] for end in endings if _ends(word, end)}
    return tuple(sorted(stems, key=lambda stem: -len(stem)))


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST


def is_cyrillic(word: str) -> bool:
    """Tell whether a word is written in Cyrillic letters."""
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


@lru_cache(8192)
def sound(word: str) -> str:
    """Give how a name sounds, so that "Акме" and "Acme", "Romashka" and "Ромашка" agree."""
    latin = "".join(_LATIN.get(letter, letter) for letter in word)
    for written, spoken in _SOUNDS:
        latin = latin.replace(written, spoken)
    latin = re.sub(r"c(?![eih])", "k", latin).replace("x", "ks")
    return re.sub(r"(.)\1+", r"\1", latin)
