"""Places shared with a visit: they mark it, and never block (D001)."""

import pytest

from domain.activities import ActivityKind
from domain.clients import Client
from domain.places import Place, PlaceCheck
from storage import clients
from tests.conversations.journal import client_of, log_visit, logged
from tests.office import Office, Person

AT_CLIENT = {"latitude": 55.7558, "longitude": 37.6173}
NEAR = {"latitude": 55.7580, "longitude": 37.6173}  # 245 m north
FAR = {"latitude": 55.8558, "longitude": 37.6173}  # 11 km north


async def place_at(office: Office, client: Client, place: dict[str, float]) -> None:
    """Tell where a client is."""
    async with office.database.transaction() as uow:
        clients.set_place(uow, client.id, Place(place["latitude"], place["longitude"]))


@pytest.mark.parametrize(
    ("place", "check", "words"),
    [
        (NEAR, PlaceCheck.VERIFIED, "Место: у клиента"),
        (FAR, PlaceCheck.FAR, "Место: 11 км от клиента"),
    ],
)
async def test_a_shared_place_marks_the_visit(
    office: Office, anna: Person, place: dict[str, float], check: PlaceCheck, words: str
) -> None:
    """At the client or far from him: it marks, and never blocks."""
    client = await client_of(anna)
    await place_at(office, client, AT_CLIENT)

    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")
    await anna.sends(location=place)
    assert "Место отмечу" in anna.sees[-1]
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    assert words in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.place_check is check


async def test_a_forwarded_place_proves_nothing(office: Office, anna: Person) -> None:
    """Nor does a pin that was chosen by its name."""
    client = await client_of(anna)
    await place_at(office, client, AT_CLIENT)
    origin = {"type": "hidden_user", "sender_user_name": "Кто-то", "date": 1}

    await anna.sends("/visit Ромашка")
    await anna.presses("Заказ")
    await anna.sends(location=AT_CLIENT, forward_origin=origin)
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    assert "без проверки" in anna.sees[-1]
    [activity] = await logged(office, client)
    assert activity.place_check is PlaceCheck.UNVERIFIED


async def test_the_first_place_offers_to_become_the_clients(office: Office, anna: Person) -> None:
    """Where the client's coordinates are unknown; then the visit is verified, and others checked."""
    client = await client_of(anna)
    await log_visit(anna)
    assert "Место не отмечено" in anna.sees[-1]

    await anna.sends(location=AT_CLIENT)
    assert "где клиент, пока неизвестно" in anna.sees[-1]
    toast = await anna.presses("Запомнить место клиента")

    assert toast == "Место клиента запомнил."
    assert "Место: у клиента" in anna.sees[-1]
    assert not any("Запомнить" in text for text in anna.buttons)
    async with office.database.transaction() as uow:
        found = await clients.find(uow, client.id)
    assert found is not None
    assert (found.latitude, found.longitude) == (AT_CLIENT["latitude"], AT_CLIENT["longitude"])


async def test_a_place_shared_on_arrival_begins_a_visit(office: Office, anna: Person) -> None:
    """Which client? The place stays with the visit."""
    client = await client_of(anna)
    await place_at(office, client, AT_CLIENT)

    await anna.sends(location=NEAR)
    await anna.presses("Ромашка")
    await anna.presses("Заказ")
    await anna.presses("Без заметки")
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert (activity.kind, activity.place_check) == (ActivityKind.VISIT, PlaceCheck.VERIFIED)


async def test_a_place_means_nothing_for_a_call(office: Office, anna: Person) -> None:
    """It is kept, and says nothing."""
    client = await client_of(anna)
    await anna.sends("/call Ромашка")
    await anna.sends(location=FAR)
    await anna.presses("Не ответил")
    await anna.presses("Завтра")

    [activity] = await logged(office, client)
    assert activity.place_check is None
    assert activity.place is not None
    assert "Место" not in anna.sees[-1]


async def test_the_button_for_the_place_stands_under_the_thumb(office: Office, anna: Person) -> None:
    """Beside the six words, so that it never takes their place."""
    await anna.sends("/start")

    keyboard = anna.seen[-1].payload["reply_markup"]["keyboard"]
    assert [button["text"] for button in keyboard[0]] == ["Визит", "Звонок", "📍 Я здесь"]
    assert keyboard[0][2]["request_location"] is True
