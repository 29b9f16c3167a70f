"""Where a conversation with one person in one chat stands."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Conversation:
    """The step a dialogue waits in (None outside any) and what was told so far, as JSON values."""

    chat_id: int
    person_id: int
    thread_id: int = 0
    step: str | None = None
    draft: dict[str, object] = field(default_factory=dict)
    changed: bool = False
