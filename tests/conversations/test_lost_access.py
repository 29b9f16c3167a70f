"""Who lost a client, a department or his place between planning and telling (D088, D095)."""

from dataclasses import replace
from datetime import timedelta

from domain.people import Role
from services import client_changes, feedback_answers, groups, meetings, team
from storage import clients, people
from storage import groups as stored_groups
from tests.conversations.complaints import escalate, told_by
from tests.conversations.diary import known_client, meeting_of
from tests.conversations.journal import client_of
from tests.conversations.promises import TODAY, give_client, give_task
from tests.office import Office, Person

GROUP = -1001


async def placed(office: Office, by: Person, person: Person, department: str = "Опт") -> None:
    """Put a person into another department, in the role he has."""
    async with office.database.transaction() as uow:
        other = await people.add_department(uow, department)
        role = person.employee.role
        await team.place(uow, by.employee, person.employee.id, role, other.id, office.clock.now())


def heard(person: Person, words: str) -> bool:
    """Tell whether a person was told something with these words."""
    return any(words in text for text in person.sees)


async def test_an_answer_goes_to_whoever_has_the_client_when_it_is_told(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """The manager who lost the client meanwhile hears nothing of it (D055)."""
    client = await client_of(anna)
    await escalate(anna)
    told = await told_by(office, client)
    async with office.database.transaction() as uow:
        now = office.clock.now()
        await feedback_answers.answer(uow, boris.employee, told.id, "Заменим завтра", now)
        await client_changes.give_to(uow, boris.employee, client.id, viktor.employee.id, now)
    await office.works()
    assert heard(viktor, "Заменим завтра")
    assert not heard(anna, "Заменим завтра")


async def test_a_head_of_another_department_does_not_hear_who_is_late(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """He led the manager when it was planned, and does not when it is told (D164)."""
    client = await known_client(anna, is_key=True)
    meeting = await meeting_of(anna, client, office.clock.now() + timedelta(hours=1))
    async with office.database.transaction() as uow:
        await meetings.run_late(uow, anna.employee, meeting.id, 20, office.clock.now())
        other = await people.add_department(uow, "Опт")
        await team.place(uow, owner.employee, boris.employee.id, Role.HEAD, other.id, office.clock.now())
    await office.works()
    assert not heard(boris, "Ромашка")


async def test_what_is_late_is_told_to_those_who_may_see_the_client(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """A manager who went to another department keeps his clients, and their head keeps an eye on them."""
    client = await client_of(anna)
    foma = await office.person("Фома", 1013, Role.HEAD, "Опт")
    await placed(office, owner, anna)
    await give_task(anna, client, "Отправить прайс", TODAY)
    await give_task(anna, None, "Сдать отчёт", TODAY)
    await office.moves_to(office.clock.read("2026-11-26 12:00", anna.zone))
    assert (heard(boris, "Отправить прайс"), heard(foma, "Отправить прайс")) == (True, False)
    assert (heard(boris, "Сдать отчёт"), heard(foma, "Сдать отчёт")) == (False, True)


async def test_a_plan_shows_no_client_of_another_department(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """The new head of a manager sees his days without the clients whom he may not see."""
    client = await client_of(anna)
    await client_of(anna, "Лютик")
    foma = await office.person("Фома", 1013, Role.HEAD, "Опт")
    await placed(office, owner, anna)
    meeting = await meeting_of(anna, client, office.clock.now() + timedelta(hours=3))
    await give_task(anna, client, "Отправить прайс", TODAY)
    await foma.sends("/today")
    await foma.presses("Планы менеджеров")
    await foma.presses("Анна")
    assert "Ромашка" not in foma.sees[-1]
    await foma.presses_data(f"meeting:{meeting.id}", foma.seen[-1].message_id)
    assert "Ромашка" not in "".join(foma.sees)
    await boris.sends("/today")
    await boris.presses_data(f"meeting:{meeting.id}", boris.seen[-1].message_id)
    assert "Ромашка" in boris.sees[-1]


async def test_a_case_is_not_redrawn_for_those_who_left(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """The answer does not appear on the screen of a head who leads other people now."""
    await client_of(anna)
    clara = await office.person("Клара", 1014, Role.HEAD)
    await escalate(anna)
    case = clara.seen[-1]
    await placed(office, owner, clara)
    await boris.presses("Ответить")
    await boris.sends("Заменим завтра")
    assert "Заменим завтра" not in case.text


async def test_a_complaint_about_a_client_of_no_department_goes_to_the_admins(
    office: Office, anna: Person, boris: Person, owner: Person
) -> None:
    """The manager's head may not see such a client, so somebody must hear of it who may."""
    client = await client_of(anna)
    async with office.database.transaction() as uow:
        clients.save(uow, replace(client, department_id=None))
    await escalate(anna)
    assert heard(owner, "Жалоба")
    assert not heard(boris, "Жалоба")


async def test_a_lost_group_is_told_to_its_own_head(office: Office, boris: Person, owner: Person) -> None:
    """A head of another department by then hears nothing of it."""
    async with office.database.transaction() as uow:
        now = office.clock.now()
        await groups.bind(uow, boris.employee, None, chat_id=GROUP, thread_id=None, title="Наши", now=now)
        await groups.lose(uow, GROUP, now)
        assert await stored_groups.find(uow, GROUP) is not None
    await placed(office, owner, boris)
    await office.moves_to(office.clock.read("+5 minutes", boris.zone))
    assert not heard(boris, "Наши")


async def test_a_client_given_away_takes_its_reminders_along(
    office: Office, anna: Person, viktor: Person, boris: Person
) -> None:
    """Neither the evening before nor the hour before names the client to the one who had it."""
    client = await client_of(anna)
    await meeting_of(anna, client, office.clock.now() + timedelta(days=1))
    await give_client(office, client, boris, viktor)
    await office.moves_to(office.clock.now() + timedelta(days=2))
    assert [text for text in anna.sees if "Ромашка" in text] == [
        "Клиента теперь ведёт Виктор (передаёт Борис): Ромашка"
    ]
    assert heard(viktor, "Ромашка")
