"""The questions about a new client, and what of the answers is kept in the dialogue's draft."""

from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.conversation import Conversation
from domain.typed_lines import NewClient
from handlers import picking
from handlers.answers import Answer, show
from handlers.client_buttons import label
from handlers.keyboards import make_button
from handlers.resuming import cancel_row
from handlers.table import DraftButton
from handlers.words import Html, Words
from services.new_clients import Alike


class SkipField(DraftButton, prefix="new-skip"):
    """Leave this field empty and go on with the next one."""

    field: str


class SaveNow(DraftButton, prefix="new-save"):
    """Nothing more is known; save."""


class AddAllTheSame(DraftButton, prefix="new-same"):
    """It is another client than those that look alike."""


def question(talk: Conversation, t: Words) -> Html:
    """Word the present question; for what was told wrong, what is wrong with it."""
    asking, wrong = str(talk.draft["asking"]), _mapping(talk.draft.get("wrong"))
    if asking in wrong:
        return t("refusal-tax-id-wrong" if asking == "tax_id" else "refusal-phone-wrong", value=wrong[asking])
    return {
        "name": t("new-client-name"),
        "tax_id": t("new-client-tax-id"),
        "city": t("new-client-city"),
        "phone": t("new-client-phone"),
    }[asking]


def ask(where: Message | CallbackQuery, question: Html, talk: Conversation, t: Words) -> Answer:
    """Ask; what is optional can be skipped, alone or with all that would be asked after it."""
    number, asking = int(str(talk.draft["draft"])), str(talk.draft["asking"])
    rows = [cancel_row(talk, t)]
    if asking != "name":
        skip = make_button(t.plain("button-skip"), SkipField(draft=number, field=asking))
        save = make_button(t.plain("button-save"), SaveNow(draft=number))
        rows.insert(0, [skip, save] if steps(talk) else [skip])
    return show(where, question, InlineKeyboardMarkup(inline_keyboard=rows))


def warn(where: Message | CallbackQuery, alike: list[Alike], talk: Conversation, t: Words) -> Answer:
    """Show what may be the same; of a client that the person may not see, its owner alone (D088)."""
    number = int(str(talk.draft["draft"]))
    lines = [t("alike-heading"), *(_alike_line(found, t) for found in alike)]
    seen = [found.client for found in alike if found.client is not None]
    these = [t.plain("button-this-one", name=label(client)) for client in seen]
    rows = [
        [make_button(this, picking.PickClient(draft=number, id=client.id))]
        for this, client in zip(these, seen, strict=True)
    ]
    rows += [[make_button(t.plain("button-another"), AddAllTheSame(draft=number))], cancel_row(talk, t)]
    return show(where, "\n".join(lines), InlineKeyboardMarkup(inline_keyboard=rows))


def _alike_line(found: Alike, t: Words) -> Html:
    if found.client is None:
        return t("alike-hidden", owner=found.owner_name) if found.owner_name else t("alike-nobodys")
    parts = (display_name(found.client), found.client.tax_id, found.client.city, found.owner_name)
    return t("alike-seen", client=", ".join(part for part in parts if part))


def told(talk: Conversation) -> NewClient:
    """Give what was told of the client so far."""
    fields = _mapping(talk.draft["new"])
    lists = {"phones": tuple(fields["phones"]), "emails": tuple(fields.get("emails", ()))}
    return NewClient(**{**fields, **lists})


def steps(talk: Conversation) -> list[str]:
    """Give the fields that are still to be asked after the present one."""
    kept: Any = talk.draft["steps"]
    return list(kept)


def passed(talk: Conversation) -> list[int]:
    """Give the clients that look alike and are others all the same."""
    kept: Any = talk.draft.get("passed", [])
    return list(kept)


def _mapping(value: Any) -> dict[str, Any]:
    return value or {}
