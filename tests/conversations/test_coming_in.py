"""Coming in: the owner's link, invitations, and strangers at the door."""

from services import people
from tests.office import Office, Person


async def test_the_owner_comes_in_once_by_the_first_link(office: Office, stranger: Person) -> None:
    """The link makes its first user the admin; a second user is told that it was used."""
    async with office.database.transaction() as uow:
        secret = await people.make_owner_secret(uow, office.clock.now())

    await stranger.sends(f"/start {secret}")
    late = Person(office, 7777, "Опоздавший", "en")
    await late.sends(f"/start {secret}")

    assert "vlastníkom" in stranger.sees[-1]
    assert "help" in office.telegram.menus[stranger.telegram_id]
    assert "Somebody has already joined by this link" in late.sees[-1]


async def test_a_stranger_gets_one_sentence_in_his_language(office: Office, stranger: Person) -> None:
    """Nothing else than that sentence, also through an old button."""
    await stranger.sends("/start")
    toast = await stranger.presses_data("resume:1", 55)

    assert stranger.sees == [
        "Toto je pracovný bot firmy. Ak chcete vstúpiť, požiadajte vedúceho o odkaz s pozvánkou."
    ]
    assert toast.startswith("Toto je pracovný bot")


async def test_an_employee_is_understood(anna: Person) -> None:
    """Unknown commands and words get an answer with a way on."""
    await anna.sends("/nosuch")
    await anna.sends("ку")

    assert "/nosuch" in anna.sees[-2]
    assert "/help" in anna.sees[-1]
