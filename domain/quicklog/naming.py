"""A message in which names are looked for, and what is found."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Speaker
from domain.quicklog.stems import forms
from domain.quicklog.text import Text, Token

_STOPS = frozenset(".!?:;\n")
_NUMBER = frozenset({"номер", "number", "no", "cislo"})
_BETWEEN = frozenset({"-", '"', "№", "#", ".", "'", "&", "+"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Parts `first` to `last` of a message that name somebody.

    `clients` are those that the words fit; `contacts` the people, for a person; `rival` a competitor.
    `is_full` tells that the whole name is said, `is_fuzzy` that it was misspelt; `is_subject` that it may
    be the one who does something: it stands as in the book, behind no preposition.
    """

    first: int
    last: int
    clients: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    rival: str | None = None
    is_full: bool = False
    is_fuzzy: bool = False
    is_subject: bool = False

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person and no company."""
        return bool(self.contacts)

    @property
    def is_guess(self) -> bool:
        """Tell a name that was misspelt, or of which only a part is said."""
        return self.is_fuzzy or not (self.is_full or self.is_person)

    @property
    def contact(self) -> str | None:
        """Give the person, where it can be one only."""
        return self.contacts[0] if len(self.contacts) == 1 and len(self.clients) == 1 else None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the language says of a word: whether it is known at all, is an ordinary word (no name), and a
    preposition."""

    is_known: Callable[[str], bool]
    is_ordinary: Callable[[str], bool]
    is_preposition: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Search:
    """A message in which names are looked for."""

    text: Text
    language: str
    directory: Directory
    speaker: Speaker
    vocabulary: Vocabulary

    @property
    def tokens(self) -> list[Token]:
        """Give the parts of the message as they were cut."""
        return self.text.tokens

    def is_capital(self, index: int) -> bool:
        """Tell whether a word was written with a capital letter."""
        return self.text.is_capital(self.tokens[index])

    def is_surely_name(self, index: int) -> bool:
        """Tell whether a word leaves no doubt that it is a name: marked, with a capital letter inside the
        sentence, or at its start where it is no ordinary word."""
        if self.is_marked(index):
            return True
        if not self.is_capital(index):
            return False
        is_inside = index > 0 and self.tokens[index - 1].plain not in _STOPS
        return is_inside or not self.vocabulary.is_ordinary(self.tokens[index].plain)

    def before(self, index: int) -> str:
        """Give the word before a part, over quotes."""
        while index > 0 and self.tokens[index - 1].plain in ('"', "№"):
            index -= 1
        return self.tokens[index - 1].plain if index else ""

    def after(self, index: int) -> int | None:
        """Give the next word behind quotes, a hyphen or a number sign."""
        for later in range(index + 1, min(index + 3, len(self.tokens))):
            token = self.tokens[later]
            if token.kind != "sign" and not (token.plain in _NUMBER and self._is_number(later + 1)):
                return later
            if token.kind == "sign" and token.plain not in _BETWEEN:
                return None
        return None

    def _is_number(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].kind == "number"

    def is_marked(self, index: int) -> bool:
        """Tell whether a word is quoted or stands behind a legal form."""
        before = [token.plain for token in self.tokens[max(0, index - 2) : index]]
        return before[-1:] == ['"'] or (bool(before) and before[-1] in forms() and len(before[-1]) > 1)

    def is_subject(self, first: int, spellings: tuple[str, ...] | frozenset[str]) -> bool:
        """Tell whether a name may be the one who does something."""
        word = self.tokens[first].plain
        return word in spellings and not self.vocabulary.is_preposition(self.before(first))


def places(found: list[Mention]) -> set[int]:
    """Give the parts of the message that name somebody."""
    return {index for mention in found for index in range(mention.first, mention.last + 1)}
