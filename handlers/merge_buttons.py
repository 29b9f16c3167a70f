"""Buttons about clients that are perhaps one. What they mean is looked at when pressed."""

from aiogram.filters.callback_data import CallbackData


class NextPair(CallbackData, prefix="pair"):
    """Show the pair behind the first so many."""

    skip: int = 0


class KeepApart(CallbackData, prefix="apart"):
    """These two are different clients; show the next pair."""

    first: int
    second: int
    skip: int


class BeginMerge(CallbackData, prefix="merge"):
    """Show what two cards make: `taken` has a bit for each field that comes from the dropped one."""

    keep: int
    drop: int
    taken: int = 0


class DoMerge(CallbackData, prefix="merge_do"):
    """Make the two cards one."""

    keep: int
    drop: int
    taken: int


class UndoMerge(CallbackData, prefix="merge_undo"):
    """Tell the two cards apart again."""

    id: int
