"""What the reader needs of each language: how a word is read, and the small words that steer it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from domain.quicklog import english, inflected, russian, russian_slips, slovak, tables
from domain.quicklog.lexicon import Lexicon, lexicon
from domain.quicklog.naming import Vocabulary
from domain.quicklog.words import Reading


@dataclass(frozen=True, slots=True)
class Language:
    """A language: how its words are read."""

    code: str
    reading: Callable[[str], Reading]
    corrected: Callable[[str], str | None]
    is_counted: Callable[[str], bool]  # what a number before it counts, so that the number is no hour
    vocabulary: Vocabulary

    @property
    def lexicon(self) -> Lexicon:
        """Give the lexicon."""
        return lexicon(self.code)

    def concepts(self, word: str) -> frozenset[str]:
        """Give what a word means by itself."""
        known = self.lexicon.concepts
        return frozenset().union(*(known.get(lemma, frozenset()) for lemma in self.reading(word).lemmas))

    def small(self, name: str) -> frozenset[str]:
        """Give the small words of small_words.toml with this name."""
        return tables.small_words(self.code, name)


# What stands between a number and what it counts.
_MORE = frozenset("second more extra additional further other dalsie dalsich viac".split())


@cache
def _things() -> frozenset[str]:
    return frozenset({"goods", "trade", "sample"})


@cache
def _common(code: str) -> frozenset[str]:
    return tables.small_words(code, "common") - tables.small_words(code, "function")


def _counted(code: str, is_known: Callable[[str], bool]) -> Callable[[str], bool]:
    def is_counted(word: str) -> bool:
        concepts = lexicon(code).concepts.get(word, frozenset())
        is_thing = (
            word in _common(code) or word.removesuffix("s") in _common(code) or bool(_things() & concepts)
        )
        return is_thing or not is_known(word) or word in _MORE

    return is_counted


def _corrected(code: str, is_known: Callable[[str], bool]) -> Callable[[str], str | None]:
    return lambda word: None if is_known(word) else inflected.corrected(word, code)


def _vocabulary(code: str, is_known: Callable[[str], bool], is_ordinary: Callable[[str], bool]) -> Vocabulary:
    return Vocabulary(is_known, is_ordinary, tables.small_words(code, "prepositions").__contains__)


RUSSIAN = Language(
    "ru",
    russian.reading,
    russian_slips.corrected,
    russian.is_counted,
    _vocabulary("ru", russian.is_known, russian.is_ordinary),
)
LANGUAGES = {
    "ru": RUSSIAN,
    "en": Language(
        "en",
        english.reading,
        _corrected("en", english.is_known),
        _counted("en", english.is_known),
        _vocabulary("en", english.is_known, english.is_known),
    ),
    "sk": Language(
        "sk",
        slovak.reading,
        _corrected("sk", slovak.is_known),
        _counted("sk", slovak.is_known),
        _vocabulary("sk", slovak.is_known, slovak.is_known),
    ),
}
