"""Menus: every command is described, every word leads to one place, roles see what is theirs."""

import re
from collections import defaultdict

import pytest

from bot import menus
from domain.people import LANGUAGES, Role
from handlers import helping, menu
from handlers.subjects import build_table
from handlers.table import Entry, Place
from handlers.words import words_for
from tests.office import Office, Person


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_command_is_described(language: str) -> None:
    """In words that fit Telegram's menu, beginning with a small letter, without a full stop."""
    t = words_for(language)
    listed = [command.name for command in build_table().menu if command.listed]
    assert len(listed) == len(set(listed)) > 5
    for name in listed:
        description = t.plain(f"command-{name}")
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 3 <= len(description) <= 100, name
        assert description[0].islower(), name
        assert not description.endswith("."), name


def test_a_word_under_the_thumb_means_one_thing() -> None:
    """The word of a language may stand in another too, but then it leads to the same handler."""
    meanings: dict[str, set[str]] = defaultdict(set)
    for row in menu.MENU_WORDS:
        for key in row:
            for language in LANGUAGES:
                meanings[words_for(language).plain(key)].add(key)
    assert {word: keys for word, keys in meanings.items() if len(keys) > 1} == {}


def test_every_word_under_the_thumb_is_heard() -> None:
    """In every language, also after the person has changed his."""
    table = build_table()
    heard: dict[str, set[int]] = defaultdict(set)
    for row in menu.MENU_WORDS:
        for key in row:
            for language in LANGUAGES:
                entry: Entry | None = table.menu_words.get(words_for(language).plain(key))
                assert entry is not None, f"{key} is not heard in {language}"
                heard[key].add(id(entry.handler))
    assert {key: len(handlers) for key, handlers in heard.items() if len(handlers) != 1} == {}


def test_each_role_is_shown_what_it_may_use() -> None:
    """No command of a group, none that is refused, none that is missing."""
    table = build_table()
    t = words_for("en")
    for role in Role:
        shown = {name for name, _ in menu.commands_for(role, t)}
        usable = {
            command.name
            for command in table.menu
            if command.listed
            and command.place is not Place.GROUP
            and role in table.commands[command.name].roles
        }
        assert shown == usable
    assert {"invite", "team"} <= {name for name, _ in menu.commands_for(Role.HEAD, t)}
    assert not {"invite", "team"} & {name for name, _ in menu.commands_for(Role.MANAGER, t)}


async def test_a_new_version_sets_all_menus_once(office: Office, anna: Person, boris: Person) -> None:
    """Those of our people, and what strangers and admins of groups see; a restart sets nothing again."""
    await menus.refresh(office.database, "ru", office.clock.now())
    await office.delivers()
    called = [payload for method, payload in office.telegram.calls if method == "setMyCommands"]
    by_scope: dict[str, list[dict[str, object]]] = defaultdict(list)
    for payload in called:
        by_scope[payload["scope"]["type"]].append(payload)
    assert {payload["scope"]["chat_id"] for payload in called if "chat_id" in payload["scope"]} == {
        anna.telegram_id,
        boris.telegram_id,
    }
    strangers = {
        payload.get("language_code"): payload["commands"] for payload in by_scope["all_private_chats"]
    }
    assert set(strangers) == {None, "ru", "en", "sk", "uk", "be", "kk", "cs"}
    assert strangers["cs"] == [{"command": "start", "description": "vstúpiť s pozvánkou"}]
    groups = by_scope["all_chat_administrators"][0]["commands"]
    assert groups == [
        {"command": "bind", "description": "связать группу с отделом"},
        {"command": "unbind", "description": "больше не связывать группу с отделом"},
    ]

    await menus.refresh(office.database, "ru", office.clock.now())
    await office.delivers()
    assert len([method for method, _ in office.telegram.calls if method == "setMyCommands"]) == len(called)


def test_help_has_every_command_once() -> None:
    """Each command of the menu stands under one heading, and a heading names none that is not there."""
    listed = {name for role in Role for name, _ in menu.commands_for(role, words_for("en"))}
    told = [name for names in helping.HEADINGS.values() for name in names]
    assert len(told) == len(set(told))
    assert listed - set(told) == set()
    assert set(told) - listed == set()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_opens_with_every_day(office: Office, language: str) -> None:
    """How to log by one message comes first; each heading is a tap, and leads back."""
    anna = await office.person("Anna", 4001, language=language)
    t = words_for(language)
    await anna.sends("/help")
    assert anna.sees[-1].startswith(t.plain("help"))
    assert "/visit" in anna.sees[-1]
    for heading in ("clients", "money", "figures", "people", "day"):
        await anna.presses(t.plain(f"help-{heading}"))
        assert t.plain(f"help-{heading}") in anna.sees[-1]
        assert len(anna.sees[-1].splitlines()) <= 14
    assert "/team" not in anna.sees[-1]
