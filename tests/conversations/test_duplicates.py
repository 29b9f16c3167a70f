"""Two cards of one client: found, shown side by side, merged with their history, told apart again (D087)."""

from domain.people import Role
from storage.merging import OWNED
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of
from tests.office import Office, Person


async def logs_call(person: Person, name: str) -> None:
    """Log a call with a next step for tomorrow."""
    await person.sends(f"/call {name}")
    await person.presses("Договорились")
    await person.sends("Обещали заказ")
    await person.presses("Завтра")


async def test_a_head_merges_two_cards(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Both histories stand on one card; what was open goes to its owner; an old button leads to it."""
    await anna.sends("/newclient ООО «Ромашка», ИНН 5299004640, Казань, +7 900 000-00-01")
    await viktor.sends("/newclient Ромашка, Пермь")
    await viktor.presses("Это другой")
    await logs_call(viktor, "Ромашка")

    await boris.sends("/duplicates")
    assert "Одинаковое название (1 из 1)" in boris.sees[-1]
    assert "① ООО «Ромашка»\n5299004640\nКазань" in boris.sees[-1]
    assert "1 запись" in boris.sees[-1]

    await boris.presses("Объединить…")
    assert "Город: Казань (не Пермь)" in boris.sees[-1]
    await boris.presses("Сменить: Город")
    assert "Город: Пермь (не Казань)" in boris.sees[-1]
    await boris.presses("Объединить")
    assert "Объединено: ООО «Ромашка»" in boris.sees[-1]

    await anna.sends("/clients Ромашка")
    assert "Пермь" in anna.sees[-1]
    await office.moves_to(office.clock.read("tomorrow 10:00", anna.zone))
    assert any("сделать, о чём договорились" in text for text in anna.sees)
    await viktor.sends("/clients Ромашка")
    assert "Казань" not in viktor.sees[-1]
    assert "Пермь" not in viktor.sees[-1]

    await boris.sends("/audit")
    assert "Объединение: клиент Ромашка" in boris.sees[-1]


async def test_a_merge_is_undone(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """Within a day both cards stand as they were, each with its own; a second tap says that it is done."""
    await known_client(anna, "Ромашка")
    other = await known_client(viktor, "Ромашка!")
    await meeting_of(viktor, other, office.clock.read("tomorrow 12:00", viktor.zone))
    before = await everything(office)
    await boris.sends("/duplicates")
    await boris.presses("Объединить…")
    await boris.presses("Объединить")
    assert await everything(office) != before
    done = boris.seen[-1]
    await boris.presses("Отменить")

    assert "Снова две карточки" in boris.sees[-1]
    assert await everything(office) == before
    undo = done.payload["reply_markup"]["inline_keyboard"][0][0]
    assert "Следующая" in undo["text"]


async def test_what_is_said_of_a_pair_is_remembered(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Pairs called different are not shown again; near names and equal phones are found, others are not."""
    await anna.sends("/newclient Ромашка, Казань, +7 900 000-00-01")
    await viktor.sends("/newclient Ромашкка, Казань")
    await viktor.sends("/newclient Dunaj, Nitra, +7 900 000-00-09")
    await anna.sends("/newclient Дунай, Казань, +7 900 000-00-02")
    await anna.sends("/newclient Магазин 12, Казань")
    await anna.sends("/newclient Магазин 13, Казань")
    await boris.sends("/duplicates")
    assert "Похожие названия (1 из 2)" in boris.sees[-1]
    assert "Ромашкка" in boris.sees[-1]
    await boris.presses("Следующая")
    assert "Похожие названия (2 из 2)" in boris.sees[-1]
    assert "Dunaj" in boris.sees[-1]
    pair = boris.seen[-1]
    await boris.presses("Это разные")
    assert "(1 из 1)" in boris.sees[-1]
    assert "Ромашкка" in boris.sees[-1]
    await boris.presses("Это разные")
    assert "не осталось" in boris.sees[-1]

    await boris.sends("/duplicates")
    assert "не осталось" in boris.sees[-1]
    assert pair.buttons == []


async def test_only_leaders_of_the_department_merge(office: Office, anna: Person, boris: Person) -> None:
    """A manager, another head and a button made by hand merge nothing; after a day nothing is undone."""
    other = await office.person("Глеб", 1005, Role.HEAD, "Опт", language="en")
    await client_of(anna, "Ромашка")
    await client_of(anna, "Ромашка ")
    await anna.sends("/duplicates")
    assert "руководитель" in anna.sees[-1]
    await other.sends("/duplicates")
    assert "No similar cards left" in other.sees[-1]
    for data in ("merge:1:2:0", "merge_do:1:2:0", "apart:1:2:0"):
        await other.presses_forged(data)
        assert "There is no such client" in other.sees[-1]

    await boris.sends("/duplicates")
    await boris.presses("Объединить…")
    await boris.presses_twice("Объединить")
    assert "Это уже сделано" in boris.sees[-1]
    await other.presses_forged("merge_undo:1")
    assert "There is no such client" in other.sees[-1]
    await office.moves_to(office.clock.read("+25 hours", boris.zone))
    await boris.presses("Отменить")
    assert "больше суток" in boris.sees[-1]


async def test_any_names_in_any_language(office: Office, anna: Person) -> None:
    """Marks of HTML, right-to-left letters and names of 200 letters are shown as they are, and cut."""
    names = ['<b>"&Ко 🌼', "شركة زهرة", "Ы" * 200]
    for name in [*names, *(name + "!" for name in names)]:
        await client_of(anna, name)
    for number, (language, merge, undo) in enumerate((("en", "Merge", "Undo"), ("sk", "Zlúčiť", "Vrátiť"))):
        head = await office.person("Ján", 1010 + number, Role.HEAD, language=language)
        await head.sends("/duplicates")
        for _ in names:
            await head.presses("Next" if language == "en" else "Ďalšia")
            await head.presses(f"{merge}…")
            await head.presses(merge)
            await head.presses(undo)
            await head.presses("Next" if language == "en" else "Ďalšia")
        assert any('<b>"&Ко 🌼' in text for text in head.sees)
        assert max(len(text) for text in head.sees) < 400


async def everything(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """All that the book says of clients, what belongs to them and what is to be told of it."""
    found = {}
    async with office.database.reading() as uow:
        for name in ["clients", "notices", *(table.name for table in OWNED)]:
            rows = await uow.connection.rows(f"select * from {name} order by 1, 2", {})  # noqa: S608 - names of ours
            contents = [{key: row[key] for key in row.keys()} for row in rows]  # noqa: SIM118 - no mapping
            found[name] = [
                tuple(value for key, value in row.items() if key != "search_key")
                for row in contents
                if row.get("state") != "sent"
            ]
    return found
