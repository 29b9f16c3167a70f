"""How the words before and after a meeting look: prepare, soon, leave, what came of it, changed, late."""

from datetime import timedelta

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.clients import display_name
from domain.meetings import LATE_BY, Appointment, Meeting, MeetingState, Preparation
from domain.notices import NoticeKind
from domain.people import Employee
from handlers import briefs, meeting_cards
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.meeting_buttons import CallOff, Held, Late, Later, Move, OpenMeeting, TellGoal, Tick
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services.briefs import Reminder
from services.meeting_news import Changed

_QUARTER, _HOUR = 15, 60


def prepare(facts: Reminder, told: Told) -> SendMessage:
    """Word the evening before: whom one meets, what for, what is known, and what to prepare (D021)."""
    t, found = told.t, facts.appointment
    goal = None if found.meeting.goal else t("meeting-no-goal-yet")
    text = _text(_head("notice-meeting-prepare", found, told), goal, facts, told, t("meeting-checklist"))
    return told.message(text, prepare_markup(found.meeting, facts.turn, t))


def prepare_markup(meeting: Meeting, turn: int, t: Words) -> InlineKeyboardMarkup:
    """Give the checklist as buttons, and what else can be done the evening before."""
    items = [
        make_button(
            f"{'☑' if item in meeting.prepared else '☐'} {t.plain(f'prepare-{item.value}')}",
            Tick(id=meeting.id, item=item, done=item not in meeting.prepared, turn=turn),
        )
        for item in Preparation
    ]
    hour = Later(id=meeting.id, kind=NoticeKind.MEETING_PREPARE, minutes=_HOUR, turn=turn + 1)
    other = [make_button(t.plain("meeting-later-hour"), hour)]
    if not meeting.goal:
        other.insert(0, make_button(t.plain("meeting-tell-goal"), TellGoal(id=meeting.id)))
    return InlineKeyboardMarkup(inline_keyboard=[items[:2], items[2:], other, _change_row(meeting, t)])


def soon(facts: Reminder, told: Told) -> SendMessage:
    """Word the hour before: the brief, and when to leave (D016, D022)."""
    t, meeting = told.t, facts.appointment.meeting
    leave = None if facts.has_left else meeting_cards.leave_line(meeting, told.recipient, told.now, t)
    text = _text(_head("notice-meeting-soon", facts.appointment, told), leave, facts, told)
    return told.message(text, _near_markup(facts, told))


def leave(facts: Reminder, told: Told) -> SendMessage:
    """Word the moment to leave (D017)."""
    text = _text(_head("notice-meeting-leave", facts.appointment, told), None, facts, told)
    return told.message(text, _near_markup(facts, told))


def outcome(facts: Reminder, told: Told) -> SendMessage:
    """Ask what came of a meeting that nobody logged (D001, A06)."""
    t, found = told.t, facts.appointment
    meeting = found.meeting
    again = Later(id=meeting.id, kind=NoticeKind.MEETING_OUTCOME, minutes=0, turn=facts.turn + 1)
    rows = [[make_button(t.plain("meeting-was-held"), Held(id=meeting.id))]]
    rows.append([make_button(t.plain("meeting-was-not-held"), CallOff(id=meeting.id))])
    rows.append(
        [
            make_button(t.plain("meeting-move"), Move(id=meeting.id)),
            make_button(t.plain("meeting-ask-later"), again),
        ]
    )
    return told.message(
        _head("notice-meeting-outcome", found, told), InlineKeyboardMarkup(inline_keyboard=rows)
    )


def changed(facts: Changed, told: Told) -> SendMessage:
    """Tell a manager that somebody moved or cancelled his meeting, or that it is his now (D026)."""
    t, found = told.t, facts.appointment
    if facts.handed_over:
        head = t("notice-meeting-yours", name=facts.by.name)
    elif found.meeting.state is MeetingState.CANCELLED:
        head = t("notice-meeting-cancelled", name=facts.by.name)
    else:
        head = t("notice-meeting-moved", name=facts.by.name)
    text = head + "\n" + meeting_cards.card(found, told.recipient, told.now, t)
    return told.message(text, meeting_cards.markup(found, told.recipient, told.now, t))


def running_late(facts: tuple[Appointment, Employee], told: Told) -> SendMessage:
    """Tell a head that his manager is late for a key client (D164, A05)."""
    t, (found, manager) = told.t, facts
    head = t("notice-running-late", name=manager.name, minutes=found.meeting.late_minutes or 0)
    lines = [
        head,
        meeting_cards.client_line(found, t),
        meeting_cards.title(found, told.recipient, told.now, t),
    ]
    buttons = [
        make_button(t.plain("meeting-open"), OpenMeeting(id=found.meeting.id)),
        make_button(t.plain("meeting-open-client"), OpenClient(id=found.client.id)),
    ]
    return told.message("\n".join(lines), InlineKeyboardMarkup(inline_keyboard=[buttons]))


def late_row(meeting_id: int, t: Words) -> list[InlineKeyboardButton]:
    """Give the buttons by which a manager says how late he is."""
    return [
        make_button(t.plain("meeting-late-by-minutes", minutes=minutes), Late(id=meeting_id, minutes=minutes))
        for minutes in LATE_BY
    ]


def _head(key: str, found: Appointment, told: Told) -> Html:
    name = display_name(found.client)
    return told.t(
        key,
        client=f"★ {name}" if found.client.is_key else name,
        when=meeting_cards.span(found.meeting, told.recipient, told.now, told.t),
    )


def _text(head: Html, line: Html | None, facts: Reminder, told: Told, foot: Html | None = None) -> Html:
    """Put the parts together: the head, what is known of the meeting, the brief, and what to do."""
    t, found = told.t, facts.appointment
    foreign = meeting_cards.foreign_time(found.meeting, told.recipient, told.now, t)
    about = [part for part in (head, foreign, line, *meeting_cards.about(found, t)) if part]
    parts = ["\n".join(about)]
    if facts.brief is not None:
        parts.append(briefs.text(facts.brief, found.contact, told.recipient, told.now, t))
    return Html("\n\n".join([*parts, foot] if foot else parts))


def _near_markup(facts: Reminder, told: Told) -> InlineKeyboardMarkup:
    t, meeting = told.t, facts.appointment.meeting
    kind, turn = told.notice.kind, facts.turn + 1
    rows = [late_row(meeting.id, t), _change_row(meeting, t)]
    again = []
    if meeting.starts_at - told.now > timedelta(minutes=_QUARTER + 5):
        later = Later(id=meeting.id, kind=kind, minutes=_QUARTER, turn=turn)
        again.append(make_button(t.plain("meeting-later-quarter"), later))
    if meeting.starts_at - told.now > timedelta(minutes=_HOUR + 5):
        later = Later(id=meeting.id, kind=kind, minutes=_HOUR, turn=turn)
        again.append(make_button(t.plain("meeting-later-hour"), later))
    return InlineKeyboardMarkup(inline_keyboard=[*rows, again] if again else rows)


def _change_row(meeting: Meeting, t: Words) -> list[InlineKeyboardButton]:
    return [
        make_button(t.plain("meeting-move"), Move(id=meeting.id)),
        make_button(t.plain("meeting-call-off"), CallOff(id=meeting.id)),
    ]


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.MEETING_PREPARE: prepare,
    NoticeKind.MEETING_SOON: soon,
    NoticeKind.MEETING_LEAVE: leave,
    NoticeKind.MEETING_OUTCOME: outcome,
    NoticeKind.MEETING_CHANGED: changed,
    NoticeKind.RUNNING_LATE: running_late,
}
