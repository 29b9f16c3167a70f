"""Every answer of Telegram has a decision."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.telegram import Answered, Reached, TelegramAway
from bot.verdicts import End, Later, Meaning, meaning_of, verdict
from domain.notices import OutboxMessage, OutboxState, Priority

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TEXT: dict[str, object] = {"chat_id": 7, "text": "<b>Да</b>", "parse_mode": "HTML"}
MESSAGE = OutboxMessage(7, "sendMessage", TEXT, expires_at=NOW + timedelta(days=1))
BAD, NO = "Bad Request: ", "Forbidden: "


def refusal(description: str, code: int = 400) -> Answered:
    """Telegram's refusal."""
    return Answered(ok=False, error_code=code, description=description)


@pytest.mark.parametrize(
    ("code", "description", "meaning"),
    [
        (403, NO + "bot was blocked by the user", Meaning.NOBODY_THERE),
        (403, NO + "user is deactivated", Meaning.NOBODY_THERE),
        (403, NO + "bot can't initiate conversation with a user", Meaning.NOBODY_THERE),
        (403, NO + "the bot can't send messages to the bot", Meaning.NOBODY_THERE),
        (403, NO + "bot was kicked from the supergroup chat", Meaning.NOBODY_THERE),
        (403, NO + "bot is not a member of the channel chat", Meaning.NOBODY_THERE),
        (403, NO + "the group chat was deleted", Meaning.NOBODY_THERE),
        (400, BAD + "chat not found", Meaning.NOBODY_THERE),
        (400, BAD + "PEER_ID_INVALID", Meaning.NOBODY_THERE),
        (400, BAD + "not enough rights to send text messages to the chat", Meaning.NOBODY_THERE),
        (400, BAD + "have no write access to the chat", Meaning.NOBODY_THERE),
        (400, BAD + "CHAT_WRITE_FORBIDDEN", Meaning.NOBODY_THERE),
        (400, BAD + "message is not modified: specified new message content…", Meaning.NOTHING_LEFT),
        (400, BAD + "message to edit not found", Meaning.NOTHING_LEFT),
        (400, BAD + "message to delete not found", Meaning.NOTHING_LEFT),
        (400, BAD + "message can't be edited", Meaning.NOTHING_LEFT),
        (400, BAD + "message can't be deleted for everyone", Meaning.NOTHING_LEFT),
        (400, BAD + "MESSAGE_ID_INVALID", Meaning.NOTHING_LEFT),
        (
            400,
            BAD + "query is too old and response timeout expired",
            Meaning.NOTHING_LEFT,
        ),
        (400, BAD + "message thread not found", Meaning.NO_TOPIC),
        (400, BAD + "TOPIC_CLOSED", Meaning.NO_TOPIC),
        (401, "Unauthorized", Meaning.NOT_KNOWN),
        (404, "Not Found", Meaning.NOT_KNOWN),
        (400, BAD + "message is too long", Meaning.OUR_FAULT),
        (400, BAD + "text must be non-empty", Meaning.OUR_FAULT),
        (400, BAD + "can't parse entities: Unclosed start tag at byte offset 3", Meaning.OUR_FAULT),
        (400, BAD + "BUTTON_DATA_INVALID", Meaning.OUR_FAULT),
        (413, "Request Entity Too Large", Meaning.OUR_FAULT),
    ],
)
def test_every_refusal_has_its_meaning(code: int, description: str, meaning: Meaning) -> None:
    """The words of the real server, and what follows from them."""
    assert meaning_of(refusal(description, code)) is meaning


def test_what_went_well_is_sent() -> None:
    """A message has its number; what gives no message has none."""
    assert verdict(MESSAGE, Answered(ok=True, result={"message_id": 5}), NOW) == End(OutboxState.SENT, 5)
    assert verdict(MESSAGE, Answered(ok=True, result=True), NOW) == End(OutboxState.SENT)


def test_a_closed_chat_is_closed() -> None:
    """Whoever blocked us closes his chat; a menu for somebody unknown closes none."""
    said = verdict(MESSAGE, refusal(NO + "bot was blocked by the user", 403), NOW)
    assert isinstance(said, End)
    assert (said.state, said.closes_chat) == (OutboxState.UNREACHABLE, True)
    menu = replace(MESSAGE, method="setMyCommands", payload={"commands": []})
    said = verdict(menu, refusal(BAD + "chat not found"), NOW)
    assert isinstance(said, End)
    assert not said.closes_chat


def test_our_fault_is_sent_plain_once_and_remembered() -> None:
    """First without markup, then without buttons, then given up; what arrived so is a failure of ours."""
    with_button = replace(MESSAGE, payload={**MESSAGE.payload, "reply_markup": {"inline_keyboard": []}})
    first = verdict(with_button, refusal(BAD + "can't parse entities"), NOW)
    assert isinstance(first, Later)
    assert first.changed is not None
    assert first.changed.payload == {"chat_id": 7, "text": "Да", "reply_markup": {"inline_keyboard": []}}
    second = verdict(first.changed, refusal(BAD + "BUTTON_DATA_INVALID"), NOW)
    assert isinstance(second, Later)
    assert second.changed is not None
    assert second.changed.payload == {"chat_id": 7, "text": "Да"}
    sent = verdict(second.changed, Answered(ok=True, result={"message_id": 5}), NOW)
    assert sent == End(OutboxState.SENT_PLAIN, 5, BAD + "can't parse entities")
    given_up = verdict(second.changed, refusal(BAD + "something"), NOW)
    assert isinstance(given_up, End)
    assert (given_up.state, given_up.error) == (OutboxState.REFUSED, BAD + "can't parse entities")


def test_too_long_is_cut() -> None:
    """A text that slipped through too long is cut in its plain form, between letters."""
    long = replace(MESSAGE, payload={"chat_id": 7, "text": "😀" * 5000, "parse_mode": "HTML"})
    later = verdict(long, refusal(BAD + "message is too long"), NOW)
    assert isinstance(later, Later)
    assert later.changed is not None
    text = later.changed.payload["text"]
    assert isinstance(text, str)
    assert len(text.encode("utf-16-le")) <= 2 * 4096
    assert text.endswith("😀…")


def test_a_group_that_moved_is_followed_once() -> None:
    """The message goes to the new number; the same said of the new number is not believed for ever."""
    moved = Answered(ok=False, error_code=400, description=BAD + "group chat was upgraded", moved_to=-1001)
    group = replace(MESSAGE, chat_id=-1, payload={**MESSAGE.payload, "chat_id": -1})
    later = verdict(group, moved, NOW)
    assert isinstance(later, Later)
    assert (later.moved_to, later.seconds) == (-1001, 0)
    assert later.changed is not None
    assert later.changed.payload["chat_id"] == -1001
    again = verdict(later.changed, moved, NOW)
    assert not isinstance(again, Later) or again.moved_to is None


def test_a_topic_that_is_gone_does_not_stop_its_group() -> None:
    """The message goes to the group's general topic."""
    topic = replace(MESSAGE, payload={**MESSAGE.payload, "message_thread_id": 3})
    later = verdict(topic, refusal(BAD + "message thread not found"), NOW)
    assert isinstance(later, Later)
    assert later.changed == MESSAGE


def test_no_answer_is_tried_as_long_as_it_means_something() -> None:
    """The pauses grow; what would come too late is not tried again."""
    away = TelegramAway("502 Bad Gateway", Reached.ANSWERED)
    pauses = []
    for attempts in range(8):
        later = verdict(replace(MESSAGE, attempts=attempts), away, NOW)
        assert isinstance(later, Later)
        assert later.is_unanswered
        pauses.append(later.seconds)
    assert pauses == [0.5, 1, 2, 4, 8, 16, 30, 30]
    short = replace(MESSAGE, attempts=7, expires_at=NOW + timedelta(seconds=29))
    end = verdict(short, away, NOW)
    assert isinstance(end, End)
    assert (end.state, end.error) == (OutboxState.EXPIRED, "502 Bad Gateway")


def test_a_promise_to_wait_is_kept_as_asked() -> None:
    """Telegram names the seconds; what means nothing by then is given up at once."""
    flood = Answered(ok=False, error_code=429, description="Too Many Requests", retry_after=35)
    later = verdict(MESSAGE, flood, NOW)
    assert isinstance(later, Later)
    assert (later.seconds, later.is_flood) == (35, True)
    button = replace(MESSAGE, priority=Priority.CALLBACK, expires_at=NOW + timedelta(seconds=20))
    assert isinstance(verdict(button, flood, NOW), End)
