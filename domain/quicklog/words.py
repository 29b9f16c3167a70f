"""Words of a message as the rules see them: what they may mean, in what form, and whose deed it is."""

from dataclasses import dataclass
from enum import StrEnum

from domain.quicklog.text import Token


class Form(StrEnum):
    """The form of a word. PASSIVE is what has been done ("отправлено", "sent" of a thing)."""

    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"
    INFINITIVE = "infinitive"
    IMPERATIVE = "imperative"
    PASSIVE = "passive"
    GERUND = "gerund"
    NOUN = "noun"
    OTHER = "other"

    @property
    def is_finite(self) -> bool:
        """Tell whether such a word makes a sentence of its own."""
        return self in _FINITE


_FINITE = {Form.PAST, Form.FUTURE, Form.PRESENT, Form.IMPERATIVE, Form.PASSIVE}


class Mood(StrEnum):
    """Whose deed a word is, and when.

    OWN_NEXT is the speaker's own next step, DONE what happened (by whom is not said), THEIRS_DONE what the
    client did, THEIRS_NOW what he does or says, THEIRS_NEXT what he will do, OWN_NOW what the speaker is at,
    PASSIVE what has been done, TIED an infinitive that belongs to another word, NAMED no deed but its name.
    """

    OWN_NEXT = "t"
    DONE = "p"
    THEIRS_DONE = "q"
    THEIRS_NOW = "r"
    THEIRS_NEXT = "w"
    OWN_NOW = "o"
    PASSIVE = "a"
    TIED = "i"
    NAMED = "n"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the language says of a word. `person` is 1, 2 or 3, and 0 where the form does not tell."""

    lemmas: frozenset[str]
    form: Form
    person: int = 0
    plural: bool = False
    nominative: bool = False
    negated: bool = False


@dataclass(slots=True)
class Word:
    """A word, number, sign or name in its place: part `index` of the message.

    `concepts` are what it may mean; a phrase leaves one. `is_used` tells that a rule has read it,
    `is_taken` that it belongs to a day, a sum or a percent.
    """

    index: int
    token: Token
    lemmas: frozenset[str]
    concepts: frozenset[str]
    form: Form = Form.OTHER
    person: int = 0
    plural: bool = False
    nominative: bool = False
    negated: bool = False
    mood: Mood = Mood.NAMED
    is_phrase: bool = False
    is_used: bool = False
    is_taken: bool = False

    @property
    def plain(self) -> str:
        """Give the word in small letters."""
        return self.token.plain

    @property
    def is_verb(self) -> bool:
        """Tell whether it is a deed in any form."""
        return self.form not in (Form.NOUN, Form.OTHER)
