"""What was understood of a message, action by action, in plain words with the day spelled out."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from domain.money import Money
from domain.quicklog.drafts import Action, Kind, When
from domain.shortening import shortened
from handlers.sums import spelled
from handlers.words import Html, Words

LONGEST_WHAT = 80
_SHOWN_DOUBTS = {"kind", "when", "sum"}
Names = Mapping[str, str]


def in_words(action: Action, today: date, people: Names, t: Words) -> Html:
    """Give one action in plain words; what is unsure is marked. `people` are contacts by id."""
    parts = [_head(action, t), *_details(action, today, t)]
    if action.contact in people:
        parts.append(people[str(action.contact)])
    text = Html(", ".join(t("quoted-plain", text=part) for part in parts))
    return Html(f"{text} {t('told-unsure')}") if action.unsure & _SHOWN_DOUBTS else text


def in_short(action: Action, today: date, t: Words, client: str = "") -> str:
    """Give one action as it stands on a button, with its client where several are spoken of."""
    named = [f"{client}:"] if client else []
    return " ".join([*named, t.plain(f"told-kind-{action.kind.value}"), *_details(action, today, t)])


def _head(action: Action, t: Words) -> str:
    head = t.plain(f"told-kind-{action.kind.value}")
    outcome = outcome_of(action)
    if outcome and t.has(f"told-outcome-{outcome}"):
        return f"{head}: {t.plain(f'told-outcome-{outcome}')}"
    return head


def outcome_of(action: Action) -> str:
    """Give what came of an action in one word: of feedback, how the client feels."""
    if action.kind is Kind.FEEDBACK:
        return "escalate" if action.escalate else action.sentiment or ""
    return action.outcome or ""


def _details(action: Action, today: date, t: Words) -> list[str]:
    parts = []
    if action.what:
        parts.append(shortened(action.what, LONGEST_WHAT))
    if action.amount is not None:
        parts.append(spelled(Money(action.amount, action.currency or ""), t))
    if action.discount is not None:
        parts.append(t.plain("told-discount", percent=_percent(action.discount, t)))
    if action.days is not None:
        parts.append(t.plain("told-deferral", days=action.days))
    if action.when is not None:
        parts.append(_day(action.kind, action.when, today, t))
    elif action.kind is Kind.MEETING and action.outcome != "cancelled":
        parts.append(t.plain("told-no-day"))
    return parts


def _percent(discount: Decimal, t: Words) -> str:
    places = discount.normalize().as_tuple().exponent
    return t.decimal(float(discount), max(0, -places) if isinstance(places, int) else 0)


def _day(kind: Kind, when: When, today: date, t: Words) -> str:
    day = t.day(when.day, today)
    if when.minutes is not None:
        day = f"{day}, {when.minutes // 60:02}:{when.minutes % 60:02}"
    is_limit = not kind.is_done and kind not in {Kind.MEETING, Kind.DECISION}
    return t.plain("told-until", day=day) if is_limit else day
