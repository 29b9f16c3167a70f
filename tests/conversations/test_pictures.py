"""Pictures of debts and of the funnel, asked for under their numbers."""

from datetime import date

from tests.conversations.diary import known_client
from tests.conversations.money import owe
from tests.office import Person


async def test_pictures_of_debts_and_of_the_funnel(anna: Person) -> None:
    """One for each currency, and one for the funnel; each is a picture that Telegram shows at once."""
    client = await known_client(anna)
    await owe(anna, client, "1000", date(2026, 11, 1))

    await anna.sends("/debts")
    await anna.presses("Картинка")
    assert anna.files[-1].content.startswith(b"\x89PNG")
    await anna.sends("/funnel")
    await anna.presses("Картинка")
    assert len(anna.files) == 2
