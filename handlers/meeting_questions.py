"""What is asked of a meeting that is being made or moved, and what was told of it so far."""

from datetime import date, datetime, time
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.calendar import at
from domain.clients import Client, Contact, display_name
from domain.conversation import Conversation
from domain.meetings import USUAL_MINUTES, Appointment, NewMeeting
from domain.people import Employee
from domain.shortening import shortened
from handlers import days, dialogues, meeting_cards, picking
from handlers.answers import Answer, show
from handlers.keyboards import in_rows, make_button
from handlers.meeting_buttons import MakeAnyway, NoGoal, OtherTime, PickContact, PickTime, TakeAddress
from handlers.resuming import cancel_row
from handlers.words import Html, Words
from services import clients, contacts
from storage.database import UnitOfWork

MAKING = "meeting"
MOVING = "meeting-move"
CONTACT = "meeting_contact"
TIME = "meeting_time"
OVERLAP = "meeting_overlap"
PLACE = "meeting_place"
GOAL = "meeting_goal"
LONGEST_PLACE = 300
LONGEST_GOAL = 1000
_HOURS_A_ROW = 5


async def ask_next(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask for the first thing that is not told yet; `said` is HTML that goes before the question.

    Only to be called while something is missing.
    """
    draft = talk.draft
    if "client_id" not in draft:
        return await picking.ask_client(where, talk, employee, uow, now, t)
    if "contact_id" not in draft and talk.draft["subject"] == MAKING:
        people = await contacts.list_for(uow, employee, number(talk, "client_id"))
        if people:
            return ask_contact(where, people, talk, t, said)
        dialogues.go_on(talk, talk.step, contact_id=None)
    if "day" not in draft:
        question = t("meeting-ask-day", client=title(talk))
        return await days.ask_day(where, question, talk, employee, now, t, none_allowed=False, said=said)
    if "clock" not in draft:
        return ask_time(where, talk, employee, now, t, said)
    if "place" not in draft:
        client = await clients.get_for(uow, employee, number(talk, "client_id"))
        return ask_place(where, client, talk, t, said)
    return ask_goal(where, talk, t, said)


def ask_contact(
    where: Message | CallbackQuery, people: list[Contact], talk: Conversation, t: Words, said: str = ""
) -> Answer:
    """Ask whom at the client the meeting is with."""
    dialogues.go_on(talk, CONTACT)
    draft = number(talk, "draft")
    rows = [
        [make_button(shortened(_contact_label(contact, t), 60), PickContact(draft=draft, id=contact.id))]
        for contact in people[:8]
    ]
    rows.append([make_button(t.plain("meeting-no-contact"), PickContact(draft=draft, id=0))])
    return _ask(where, _after(said, t("meeting-ask-contact", client=title(talk))), rows, talk, t)


def ask_time(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask for the time; the hours of the person's working day stand on buttons, those ahead of now."""
    dialogues.go_on(talk, TIME)
    draft, day = number(talk, "draft"), day_of(talk)
    hours = [time(hour) for hour in _hours(employee) if at(day, time(hour), employee.zone) > now]
    buttons = [make_button(f"{clock:%H:%M}", PickTime(draft=draft, clock=f"{clock:%H%M}")) for clock in hours]
    rows = in_rows(buttons, _HOURS_A_ROW)
    text = t("meeting-ask-time", client=title(talk), day=t.day(day, employee.today(now)))
    return _ask(where, _after(said, text), rows, talk, t)


def ask_overlap(
    where: Message | CallbackQuery,
    other: Appointment,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Answer:
    """Warn of another meeting at that time, and let the person decide (D015)."""
    dialogues.go_on(talk, OVERLAP)
    draft = number(talk, "draft")
    text = t(
        "meeting-overlap",
        other=display_name(other.client),
        when=meeting_cards.span(other.meeting, employee, now, t),
        client=title(talk),
    )
    rows = [
        [make_button(t.plain("meeting-anyway"), MakeAnyway(draft=draft))],
        [make_button(t.plain("meeting-other-time"), OtherTime(draft=draft))],
    ]
    return _ask(where, text, rows, talk, t)


def ask_place(
    where: Message | CallbackQuery, client: Client, talk: Conversation, t: Words, said: str = ""
) -> Answer:
    """Ask where the meeting is; the client's address is one tap."""
    dialogues.go_on(talk, PLACE)
    draft, address = number(talk, "draft"), address_of(client)
    rows = [[make_button(t.plain("meeting-no-place"), TakeAddress(draft=draft, taken=False))]]
    if address:
        rows.insert(0, [make_button(shortened(address, 60), TakeAddress(draft=draft, taken=True))])
    return _ask(where, _after(said, t("meeting-ask-place", client=title(talk))), rows, talk, t)


def ask_goal(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    """Ask what the meeting is for."""
    dialogues.go_on(talk, GOAL)
    rows = [[make_button(t.plain("meeting-no-goal"), NoGoal(draft=number(talk, "draft")))]]
    return _ask(where, _after(said, t("meeting-ask-goal", client=title(talk))), rows, talk, t)


def told(talk: Conversation, employee: Employee) -> NewMeeting:
    """Give all that was told of the meeting."""
    draft: dict[str, Any] = talk.draft
    return NewMeeting(
        client_id=draft["client_id"],
        contact_id=draft["contact_id"],
        starts_at=start_of(talk, employee),
        minutes=USUAL_MINUTES,
        place=draft["place"],
        goal=draft["goal"],
    )


def start_of(talk: Conversation, employee: Employee) -> datetime:
    """Give the moment that was told, on the clock of where the person lives."""
    return at(day_of(talk), time.fromisoformat(str(talk.draft["clock"])), employee.zone)


def day_of(talk: Conversation) -> date:
    """Give the day that was told."""
    return date.fromisoformat(str(talk.draft["day"]))


def title(talk: Conversation) -> str:
    """Give the client's name."""
    return str(talk.draft["title"])


def number(talk: Conversation, name: str) -> int:
    """Give a number of the draft."""
    return int(str(talk.draft[name]))


def address_of(client: Client) -> str:
    """Give where a client is, as far as it is known."""
    return ", ".join(part for part in (client.city, client.address) if part)


def _hours(employee: Employee) -> range:
    """Give the hours at which meetings begin: those of the working day, or of any day where that has none."""
    hours = employee.hours
    first, last = hours.work_from.hour + bool(hours.work_from.minute), hours.work_until.hour
    return range(first, last) if first < last else range(8, 21)


def _contact_label(contact: Contact, t: Words) -> str:
    name = f"{contact.name}, {contact.post}" if contact.post else contact.name
    return t.plain("meeting-decides", name=name) if contact.decides else name


def _ask(
    where: Message | CallbackQuery,
    text: str,
    rows: list[list[InlineKeyboardButton]],
    talk: Conversation,
    t: Words,
) -> Answer:
    return show(where, text, InlineKeyboardMarkup(inline_keyboard=[*rows, cancel_row(talk, t)]))


def _after(said: str, text: Html) -> Html:
    return Html(f"{said}\n\n{text}") if said else text
