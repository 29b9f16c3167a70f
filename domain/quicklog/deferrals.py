"""Spans of time that a client wants to pay later by, told from days on which something is to be done."""

from domain.quicklog.languages import Language
from domain.quicklog.moments import Moment
from domain.quicklog.text import Token

_SPANS = frozenset("o in by for na на".split())
_LATER = "через"
_HOURS = frozenset("час часа часов часик полчаса".split())
_BESIDE = 2
_WANTED = 5
_ASKED = frozenset({"ask", "propose"})
_PAYING = frozenset({"pay", "money"})
_TERMS = frozenset("после от с со момента отгрузки поставки".split())
# Who wants to do it once names a day: "хочет оплатить через неделю" is a promise.
_ONCE = frozenset("оплатить заплатить рассчитаться погасить проплатить перечислить перевести".split())


def is_deferral(tokens: list[Token], time: Moment, language: Language) -> bool:
    """Tell "odklad platby o 30 dní" from what is to be done in 30 days: a word of deferral stands beside."""
    lead = tokens[time.first].plain
    if tokens[time.last].kind != "word" or time.hour or lead not in _SPANS | {_LATER}:
        return False
    before = tokens[max(0, time.first - _WANTED) : time.first]
    after = tokens[time.last + 1 : time.last + 1 + _BESIDE]
    if lead == _LATER:
        return _is_asked_for(before, after, language)
    named = _names_deferral(list(reversed(before[-_BESIDE:])), language) or _names_deferral(after, language)
    return named or _wants_to_pay(before, language)


def is_shift(tokens: list[Token], time: Moment, times: list[Moment], language: Language) -> bool:
    """Tell how far something is moved, "на час", from the hour that it is moved to, which stands behind."""
    if tokens[time.first].plain != "на" or tokens[time.last].plain not in _HOURS or time.day:
        return False
    before = tokens[max(0, time.first - _BESIDE) : time.first]
    is_moved = any("move" in language.concepts(token.plain) for token in before)
    return is_moved and any(other.hour is not None and other.first > time.last for other in times)


def _is_asked_for(before: list[Token], after: list[Token], language: Language) -> bool:
    """Tell "просит оплату через 14 дней" and "хочет платить через месяц после отгрузки"."""
    found = [language.concepts(token.plain) for token in before]
    if not any(one & _PAYING for one in found[-3:]) or any(token.plain == "-" for token in before[-1:]):
        return False
    is_term = any(token.plain in _TERMS for token in after)
    is_once = any(token.plain in _ONCE for token in before)
    asked = any(one & _ASKED for one in found)
    return asked or (any("want" in one for one in found) and (is_term or not is_once))


def _wants_to_pay(tokens: list[Token], language: Language) -> bool:
    """Tell "would like to pay in 45 days" from "will pay in 45 days"."""
    found = [language.concepts(token.plain) for token in tokens if token.plain]
    return bool(found) and "pay" in found[-1] and any(one & {"want", "ask"} for one in found[:-1])


def _names_deferral(tokens: list[Token], language: Language) -> bool:
    for token in tokens:
        reading = language.reading(token.plain) if token.kind == "word" else None
        if reading is None or reading.form.is_finite:
            return False
        if "deferral" in language.concepts(token.plain):
            return True
    return False
