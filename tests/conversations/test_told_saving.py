"""What was saved of a message: undone whole by one tap, followed by the next step (stage H)."""

from datetime import timedelta
from decimal import Decimal

from domain.feedback import FeedbackState
from domain.promises import PromiseState
from services import told_messages
from storage import client_knowledge, feedback, meetings, payments, promises, proposals
from tests.conversations.journal import client_of, logged, open_tasks, promised
from tests.office import Office, Person

EVERYTHING = (
    "Был у Ромашки, недовольны качеством, обещали оплатить 50 тыс в пятницу, встреча 30 ноября в 12:00, "
    "отправил КП на 200 тыс, отправить образцы до среды"
)


async def test_one_tap_takes_all_of_it_back(office: Office, anna: Person, boris: Person) -> None:
    """Contact, complaint, promises, appointment and proposal go together, with all that was planned."""
    client = await client_of(anna)
    await anna.sends("Ромашка обещала оплатить 70 тыс в четверг")
    await anna.presses("Записать")
    await anna.sends(EVERYTHING)
    await anna.presses("Записать")
    async with office.database.reading() as uow:
        assert await proposals.list_open_of_client(uow, client.id)
        assert await meetings.list_of_client(uow, client.id, office.clock.now())
        [newer, older] = await promises.list_of_client(uow, client.id)
        assert (newer.state, older.state) == (PromiseState.OPEN, PromiseState.CANCELLED)
    assert await logged(office, client)

    await anna.presses_twice("Отменить")
    assert "ничего не записано" in anna.sees[-1]
    assert await logged(office, client) == []
    assert await promised(office, client) == []
    assert await open_tasks(office, client) == []
    async with office.database.reading() as uow:
        assert await proposals.list_open_of_client(uow, client.id) == []
        assert await meetings.list_of_client(uow, client.id, office.clock.now()) == []
        [newer, older] = await promises.list_of_client(uow, client.id)
        assert (newer.state, older.state) == (PromiseState.CANCELLED, PromiseState.OPEN)
        assert older.amount == Decimal(70_000)
    before = len(anna.sees)
    await office.moves_to(office.clock.now() + timedelta(hours=5))
    assert [text for text in anna.sees[before:] if "Ромашка" in text] == []
    assert boris.sees == []

    await office.moves_to(office.clock.now() + timedelta(days=4))
    assert any("70 000" in text.replace("\u00a0", " ") for text in anna.sees)  # the promise that holds again


async def test_it_can_be_read_again_after_it_was_undone(office: Office, anna: Person) -> None:
    """What was wrong is put right and saved: the text need not be written twice."""
    client = await client_of(anna)
    await anna.sends("Звонил в Ромашку")
    await anna.presses("Записать")
    await anna.presses("Отменить")
    await anna.presses("Прочитать заново")
    await anna.presses("Что это")
    await anna.presses("Визит")
    await anna.presses("Записать")
    [activity] = await logged(office, client)
    assert activity.kind.value == "visit"
    assert activity.note == "Звонил в Ромашку"


async def test_undone_in_time_or_not_at_all(office: Office, anna: Person, viktor: Person) -> None:
    """After ten minutes it stands; another's tap changes nothing, before or after."""
    client = await client_of(anna)
    await anna.sends("Ромашка оплатила 40 тыс")
    await anna.presses("Записать")
    saved = anna.seen[-1]
    data = next(one["callback_data"] for one in saved.buttons if "Отменить" in one["text"])
    await viktor.sends("/start")
    await viktor.presses_forged(data)
    async with office.database.reading() as uow:
        [payment] = await payments.list_of_client(uow, client.id)
    assert payment.reversed_at is None
    await office.moves_to(office.clock.now() + timedelta(minutes=11))
    await anna.presses("Отменить", on=saved)
    assert "прошло больше 10 минут" in anna.sees[-1]
    async with office.database.reading() as uow:
        [payment] = await payments.list_of_client(uow, client.id)
    assert payment.reversed_at is None


async def test_what_was_learnt_or_noted_is_undone_too(office: Office, anna: Person) -> None:
    """The name taught by mistake is forgotten, and a note of any length goes whole."""
    client = await client_of(anna, "Торговый дом Северный")
    await anna.sends("Был в «Полярисе», заказали 10 коробок")
    await anna.presses("Другой клиент")
    await anna.presses("Торговый дом Северный")
    await anna.presses("Записать")
    async with office.database.reading() as uow:
        draft = await told_messages.understand(uow, anna.employee, "Был в Полярисе", office.clock.now())
    assert [action.clients for action in draft.actions] == [(str(client.id),)]
    await anna.presses("Отменить")
    async with office.database.reading() as uow:
        draft = await told_messages.understand(uow, anna.employee, "Был в Полярисе", office.clock.now())
    assert draft.unknown == ("Полярисе",)

    long = "В Торговом доме Северный новый склад. " + "Очень большой. " * 200
    await anna.sends(long)
    await anna.presses("Только заметка")
    async with office.database.reading() as uow:
        kept = (await client_knowledge.get(uow, client.id, most=30)).news
    assert "".join(reversed([one.text for one in kept])).replace(" ", "") == long.replace(" ", "")
    await anna.presses("Отменить")
    async with office.database.reading() as uow:
        assert (await client_knowledge.get(uow, client.id, most=30)).news == []


async def test_after_saving_comes_the_next_step(office: Office, anna: Person) -> None:
    """A contact without a promise proposes one, and one thing that the card lacks is asked: not two."""
    client = await client_of(anna)
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.presses("Записать")
    assert anna.sees[-1].count("Не хватает") == 1
    assert "Позже" in anna.buttons
    await anna.presses("Через 3 рабочих дня")
    [step] = await promised(office, client)
    assert step.due_on == (office.clock.now() + timedelta(days=3)).date()
    await anna.sends("Звонил в Ромашку, всё хорошо")
    await anna.presses("Записать")
    assert "Не хватает" not in anna.sees[-1]


async def test_a_complaint_goes_to_the_head_and_back(office: Office, anna: Person, boris: Person) -> None:
    """A threat to leave is told to the head at once, as by hand; taken back, he is asked nothing more."""
    client = await client_of(anna)
    await anna.sends("Звонил в Ромашку, очень недовольны, грозят уйти к конкурентам")
    assert "сразу руководителю" in anna.sees[-1]
    await anna.presses("Записать")
    assert "Ромашка" in boris.sees[-1]
    async with office.database.reading() as uow:
        [told] = await feedback.list_unanswered(uow, client.id)
    assert told.state is FeedbackState.ESCALATED
    await anna.presses("Отменить")
    async with office.database.reading() as uow:
        assert await feedback.list_unanswered(uow, client.id) == []
