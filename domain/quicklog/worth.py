"""What a clause leaves open: who acts, what a sum is the worth of, and whether a thing is named at all."""

from domain.quicklog.clauses import Clause
from domain.quicklog.message import Message
from domain.quicklog.words import Form, Word

_SPEAKER = frozenset({"я", "мы"})
_ACCOUNTS = frozenset("счет карту расчетный р р/с кассу".split())


def flags_of(message: Message, clause: Clause) -> set[str]:
    """Tell of a Russian clause that the speaker acts, that a sum is a worth, and that no thing is named."""
    found: set[str] = set()
    if message.language.code == "ru":
        found |= {"own"} if any(word.plain in _SPEAKER for word in clause.words) else set()
        found |= {"total"} if _is_worth(message, clause) else set()
    if not any(_is_thing(message, word) for word in clause.words):
        found.add("bare")
    return found


def _is_worth(message: Message, clause: Clause) -> bool:
    """Tell "отправил на 240 тысяч", an offer or a bill, from "отправил 240 тысяч", which is money."""
    within = range(clause.first, clause.last + 1)
    leads = [message.tokens[part.first - 1].plain for part in message.sums if part.first - 1 in within]
    return "на" in leads and not any(word.plain in _ACCOUNTS for word in clause.words)


def _is_thing(message: Message, word: Word) -> bool:
    """Tell a noun that says what is to be made, and is no name, person or part of a phrase."""
    small = message.language.small
    is_noun = word.form is Form.NOUN and word.token.kind == "word" and not word.is_taken
    is_person = word.plain in small("leaning") | small("own") | small("theirs")
    return is_noun and not is_person and not word.is_phrase and "else" not in word.concepts
