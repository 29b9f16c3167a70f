"""How reports look: the most important lines in a message, all of them in a workbook (R01-R20)."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from domain.figures import Span, month_of
from domain.money import Money, in_order
from domain.people import Employee
from domain.reports import Column, Form, Found, Line, Picture, Value
from domain.shortening import shortened
from handlers.clients import OpenClient
from handlers.keyboards import Row, in_rows, make_button
from handlers.month_plan_buttons import DrawPlan
from handlers.picture_buttons import DrawAgeing, DrawFunnel
from handlers.report_buttons import ListReports, OpenReport, excel
from handlers.summary_buttons import DrawDays, Reach, ShowFigures
from handlers.sums import several
from handlers.words import Html, Words
from services import sheets
from services.reporting import Report

LONGEST_NAME, LONGEST_TEXT, LONGEST_LABEL = 40, 80, 24
LONGEST_LINES, MOST_NOTES = 3000, 5  # of Telegram's 4096 letters
Screen = tuple[Html, list[Row]]
_CELLS = {
    Form.TEXT: sheets.Cell.TEXT,
    Form.WORD: sheets.Cell.TEXT,
    Form.MARK: sheets.Cell.TEXT,
    Form.NUMBER: sheets.Cell.NUMBER,
    Form.PERCENT: sheets.Cell.NUMBER,
    Form.MONEY: sheets.Cell.MONEY,
    Form.DAY: sheets.Cell.DAY,
    Form.MOMENT: sheets.Cell.MOMENT,
}
# The word itself says what it is; anything else needs the name of its column before it.
_SPEAKS_FOR_ITSELF = frozenset({Form.TEXT, Form.WORD})


def called(words: str, listed: Sequence[Report], t: Words) -> Report | None:
    """Give the report whose name begins with what was typed; None where none or several do."""
    typed = words.strip().casefold()
    names = {report.name: t.plain(f"report-name-{report.name}").casefold() for report in listed}
    fitting = [report for report in listed if typed and names[report.name].startswith(typed)]
    exact = [report for report in fitting if names[report.name] == typed]
    chosen = exact or fitting
    return chosen[0] if len(chosen) == 1 else None


def screen(report: Report, found: Found, span: Span, viewer: Employee, now: datetime, t: Words) -> Screen:
    """Give a report as a message: heading, the first lines, and what may be done with it."""
    head = Html(f"{heading(report, span, viewer, now, t)}\n{t(f'report-about-{report.name}')}")
    teller = _Teller(report, viewer, now, t)
    told = _that_fit([teller.line(line, is_alone=found.total == 1) for line in found.lines])
    blocks = [head, *told]
    if not told:
        blocks.append(t("reports-empty"))
    if found.total > len(told):
        blocks.append(t("reports-rest", count=found.total - len(told)))
    for note in found.notes[:MOST_NOTES]:
        blocks.append(t(f"report-note-{note.name}", **note.facts))
    lines = found.lines[: len(told)]
    rows = [*_records(lines, report, span, viewer), _turning(report, span, viewer, now)]
    return Html("\n\n".join(blocks)), [row for row in [*rows, *_ends(report, found, span, viewer, t)] if row]


def _that_fit(lines: list[Html]) -> list[Html]:
    """Give the first lines, as many as one message holds beside its heading and notes."""
    room, fitting = LONGEST_LINES, list[Html]()
    for line in lines:
        room -= len(line) + 2
        if room < 0:
            break
        fitting.append(line)
    return fitting


def heading(report: Report, span: Span, viewer: Employee, now: datetime, t: Words) -> Html:
    """Give the name of a report, and of which days it tells."""
    name, today = t.plain(f"report-name-{report.name}"), viewer.today(now)
    if report.span_of is None:
        return t("reports-heading", name=name)
    if span.days == 1:
        return t("reports-heading-of", name=name, when=t.day(span.first, today))
    if span == month_of(span.first):
        return t("reports-heading-of", name=name, when=t.month(span.first))
    begins, ends = t.bare_date(span.first, today), t.bare_date(span.last, today)
    return t("reports-heading-of", name=name, when=t.plain("figures-week", begins=begins, ends=ends))


class _Teller:
    """Words lines of one report for one reader."""

    def __init__(self, report: Report, viewer: Employee, now: datetime, t: Words) -> None:
        self._naming, *rest = shown(report, viewer)
        self._rest = [column for column in rest if column.form is not Form.MARK]
        self._marks = [column for column in rest if column.form is Form.MARK and column.name != "key"]
        self._today, self._t = viewer.today(now), t

    def line(self, line: Line, *, is_alone: bool) -> Html:
        """Give a line: who or what it is about, then what there is to say of it; nothing that is empty.

        The only line of a report has room for all of it.
        """
        name = _spelled(line.cells[self._naming.name], self._naming, self._today, self._t)
        if line.cells.get("key"):
            name = f"★ {name}"
        parts = [
            self._part(column, line.cells[column.name]) for column in self._rest if column.is_told or is_alone
        ]
        parts += [
            self._t("reports-part", part=self._title(mark)) for mark in self._marks if line.cells[mark.name]
        ]
        told = [part for part in parts if part]
        between = "\n" if is_alone else " · "
        named = self._t("reports-line", name=shortened(name, LONGEST_NAME))
        return Html("\n".join([named, between.join(told)] if told else [named]))

    def _part(self, column: Column, value: Value) -> Html | None:
        text = _spelled(value, column, self._today, self._t)
        if not text and column.keeps_nothing:
            text = self._t.plain("reports-never") if column.form is Form.DAY else "0"
        if not text:
            return None
        text = shortened(text, LONGEST_TEXT)
        if column.form in _SPEAKS_FOR_ITSELF and not column.is_named:
            return self._t("reports-part", part=text)
        return self._t("reports-part-named", name=self._title(column), part=text)

    def _title(self, column: Column) -> str:
        return self._t.plain(f"report-column-{column.name}")


def _spelled(value: Value, column: Column, today: date, t: Words) -> str:
    """Give a cell as it is read in a sentence; "" for what is empty or zero."""
    if not value:
        return ""
    if isinstance(value, tuple):
        return several([Money(one.amount.quantize(Decimal(1)), one.currency) for one in value], t)
    if isinstance(value, datetime):
        return t.bare_date(value.date(), today)
    if isinstance(value, date):
        return t.bare_date(value, today)
    if isinstance(value, str):
        return _WORDS[column.words](t, value) if column.form is Form.WORD else value
    number = t.decimal(float(value), 1) if value != int(value) else t.decimal(float(value), 0)
    return t.plain("reports-percent", number=number) if column.form is Form.PERCENT else number


def shown(report: Report, viewer: Employee) -> list[Column]:
    """Give the columns that a reader is shown: his own name stands in none of a manager's."""
    return [column for column in report.columns if viewer.leads or not column.is_for_leaders]


class Worded:
    """The columns of a report as a workbook has them, and its rows, for one reader."""

    def __init__(self, report: Report, viewer: Employee, t: Words) -> None:
        """Begin without lines."""
        self._columns, self._t = shown(report, viewer), t
        self._found = {column.name: list[str]() for column in self._columns if column.form is Form.MONEY}
        self._said: dict[tuple[str, str], str] = {}  # thousands of rows say the same few words

    def look_through(self, lines: Sequence[Line]) -> None:
        """Note in which currencies there are sums: each will have a column."""
        for name, found in self._found.items():
            met = {one.currency for line in lines for one in _sums(line.cells[name])}
            found[:] = in_order({*found, *met})

    @property
    def columns(self) -> list[sheets.Column]:
        """Give the header, once all lines were looked through."""
        return [found for column in self._columns for found in self._worded(column)]

    def _currencies(self, column: Column) -> list[str]:
        return self._found.get(column.name, [])

    def _worded(self, column: Column) -> list[sheets.Column]:
        title = self._t.plain(f"report-column-{column.name}")
        currencies = self._currencies(column)
        if currencies:
            return [sheets.Column(f"{title}, {currency}", sheets.Cell.MONEY) for currency in currencies]
        title = f"{title}, %" if column.form is Form.PERCENT else title
        return [sheets.Column(title, _CELLS[column.form])]

    def row(self, line: Line) -> list[sheets.Value]:
        """Give a line as a row: real numbers and days."""
        return [value for column in self._columns for value in self._values(column, line.cells[column.name])]

    def _values(self, column: Column, value: Value) -> list[sheets.Value]:
        if column.form is Form.MONEY:
            sums = {one.currency: one.amount for one in _sums(value)}
            return [sums.get(currency) for currency in self._currencies(column)] or [None]
        if column.form is Form.MARK:
            return [self._word("", "") if value else None]
        if column.form is Form.WORD:
            return [self._word(column.words, str(value)) if value else None]
        return [value[0].amount if value else None] if isinstance(value, tuple) else [value]

    def _word(self, words: str, value: str) -> str:
        said = self._said.get((words, value))
        if said is None:
            said = _WORDS[words](self._t, value) if words else self._t.plain("export-yes")
            self._said[words, value] = said
        return said


def _sums(value: Value) -> tuple[Money, ...]:
    return value if isinstance(value, tuple) else ()


def _records(lines: Sequence[Line], report: Report, span: Span, viewer: Employee) -> list[Row]:
    """Give the buttons that lead to the clients of the lines, or for a leader to the people."""
    buttons: dict[str, InlineKeyboardButton] = {}
    for line in lines:
        pressed = _behind(line, span, viewer)
        if pressed is not None:
            name = str(line.cells[report.columns[0].name])
            buttons.setdefault(pressed.pack(), make_button(shortened(name, LONGEST_LABEL), pressed))
    return in_rows(list(buttons.values()))


def _behind(line: Line, span: Span, viewer: Employee) -> CallbackData | None:
    if line.client_id is not None:
        return OpenClient(id=line.client_id)
    if line.person_id is None or not viewer.leads:
        return None
    reach = {1: Reach.DAY, 7: Reach.WEEK}.get(span.days, Reach.MONTH)
    return ShowFigures(person=line.person_id, reach=reach, day=span.first.toordinal())


def _turning(report: Report, span: Span, viewer: Employee, now: datetime) -> Row:
    """Give the way to the days before and after."""
    if report.span_of is None:
        return []
    row = [_open(report, span.first - timedelta(days=1), "‹")]
    if span.last < viewer.today(now):
        row.append(_open(report, span.last + timedelta(days=1), "›"))
    return row


def _open(report: Report, day: date, label: str) -> InlineKeyboardButton:
    return make_button(label, OpenReport(name=report.name, day=day.toordinal()))


def _ends(report: Report, found: Found, span: Span, viewer: Employee, t: Words) -> list[Row]:
    row: Row = []
    if found.lines:
        row.append(excel(report.name, span.first, t))
        if report.picture is not None and not (viewer.leads and report.picture in _OF_ONESELF):
            row.append(make_button(t.plain("picture"), _PICTURES[report.picture](viewer, span)))
    return [row, [make_button(t.plain("reports-back"), ListReports())]]


# A leader has no plan and few contacts of his own; he opens a person to see theirs.
_OF_ONESELF = frozenset({Picture.PLAN, Picture.DAYS})
_PICTURES: dict[Picture, Callable[[Employee, Span], CallbackData]] = {
    Picture.PLAN: lambda viewer, span: DrawPlan(person=viewer.id, month=span.first.toordinal()),
    Picture.DAYS: lambda viewer, span: DrawDays(person=viewer.id, month=span.first.toordinal()),
    Picture.AGEING: lambda viewer, span: DrawAgeing(manager=0),
    Picture.FUNNEL: lambda viewer, span: DrawFunnel(day=span.first.toordinal()),
}
# How the words of a column are asked for: by what the column says they are.
_WORDS: dict[str, Callable[[Words, str], str]] = {
    "claim": lambda t, word: t.plain(f"report-claim-{word}"),
    "conceded": lambda t, word: t.plain(f"report-conceded-{word}"),
    "concession": lambda t, word: t.plain(f"concession-{word}"),
    "figure": lambda t, word: t.plain(f"plan-figure-{word}"),
    "lost": lambda t, word: t.plain(f"lost-{word}"),
    "matter": lambda t, word: t.plain(f"agenda-matter-{word}"),
    "measure": lambda t, word: t.plain(f"report-column-{word}"),
    "outlook": lambda t, word: t.plain(f"outlook-{word}"),
    "part": lambda t, word: t.plain(f"unfinished-part-{word}"),
    "proposal": lambda t, word: t.plain(f"proposal-{word}"),
    "thing": lambda t, word: t.plain(f"unfinished-thing-{word}"),
    "topic": lambda t, word: t.plain(f"topic-{word}"),
    "urgency": lambda t, word: t.plain(f"urgency-{word}"),
}
