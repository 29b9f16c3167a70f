"""The plan that is pushed in the morning: about a dozen lines, and the rest behind a button (D024, R01)."""

from collections.abc import Sequence

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.notices import NoticeKind
from handlers import plan_texts
from handlers.button_days import TODAY
from handlers.keyboards import make_button
from handlers.plan_texts import Section, ShowDay
from handlers.told import Renderer, Told
from handlers.words import Html
from services.plans import DayPlan

MOST_LINES = 12
MOST_WHOLE_MEETINGS = 2
MOST_UNDELIVERED = 6


def morning(plan: DayPlan, told: Told) -> SendMessage:
    """Word the plan that is pushed in the morning; on an empty day one line with a suggestion (A01)."""
    t = told.t
    markup = plan_texts.day_markup(plan, told.recipient, told.now, t)
    parts = [t("plan-morning-empty")]
    if not plan.is_empty:
        shown, hidden = _brief(plan, told)
        head = plan_texts.head(plan, told.recipient, told.now, t)
        parts = [Html(f"{t('plan-morning')}\n{head}"), *shown]
        if hidden:
            parts.append(t("plan-more", count=hidden))
            whole = make_button(t.plain("plan-whole"), ShowDay(employee=plan.employee.id, day=TODAY))
            markup = InlineKeyboardMarkup(inline_keyboard=[[whole], *markup.inline_keyboard])
    return told.message(Html("\n\n".join([*parts, *_undelivered(plan, told)])), markup)


def _brief(plan: DayPlan, told: Told) -> tuple[list[Html], int]:
    """Give the parts with as many lines as there is room for, and how many lines are left out."""
    briefly = len(plan.appointments) > MOST_WHOLE_MEETINGS
    found = plan_texts.sections(plan, told.recipient, told.now, told.t, briefly=briefly)
    titles = sum(part.title is not None for part in found)
    shares = shared_out([len(part.lines) for part in found], MOST_LINES - titles)
    shown = [_shown(part, share) for part, share in zip(found, shares, strict=True)]
    return shown, sum(len(part.lines) for part in found) - sum(shares)


def _shown(part: Section, share: int) -> Html:
    return Html("\n".join([*([part.title] if part.title else []), *part.lines[:share]]))


def shared_out(counts: Sequence[int], most: int) -> list[int]:
    """Share out so many lines among parts: one for each, then in turns as far as they have more to say."""
    shares = [min(count, 1) for count in counts]
    while sum(shares) < min(most, sum(counts)):
        for place, count in enumerate(counts):
            if shares[place] < count and sum(shares) < most:
                shares[place] += 1
    return shares


def _undelivered(plan: DayPlan, told: Told) -> list[Html]:
    """Give what should have been told since the last morning and was not, so that nothing vanishes."""
    t = told.t
    lines = [
        t(
            "plan-undelivered-item",
            what=t.plain(f"notice-name-{notice.kind.value}"),
            when=t.moment(notice.planned_for, told.recipient.zone, told.now),
        )
        for notice in plan.undelivered
    ]
    if not lines:
        return []
    title = t("plan-undelivered", count=len(lines))
    if len(lines) > MOST_UNDELIVERED:
        lines = [*lines[:MOST_UNDELIVERED], t("plan-more", count=len(lines) - MOST_UNDELIVERED)]
    return [Html("\n".join([title, *lines]))]


NOTICES: dict[NoticeKind, Renderer] = {NoticeKind.DAY_PLAN: morning}
