"""Buttons about imported files. Each carries an id and is looked at again when it is pressed."""

from aiogram.filters.callback_data import CallbackData

from domain.import_rows import ImportKind


class WriteImport(CallbackData, prefix="import_write"):
    """Write what was shown."""

    id: int


class DropImport(CallbackData, prefix="import_drop"):
    """Forget what was shown."""

    id: int


class ShowRead(CallbackData, prefix="import_read"):
    """Show again what was read."""

    id: int


class AskKind(CallbackData, prefix="import_kinds"):
    """The file is about something else: ask what."""

    id: int


class ChooseKind(CallbackData, prefix="import_kind"):
    """Read the file anew as one of this kind."""

    id: int
    kind: ImportKind


class ChooseColumn(CallbackData, prefix="import_column"):
    """Read the file anew with this column in the place of another."""

    id: int
    column: str
    place: int


class ListImports(CallbackData, prefix="imports"):
    """Show the last imports, after the first `skip`."""

    skip: int = 0


class OpenImport(CallbackData, prefix="import"):
    """Show one import."""

    id: int


class AskUndo(CallbackData, prefix="import_undo_ask"):
    """Ask whether an import is really to be taken back."""

    id: int


class UndoImport(CallbackData, prefix="import_undo"):
    """Take an import back."""

    id: int


class SettleVanished(CallbackData, prefix="import_settle"):
    """Take what the report lacks for paid."""

    id: int


class TakeRejected(CallbackData, prefix="import_rejected"):
    """Send the rejected rows as a spreadsheet."""

    id: int
