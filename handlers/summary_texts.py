"""How summaries and figures look: totals, then people by name, then what waits for an answer (R08, D112)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.figures import Figure, PersonFigures, PersonStanding, Standing, total
from domain.money import Money, totals
from domain.notices import NoticeKind
from domain.people import Employee
from domain.shortening import shortened
from domain.summaries import Part
from handlers import unfinished_texts
from handlers.concession_buttons import DecideConcession, Word
from handlers.feedback_buttons import AnswerCase
from handlers.figure_texts import listed, standing_words
from handlers.keyboards import Row, in_rows, make_button
from handlers.report_buttons import excel
from handlers.summary_buttons import ChooseSummary, Reach, ShowFigures, ShowSummary
from handlers.sums import several
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services.summaries import Summary

MOST_PEOPLE = 30
LONGEST_NAME = 40
LONGEST_LABEL = 24
LONGEST_TEXT = 80
Screen = tuple[Html, list[Row]]


def of_day(found: Summary, viewer: Employee, now: datetime, t: Words) -> Screen:
    """Give the summary of a day as a leader reads it."""
    today = viewer.today(now)
    parts = [t("summary-day", day=t.day(found.day, today))]
    if found.is_empty:
        parts.append(t("summary-nothing"))
        if Part.WEEKS not in found.hidden:
            parts.append(_weeks(found, t))
    else:
        parts.append(_totals(found, t))
        told: dict[Part, Callable[[], Html]] = {
            Part.PEOPLE: lambda: _people(found, t),
            Part.REQUESTS: lambda: _requests(found, t),
            Part.COMPLAINTS: lambda: _complaints(found, viewer, now, t),
            Part.FOLLOW: lambda: unfinished_texts.summary_line(found.follow, viewer, now, t),
            Part.WEEKS: lambda: _weeks(found, t),
        }
        parts += [word() for part, word in told.items() if part not in found.hidden]
    return Html("\n\n".join(part for part in parts if part)), _rows(found, viewer, today, t)


def _totals(found: Summary, t: Words) -> Html:
    counted = [(figure, total(found.staff, figure)) for figure in Figure]
    lines = [listed([(figure, number) for figure, number in counted if number], t)]
    if Part.MONEY not in found.hidden:
        lines += _money(found.standing.values(), t)
    if quiet := sum(one.quiet for one in found.standing.values()):
        lines.append(t("figure-quiet", count=quiet))
    return Html("\n".join(line for line in lines if line))


def _money(of: Iterable[PersonStanding], t: Words) -> list[Html]:
    """Give what was paid and what is overdue, each currency for itself."""
    of = list(of)
    paid = totals(sum_ for one in of for sum_ in one.paid)
    overdue = totals(sum_ for one in of for sum_ in one.overdue)
    lines = []
    if paid:
        lines.append(t("summary-paid", sum=_several(paid, t)))
    if overdue:
        lines.append(t("summary-overdue", sum=_several(overdue, t)))
    return lines


def _several(sums: Mapping[str, Decimal], t: Words) -> str:
    return several([Money(amount, currency) for currency, amount in sums.items()], t)


def _requests(found: Summary, t: Words) -> Html:
    """Give the concessions that wait for the leader's word."""
    if not found.requests:
        return Html("")
    lines = [t("summary-requests", count=found.request_count)]
    for one in found.requests:
        client = shortened(one.client_name, LONGEST_NAME)
        note = shortened(one.note, LONGEST_TEXT)
        lines.append(t("summary-request", name=one.manager_name, client=client, note=note))
    return Html("\n".join(lines))


def _people(found: Summary, t: Words) -> Html:
    lines = [
        t("summary-person", name=one.employee.name, figures=_of_one(one, found, t)) for one in found.told
    ]
    if len(lines) > MOST_PEOPLE:
        lines = [*lines[:MOST_PEOPLE], t("plan-more", count=len(lines) - MOST_PEOPLE)]
    unlogged = {person for person, one in found.standing.items() if one.unlogged}
    silent = [person.name for person in found.silent if person.id not in unlogged]
    if silent:
        names = ", ".join(silent[:MOST_PEOPLE])
        lines.append(t("summary-silent", names=names))
    not_closed = [person.name for person in found.not_closed]
    if not_closed:
        lines.append(t("summary-not-closed", names=", ".join(not_closed[:MOST_PEOPLE])))
    return Html("\n".join(lines))


def _of_one(one: PersonFigures, found: Summary, t: Words) -> Html:
    parts = [t(f"figure-{figure.value}", count=one[figure]) for figure in Figure if one[figure]]
    stands = standing_words(found.standing.get(one.employee.id, PersonStanding()), t)
    of_money = {Standing.PAID, Standing.OVERDUE} if Part.MONEY in found.hidden else set()
    parts += [words for kind, words in stands.items() if kind not in of_money]
    return Html(", ".join(parts))


def _complaints(found: Summary, viewer: Employee, now: datetime, t: Words) -> Html:
    if not found.complaint_count:
        return Html("")
    today = viewer.today(now)
    lines = [t("summary-complaints", count=found.complaint_count)]
    for one in found.complaints:
        day = t.day(one.moment.astimezone(viewer.zone).date(), today)
        text = shortened(one.text, LONGEST_TEXT)
        lines.append(
            t("summary-complaint", client=_client(one.client_name, is_key=one.is_key), text=text, day=day)
        )
    return Html("\n".join(lines))


def _weeks(found: Summary, t: Words) -> Html:
    """Give last week beside the one before it, on a Monday."""
    if not found.last_week:
        return Html("")
    lines = [t("summary-week")]
    for figure in Figure:
        now_count, then_count = total(found.last_week, figure), total(found.week_before, figure)
        if now_count or then_count:
            name = t.plain(f"figure-name-{figure.value}")
            lines.append(t("summary-week-line", name=name, number=now_count, before=then_count))
    return Html("\n".join(lines)) if len(lines) > 1 else Html("")


def _rows(found: Summary, viewer: Employee, today: date, t: Words) -> list[Row]:
    """Give the buttons of what stands in the text, and the ways to other days."""
    waiting: dict[Part, Callable[[], list[Row]]] = {
        Part.COMPLAINTS: lambda: _answers(found, t),
        Part.REQUESTS: lambda: _decisions(found, t),
        Part.PEOPLE: lambda: _persons(found, t),
    }
    rows = [row for part, give in waiting.items() if part not in found.hidden for row in give()]
    ordinal = found.day.toordinal()
    turning = [make_button("‹", ShowSummary(day=ordinal - 1))]
    if found.day < today:
        turning.append(make_button("›", ShowSummary(day=ordinal + 1)))
    if Part.FOLLOW not in found.hidden:
        rows += unfinished_texts.button(found.follow, t)
    ends = [excel("day", found.day, t), make_button(t.plain("summary-choose"), ChooseSummary())]
    return [*rows, turning, ends]


def _answers(found: Summary, t: Words) -> list[Row]:
    return [
        [
            make_button(
                t.plain("summary-answer", client=shortened(one.client_name, LONGEST_LABEL)),
                AnswerCase(id=one.feedback_id),
            )
        ]
        for one in found.complaints
    ]


def _decisions(found: Summary, t: Words) -> list[Row]:
    rows = []
    for request in found.requests:
        label = shortened(request.client_name, LONGEST_LABEL)
        allow = DecideConcession(id=request.concession_id, word=Word.ALLOW)
        refuse = DecideConcession(id=request.concession_id, word=Word.REFUSE)
        rows.append(
            [
                make_button(t.plain("summary-allow", client=label), allow),
                make_button(t.plain("summary-refuse"), refuse),
            ]
        )
    return rows


def _persons(found: Summary, t: Words) -> list[Row]:
    return in_rows(
        [
            make_button(
                shortened(one.employee.name, LONGEST_LABEL),
                ShowFigures(person=one.employee.id, reach=Reach.DAY, day=found.day.toordinal()),
            )
            for one in found.told[:MOST_PEOPLE]
        ]
    )


def _client(name: str, *, is_key: bool) -> str:
    return f"★ {shortened(name, LONGEST_NAME)}" if is_key else shortened(name, LONGEST_NAME)


def tell_summary(found: Summary, told: Told) -> SendMessage:
    """Word the pushed summary of a day."""
    text, rows = of_day(found, told.recipient, told.now, told.t)
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.DAY_SUMMARY: tell_summary}
