"""What became of everything that was told to the bot: the book and Telegram compared."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench import dues
from bench.managers import Told
from bot.delivery import AT_ONCE
from emulator.core import Emulator
from emulator.log import CallRecord

SAID = "sendMessage"


@dataclass(slots=True)
class Account:
    """The account of a campaign. What `faults` gives must be nothing.

    `stops` are the seconds that it took to end when asked to; `recovered` those from the first call of a life
    to its first message.
    """

    kills: int = 0
    updates: int = 0
    visits: int = 0
    words: int = 0
    not_in_the_inbox: int = 0
    not_done: int = 0
    visits_lost: int = 0
    visits_twice: int = 0
    steps_wrong: int = 0
    answers_lost: int = 0
    answers_waiting: int = 0
    answers_twice: int = 0
    out_of_order: int = 0
    wrong_calls: int = 0
    most_twice_a_kill: int = 0
    notices_told: int = 0
    notices_lost: int = 0
    notices_twice: int = 0
    twice_by_kill: list[int] = field(default_factory=list)
    twice_by_stop: list[int] = field(default_factory=list)
    stops: list[float] = field(default_factory=list)
    recovered: list[float] = field(default_factory=list)

    @property
    def faults(self) -> dict[str, int]:
        """Give what must be nothing and is not."""
        names = (
            "not_in_the_inbox not_done visits_lost visits_twice steps_wrong answers_lost answers_waiting"
            " out_of_order wrong_calls notices_lost notices_twice"
        )
        found = {name: getattr(self, name) for name in names.split() if getattr(self, name)}
        return found | ({"twice_by_stop": sum(self.twice_by_stop)} if any(self.twice_by_stop) else {})

    def lines(self) -> Iterable[str]:
        """Give the account in words."""
        each = self.answers_twice / max(len(self.twice_by_kill), 1)
        yield f"{self.kills} kills, {self.updates} updates, {self.visits} visits, {self.words} other words"
        yield f"updates: {self.not_in_the_inbox} not in the inbox, {self.not_done} kept but not done"
        yield f"visits: {self.visits_lost} lost, {self.visits_twice} twice; {self.steps_wrong} steps wrong"
        yield (
            f"answers: {self.answers_lost} lost, {self.answers_waiting} left waiting,"
            f" {self.out_of_order} chats out of order"
        )
        yield (
            f"answers said twice: {self.answers_twice}, {each:.2f} a kill,"
            f" at most {self.most_twice_a_kill} after one"
        )
        yield (
            f"notices: {self.notices_told} told, {self.notices_lost} not told,"
            f" {self.notices_twice} worded twice"
        )
        yield (
            f"asked to stop {len(self.stops)} times: {max(self.stops, default=0):.2f} s at the longest,"
            f" {sum(self.twice_by_stop)} said twice after it"
        )
        if self.recovered:
            yield (
                f"from the first call of a life to its first message: {median(self.recovered):.2f} s (p50),"
                f" {max(self.recovered):.2f} s at the latest"
            )
        yield f"calls that break the Bot API: {self.wrong_calls}"


def unmarked(book: Path, emulator: Emulator) -> int:
    """Count the messages that Telegram has beyond those that the book knows to have arrived."""
    with sqlite3.connect(book) as connection:
        marked = connection.execute(
            "select count(*) from outbox where method = ? and state in ('sent', 'sent_plain')", (SAID,)
        ).fetchone()[0]
    connection.close()
    return len(_texts(emulator)) - int(marked)


def recovered_after(emulator: Emulator, number: int) -> list[float]:
    """Give the seconds from the first call behind this number to the first message, if it came to that."""
    calls: list[CallRecord] = []
    for call in reversed(emulator.log.calls):
        if call.number <= number:
            break
        calls.append(call)
    said = [call.at for call in calls if call.method == SAID]
    return [said[-1] - calls[-1].at] if said else []


def give_account(book: Path, emulator: Emulator, told: Told, account: Account) -> None:
    """Compare what was told, what stands in the book and what Telegram shows, after the last life."""
    account.updates = emulator.updates.total
    account.visits, account.words = len(told.visits), len(told.words)
    with sqlite3.connect(book) as connection:
        _read_book(connection, told, account)
        answers = _answers(connection)
        account.notices_told, account.notices_lost, account.notices_twice = dues.count(connection)
    connection.close()
    texts = Counter(text for _, text in _texts(emulator))
    account.answers_lost += sum(not any(word in text for text in texts) for word in told.words)
    account.answers_twice = unmarked(book, emulator)
    account.most_twice_a_kill = max(account.twice_by_kill, default=0)
    account.out_of_order = _out_of_order(emulator, answers)
    account.wrong_calls = len(emulator.log.violations)


def _read_book(connection: sqlite3.Connection, told: Told, account: Account) -> None:
    def number(query: str) -> int:
        return int(connection.execute(query).fetchone()[0])

    account.not_in_the_inbox = account.updates - number("select count(*) from inbox")
    account.not_done = number("select count(*) from inbox where state <> 'done'")
    notes = Counter(note for (note,) in connection.execute("select note from activities"))
    account.visits_lost = sum(notes[note] == 0 for note in told.visits)
    account.visits_twice = sum(count > 1 for count in notes.values())
    promised = number("select count(*) from follow_ups")
    account.steps_wrong = abs(promised - number("select count(*) from activities"))
    account.answers_waiting = number("select count(*) from outbox where state = 'waiting'")
    account.answers_lost = number(
        "select count(*) from outbox where state in ('refused', 'expired', 'unreachable')"
    )


def _answers(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """The answers of each chat in the order of the book; what is told unasked may let them pass."""
    answers: dict[int, list[str]] = {}
    query = (
        "select chat_id, json_extract(payload, '$.text') from outbox"
        " where method = ? and notice_id is null order by id"
    )
    for chat, text in connection.execute(query, (SAID,)):
        answers.setdefault(chat, []).append(text)
    return answers


def _out_of_order(emulator: Emulator, answers: dict[int, list[str]]) -> int:
    """Count chats in which answers came otherwise than the book has them, repetitions aside."""
    came: dict[int, list[str]] = {}
    known = {chat: set(texts) for chat, texts in answers.items()}
    for chat, text in _texts(emulator):
        if text in known.get(chat, ()):
            came.setdefault(chat, []).append(text)
    return sum(not _in_order(came.get(chat, []), texts) for chat, texts in answers.items())


def _in_order(came: list[str], expected: list[str]) -> bool:
    """Tell whether each came after the one before it; what came lately may come once more, after a kill."""
    place = 0
    for text in came:
        if place < len(expected) and text == expected[place]:
            place += 1
        elif text not in expected[max(0, place - AT_ONCE) : place]:
            return False
    return place == len(expected)


def _texts(emulator: Emulator) -> list[tuple[int, str]]:
    return [
        (int(call.values["chat_id"]), call.values["text"])
        for call in emulator.log.calls
        if call.method == SAID and call.status == 200
    ]
