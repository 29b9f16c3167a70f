"""What a department settles for itself: each rule with its usual value and what may be typed for it."""

from dataclasses import dataclass
from enum import StrEnum

from domain import concessions
from domain.cadences import TOUCHES, read_touches
from domain.department_settings import DepartmentSettings
from domain.proposals import RETURN_AFTER_DAYS


class Rule(StrEnum):
    """Every rule of a department, by the key under which it is kept."""

    TOUCHES = "proposal_touches"
    SILENT_HEAD = "silent_head"
    CONTACTS = "contacts_a_week"
    RETURN = "return_days"
    DISCOUNT = "discount_limit"
    DEFERRAL = "deferral_limit"
    HEAD_DISCOUNT = "head_discount_limit"
    HEAD_DEFERRAL = "head_deferral_limit"
    CHANCE_SENT = "chance_sent"
    CHANCE_ANSWERED = "chance_answered"
    COUNTRY = "country"
    CURRENCY = "currency"
    DISCOUNT_TABLE = "discount_table"


@dataclass(frozen=True, slots=True)
class Range:
    """A rule that is a whole number: its usual value (None is no limit), the least and the most."""

    usual: int | None
    least: int
    most: int


NUMBERS: dict[Rule, Range] = {
    Rule.SILENT_HEAD: Range(5, 1, 60),
    Rule.CONTACTS: Range(3, 0, 20),
    Rule.RETURN: Range(RETURN_AFTER_DAYS, 1, 730),
    Rule.DISCOUNT: Range(concessions.USUAL_DISCOUNT, 0, 100),
    Rule.DEFERRAL: Range(concessions.USUAL_DEFERRAL, 0, 365),
    Rule.HEAD_DISCOUNT: Range(None, 0, 100),
    Rule.HEAD_DEFERRAL: Range(None, 0, 365),
    Rule.CHANCE_SENT: Range(30, 0, 100),
    Rule.CHANCE_ANSWERED: Range(60, 0, 100),
}


def read_rule(rule: Rule, text: str) -> object | None:
    """Read what was typed for a rule, as it is kept; None where it cannot be that."""
    said = text.strip()
    if rule is Rule.TOUCHES:
        touches = read_touches(said)
        return None if touches is None else list(touches)
    if rule is Rule.DISCOUNT_TABLE:
        return said if concessions.read_table(said) else None
    if rule in {Rule.COUNTRY, Rule.CURRENCY}:
        length = 2 if rule is Rule.COUNTRY else 3
        return said.upper() if len(said) == length and said.isascii() and said.isalpha() else None
    limits = NUMBERS[rule]
    number = int(said) if said.isdecimal() and len(said) <= 4 else -1
    return number if limits.least <= number <= limits.most else None


def spelled(rule: Rule, settings: DepartmentSettings) -> str:
    """Give what holds for a rule, as it would be typed; empty where nothing is settled and nothing usual."""
    if rule is Rule.TOUCHES:
        return " ".join(map(str, settings.numbers(rule.value, TOUCHES)))
    if rule in {Rule.COUNTRY, Rule.CURRENCY, Rule.DISCOUNT_TABLE}:
        return settings.text(rule.value)
    usual = NUMBERS[rule].usual
    value = settings.number(rule.value, -1 if usual is None else usual)
    return "" if value < 0 else str(value)
