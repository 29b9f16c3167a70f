"""A message taken apart: names, moments, sums, percents, days, and the words between them."""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from domain.quicklog import approximate, deferrals, mentions, money, numerals, phrases, terms
from domain.quicklog.day_sums import Today
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Speaker
from domain.quicklog.languages import Language
from domain.quicklog.moments import Moment, moments
from domain.quicklog.money import Sum
from domain.quicklog.naming import Mention, Search
from domain.quicklog.terms import Term
from domain.quicklog.text import Text, Token
from domain.quicklog.words import Form, Word

_CONTRACTED = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"}
_IS = frozenset("it's he's she's that's there's what's who's here's".split())
_WHOLE = {
    "can't": ["can", "not"],
    "won't": ["will", "not"],
    "cannot": ["can", "not"],
    "gonna": ["going", "to"],
}


@dataclass(slots=True)
class Message:
    """A message in its parts; `words` has one entry for each part."""

    text: Text
    language: Language
    now: datetime
    tokens: list[Token]
    words: list[Word]
    mentions: dict[int, Mention]
    moments: list[Moment]
    sums: list[Sum]
    percents: list[Term]
    days: list[Term]


def take_apart(
    text: Text, language: Language, now: datetime, directory: Directory, speaker: Speaker
) -> Message:
    """Find everything in a message that is no plain word, and read the words."""
    search = Search(text, language.code, directory, speaker, language.vocabulary)
    named = mentions.mentions(search)
    tokens, places = _with_names(text.tokens, named)
    tokens = _compounds(_without_stops(tokens, language), language)
    tokens = [_corrected(token, language) for token in _spelled_out(tokens)]
    tokens = numerals.numbered(tokens, language.code)
    tokens = approximate.in_order(tokens, language.code)
    names = {place: places[id(token)] for place, token in enumerate(tokens) if id(token) in places}
    today = Today(now.date(), now.hour * 60 + now.minute)
    times = moments(tokens, language.code, today, lambda token: _is_counted(token, language))
    times = [
        time for time in _without_left(tokens, times) if not deferrals.is_deferral(tokens, time, language)
    ]
    times = [time for time in times if not deferrals.is_shift(tokens, time, times, language)]
    taken = frozenset(place for moment in times for place in range(moment.first, moment.last + 1))
    taken |= {
        place + 1
        for place, (token, after) in enumerate(pairwise(tokens))
        if token.kind == "number" and after.plain in ("am", "pm")
    }
    percents = terms.percents(tokens, language.code)
    taken |= {place for term in percents for place in range(term.first, term.last + 1)}
    days = terms.deferrals(tokens, language.code, taken)
    taken |= {place for term in days for place in range(term.first, term.last + 1)}
    sums = money.sums(tokens, language.code, taken)
    taken |= money.within(sums)
    words = [_word(place, token, names, taken, language) for place, token in enumerate(tokens)]
    _drop_auxiliaries(words, language)
    _negate(words, language)
    phrases.mark(_with_negations(words), language.lexicon)
    return Message(text, language, now, tokens, words, names, times, sums, percents, days)


_FROM = frozenset("from z zo od с со".split())
_ONTO = frozenset("to until na do на до".split())
_BESIDE = 2


def _without_left(tokens: list[Token], times: list[Moment]) -> list[Moment]:
    """Leave out the day that something was moved from: "zo stredy na štvrtok"."""
    left = {
        id(one)
        for one, other in pairwise(times)
        if other.first - one.last <= _BESIDE and _leads(tokens, one, _FROM) and _leads(tokens, other, _ONTO)
    }
    return [time for time in times if id(time) not in left]


def _leads(tokens: list[Token], time: Moment, words: frozenset[str]) -> bool:
    """Tell whether one of some words opens a time, or stands before it."""
    return bool(words.intersection(token.plain for token in tokens[max(0, time.first - 1) : time.first + 1]))


def _with_names(tokens: list[Token], named: list[Mention]) -> tuple[list[Token], dict[int, Mention]]:
    """Put each name into one part; the names by the identity of their parts."""
    found: list[Token] = []
    places: dict[int, Mention] = {}
    index = 0
    starts = {mention.first: mention for mention in named}
    while index < len(tokens):
        mention = starts.get(index)
        if mention is None:
            found.append(tokens[index])
            index += 1
            continue
        name = Token("", tokens[mention.first].start, tokens[mention.last].end, "name")
        places[id(name)] = mention
        found.append(name)
        index = mention.last + 1
    return found, places


def _without_stops(tokens: list[Token], language: Language) -> list[Token]:
    """Leave out the stops that only shorten a word: "дог. на 3 млн" is one sentence."""
    short = language.small("abbreviations")
    return [
        token
        for place, token in enumerate(tokens)
        if not (token.plain == "." and place and tokens[place - 1].plain in short and place + 1 < len(tokens))
    ]


def _compounds(tokens: list[Token], language: Language) -> list[Token]:
    """Put "прайс-лист" into one part where the lexicon knows it as one word."""
    found: list[Token] = []
    for token in tokens:
        if token.kind == "word" and len(found) > 1 and _is_tight(found[-2], found[-1], token):
            whole = f"{found[-2].plain}-{token.plain}"
            if _concepts(language.reading(whole).lemmas, language):
                found[-2:] = [Token(whole, found[-2].start, token.end, "word")]
                continue
        found.append(token)
    return found


def _is_tight(before: Token, hyphen: Token, after: Token) -> bool:
    is_word = before.kind == "word" and hyphen.plain == "-"
    return is_word and before.end == hyphen.start and hyphen.end == after.start


def _spelled_out(tokens: list[Token]) -> list[Token]:
    """Write English contractions out: "didn't" is "did not"."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if token.plain == "one" and place and tokens[place - 1].plain == "no" and found:
            found[-1] = Token("nobody", found[-1].start, token.end, "word")
            continue
        parts = _WHOLE.get(token.plain) or _parts(token.plain) if token.kind == "word" else None
        if parts is None:
            found.append(token)
        else:
            found += [Token(part, token.start, token.end, "word") for part in parts]
    return found


def _parts(word: str) -> list[str] | None:
    if "'" not in word and not word.endswith("nt"):
        return None
    if word in _IS:
        return [word[:-2], "is"]
    for ending, meant in _CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], meant]
    if word in ("dont", "didnt", "isnt", "wasnt", "doesnt", "havent", "hasnt", "couldnt", "wont", "cant"):
        return [word[:-2], "not"]
    return None


def _corrected(token: Token, language: Language) -> Token:
    if token.kind != "word" or token.masked or len(token.plain) < 4:
        return token
    other = language.corrected(token.plain)
    return replace(token, plain=other) if other else token


def _is_counted(token: Token, language: Language) -> bool:
    """Tell whether a word behind a number is what it counts, so that the number is no hour."""
    return money.is_unit(token.plain, language.code) or language.is_counted(token.plain)


def _concepts(lemmas: frozenset[str], language: Language) -> frozenset[str]:
    known = language.lexicon.concepts
    found: frozenset[str] = frozenset()
    for lemma in lemmas:
        found |= known.get(lemma, frozenset())
    return found


def _word(
    place: int, token: Token, names: dict[int, Mention], taken: frozenset[int], language: Language
) -> Word:
    if place in names:
        rival = names[place].rival is not None
        return Word(place, token, frozenset(), frozenset({"competitor" if rival else "name"}), Form.NOUN)
    if token.kind != "word" or (place in taken and token.plain not in language.small("negations")):
        lemmas = frozenset({token.plain} if token.kind == "sign" else ())
        return Word(place, token, lemmas, frozenset(), is_taken=place in taken)
    reading = language.reading(token.plain)
    return Word(
        place,
        token,
        reading.lemmas,
        _concepts(reading.lemmas, language),
        reading.form,
        reading.person,
        reading.plural,
        reading.nominative,
        reading.negated,
    )


_HAVE = frozenset({"has", "have", "had", "having", "been", "being"})
_DO = frozenset({"do", "does", "did"})
_BEFORE_PARTICIPLE = frozenset(
    "not just already yet still also now never recently finally been all only".split()
)


def _drop_auxiliaries(words: list[Word], language: Language) -> None:
    """Take its meaning from a "have" that only belongs to a participle: "has been cancelled"."""
    for place, word in enumerate(words):
        if language.code != "en" or word.plain not in _HAVE | _DO:
            continue
        after = next((later for later in words[place + 1 :] if later.plain not in _BEFORE_PARTICIPLE), None)
        is_participle = after is not None and (
            after.form is Form.PAST or after.plain in ("come", "run", "become")
        )
        is_base = after is not None and after.form is Form.INFINITIVE and word.plain in _DO
        if is_participle or is_base:
            word.concepts, word.form = frozenset(), Form.OTHER


def _negate(words: list[Word], language: Language) -> None:
    """Mark the words that a negation stands before."""
    is_on = 0
    for place, word in enumerate(words):
        after = words[place + 1].token.kind if place + 1 < len(words) else "sign"
        if word.plain in language.small("negations"):
            is_on = 3
        elif is_on and word.plain in language.small("between_negation"):
            is_on -= 1
            is_last = after in ("sign", "name") or words[place + 1].form.is_finite
            word.negated = word.negated or is_last
            is_on = 0 if is_last else is_on
        elif is_on:
            word.negated = word.negated or word.token.kind == "word"
            is_on = 0


def _with_negations(words: list[Word]) -> list[Word]:
    """Put "not" before each verb that carries its negation in itself, so that phrases can name it."""
    found: list[Word] = []
    for word in words:
        if word.negated and word.token.plain.startswith("ne") and word.token.kind == "word":
            nothing = Token("", word.token.start, word.token.start, "word")
            found.append(Word(word.index, nothing, frozenset({"not"}), frozenset()))
        found.append(word)
    return found
