"""`/admin quicklog`: how well messages are understood, for the lexicon to grow, on this machine alone."""

import json

from domain.told import Fate
from storage import told_messages
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def test_what_became_of_messages(office: Office, anna: Person, boris: Person, owner: Person) -> None:
    """By fate; unknown words page by page; the messages themselves in a file; for admins alone."""
    await owner.sends("/admin quicklog")
    assert owner.buttons == []
    await client_of(anna)
    for text, fate in (
        ("Был у Ромашки, показал каталог", "Записать"),
        ("Звонил в Ромашку", "Не записывать"),
        ("Был у Ромашки, чай пили", "Только заметка"),
    ):
        await anna.sends(text)
        await anna.presses(fate)
    await anna.sends("Звонил в Ромашку, отправить КП завтра")
    async with office.database.transaction() as uow:
        words = tuple(f"слово{number:02}" for number in range(45))
        await told_messages.add(uow, anna.employee.id, "…", [], words, office.clock.now())

    await owner.sends("/admin quicklog")
    lines = owner.sees[-1].splitlines()
    assert lines[0] == "Сообщения за 30 дней: 5"
    counts = {line.partition(":")[0].removeprefix("• "): line.rpartition(" ")[2] for line in lines[1:7]}
    assert counts == {
        "осталось без ответа": "2",
        "записано как показано": "1",
        "записано после правки": "0",
        "только заметка": "1",
        "не записано": "1",
        "записано и отменено": "0",
    }
    assert "1–20 из 45" in lines[-1]
    await owner.presses("Реже")
    await owner.presses("Реже")
    assert "41–45 из 45" in owner.sees[-1]
    await owner.presses("Чаще")
    assert "21–40 из 45" in owner.sees[-1]

    await owner.presses("Файл для словаря")
    [file] = owner.files
    told = [json.loads(line) for line in file.content.decode().splitlines()]
    assert [one["fate"] for one in told[:4]] == [Fate.SAVED, Fate.DROPPED, Fate.NOTE, Fate.OPEN]
    assert told[0]["shown"] == told[0]["saved"]
    assert len(told[-1]["verbs"]) == 45
    await owner.sends("/audit")
    assert "сообщения для словаря" in owner.sees[-1]

    await boris.sends("/admin quicklog")
    assert "Сообщения за 30 дней" not in boris.sees[-1]
    data = next(one["callback_data"] for one in owner.seen[-3].buttons if "Файл" in one["text"])
    await boris.presses_forged(data)
    assert boris.files == []
