"""Buttons of the groups' screens; a group is told by the number of its chat."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.groups import GroupPart


class ListGroups(CallbackData, prefix="groups"):
    """Show all groups."""


class OpenGroup(CallbackData, prefix="group"):
    """Show one group."""

    chat: int


class ChooseGroupTime(CallbackData, prefix="group_at"):
    """Let its digest come at this minute of the day."""

    chat: int
    minute: Annotated[int, Field(ge=0, lt=24 * 60)]


class ShowInGroup(CallbackData, prefix="group_show"):
    """Let the group read this, or not: pressed twice, it means the same."""

    chat: int
    part: GroupPart
    stands: bool


class PreviewDigest(CallbackData, prefix="group_now"):
    """Show the digest as it would be now, to whoever asks alone."""

    chat: int
