"""Buttons about clients, and what is written on them."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.client_filters import ClientFilter, Trait
from domain.clients import Client, ClientField, display_name
from domain.conversation import Conversation
from domain.shortening import shortened

LONGEST_LABEL = 48
LONGEST_SEARCH = 40


class ChangeClient(CallbackData, prefix="change"):
    """Show what can be changed on the card of this client."""

    id: int


class ChangeField(CallbackData, prefix="field"):
    """Type this field of this client anew."""

    id: int
    field: ClientField


class SetCategory(CallbackData, prefix="category"):
    """Put this client into this category; "" takes it out of any."""

    id: int
    category: str


class ListContacts(CallbackData, prefix="contacts"):
    """Show the contacts of this client."""

    id: int


class OpenTerms(CallbackData, prefix="terms"):
    """Show the terms of this client: deferral, limit, payment, delivery, and its check."""

    id: int


class OpenKnowledge(CallbackData, prefix="known"):
    """Show what is known of this client: needs, news and the dossier."""

    id: int


class ListFiles(CallbackData, prefix="cfiles"):
    """Show the files of this client, after the first `skip`."""

    id: int
    skip: int = 0


class ShowPlace(CallbackData, prefix="map"):
    """Show on the map where this client is."""

    id: int


class BeginCheck(CallbackData, prefix="check"):
    """Look for risk signs at this client."""

    id: int


class ListClients(CallbackData, prefix="clients"):
    """Show the clients of a filter that are meant by `text`, after the first `skip`."""

    which: ClientFilter = ClientFilter.ALL
    skip: int = 0
    text: str = ""


class OpenFilters(CallbackData, prefix="filters"):
    """Show what the list can be narrowed to."""


class ListAlike(CallbackData, prefix="same"):
    """Show the clients that have this trait in common, whose value has this mark, after the first `skip`."""

    trait: Trait
    mark: int
    skip: int = 0


class ListOwned(CallbackData, prefix="whose"):
    """Show a leader the clients of this owner, after the first `skip`."""

    owner: int
    skip: int = 0


class AddClient(CallbackData, prefix="newclient"):
    """Begin to add a client; `name` is the beginning of what was searched in vain."""

    name: str = ""


def labels(clients: Sequence[Client]) -> list[str]:
    """Give what stands on buttons: key clients are marked (D147), equal names have a city."""
    names = [display_name(client) for client in clients]
    return [
        label(client, with_city=bool(client.city) and names.count(name) > 1)
        for client, name in zip(clients, names, strict=True)
    ]


def label(client: Client, *, with_city: bool = False) -> str:
    """Give what stands on the button of a client."""
    text = f"{display_name(client)}, {client.city}" if with_city else display_name(client)
    return shortened(f"★ {text}" if client.is_key else text, LONGEST_LABEL)


def fitting(text: str) -> str:
    """Cut what was typed so that it fits into a button's data, which hold 64 bytes and no colon."""
    return text.replace(":", " ").encode()[:LONGEST_SEARCH].decode(errors="ignore").strip()


def remember_searched(talk: Conversation, text: str) -> None:
    """Keep what was searched in vain, which may be longer than a button's data, until it is added or not."""
    talk.draft["searched"] = text
    talk.changed = True


def searched(talk: Conversation, beginning: str) -> str:
    """Give what was searched in vain, if it is what the pressed button means."""
    text = str(talk.draft.get("searched", ""))
    return text if fitting(text) == beginning else beginning
