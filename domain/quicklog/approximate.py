"""Numbers behind what they count, as a Russian says "about": "часов в десять", "тысяч на двести"."""

from dataclasses import replace

from domain.quicklog.text import Token

_UNITS = frozenset(
    """часов часа часика минут дней дня недель недели месяцев месяца процентов процента тысяч тыщ тыс
    миллионов""".split()
)
_PREPOSITIONS = frozenset("в на к до через после около под".split())
_COUNTED_BEFORE = frozenset("несколько много пару пара сколько столько".split())
_MONTHS = tuple("январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр числ час мин".split())


def in_order(tokens: list[Token], language: str) -> list[Token]:
    """Put each number before what it counts."""
    if language != "ru":
        return tokens
    found = list(tokens)
    for index in range(len(found) - 1):
        number = index + (2 if found[index + 1].plain in _PREPOSITIONS else 1)
        if _is_turned(found, index, number):
            moved = [*found[index + 1 : number + 1], found[index]]
            slots = found[index : number + 1]
            found[index : number + 1] = [
                replace(token, start=slot.start, end=slot.end)
                for token, slot in zip(moved, slots, strict=True)
            ]
    return found


def _is_turned(tokens: list[Token], unit: int, number: int) -> bool:
    if tokens[unit].plain not in _UNITS or number >= len(tokens) or tokens[number].kind != "number":
        return False
    before = tokens[unit - 1] if unit else None
    is_counted = before is not None and (before.kind == "number" or before.plain in _COUNTED_BEFORE)
    after = tokens[number + 1].plain if number + 1 < len(tokens) else ""
    is_other = after in _UNITS or after.startswith(_MONTHS) or after in ("%", ":", "руб", "р")
    is_plain = not tokens[number].ordinal and not tokens[number].masked and ":" not in tokens[number].plain
    return is_plain and not is_counted and not is_other
