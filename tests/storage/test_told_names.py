"""Names that may be meant in a message: in step with the book, whoever changes it, on both databases."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Employee, Role
from services import clients as visible
from services import contacts, merging, told_messages, told_names
from storage import clients, people
from storage import told_messages as stored
from storage.database import Database, UnitOfWork
from tests.conftest import START
from tests.storage.test_clients import client, employee


@pytest.fixture
async def uow(database: Database) -> AsyncIterator[UnitOfWork]:
    """Give a transaction."""
    async with database.transaction() as opened:
        yield opened


async def meant(uow: UnitOfWork, by: Employee, text: str) -> set[str]:
    """Whom somebody means, by name."""
    draft = await told_messages.understand(uow, by, text, START)
    ids = {int(one) for action in draft.actions for one in action.clients}
    return {(await visible.get_for(uow, by, number)).name for number in ids}


async def test_a_change_is_known_at_once(uow: UnitOfWork) -> None:
    """Added, renamed, given away, taken out: each is known to the next message of whoever may see it."""
    anna, olga = await employee(uow), await employee(uow, Role.ADMIN)
    viktor, boris = await employee(uow), await employee(uow, Role.HEAD)
    everybody = (anna, viktor, boris, olga)
    for one in everybody:
        assert await meant(uow, one, "Был в Ромашке, показал каталог") == set()

    added = await client(uow, anna, "Ромашка")
    for one in (anna, boris, olga):
        assert await meant(uow, one, "Был в Ромашке, показал каталог") == {"Ромашка"}
    assert await meant(uow, viktor, "Был в Ромашке, показал каталог") == set()

    renamed = replace(added, name="Василёк", owner_id=viktor.id)
    clients.save(uow, renamed)
    for one in (viktor, boris, olga):
        assert await meant(uow, one, "Был в Васильке, показал каталог") == {"Василёк"}
        assert await meant(uow, one, "Был в Ромашке, показал каталог") == set()
    assert await meant(uow, anna, "Был в Васильке, показал каталог") == set()

    _, person = await contacts.add(uow, viktor, added.id, "Кузнецова Мария, директор", START)
    assert await meant(uow, viktor, "Звонил Кузнецовой, всё хорошо") == {"Василёк"}
    await contacts.remove(uow, viktor, person.id, START)
    assert await meant(uow, viktor, "Звонил Кузнецовой, всё хорошо") == set()

    clients.save(uow, replace(renamed, department_id=None))
    assert await meant(uow, boris, "Был в Васильке, показал каталог") == set()
    assert await meant(uow, olga, "Был в Васильке, показал каталог") == {"Василёк"}


async def test_own_names_stay_one_s_own(uow: UnitOfWork) -> None:
    """What the head calls a client, the admin who reads the same clients does not."""
    anna, olga = await employee(uow), await employee(uow, Role.ADMIN)
    other = await employee(uow, Role.ADMIN)
    added = await client(uow, anna, "Торговый дом Северный")
    stored.learn(uow, olga.id, "полярис", added.id, START)
    for _ in range(2):
        assert await meant(uow, olga, "Был в Полярисе, показал каталог") == {added.name}
        assert await meant(uow, other, "Был в Полярисе, показал каталог") == set()
    stored.unlearn(uow, olga.id, "полярис", added.id)
    assert await meant(uow, olga, "Был в Полярисе, показал каталог") == set()


async def test_a_merged_card_is_called_by_both_names(uow: UnitOfWork) -> None:
    """Its former name finds the card that is left; told apart again, each has its own."""
    anna, boris = await employee(uow), await employee(uow, Role.HEAD)
    kept, dropped = await client(uow, anna, "Ромашка"), await client(uow, anna, "Лютик")
    assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Лютик"}
    made = await merging.merge(uow, boris, kept.id, dropped.id, [], START)
    assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Ромашка"}
    await merging.undo(uow, boris, made.id, START + timedelta(minutes=1))
    assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Лютик"}


async def test_what_another_program_wrote_is_known(database: Database, book_url: str) -> None:
    """An import by command is another program: what it has committed is known to the next message."""
    async with database.transaction() as uow:
        anna = await employee(uow)
        await client(uow, anna, "Ромашка")
    async with database.transaction() as uow:
        assert await meant(uow, anna, "Был в Лютике, показал каталог") == set()
    other = await Database.open(book_url)
    async with other.transaction() as uow:
        await client(uow, anna, "Лютик")
    await other.close()
    async with database.transaction() as uow:
        assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Лютик"}


async def adds_in_vain(database: Database, owner: Employee) -> None:
    """Add a client in a transaction that fails."""
    async with database.transaction() as uow:
        await client(uow, owner, "Ромашка")
        raise ZeroDivisionError


async def test_what_was_rolled_back_was_never_known(database: Database) -> None:
    """A transaction that failed leaves no name behind, and its version is given to another."""
    async with database.transaction() as uow:
        anna = await employee(uow)
    with pytest.raises(ZeroDivisionError):
        await adds_in_vain(database, anna)
    async with database.transaction() as uow:
        assert await meant(uow, anna, "Был в Ромашке, показал каталог") == set()
        await client(uow, anna, "Лютик")
    async with database.transaction() as uow:
        assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Лютик"}


async def test_memory_has_a_bound(uow: UnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond it, those whose names were read longest ago are read anew when they speak."""
    monkeypatch.setattr(told_names, "MOST_KEPT", 3)
    managers = [await employee(uow) for _ in range(4)]
    for number, one in enumerate(managers):
        await client(uow, one, f"Ромашка {number}а")
        await client(uow, one, f"Лютик {number}а")
    for one in [*managers, *managers]:
        assert await meant(uow, one, "Был в Лютике, показал каталог") != set()
        views = vars(told_names)["_kept"][uow.connection]
        assert sum(len(kept.clients) for kept in views.values()) <= 3


async def test_what_was_made_ready_is_in_step(database: Database) -> None:
    """What the program has made ready when it began is brought up to date by the first message."""
    async with database.transaction() as uow:
        anna, boris = await employee(uow), await employee(uow, Role.HEAD)
        olga = await employee(uow, Role.ADMIN)
        added = await client(uow, anna, "Ромашка")
    await told_names.warm(database.reading)
    async with database.transaction() as uow:
        clients.save(uow, replace(added, name="Василёк"))
    async with database.transaction() as uow:
        for one in (anna, boris, olga):
            assert await meant(uow, one, "Был в Ромашке, показал каталог") == set()
            assert await meant(uow, one, "Был в Васильке, показал каталог") == {"Василёк"}


async def test_somebody_in_another_role_sees_other_clients(uow: UnitOfWork) -> None:
    """Who becomes a head means the clients of his department from his next message on."""
    anna, viktor = await employee(uow), await employee(uow)
    await client(uow, viktor, "Ромашка")
    assert await meant(uow, anna, "Был в Ромашке, показал каталог") == set()
    leading = replace(anna, role=Role.HEAD)
    people.save(uow, leading)
    assert await meant(uow, leading, "Был в Ромашке, показал каталог") == {"Ромашка"}


async def test_many_changes_are_entered_in_parts(uow: UnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an import of thousands each part is whole, with its people."""
    monkeypatch.setattr(told_names, "CHANGED_AT_ONCE", 3)
    anna = await employee(uow)
    assert await meant(uow, anna, "Был в Ромашке, показал каталог") == set()
    for number in range(10):
        added = await client(uow, anna, f"Ромашка {number}")
        await contacts.add(uow, anna, added.id, f"Иванов{'аб'[number % 2] * (number + 1)} Пётр", START)
    last = await client(uow, anna, "Лютик")
    assert await meant(uow, anna, "Был в Лютике, показал каталог") == {"Лютик"}
    clients.save(uow, replace(last, name="Василёк"))
    assert await meant(uow, anna, "Был в Васильке, показал каталог") == {"Василёк"}
