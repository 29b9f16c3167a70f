"""Readings as the scorer takes them: one JSON object a message, and the directory out of its file."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from domain.quicklog import text
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Action, KnownClient, KnownCompetitor, KnownContact, Speaker
from domain.quicklog.languages import LANGUAGES, RUSSIAN
from domain.quicklog.message import take_apart
from domain.quicklog.parsing import read
from domain.quicklog.words import Form


def directory_of(book: dict[str, Any]) -> Directory:
    """Make the directory out of a file of clients and competitors."""
    clients = (
        KnownClient(
            str(client["id"]),
            str(client["name"]),
            str(client.get("city") or ""),
            tuple(map(str, client.get("aliases") or ())),
            tuple(
                KnownContact(str(contact["id"]), str(contact["name"]))
                for contact in client.get("contacts") or ()
            ),
        )
        for client in book["clients"]
    )
    rivals = (
        KnownCompetitor(str(rival["id"]), str(rival["name"]), tuple(map(str, rival.get("aliases") or ())))
        for rival in book.get("competitors") or ()
    )
    return Directory(clients, rivals)


def prediction(case: dict[str, Any], directory: Directory) -> dict[str, Any]:
    """Read one case: its actions, its day where only that is asked, and both where nothing tells which."""
    now, expected = datetime.fromisoformat(case["now"]), case.get("expect")
    found: dict[str, Any] = {"id": case["id"]}
    if isinstance(expected, dict) or "expect" not in case:
        draft = read(case["text"], case["lang"], now, directory, Speaker())
        found["actions"] = [_shown(action) for action in draft.actions]
        found["confidence"] = draft.confidence
    if not isinstance(expected, dict):
        found["date"] = first_moment(case["text"], case["lang"], now)
    return found


def first_moment(message: str, language: str, now: datetime) -> str | None:
    """Give the first day or hour that a phrase names, or None."""
    parts = take_apart(text.cut(message), LANGUAGES.get(language, RUSSIAN), now, Directory(), Speaker())
    if not parts.moments:
        return None
    moment = parts.moments[0]
    verbs = [word for word in parts.words if word.is_verb]
    nearest = min(verbs, key=lambda word: abs(word.index - moment.first), default=None)
    has_happened = nearest is not None and nearest.form is Form.PAST
    return str(moment.when(now.date(), has_happened=has_happened))


def _shown(action: Action) -> dict[str, Any]:
    when = None if action.when is None else str(action.when)
    is_due = action.kind.value in ("task", "payment_promise", "decision")
    fields: dict[str, Any] = {
        "client": action.clients[0] if len(action.clients) == 1 else _ambiguous(action.clients),
        "contact": action.contact,
        "due" if is_due else "at": when,
        "amount": _number(action.amount),
        "currency": action.currency,
        "sentiment": action.sentiment,
        "escalate": action.escalate,
        "outcome": action.outcome,
        "what": action.what,
        "discount": _number(action.discount),
        "days": action.days,
        "competitor": action.competitor,
    }
    return {"kind": action.kind.value} | {name: value for name, value in fields.items() if value}


def _ambiguous(clients: tuple[str, ...]) -> str | None:
    return "ambiguous:" + ",".join(sorted(clients)) if clients else None


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral() else float(value)
