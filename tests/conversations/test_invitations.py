"""Inviting: a link for one person, once, with who, what and until when spelled out."""

import re
from datetime import timedelta

from domain.people import Role
from storage import invitations, people
from tests.office import Office, Person


def link_in(text: str) -> str:
    """Give the secret of the link in a message."""
    found = re.search(r"https://t\.me/FieldbookBot\?start=([\w-]+)", text)
    assert found is not None, text
    return found.group(1)


async def invited(head: Person, role: str = "менеджер", days: str = "7 дней") -> str:
    """Let a head make a link and give its secret."""
    await head.sends("/invite")
    await head.presses(role)
    await head.presses(days)
    return link_in(head.sees[-1])


async def test_a_head_invites_a_manager_into_his_department(
    boris: Person, stranger: Person, office: Office
) -> None:
    """Role, how long, link; who comes in by it is of the head's department, and the head hears of him."""
    await boris.sends("/invite")
    assert "администратор" not in boris.buttons
    await boris.presses("менеджер")
    await boris.presses("7 дней")
    secret = link_in(boris.sees[-1])

    assert "менеджер" in boris.sees[-2]
    assert "«Продажи»" in boris.sees[-2]
    assert "вт, 1 декабря, 09:00" in boris.sees[-2], "the time is read in Bratislava, where the head lives"
    assert "«Продажи»" in boris.sees[-1]
    assert "Перешлите" not in boris.sees[-1], "the second message can be forwarded as it is"

    await stranger.sends(f"/start {secret}")

    assert stranger.sees[-1].startswith("Чужой, vitajte!")
    assert boris.sees[-1] == "Чужой теперь с нами: менеджер."
    async with office.database.transaction() as uow:
        newcomer = await people.find_by_telegram_id(uow, stranger.telegram_id)
    assert newcomer is not None
    assert (newcomer.role, newcomer.department_id) == (Role.MANAGER, boris.employee.department_id)
    assert newcomer.language == "sk"
    await office.moves_to(office.clock.read("tomorrow 08:30", newcomer.zone))
    assert len(stranger.sees) > 1, "the plan of his first morning came"


async def test_a_second_tap_makes_no_second_link(boris: Person, office: Office) -> None:
    """Pressing the last button twice is pressing it once."""
    await boris.sends("/invite")
    await boris.presses("менеджер")
    question = boris.seen[-1]
    days = next(button for button in question.buttons if "7 дней" in button["text"])["callback_data"]
    await boris.presses_data(days, question.message_id)
    said = len(boris.sees)
    toast = await boris.presses_data(days, question.message_id)

    assert len(boris.sees) == said
    assert "закончено" in toast
    async with office.database.transaction() as uow:
        assert len(await invitations.list_open(uow, None, office.clock.now())) == 1


async def test_an_admin_invites_into_a_department_that_he_names(
    owner: Person, stranger: Person, office: Office
) -> None:
    """The first department is typed; the next time it stands among the buttons, whatever its case."""
    await owner.sends("/invite")
    await owner.presses("руководитель")
    assert "Отделов ещё нет" in owner.sees[-1]
    await owner.sends('  <b>Опт</b> "&Ко ')
    await owner.presses("1 день")
    secret = link_in(owner.sees[-1])
    assert 'отдел «<b>Опт</b> "&Ко»' in owner.sees[-1]

    await stranger.sends(f"/start {secret}")
    await owner.sends("/invite")
    await owner.presses("менеджер")
    await owner.sends('<B>ОПТ</B> "&КО')
    await owner.presses("30 дней")

    async with office.database.transaction() as uow:
        assert [one.name for one in await people.list_departments(uow)] == ['<b>Опт</b> "&Ко']
        newcomer = await people.find_by_telegram_id(uow, stranger.telegram_id)
    assert newcomer is not None
    assert newcomer.role is Role.HEAD


async def test_a_department_needs_a_name_that_can_be_read(owner: Person) -> None:
    """Nothing, a photo or 4096 letters are asked for again; then it goes on."""
    await owner.sends("/invite")
    await owner.presses("менеджер")
    await owner.sends("О" * 4096)
    assert "от 1 до 64 букв" in owner.sees[-1]
    await owner.sends(photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}])
    assert "от 1 до 64 букв" in owner.sees[-1]
    await owner.sends("О" * 64)
    assert "Сколько будет действовать" in owner.sees[-1]


async def test_an_admin_may_invite_an_admin_who_needs_no_department(owner: Person, stranger: Person) -> None:
    """Role, how long, link."""
    secret = await invited(owner, "администратор", "1 день")
    await stranger.sends(f"/start {secret}")
    assert "vlastníkom" in stranger.sees[-1]


async def test_a_link_works_once_and_until_its_day(boris: Person, office: Office, stranger: Person) -> None:
    """Used, expired and unknown links say so, each in the stranger's language."""
    first, second = await invited(boris), await invited(boris, days="1 день")
    await stranger.sends(f"/start {first}")
    late = Person(office, 7777, "Late", "en")
    await late.sends(f"/start {first}")
    assert late.sees[-1].startswith("Somebody has already joined by this link")

    await office.moves_to(office.clock.now() + timedelta(days=1))
    await late.sends(f"/start {second}")
    assert late.sees[-1].startswith("This link has expired")
    await late.sends("/start " + "x" * 64)
    assert late.sees[-1].startswith("There is no such invitation")


async def test_a_head_takes_an_open_link_back(boris: Person, owner: Person, stranger: Person) -> None:
    """The list shows who could still come in; a revoked link opens nothing, pressed twice or not."""
    await boris.sends("/invites")
    assert boris.sees[-1] == "Открытых приглашений нет."
    secret = await invited(boris)
    await boris.presses("Открытые приглашения", on=boris.seen[-2])
    shown = boris.seen[-2]
    assert "1. менеджер, «Продажи», до: вт, 1 декабря, 09:00" in shown.text
    revoke = next(button for button in shown.buttons if "Отозвать" in button["text"])["callback_data"]

    assert await boris.presses_data(revoke, shown.message_id) == "Отозвано. По этой ссылке уже не войти."
    assert await boris.presses_data(revoke, shown.message_id) == "Эта ссылка уже не действует."
    await stranger.sends(f"/start {secret}")

    assert stranger.sees[-1].startswith("Taká pozvánka neexistuje")
    await owner.sends("/invites")
    assert owner.sees[-1] == "Открытых приглашений нет."


async def test_heads_reach_no_further_than_their_department(office: Office, boris: Person) -> None:
    """A head neither sees nor revokes another department's links, and forged buttons get him nothing."""
    other = await office.person("Вера", 1010, Role.HEAD, "Опт")
    await invited(other)
    await boris.sends("/invites")
    assert boris.sees[-1] == "Открытых приглашений нет."
    assert await boris.presses_data("revoke:1", 101) == "Эта ссылка уже не действует."

    await boris.sends("/invite")
    assert (await boris.presses_data("invite_as:1:admin", 101)).startswith("Это уже закончено")
    await boris.presses_forged("invite_as:1:admin")
    await boris.presses("1 день")

    assert "вне ваших полномочий" in boris.sees[-1]
    async with office.database.transaction() as uow:
        assert len(await invitations.list_open(uow, None, office.clock.now())) == 1


async def test_a_manager_cannot_invite(anna: Person) -> None:
    """Neither by command nor by a forged button."""
    await anna.sends("/invite")
    assert anna.sees == ["Это может только руководитель."]
    assert await anna.presses_data("invite", 101) == "Это может только руководитель."
    assert await anna.presses_data("invite_for:1:7", 101) == "Это может только руководитель."


async def test_whoever_is_in_already_keeps_his_place(boris: Person, anna: Person, office: Office) -> None:
    """A colleague who opens a link himself is greeted, and the link still lets the other in."""
    secret = await invited(boris, "руководитель")
    await anna.sends(f"/start {secret}")
    assert anna.sees[-1] == "Вы уже с нами, Анна. Что запишем?"
    friend = Person(office, 7777, "Друг")
    await friend.sends(f"/start {secret}")
    assert "Вы руководитель отдела" in friend.sees[-1]


async def test_strange_names_come_in_as_they_are(boris: Person, office: Office) -> None:
    """Markup, right-to-left letters, emoji and turning marks in a name neither break nor mislead."""
    names = ['<b>"&Ко', "\u202eевгений\u202c", "👩‍👩‍👧 Семья", "مريم", "\u2066 \u2069"]
    for number, name in enumerate(names):
        secret = await invited(boris)
        newcomer = Person(office, 8000 + number, name)
        await newcomer.sends(f"/start {secret}")
        assert "добро пожаловать" in newcomer.sees[-1]
    assert '<b>"&Ко теперь с нами: менеджер.' in boris.sees
    assert "евгений теперь с нами: менеджер." in boris.sees
    assert "8004 теперь с нами: менеджер." in boris.sees
