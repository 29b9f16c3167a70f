"""What the dialogue about a message keeps: its text, the actions as they stand, and the names not known."""

from collections.abc import Sequence

from domain.conversation import Conversation
from domain.quicklog.drafts import Action
from handlers import dialogues
from services import told_messages

SUBJECT = "told"
STEP = "told"


def actions_of(talk: Conversation) -> list[Action]:
    """Give the actions as they stand in the dialogue."""
    kept = talk.draft.get("actions")
    return [told_messages.restored(fields) for fields in kept] if isinstance(kept, list) else []


def action_at(talk: Conversation, place: int) -> Action | None:
    """Give the action at a place; None where it was left out meanwhile."""
    actions = actions_of(talk)
    return actions[place] if 0 <= place < len(actions) else None


def keep(talk: Conversation, actions: Sequence[Action], *, changed: bool = True) -> None:
    """Keep the actions in the dialogue."""
    facts = {"actions": [told_messages.stored(action) for action in actions]}
    dialogues.go_on(talk, STEP, **facts, changed=bool(talk.draft.get("changed")) or changed)


def keep_at(talk: Conversation, place: int, action: Action) -> None:
    """Keep one action as it was changed."""
    actions = actions_of(talk)
    if 0 <= place < len(actions):
        keep(talk, [*actions[:place], action, *actions[place + 1 :]])


def place_of(talk: Conversation) -> int:
    """Give which action is spoken of."""
    return int(str(talk.draft.get("place", 0)))


def unknown_of(talk: Conversation) -> list[str]:
    """Give the names that fit no client and were not asked about yet."""
    kept = talk.draft.get("unknown")
    return [str(name) for name in kept] if isinstance(kept, list) else []


def left_out_of(talk: Conversation) -> str:
    """Give the names of which nothing is logged, because no client is called so."""
    kept = talk.draft.get("left_out")
    return ", ".join(map(str, kept)) if isinstance(kept, list) else ""


def learnt_of(talk: Conversation) -> list[tuple[str, int]]:
    """Give the names that were learnt in the dialogue, and their clients."""
    kept = talk.draft.get("learnt")
    return [(str(alias), int(number)) for alias, number in kept] if isinstance(kept, list) else []


def text_of(talk: Conversation) -> str:
    """Give the text of the message, whole."""
    return str(talk.draft["text"])


def message_of(talk: Conversation) -> int:
    """Give the number under which the message is kept."""
    return int(str(talk.draft["message"]))


def draft_number(talk: Conversation) -> int:
    """Give the number by which buttons know the dialogue under way."""
    return int(str(talk.draft["draft"]))
