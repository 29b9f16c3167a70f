"""How plans look: meetings by the viewer's clock, then what is due, and what to do on an empty day (D024)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import display_name
from domain.meetings import Appointment, MeetingState
from domain.people import Employee
from domain.shortening import shortened
from domain.tasks import OpenItem
from handlers import birthdays, debt_texts, proposal_cards
from handlers.button_days import DayNumber, DayNumberOrToday
from handlers.keyboards import make_button
from handlers.meeting_buttons import OpenMeeting
from handlers.meeting_cards import time_there
from handlers.money_buttons import ListDebts
from handlers.proposal_buttons import ListProposals
from handlers.task_buttons import ListItems, summary
from handlers.words import Html, Words
from handlers.zones import zone_name
from services.plans import DayPlan

MOST_LINES = 12
ROOM_OF_MEETINGS, ROOM_OF_ITEMS, ROOM_OF_OTHERS, ROOM_OF_WEEKDAY = 1300, 700, 450, 450  # of the 4096
LONGEST_NAME = 60
LONGEST_PART = 90
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a plan: its title, where it has one, its lines, and the room for them in characters."""

    title: Html | None
    lines: list[Html]
    room: int = ROOM_OF_OTHERS


class ShowDay(CallbackData, prefix="plan"):
    """Show a person's plan of a day, which is told by its ordinal; TODAY is his."""

    employee: int
    day: DayNumberOrToday


class ShowWeek(CallbackData, prefix="week"):
    """Show a person's plan of the week in which a day lies, which is told by its ordinal."""

    employee: int
    day: DayNumber


class ListManagers(CallbackData, prefix="whose_plan"):
    """Ask whose plan is to be shown."""


def of_day(plan: DayPlan, viewer: Employee, now: datetime, t: Words) -> Html:
    """Give the plan of a day as `viewer` reads it."""
    parts = [head(plan, viewer, now, t)]
    for part in sections(plan, viewer, now, t):
        title = [part.title] if part.title else []
        parts.append(Html("\n".join([*title, _lines(part.lines, t, part.room)])))
    if plan.is_empty:
        parts.append(t("plan-empty") if plan.employee.id == viewer.id else t("plan-empty-other"))
    return Html("\n\n".join(parts))


def sections(
    plan: DayPlan, viewer: Employee, now: datetime, t: Words, *, briefly: bool = False
) -> list[Section]:
    """Give what stands in the plan of a day, part by part; meetings `briefly` without place and goal."""
    overdue = [item for item in plan.items if item.due_on < plan.day]
    due = [item for item in plan.items if item.due_on == plan.day]
    today = plan.employee.today(now)
    meetings = [_meeting(one, viewer, now, t, briefly=briefly) for one in plan.appointments]
    late = [_item(item, t.dated(item.due_on, plan.day), t) for item in overdue]
    parts = [
        Section(None, meetings, ROOM_OF_MEETINGS),
        Section(t("plan-due"), [_item(item, None, t) for item in due], ROOM_OF_ITEMS),
        Section(t("plan-proposals"), [proposal_cards.day_line(one, today, t) for one in plan.proposals]),
        Section(None, debt_texts.day_lines(plan.debts, t) if plan.debts else []),
        Section(t("plan-birthdays"), [birthdays.line(one, today, t) for one in plan.birthdays]),
        Section(t("plan-overdue"), late, ROOM_OF_ITEMS),
    ]
    return [part for part in parts if part.lines]


def head(plan: DayPlan, viewer: Employee, now: datetime, t: Words) -> Html:
    """Give the heading of a plan: of which day it is, and under a head of whom."""
    return _head(plan, viewer, plan.employee.today(now), t)


def of_week(days: Sequence[DayPlan], viewer: Employee, now: datetime, t: Words) -> Html:
    """Give the plan of a week: days without anything are left out."""
    manager, first = days[0].employee, days[0].day
    today = manager.today(now)
    span = t("plan-week", begins=t.dated(first, today), ends=t.dated(days[-1].day, today))
    parts = [_named(span, manager, viewer, t)]
    for plan in days:
        if not plan.is_empty:
            parts.append(_day_of_week(plan, viewer, today, now, t))
    if len(parts) == 1:
        parts.append(t("plan-week-empty"))
    return Html("\n\n".join(parts))


def _day_of_week(plan: DayPlan, viewer: Employee, today: date, now: datetime, t: Words) -> Html:
    lines = [_meeting(one, viewer, now, t, briefly=True) for one in plan.appointments]
    lines += [_item(item, None, t) for item in plan.items if item.due_on == plan.day]
    overdue = sum(item.due_on < plan.day for item in plan.items)
    tail = [t("plan-overdue-count", count=overdue)] if overdue else []
    body = "\n".join([_lines(lines, t, ROOM_OF_WEEKDAY), *tail]).strip()
    return Html(f"{t('plan-day-of-week', day=t.dated(plan.day, today))}\n{body}")


def day_markup(plan: DayPlan, viewer: Employee, now: datetime, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons: the meetings, the days beside, the week, what is due, and a head's managers."""
    person, day = plan.employee.id, plan.day.toordinal()
    rows = [[_open(one, viewer, t)] for one in plan.appointments[:MOST_LINES]]
    rows.append(
        [
            make_button("‹", ShowDay(employee=person, day=day - 1)),
            make_button(t.plain("plan-to-week"), ShowWeek(employee=person, day=day)),
            make_button("›", ShowDay(employee=person, day=day + 1)),
        ]
    )
    if plan.items and person == viewer.id:
        rows.append([make_button(t.plain("plan-open-items"), ListItems(page=0))])
    if plan.proposals and person == viewer.id:
        rows.append([make_button(t.plain("proposal-button-all"), ListProposals(page=0))])
    if person == viewer.id:
        rows += birthdays.rows(plan.birthdays, t)
    if plan.debts and person == viewer.id:
        rows.append([make_button(t.plain("plan-debts"), ListDebts())])
    if viewer.leads:
        rows.append([make_button(t.plain("plan-of-others"), ListManagers())])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def week_markup(days: Sequence[DayPlan], viewer: Employee, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons: the weeks beside, and each day of this one."""
    person, first = days[0].employee.id, days[0].day
    named = [
        make_button(t.weekday(plan.day.isoweekday()), ShowDay(employee=person, day=plan.day.toordinal()))
        for plan in days
    ]
    turns = [
        make_button("‹", ShowWeek(employee=person, day=(first - timedelta(days=7)).toordinal())),
        make_button("›", ShowWeek(employee=person, day=(first + timedelta(days=7)).toordinal())),
    ]
    rows = [named, turns]
    if viewer.leads:
        rows.append([make_button(t.plain("plan-of-others"), ListManagers())])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _head(plan: DayPlan, viewer: Employee, today: date, t: Words) -> Html:
    near = t.day(plan.day, today)
    exact = t.dated(plan.day, today)
    head = t("plan-day", day=exact) if near == exact else t("plan-near-day", near=near, day=exact)
    return _named(head, plan.employee, viewer, t)


def _named(head: Html, manager: Employee, viewer: Employee, t: Words) -> Html:
    """Put under a head whose plan it is, and by whose clock, where that is not the viewer's own."""
    if manager.id == viewer.id:
        return head
    lines = [head, t("plan-manager", name=manager.name)]
    if manager.zone != viewer.zone:
        lines.append(t("plan-zones", here=zone_name(t, viewer.zone), there=zone_name(t, manager.zone)))
    return Html("\n".join(lines))


def _meeting(found: Appointment, viewer: Employee, now: datetime, t: Words, *, briefly: bool = False) -> Html:
    meeting = found.meeting
    name = shortened(display_name(found.client), LONGEST_NAME)
    line = t(
        "plan-meeting-done" if _is_over(found) else "plan-meeting",
        begins=t.clock(meeting.starts_at, viewer.zone),
        ends=t.clock(meeting.ends_at, viewer.zone),
        client=f"★ {name}" if found.client.is_key else name,
    )
    told = [] if briefly else [part for part in (meeting.place, meeting.goal) if part]
    there = time_there(meeting, viewer, now, t)
    if there is not None:
        line = Html(f"{line} {t('plan-there', when=there)}")
    lines = [line, *(t("plan-part", text=shortened(part, LONGEST_PART)) for part in told)]
    return Html("\n".join(lines))


def _is_over(found: Appointment) -> bool:
    return found.is_logged or found.meeting.state is MeetingState.HELD


def _item(item: OpenItem, since: str | None, t: Words) -> Html:
    client = item.client and replace(item.client, name=shortened(item.client.name, LONGEST_NAME))
    text = summary(replace(item, text=shortened(item.text, LONGEST_PART), client=client), t)
    return t("plan-item", text=text) if since is None else t("plan-item-since", text=text, day=since)


def _lines(lines: Sequence[Html], t: Words, room: int) -> Html:
    """Put as many lines under one another as there is room for, and count the others."""
    shown: list[str] = []
    for line in lines[:MOST_LINES]:
        room -= len(line) + 1
        if room < 0:
            break
        shown.append(line)
    if len(lines) > len(shown):
        shown.append(t("plan-more", count=len(lines) - len(shown)))
    return Html("\n".join(shown))


def _open(found: Appointment, viewer: Employee, t: Words) -> InlineKeyboardButton:
    name = shortened(display_name(found.client), LONGEST_LABEL)
    text = f"{t.clock(found.meeting.starts_at, viewer.zone)} {name}"
    return make_button(text, OpenMeeting(id=found.meeting.id))
