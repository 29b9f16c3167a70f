"""How a person's figures look, and the records behind each (D070)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.figures import Behind, Figure, PersonFigures, PersonStanding, Span, Standing
from domain.people import Employee
from domain.shortening import shortened
from handlers import marks
from handlers.clients import OpenClient
from handlers.keyboards import Row, in_rows, make_button
from handlers.summary_buttons import DrawDays, Reach, ShowBehind, ShowFigures, ShowSummary
from handlers.sums import several, spelled
from handlers.words import Html, Words
from services.figures import Pace

MOST_RECORDS = 20
MOST_BUTTONS = 8
LONGEST_NAME = 40
LONGEST_LABEL = 24
LONGEST_TEXT = 80
Screen = tuple[Html, list[Row]]


def listed(counted: Sequence[tuple[Figure, int]], t: Words) -> Html:
    """Give counted figures in one line."""
    return Html(", ".join(t(f"figure-{figure.value}", count=number) for figure, number in counted))


def of_person(
    found: PersonFigures,
    standing: PersonStanding,
    pace: Pace | None,
    viewer: Employee,
    reach: Reach,
    day: date,
    now: datetime,
    t: Words,
) -> Screen:
    """Give the figures of one person and what stands beside them, each leading to its records."""
    person = found.employee
    span = reach.span(day)
    lines = [_heading(person, viewer, span, now, t)]
    counted = [(figure, found[figure]) for figure in Figure if found[figure]]
    lines += [t("figure-line", figure=listed([one], t)) for one in counted]
    stands = standing_words(standing, t)
    if not counted:
        lines.append(t("figures-none"))
    lines += [t("figure-line", figure=words) for words in stands.values()]
    if pace is not None and counted:
        lines.append(_pace(pace, t))
    buttons = [
        make_button(
            t.plain(f"figure-name-{figure.value}"),
            ShowBehind(person=person.id, reach=reach, day=day.toordinal(), figure=figure),
        )
        for figure in (*(figure for figure, _ in counted), *stands)
    ]
    rows = [*in_rows(buttons), _reaches(person, reach, day, t), _turning(person, reach, day, now)]
    if reach is Reach.MONTH and counted:
        picture = DrawDays(person=person.id, month=day.toordinal())
        rows.insert(-2, [make_button(t.plain("picture"), picture)])
    rows += marks.rows(person, viewer, t)
    if viewer.leads and viewer.id != person.id:
        rows.append([make_button(t.plain("summary-back"), ShowSummary(day=day.toordinal()))])
    return Html("\n".join(lines)), rows


def standing_words(standing: PersonStanding, t: Words) -> dict[Standing, Html]:
    """Give what stands with a person, in words; the same wherever it is told."""
    told = {
        Standing.PAID: t("summary-paid", sum=several(standing.paid, t)) if standing.paid else None,
        Standing.OVERDUE: t("summary-overdue", sum=several(standing.overdue, t))
        if standing.overdue
        else None,
        Standing.UNLOGGED: t("summary-unlogged", count=standing.unlogged) if standing.unlogged else None,
        Standing.QUIET: t("figure-quiet", count=standing.quiet) if standing.quiet else None,
    }
    return {kind: words for kind, words in told.items() if words is not None}


def _heading(person: Employee, viewer: Employee, span: Span, now: datetime, t: Words) -> Html:
    today = person.today(now)
    if span.days == 1:
        when = t.day(span.first, today)
    elif span.days == 7:
        when = t.plain("figures-week", begins=t.dated(span.first, today), ends=t.dated(span.last, today))
    else:
        when = t.month(span.first)
    if person.id == viewer.id:
        return t("figures-own", when=when)
    return t("figures-of", name=person.name, when=when)


def _pace(pace: Pace, t: Words) -> Html:
    number = t.decimal(pace.a_day, 1)
    if pace.norm is None:
        return t("figures-a-day", number=number)
    return t("figures-a-day-norm", number=number, norm=pace.norm)


def _reaches(person: Employee, reach: Reach, day: date, t: Words) -> Row:
    return [
        make_button(
            t.plain(f"figures-reach-{other.name.lower()}"),
            ShowFigures(person=person.id, reach=other, day=day.toordinal()),
        )
        for other in Reach
        if other is not reach
    ]


def _turning(person: Employee, reach: Reach, day: date, now: datetime) -> Row:
    span = reach.span(day)
    row = [make_button("‹", _figures_of(person, reach, span.first - timedelta(days=1)))]
    if span.last < person.today(now):
        row.append(make_button("›", _figures_of(person, reach, span.last + timedelta(days=1))))
    return row


def _figures_of(person: Employee, reach: Reach, day: date) -> ShowFigures:
    return ShowFigures(person=person.id, reach=reach, day=day.toordinal())


def of_records(
    person: Employee,
    records: Sequence[Behind],
    viewer: Employee,
    button: ShowBehind,
    now: datetime,
    t: Words,
) -> Screen:
    """Give the records behind a figure, with their clients a tap away."""
    day = date.fromordinal(button.day)
    heading = _heading(person, viewer, button.reach.span(day), now, t)
    name = t.plain(f"figure-name-{button.figure.value}")
    lines = [heading, t("records-of", name=name, count=len(records))]
    lines += [_record(one, person, button.reach, now, t) for one in records[:MOST_RECORDS]]
    if len(records) > MOST_RECORDS:
        lines.append(t("plan-more", count=len(records) - MOST_RECORDS))
    clients = {one.client_id: one.client_name for one in records}
    buttons = [
        make_button(shortened(name, LONGEST_LABEL), OpenClient(id=client_id))
        for client_id, name in list(clients.items())[:MOST_BUTTONS]
    ]
    back = make_button(t.plain("figures-back"), _figures_of(person, button.reach, day))
    return Html("\n".join(lines)), [*in_rows(buttons), [back]]


def _record(one: Behind, person: Employee, reach: Reach, now: datetime, t: Words) -> Html:
    facts = {"when": _when(one, person, reach, now, t), "client": shortened(one.client_name, LONGEST_NAME)}
    told = (spelled(one.sum, t) if one.sum else "", shortened(one.text, LONGEST_TEXT))
    text = ", ".join(part for part in told if part)
    return t("record", text=text, **facts) if text else t("record-bare", **facts)


def _when(one: Behind, person: Employee, reach: Reach, now: datetime, t: Words) -> str:
    if one.day is not None:
        return t.dated(one.day, person.today(now))
    if one.moment is None:
        return ""
    is_day = reach is Reach.DAY
    return t.clock(one.moment, person.zone) if is_day else t.moment(one.moment, person.zone, now)
