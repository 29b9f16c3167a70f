"""How plans of months look: what was planned, what there is, and what can still come of it (D106, D107)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from domain.figures import month_of
from domain.import_rows import PlanFigure
from domain.money import Money
from domain.month_plans import MONEY_FIGURES, MonthPlan, PlanFact
from domain.people import Employee
from domain.shortening import shortened
from handlers.keyboards import Row, in_rows, make_button
from handlers.month_plan_buttons import (
    EVERYBODY,
    AskPlan,
    DrawPlan,
    NoPlan,
    OpenPlan,
    OpenPlans,
    WriteMonth,
)
from handlers.sums import spelled
from handlers.words import Html, Words
from services.month_plans import summed

LONGEST_LABEL = 24
MOST_PEOPLE = 40
Screen = tuple[Html, list[Row]]


def of_person(found: MonthPlan, viewer: Employee, now: datetime, t: Words) -> Screen:
    """Give one person's month; a leader may change each figure of his people."""
    person, month = found.employee, found.month
    when = t.month(month)
    heading = t("month-plan-own", when=when) if person.id == viewer.id else None
    lines = [heading or t("month-plan-of", name=person.name, when=when)]
    lines += _progress(found.figures, t)
    lines += [line(row, found.currency, t) for row in found.figures]
    if not found.figures:
        lines.append(t("month-plan-none" if viewer.leads else "month-plan-none-own"))
    rows: list[Row] = []
    if viewer.leads:
        asks = [
            make_button(
                t.plain(f"plan-figure-{figure.value}"),
                AskPlan(person=person.id, month=month.toordinal(), figure=figure),
            )
            for figure in PlanFigure
        ]
        rows += in_rows(asks)
    if found.figures:
        draw = DrawPlan(person=person.id, month=month.toordinal())
        rows.append([make_button(t.plain("picture"), draw)])
    if person.id == viewer.id:
        rows.append([make_button(t.plain("month-book-write"), WriteMonth(month=month.toordinal()))])
    before, after = month - timedelta(days=1), month_of(month).last + timedelta(days=1)
    rows.append(
        [
            make_button("‹", OpenPlan(person=person.id, month=before.toordinal())),
            make_button("›", OpenPlan(person=person.id, month=after.toordinal())),
        ]
    )
    if viewer.leads:
        rows.append([make_button(t.plain("month-plan-all"), OpenPlans(month=month.toordinal()))])
    return Html("\n".join(lines)), rows


def of_staff(plans: Sequence[MonthPlan], month: date, viewer: Employee, now: datetime, t: Words) -> Screen:
    """Give a department's month: its sums, and a button for each of its people."""
    sums = summed(plans)
    lines = [t("month-plan-department", when=t.month(month)), *_progress(sums, t)]
    currency = plans[0].currency if plans else ""
    lines += [line(row, currency, t) for row in sums]
    if not sums:
        lines.append(t("month-plan-none-yet"))
    buttons = [
        make_button(
            shortened(plan.employee.name, LONGEST_LABEL),
            OpenPlan(person=plan.employee.id, month=month.toordinal()),
        )
        for plan in plans[:MOST_PEOPLE]
    ]
    before, after = month - timedelta(days=1), month_of(month).last + timedelta(days=1)
    turning = [
        make_button("‹", OpenPlans(month=before.toordinal())),
        make_button("›", OpenPlans(month=after.toordinal())),
    ]
    book = make_button(t.plain("month-book-write"), WriteMonth(month=month.toordinal()))
    shares = [
        make_button(
            t.plain("month-plan-share", figure=t.plain(f"plan-figure-{figure.value}")),
            AskPlan(person=EVERYBODY, month=month.toordinal(), figure=figure),
        )
        for figure in PlanFigure
    ]
    return Html("\n".join(lines)), [*in_rows(buttons), *in_rows(shares, 1), [book], turning]


def _progress(rows: Sequence[PlanFact], t: Words) -> list[Html]:
    if not rows or not rows[0].so_far.passed:
        return []
    so_far = rows[0].so_far
    return [t("month-plan-progress", passed=so_far.passed, days=so_far.days), Html("")]


def line(row: PlanFact, currency: str, t: Words) -> Html:
    """Give one figure in a line: fact of plan, percent, and what the month ends with at this pace."""
    facts = {
        "figure": t.plain(f"plan-figure-{row.figure.value}"),
        "fact": amount(row.figure, row.fact, currency, t),
        "plan": amount(row.figure, row.plan, currency, t),
        "percent": percent(row),
    }
    if not row.so_far.passed or row.so_far.passed == row.so_far.days:
        return t("month-plan-line", **facts)
    forecast = amount(row.figure, row.forecast, currency, t)
    outlook = t.plain(f"outlook-{row.outlook.value}")
    return t("month-plan-line-forecast", forecast=forecast, outlook=outlook, **facts)


def percent(row: PlanFact) -> int:
    """Give how many percent of the plan are done, cut to whole ones."""
    return int(row.share * 100)


def amount(figure: PlanFigure, value: Decimal, currency: str, t: Words) -> str:
    """Give a number of this figure as it is read: a sum of money without its small change, or a count."""
    if figure in MONEY_FIGURES:
        return spelled(Money(value.quantize(Decimal(1)), currency), t)
    return str(value.quantize(Decimal(1)))


def no_plan_row(button: AskPlan, t: Words) -> Row:
    """Give the row that takes a plan away."""
    nothing = NoPlan(person=button.person, month=button.month, figure=button.figure)
    return [make_button(t.plain("month-plan-nothing"), nothing)]
