"""Buttons under a message that was understood."""

from typing import Annotated

from pydantic import Field

from domain.quicklog.drafts import Kind
from handlers.table import DraftButton

Place = Annotated[int, Field(ge=0, lt=20)]


class SaveTold(DraftButton, prefix="told_save"):
    """Save all of it as it stands."""


class NoteTold(DraftButton, prefix="told_note"):
    """Keep the text alone, as news of the client."""


class DropTold(DraftButton, prefix="told_no"):
    """Save nothing."""


class ChangeTold(DraftButton, prefix="told_change"):
    """Show what can be changed."""


class ShowTold(DraftButton, prefix="told_card"):
    """Back to the card."""


class OpenAction(DraftButton, prefix="told_act"):
    """Show what can be changed of this action."""

    place: Place


class AskClient(DraftButton, prefix="told_who"):
    """Ask for another client; of all actions where there is one for all."""

    place: Place


class ThisClient(DraftButton, prefix="told_this"):
    """It is this client."""

    place: Place
    id: int


class AskKind(DraftButton, prefix="told_what"):
    """Ask what it was."""

    place: Place


class ThisKind(DraftButton, prefix="told_kind"):
    """It was this."""

    place: Place
    kind: Kind


class AskDay(DraftButton, prefix="told_when"):
    """Ask for another day."""

    place: Place


class AskSum(DraftButton, prefix="told_sum"):
    """Ask for another sum."""

    place: Place


class RemoveAction(DraftButton, prefix="told_less"):
    """Leave this action out."""

    place: Place
