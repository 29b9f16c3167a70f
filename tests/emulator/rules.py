"""How a rule of the real server is written down: what is asked, and the description of the refusal.

A value "$name" stands for the number of a message of the stage (see `test_rules.py`), or for a file's id.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.emulator.conftest import ANNA, FORUM

THROWN_OUT, LEFT, DELETED, DELETED_GROUP, BLOCKER = -100701, -702, 1011, -703, 1010
SILENT = -100704


class Rule(NamedTuple):
    """A call that is refused, and how."""

    method: str
    values: dict[str, Any]
    description: str


def bad(method: str, description: str, **values: Any) -> Rule:
    """A refusal with 400, in Anna's private chat unless the call says otherwise."""
    return Rule(method, {"chat_id": ANNA, **values}, f"Bad Request: {description}")


GROUPS = [
    {"id": THROWN_OUT, "title": "Thrown out", "members": [ANNA], "bot": "kicked"},
    {"id": LEFT, "type": "group", "title": "Left", "members": [ANNA], "bot": "left"},
    {"id": DELETED_GROUP, "type": "group", "title": "Deleted", "members": [ANNA], "deleted": True},
    {
        "id": SILENT,
        "title": "Silent",
        "members": [ANNA],
        "permissions": {"can_send_messages": False, "can_send_photos": False},
    },
    {"id": FORUM, "bot_rights": {"can_pin_messages": True, "can_change_info": True}, "bot": "administrator"},
]
PEOPLE = [
    {"id": BLOCKER, "first_name": "Blocker", "started": True, "blocked": True},
    {"id": DELETED, "first_name": "Gone", "started": True, "deleted": True},
]
