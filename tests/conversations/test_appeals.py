"""Help, ideas, requests, questions to several, a leader's word: asked, answered, closed (D136-D141, D113)."""

import io
from datetime import UTC, date, datetime, timedelta

from openpyxl import load_workbook

from domain.people import Role
from services import team
from tests.conversations.journal import client_of, log_visit
from tests.conversations.money import owe
from tests.conversations.test_proposals import send_proposal
from tests.office import Office, Person

# Wednesday, 09:00 in Moscow
MORNING = datetime(2026, 11, 25, 6, tzinfo=UTC)


async def open_card(person: Person, name: str = "Ромашка") -> None:
    """Open a client's card."""
    await person.sends(f"/clients {name}")
    if "Нужна помощь" not in person.buttons:
        await person.presses(name)


async def test_help_is_asked_and_given(
    office: Office, anna: Person, viktor: Person, boris: Person, owner: Person
) -> None:
    """One tap on the card; the head has it with its context, and answers in words or calls (D136)."""
    client = await client_of(anna, '<b>"&Ко')
    await owe(anna, client, "1000", date(2026, 11, 20))
    await open_card(anna, "&Ко")
    await anna.presses("Нужна помощь")
    await anna.presses("Просто позвать")
    assert "Передано: Борис" in anna.sees[-1]
    asked = boris.seen[-1]
    assert 'Нужна помощь: Анна\nКлиент: <b>"&Ко\n' in asked.text
    assert "просрочено" in asked.text
    await boris.presses("Позвоню ему")
    assert "Позвонит Борис" in boris.sees[-1]
    assert "Вы просили помощи" in anna.sees[-1]
    assert "Позвонит Борис" in anna.sees[-1]

    await boris.presses("Ответить")
    await boris.sends("Дай 5 % <b> " + "ж" * 4000)
    assert "Ответ передан: Анна" in boris.sees[-1]
    assert "Ответ: Борис\n«Дай 5 % <b>" in anna.sees[-1]
    assert len([text for text in anna.sees if "Вы просили помощи" in text]) == 1
    assert "Ответ: Борис" in asked.text
    await anna.presses("Читать целиком")
    assert anna.sees[-1] == "Дай 5 % <b> " + "ж" * 4000
    await boris.presses_data("appeal_take:1", asked.message_id)
    assert "Уже отвечено: Борис" in boris.sees[-1]
    for forged in ("appeal:1", "appeal_say:1", "appeal_end:1", "appeal_so:1:1", "survey:1", "survey_xlsx:1"):
        await viktor.sends("/help")
        await viktor.presses_forged(forged)
        assert "5 %" not in viktor.sees[-1]


async def test_help_that_nobody_gives_goes_up(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """After four working hours; it is not seen through until its author needs it no more."""
    await client_of(anna)
    await open_card(anna)
    await anna.presses("Нужна помощь")
    await anna.sends("Требуют отсрочку")
    assert not owner.sees
    await office.moves_to(MORNING + timedelta(hours=9))
    assert owner.sees[-1].startswith("Ждёт ответа\nНужна помощь: Анна\nКлиент: Ромашка\n«Требуют отсрочку»")
    await boris.sends("/unfinished")
    assert "1. Ромашка, Анна, просьба о помощи: Требуют отсрочку (вы, 1 день)" in boris.sees[-1]
    await boris.presses("1")
    assert "Требуют отсрочку" in boris.sees[-1]
    await anna.sends("/appeals")
    assert "Вы ждёте ответа\n• руководитель, просьба о помощи: Требуют отсрочку" in anna.sees[-1]
    await anna.presses("просьба о помощи")
    await anna.presses_twice("Больше не нужно")
    await boris.sends("/unfinished")
    assert "Всё доведено до конца" in boris.sees[-1]


async def test_an_idea_is_considered_and_accepted(
    office: Office, anna: Person, viktor: Person, boris: Person, owner: Person
) -> None:
    """Each step is told to its author; accepted, it waits to be done by its day (D138, D139)."""
    await anna.sends("/idea Возить образцы с собой")
    await anna.presses_twice("Идея")
    assert "Передано руководителю" in anna.sees[-1]
    idea = boris.seen[-1]
    assert "Идея: Анна\n«Возить образцы с собой»" in idea.text
    await boris.presses("На рассмотрение")
    assert "На рассмотрении: Борис" in anna.sees[-1]
    await boris.presses("Принять", on=idea)
    await boris.sends("Отлично")
    await boris.presses("Завтра")
    assert "Принято: Борис\n«Отлично»" in anna.sees[-1]
    await office.moves_to(MORNING + timedelta(days=2, hours=3))
    await boris.sends("/unfinished")
    assert "Решено, но не сделано: 1\n1. Анна, идея: Возить образцы с собой (вы, " in boris.sees[-1]
    await boris.presses("1")
    await boris.presses("Сделано")
    assert "Закрыто" in anna.sees[-1]

    await viktor.sends("/idea")
    await viktor.sends("Касса не бьёт чеки")
    await viktor.presses("Недостаток")
    assert "Недостаток в работе: Виктор" in boris.sees[-1]
    assert "только руководитель" in await viktor.presses_forged("appeal_so:2:1")
    await boris.presses("Отклонить")
    await boris.presses("Без слов")
    assert "Отклонено: Борис" in viktor.sees[-1]


async def test_a_colleague_is_asked_until_he_answers(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """On its day and on each working day after it, in one message, until the answer is there (D140)."""
    foreign = await office.person("Кладовщик", 2001, Role.HEAD, "Склад", zone="Asia/Vladivostok")
    stranger = await office.person("Чужак", 2002, department="Склад")
    await anna.sends("/ask")
    assert "Чужак" not in anna.buttons
    await anna.presses("Кладовщик")
    await anna.sends("Сертификат на муку")
    await anna.presses("Завтра")
    assert "Запрос отправлен: Кладовщик, срок: завтра" in anna.sees[-1]
    assert "Запрос: Анна\n«Сертификат на муку»" in foreign.sees[-1]
    await stranger.sends("/help")
    await stranger.presses_forged("appeal:1")
    assert "Сертификат" not in stranger.sees[-1]

    await office.moves_to(MORNING + timedelta(days=5, hours=3))
    waiting = [text for text in foreign.sees if text.startswith("Ждёт ответа")]
    assert len(waiting) == 1
    await foreign.presses("Ответить")
    await foreign.sends("/today")
    await foreign.sends_document(b"%PDF", "Мука <б>.pdf")
    assert "Ответ передан: Анна" in foreign.sees[-1]
    assert "Ответ: Кладовщик\n«Мука <б>.pdf»" in anna.sees[-1]
    await anna.presses("Файлы: 1")
    assert anna.seen[-1].payload["document"] == "file-of-2001-0"
    await stranger.presses_forged("appeal_files:1")
    assert not any("document" in seen.payload for seen in stranger.seen)
    before = len(foreign.sees)
    await office.moves_to(MORNING + timedelta(days=9))
    assert not [text for text in foreign.sees[before:] if "Сертификат" in text]


async def test_one_question_to_several_people(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The table is edited as answers come, told anew with the last one, and taken as a spreadsheet (D141)."""
    await boris.sends("/survey Какие цены у конкурентов?")
    await boris.presses("Все")
    await boris.presses("Спросить: 2")
    await boris.presses("Завтра")
    table = boris.seen[-1]
    assert "Ответили: 0 из 2\n«Какие цены у конкурентов?»" in table.text
    assert "• Анна: ждём" in table.text
    assert "Вопрос: Борис\n«Какие цены у конкурентов?»" in anna.sees[-1]
    before = len(boris.seen)
    question = anna.seen[-1]
    await anna.presses("Ответить")
    await anna.sends("=1+1 дороже <b>")
    assert len(boris.seen) == before
    assert "Ответили: 1 из 2" in table.text
    assert "• Анна: =1+1 дороже <b>" in table.text
    await anna.presses_data("appeal_say:2", question.message_id)
    assert "Уже отвечено: Анна" in anna.sees[-1]
    await boris.sends("/unfinished")
    assert "1. Вопрос: Какие цены у конкурентов? (Виктор, сегодня)" in boris.sees[-1]

    await viktor.presses("Ответить")
    await viktor.sends("Такие же")
    assert boris.sees[-1].startswith("Ответили все.\nОтветили: 2 из 2")
    await boris.presses("Таблица Excel")
    [file] = boris.files
    rows = list(load_workbook(io.BytesIO(file.content)).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["Кто", "Анна", "Виктор"]
    assert str(rows[1][1]).endswith("=1+1 дороже <b>")


async def test_one_who_left_keeps_no_survey_waiting(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """His question stays open in the list, and a leader closes it."""
    await boris.sends("/survey")
    await boris.sends("Кто свободен в субботу?")
    await boris.presses("Анна")
    await boris.presses("Виктор")
    await boris.presses("Анна")
    await boris.presses("Спросить: 1")
    await boris.presses("Сегодня")
    assert not anna.sees
    async with office.database.transaction() as uow:
        await team.remove(uow, boris.employee, viktor.employee.id, office.clock.now())
    await boris.sends("/unfinished")
    await boris.presses("1")
    await boris.presses("Больше не нужно")
    await boris.sends("/unfinished")
    assert "Всё доведено до конца" in boris.sees[-1]


async def test_a_word_about_somebodys_work(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Praise or a remark with its day, read by that person at once and later among his figures (D113)."""
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Похвалить")
    await boris.sends("Закрыла спор <b>")
    assert "Записано и передано: Анна" in boris.sees[-1]
    assert "Похвала: Борис\n«Закрыла спор <b>»" in anna.sees[-1]
    await boris.presses("Замечание")
    await boris.sends("Не записан визит")
    await anna.sends("/mystats")
    await anna.presses("Слова руководителя")
    assert "сегодня, Борис: Закрыла спор <b>" in anna.sees[-1]
    assert "сегодня, Борис: Не записан визит" in anna.sees[-1]
    await boris.presses("Слова руководителя")
    assert "Анна: слова руководителя" in boris.sees[-1]
    await viktor.sends("/mystats")
    await viktor.presses_forged(f"marks:{anna.employee.id}")
    assert "Закрыла" not in viktor.sees[-1]
    assert "только руководитель" in await viktor.presses_forged(f"mark:{anna.employee.id}:remark")


async def test_help_with_a_proposal_and_a_record(office: Office, anna: Person, boris: Person) -> None:
    """What it is about goes along in its own words, a tap away for the head."""
    await client_of(anna)
    await log_visit(anna, note="Просят <i>отсрочку")
    await anna.presses("Нужна помощь")
    await anna.sends("Соглашаться?")
    assert "Запись: Просят <i>отсрочку\nПоследний контакт: визит, сегодня" in boris.sees[-1]

    await send_proposal(anna, text="Мука & соль")
    await anna.presses("Нужна помощь")
    await anna.presses("Просто позвать")
    assert "КП: Мука & соль" in boris.sees[-1]
    await boris.presses("Предложение")
    assert "Мука & соль" in boris.sees[-1]
    await anna.presses("Просто позвать", on=next(seen for seen in anna.seen if "чём нужна" in seen.text))
    assert len([text for text in boris.sees if text.startswith("Нужна помощь")]) == 2


async def test_many_appeals_fit(office: Office, anna: Person, boris: Person) -> None:
    """Long ones too: the first are listed, the others counted."""
    for number in range(12):
        await anna.sends(f"/idea {number} " + "щ<" * 1900)
        await anna.presses("Идея")
    for person in (anna, boris):
        await person.sends("/appeals")
        assert "и ещё 4" in person.sees[-1]
    await boris.presses("Анна: идея. 0")
    assert "Идея: Анна" in boris.sees[-1]
