"""Words that look like markup, run the other way, or are pictures: shown as they were typed, everywhere."""

from datetime import timedelta
from html import unescape

import pytest

from domain.people import Role
from tests.conversations.secrets import dead_letters, hide, lasting_buttons
from tests.office import Office, Person

HOSTILE = ['<b>"&Ко</b> { $client } %s \\', "شركة الوردة <i> 🐻‍❄️ & 'сыновья'"]


@pytest.mark.parametrize("words", HOSTILE)
async def test_every_screen_shows_what_was_typed(office: Office, viktor: Person, words: str) -> None:
    """No button of owner, head or admin leads to markup that Telegram refuses, or that is escaped twice."""
    await hide(viktor, words, words, words)
    head = await office.person(words, 6001, Role.HEAD)
    admin = await office.person(words, 6002, Role.ADMIN, words)
    for person in (viktor, head, admin):
        presses = [person.press_of(data, 1) for data in lasting_buttons((1, 2))]
        await office.hears(*({"callback_query": press} for press in presses))
    await office.moves_to(office.clock.now() + timedelta(days=3))

    assert await dead_letters(office) == []
    said = [unescape(str(payload.get("text", ""))) for _, payload in office.telegram.calls]
    labels = [text for person in (viktor, head, admin) for seen in person.seen for text in seen.button_texts]
    assert sum(words in text for text in said) > 100
    assert any(words in label for label in labels)
    assert [text for text in (*said, *labels) if unescape(text) != text] == []
