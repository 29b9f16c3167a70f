"""What to know before meeting a client, in a few lines (D022)."""

from datetime import date, datetime

from domain.activities import Activity
from domain.clients import Contact
from domain.people import Employee
from domain.shortening import shortened
from handlers import debt_texts
from handlers.activity_cards import small
from handlers.client_cards import person
from handlers.task_buttons import task_text
from handlers.words import Html, Words
from services.briefs import Brief

LONGEST_NOTE = 160
MOST_OF_A_KIND = 3


def text(brief: Brief, met: Contact | None, employee: Employee, now: datetime, t: Words) -> Html:
    """Give the brief: who decides, last contacts, what is promised, to be done, unanswered, needed (D080).

    The person who is to be `met` is known already, and not told again.
    """
    today = employee.today(now)
    lines = [] if brief.decider and brief.decider == met else [_decider(brief, t)]
    lines += [
        t("brief-follow-up", day=t.day(one.due_on, today), text=shortened(one.text, LONGEST_NOTE))
        for one in brief.follow_ups[:MOST_OF_A_KIND]
    ]
    lines += [
        t(
            "brief-task",
            day=t.day(one.due_on, today),
            text=shortened(task_text(one.kind, one.text, t), LONGEST_NOTE),
        )
        for one in brief.tasks[:MOST_OF_A_KIND]
    ]
    lines += [
        t(
            "brief-unanswered",
            day=_day(one.created_at, employee, now, t),
            text=shortened(one.text, LONGEST_NOTE),
        )
        for one in brief.unanswered[:MOST_OF_A_KIND]
    ]
    lines += [t("brief-need", text=shortened(need, LONGEST_NOTE)) for need in brief.needs[:MOST_OF_A_KIND]]
    lines += _money(brief, today, t)
    lines += [_contact(one, employee, now, t) for one in brief.last] or [t("brief-no-contacts")]
    return Html("\n".join(lines))


def _money(brief: Brief, today: date, t: Words) -> list[Html]:
    """Give what the client owes and has promised, and how his limit stands; nothing where nothing is."""
    limit = debt_texts.limit_line(brief.client, brief.excess, t)
    if not brief.debt.parts and not brief.debt.credit:
        return [limit] if limit else []
    return [*debt_texts.debt_lines(brief.debt, today, t), *([limit] if limit else [])]


def _decider(brief: Brief, t: Words) -> Html:
    return t("brief-decider", person=person(brief.decider)) if brief.decider else t("brief-no-decider")


def _contact(activity: Activity, employee: Employee, now: datetime, t: Words) -> Html:
    what = small(t(f"activity-{activity.kind}"))
    if activity.result is not None:
        what = Html(f"{what}, {small(t(f'outcome-{activity.result}'))}")
    day = _day(activity.happened_at, employee, now, t)
    if not activity.note:
        return t("brief-contact", day=day, what=what)
    return t("brief-contact-note", day=day, what=what, note=shortened(activity.note, LONGEST_NOTE))


def _day(moment: datetime, employee: Employee, now: datetime, t: Words) -> str:
    return t.day(moment.astimezone(employee.zone).date(), employee.today(now))
