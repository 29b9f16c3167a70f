"""Buttons about meetings. They work for ever: whoever presses one is looked at again."""

from aiogram.filters.callback_data import CallbackData

from domain.meetings import Preparation
from domain.notices import NoticeKind
from handlers.table import DraftButton


class OpenMeeting(CallbackData, prefix="meeting"):
    """Show this meeting with all that can be done with it."""

    id: int


class ChangeMeeting(CallbackData, prefix="alter_meeting"):
    """Show what can be changed of this meeting."""

    id: int


class SetMinutes(CallbackData, prefix="meeting_long"):
    """Let this meeting last so many minutes."""

    id: int
    minutes: int


class SetTravel(CallbackData, prefix="meeting_way"):
    """The way to this meeting takes so many minutes."""

    id: int
    minutes: int


class TellGoal(CallbackData, prefix="meeting_goal"):
    """Ask what this meeting is for."""

    id: int


class TellPlace(CallbackData, prefix="meeting_at"):
    """Ask where this meeting is."""

    id: int


class Late(CallbackData, prefix="late"):
    """The manager is late for this meeting by so many minutes; 0 asks by how many."""

    id: int
    minutes: int = 0


class Move(CallbackData, prefix="move_meeting"):
    """Begin to move this meeting."""

    id: int


class Held(CallbackData, prefix="held"):
    """This meeting took place: log it."""

    id: int


class CallOff(CallbackData, prefix="off"):
    """Begin to call this meeting off."""

    id: int


class Later(CallbackData, prefix="later"):
    """Remind of this meeting again in so many minutes; `turn` counts how often that was asked for."""

    id: int
    kind: NoticeKind
    minutes: int
    turn: int


class Tick(CallbackData, prefix="tick"):
    """This item of the preparation is done, or is not: pressed twice, it means the same."""

    id: int
    item: Preparation
    done: bool
    turn: int


class PickContact(DraftButton, prefix="with_whom"):
    """The meeting is with this contact; 0 for nobody in particular."""

    id: int


class PickTime(DraftButton, prefix="at"):
    """The meeting begins at this time: `0930`."""

    clock: str


class MakeAnyway(DraftButton, prefix="anyway"):
    """The meeting is to be made although there is another one at the time."""


class OtherTime(DraftButton, prefix="other_time"):
    """Another time is to be chosen."""


class TakeAddress(DraftButton, prefix="address"):
    """The meeting is at the client's address, or, if not `taken`, the place is left open."""

    taken: bool


class NoGoal(DraftButton, prefix="no_goal"):
    """The meeting has no goal worth writing down."""


class Because(DraftButton, prefix="because"):
    """The meeting is called off for this reason; "" for none that is told."""

    reason: str
