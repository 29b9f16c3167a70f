"""Answers made by hand to a question that never offered them: a toast, and the question waits on (D088)."""

from collections.abc import Iterator

import pytest

from domain.conversation import Conversation
from handlers.subjects import build_table
from handlers.table import DraftButton
from storage import inbox
from tests.conversations.diary import known_client
from tests.conversations.secrets import dead_letters
from tests.office import Office, Person

QUESTIONS = {
    "which client": ["/visit"],
    "what came of it": ["/visit Ромашка"],
    "which contact": ["/meet Ромашка"],
    "which sign": ["/feedback Ромашка"],
    "which name": ["/newclient"],
}
VALUES = ("0", "1", "none", "2026-13-45", "client", "")


async def talk_of(office: Office, person: Person) -> Conversation:
    """Give where the conversation stands."""
    number = person.telegram_id
    async with office.database.transaction() as uow:
        return (await inbox.get_opening(uow, 0, number, number, 0)).conversation


def answers(draft: object) -> Iterator[str]:
    """Give callback data of every kind of answer, as if the dialogue with this number offered it."""
    for kind, _ in build_table().buttons.values():
        if issubclass(kind, DraftButton):
            more = len(kind.model_fields) - 1
            for value in VALUES if more else ("",):
                yield ":".join([kind.__prefix__, str(draft), *[value] * more])


@pytest.mark.parametrize("question", QUESTIONS)
async def test_what_was_not_offered_is_no_answer(office: Office, anna: Person, question: str) -> None:
    """Whatever a question is answered with by hand, it stays asked, and nothing breaks."""
    await known_client(anna)
    for said in QUESTIONS[question]:
        await anna.sends(said)
    before = await talk_of(office, anna)
    offered = {button["callback_data"] for button in anna.seen[-1].buttons}
    forged = [data for data in answers(before.draft["draft"]) if data not in offered]

    presses = [anna.press_of(data, anna.seen[-1].message_id) for data in forged]
    await office.hears(*({"callback_query": press} for press in presses))

    assert len(forged) > 100
    assert await dead_letters(office) == []
    assert await talk_of(office, anna) == before
