"""What a job may use while it is worked off, outside transactions, and how it answers."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.jobs import Job
from domain.people import Employee
from handlers.answers import Call
from handlers.keyboards import Row
from handlers.words import Words
from storage.database import UnitOfWork

T = TypeVar("T")


@dataclass(slots=True)
class Ending:
    """The last transaction of a job: what it changes and what it says is kept together with its end."""

    uow: UnitOfWork
    employee: Employee
    t: Words
    now: datetime
    said: list[Call] = field(default_factory=list)

    def says(self, *calls: Call) -> None:
        """Say this when the transaction is made."""
        self.said.extend(calls)


class Copy(Protocol):
    """A copy of the book."""

    def transaction(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Change something in it."""


class Workshop(Protocol):
    """The tools of one job. `employee` is whose job it is, as he was when it was begun; `t` are his words."""

    employee: Employee
    t: Words

    def now(self) -> datetime:
        """Give the present moment (aware)."""

    async def download(self, file_id: str) -> bytes:
        """Give a file that somebody sent. Raises FileTooLarge or FileGone."""

    def check_hearing(self) -> None:
        """Raise NotHeard where what the person says in his language cannot be understood."""

    async def hear(self, recording: bytes, seconds: int) -> str:
        """Give the words of a recording of so many seconds, in the person's language. Raises NotHeard."""

    async def run(
        self, function: Callable[..., T], *arguments: Any, seconds: float = 60, megabytes: int = 512
    ) -> T:
        """Run a function of a module's top in a process of its own and give what it gives, which is small.

        Raises what the function raises, else TookTooLong, TookTooMuch or WorkerDied.
        """

    def each(
        self, function: Callable[..., Iterator[T]], *arguments: Any, seconds: float = 60, megabytes: int = 512
    ) -> AsyncGenerator[T, None]:
        """Run a generator in a process of its own and give its parts as they come; use it with `aclosing`."""

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Read what is committed, as of one moment. Other jobs wait meanwhile: read much in pages."""

    def scratch(self) -> AbstractAsyncContextManager["Copy"]:
        """Open a copy of the book: what is done in it is seen by nobody and kept nowhere."""

    def transaction(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Change something before the end. After a crash the job is begun again, so it must bear that."""

    def ending(self) -> AbstractAsyncContextManager[Ending]:
        """Make the last transaction: once it is made, the job is over and never begun again."""

    async def says(self, *calls: Call) -> None:
        """Say how far the work is; after a crash it may be said again."""


Work = Callable[[Job, Workshop], Awaitable[None]]


def redrawn(job: Job, text: str, *, rows: Sequence[Row] = ()) -> Call:
    """Put new text in the place of the message that shows how the job goes on, or say it anew."""
    markup = InlineKeyboardMarkup(inline_keyboard=list(rows)) if rows else None
    if job.message_id is None:
        return SendMessage(chat_id=job.chat_id, text=text, reply_markup=markup)
    return EditMessageText(chat_id=job.chat_id, message_id=job.message_id, text=text, reply_markup=markup)
