"""Buttons under a message that was understood."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.quicklog.drafts import Kind
from handlers.button_days import DayNumber
from handlers.table import DraftButton

Place = Annotated[int, Field(ge=0, lt=20)]


class Part(StrEnum):
    """What of an action can be changed."""

    CLIENT = "client"
    KIND = "kind"
    DAY = "when"
    SUM = "sum"
    OUTCOME = "outcome"
    WHAT = "what"
    TERMS = "terms"
    CONTACT = "contact"


class SaveTold(DraftButton, prefix="told_save"):
    """Save all of it as it stands."""


class NoteTold(DraftButton, prefix="told_note"):
    """Keep the text alone, as news of the client."""


class DropTold(DraftButton, prefix="told_no"):
    """Save nothing."""


class ChangeTold(DraftButton, prefix="told_change"):
    """Show all actions, to change one."""


class ShowTold(DraftButton, prefix="told_card"):
    """Back to the card."""


class OpenAction(DraftButton, prefix="told_act"):
    """Show what can be changed of this action."""

    place: Place


class ChangePart(DraftButton, prefix="told_part"):
    """Change this of this action."""

    place: Place
    part: Part


class ThisClient(DraftButton, prefix="told_this"):
    """It is this client; 0 is another."""

    place: Place
    id: int


class ThisKind(DraftButton, prefix="told_kind"):
    """It was this."""

    place: Place
    kind: Kind


class ThisDay(DraftButton, prefix="told_day"):
    """It was, or is to be, on this day."""

    place: Place
    on: DayNumber


class ThisOutcome(DraftButton, prefix="told_end"):
    """This came of it; "" is the usual."""

    place: Place
    outcome: str


class ThisContact(DraftButton, prefix="told_with"):
    """It was with this person; 0 is nobody in particular."""

    place: Place
    id: int


class RemoveAction(DraftButton, prefix="told_less"):
    """Leave this action out."""

    place: Place


class UndoTold(CallbackData, prefix="told_undo"):
    """Take back all that was saved of this message."""

    id: int


class TellAnew(CallbackData, prefix="told_anew"):
    """Read this message again."""

    id: int
