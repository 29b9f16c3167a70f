"""Who is next: order within a chat, urgency between chats, age among equals."""

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from bot.lanes import Lanes
from domain.notices import OutboxMessage, Priority


def message(number: int, chat: int, priority: Priority = Priority.REPLY) -> OutboxMessage:
    """A message to a chat."""
    return OutboxMessage(chat, "sendMessage", {}, priority, number)


def taken(lanes: Lanes) -> list[int]:
    """Take and end all there is, and give the numbers in the order in which they left."""
    numbers = []
    while (one := lanes.take()) is not None:
        numbers.append(one.id)
        lanes.done(one)
    return numbers


def test_who_waits_longest_goes_first() -> None:
    """A chat with three messages is not put off to the end, nor does it keep two others waiting meanwhile."""
    lanes = Lanes()
    for number, chat in ((1, 7), (2, 7), (3, 7), (4, 8), (5, 9)):
        lanes.add(message(number, chat))
    first, other = lanes.take(), lanes.take()
    assert (first, other) == (message(1, 7), message(4, 8))
    lanes.done(message(1, 7))
    assert taken(lanes) == [2, 3, 5]


def test_the_urgent_go_first() -> None:
    """An answer goes before reminders and summaries of other chats, whenever it came."""
    lanes = Lanes()
    lanes.add(message(1, 1, Priority.SUMMARY))
    lanes.add(message(2, 2, Priority.REMINDER))
    lanes.add(message(3, 3, Priority.REPLY))
    assert taken(lanes) == [3, 2, 1]


def test_an_urgent_message_hurries_its_whole_chat() -> None:
    """It does not overtake what its chat is told unasked before it; that goes first, and at once."""
    lanes = Lanes()
    for number in range(1, 6):
        lanes.add(message(number, number, Priority.SUMMARY))
    lanes.add(message(6, 4, Priority.URGENT))
    assert taken(lanes) == [4, 6, 1, 2, 3, 5]


def test_an_answer_waits_for_no_summary_of_its_own_chat() -> None:
    """Whoever wrote is answered before he is told what he did not ask for; his answers keep their order."""
    lanes = Lanes()
    for number in range(1, 4):
        lanes.add(message(number, 7, Priority.SUMMARY))
    lanes.add(message(4, 7, Priority.REPLY))
    lanes.add(message(5, 7, Priority.REPLY))
    assert taken(lanes) == [4, 5, 1, 2, 3]


def test_a_chat_is_as_urgent_as_what_is_left() -> None:
    """After its urgent message left, the rest waits as long as anybody's."""
    lanes = Lanes()
    lanes.add(message(1, 1, Priority.REPLY))
    lanes.add(message(2, 1, Priority.BULK))
    lanes.add(message(3, 2, Priority.SUMMARY))
    assert taken(lanes) == [1, 3, 2]


def test_answers_to_buttons_wait_for_nobody() -> None:
    """Not even for a message of their own chat that is on its way."""
    lanes = Lanes()
    lanes.add(message(1, 7))
    assert lanes.take() == message(1, 7)
    lanes.add(message(2, 7, Priority.CALLBACK))
    lanes.add(message(3, 7, Priority.CALLBACK))
    assert taken(lanes) == [2, 3]


def test_a_busy_chat_is_in_nobodys_way() -> None:
    """While its message is on its way it gives no other, and others go on; put back, it comes first again."""
    lanes = Lanes()
    for number, chat in ((1, 7), (2, 7), (3, 8)):
        lanes.add(message(number, chat))
    first = lanes.take()
    assert first is not None
    assert taken(lanes) == [3]
    lanes.change(replace(first, attempts=1))
    lanes.again(first)
    again = lanes.take()
    assert again is not None
    assert (again.id, again.attempts) == (1, 1)
    lanes.done(again)
    assert taken(lanes) == [2]


def test_one_that_stepped_aside_is_in_nobodys_way() -> None:
    """The rest of its chat goes on without it; it is tried again on its own."""
    lanes = Lanes()
    lanes.add(message(1, 7))
    lanes.add(message(2, 7))
    first = lanes.take()
    assert first is not None
    lanes.stepped_aside(first)
    assert taken(lanes) == [2]
    assert len(lanes) == 1
    lanes.again(first)
    assert taken(lanes) == [1]
    assert len(lanes) == 0


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("add"), st.integers(1, 4), st.sampled_from(list(Priority)[1:])),
            st.tuples(st.just("take"), st.just(0), st.just(Priority.REPLY)),
            st.tuples(st.sampled_from(["done", "again"]), st.integers(0, 5), st.just(Priority.REPLY)),
        ),
        max_size=80,
    )
)
def test_every_message_leaves_once_and_in_order(steps: list[tuple[str, int, Priority]]) -> None:
    """Whatever happens in between: none is lost or doubled, and answers and the rest keep their order."""
    street = Street()
    for verb, value, priority in steps:
        street.does(verb, value, priority)
    street.empties()
    assert street.left == street.put
    assert len(street.lanes) == 0
    assert not street.lanes.has_ready


class Street:
    """Lanes with an account of what was put in and what left, by chat."""

    def __init__(self) -> None:
        """Begin empty."""
        self.lanes = Lanes()
        self.put: dict[tuple[int, bool], list[int]] = {}
        self.left: dict[tuple[int, bool], list[int]] = {}
        self._numbers = count(1)
        self._on_their_way: list[OutboxMessage] = []

    def does(self, verb: str, value: int, priority: Priority) -> None:
        """Do one thing; `value` is a chat, or which of those on their way."""
        if verb == "add":
            one = message(next(self._numbers), value, priority)
            self.put.setdefault((value, one.is_answer), []).append(one.id)
            self.lanes.add(one)
        elif verb == "take":
            self._takes()
        elif self._on_their_way:
            one = self._on_their_way.pop(value % len(self._on_their_way))
            if verb == "done":
                self._leaves(one)
            else:
                self.lanes.again(one)

    def empties(self) -> None:
        """Let everything leave."""
        for one in self._on_their_way:
            self.lanes.again(one)
        while (took := self.lanes.take()) is not None:
            self._leaves(took)

    def _takes(self) -> None:
        took = self.lanes.take()
        if took is not None:
            assert took.chat_id not in [other.chat_id for other in self._on_their_way]
            self._on_their_way.append(took)

    def _leaves(self, one: OutboxMessage) -> None:
        self.left.setdefault((one.chat_id, one.is_answer), []).append(one.id)
        self.lanes.done(one)
