"""What can come of a contact, and what follows from it."""

import re
from enum import StrEnum


class Outcome(StrEnum):
    """What came of a contact with a client."""

    ORDER = "order"
    AGREED = "agreed"
    TALKED = "talked"
    QUESTION = "question"
    THINKING = "thinking"
    REFUSED = "refused"
    NO_DECISION_MAKER = "no_decision_maker"
    NO_ANSWER = "no_answer"
    CALL_BACK = "call_back"
    PROBLEM = "problem"
    SENT = "sent"
    OTHER = "other"

    @property
    def needs_note(self) -> bool:
        """Tell whether there can be something to say of it: nobody spoke when nobody answered."""
        return self is not Outcome.NO_ANSWER

    @property
    def may_have_objection(self) -> bool:
        """Tell whether it is worth asking what the client objects to (D008)."""
        return self in {Outcome.THINKING, Outcome.REFUSED}


class NoNextStep(StrEnum):
    """Why nothing was promised (D006)."""

    NOT_NEEDED = "not_needed"
    CLIENT_WRITES = "client_writes"
    LOST = "lost"
    OTHER = "other"


_ARROW = re.compile(r"\s*(?:→|⇒|->|=>)\s*")
_LABEL = re.compile(
    r"(?:^|(?<=[\n.!?;])\s*)(?:дальше|далее|следующий шаг|след\. шаг|next step|next|ďalší krok|ďalej)\s*:\s*",
    re.IGNORECASE,
)


def split_note(text: str) -> tuple[str, str]:
    """Give the note and the next step typed with it, behind an arrow or a label: "… → send the offer".

    The last arrow or label counts; the next step is empty where there is none.
    """
    marks = [*_ARROW.finditer(text), *_LABEL.finditer(text)]
    if not marks:
        return text.strip(), ""
    last = max(marks, key=lambda mark: mark.end())
    note, step = text[: last.start()].strip(), text[last.end() :].strip()
    return (note, step) if step else (text.strip(), "")
