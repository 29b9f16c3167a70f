"""Dialogues of several steps: begun, gone on with after a restart, put aside for another, and ended."""

from typing import Any

from domain.conversation import Conversation

_PUT_ASIDE = "put_aside"


def begin(talk: Conversation, step: str | None, *, subject: str, **facts: Any) -> int:
    """Begin a dialogue at a step (None: it waits for a button only) and give the number of this telling.

    `subject` is the Fluent key suffix of the dialogue's name (`dialogue-<subject>`). A dialogue that was
    under way, with something told already, is put aside, so that no word is lost, and offered again when this
    one ends.
    """
    number = _next_number(talk)
    aside = _aside(talk)
    talk.step = step
    talk.draft = {**facts, "draft": number, "subject": subject}
    if aside is not None:
        talk.draft[_PUT_ASIDE] = aside
    talk.changed = True
    return number


def go_on(talk: Conversation, step: str | None, **facts: Any) -> None:
    """Keep what was told and wait at the next step."""
    talk.step = step
    talk.draft.update(facts)
    talk.changed = True


def end(talk: Conversation) -> None:
    """End the dialogue. One that was put aside stays aside until it is resumed or dropped."""
    aside = talk.draft.get(_PUT_ASIDE)
    talk.step = None
    talk.draft = {"last": talk.draft.get("draft", talk.draft.get("last", 0))}
    if aside is not None:
        talk.draft[_PUT_ASIDE] = aside
    talk.changed = True


def is_under_way(talk: Conversation) -> bool:
    """Tell whether a dialogue is under way."""
    return "subject" in talk.draft


def put_aside(talk: Conversation) -> dict[str, Any] | None:
    """Give the draft of the dialogue that was put aside."""
    aside = talk.draft.get(_PUT_ASIDE)
    return aside["draft"] if isinstance(aside, dict) else None


def resume(talk: Conversation) -> bool:
    """Go back to the dialogue that was put aside; False when there is none."""
    aside = talk.draft.get(_PUT_ASIDE)
    if not isinstance(aside, dict):
        return False
    number = _next_number(talk)
    talk.step = aside["step"]
    talk.draft = {**aside["draft"], "draft": number}
    talk.changed = True
    return True


def drop_put_aside(talk: Conversation) -> None:
    """Forget the dialogue that was put aside."""
    talk.draft.pop(_PUT_ASIDE, None)
    talk.changed = True


def _aside(talk: Conversation) -> Any:
    if is_under_way(talk) and talk.draft.get("worth_keeping"):
        kept = {name: value for name, value in talk.draft.items() if name != _PUT_ASIDE}
        return {"step": talk.step, "draft": kept}
    return talk.draft.get(_PUT_ASIDE)


def _next_number(talk: Conversation) -> int:
    last: Any = talk.draft.get("draft", talk.draft.get("last", 0))
    return int(last) + 1
