"""Long texts: cut at good places, with the formatting intact and nothing lost."""

import re
from html.parser import HTMLParser

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from hypothesis import given
from hypothesis import strategies as st

from bot import outgoing
from bot.html_text import length, read
from bot.splitting import LONGEST_TEXT, split
from domain.notices import Priority

MARKUP = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
WORDS = st.text(st.sampled_from("аб я\n\n .!👨‍👩‍👧\u05d0&<>'\""), max_size=40).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
TAGS = st.sampled_from(
    [
        ("<b>", "</b>"),
        ("<i>", "</i>"),
        ('<a href="https://example.com/?a=1&amp;b=2">', "</a>"),
        ("<code>", "</code>"),
    ]
)
TEXTS = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=6).map("".join),
        st.tuples(TAGS, inner).map(lambda pair: f"{pair[0][0]}{pair[1]}{pair[0][1]}"),
    ),
    max_leaves=30,
)


class Balance(HTMLParser):
    """Whether every tag is closed where it belongs."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        super().__init__()
        self.open: list[str] = []
        self.is_balanced = True
        self.feed(text)
        self.close()
        self.is_balanced = self.is_balanced and not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        self.is_balanced = self.is_balanced and bool(self.open) and self.open.pop() == tag


def bare(text: str) -> str:
    """Give a text as it is read, without white space."""
    return re.sub(r"\s", "", read(text))


@given(TEXTS, st.integers(1, 60))
def test_no_part_is_too_long_and_nothing_is_lost(text: str, most: int) -> None:
    """Whatever the text: each part fits, its tags are whole, and together they say what it said."""
    parts = split(text, most)
    assert all(length(part) <= max(most, 2) for part in parts)
    assert all(Balance(part).is_balanced for part in parts)
    assert "".join(bare(part) for part in parts) == bare(text)
    assert len(parts) == 1 or all(bare(part) for part in parts)


@given(TEXTS, st.integers(20, 60))
def test_formatting_stays(text: str, most: int) -> None:
    """Every letter that was bold is bold in its part, and no other."""
    if "\n" in read(text).strip() or len(split(text, most)) > 1:
        bold = [letter for part in split(text, most) for letter in letters(part)]
        assert bold == letters(text)


def letters(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give every letter but white space with the tags around it."""
    found: list[tuple[str, tuple[str, ...]]] = []
    around: list[str] = []
    for tag, entity, letter in re.findall(r"(<[^>]*>)|(&\w+;)|(.)", text, re.DOTALL):
        if tag.startswith("</"):
            around.pop()
        elif tag:
            around.append(tag)
        elif not (entity or letter).isspace():
            found.append((entity or letter, tuple(around)))
    return found


def test_it_is_cut_at_the_end_of_a_paragraph() -> None:
    """A paragraph is kept whole if it fits; else a line, else a sentence, else a word."""
    paragraph = "слово " * 300
    assert split(f"{paragraph}\n\n{paragraph}\n\n{paragraph}") == [
        f"{paragraph}\n\n{paragraph}".strip(),
        paragraph.strip(),
    ]
    line = "слово " * 400
    assert [length(part) for part in split(f"{line}\n{line}")] == [length(line) - 1] * 2
    assert split("Раз два. Три четыре", 14) == ["Раз два.", "Три четыре"]
    assert split("а" * 5000)[0] == "а" * LONGEST_TEXT


def test_tags_are_opened_again() -> None:
    """A bold text that is cut stays bold, a link stays a link."""
    text = f'<b>{"слово " * 1000}<a href="https://example.com">ещё</a></b>'
    first, second = split(text)
    assert first.startswith("<b>слово")
    assert first.endswith("слово</b>")
    assert second.startswith("<b>слово")
    assert second.endswith('<a href="https://example.com">ещё</a></b>')


def test_a_text_that_fits_is_left_as_it_is() -> None:
    """4096 letters after parsing fit, whatever they weigh before."""
    text = f"<b>{'&amp;' * 4096}</b>"
    assert split(text) == [text]
    assert len(split(f"{text}x")) == 2


def test_the_last_part_carries_the_buttons() -> None:
    """The buttons stand under the end; the parts go one after another, in one chat and topic."""
    call = SendMessage(chat_id=-5, message_thread_id=7, text="слово " * 1000, reply_markup=MARKUP)
    parts = outgoing.messages([call], -5, Priority.REPLY)
    assert ["reply_markup" in part.payload for part in parts] == [False, True]
    assert {(part.chat_id, part.payload["message_thread_id"], part.method) for part in parts} == {
        (-5, 7, "sendMessage")
    }


def test_an_edit_that_grew_goes_on_below() -> None:
    """The first part stands where the message stood; the rest is said anew."""
    call = EditMessageText(chat_id=5, message_id=9, text="слово " * 1000, reply_markup=MARKUP)
    first, second = outgoing.messages([call], 5, Priority.REPLY)
    assert (first.method, first.payload["message_id"]) == ("editMessageText", 9)
    assert (second.method, "message_id" in second.payload) == ("sendMessage", False)
    assert "reply_markup" in second.payload
