"""Proposals: sent, followed up step by step, answered, won and lost (D028-D037)."""

from datetime import date, timedelta

from handlers.proposal_buttons import Act, ProposalAct
from services import cadence_sweeps
from tests.conversations.journal import client_of, log_visit
from tests.conversations.money import owe
from tests.conversations.promises import MOSCOW, VLADIVOSTOK, give_client
from tests.office import Office, Person


async def send_proposal(person: Person, client: str = "Ромашка", text: str = "Стеллажи, 12 шт.") -> None:
    """Log a proposal that is sent just now, button by button."""
    await person.sends("/proposal")
    await person.presses(client)
    await person.sends(text)
    await person.sends("100 000")
    await person.presses("Эл. почта")
    await person.presses("Отправлено сейчас")


async def test_a_proposal_is_followed_up_until_it_is_decided(
    office: Office, anna: Person, boris: Person
) -> None:
    """A day later, then on the third, seventh and fourteenth working day; the head hears on the fifth."""
    await client_of(anna, "Ромашка", "ООО")
    await send_proposal(anna)
    assert "ООО «Ромашка»: КП «Стеллажи, 12 шт.», 100\u00a0000\u00a0₽" in anna.sees[-1]
    assert "Напомню: завтра" in anna.sees[-1]

    told: list[tuple[str, str]] = []
    for day in range(1, 30):
        before = len(anna.sees), len(boris.sees)
        await office.moves_to(office.clock.now() + timedelta(days=1))
        new = [text for text in [*anna.sees[before[0] :], *boris.sees[before[1] :]] if "КП" in text]
        told += [(f"+{day}", text.splitlines()[0]) for text in new]
    assert told == [
        ("+1", "Позвоните: дошло ли КП?"),
        ("+3", "КП без ответа 3 рабочих дня"),
        ("+7", "После отправки КП 5 рабочих дней нет контакта с клиентом"),
        ("+9", "КП без ответа 7 рабочих дней"),
        ("+20", "КП без ответа 14 рабочих дней"),
        ("+21", "КП без ответа 15 рабочих дней. Закрыть или отложить?"),
        ("+24", "КП без ответа 18 рабочих дней. Закрыть или отложить?"),
    ]


async def test_a_call_a_day_later_at_the_same_hour(office: Office, anna: Person) -> None:
    """Twenty-four hours after sending, in working hours; the four questions stand on one card."""
    await client_of(anna)
    await send_proposal(anna)
    await office.moves_to(office.clock.read("tomorrow 10:59", MOSCOW))
    assert "Позвоните" not in anna.sees[-1]
    await office.moves_to(office.clock.read("today 11:00", MOSCOW))
    assert "Позвоните: дошло ли КП?" in anna.sees[-1]

    await anna.presses("Не дошло")
    await anna.presses("Отправил ещё раз")
    assert "Напомню: завтра" in anna.sees[-1]
    await anna.presses("Поговорили")
    await anna.presses("Дошло")
    await anna.presses("Согласуют")
    await anna.presses("На неделе")
    assert "Дальше: Согласуют" in anna.sees[-1]
    assert "✓ Согласуют" in anna.buttons
    await anna.presses("+3 дня")
    assert "Записал разговор" in anna.sees[-1]
    assert "Говорим снова: пн, 30 ноября" in anna.sees[-1]
    assert "Стадия: есть ответ" in anna.sees[-1]

    seen = len(anna.sees)
    await office.moves_to(office.clock.read("2026-11-30 08:00", MOSCOW))
    assert not any("КП" in text for text in anna.sees[seen:])
    await office.moves_to(office.clock.read("2026-11-30 09:00", MOSCOW))
    assert "Сегодня договорились поговорить о КП" in anna.sees[-1]
    await anna.sends("/history Ромашка")
    assert "Звонок по КП; Дошло; Согласуют; На неделе" in anna.sees[-1]


async def test_any_contact_stops_the_reminders(office: Office, anna: Person) -> None:
    """A visit stops the run; one tap says that it was about something else."""
    await client_of(anna)
    await send_proposal(anna)
    await log_visit(anna)
    await office.moves_to(office.clock.read("tomorrow 18:00", MOSCOW))
    assert not any("дошло ли" in text for text in anna.sees)

    await anna.sends("/proposals")
    assert "🟡 ничего не назначено" in anna.sees[-1]
    await anna.presses("1")
    await anna.presses("Напоминать дальше")
    assert "Напомню: завтра" in anna.sees[-1]
    await office.moves_to(office.clock.read("tomorrow 09:00", MOSCOW))
    assert "Позвоните: дошло ли КП?" in anna.sees[-1]


async def test_a_proposal_is_put_right(office: Office, anna: Person, viktor: Person) -> None:
    """Another sum; taken back within ten minutes; the day's plan and the story know of it."""
    await client_of(anna)
    await send_proposal(anna)
    await anna.presses("Сумма")
    await anna.sends("120к")
    assert "120\u00a0000\u00a0₽" in anna.sees[-1]
    await anna.sends("/history Ромашка")
    assert "КП, отправлено" in anna.sees[-1]
    await anna.presses("КП, сегодня")
    await anna.presses("Поговорили")
    await anna.presses("Завтра")
    office.clock.set(office.clock.read("tomorrow 08:00", MOSCOW))
    await anna.sends("/today")
    assert "Поговорить о КП\nРомашка: КП «Стеллажи, 12 шт.», 120" in anna.sees[-1]

    office.clock.set(office.clock.read("today 08:05", MOSCOW))
    await send_proposal(anna, text="Ошибка")
    card = anna.seen[-1]
    await anna.presses("Отменить запись")
    assert "Запись о КП отменена" in anna.sees[-1]
    await anna.presses_data(ProposalAct(id=2, act=Act.UNDO).pack(), card.message_id)
    assert anna.sees[-1].startswith("Такого КП нет")
    await anna.sends("/proposals")
    assert "КП: 1" in anna.sees[-1]
    await anna.presses("1")
    assert "Отменить запись" not in anna.buttons
    await anna.presses("Уступка клиенту")
    assert "Ромашка: что просят?" in anna.sees[-1]


async def test_an_order_stops_the_reminders(office: Office, anna: Person) -> None:
    """Goods shipped since the proposal: one question, whether it is won, and nothing after it."""
    client = await client_of(anna)
    await send_proposal(anna)
    await owe(anna, client, "5000", date(2026, 12, 5))
    await office.moves_to(office.clock.read("2026-11-25 11:00", MOSCOW))
    assert "Клиент сделал заказ после КП. Выиграли?" in anna.sees[-1]
    await office.moves_to(office.clock.read("2026-12-20 11:00", MOSCOW))
    assert sum("КП" in text.splitlines()[0] for text in anna.sees if "Клиент сделал" not in text) == 0


async def test_an_undone_visit_stops_nothing(office: Office, anna: Person) -> None:
    """The run goes on; a visit that promises nothing is offered a next step in three working days (D006)."""
    await client_of(anna)
    await send_proposal(anna)
    await log_visit(anna)
    await anna.presses("Отменить")
    async with office.database.transaction() as uow:
        await cadence_sweeps.plan_forgotten(uow, office.clock.now())
    await office.moves_to(office.clock.read("tomorrow 11:00", MOSCOW))
    assert "Позвоните: дошло ли КП?" in anna.sees[-1]

    await anna.taps_menu("Визит")
    await anna.presses("Ромашка")
    await anna.presses("Думает")
    await anna.sends("Смотрят")
    await anna.presses("Не назначать")
    await anna.presses("Не нужен")
    assert "КП «Стеллажи, 12 шт.»: что ответили?" in anna.buttons
    await anna.presses("Через 3 рабочих дня: пн, 30 ноября")
    assert "Дальше: пн, 30 ноября, узнать решение" in anna.sees[-1]
    await anna.presses("что ответили")
    await anna.presses("Выиграли")
    assert "Стадия: выиграно" in anna.sees[-1]
    assert (await anna.presses("Карточка")) == ""


async def test_a_refusal_comes_back(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """With the reason, who won and the day to return; in ninety days where none is named (D037)."""
    client = await client_of(anna)
    await send_proposal(anna)
    await anna.presses("Отказ")
    await anna.presses("Конкурент")
    await anna.sends("ООО «Лютик» <b>")
    assert "отказ не навсегда" in anna.sees[-1]
    await anna.presses("Не назначать")
    assert "Причина: Конкурент" in anna.sees[-1]
    assert "Выиграл: ООО «Лютик» <b>" in anna.sees[-1]
    assert "Вернуться: пн, 22 февраля 2027" in anna.sees[-1]

    await give_client(office, client, boris, viktor)
    await office.moves_to(office.clock.read("2027-02-25 09:00", VLADIVOSTOK))
    assert any("Пора вернуться к отказу" in text for text in viktor.sees)
    assert not any("Пора вернуться" in text for text in anna.sees)
    await viktor.presses("Вернуть в работу")
    assert "Стадия: отправлено" in viktor.sees[-1]


async def test_a_client_given_away_takes_his_proposals_along(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The next step is told to the new manager at nine of his own day, and the list is his."""
    client = await client_of(anna)
    await send_proposal(anna)
    old = anna.seen[-1]
    await give_client(office, client, boris, viktor)
    await office.moves_to(office.clock.read("2026-11-25 18:00", VLADIVOSTOK))
    assert any("дошло ли КП" in text for text in viktor.sees)
    assert not any("дошло ли КП" in text for text in anna.sees)
    await anna.presses("Выиграли", on=old)
    assert anna.sees[-1].startswith("Такого КП нет")
    await boris.sends("/proposals")
    assert "Виктор" in boris.sees[-1]


async def test_a_document_begins_a_proposal(office: Office, anna: Person) -> None:
    """One called a proposal at once; of any other it is asked; the file comes back from the card."""
    await client_of(anna)
    document = {"file_id": "F1", "file_unique_id": "u1", "file_name": "КП Ромашка <1>.pdf"}
    await anna.sends(
        document=document, forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "X"}
    )
    assert "Файл приложен" in anna.sees[-1]
    await anna.presses("Ромашка")
    await anna.presses("Без суммы")
    await anna.presses("Эл. почта")
    await anna.presses("Пока черновик")
    assert "Ромашка: КП «КП Ромашка <1>.pdf»" in anna.sees[-1]
    await anna.presses("Файл КП")
    assert office.telegram.calls[-1][1]["document"] == "F1"

    await anna.sends(document={"file_id": "F2", "file_unique_id": "u2", "file_name": "договор.docx"})
    await anna.presses("Это КП клиенту")
    await anna.presses("Ромашка")
    assert "на какую сумму" in anna.sees[-1]

    await anna.sends("/cancel")
    await anna.sends(document={"file_id": "F3", "file_unique_id": "u3", "file_name": "КП.xlsx"})
    assert "Это КП клиенту" in anna.buttons


async def test_hostile_words_and_late_taps(office: Office, anna: Person) -> None:
    """4096 letters, markup and a second tap break nothing; a draft is told of at its time."""
    await client_of(anna, '<b>"&Ко')
    await anna.sends('/proposal <b>"&Ко')
    await anna.sends("ж" * 4096)
    await anna.sends("сто")
    assert "Не понял сумму" in anna.sees[-1]
    await anna.sends("1,5 млн")
    await anna.presses("Лично")
    await anna.sends("/help")
    await anna.sends("завтра 15:00")
    assert "Отправить: завтра, 15:00" in anna.sees[-1]
    await office.moves_to(office.clock.read("tomorrow 15:00", MOSCOW))
    assert "Пора отправить КП" in anna.sees[-1]
    sent = anna.seen[-1]
    await anna.presses_twice("Отправлено")
    assert "Напомню: завтра" in anna.sees[-1]
    await anna.presses("Выиграли", on=sent)
    await anna.presses_data(ProposalAct(id=1, act=Act.WON).pack(), sent.message_id)
    assert "По этому КП уже решено" in anna.sees[-1]
