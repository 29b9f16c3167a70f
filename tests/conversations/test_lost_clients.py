"""A client given to a colleague in the middle of a dialogue: what was half told tells nothing more of it."""

from datetime import timedelta

from domain.clients import Client
from storage import contacts
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of, logged
from tests.conversations.promises import give_client
from tests.office import Office, Person

NEWCOMER = "Позднеев"
NOT_YOURS = "Такого клиента"


async def taken_away(office: Office, client: Client, by: Person, to: Person) -> None:
    """Give the client to a colleague, who adds a contact."""
    await give_client(office, client, by, to)
    async with office.database.transaction() as uow:
        await contacts.add(
            uow, client.id, name=NEWCOMER, post="", phone="+79007770003", created_at=office.clock.now()
        )


async def test_a_meeting_half_made_does_not_show_the_contacts(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Neither typing at the question whom to meet, nor going on with it later, names anybody."""
    client = await known_client(anna, "Ромашка")
    await anna.sends("/meet Ромашка")
    await taken_away(office, client, boris, viktor)
    await anna.sends("Позд")
    assert NOT_YOURS in anna.sees[-2]
    assert "теперь ведёт Виктор" in anna.sees[-1]
    assert NEWCOMER not in "".join([*anna.sees, *anna.buttons])


async def test_a_meeting_put_aside_does_not_show_the_contacts(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """A dialogue that is gone on with asks its question again, for those who may still hear it."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await anna.sends("/meet Ромашка завтра")
    await anna.sends("/history Лютик")
    await taken_away(office, client, boris, viktor)
    await anna.presses("Продолжить")
    assert NEWCOMER not in "".join([*anna.sees, *anna.buttons])


async def test_a_record_is_its_authors_but_the_clients_people_are_not(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """With whom it was, and what comes next, is for the present owner to say."""
    client = await client_of(anna)
    await anna.sends("/visit Ромашка")
    await anna.presses("Договорились")
    await anna.sends("Пустая полка")
    await anna.presses("Завтра")
    await taken_away(office, client, boris, viktor)
    await anna.presses("Изменить")
    await anna.presses("С кем")
    assert NOT_YOURS in anna.sees[-1]
    await anna.presses("Следующий шаг")
    await anna.presses("Завтра")
    assert NOT_YOURS in anna.sees[-1]
    assert NEWCOMER not in "".join([*anna.sees, *anna.buttons])


async def test_a_held_meeting_is_logged_with_its_own_client(office: Office, anna: Person) -> None:
    """The way back from an older message does not lead to another client."""
    client = await client_of(anna)
    other = await client_of(anna, "Лютик")
    await meeting_of(anna, client, office.clock.now() + timedelta(minutes=30))
    await office.moves_to(office.clock.now() + timedelta(minutes=45))
    await anna.sends("/today")
    await anna.presses("Ромашка")
    await anna.presses("Состоялась")
    await anna.presses("Договорились")
    await anna.presses_twice("Назад")
    assert "Лютик" not in "".join(anna.buttons)
    await anna.presses("Договорились")
    await anna.sends("Пустая полка")
    await anna.presses("Завтра")
    assert len(await logged(office, client)) == 1
    assert await logged(office, other) == []
