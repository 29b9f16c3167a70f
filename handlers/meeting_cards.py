"""How a meeting looks, to its manager and to his head, and what can be done with it."""

from datetime import datetime, timedelta

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import display_name
from domain.meeting_reminders import leave_at, reminders
from domain.meetings import DURATIONS, TRAVELS, Appointment, Meeting, MeetingState
from domain.notices import NoticeKind
from domain.people import Employee
from domain.shortening import shortened
from handlers.client_cards import person
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.meeting_buttons import (
    CallOff,
    ChangeMeeting,
    Held,
    Late,
    Move,
    OpenMeeting,
    SetMinutes,
    SetTravel,
    TellGoal,
    TellPlace,
)
from handlers.words import Html, Words
from handlers.zones import zone_name

LONGEST_LINE = 300
Rows = list[list[InlineKeyboardButton]]


def card(
    found: Appointment, viewer: Employee, now: datetime, t: Words, owner: Employee | None = None
) -> Html:
    """Give a meeting as `viewer` reads it: in his zone, with the zone where it was made if that differs.

    `owner` is the manager, where the viewer is somebody else.
    """
    lines = [
        title(found, viewer, now, t),
        client_line(found, t),
        None if owner is None else t("meeting-manager", name=owner.name),
        *about(found, t),
        *_history(found, t),
        _reminders_line(found.meeting, viewer, now, t) if owner is None else None,
    ]
    return Html("\n".join(line for line in lines if line))


def title(found: Appointment, viewer: Employee, now: datetime, t: Words) -> Html:
    """Give the line with the time: on the viewer's clock, and on the one where it was made."""
    meeting = found.meeting
    when = span(meeting, viewer, now, t)
    text = t(f"meeting-title-{meeting.state.value}", when=when)
    foreign = foreign_time(meeting, viewer, now, t)
    return Html(f"{text}\n{foreign}") if foreign else text


def span(meeting: Meeting, viewer: Employee, now: datetime, t: Words) -> str:
    """Give day and time from start to end on the viewer's clock: "завтра, 09:00–10:00"."""
    begins = t.moment(meeting.starts_at, viewer.zone, now)
    return f"{begins}–{t.clock(meeting.ends_at, viewer.zone)}"


def foreign_time(meeting: Meeting, viewer: Employee, now: datetime, t: Words) -> Html | None:
    """Say what the clocks show where the meeting was made, if that is not what the viewer's show."""
    when = time_there(meeting, viewer, now, t)
    return None if when is None else t("meeting-there", when=when, city=zone_name(t, meeting.zone))


def time_there(meeting: Meeting, viewer: Employee, now: datetime, t: Words) -> str | None:
    """Give the time where the meeting was made, with the day if that is another; None if clocks agree."""
    here, there = (meeting.starts_at.astimezone(zone) for zone in (viewer.zone, meeting.zone))
    if here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return None
    when = t.clock(meeting.starts_at, meeting.zone)
    if here.date() == there.date():
        return when
    return f"{t.dated(there.date(), now.astimezone(meeting.zone).date())}, {when}"


def client_line(found: Appointment, t: Words) -> Html:
    """Give the client, a key one marked (D147)."""
    name = display_name(found.client)
    return t("meeting-client", client=f"★ {name}" if found.client.is_key else name)


def about(found: Appointment, t: Words) -> list[Html]:
    """Give whom one meets, where and what for, as far as it is known."""
    meeting = found.meeting
    lines = []
    if found.contact is not None:
        lines.append(t("meeting-contact", person=person(found.contact)))
    if meeting.place:
        lines.append(t("meeting-place", place=shortened(meeting.place, LONGEST_LINE)))
    if meeting.goal:
        lines.append(t("meeting-goal", goal=shortened(meeting.goal, LONGEST_LINE)))
    return lines


def _history(found: Appointment, t: Words) -> list[Html]:
    meeting = found.meeting
    lines = [t("meeting-logged-line")] if found.is_logged else []
    if meeting.late_minutes:
        lines.append(t("meeting-late", minutes=meeting.late_minutes))
    if meeting.times_moved:
        lines.append(t("meeting-moved-times", count=meeting.times_moved))
    if meeting.cancel_reason:
        lines.append(t("meeting-why", reason=shortened(meeting.cancel_reason, LONGEST_LINE)))
    return lines


def _reminders_line(meeting: Meeting, manager: Employee, now: datetime, t: Words) -> Html | None:
    """Say when the bot will speak up, so that nobody has to ask."""
    if not meeting.is_open() or meeting.starts_at <= now:
        return None
    planned = dict(reminders(meeting, manager.hours, manager.zone, now))
    planned = {kind: moment for kind, moment in planned.items() if moment > now}
    planned.pop(NoticeKind.MEETING_OUTCOME, None)
    if not planned:
        return None
    leave = planned.pop(NoticeKind.MEETING_LEAVE, None)
    moments = "; ".join(t.moment(moment, manager.zone, now) for moment in planned.values())
    if leave is not None and moments:
        return t("meeting-reminders-leave", moments=moments, leave=t.clock(leave, manager.zone))
    if leave is not None:
        return t("meeting-reminder-leave", leave=t.moment(leave, manager.zone, now))
    return t("meeting-reminders", moments=moments)


def markup(found: Appointment, viewer: Employee, now: datetime, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons under a meeting: what can be done now comes first."""
    meeting = found.meeting
    is_own = meeting.manager_id == viewer.id
    rows: Rows = []
    if is_own and not found.is_logged and meeting.state is not MeetingState.CANCELLED:
        rows += _near_rows(meeting, now, t)
    if found.can_be_changed():
        rows.append(
            [
                make_button(t.plain("meeting-move"), Move(id=meeting.id)),
                make_button(t.plain("meeting-call-off"), CallOff(id=meeting.id)),
            ]
        )
    last = [make_button(t.plain("meeting-open-client"), OpenClient(id=found.client.id))]
    if is_own and meeting.is_open():
        last.insert(0, make_button(t.plain("meeting-change"), ChangeMeeting(id=meeting.id)))
    return InlineKeyboardMarkup(inline_keyboard=[*rows, last])


def _near_rows(meeting: Meeting, now: datetime, t: Words) -> Rows:
    row = []
    if now >= meeting.starts_at - timedelta(minutes=30):
        row.append(make_button(t.plain("meeting-held"), Held(id=meeting.id)))
    if meeting.can_be_late(now):
        row.append(make_button(t.plain("meeting-running-late"), Late(id=meeting.id)))
    return [row] if row else []


def change_markup(meeting: Meeting, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons that change a meeting: how long it lasts, how long the way is, goal and place."""
    long = [
        make_button(chosen(t.plain("meeting-lasts", minutes=minutes), minutes == meeting.minutes),
               SetMinutes(id=meeting.id, minutes=minutes))
        for minutes in DURATIONS
    ]  # fmt: skip
    way = [
        make_button(chosen(t.plain("meeting-travel", minutes=minutes), minutes == meeting.travel_minutes),
               SetTravel(id=meeting.id, minutes=minutes))
        for minutes in TRAVELS
    ]  # fmt: skip
    told = [
        make_button(t.plain("meeting-tell-goal"), TellGoal(id=meeting.id)),
        make_button(t.plain("meeting-tell-place"), TellPlace(id=meeting.id)),
    ]
    back = [make_button(t.plain("meeting-back"), OpenMeeting(id=meeting.id))]
    return InlineKeyboardMarkup(inline_keyboard=[long[:3], long[3:], way[:4], way[4:], told, back])


def leave_line(meeting: Meeting, viewer: Employee, now: datetime, t: Words) -> Html | None:
    """Say when to set out, or that it is time."""
    leave = leave_at(meeting)
    if leave is None:
        return None
    if leave <= now + timedelta(minutes=2):
        return t("meeting-leave-now")
    return t("meeting-leave-at", clock=t.clock(leave, viewer.zone))


def chosen(text: str, is_chosen: bool) -> str:
    """Mark what is chosen."""
    return f"✓ {text}" if is_chosen else text
