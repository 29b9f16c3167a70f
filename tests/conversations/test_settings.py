"""Settings: language, zone, working days and hours, quiet hours; each change is seen at once."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Employee
from storage import notices, people
from tests.conversations.journal import client_of
from tests.office import Office, Person

SCREEN = [
    "Настройки",
    "Анна, менеджер, отдел «Продажи»",
    "",
    "Язык: русский",
    "Часовой пояс: Москва, сейчас 11:00",
    "Рабочие дни: пн–пт",
    "Рабочие часы: 09:00–18:00",
    "Тихие часы: 21:00–08:00. В это время я молчу, кроме срочного.",
]


async def kept(office: Office, person: Person) -> Employee:
    """Give what the book has of a person."""
    async with office.database.transaction() as uow:
        return await people.get(uow, person.employee.id)


async def morning(office: Office, person: Person) -> list[datetime]:
    """Give the moments of the morning plans that a person still waits for."""
    async with office.database.transaction() as uow:
        found: list[Notice] = await notices.list_of(uow, NoticeKind.DAY_PLAN, person.employee.id)
    return [notice.due_at for notice in found if notice.state is NoticeState.PENDING]


def lower_keyboard(person: Person) -> list[str]:
    """Give the words of the keyboard under the text field, as the last message with one left it."""
    for seen in reversed(person.seen):
        markup: dict[str, Any] = seen.payload.get("reply_markup") or {}
        if "keyboard" in markup:
            return [button["text"] for row in markup["keyboard"] for button in row]
    return []


async def test_one_screen_shows_everything(anna: Person) -> None:
    """Who I am and what I chose, with what it means."""
    await anna.sends("/settings")
    assert anna.sees[-1].splitlines() == SCREEN
    assert anna.buttons == ["Язык", "Часовой пояс", "Рабочие дни", "Рабочие часы", "Тихие часы"]


@pytest.mark.parametrize("part", ["Язык", "Часовой пояс", "Рабочие дни", "Рабочие часы", "Тихие часы"])
async def test_every_part_has_a_way_back(anna: Person, part: str) -> None:
    """In the same message, and nothing is changed or waited for."""
    await anna.sends("/settings")
    await anna.presses(part)
    assert len(anna.sees) == 1
    await anna.presses("Все настройки")
    assert len(anna.sees) == 1
    assert anna.sees[-1].splitlines() == SCREEN
    await anna.sends("/cancel")
    assert anna.sees[-1].startswith("Отменять нечего")


async def test_another_language_is_spoken_at_once(office: Office, anna: Person) -> None:
    """The screen in its place, the keyboard below, the menu of commands; a second tap says nothing more."""
    await anna.sends("/settings")
    screen = anna.seen[-1]
    await anna.presses("Язык")
    assert anna.buttons == ["• русский", "English", "slovenčina", "‹ Все настройки"]
    await anna.presses("slovenčina")

    assert screen.text.startswith("Nastavenia\nАнна, manažér, oddelenie „Продажи“")
    assert anna.sees[-1] == "Odteraz hovorím po slovensky."
    assert lower_keyboard(anna)[0] == "Návšteva"
    called = [payload for method, payload in office.telegram.calls if method == "setMyCommands"][-1]
    assert {"command": "settings", "description": "jazyk, časové pásmo, pracovný a tichý čas"} in called[
        "commands"
    ]
    said = len(anna.sees)
    await anna.presses_data("set_lang:sk", screen.message_id)
    assert len(anna.sees) == said
    await anna.sends("/settings")
    assert "Pracovné dni: po–pi" in anna.sees[-1]


async def test_a_zone_is_chosen_by_the_time_that_it_is_there(office: Office, anna: Person) -> None:
    """The likely zones show their present time; the chosen one is read at once, the morning moves with it."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    assert "Братислава 09:00" in anna.buttons
    assert "• Москва 11:00" in anna.buttons
    assert "Владивосток 18:00" in anna.buttons
    await anna.presses("Владивосток")

    assert "Часовой пояс: Владивосток, сейчас 18:00" in anna.sees[-1]
    assert len(anna.sees) == 1
    assert (await kept(office, anna)).zone.key == "Asia/Vladivostok"
    assert [moment.isoformat() for moment in await morning(office, anna)] == ["2026-11-24T22:30:00+00:00"]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("казань", "Europe/Moscow"), ("Новосибирск", "Asia/Novosibirsk"), ("Košice", "Europe/Bratislava"),
        ("кошице", "Europe/Bratislava"), ("МСК+7", "Asia/Vladivostok"), ("Париж", "Europe/Paris"),
        ("Asia/Omsk", "Asia/Omsk"), ("екатеринбур", "Asia/Yekaterinburg"), ("Киев", "Europe/Kyiv"),
    ],
)  # fmt: skip
async def test_a_city_may_be_typed(office: Office, anna: Person, typed: str, zone: str) -> None:
    """A city of any size, a zone's own name, or the hours from Moscow."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.sends(typed)
    assert (await kept(office, anna)).zone.key == zone
    assert anna.sees[-2].startswith("Часовой пояс: ")
    assert anna.sees[-1].startswith("Настройки")


async def test_hours_from_utc_leave_a_choice(office: Office, anna: Person) -> None:
    """Where several places fit, they are offered with their time."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.sends("UTC+7")
    assert {"Новосибирск 15:00", "Красноярск 15:00"} <= set(anna.buttons)
    await anna.presses("Красноярск")
    assert (await kept(office, anna)).zone.key == "Asia/Krasnoyarsk"


@pytest.mark.parametrize("typed", ["Ы", "Тьмутаракань", "x" * 4096, "МСК+99", "../../etc/passwd", "<b>"])
async def test_an_unknown_place_is_asked_for_again(office: Office, anna: Person, typed: str) -> None:
    """With a way out, and nothing changed."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.sends(typed)
    assert anna.sees[-1].startswith("Не знаю такого места")
    await anna.presses("Отмена")
    assert (await kept(office, anna)).zone.key == "Europe/Moscow"


async def test_a_shared_place_tells_the_zone_and_the_keyboard_comes_back(
    office: Office, anna: Person
) -> None:
    """The button that shares it stands in the place of the six words only for so long."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.presses("геопозицией")
    assert lower_keyboard(anna) == ["📍 Поделиться геопозицией", "Отмена"]
    await anna.sends(location={"latitude": 43.1, "longitude": 131.9})

    assert anna.sees[-2] == "Часовой пояс: Владивосток, сейчас 18:00."
    assert anna.sees[-1].startswith("Настройки")
    assert lower_keyboard(anna)[0] == "Визит"
    assert (await kept(office, anna)).zone.key == "Asia/Vladivostok"


async def test_a_place_at_sea_is_asked_for_again(office: Office, anna: Person) -> None:
    """Out there no zone is anybody's; a city is typed instead, and the keyboard comes back."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.presses("геопозицией")
    await anna.sends(location={"latitude": 0.0, "longitude": -30.0})
    assert anna.sees[-1].startswith("Не узнал часовой пояс")
    await anna.sends("Самара")
    assert (await kept(office, anna)).zone.key == "Europe/Samara"
    assert lower_keyboard(anna)[0] == "Визит"


@pytest.mark.parametrize("way_out", ["Отмена", "/cancel", "/help", "/team", "Клиенты"])
async def test_the_keyboard_comes_back_whatever_happens(anna: Person, way_out: str) -> None:
    """By the lower Cancel, by a command, by another subject."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.presses("геопозицией")
    await anna.sends(way_out)
    if way_out in {"/help", "/team"}:
        await anna.sends("/cancel")
    assert lower_keyboard(anna)[0] == "Визит"


async def test_a_zone_button_brings_the_keyboard_back_too(anna: Person) -> None:
    """The person changed his mind and pressed a city after all."""
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.presses("геопозицией")
    await anna.presses("Омск")
    assert lower_keyboard(anna)[0] == "Визит"


async def test_working_days_are_toggled(office: Office, anna: Person) -> None:
    """Each tap shows the days; a double tap is one tap; the last day stays; the morning moves with them."""
    await anna.sends("/settings")
    await anna.presses("Рабочие дни")
    assert anna.buttons[:7] == ["✓ пн", "✓ вт", "✓ ср", "✓ чт", "✓ пт", "сб", "вс"]
    screen = anna.seen[-1]
    saturday = screen.buttons[5]["callback_data"]
    await anna.presses_data(saturday, screen.message_id)
    await anna.presses_data(saturday, screen.message_id)
    assert screen.text.startswith("Рабочие дни: пн–сб.")
    for day in ("✓ пн", "✓ вт", "✓ ср", "✓ чт", "✓ пт"):
        await anna.presses(day)
    assert screen.text.startswith("Рабочие дни: сб.")
    assert [moment.isoformat() for moment in await morning(office, anna)] == ["2026-11-28T05:30:00+00:00"]
    await anna.presses("✓ сб")
    assert anna.sees[-1] == "Оставьте хотя бы один рабочий день."
    assert (await kept(office, anna)).hours.work_days == {6}


async def test_working_hours_are_chosen_or_typed(anna: Person) -> None:
    """A button, or words; what cannot be a working day is asked for again."""
    await anna.sends("/settings")
    await anna.presses("Рабочие часы")
    assert "• 09:00–18:00" in anna.buttons
    await anna.presses("10:00–19:00")
    assert "Рабочие часы: 10:00–19:00" in anna.sees[-1]
    await anna.presses("Рабочие часы")
    for nonsense in ("поздно", "18-9", "9-9", "9-25", "9" * 4096):
        await anna.sends(nonsense)
        assert anna.sees[-1].startswith("Не понял.")
    await anna.sends("с 8.30 до 17")
    assert "Рабочие часы: 08:30–17:00" in anna.sees[-1]
    await anna.presses("Рабочие часы")
    assert "• 08:30–17:00" in anna.buttons


async def test_quiet_hours_are_chosen_typed_or_none(office: Office, anna: Person) -> None:
    """Each says what it means."""
    await anna.sends("/settings")
    await anna.presses("Тихие часы")
    await anna.presses("23:00–07:00")
    assert "Тихие часы: 23:00–07:00. В это время я молчу, кроме срочного." in anna.sees[-1]
    await anna.presses("Тихие часы")
    await anna.sends("22:30 – 6")
    assert "Тихие часы: 22:30–06:00." in anna.sees[-1]
    await anna.presses("Тихие часы")
    await anna.presses("Не молчать")
    assert "Тихих часов нет: пишу в любое время рабочих дней." in anna.sees[-1]
    await anna.presses("Тихие часы")
    assert "• Не молчать" in anna.buttons
    hours = (await kept(office, anna)).hours
    assert hours.quiet_from == hours.quiet_until


async def test_old_buttons_of_settings_work_for_ever(office: Office, anna: Person) -> None:
    """Pressed days later, in the middle of something else: the setting changes, the talk goes on."""
    await anna.sends("/settings")
    await anna.presses("Тихие часы")
    old = anna.seen[-1]
    await anna.sends("/settings")
    await anna.presses("Рабочие часы")
    await office.moves_to(office.clock.now() + timedelta(days=5))
    await anna.presses("20:00–08:00", on=old)
    assert "Тихие часы: 20:00–08:00" in old.text


async def test_settings_in_the_middle_of_a_story_lose_no_word(anna: Person) -> None:
    """A half-told visit is put aside while a city is typed, and offered again after it."""
    await client_of(anna)
    await anna.taps_menu("Визит")
    await anna.presses("Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Пустая полка")
    await anna.sends("/settings")
    await anna.presses("Часовой пояс")
    await anna.sends("Казань")
    assert anna.sees[-2].startswith("Настройки")
    assert anna.sees[-1].startswith("Отложено: ")
    assert "Ромашка" in anna.sees[-1]
