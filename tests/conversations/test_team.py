"""The team: who is with us, and what a head or an admin changes of each."""

from datetime import timedelta

from domain.people import Role
from storage import people
from tests.conversations.journal import client_of
from tests.conversations.test_invitations import invited
from tests.office import Office, Person


async def role_of(office: Office, person: Person) -> tuple[Role, int | None]:
    """Give the role and department that the book has for a person."""
    async with office.database.transaction() as uow:
        kept = await people.find_by_telegram_id(uow, person.telegram_id)
    assert kept is not None
    return kept.role, kept.department_id


async def removed(by: Person, person: Person) -> None:
    """Let a head take a person out."""
    await by.sends("/team")
    await by.presses(person.name)
    await by.presses("Убрать")
    await by.presses("Да, убрать")


async def test_a_head_sees_his_department_with_roles_and_times(
    office: Office, boris: Person, anna: Person, viktor: Person
) -> None:
    """Name, role, place and the time that it is there; nobody of another department, no admin."""
    await office.person("Вера", 1010, Role.MANAGER, "Опт")
    await office.person("Ольга", 1004, Role.ADMIN, None)
    await boris.sends("/team")
    assert boris.sees[-1].splitlines() == [
        "Сотрудники: 3",
        "",
        "Анна: менеджер, «Продажи», Москва 11:00",
        "Борис: руководитель, «Продажи», Братислава 09:00",
        "Виктор: менеджер, «Продажи», Владивосток 18:00",
    ]
    assert boris.buttons[:3] == ["Анна", "Борис", "Виктор"]


async def test_an_admin_sees_everybody_by_pages(office: Office, owner: Person) -> None:
    """Ten on a page; the arrows stop at the ends."""
    for number in range(23):
        await office.person(f"Менеджер {number:02}", 2000 + number, department=f"Отдел {number % 3}")
    await owner.sends("/team")
    assert owner.sees[-1].splitlines()[0] == "Сотрудники: 24"
    assert "1/3" in owner.buttons
    for _ in range(4):
        await owner.presses("›")
    assert "3/3" in owner.buttons
    assert "Ольга: администратор, Москва 11:00" in owner.sees[-1]
    await owner.presses_data("team:999", owner.seen[-1].message_id)
    assert "3/3" in owner.buttons


async def test_a_manager_has_no_team(anna: Person, boris: Person) -> None:
    """Neither by command nor by any of its buttons."""
    for data in ("team:0", f"person:{boris.employee.id}", f"take_out:{boris.employee.id}"):
        assert await anna.presses_data(data, 5) == "Это может только руководитель."
    await anna.sends("/team")
    assert anna.sees == ["Это может только руководитель."]


async def test_a_head_renames_a_manager(boris: Person, anna: Person) -> None:
    """The typed name is kept as it is, whatever stands in it; a photo or a whole page is no name."""
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Переименовать")
    await boris.sends("ы" * 4096)
    assert "от 1 до 64 букв" in boris.sees[-1]
    await boris.sends('\u202e<b>"&Ко 👩‍💼\n مريم')
    assert boris.sees[-1].splitlines()[0] == '<b>"&Ко 👩‍💼 مريم'
    await anna.sends("/start")
    assert anna.sees[-1].startswith('Вы уже с нами, <b>"&Ко 👩‍💼 مريم')


async def test_a_command_in_the_middle_of_renaming_is_not_a_name(boris: Person, anna: Person) -> None:
    """The dialogue is left behind, and its old button says that it is over."""
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Переименовать")
    question = boris.seen[-1]
    await boris.sends("/settings")
    await boris.sends("/cancel")
    assert await boris.presses("Отмена", on=question) == "Это уже закончено. Начните заново, если нужно."
    await boris.sends("/team")
    assert "Анна:" in boris.sees[-1]


async def test_a_head_leads_managers_alone(office: Office, boris: Person) -> None:
    """Another head of his department is seen, and changed by an admin only; other departments are hidden."""
    second = await office.person("Глеб", 1011, Role.HEAD)
    foreign = await office.person("Вера", 1010, Role.MANAGER, "Опт")
    await boris.sends("/team")
    await boris.presses("Глеб")
    assert boris.buttons == ["‹ К сотрудникам"]
    await boris.presses_data(f"take_out:{second.employee.id}", boris.seen[-1].message_id)
    assert "вне ваших полномочий" in boris.sees[-1]
    for data in ("person", "take_out", "person_name"):
        await boris.presses_data(f"{data}:{foreign.employee.id}", boris.seen[-1].message_id)
        assert boris.sees[-1] == "Такого сотрудника нет."
    for data in ("give_role:1:admin", "give_dep:1:1:admin", "person_role:1", "person_dep:1"):
        assert await boris.presses_data(data, 5) == "Это может только руководитель."
    assert await role_of(office, second) == (Role.HEAD, boris.employee.department_id)


async def test_a_role_holds_at_once_with_its_menu(office: Office, owner: Person, anna: Person) -> None:
    """Who was a manager a moment ago leads now; his menu shows it, and he is told."""
    await owner.sends("/team")
    await owner.presses("Анна")
    await owner.presses("Роль")
    assert owner.buttons == ["руководитель", "администратор", "‹ Назад"]
    await owner.presses("руководитель")

    assert "Анна\nруководитель, «Продажи»" in owner.sees[-1]
    assert "invite" in office.telegram.menus[anna.telegram_id]
    assert anna.sees == ["Ваша роль теперь: руководитель, отдел «Продажи». Что вам доступно: /help"]
    await anna.sends("/team")
    assert "Сотрудники: 1" in anna.sees[-1]


async def test_who_loses_his_role_loses_what_it_opened(office: Office, owner: Person, boris: Person) -> None:
    """Old buttons and links of a head let nobody in when he is a manager again."""
    secret = await invited(boris)
    await boris.sends("/team")
    old = boris.seen[-1]
    await owner.sends("/team")
    await owner.presses("Борис")
    await owner.presses("Роль")
    await owner.presses("менеджер")

    assert await boris.presses("Борис", on=old) == "Это может только руководитель."
    guest = Person(office, 7777, "Гость")
    await guest.sends(f"/start {secret}")
    assert guest.sees[-1].startswith("Такого приглашения нет")
    assert "invite" not in office.telegram.menus[boris.telegram_id]


async def test_an_admin_moves_a_person_to_another_department(
    office: Office, owner: Person, anna: Person
) -> None:
    """To one that is there, or to a new one by its name."""
    await office.person("Вера", 1010, Role.HEAD, "Опт")
    await owner.sends("/team")
    await owner.presses("Анна")
    await owner.presses("Отдел")
    assert "Опт" in owner.buttons
    assert "Продажи" not in owner.buttons
    await owner.presses("Опт")
    assert "менеджер, «Опт»" in owner.sees[-1]
    await office.moves_to(office.clock.now() + timedelta(minutes=1))
    await owner.presses("Отдел")
    await owner.sends("Экспорт")
    assert "менеджер, «Экспорт»" in owner.sees[-1]
    assert anna.sees[-1] == "Ваша роль теперь: менеджер, отдел «Экспорт». Что вам доступно: /help"


async def test_an_admin_without_department_needs_one_to_be_less(office: Office, owner: Person) -> None:
    """Demoted, he is asked for a department first."""
    second = await office.person("Олег", 1012, Role.ADMIN, None)
    await owner.sends("/team")
    await owner.presses("Олег")
    await owner.presses("Роль")
    await owner.presses("менеджер")
    assert "в какой отдел?" in owner.sees[-1]
    await owner.sends("Склад")
    assert "менеджер, «Склад»" in owner.sees[-1]
    assert (await role_of(office, second))[0] is Role.MANAGER


async def test_the_last_admin_stays(office: Office, owner: Person) -> None:
    """He can neither take himself out nor make himself less; with a second one he can."""
    await owner.sends("/team")
    await owner.presses("Ольга")
    card = owner.seen[-1].message_id
    async with office.database.transaction() as uow:
        department = await people.add_department(uow, "Продажи")
    await owner.presses_data(f"give_dep:{owner.employee.id}:{department.id}:manager", card)
    assert "единственный администратор" in owner.sees[-1]
    await owner.presses_data(f"take_out:{owner.employee.id}", card)
    assert "единственный администратор" in owner.sees[-1]

    await office.person("Олег", 1012, Role.ADMIN, None)
    await owner.presses_data(f"take_out:{owner.employee.id}", card)
    await owner.sends("/team")
    assert owner.sees[-1].startswith("Это рабочий бот компании")


async def test_a_removed_employee_is_a_stranger_with_his_next_update(
    office: Office, boris: Person, anna: Person
) -> None:
    """His dialogue, buttons, commands, menu and keyboard are gone, and his notices are dropped."""
    await anna.sends("/settings")
    await anna.presses("Тихие часы")
    screen = anna.seen[-1]
    await removed(boris, anna)

    assert anna.sees[-1].startswith("Ваш доступ к рабочему боту закрыт.")
    assert anna.seen[-1].payload["reply_markup"]["remove_keyboard"] is True
    assert anna.telegram_id not in office.telegram.menus
    assert (await anna.presses("23:00–07:00", on=screen)).startswith("Это рабочий бот")
    await anna.sends("22-7")
    assert anna.sees[-1].startswith("Это рабочий бот")
    await anna.sends("/bind", chat_id=-1001)
    assert anna.sees_in(-1001)[-1].startswith("Это рабочий бот")

    said = len(anna.sees)
    await office.moves_to(office.clock.now() + timedelta(days=3))
    assert len(anna.sees) == said


async def test_what_a_leaver_had_is_told_to_the_heads(
    office: Office, owner: Person, boris: Person, anna: Person
) -> None:
    """Whoever takes him out sees how many clients have no owner now; the head hears of it too."""
    for number in range(5):
        await client_of(anna, f"Клиент {number}")
    await removed(owner, anna)

    words = (
        "Анна: доступ закрыт. Без менеджера осталось 5 клиентов. "
        "Передайте их: /clients, «Без менеджера», карточка, «Изменить»"
    )
    assert owner.sees[-1] == words
    assert boris.sees == [words]


async def test_the_clients_of_a_leaver_are_found_and_handed_over(
    owner: Person, boris: Person, anna: Person, viktor: Person
) -> None:
    """One filter shows whom nobody looks after; a client handed over is not among them any more."""
    for name in ("Клён", "Липа"):
        await client_of(anna, name)
    await client_of(viktor, "Яма")
    await removed(owner, anna)

    await boris.sends("/clients")
    await boris.presses("Без менеджера")
    assert boris.buttons[:2] == ["Клён", "Липа"]
    assert "Яма" not in boris.buttons
    await boris.presses("Клён")
    assert "Менеджера нет" in boris.sees[-1]
    await boris.presses("Изменить")
    await boris.presses("Кто ведёт")
    await boris.presses("Виктор")
    assert "Ведёт Виктор" in boris.sees[-1]
    await boris.presses("К списку")
    await boris.presses("Без менеджера")
    assert "Клён" not in boris.buttons


async def test_a_second_tap_takes_nobody_out_twice(boris: Person, anna: Person) -> None:
    """The button says that it is done."""
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Убрать")
    question = boris.seen[-1]
    data = question.buttons[0]["callback_data"]
    await boris.presses_data(data, question.message_id)
    await boris.presses_data(data, question.message_id)
    assert "Это уже сделано." in boris.sees[-1]
    assert len(anna.sees) == 1


async def test_a_leavers_links_let_nobody_in(office: Office, owner: Person, boris: Person) -> None:
    """What a head handed out before he left is worth nothing after."""
    secret = await invited(boris)
    await removed(owner, boris)
    guest = Person(office, 7777, "Гость")
    await guest.sends(f"/start {secret}")
    assert guest.sees[-1].startswith("Такого приглашения нет")


async def test_who_comes_back_finds_his_settings(office: Office, boris: Person, owner: Person) -> None:
    """Invited anew, he has his old name, language, zone and hours, and the new role."""
    vera = await office.person("Вера", 1010, language="sk", zone="Asia/Vladivostok")
    await vera.sends("/settings")
    await vera.presses("Tichý čas")
    await vera.presses("22:00–07:00")
    await removed(boris, vera)
    secret = await invited(boris, "руководитель")
    vera.name = "Vera Nová"
    await vera.sends(f"/start {secret}")

    assert vera.sees[-1].startswith("Вера, vitajte! Vediete oddelenie.")
    await vera.sends("/settings")
    assert "Вера, vedúci, oddelenie „Продажи“" in vera.sees[-1]
    assert "Vladivostok" in vera.sees[-1]
    assert "22:00–07:00" in vera.sees[-1]
    assert "invite" in office.telegram.menus[vera.telegram_id]
