"""What is said of an imported file: what was understood, what would be done, what was done."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from domain.import_rows import ImportKind, Rejection, Warned
from domain.import_runs import Choice, Counts, Import, ImportState, Vanished
from domain.money import Money
from domain.people import Employee
from domain.shortening import shortened
from handlers import sums
from handlers.import_buttons import (
    AskKind,
    AskUndo,
    ChooseColumn,
    ChooseKind,
    DropImport,
    ListImports,
    OpenImport,
    SettleVanished,
    ShowRead,
    TakeRejected,
    UndoImport,
    WriteImport,
)
from handlers.keyboards import Row, in_rows, make_button
from handlers.words import Html, Words

MOST_TOLD = 5
_LONGEST = 60
_LABEL = 40


def preview(
    one: Import, same: Import | None, told: Sequence[Html], reader: Employee, now: datetime, t: Words
) -> Html:
    """Give what was understood of a file and what writing it would do; `told` are its remarks."""
    forecast = one.sight.forecast
    blocks = [
        [heading(one, forecast.records, t), _about(one, reader.today(now), t)],
        [t("import-columns", columns=shortened(", ".join(dict.fromkeys(one.sight.columns.values())), 400))],
        [t("import-sample", text=shortened(sample, 120)) for sample in one.sight.samples],
        counted(forecast, t),
        list(told),
        [_choice(choice, t) for choice in one.sight.choices],
        _vanished(one.sight.vanished, t),
        [t("import-same", when=t.moment(same.created_at, reader.zone, now))] if same else [],
    ]
    return _joined(blocks)


def preview_rows(one: Import, t: Words) -> list[Row]:
    """Give the buttons under what was understood."""
    rows: list[Row] = []
    changes = one.sight.forecast.created + one.sight.forecast.updated
    if changes or one.sight.vanished.documents:
        rows.append([make_button(t.plain("import-write", count=changes), WriteImport(id=one.id))])
    for choice in one.sight.choices:
        for place, title in list(zip(choice.places, choice.titles, strict=True))[1:3]:
            pressed = ChooseColumn(id=one.id, column=choice.column, place=place)
            rows.append([make_button(t.plain("import-choose", title=shortened(title, _LABEL)), pressed)])
    if one.sight.forecast.rejected:
        rows.append([make_button(t.plain("import-rejected"), TakeRejected(id=one.id))])
    rows.append(
        [
            make_button(t.plain("import-other-kind"), AskKind(id=one.id)),
            make_button(t.plain("import-drop"), DropImport(id=one.id)),
        ]
    )
    return rows


def kind_rows(one: Import, t: Words) -> list[Row]:
    """Give the kinds that a file can be of, but for the one that it was taken for."""
    buttons = [
        make_button(t.plain(f"import-kind-{kind.value}"), ChooseKind(id=one.id, kind=kind))
        for kind in ImportKind
        if kind is not one.kind
    ]
    return [*in_rows(buttons), [make_button(t.plain("import-back"), ShowRead(id=one.id))]]


def result(one: Import, missing: Vanished, told: Sequence[Html], t: Words) -> Html:
    """Give what became of a file that was written."""
    head = t("import-done", kind=t.plain(f"import-kind-{one.kind.value}"), name=one.file_name)
    return _joined([[head], counted(one.counts, t), list(told), _vanished(missing, t)])


def opened(
    one: Import, missing: Vanished, told: Sequence[Html], reader: Employee, now: datetime, t: Words
) -> Html:
    """Give an import of the list."""
    state = t(
        "import-opened",
        when=t.moment(one.created_at, reader.zone, now),
        state=t.plain(f"import-state-{one.state.value}"),
    )
    head = [heading(one, one.counts.records, t), _about(one, reader.today(now), t), state]
    return _joined([head, counted(one.counts, t), list(told), _vanished(missing, t)])


def result_rows(one: Import, missing: Vanished, t: Words) -> list[Row]:
    """Give the buttons under a result."""
    rows: list[Row] = []
    if missing.documents:
        label = t.plain("import-settle", count=missing.documents)
        rows.append([make_button(label, SettleVanished(id=one.id))])
    if one.counts.rejected:
        rows.append([make_button(t.plain("import-rejected"), TakeRejected(id=one.id))])
    if one.state is ImportState.APPLIED:
        rows.append([make_button(t.plain("import-undo"), AskUndo(id=one.id))])
    rows.append([make_button(t.plain("import-all"), ListImports())])
    return rows


def undo_rows(one: Import, t: Words) -> list[Row]:
    """Give the buttons under the question whether an import is to be taken back."""
    return [
        [make_button(t.plain("import-undo-yes"), UndoImport(id=one.id))],
        [make_button(t.plain("import-back"), OpenImport(id=one.id))],
    ]


def heading(one: Import, count: int, t: Words) -> Html:
    """Give what a file is about, its name, and how many rows it has."""
    return t("import-heading", kind=t.plain(f"import-kind-{one.kind.value}"), name=one.file_name, count=count)


def counted(counts: Counts, t: Words) -> list[Html]:
    """Give how many rows become what, a line each; nothing of what there is none."""
    skipped = counts.skipped
    numbers = (
        (counts.created, "import-created"),
        (counts.updated, "import-updated"),
        (skipped.get("duplicate", 0), "import-duplicate"),
        (skipped.get("advance", 0), "import-advance"),
        (skipped.get("outgoing", 0), "import-outgoing"),
        (sum(counts.rejected.values()), "import-refused"),
    )
    lines = [t(key, count=count) for count, key in numbers if count]
    if counts.clients_created and counts.clients_created != counts.created:
        lines.append(t("import-new-clients", count=counts.clients_created))
    return lines


def remarks(
    rejections: Sequence[Rejection], warnings: Sequence[Warned], counts: Counts, t: Words
) -> list[Html]:
    """Give the first rejected rows and the first doubtful ones, a line each, and how many more there are."""
    lines = [
        t("import-row", row=one.row, why=reason(one, t), value=shortened(one.value, _LONGEST) or "none")
        for one in rejections[:MOST_TOLD]
    ]
    more = sum(counts.rejected.values()) - len(lines)
    lines += [t("import-more-rows", count=more)] if more > 0 else []
    doubts = [
        t(
            "import-row",
            row=one.row,
            why=t.plain(f"import-doubt-{one.doubt.value}"),
            value=one.value or "none",
        )
        for one in warnings[:MOST_TOLD]
    ]
    rest = counts.warnings - len(doubts)
    doubts += [t("import-more-rows", count=rest)] if rest > 0 else []
    return [*lines, *doubts]


def reason(one: Rejection, t: Words) -> str:
    """Give why a row was rejected, in words."""
    return t.plain(f"import-reason-{one.reason.value}")


def line(number: int, one: Import, who: str, reader: Employee, now: datetime, t: Words) -> Html:
    """Give an import in a line of the list."""
    return t(
        "import-line",
        number=number,
        when=t.moment(one.created_at, reader.zone, now),
        who=who or t.plain("import-by-command"),
        kind=t.plain(f"import-kind-{one.kind.value}"),
        name=shortened(one.file_name, _LONGEST),
        state=t.plain(f"import-state-{one.state.value}"),
    )


def _about(one: Import, today: date, t: Words) -> Html:
    """Give the day or the month that the figures are of, and the sheet."""
    if one.sight.month:
        return t("import-month", month=one.sight.month)
    if one.kind is ImportKind.DEBTS:
        key = "import-day-named" if one.is_dated else "import-day-unnamed"
        return t(key, day=t.bare_date(one.report_day, today))
    others = ", ".join(one.sight.other_sheets)
    return t("import-other-sheets", sheet=one.sight.sheet, others=others) if others else Html("")


def _choice(choice: Choice, t: Words) -> Html:
    return t("import-choice", taken=choice.titles[0], others=", ".join(choice.titles[1:3]))


def _vanished(missing: Vanished, t: Words) -> list[Html]:
    if not missing.documents:
        return []
    amounts = [Money(Decimal(amount), currency) for currency, amount in missing.sums.items()]
    return [t("import-vanished", count=missing.documents, sum=sums.several(amounts, t))]


def _joined(blocks: Sequence[Sequence[Html]]) -> Html:
    kept = ["\n".join(line for line in block if line) for block in blocks]
    return Html("\n\n".join(block for block in kept if block))
