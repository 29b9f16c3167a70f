"""Buttons made by hand: nobody comes by them to what is not his, and none breaks anything (D088)."""

import pytest

from domain.people import Role
from services import team
from storage import people
from tests.conversations.promises import give_client
from tests.conversations.secrets import (
    LATER,
    book,
    buttons_of,
    dead_letters,
    draft_buttons,
    draft_of,
    hide,
    hide_more,
    lasting_buttons,
    told,
)
from tests.office import Office, Person

NUMBERS = (1, 2, 0)
BEYOND = (-1, 10**6, 2**31, 2**62, -(2**62), 2**64)


async def press_all(person: Person, numbers: tuple[int, ...]) -> None:
    """Press every lasting button there could be."""
    presses = [person.press_of(data, 1) for data in lasting_buttons(numbers)]
    await person.office.hears(*({"callback_query": press} for press in presses))


def of_later(found: dict[str, list[tuple[object, ...]]]) -> list[tuple[object, ...]]:
    """Give the rows with what was told later."""
    return [row for rows in found.values() for row in rows if any(word in str(row) for word in LATER)]


@pytest.mark.parametrize(
    ("role", "department"),
    [
        (Role.MANAGER, "Продажи"),
        (Role.MANAGER, "Опт"),
        (Role.MANAGER, None),
        (Role.HEAD, "Опт"),
        (Role.HEAD, None),
    ],
)
async def test_nobody_presses_his_way_to_anothers_client(
    office: Office, viktor: Person, role: Role, department: str | None
) -> None:
    """Whoever may not see a client gets no word of it by any button, and changes nothing about it."""
    await hide(viktor)
    intruder = await office.person("Ева", 6001, role, department)
    before = await book(office)
    await press_all(intruder, NUMBERS)
    assert told(intruder) == []
    assert await book(office) == before
    assert await dead_letters(office) == []


async def test_what_was_seen_once_is_not_seen_for_ever(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Whoever had the client before sees what he wrote himself, and nothing that came after him."""
    client = await hide(anna)
    await give_client(office, client, boris, viktor)
    await hide_more(viktor, client)
    await office.works()
    since, before = len(office.telegram.calls), await book(office)
    await press_all(anna, (1, 2, 3, 4))
    assert told(anna, (*LATER, "Секретов", "900 777", "900777", "Молчаново"), since) == []
    after = await book(office)
    assert of_later(before) == of_later(after) != []
    assert await dead_letters(office) == []


async def test_a_head_who_leads_another_department_now_sees_nothing_of_the_old_one(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """What stands on his old screens answers as if it were not there."""
    await hide(anna)
    async with office.database.transaction() as uow:
        other = await people.add_department(uow, "Опт")
        await team.place(uow, owner.employee, boris.employee.id, Role.HEAD, other.id, office.clock.now())
    await office.works()
    since, before = len(office.telegram.calls), await book(office)
    await press_all(boris, NUMBERS)
    assert told(boris, since=since) == []
    assert await book(office) == before


async def test_a_stranger_and_one_who_was_taken_out_get_one_sentence(
    office: Office, anna: Person, boris: Person, stranger: Person
) -> None:
    """Neither sees anything, whatever stands on his old messages."""
    await hide(anna)
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Убрать")
    await boris.presses("Да, убрать")
    since = len(office.telegram.calls)
    before = await book(office)
    for person in (anna, stranger):
        await press_all(person, NUMBERS[:1])
        assert told(person, since=since) == []
    assert await book(office) == before


@pytest.mark.parametrize(
    "begins", ["/visit Тайник", "/feedback Тайник", "/meet Тайник завтра 15:00", "/newclient", "/log"]
)
async def test_no_button_of_another_dialogue_breaks_one(office: Office, anna: Person, begins: str) -> None:
    """A button made by hand for the dialogue that is under way is answered, whatever it is about."""
    await hide(anna)
    for kind in draft_buttons():
        await anna.sends("/cancel")
        await anna.sends(begins)
        number = await draft_of(anna)
        presses = [anna.press_of(data, 1) for data in list(buttons_of(kind, (1,), draft=number))[:3]]
        await office.hears(*({"callback_query": press} for press in presses))
    assert await dead_letters(office) == []


async def test_no_number_breaks_a_button(office: Office, anna: Person, owner: Person) -> None:
    """Numbers that no button of ours carries are answered like any button that is over."""
    await hide(anna)
    for person in (anna, owner):
        await press_all(person, BEYOND)
    assert await dead_letters(office) == []
