"""Strangers: one polite sentence in their language, seldom, and nothing else."""

from datetime import timedelta
from typing import Any

import pytest

from tests.office import Office, Person

GROUP = -1001234567890
SENTENCES = {
    "ru": "Это рабочий бот компании. Чтобы войти, попросите у руководителя ссылку-приглашение.",
    "en": "This is a company’s internal bot. To join, ask your department head for an invitation link.",
    "sk": "Toto je pracovný bot firmy. Ak chcete vstúpiť, požiadajte vedúceho o odkaz s pozvánkou.",
}
PHOTO: dict[str, Any] = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}
PLACE = {"location": {"latitude": 48.15, "longitude": 17.11}}
CONTACT = {"contact": {"phone_number": "+421900000000", "first_name": "X"}}


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ru", "ru"), ("uk", "ru"), ("be", "ru"), ("kk", "ru"), ("cs", "sk"), ("sk", "sk"), ("en-GB", "en"),
        ("de", "ru"),
    ],
)  # fmt: skip
async def test_each_stranger_is_answered_in_his_language(office: Office, code: str, language: str) -> None:
    """Neighbours are answered in the language that they read; all others in the house's own."""
    guest = Person(office, 6000, "Гость", code)
    await guest.sends("/visit Ромашка")
    assert guest.sees == [SENTENCES[language]]


@pytest.mark.parametrize(
    "content", [{"text": "Ромашка"}, {"text": "/start"}, {"text": "Визит"}, PHOTO, PLACE, CONTACT]
)
async def test_whatever_a_stranger_sends_he_gets_the_sentence(
    stranger: Person, office: Office, content: dict[str, Any]
) -> None:
    """Text, a word of the menu, a photo, a place, a contact: no keyboard, no menu."""
    await stranger.sends(**content)
    assert stranger.sees == [SENTENCES["sk"]]
    assert "reply_markup" not in stranger.seen[0].payload
    assert stranger.telegram_id not in office.telegram.menus


async def test_edited_messages_of_strangers_are_not_answered(stranger: Person, office: Office) -> None:
    """Also not those by which Telegram tells where he is walking."""
    message = {
        "message_id": 1, "date": 1, "edit_date": 2, "text": "/start x",
        "chat": {"id": stranger.telegram_id, "type": "private"},
        "from": {"id": stranger.telegram_id, "is_bot": False, "first_name": "Чужой"},
    }  # fmt: skip
    await office.hears({"edited_message": message})
    assert stranger.sees == []


async def test_a_stranger_who_goes_on_is_answered_three_times_an_hour(
    stranger: Person, office: Office
) -> None:
    """Messages, wrong links and buttons count together; an hour later he is heard again."""
    await stranger.sends("раз")
    await stranger.sends("/start wrong")
    assert (await stranger.presses_data("settings:main", 5)).startswith("Toto je pracovný bot")
    for _ in range(20):
        await stranger.sends("/start wrong")
    assert await stranger.presses_data("settings:main", 5) == ""
    assert len(stranger.sees) == 2

    await office.moves_to(office.clock.now() + timedelta(hours=1))
    await stranger.sends("два")
    assert stranger.sees[-1] == SENTENCES["sk"]


async def test_silence_does_not_keep_an_invited_person_out(boris: Person, stranger: Person) -> None:
    """Whoever tried too often still comes in by a good link."""
    for _ in range(10):
        await stranger.sends("?")
    await boris.sends("/invite")
    await boris.presses("менеджер")
    await boris.presses("1 день")
    secret = boris.sees[-1].partition("?start=")[2].split()[0]
    await stranger.sends(f"/start {secret}")
    assert "vitajte" in stranger.sees[-1]


async def test_in_a_group_chatter_of_strangers_is_not_heard(stranger: Person) -> None:
    """Talk, photos, words of our menu and other bots' commands are none of our business."""
    for words in ("привет", "Визит", "/weather", "/weather@OtherBot", "/visit@OtherBot"):
        await stranger.sends(words, chat_id=GROUP)
    await stranger.sends(chat_id=GROUP, **PHOTO)
    assert stranger.sees_in(GROUP) == []


async def test_in_a_group_a_stranger_who_calls_us_gets_the_sentence(stranger: Person) -> None:
    """By a command of ours, or one that names us; and by an old button, as a toast."""
    await stranger.sends("/bind", chat_id=GROUP)
    await stranger.sends("/weather@FieldbookBot", chat_id=GROUP)
    toast = await stranger.presses_data("bind:1", 5, GROUP)
    assert stranger.sees_in(GROUP) == [SENTENCES["sk"]] * 2
    assert toast == SENTENCES["sk"]
    assert stranger.sees == []


async def test_in_a_group_our_own_chatter_is_not_heard_either(anna: Person) -> None:
    """Not even the words of the menu or a photo; commands of private talks are sent there."""
    for words in ("привет", "Визит", "Мой день", "/weather"):
        await anna.sends(words, chat_id=GROUP)
    await anna.sends(chat_id=GROUP, **PHOTO)
    assert anna.sees_in(GROUP) == []
    await anna.sends("/settings", chat_id=GROUP)
    assert anna.sees_in(GROUP) == ["Это делается в личном чате со мной."]
    assert anna.sees == []


@pytest.mark.parametrize(
    "forged",
    [
        "person:99999999999999999999999", "take_out:9223372036854775808", "person:-1", "person:0",
        "give_role:1:king", "set_zone:../../etc/passwd", "set_zone:" + "A" * 50, "set_work:5000:1",
        "set_workday:9:1", "set_lang:xx", "settings:nowhere", "revoke:x", "invite_for:1:9999", "team:99999",
        "bind:1", "cancel:1", "nosuch:1", ":", "",
    ],
)  # fmt: skip
async def test_forged_buttons_do_no_harm(owner: Person, office: Office, forged: str) -> None:
    """Huge and wrong numbers, unknown words, paths: a sensible answer, nothing changed, no failure."""
    await owner.presses_data(forged, 5)
    assert "Не получилось" not in " ".join(owner.sees)
    await owner.sends("/settings")
    assert "Москва" in owner.sees[-1]


async def test_a_button_of_another_persons_chat_is_his(anna: Person, boris: Person, office: Office) -> None:
    """A button that claims to be pressed in somebody else's private chat opens nothing."""
    await boris.sends("/team")
    message = {
        "message_id": boris.seen[-1].message_id, "date": 1, "text": "…",
        "chat": {"id": boris.telegram_id, "type": "private", "first_name": "Борис"},
    }  # fmt: skip
    query = {
        "id": "forged", "chat_instance": "1", "data": "settings:main", "message": message,
        "from": {"id": anna.telegram_id, "is_bot": False, "first_name": "Анна"},
    }  # fmt: skip
    before = list(boris.sees)
    await office.hears({"callback_query": query})
    assert office.telegram.toasts["forged"] == "Эта кнопка не ваша."
    assert boris.sees == before
