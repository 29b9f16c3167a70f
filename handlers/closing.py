"""The evening of a manager: the day in short, one question at most, and one tap that closes it (D068)."""

from datetime import date, datetime

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.figures import Figure
from domain.notices import NoticeKind
from domain.people import Employee, Role
from handlers.answers import Answer, toast
from handlers.button_days import DayNumber
from handlers.keyboards import Row, make_button, put
from handlers.meeting_buttons import CallOff, Held
from handlers.summary_buttons import Reach, ShowFigures
from handlers.table import Table
from handlers.task_buttons import ListItems, summary
from handlers.told import Renderer, Told
from handlers.words import Html, Words
from services import closing as services
from services.closing import DayClose
from storage.database import UnitOfWork

MOST_LEFT = 5
MANAGERS = frozenset({Role.MANAGER})


class CloseDay(CallbackData, prefix="close_day"):
    """Close this day, which is told by its ordinal."""

    day: DayNumber


def register(table: Table) -> None:
    """Enter the command and the button."""
    table.command("close", close, roles=MANAGERS)
    table.button(CloseDay, close_day)


async def close(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/close`: how the day stands."""
    found = await services.of_day(uow, employee, employee.today(now), now)
    return put(message, *_screen(found, employee, now, t))


async def close_day(
    query: CallbackQuery, button: CloseDay, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The day is closed; what is left stays on the list, and nothing more is asked."""
    day = min(date.fromordinal(button.day), employee.today(now))
    services.close(uow, employee, day, now)
    figures = ShowFigures(person=employee.id, reach=Reach.DAY, day=day.toordinal())
    rows = [
        [
            make_button(t.plain("close-left"), ListItems(page=0)),
            make_button(t.plain("close-figures"), figures),
        ]
    ]
    day_words = t.day(day, employee.today(now))
    return [toast(query), put(query, t("close-closed", day=day_words), rows)]


def _screen(found: DayClose, employee: Employee, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    parts = [t("close-day", day=t.day(found.day, employee.today(now))), _done(found, t), _left(found, t)]
    rows: list[Row] = []
    if found.question is not None:
        begins = t.clock(found.question.meeting.starts_at, employee.zone)
        parts.append(t("close-question", when=begins, client=display_name(found.question.client)))
        meeting_id = found.question.meeting.id
        rows.append(
            [
                make_button(t.plain("meeting-was-held"), Held(id=meeting_id)),
                make_button(t.plain("meeting-was-not-held"), CallOff(id=meeting_id)),
            ]
        )
    word = "close-close" if found.question is None else "close-later"
    rows.append([make_button(t.plain(word), CloseDay(day=found.day.toordinal()))])
    return Html("\n\n".join(part for part in parts if part)), rows


def _done(found: DayClose, t: Words) -> Html:
    counted = [
        t(f"figure-{figure.value}", count=found.done[figure]) for figure in Figure if found.done[figure]
    ]
    lines = [Html(", ".join(counted)) if counted else t("close-nothing-done")]
    if found.planned:
        lines.append(t("close-meetings", held=found.held, planned=found.planned))
    return Html("\n".join(lines))


def _left(found: DayClose, t: Words) -> Html:
    if not found.left:
        return Html("")
    lines = [t("close-still-open", count=len(found.left))]
    lines += [t("plan-item", text=summary(item, t)) for item in found.left[:MOST_LEFT]]
    if len(found.left) > MOST_LEFT:
        lines.append(t("plan-more", count=len(found.left) - MOST_LEFT))
    return Html("\n".join(lines))


def tell_closing(found: DayClose, told: Told) -> SendMessage:
    """Word the evening."""
    text, rows = _screen(found, told.recipient, told.now, told.t)
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.DAY_CLOSE: tell_closing}
