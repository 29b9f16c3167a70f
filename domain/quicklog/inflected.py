"""Forms of English and Slovak words, made from the dictionary forms in the tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.quicklog import tables
from domain.quicklog.lexicon import lexicon
from domain.quicklog.time_words import time_vocabulary
from domain.quicklog.words import Form

# Concepts of deeds: the words under them are inflected as verbs.
VERBAL = frozenset(tables.small_words("all", "verbal"))
_SLIP_FROM = 5
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Inflected:
    """A form of a word: its dictionary form, and what form it is; person 1 is "I" and "we"."""

    lemma: str
    form: Form
    person: int = 0
    plural: bool = False


@cache
def english() -> dict[str, list[Inflected]]:
    """Give the forms of the English verbs, by spelling."""
    irregular = {lemma: words.split() for lemma, words in tables.lines("en_irregular")}
    found: dict[str, list[Inflected]] = {}
    for lemma in _verbs("en"):
        for spelling, form in _english_forms(lemma, irregular.get(lemma)):
            found.setdefault(spelling, []).append(Inflected(lemma, form))
    return found


def _verbs(language: str) -> list[str]:
    stems: dict[str, None] = {}
    others: set[str] = set()
    for concept, words in tables.lines(f"{language}_words"):
        if concept in VERBAL:
            stems.update(dict.fromkeys(words.split()))
        elif concept == "notverbs":
            others.update(words.split())
    for _, words in tables.lines(f"{language}_phrases"):
        stems.update(dict.fromkeys(_heads(words)))
    return [stem for stem in stems if stem not in others]


def _heads(phrase: str) -> Iterator[str]:
    """Give the verbs that carry the tense of a phrase."""
    for piece in phrase.split():
        if "^" in piece[:2]:
            yield from (word for word in piece.lstrip("^?").split("|") if word.isalpha())


def _english_forms(lemma: str, irregular: list[str] | None) -> Iterator[tuple[str, Form]]:
    soft = lemma[:-1] if lemma.endswith("e") else lemma
    going = (
        lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-2] + "y" if lemma.endswith("ie") else soft
    )
    yield lemma, Form.INFINITIVE
    third = lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2:-1] not in "aeou" else lemma + "s"
    yield third, Form.PRESENT
    yield lemma + "es", Form.PRESENT
    yield going + "ing", Form.GERUND
    for spelling in irregular or ():
        yield spelling, Form.GERUND if spelling.endswith("ing") else Form.PAST
    if irregular is None or all(spelling.endswith("ing") for spelling in irregular):
        past = lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2:-1] not in "aeou" else soft + "ed"
        yield past, Form.PAST
    if len(lemma) > 2 and lemma[-1] in "bdgmnprt" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou":
        yield lemma + lemma[-1] + "ed", Form.PAST
        yield lemma + lemma[-1] + "ing", Form.GERUND


@cache
def slovak() -> dict[str, list[Inflected]]:
    """Give the forms of the Slovak verbs without accents, by spelling."""
    found: dict[str, list[Inflected]] = {}
    for entry in _verbs("sk"):
        lemma, _, stem = entry.partition("+")
        if lemma in _SLOVAK_IRREGULAR or lemma.endswith("t"):
            for spelling in _slovak_imperatives(lemma, stem):
                found.setdefault(spelling, []).append(Inflected(lemma, Form.IMPERATIVE, 2))
            for spelling, form, person, plural in _slovak_forms(lemma, stem):
                found.setdefault(spelling, []).append(Inflected(lemma, form, person, plural))
    return found


_IMPERATIVES = {
    "poslat": "posli", "preposlat": "preposli", "napisat": "napis", "odpisat": "odpis",
    "pripravit": "priprav",
    "overit": "over", "zistit": "zisti", "skusit": "skus", "vybavit": "vybav", "dohodnut": "dohodni",
    "pripomenut": "pripomen", "priniest": "prines", "doniest": "dones", "zaniest": "zanes",
    "vystavit": "vystav",
    "ozvat": "ozvi", "preverit": "prever", "vyriesit": "vyries", "zastavit": "zastav", "spravit": "sprav",
    "dorucit": "doruc", "nacenit": "nacen", "zajst": "zajdi", "zabezpecit": "zabezpec",
}  # fmt: skip
_SLOVAK_IRREGULAR = {
    "byt": ("bol", "bud", ""),
    "ist": ("isiel siel isl sl", "id pojd jd", ""),
    "pozriet": ("pozrel", "pozri", ""),
    "prist": ("prisiel prisl", "prid", ""),
    "odist": ("odisiel odisl", "odid", ""),
    "zajst": ("zasiel zasl", "zajd", ""),
    "najst": ("nasiel nasl", "najd", ""),
    "vyjst": ("vysiel vysl", "vyjd", ""),
    "prejst": ("presiel presl", "prejd", ""),
    "dojst": ("dosiel dosl", "dojd", ""),
    "obist": ("obisiel obisl", "obid", ""),
    "zist": ("zisiel zisl", "zid", ""),
    "chciet": ("chcel", "chc", ""),
    "vziat": ("vzal", "vezm", "vzat"),
    "prijat": ("prijal", "prijm", "prijat"),
    "moct": ("mohol mohl", "", ""),
}
# Endings of a passive that only describes a thing: "podpísanú zmluvu".
_ATTRIBUTIVE = ("u", "eho", "ej", "emu", "ou", "ym", "ych", "ymi", "om")
_SIX = ((1, False), (2, False), (3, False), (1, True), (2, True), (3, True))
_PERSONS = (("m", 1, False), ("s", 2, False), ("", 3, False), ("me", 1, True), ("te", 2, True))


def _slovak_forms(lemma: str, stem: str) -> Iterator[tuple[str, Form, int, bool]]:
    yield lemma, Form.INFINITIVE, 0, False
    past, present, vowel, third, passive = _slovak_stems(lemma, stem)
    for base in past:
        for end in ("", "a", "o", "i", "y"):
            yield base + end, Form.PAST, 0, end == "i"
    for base in present:
        for end, person, plural in _PERSONS:
            yield base + vowel + end, Form.PRESENT, person, plural
        for ending in third:
            yield base + ending, Form.PRESENT, 3, True
    for base in passive:
        yield from _slovak_passives(base)
    yield from _slovak_presents(lemma)


_SLOVAK_PRESENTS = {
    "vediet": ("viem", "vies", "vie", "vieme", "viete", "vedia"),
    "povedat": ("poviem", "povies", "povie", "povieme", "poviete", "povedia"),
    "moct": ("mozem", "mozes", "moze", "mozeme", "mozete", "mozu"),
    "pozvat": ("pozvem", "pozves", "pozve", "pozveme", "pozvete", "pozvu"),
    "zvat": ("zvem", "zves", "zve", "zveme", "zvete", "zvu"),
    "stat": ("stanem", "stanes", "stane", "staneme", "stanete", "stanu"),
    "zacat": ("zacnem", "zacnes", "zacne", "zacneme", "zacnete", "zacnu"),
}


def _slovak_presents(lemma: str) -> Iterator[tuple[str, Form, int, bool]]:
    """Give the present of verbs whose stem changes."""
    for spelling, (person, plural) in zip(_SLOVAK_PRESENTS.get(lemma, ()), _SIX, strict=False):
        yield spelling, Form.PRESENT, person, plural


def _slovak_passives(base: str) -> Iterator[tuple[str, Form, int, bool]]:
    for end in ("y", "a", "e", "i", "o"):
        yield base + end, Form.PASSIVE, 0, end in "ie"
    for end in _ATTRIBUTIVE:
        yield base + end, Form.OTHER, 0, False


def _slovak_imperatives(lemma: str, stem: str) -> tuple[str, ...]:
    """Give "zavolaj", "telefonuj" and the few others that are said; most of -it would be nouns too."""
    if lemma in _IMPERATIVES:
        return (_IMPERATIVES[lemma], _IMPERATIVES[lemma] + "te")
    if stem or not lemma.endswith("at") or lemma in _SLOVAK_IRREGULAR:
        return ()
    base = lemma[:-4] + "uj" if lemma.endswith("ovat") else lemma[:-1] + "j"
    return (base, base + "te")


def _slovak_stems(lemma: str, stem: str) -> tuple[list[str], list[str], str, tuple[str, ...], list[str]]:
    """Give the stems of past and present, the vowel and the third persons of the present, the passive."""
    if lemma in _SLOVAK_IRREGULAR:
        past, present, passive = _SLOVAK_IRREGULAR[lemma]
        return past.split(), present.split(), "e", ("u",), passive.split()
    body = lemma[:-1]
    if stem:
        return (
            _slovak_past(lemma),
            [stem.rstrip("i")],
            "ie" if stem.endswith("i") else "e",
            ("u",),
            [_passive(body)],
        )
    if lemma.endswith("ovat"):
        return [body + "l"], [lemma[:-4] + "uj"], "e", ("u",), [lemma[:-4] + "ovan"]
    if lemma.endswith("nut"):
        return _slovak_past(lemma), [lemma[:-2]], "e", ("u",), [lemma]
    if lemma.endswith(("it", "iet", "et")):
        short = lemma[:-3] if lemma.endswith("iet") else lemma[:-2]
        middle = "e" if lemma.endswith("iet") else lemma[-2]
        return [short + middle + "l"], [short], "i", ("ia", "eju"), [short + "en"]
    return [body + "l"], [body], "", ("ju",), [body + "n"]


def _slovak_past(lemma: str) -> list[str]:
    body = lemma[:-1]
    if lemma.endswith("nut"):
        root = lemma[:-3]
        return [body + "l", root + "ol", root + "l"]
    if lemma.endswith("st"):
        return [body + "ol", body + "l"]
    if lemma.endswith("zt"):
        return [body + "ol", body + "l"]
    return [body + "l"]


def _passive(body: str) -> str:
    return body + "n" if body.endswith("a") else body + "en"


def _cases() -> set[str]:
    """Give the commonest cases of the Slovak nouns in the lexicon."""
    nouns = [word for word in lexicon("sk").concepts if word not in slovak() and word.isalpha()]
    found = {word[:-1] + end for word in nouns if word.endswith("a") for end in ("u", "y", "e", "ou")}
    return found | {
        word + end for word in nouns if word[-1] not in "aeiouy" for end in ("u", "y", "ov", "om")
    }


@cache
def _spellings(language: str) -> dict[str, list[str]]:
    """Give the words that others may be slips of, by their first letter."""
    forms = english() if language == "en" else slovak()
    found: dict[str, list[str]] = {}
    cases = _cases() if language == "sk" else set()
    for word in sorted(set(forms) | set(lexicon(language).concepts) | time_vocabulary(language) | cases):
        if len(word) >= _SLIP_FROM:
            found.setdefault(word[0], []).append(word)
    return found


@lru_cache(4096)
def corrected(word: str, language: str) -> str | None:
    """Give the word of ours that an unknown word is a slip of, one letter off, or None.

    Short words that differ by another letter in the same place are mostly other words ("chose", "chase").
    """
    if not _SLIP_FROM <= len(word) <= _LONGEST:
        return None
    known = _spellings(language).get(word[0], [])
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=5)
    likely = sorted(
        (found[0] for found in near),
        key=lambda found: (sorted(found) != sorted(word), found[-1] != word[-1], -len(found)),
    )
    if not likely:
        return None
    other = str(likely[0])
    is_other_word = len(word) == len(other) < _SLIP_FROM + 2 and sorted(word) != sorted(other)
    return None if is_other_word else other
