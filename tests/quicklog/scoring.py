"""How well messages are read: predictions beside what was expected, by the rules of the shared scorer.

A message is exact when its kinds and all scored fields agree. Days of a finished action that fall on the day
of the message may be given or left out, a note that nobody expects is no fault, and so is a currency.
"""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Case = dict[str, Any]
Fields = dict[str, Any]

DONE = frozenset({"visit", "call", "message", "proposal", "order", "payment"})
FIELDS = tuple(
    """client contact at due amount currency sentiment escalate outcome what discount days
    competitor""".split()
)
MOST_PAIRED = 5


@dataclass(slots=True)
class Score:
    """How many messages were right, and what went wrong; `faults` are the messages that are not exact."""

    messages: int = 0
    exact: int = 0
    kinds: int = 0
    negatives: int = 0
    negatives_clean: int = 0
    ambiguous: int = 0
    asked: int = 0
    silent_wrong_client: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def exact_percent(self) -> float:
        """Give the share of exact messages."""
        return 100 * self.exact / self.messages if self.messages else 100.0


def score(cases: Iterable[Case], predictions: dict[str, list[Fields]]) -> Score:
    """Score predictions, by the id of their case."""
    total = Score()
    for case in cases:
        _add(total, case, predictions.get(case["id"], []))
    return total


def score_days(cases: Iterable[Case], predictions: dict[str, str | None]) -> Score:
    """Score phrases of days: right where the first day found begins as expected, or none was to be found."""
    total = Score()
    for case in cases:
        got = predictions.get(case["id"])
        is_right = got is None if case["expect"] is None else (got or "").startswith(case["expect"])
        total.messages += 1
        total.exact += is_right
        if not is_right:
            total.faults.append(f"{case['text']}: want {case['expect']}, got {got}")
    return total


def _add(total: Score, case: Case, predicted: list[Fields]) -> None:
    today = str(case["now"])[:10]
    got = [_plain(action, today) for action in predicted]
    wanted = [case["expect"]["actions"], *case["expect"].get("alt", [])]
    best = max(
        (_judged([_plain(action, today) for action in actions], got) for actions in wanted),
        key=lambda judged: judged[:3],
    )
    is_exact, has_kinds, _, gold = best
    total.messages += 1
    total.exact += is_exact
    total.kinds += has_kinds
    told = [action for action in got if action["kind"] != "note"]
    if not gold:
        total.negatives += 1
        total.negatives_clean += not told
    _add_clients(total, gold, told)
    if not is_exact:
        total.faults.append(f"{case['id']} {case['text']}\n    want {gold}\n    got  {got}")


def _add_clients(total: Score, gold: list[Fields], got: list[Fields]) -> None:
    wanted = {action["client"] for action in gold if "client" in action}
    chosen = {action["client"] for action in got if "client" in action}
    unclear = {client for client in wanted if client.startswith("ambiguous:")}
    if unclear:
        total.ambiguous += 1
        total.asked += any(client.startswith("ambiguous:") for client in chosen)
    definite = {client for client in chosen if not client.startswith("ambiguous:")}
    total.silent_wrong_client += bool(gold and definite and (unclear or definite - wanted))


def _judged(gold: list[Fields], got: list[Fields]) -> tuple[bool, bool, int, list[Fields]]:
    """Give whether all is right, whether the kinds are, how many fields are, and what was expected."""
    if not any(action["kind"] == "note" for action in gold):
        got = [action for action in got if action["kind"] != "note"]
    has_kinds = sorted(action["kind"] for action in gold) == sorted(action["kind"] for action in got)
    pairs = list(_pairs(gold, got))
    faults = sum(_faults(one, other) for one, other in pairs)
    return has_kinds and not faults, has_kinds, -faults, gold


def _pairs(gold: list[Fields], got: list[Fields]) -> Iterator[tuple[Fields, Fields]]:
    """Pair the actions of each kind so that most fields agree."""
    for kind in {action["kind"] for action in gold}:
        wanted = [action for action in gold if action["kind"] == kind]
        found = [action for action in got if action["kind"] == kind][:MOST_PAIRED]
        orders = itertools.permutations(found, min(len(wanted), len(found)))
        yield from min(
            (list(zip(wanted, order, strict=False)) for order in orders),
            key=lambda pairs: sum(_faults(one, other) for one, other in pairs),
        )


def _faults(one: Fields, other: Fields) -> int:
    names = [name for name in FIELDS if name != "currency" or name in one]
    return sum(one.get(name) != other.get(name) for name in names)


def _plain(action: Fields, today: str) -> Fields:
    """Give an action with its fields in one spelling, and without those that say nothing."""
    plain: Fields = {"kind": action["kind"]}
    for name in FIELDS:
        value = action.get(name)
        if name in ("amount", "discount", "days") and value is not None:
            value = round(float(value), 2)
        elif name in ("at", "due") and value:
            value = str(value)[:10] if len(str(value)) <= 10 else str(value)[:16]
        if value not in (None, "", False):
            plain[name] = value
    if plain["kind"] in DONE and plain.get("at") == today:
        del plain["at"]
    return plain
