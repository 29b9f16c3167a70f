"""Answers in free words to whatever the bot has said: the client is known from it (stage H)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.clients import Client
from domain.notices import NoticeKind
from storage import clients, told_replies
from tests.conversations.complaints import escalate
from tests.conversations.diary import meeting_of
from tests.conversations.journal import client_of
from tests.conversations.money import TODAY, lives_until, owe
from tests.conversations.promises import TOMORROW, give_task, promise
from tests.office import Office, Person
from tests.telegram import Seen

WORDS = "обещали оплатить 50 тыс в пятницу"
# About nobody, or about several clients at once.
ABOUT_NOBODY = {
    NoticeKind.DAY_PLAN,
    NoticeKind.DAY_CLOSE,
    NoticeKind.DAY_SUMMARY,
    NoticeKind.PLAN_CHECKPOINT,
    NoticeKind.MONTH_REPORT,
    NoticeKind.REPORT_SENT,
    NoticeKind.PAPER_NEW,
    NoticeKind.NOT_SHIPPED,
    NoticeKind.WELCOME,
    NoticeKind.ROLE_CHANGED,
    NoticeKind.EMPLOYEE_LEFT,
    NoticeKind.CLIENTS_LEFT,
    NoticeKind.CLIENTS_GIVEN,
    NoticeKind.CLIENTS_TAKEN,
    NoticeKind.GROUP_LOST,
    NoticeKind.UNREACHABLE,
    NoticeKind.SURVEY_ANSWERS,
}


def test_every_notice_is_about_somebody_or_nobody() -> None:
    """A new kind of notice is entered in one list or the other."""
    about = set(vars(told_replies)["_SUBJECT_OF"])
    assert about | ABOUT_NOBODY == set(NoticeKind)
    assert about & ABOUT_NOBODY == set()


def shown(person: Person, part: str = "Ромашка") -> Seen:
    """The latest message that speaks of the client."""
    return next(seen for seen in reversed(person.seen) if part in seen.text)


async def follow_up(office: Office, anna: Person, client: Client) -> Seen:
    """A touch that was promised."""
    await promise(anna, client, "отправить КП", TOMORROW)
    await office.moves_to(office.clock.read("tomorrow 09:00", anna.zone))
    return shown(anna, "отправить КП")


async def task(office: Office, anna: Person, client: Client) -> Seen:
    """A task."""
    await give_task(anna, client, "заменить ценники", TOMORROW)
    await office.moves_to(office.clock.read("tomorrow 09:00", anna.zone))
    return shown(anna, "заменить ценники")


async def meeting(office: Office, anna: Person, client: Client) -> Seen:
    """A meeting that is near."""
    await meeting_of(anna, client, office.clock.now() + timedelta(hours=3))
    await office.moves_to(office.clock.now() + timedelta(hours=2, minutes=59))
    return shown(anna)


async def outcome(office: Office, anna: Person, client: Client) -> Seen:
    """What came of a meeting?"""
    await meeting_of(anna, client, office.clock.now() + timedelta(hours=1))
    await office.moves_to(office.clock.now() + timedelta(hours=4))
    return shown(anna)


async def missed_call(office: Office, anna: Person, client: Client) -> Seen:
    """A call to return."""
    await anna.sends("/log")
    await anna.presses("Пропущенный звонок")
    await anna.presses(client.name)
    await office.moves_to(office.clock.now() + timedelta(hours=1))
    return shown(anna, "Перезвоните")


async def proposal(office: Office, anna: Person, client: Client) -> Seen:
    """A proposal to speak of."""
    await anna.sends("Отправил Ромашке КП на 100 тыс")
    await anna.presses("Записать")
    before = len(anna.seen)
    await office.moves_to(office.clock.now() + timedelta(days=2))
    assert len(anna.seen) > before
    return shown(anna)


async def debt(office: Office, anna: Person, client: Client) -> Seen:
    """A debt."""
    await owe(anna, client, "75000", TODAY - timedelta(days=8))
    await lives_until(office, office.clock.read("tomorrow 12:00", anna.zone))
    return shown(anna, "75")


async def saved(office: Office, anna: Person, client: Client) -> Seen:
    """What was just saved."""
    await anna.sends("Был у Ромашки, показал каталог")
    await anna.presses("Записать")
    return anna.seen[-1]


async def card(office: Office, anna: Person, client: Client) -> Seen:
    """The client's card."""
    await anna.sends("/clients Ромашка")
    if not anna.sees[-1].startswith("Ромашка"):
        await anna.presses("Ромашка")
    return anna.seen[-1]


@pytest.mark.parametrize(
    "told", [follow_up, task, meeting, outcome, missed_call, proposal, debt, saved, card]
)
async def test_the_client_is_known_from_what_is_answered(
    office: Office, anna: Person, told: Callable[[Office, Person, Client], Awaitable[Seen]]
) -> None:
    """Words without a name, in reply to a reminder or a card, are about its client."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    await anna.answers(await told(office, anna, client), WORDS)
    assert anna.sees[-1].startswith("Записать так?\nРомашка")
    assert "Обещание оплатить, 50 000" in anna.sees[-1].replace("\u00a0", " ")


async def test_a_head_answers_a_complaint(office: Office, anna: Person, boris: Person) -> None:
    """What the head writes in reply to it is about that client too; another's name in it comes first."""
    await client_of(anna)
    await client_of(anna, "Лютик")
    await escalate(anna)
    complaint = shown(boris)
    await boris.answers(complaint, "звонил им, всё решили")
    assert "Ромашка" in boris.sees[-1]
    assert "Звонок" in boris.sees[-1]
    await boris.presses("Не записывать")
    await boris.answers(complaint, "Звонил в Лютик, всё решили")
    assert "Лютик" in boris.sees[-1]
    assert "Ромашка" not in boris.sees[-1]


async def test_of_a_list_the_quoted_line_counts(office: Office, anna: Person) -> None:
    """A line that is quoted says whom it is about; without one it is asked among those in the list."""
    for name in ("Ромашка", "Лютик", "Василёк"):
        client = await client_of(anna, name)
        if name != "Василёк":
            await meeting_of(anna, client, office.clock.now() + timedelta(hours=3))
    await anna.sends("/today")
    listed = shown(anna, "Лютик")
    line = next(line for line in listed.text.splitlines() if "Лютик" in line)
    await anna.answers(listed, WORDS, quote=line)
    assert anna.sees[-1].startswith("Записать так?\nЛютик")
    await anna.presses("Не записывать")
    await anna.answers(listed, WORDS)
    assert "О каком клиенте речь?" in anna.sees[-1]
    assert {"Ромашка", "Лютик"} < set(anna.buttons)


async def test_a_client_who_is_another_s_now(office: Office, anna: Person, viktor: Person) -> None:
    """The client of an old reminder, given away since, is not spoken of any more: it is asked."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    told = await saved(office, anna, client)
    async with office.database.transaction() as uow:
        clients.save(uow, replace(client, owner_id=viktor.employee.id))
    await anna.answers(told, WORDS)
    assert "О каком клиенте речь?" in anna.sees[-1]
    assert not any("Ромашка" in text for text in anna.buttons)
