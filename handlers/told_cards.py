"""How a message that was understood looks: by client, each action in plain words, what is unsure marked."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from domain.clients import Client, display_name
from domain.conversation import Conversation
from domain.money import Money
from domain.people import Employee
from domain.quicklog.drafts import Action, Kind
from domain.shortening import shortened
from handlers import voice_texts
from handlers.keyboards import Row, in_rows, make_button
from handlers.sums import spelled
from handlers.told_buttons import (
    AskClient,
    AskDay,
    AskKind,
    AskSum,
    ChangeTold,
    DropTold,
    NoteTold,
    OpenAction,
    RemoveAction,
    SaveTold,
    ShowTold,
    ThisKind,
)
from handlers.words import Html, Words

LONGEST_WHAT = 80
LONGEST_LABEL = 30
CHOSEN_KINDS = (
    Kind.VISIT,
    Kind.CALL,
    Kind.MESSAGE,
    Kind.MEETING,
    Kind.TASK,
    Kind.PAYMENT_PROMISE,
    Kind.PAYMENT,
    Kind.FEEDBACK,
    Kind.ORDER,
    Kind.NOTE,
)
_WITH_SUM = {Kind.PROPOSAL, Kind.ORDER, Kind.PAYMENT, Kind.PAYMENT_PROMISE}
Screen = tuple[Html, list[Row]]


def card(
    actions: Sequence[Action],
    clients: Mapping[int, Client],
    talk: Conversation,
    employee: Employee,
    now: datetime,
    t: Words,
) -> Screen:
    """Give the card with the buttons that save, change, or drop it."""
    today = employee.today(now)
    lines = [*voice_texts.above_card(talk, t), t("told-card")]
    for client_id, client in clients.items():
        own = [action for action in actions if action.clients[:1] == (str(client_id),)]
        lines.append(t("told-client", client=display_name(client), mark=_mark("client", own, t)))
        lines += [t("told-action", text=in_words(action, today, employee, t)) for action in own]
    number = draft_number(talk)
    rows = [
        [make_button(t.plain("told-save"), SaveTold(draft=number))],
        [
            make_button(t.plain("told-change"), ChangeTold(draft=number)),
            make_button(t.plain("told-only-note"), NoteTold(draft=number)),
        ],
        *voice_texts.below_card(talk, t),
        [make_button(t.plain("told-drop"), DropTold(draft=number))],
    ]
    return Html("\n".join(lines)), rows


def _mark(field: str, actions: Sequence[Action], t: Words) -> str:
    return t.plain("told-unsure") if any(field in action.unsure for action in actions) else ""


def in_words(action: Action, today: date, employee: Employee, t: Words) -> Html:
    """Give one action in plain words with its day spelled out."""
    head = t.plain(f"told-kind-{action.kind.value}")
    if action.outcome is not None and t.has(f"told-outcome-{action.outcome}"):
        head = f"{head}: {t.plain(f'told-outcome-{action.outcome}')}"
    if action.sentiment is not None and t.has(f"told-sentiment-{action.sentiment}"):
        head = f"{head}: {t.plain(f'told-sentiment-{action.sentiment}')}"
    parts = [head, *_details(action, today, employee, t)]
    text = Html(", ".join(t("quoted-plain", text=part) for part in parts))
    if action.unsure & {"kind", "when"}:
        return Html(f"{text} {t('told-unsure')}")
    return text


def _details(action: Action, today: date, employee: Employee, t: Words) -> list[str]:
    parts = []
    if action.what:
        parts.append(shortened(action.what, LONGEST_WHAT))
    if action.amount is not None:
        parts.append(spelled(Money(action.amount, action.currency or ""), t))
    if action.discount is not None:
        parts.append(t.plain("told-discount", percent=str(action.discount.normalize())))
    if action.days is not None:
        parts.append(t.plain("told-deferral", days=action.days))
    if action.when is not None:
        day = t.day(action.when.day, today)
        is_ahead = action.when.day > today and not action.kind.is_done and action.kind is not Kind.MEETING
        if action.when.minutes is not None:
            day = f"{day}, {action.when.minutes // 60:02}:{action.when.minutes % 60:02}"
        parts.append(t.plain("told-until", day=day) if is_ahead else day)
    return parts


def changes(
    actions: Sequence[Action], talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Screen:
    """Give the actions as buttons: which one is to be changed?"""
    number, today = draft_number(talk), employee.today(now)
    rows = [
        [
            make_button(
                shortened(_in_short(action, today, employee, t), LONGEST_LABEL),
                OpenAction(draft=number, place=place),
            )
        ]
        for place, action in enumerate(actions)
    ]
    return t("told-change-which"), [*rows, [make_button(t.plain("told-back"), ShowTold(draft=number))]]


def _in_short(action: Action, today: date, employee: Employee, t: Words) -> str:
    return " ".join([t.plain(f"told-kind-{action.kind.value}"), *_details(action, today, employee, t)])


def one(
    action: Action, place: int, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Screen:
    """Give one action with its fields as buttons."""
    number = draft_number(talk)
    rows = [
        [
            make_button(t.plain("told-field-client"), AskClient(draft=number, place=place)),
            make_button(t.plain("told-field-kind"), AskKind(draft=number, place=place)),
        ],
        [make_button(t.plain("told-field-day"), AskDay(draft=number, place=place))],
    ]
    if action.kind in _WITH_SUM:
        rows[1].append(make_button(t.plain("told-field-sum"), AskSum(draft=number, place=place)))
    rows.append([make_button(t.plain("told-remove"), RemoveAction(draft=number, place=place))])
    rows.append([make_button(t.plain("told-back"), ShowTold(draft=number))])
    return t("told-one", text=in_words(action, employee.today(now), employee, t)), rows


def kinds(place: int, talk: Conversation, t: Words) -> Screen:
    """Ask what it was."""
    number = draft_number(talk)
    buttons = [
        make_button(t.plain(f"told-kind-{kind.value}"), ThisKind(draft=number, place=place, kind=kind))
        for kind in CHOSEN_KINDS
    ]
    return t("told-ask-kind"), [
        *in_rows(buttons),
        [make_button(t.plain("told-back"), ShowTold(draft=number))],
    ]


def draft_number(talk: Conversation) -> int:
    """Give the number by which buttons know the dialogue under way."""
    return int(str(talk.draft["draft"]))
