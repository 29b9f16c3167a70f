"""What is read out of a message, and what the reader knows of the clients: values without behaviour."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

LONGEST_READ = 1000  # characters; what follows is kept as a note and not read


class Kind(StrEnum):
    """What an action is."""

    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    MEETING = "meeting"
    TASK = "task"
    PROPOSAL = "proposal"
    ORDER = "order"
    PAYMENT = "payment"
    PAYMENT_PROMISE = "payment_promise"
    FEEDBACK = "feedback"
    REQUEST = "request"
    DECISION = "decision"
    COMPETITOR = "competitor"
    NOTE = "note"

    @property
    def is_done(self) -> bool:
        """Tell whether such an action lies in the past, so that its day is the day it happened."""
        return self in _DONE


_DONE = {Kind.VISIT, Kind.CALL, Kind.MESSAGE, Kind.PROPOSAL, Kind.ORDER, Kind.PAYMENT}


class Talk(StrEnum):
    """What a message is that is no record, in the order in which it is answered."""

    THANKS = "thanks"
    FAREWELL = "farewell"
    GREETING = "greeting"
    HELP = "help"
    QUESTION = "question"
    ASSENT = "assent"
    OTHER = "other"  # an advertisement, or words for colleagues


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person at a client, as the reader knows him."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client as the reader knows it."""

    id: str
    name: str
    city: str = ""
    aliases: tuple[str, ...] = ()
    contacts: tuple[KnownContact, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownCompetitor:
    """A competitor by name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a day and an hour, on the clock of the one who speaks. `is_sure` is False for a guess."""

    day: date
    minutes: int | None = None  # since midnight
    is_sure: bool = True

    def __str__(self) -> str:
        if self.minutes is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.minutes // 60:02}:{self.minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class Action:
    """One fact of the message. Fields that do not belong to its kind are None, False or empty.

    `clients` holds the client's id; several when the words fit several, and none when no known client is
    named. `days` is a deferral of payment. `unsure` names the fields that are guesses.
    """

    kind: Kind
    clients: tuple[str, ...] = ()
    contact: str | None = None
    when: When | None = None
    amount: Decimal | None = None
    currency: str | None = None
    sentiment: str | None = None
    escalate: bool = False
    outcome: str | None = None
    what: str | None = None
    discount: Decimal | None = None
    days: int | None = None
    competitor: str | None = None
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a message says.

    `unknown` are names in it that fit no client, as they were written; `leftovers` are sums, days and
    percents that belong to no action, and `verbs` the words of deeds that were not understood.
    `confidence` is at most 1. `rest` is what was too long to be read. `talk` tells what a message is that
    surely is no record and no name, and `nameless` are deeds of which none is said to be about a client.
    `left_out` are the unknown names that stand in a row with a known client: nothing is logged of them.
    """

    actions: tuple[Action, ...] = ()
    unknown: tuple[str, ...] = ()
    leftovers: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    confidence: float = 1.0
    is_question: bool = False
    asked_about: tuple[str, ...] = ()
    rest: str = ""
    talk: Talk | None = None
    nameless: tuple[Action, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: his own clients by id (None: all are his), and the currency that his bare sums are in."""

    own: frozenset[str] | None = None
    currency: str = ""
