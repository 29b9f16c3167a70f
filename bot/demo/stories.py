"""What has happened in the demo's department, and what is to happen today and tomorrow."""

from datetime import datetime, time, timedelta

from domain.calendar import add_working_days, at, is_working_day, next_working_day
from domain.clients import Client
from domain.feedback import NewFeedback, Sign, Topic
from domain.meetings import NewMeeting
from domain.outcomes import Outcome
from domain.people import Employee
from services import clients, feedback, follow_ups, meetings
from storage.database import UnitOfWork

NOTES = {
    "ru": (
        ("visit", Outcome.ORDER, "Взяли как обычно, просят привозить до обеда"),
        ("visit", Outcome.THINKING, "Показал новый каталог, решать будут с директором"),
        ("visit", Outcome.AGREED, "Договорились поставить вторую полку у кассы"),
        ("visit", Outcome.NO_DECISION_MAKER, "Закупщика не было, оставил образцы"),
        ("visit", Outcome.PROBLEM, "Две коробки мятые, заменил из машины"),
        ("call", Outcome.TALKED, "Поставку получили, всё в порядке"),
        ("call", Outcome.CALL_BACK, "Просили перезвонить после инвентаризации"),
        ("call", Outcome.ORDER, "Дозаказ к выходным"),
        ("incoming_call", Outcome.QUESTION, "Спрашивали про отсрочку 21 день"),
        ("letter", Outcome.QUESTION, "Прислали список на просчёт"),
    ),
    "sk": (
        ("visit", Outcome.ORDER, "Objednali ako zvyčajne, dodávka do obeda"),
        ("visit", Outcome.THINKING, "Ukázala som nový katalóg, rozhodne riaditeľ"),
        ("visit", Outcome.AGREED, "Dohodli sme sa na druhej polici pri pokladni"),
        ("call", Outcome.TALKED, "Dodávku dostali, všetko v poriadku"),
        ("call", Outcome.ORDER, "Doobjednávka na víkend"),
        ("letter", Outcome.QUESTION, "Poslali zoznam na nacenenie"),
    ),
}


async def tell(uow: UnitOfWork, staff: dict[str, Employee], now: datetime) -> None:
    """Put today's and tomorrow's business into the book."""
    anna, igor, jana = staff["anna"], staff["igor"], staff["jana"]
    await _meets(uow, anna, "Ромашка", _in_hours(anna, 3, 10, now), "обсудить отсрочку и новую полку", now)
    await _meets(uow, anna, "Пекарня", _in_hours(anna, 26, 13, now), "показать новинки", now)
    await _meets(uow, igor, "Альфа", _in_hours(igor, 4, 11, now), "подписать спецификацию", now)
    await _meets(uow, jana, "Agro Nitra", _in_hours(jana, 5, 10, now), "nová zmluva na rok", now)
    await _promises(uow, anna, "Синергия", "отправить прайс на декабрь", 0, now)
    await _promises(uow, anna, "Лесторг", "узнать, получили ли образцы", 1, now)
    await _promises(uow, igor, "Вектор", "согласовать график поставок", 0, now)
    await _promises(uow, jana, "Dunaj Market", "zavolať kvôli objednávke", 1, now)
    await _was_praised(uow, anna, "Кофейня", "Хвалят водителя: всегда вовремя", now - timedelta(days=4))
    await _was_praised(uow, jana, "Zelený Dvor", "Chvália rýchle dodanie", now - timedelta(days=6))


async def client_of(uow: UnitOfWork, manager: Employee, words: str) -> Client:
    """Give the client of a manager whose name begins with these words."""
    found = await clients.search_for(uow, manager, words)
    return found.clients[0]


async def _meets(
    uow: UnitOfWork, manager: Employee, words: str, starts_at: datetime, goal: str, now: datetime
) -> None:
    client = await client_of(uow, manager, words)
    new = NewMeeting(client.id, None, starts_at, minutes=60, place=client.address, goal=goal)
    await meetings.make(uow, manager, new, now)


def _in_hours(manager: Employee, hours: int, otherwise: int, now: datetime) -> datetime:
    """Give the full hour in so many hours; if nobody meets then, `otherwise` of the next working day."""
    local = (now + timedelta(hours=hours)).astimezone(manager.zone).replace(minute=0, second=0, microsecond=0)
    opens, closes = manager.hours.work_from.hour, manager.hours.work_until.hour
    if is_working_day(manager.hours, local.date()) and opens <= local.hour < closes:
        return local
    # before it opens, the day itself is the next one
    before = local.date() - timedelta(days=local.hour < opens)
    return at(next_working_day(manager.hours, before), time(otherwise), manager.zone)


async def _promises(
    uow: UnitOfWork, manager: Employee, words: str, text: str, days: int, now: datetime
) -> None:
    client = await client_of(uow, manager, words)
    first = next_working_day(manager.hours, manager.today(now) - timedelta(days=1))
    due_on = add_working_days(manager.hours, first, days) if days else first
    await follow_ups.promise(
        uow, manager, client_id=client.id, text=text, due_on=due_on, activity_id=None, now=now
    )


async def _was_praised(uow: UnitOfWork, manager: Employee, words: str, text: str, when: datetime) -> None:
    client = await client_of(uow, manager, words)
    await feedback.log(uow, manager, NewFeedback(client.id, Sign.POSITIVE, Topic.DELIVERY, text), (), when)
