"""The one table of conversations: who hears a command, a button, a menu word, or a step's answer.

aiogram scans its handlers one by one and runs `F` filters in threads; a table costs the same with ten entries
and with a thousand (docs/decisions/0005).
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from aiogram.enums import ContentType
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message

from domain.conversation import Conversation
from domain.jobs import JobKind
from domain.people import LANGUAGES, Role
from handlers.answers import Answer
from handlers.words import words_for
from handlers.workshop import Work

Handler = Callable[..., Awaitable[Answer]]
_Name = TypeVar("_Name", str, str | None)
EVERYBODY = frozenset(Role)
LEADERS = frozenset({Role.HEAD, Role.ADMIN})

_ENCLOSURES = frozenset(
    {
        ContentType.PHOTO,
        ContentType.VOICE,
        ContentType.AUDIO,
        ContentType.VIDEO,
        ContentType.VIDEO_NOTE,
        ContentType.ANIMATION,
        ContentType.DOCUMENT,
        ContentType.LOCATION,
        ContentType.VENUE,
    }
)

# What a handler may name among its parameters.
OFFERED = frozenset(
    {
        "message",
        "query",
        "button",
        "employee",
        "uow",
        "now",
        "t",
        "talk",
        "words",
        "settings",
        "bot_name",
        "update",
    }
)


class Place(StrEnum):
    """Where a handler is heard: in a private chat, in a group, or in both."""

    PRIVATE = "private"
    GROUP = "group"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Entry:
    """A handler, the parameters that it names, who may use it and where."""

    handler: Handler
    parameters: frozenset[str]
    roles: frozenset[Role]
    place: Place

    async def call(self, offered: dict[str, Any]) -> Answer:
        """Call the handler with those of the offered things that it names."""
        return await self.handler(**{name: offered[name] for name in self.parameters})


@dataclass(frozen=True, slots=True)
class Command:
    """A command for the menu, and who is shown it. Its description is the Fluent `command-<name>`."""

    name: str
    roles: frozenset[Role]
    place: Place
    listed: bool


class DraftButton(CallbackData, prefix="draft"):
    """A button that belongs to one telling of one dialogue: `draft` is the number of that telling.

    Pressed after that dialogue ended or began anew, it says so and changes nothing.
    """

    draft: int

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Take a prefix, as every CallbackData does."""
        kwargs.setdefault("prefix", cls.__name__)
        super().__init_subclass__(**kwargs)


class Table:
    """Who hears what. Subjects enter themselves in `register(table)`."""

    def __init__(self) -> None:
        """Begin empty."""
        self.commands: dict[str, Entry] = {}
        self.menu: list[Command] = []
        self.buttons: dict[str, tuple[type[CallbackData], Entry]] = {}
        self.steps: dict[str, Entry] = {}
        self.menu_words: dict[str, Entry] = {}
        self.anything: Entry | None = None
        self.replies_in_groups: Entry | None = None
        self.enclosures: dict[str | None, Entry] = {}
        self.dictation: Entry | None = None
        self.jobs: dict[JobKind, Work] = {}

    def command(
        self,
        name: str,
        handler: Handler,
        *,
        roles: Iterable[Role] = EVERYBODY,
        place: Place = Place.PRIVATE,
        listed: bool = True,
        menu_word: str | None = None,
    ) -> None:
        """Hear `/name`; the handler's `words` is what stands behind it.

        `menu_word` is the Fluent key of a button of the reply keyboard that does the same. Listed commands
        stand in Telegram's menu of those roles.
        """
        entry = entry_of(handler, frozenset(roles), place)
        _put(self.commands, name, entry)
        self.menu.append(Command(name, entry.roles, place, listed))
        if menu_word is not None:
            for language in LANGUAGES:
                self.menu_words[words_for(language).plain(menu_word)] = entry

    def button(
        self,
        kind: type[CallbackData],
        handler: Handler,
        *,
        roles: Iterable[Role] = EVERYBODY,
        place: Place = Place.PRIVATE,
    ) -> None:
        """Hear a pressed button whose callback data are of this kind; the handler gets them as `button`."""
        entry = entry_of(handler, frozenset(roles), place)
        if kind.__prefix__ in self.buttons:
            raise ValueError(f"two buttons have the prefix {kind.__prefix__!r}")
        self.buttons[kind.__prefix__] = (kind, entry)

    def step(self, name: str, handler: Handler, *, place: Place = Place.PRIVATE) -> None:
        """Hear the message that answers the step `name` of a dialogue: text, photo, location…."""
        _put(self.steps, name, entry_of(handler, EVERYBODY, place))

    def any_message(self, handler: Handler) -> None:
        """Hear what is no command and belongs to no dialogue."""
        self.anything = entry_of(handler, EVERYBODY, Place.PRIVATE)

    def group_reply(self, handler: Handler) -> None:
        """Hear a reply to a message of the bot in a group."""
        self.replies_in_groups = entry_of(handler, EVERYBODY, Place.GROUP)

    def enclosure(self, subject: str | None, handler: Handler) -> None:
        """Hear a photo, voice, video, file or place sent at any step of this dialogue; None: outside any.

        A subject that enters nothing here gets them in its steps, like any other message.
        """
        _put(self.enclosures, subject, entry_of(handler))

    def spoken(self, handler: Handler) -> None:
        """Hear a voice message in a dialogue that enters no enclosure: it may answer the step."""
        self.dictation = entry_of(handler)

    def job(self, kind: JobKind, work: Work) -> None:
        """Work off jobs of this kind, outside transactions, by this coroutine function."""
        if kind in self.jobs:
            raise ValueError(f"two ways to work off {kind!r}")
        self.jobs[kind] = work

    def heard_enclosure(self, message: Message, talk: Conversation) -> Entry | None:
        """Give who hears what stands in the message, when that is no text; None leaves it to the step."""
        if message.text is not None or message.content_type not in _ENCLOSURES:
            return None
        subject = talk.draft.get("subject")
        entry = self.enclosures.get(None if subject is None else str(subject))
        return self.dictation if entry is None and message.voice is not None else entry

    def heard_button(self, callback_data: str) -> tuple[CallbackData, Entry] | None:
        """Read callback data; None when no handler knows them any more."""
        known = self.buttons.get(callback_data.partition(":")[0])
        if known is None:
            return None
        kind, entry = known
        try:
            button = kind.unpack(callback_data)
        except (TypeError, ValueError):
            return None
        return None if any(_is_beyond(value) for _, value in button) else (button, entry)


def is_stale(button: CallbackData, talk: Conversation) -> bool:
    """Tell whether the button belongs to a dialogue that is over."""
    return isinstance(button, DraftButton) and talk.draft.get("draft") != button.draft


def _is_beyond(value: object) -> bool:
    """Tell whether this number fits into no column of the book; only forged buttons carry such."""
    return isinstance(value, int) and abs(value) >= 2**63


def entry_of(handler: Handler, roles: frozenset[Role] = EVERYBODY, place: Place = Place.PRIVATE) -> Entry:
    """Give a handler with the parameters that it names. Raises TypeError for one that nobody could call."""
    if not inspect.iscoroutinefunction(handler):
        raise TypeError(f"{handler.__qualname__} must be a coroutine function: others run in threads")
    parameters = _named(handler)
    if unknown := parameters - OFFERED:
        raise TypeError(f"{handler.__qualname__} asks for {', '.join(sorted(unknown))}, which nobody offers")
    return Entry(handler, parameters, roles, place)


@cache
def _named(handler: Handler) -> frozenset[str]:
    """Give the names of a handler's parameters."""
    return frozenset(inspect.signature(handler).parameters)


def _put(table: dict[_Name, Entry], name: _Name, entry: Entry) -> None:
    if name in table:
        raise ValueError(f"two handlers for {name!r}")
    table[name] = entry
