"""A record as its author sees it: what was saved, and all that can still be done with it."""

import itertools
from datetime import datetime, timedelta
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.activities import Activity, ActivityKind, Mood, Record
from domain.appeals import About
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.places import PlaceCheck
from domain.shortening import cut, shortened
from handlers.answers import Call, show
from handlers.appeal_buttons import help_button
from handlers.button_days import DayNumber
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.proposal_buttons import Act, ProposalAct
from handlers.starting import StartWith
from handlers.words import Html, Words
from services import next_steps

LONGEST_NOTE = 600
Rows = list[list[InlineKeyboardButton]]


class Undo(CallbackData, prefix="undo_log"):
    """Take the record back."""

    id: int


class ShowRecord(CallbackData, prefix="record"):
    """The record again, as it stands now."""

    id: int


class ShowNote(CallbackData, prefix="note"):
    """Show the whole note."""

    id: int


class Change(CallbackData, prefix="alter"):
    """What is to be put right?"""

    id: int


class Part(StrEnum):
    """What of a record can be put right."""

    RESULT = "result"
    NOTE = "note"
    NEXT = "next"
    CLIENT = "client"
    CONTACT = "contact"
    KIND = "kind"
    DAY = "day"
    OBJECTION = "objection"


class ChangePart(CallbackData, prefix="part"):
    """This is to be put right."""

    id: int
    part: Part


class MarkMood(CallbackData, prefix="mood"):
    """The client felt so, or, if not `on`, it is not said how: pressed twice, it means the same."""

    id: int
    mood: Mood
    on: bool


class KeptPromise(CallbackData, prefix="kept"):
    """What was promised before this record is done."""

    id: int
    promise: int


class PromiseSoon(CallbackData, prefix="soon"):
    """Speak with the client again on this day: nothing was promised with this record."""

    id: int
    on: DayNumber


class KeepPlace(CallbackData, prefix="keep_place"):
    """The place shared with the record is the client's."""

    id: int


class ShowFiles(CallbackData, prefix="files"):
    """Send the record's files."""

    id: int


def show_record(
    where: Message | CallbackQuery, record: Record, employee: Employee, now: datetime, t: Words
) -> Call:
    """Show a record with the buttons that this person may press."""
    return show(where, text_of(record, employee, now, t), markup_of(record, employee, now, t))


def text_of(record: Record, employee: Employee, now: datetime, t: Words) -> Html:
    """Say what stands in the record."""
    activity = record.activity
    lines = [t("record-saved", kind=small(t(f"activity-{activity.kind}")), client=record.client_name)]
    if abs(now - activity.happened_at) > timedelta(hours=1):
        lines.append(t("record-when", moment=t.moment(activity.happened_at, employee.zone, now)))
    if record.contact_name:
        lines.append(t("record-contact", contact=record.contact_name))
    if activity.result is not None:
        lines.append(t("record-result", result=small(t(f"outcome-{activity.result}"))))
    if activity.note:
        lines.append(t("record-note", note=cut(activity.note, LONGEST_NOTE)))
    lines += _marks(activity, t)
    lines.append(_next_step(record, employee, now, t))
    lines += [place_line(activity, t)] if activity.place_check or _lacks_place(activity) else []
    if record.files:
        lines.append(t("record-files", count=record.files))
    return Html("\n".join(lines))


def markup_of(record: Record, employee: Employee, now: datetime, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons under a record; what changes it is its author's alone."""
    rows = _own_rows(record, employee, now, t) if record.activity.manager_id == employee.id else []
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *_more_row(record, t), _client_row(record, t)])


def place_line(activity: Activity, t: Words) -> Html:
    """Say where it happened, seen from the client."""
    metres = activity.distance_m or 0
    if activity.place_check is None:
        return t("place-missing")
    if activity.place_check is PlaceCheck.VERIFIED:
        return t("place-verified")
    if activity.place_check is PlaceCheck.FAR:
        return t("place-far", distance=distance(metres, t))
    return t("place-unverified") if activity.distance_m is None else t("place-pinned")


def distance(metres: int, t: Words) -> str:
    """Say a distance in metres, or in kilometres from one on."""
    if metres < 1000:
        return t.plain("metres", count=metres)
    return t.plain("kilometres", count=t.decimal(metres / 1000, 1 if metres < 10_000 else 0))


def small(text: Html) -> Html:
    """Give words that stand on a button as they stand within a sentence."""
    return Html(text[:1].lower() + text[1:])


def _marks(activity: Activity, t: Words) -> list[Html]:
    marks = []
    if activity.objection is not None:
        marks.append(t("record-objection", objection=small(t(f"objection-{activity.objection}"))))
    if activity.mood is not None:
        marks.append(t("record-mood", mood=t(f"mood-{activity.mood}")))
    return marks


def _next_step(record: Record, employee: Employee, now: datetime, t: Words) -> Html:
    activity, promised = record.activity, record.follow_up
    if activity.kind is ActivityKind.MISSED_CALL:
        return t("record-call-back")
    if promised is None:
        reason = activity.no_next_step_reason
        return (
            t("record-no-next")
            if reason is None
            else t("record-no-next-because", reason=small(t(f"reason-{reason}")))
        )
    day = t.dated(promised.due_on, employee.today(now))
    return t("record-next", day=day, step=cut(promised.text, 200))


def _lacks_place(activity: Activity) -> bool:
    return activity.kind.is_face_to_face and activity.place is None


def _own_rows(record: Record, employee: Employee, now: datetime, t: Words) -> Rows:
    activity = record.activity
    if activity.kind is ActivityKind.MISSED_CALL:
        called = make_button(
            t.plain("record-button-called-back"), StartWith(id=activity.client_id, what="call")
        )
        return [[called], *_undo(activity, now, t)]
    change = make_button(t.plain("record-button-change"), Change(id=activity.id))
    first = [*itertools.chain(*_undo(activity, now, t)), change]
    help_ = [help_button(activity.client_id, About.ACTIVITY, activity.id, t)]
    return [
        first, *_soon_row(record, employee, now, t), *_offer_row(record, t), *_telling_rows(record, t), help_
    ]  # fmt: skip


def _soon_row(record: Record, employee: Employee, now: datetime, t: Words) -> Rows:
    """Propose a next step where none was promised (D006)."""
    is_lost = record.activity.no_next_step_reason is NoNextStep.LOST
    if record.follow_up is not None or is_lost or not record.activity.can_be_undone(now):
        return []
    day = next_steps.soon(employee, now)
    text = t.plain("record-button-soon", day=t.dated(day, employee.today(now)))
    return [[make_button(text, PromiseSoon(id=record.activity.id, on=day.toordinal()))]]


def _offer_row(record: Record, t: Words) -> Rows:
    """Ask what came of the open proposal, now that the client was spoken with."""
    if record.offer is None or not record.activity.heard_client:
        return []
    text = t.plain("record-button-offer", text=shortened(record.offer.text, 40))
    return [[make_button(text, ProposalAct(id=record.offer.id, act=Act.OPEN))]]


def _undo(activity: Activity, now: datetime, t: Words) -> Rows:
    return (
        [[make_button(t.plain("record-button-undo"), Undo(id=activity.id))]]
        if activity.can_be_undone(now)
        else []
    )


def _telling_rows(record: Record, t: Words) -> Rows:
    """Give what can be told with one tap more: the mood, the objection, the client's place, a complaint."""
    activity, result = record.activity, record.activity.result
    rows: Rows = []
    if activity.was_spoken:
        rows.append([_mood(activity, mood, face, t) for mood, face in _FACES.items()])
    if result is not None and result.may_have_objection and activity.objection is None:
        objection = ChangePart(id=activity.id, part=Part.OBJECTION)
        rows.append([make_button(t.plain("record-button-objection"), objection)])
    if record.earlier is not None and activity.may_keep_promises:
        text = t.plain("record-button-kept", text=shortened(record.earlier.text, 40))
        rows.append([make_button(text, KeptPromise(id=activity.id, promise=record.earlier.id))])
    if can_give_place(record):
        rows.append([make_button(t.plain("record-button-keep-place"), KeepPlace(id=activity.id))])
    if result is Outcome.PROBLEM:
        complaint = StartWith(id=activity.client_id, what="feedback")
        rows.append([make_button(t.plain("record-button-complaint"), complaint)])
    return rows


def _mood(activity: Activity, mood: Mood, face: str, t: Words) -> InlineKeyboardButton:
    is_marked = activity.mood is mood
    text = t.plain("mood-marked", face=face) if is_marked else face
    return make_button(text, MarkMood(id=activity.id, mood=mood, on=not is_marked))


def can_give_place(record: Record) -> bool:
    """Tell whether the record's place could be the client's, who has none yet."""
    place = record.activity.place
    return (
        record.activity.place_check is PlaceCheck.UNVERIFIED
        and record.client_place is None
        and place is not None
        and place.is_own
    )


_FACES = {Mood.GOOD: "🙂", Mood.NEUTRAL: "😐", Mood.BAD: "🙁"}


def _more_row(record: Record, t: Words) -> Rows:
    more = []
    if len(record.activity.note) > LONGEST_NOTE:
        more.append(make_button(t.plain("record-button-note"), ShowNote(id=record.activity.id)))
    if record.files:
        text = t.plain("record-button-files", count=record.files)
        more.append(make_button(text, ShowFiles(id=record.activity.id)))
    return [more] if more else []


def _client_row(record: Record, t: Words) -> list[InlineKeyboardButton]:
    client_id = record.activity.client_id
    return [
        make_button(t.plain("record-button-client"), OpenClient(id=client_id)),
        make_button(t.plain("record-button-history"), StartWith(id=client_id, what="history")),
    ]
