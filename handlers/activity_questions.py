"""What is asked of a contact that is being logged, and what was told of it so far."""

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.activities import ActivityKind, NewActivity, NextStep
from domain.conversation import Conversation
from domain.outcomes import NoNextStep, Outcome
from domain.people import Employee
from domain.shortening import cut
from handlers import days, dialogues, enclosures, picking
from handlers.activity_cards import small
from handlers.answers import Answer, show
from handlers.keyboards import in_rows, make_button
from handlers.resuming import cancel_row
from handlers.table import DraftButton
from handlers.words import Html, Words
from storage.database import UnitOfWork

OUTCOME = "log_outcome"
NOTE = "log_note"
REASON = "log_reason"


class PickOutcome(DraftButton, prefix="outcome"):
    """This came of it."""

    result: Outcome


class NoNote(DraftButton, prefix="no_note"):
    """There is nothing to add."""


class Back(DraftButton, prefix="log_back"):
    """The question before that of `step` again: pressed twice, it leads back once."""

    step: str


class PickReason(DraftButton, prefix="reason"):
    """Nothing is promised, because of this."""

    reason: NoNextStep


def kind_of(talk: Conversation) -> ActivityKind:
    """Give the kind of the contact that is being logged: the dialogue is called by it."""
    return ActivityKind(str(talk.draft["subject"]))


def is_logging(talk: Conversation) -> bool:
    """Tell whether a contact is being logged."""
    return talk.draft.get("subject") in set(ActivityKind)


async def ask_next(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask for the first thing that is not told yet; `said` is HTML that goes before the question."""
    draft = talk.draft
    if "client_id" not in draft:
        return await picking.ask_client(where, talk, employee, uow, now, t, said)
    if "result" not in draft:
        return ask_outcome(where, talk, t, said)
    if "note" not in draft and Outcome(str(draft["result"])).needs_note:
        return ask_note(where, talk, t, said)
    if draft.get("nothing_promised"):
        return ask_reason(where, talk, t, said)
    return await ask_day(where, talk, employee, now, t, said)


def ask_outcome(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    """Ask what came of it."""
    dialogues.go_on(talk, OUTCOME)
    number, kind = _number(talk), kind_of(talk)
    buttons = [
        make_button(t.plain(f"outcome-{result}"), PickOutcome(draft=number, result=result))
        for result in kind.outcomes
    ]
    text = t("ask-outcome", kind=small(t(f"activity-{kind}")), client=_title(talk))
    known_by_meeting = talk.draft.get("meeting_id") is not None
    markup = _markup(in_rows(buttons), talk, t, leads_back=not known_by_meeting)
    return show(where, _after(said, text), markup)


def ask_note(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    """Ask for the one text."""
    dialogues.go_on(talk, NOTE)
    skip = make_button(t.plain("record-button-no-note"), NoNote(draft=_number(talk)))
    asked = t("ask-note-presentation") if kind_of(talk) is ActivityKind.PRESENTATION else t("ask-note")
    text = t(
        "asked-about", client=_title(talk), result=small(t(f"outcome-{talk.draft['result']}")), question=asked
    )
    return show(where, _after(said, text), _markup([[skip]], talk, t))


async def ask_day(
    where: Message | CallbackQuery,
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
    said: str = "",
) -> Answer:
    """Ask on which day the next step is."""
    question = t("ask-next-step", client=_title(talk), step=cut(next_text(talk, t), 200))
    return await days.ask_day(where, question, talk, employee, now, t, none_allowed=True, said=said)


def ask_reason(where: Message | CallbackQuery, talk: Conversation, t: Words, said: str = "") -> Answer:
    """Ask why nothing is promised."""
    dialogues.go_on(talk, REASON, nothing_promised=True)
    number = _number(talk)
    buttons = [
        make_button(t.plain(f"reason-{reason}"), PickReason(draft=number, reason=reason))
        for reason in NoNextStep
    ]
    text = t("ask-reason", client=_title(talk))
    return show(where, _after(said, text), _markup(in_rows(buttons), talk, t))


def step_back(talk: Conversation, step: str) -> None:
    """Forget the answer before a question: the client, the outcome, or that nothing is promised.

    A question that is not the present one changes nothing. The client of a meeting that was held stays.
    """
    if talk.step != step:
        return
    client = () if talk.draft.get("meeting_id") else ("client_id", "title")
    forgotten = {OUTCOME: client, NOTE: ("result",), REASON: ("nothing_promised",)}
    for name in forgotten.get(step, ()):
        talk.draft.pop(name, None)
    talk.changed = True


def next_text(talk: Conversation, t: Words) -> str:
    """Give the words of the next step: those typed with the note, or the usual ones after such an outcome."""
    typed = str(talk.draft.get("next_text", ""))
    return typed or t.plain(f"next-step-{talk.draft['result']}")


def told(talk: Conversation, next_step: NextStep | None, reason: NoNextStep | None) -> NewActivity:
    """Give all that was told of the contact."""
    draft: dict[str, Any] = talk.draft
    happened_at = draft.get("happened_at")
    return NewActivity(
        kind=kind_of(talk),
        client_id=draft["client_id"],
        client_name=draft["title"],
        result=Outcome(draft["result"]) if "result" in draft else None,
        note=draft.get("note", ""),
        next_step=next_step,
        no_next_step_reason=reason,
        contact_id=draft.get("contact_id"),
        meeting_id=draft.get("meeting_id"),
        happened_at=datetime.fromisoformat(happened_at) if happened_at else None,
        place=enclosures.kept_place(talk),
        files=enclosures.kept_files(talk),
    )


def _markup(
    rows: list[list[InlineKeyboardButton]], talk: Conversation, t: Words, *, leads_back: bool = True
) -> InlineKeyboardMarkup:
    back = make_button(t.plain("record-button-back"), Back(draft=_number(talk), step=str(talk.step)))
    last = [back, *cancel_row(talk, t)] if leads_back else cancel_row(talk, t)
    return InlineKeyboardMarkup(inline_keyboard=[*rows, last])


def _after(said: str, text: Html) -> Html:
    return Html(f"{said}\n\n{text}") if said else text


def _title(talk: Conversation) -> str:
    return str(talk.draft["title"])


def _number(talk: Conversation) -> int:
    return int(str(talk.draft["draft"]))
