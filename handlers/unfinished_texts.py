"""How what is not finished looks: three lists, each thing with its owner and its age (D134, R10)."""

from datetime import datetime
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton
from pydantic import Field

from domain.clients import display_name
from domain.people import Employee, Role
from domain.shortening import shortened
from domain.unfinished import Follow, Part, Thing, Unfinished, days_since
from handlers import concession_cards
from handlers.appeal_buttons import OpenAppeal
from handlers.clients import OpenClient
from handlers.keyboards import Row, in_rows, make_button
from handlers.task_buttons import ListGiven, ListItems
from handlers.words import Html, Words

ON_FIRST, ON_A_PAGE = 4, 8
LONGEST_CLIENT, LONGEST_TEXT = 40, 80
_IN_A_ROW = 6


class ShowUnfinished(CallbackData, prefix="unfinished"):
    """Show all three lists, or a page of one of them: in the place of this message, or below it."""

    part: Part | None = None
    page: Annotated[int, Field(ge=0, le=100_000)] = 0
    anew: bool = False


class ShowRequest(CallbackData, prefix="request"):
    """Show a concession that is asked or was decided."""

    id: int


class ShowCase(CallbackData, prefix="case"):
    """Show a complaint."""

    id: int


def of_all(follow: Follow, viewer: Employee, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    """Give the first things of all three lists."""
    if not follow.total:
        return t("unfinished-none"), []
    parts = [t("unfinished-heading", total=follow.total)]
    buttons: list[InlineKeyboardButton] = []
    more: list[InlineKeyboardButton] = []
    for part in Part:
        things = follow.of(part)
        if not things:
            continue
        count = follow.counts[part].count
        lines = [_title(part, count, t)]
        for thing in things:
            number = len(buttons) + 1
            lines.append(_line(number, thing, follow, viewer, now, t))
            buttons.append(_button(number, thing, viewer))
        if count > len(things):
            lines.append(t("plan-more", count=count - len(things)))
            more.append(_more(part, count, t))
        parts.append(Html("\n".join(lines)))
    return Html("\n\n".join(parts)), [*in_rows(buttons, _IN_A_ROW), *in_rows(more, 1)]


def of_part(
    follow: Follow, part: Part, page: int, viewer: Employee, now: datetime, t: Words
) -> tuple[Html, list[Row]]:
    """Give a page of one list."""
    things = follow.of(part)
    back = [make_button(t.plain("unfinished-back"), ShowUnfinished())]
    if not things:
        return t("unfinished-none"), [back]
    count, first = follow.counts[part].count, page * ON_A_PAGE + 1
    lines = [_line(number, one, follow, viewer, now, t) for number, one in enumerate(things, first)]
    buttons = [_button(number, one, viewer) for number, one in enumerate(things, first)]
    pages = (count + ON_A_PAGE - 1) // ON_A_PAGE
    turning = [make_button("‹", ShowUnfinished(part=part, page=page - 1))] if page else []
    if page + 1 < pages:
        turning.append(make_button("›", ShowUnfinished(part=part, page=page + 1)))
    text = Html("\n".join([_title(part, count, t), *lines]))
    return text, [*in_rows(buttons, _IN_A_ROW), *([turning] if turning else []), back]


def summary_line(follow: Follow, viewer: Employee, now: datetime, t: Words) -> Html:
    """Say in one line of a summary that something waits for longer than two working days; "" else."""
    if not follow.old or follow.oldest is None:
        return Html("")
    days = days_since(follow.oldest, viewer.today(now), viewer.zone)
    return t("unfinished-old", total=follow.total, old=follow.old, age=t.plain("unfinished-age", days=days))


def button(follow: Follow, t: Words) -> list[Row]:
    """Give the row with the button to the lists, where something stands in them."""
    if not follow.total:
        return []
    return [[make_button(t.plain("unfinished-button", count=follow.total), ShowUnfinished(anew=True))]]


def _title(part: Part, count: int, t: Words) -> Html:
    return {
        Part.UNANSWERED: t("unfinished-unanswered", count=count),
        Part.UNDONE: t("unfinished-undone", count=count),
        Part.UNSOLVED: t("unfinished-unsolved", count=count),
    }[part]


def _line(number: int, thing: Unfinished, follow: Follow, viewer: Employee, now: datetime, t: Words) -> Html:
    days = thing.age(viewer.today(now), viewer.zone)
    facts = {
        "number": number,
        "subject": _subject(thing, t, by_viewer=thing.asker_id == viewer.id),
        "owner": _owner(thing, viewer, t),
        "age": t.plain("unfinished-age", days=days),
    }
    return t("unfinished-line-old", **facts) if follow.is_old(thing) else t("unfinished-line", **facts)


def _subject(thing: Unfinished, t: Words, *, by_viewer: bool) -> str:
    what = t.plain(f"unfinished-thing-{thing.thing.value}")
    name = "" if thing.client is None else shortened(display_name(thing.client), LONGEST_CLIENT)
    told = shortened(thing.text, LONGEST_TEXT)
    if thing.conceded is not None:
        conceded = concession_cards.what(thing.conceded, thing.conceded_value, t)
        told = f"{conceded}. {told}" if told else conceded
    asker = thing.asker_name if thing.thing.is_appeal and not by_viewer else ""
    head = ", ".join(part for part in (name, asker, what) if part)
    subject = f"{head}: {told}" if told else head
    return subject[:1].upper() + subject[1:]


def _owner(thing: Unfinished, viewer: Employee, t: Words) -> str:
    if thing.holder_id == viewer.id or (thing.holder_id is None and viewer.role is Role.HEAD):
        return t.plain("unfinished-you")
    return thing.holder_name or t.plain("unfinished-leaders")


def _more(part: Part, count: int, t: Words) -> InlineKeyboardButton:
    words = {
        Part.UNANSWERED: t.plain("unfinished-all-unanswered", count=count),
        Part.UNDONE: t.plain("unfinished-all-undone", count=count),
        Part.UNSOLVED: t.plain("unfinished-all-unsolved", count=count),
    }
    return make_button(words[part], ShowUnfinished(part=part))


def _button(number: int, thing: Unfinished, viewer: Employee) -> InlineKeyboardButton:
    return make_button(str(number), _leads_to(thing, viewer))


def _leads_to(thing: Unfinished, viewer: Employee) -> CallbackData:
    """Give where a tap leads: to the record where it can be answered, else to the client."""
    if thing.thing in {Thing.CONCESSION, Thing.DECIDED}:
        return ShowRequest(id=thing.record_id)
    if thing.thing in {Thing.COMPLAINT, Thing.ANSWERED, Thing.FIX}:
        return ShowCase(id=thing.record_id)
    if thing.thing.is_appeal:
        return OpenAppeal(id=thing.record_id)
    if thing.thing is Thing.TASK:
        return ListItems(page=0) if thing.holder_id == viewer.id else ListGiven(page=0)
    return OpenClient(id=0 if thing.client is None else thing.client.id)
