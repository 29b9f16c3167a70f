"""The same told in one message and button by button: the same records, the same reminders (stage H)."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from domain.clients import Client
from tests.conversations.complaints import complain, escalate
from tests.conversations.journal import client_of, log_visit
from tests.conversations.money import TODAY, lives_until, owe
from tests.office import Office, Person

Facts = list[tuple[Any, ...]]
RECORDS = {
    "activities": "kind, result, happened_at, no_next_step_reason",
    "follow_ups": "due_on, state",
    "tasks": "kind, due_on, state",
    "feedback": "sign, can_fix, state",
    "proposals": "state, amount, currency, sent_at, sent_on",
    "cadence_runs": "kind, state, next_on, next_at",
    "meetings": "starts_at, ends_at, zone, travel_minutes, state",
    "payments": "amount, currency, paid_on",
    "payment_promises": "amount, currency, due_on, state",
}


async def records_of(office: Office, client: Client) -> Facts:
    """What the book says of a client, but for the words."""
    found: Facts = []
    async with office.database.reading() as uow:
        for table, columns in RECORDS.items():
            sql = f"select {columns} from {table} where client_id = :id order by id"  # noqa: S608 - names of ours
            rows = await uow.connection.rows(sql, {"id": client.id})
            found += [(table, *(row[key] for key in row.keys())) for row in rows]  # noqa: SIM118 - no mapping
    return found


async def news(office: Office) -> list[tuple[Any, ...]]:
    """All that is to be told, by number."""
    async with office.database.reading() as uow:
        rows = await uow.connection.rows("select id, kind, recipient_id, due_at, state from notices", {})
    return [tuple(row[place] for place in range(5)) for row in rows]


async def caused(office: Office, act: Awaitable[object]) -> Facts:
    """The notices that something brings about."""
    before = {one[0] for one in await news(office)}
    await act
    return sorted(one[1:] for one in await news(office) if one[0] not in before)


async def tell(anna: Person, text: str) -> None:
    """Tell it in one message, and save it as it is shown."""
    await anna.sends(text)
    assert "Записать так?" in anna.sees[-1], anna.sees[-1]
    await anna.presses("Записать")
    assert "Записано." in anna.sees[-1]


async def visit(anna: Person) -> None:
    """Log a visit."""
    await log_visit(anna, "Лютик")


async def promise(anna: Person) -> None:
    """Record a promise to pay."""
    await anna.sends("/promise Лютик")
    await anna.sends("50 000 в пятницу")


async def payment(anna: Person) -> None:
    """Record a payment."""
    await anna.sends("/paid Лютик")
    await anna.sends("40 000")


async def proposal(anna: Person) -> None:
    """Record a proposal that was sent."""
    await anna.sends("/proposal")
    await anna.presses("Лютик")
    await anna.sends("Каталог")
    await anna.sends("100 000")
    await anna.presses("Эл. почта")
    await anna.presses("Отправлено сейчас")


async def meeting(anna: Person) -> None:
    """Make an appointment."""
    await anna.sends("/meet")
    await anna.presses("Лютик")
    await anna.presses("Завтра")
    await anna.sends("15:00")
    await anna.presses("Всё равно назначить")
    await anna.presses("Пропустить место")
    await anna.presses("Без цели")


async def fixed_at_once(anna: Person) -> None:
    """Log a complaint that the manager puts right."""
    await complain(anna, name="Лютик")
    await anna.presses("Да")


async def taken_up(anna: Person) -> None:
    """Log a complaint that goes to the head."""
    await escalate(anna, name="Лютик")


@pytest.mark.parametrize(
    ("text", "by_hand"),
    [
        ("Был у Ромашки, согласны на наше предложение, отправить договор завтра", visit),
        ("Ромашка обещала оплатить 50 тыс в пятницу", promise),
        ("Ромашка оплатила 40 тыс", payment),
        ("Отправил Ромашке КП на 100 тыс", proposal),
        ("Встреча с Ромашкой завтра в 15:00", meeting),
        ("Ромашка недовольна: привезли брак", fixed_at_once),
        ("Ромашка очень недовольна, грозит уйти к конкурентам", taken_up),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
async def test_one_message_does_what_the_buttons_do(
    office: Office, anna: Person, boris: Person, text: str, by_hand: Callable[[Person], Awaitable[None]]
) -> None:
    """Records and notices are the same, whichever way they were told."""
    told, typed = await client_of(anna), await client_of(anna, "Лютик")
    in_one_message = await caused(office, tell(anna, text))
    with_buttons = await caused(office, by_hand(anna))
    assert await records_of(office, told) == await records_of(office, typed)
    assert in_one_message == with_buttons
    assert await records_of(office, told) != []


async def test_a_promise_read_here_pauses_the_alerts(office: Office, anna: Person, boris: Person) -> None:
    """Until it is broken nothing is said of the debt; a promise without a sum is of what is overdue."""
    client = await client_of(anna)
    await owe(anna, client, "75000", TODAY - timedelta(days=8))
    await anna.sends("Звонил в Ромашку, обещают оплатить в пятницу")
    assert "75 000" in anna.sees[-1].replace("\u00a0", " ")
    assert anna.buttons[0] == "Проверить: Сумма"
    await anna.presses("Проверить: Сумма")
    await anna.sends("70 тыс")
    await anna.presses("Записать")
    seen = len(anna.sees)
    await lives_until(office, office.clock.read("2026-11-27 12:00", anna.zone))
    assert not [text for text in anna.sees[seen:] if "просроч" in text.lower() and "Ромашка" in text]
    await lives_until(office, office.clock.read("2026-11-30 12:00", anna.zone))
    assert [text for text in anna.sees[seen:] if "70 000" in text.replace("\u00a0", " ")]
