"""How a message that was understood looks: by client, with a button for all that can be wrong."""

from collections.abc import Mapping, Sequence
from datetime import date

from aiogram.types import InlineKeyboardButton

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.quicklog.drafts import Action, Kind
from domain.shortening import shortened
from handlers import voice_texts
from handlers.keyboards import Row, in_rows, make_button
from handlers.told_buttons import (
    ChangePart,
    ChangeTold,
    DropTold,
    NoteTold,
    OpenAction,
    Part,
    RemoveAction,
    SaveTold,
    ShowTold,
    ThisKind,
)
from handlers.told_drafts import draft_number, left_out_of
from handlers.told_words import Names, in_short, in_words
from handlers.words import Html, Words

LONGEST_LABEL = 34
LONGEST_NAME = 14  # before what was done there
MOST_ACTIONS = 4  # as buttons on the card: it is for a thumb
MOST_DOUBTS = 2
CHOSEN_KINDS = (
    Kind.VISIT,
    Kind.CALL,
    Kind.MESSAGE,
    Kind.MEETING,
    Kind.TASK,
    Kind.PROPOSAL,
    Kind.PAYMENT_PROMISE,
    Kind.PAYMENT,
    Kind.FEEDBACK,
    Kind.ORDER,
    Kind.REQUEST,
    Kind.NOTE,
)
_DAY = (Part.CLIENT, Part.KIND, Part.DAY)
_PARTS: dict[Kind, tuple[Part, ...]] = {
    Kind.VISIT: (*_DAY, Part.OUTCOME),
    Kind.CALL: (*_DAY, Part.OUTCOME),
    Kind.MESSAGE: _DAY,
    Kind.MEETING: (*_DAY, Part.OUTCOME),
    Kind.TASK: (*_DAY, Part.WHAT),
    Kind.PROPOSAL: (*_DAY, Part.SUM),
    Kind.ORDER: (*_DAY, Part.SUM),
    Kind.PAYMENT: (*_DAY, Part.SUM),
    Kind.PAYMENT_PROMISE: (*_DAY, Part.SUM),
    Kind.FEEDBACK: (Part.CLIENT, Part.KIND, Part.OUTCOME),
    Kind.REQUEST: (Part.CLIENT, Part.KIND, Part.TERMS),
    Kind.DECISION: (*_DAY, Part.OUTCOME),
    Kind.COMPETITOR: (Part.CLIENT, Part.KIND),
    Kind.NOTE: (Part.CLIENT, Part.KIND),
}
Screen = tuple[Html, list[Row]]


def card(
    actions: Sequence[Action],
    clients: Mapping[int, Client],
    people: Names,
    talk: Conversation,
    today: date,
    t: Words,
) -> Screen:
    """Give the card: what is unsure first, then Save alone, then what can be changed, then the ways out.

    Of one action each field is a button, of several each action.
    """
    number = draft_number(talk)
    lines = [
        *voice_texts.above_card(talk, t),
        t("told-card"),
        *told_lines(actions, clients, people, today, t),
    ]
    left_out = left_out_of(talk)
    if left_out:
        lines.append(t("told-left-out", names=left_out))
    doubts = _doubts(actions)[:MOST_DOUBTS]
    rows = [
        [make_button(_check(part, t), ChangePart(draft=number, place=place, part=part))]
        for place, part in doubts
    ]
    rows.append([make_button(t.plain("told-save"), SaveTold(draft=number))])
    if len(actions) == 1:
        parts = [part for part in parts_of(actions[0]) if (0, part) not in doubts]
        rows += in_rows([_part(part, 0, number, t) for part in parts])
    else:
        rows += _action_rows(actions, clients, number, today, t, MOST_ACTIONS - len(doubts))
    note = make_button(t.plain("told-only-note"), NoteTold(draft=number))
    rows += voice_texts.below_card(talk, t)
    return Html("\n".join(lines)), [*rows, [note, make_button(t.plain("told-drop"), DropTold(draft=number))]]


def told_lines(
    actions: Sequence[Action], clients: Mapping[int, Client], people: Names, today: date, t: Words
) -> list[Html]:
    """Give what was told, client by client."""
    lines = []
    for client_id, client in clients.items():
        own = [action for action in actions if action.clients[:1] == (str(client_id),)]
        mark = t.plain("told-unsure") if any("client" in action.unsure for action in own) else ""
        lines.append(t("told-client", client=display_name(client), mark=mark))
        lines += [t("told-action", text=in_words(action, today, people, t)) for action in own]
    return lines


def parts_of(action: Action) -> list[Part]:
    """Give what can be changed of an action: with whom it was, where somebody is named."""
    parts = list(_PARTS[action.kind])
    return [*parts, Part.CONTACT] if action.contact else parts


def _doubts(actions: Sequence[Action]) -> list[tuple[int, Part]]:
    """Give what is unsure, and of which action; a client only once for all that was done with him."""
    found: dict[tuple[tuple[str, ...] | int, Part], int] = {}
    for place, one in enumerate(actions):
        for part in parts_of(one):
            if part.value in one.unsure:
                found.setdefault((one.clients if part is Part.CLIENT else place, part), place)
    return [(place, part) for (_, part), place in found.items()]


def _check(part: Part, t: Words) -> str:
    return t.plain("told-check", what=t.plain(f"told-part-{part}"))


def _part(part: Part, place: int, number: int, t: Words) -> InlineKeyboardButton:
    return make_button(t.plain(f"told-part-{part}"), ChangePart(draft=number, place=place, part=part))


def _action_rows(
    actions: Sequence[Action], clients: Mapping[int, Client], number: int, today: date, t: Words, most: int
) -> list[Row]:
    """Give a button for each action, with its client where there are several; too many are listed apart."""
    if len(actions) > most:
        return [[make_button(t.plain("told-change"), ChangeTold(draft=number))]]
    names = {
        str(client_id): shortened(client.name, LONGEST_NAME) if len(clients) > 1 else ""
        for client_id, client in clients.items()
    }
    texts = [in_short(one, today, t, names.get("".join(one.clients[:1]), "")) for one in actions]
    return [
        [make_button(shortened(text, LONGEST_LABEL), OpenAction(draft=number, place=place))]
        for place, text in enumerate(texts)
    ]


def changes(
    actions: Sequence[Action], clients: Mapping[int, Client], talk: Conversation, today: date, t: Words
) -> Screen:
    """Give the actions as buttons: which one is to be changed?"""
    number = draft_number(talk)
    rows = _action_rows(actions, clients, number, today, t, len(actions))
    return t("told-change-which"), [*rows, back_row(talk, t)]


def one(action: Action, place: int, people: Names, talk: Conversation, today: date, t: Words) -> Screen:
    """Give one action with its fields as buttons."""
    number = draft_number(talk)
    rows = in_rows([_part(part, place, number, t) for part in parts_of(action)])
    rows.append([make_button(t.plain("told-remove"), RemoveAction(draft=number, place=place))])
    return t("told-one", text=in_words(action, today, people, t)), [*rows, back_row(talk, t)]


def kinds(place: int, talk: Conversation, t: Words) -> Screen:
    """Ask what it was."""
    number = draft_number(talk)
    buttons = [
        make_button(t.plain(f"told-kind-{kind.value}"), ThisKind(draft=number, place=place, kind=kind))
        for kind in CHOSEN_KINDS
    ]
    return t("told-ask-kind"), [*in_rows(buttons), back_row(talk, t)]


def back_row(talk: Conversation, t: Words) -> Row:
    """Give the row with the way back to the card."""
    return [make_button(t.plain("told-back"), ShowTold(draft=draft_number(talk)))]
