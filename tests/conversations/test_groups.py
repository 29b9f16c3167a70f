"""Groups: bound to a department by its head, in the group and only there."""

from datetime import timedelta
from typing import Any

from domain.groups import Group
from domain.people import Role
from storage import groups, people
from tests.office import Office, Person

GROUP = -1001234567890
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


async def binding(office: Office, chat_id: int = GROUP) -> Group | None:
    """Give the binding of a group."""
    async with office.database.transaction() as uow:
        return await groups.find(uow, chat_id)


async def service(office: Office, person: Person | None, chat_id: int, **content: Any) -> None:
    """Let Telegram put a message of its own into a group, or one by a nameless admin."""
    sender = ANONYMOUS
    if person is not None:
        sender = {"id": person.telegram_id, "is_bot": False, "first_name": person.name}
    chat = {"id": chat_id, "type": "supergroup", "title": "Отдел"}
    await office.hears({"message": {"message_id": 9, "date": 1, "chat": chat, "from": sender, **content}})


async def membership(
    office: Office, person: Person, old: str, new: str, chat_id: int = GROUP, kind: str = "supergroup"
) -> None:
    """Let Telegram tell what became of us in a chat, naming only the rights that there were in 2021."""
    bot = {"id": 1, "is_bot": True, "first_name": "Fieldbook", "username": "FieldbookBot"}
    rights = {
        "can_be_edited": False,
        "is_anonymous": False,
        "can_manage_chat": True,
        "can_invite_users": True,
    }
    shapes: dict[str, dict[str, Any]] = {
        "kicked": {"until_date": 0},
        "administrator": rights,
        "restricted": {"is_member": True, "until_date": 0},
    }
    chat = {"id": chat_id, "type": kind, "title": "Отдел"}
    sender = {
        "id": person.telegram_id,
        "is_bot": False,
        "first_name": person.name,
        "language_code": person.language,
    }
    members = [{"status": status, "user": bot, **shapes.get(status, {})} for status in (old, new)]
    update = {
        "chat": chat,
        "from": sender,
        "date": 1,
        "old_chat_member": members[0],
        "new_chat_member": members[1],
    }
    await office.hears({"my_chat_member": update})


async def test_a_head_binds_the_group_where_he_says_so(office: Office, boris: Person) -> None:
    """To his own department; the answer stands in the group, and nothing is said in private."""
    await boris.sends("/bind", chat_id=GROUP)
    assert [said.splitlines()[0] for said in boris.sees_in(GROUP)] == ["Группа связана с отделом «Продажи»."]
    assert boris.sees == []
    bound = await binding(office)
    assert bound is not None
    assert (bound.department_id, bound.thread_id, bound.title) == (
        boris.employee.department_id,
        None,
        "Отдел",
    )


async def test_a_topic_of_a_forum_is_kept(office: Office, boris: Person) -> None:
    """Said in a topic, it binds the topic; said anew in another, it moves."""
    await boris.sends("/bind", chat_id=GROUP, thread_id=42)
    assert [said.splitlines()[0] for said in boris.sees_in(GROUP)] == ["Тема связана с отделом «Продажи»."]
    assert office.telegram.chats[GROUP][-1].payload["message_thread_id"] == 42
    await boris.sends("/bind@FieldbookBot", chat_id=GROUP, thread_id=43)
    bound = await binding(office)
    assert bound is not None
    assert bound.thread_id == 43


async def test_in_a_private_chat_nothing_is_bound(office: Office, boris: Person) -> None:
    """The command says where it is meant to be said."""
    await boris.sends("/bind")
    assert boris.sees == ["Это делается в группе."]
    assert await boris.presses_data("bind:1", 5) == "Эта кнопка не ваша."


async def test_a_manager_binds_nothing(office: Office, anna: Person) -> None:
    """He is told whose business it is."""
    await anna.sends("/bind", chat_id=GROUP)
    await anna.sends("/unbind", chat_id=GROUP)
    assert anna.sees_in(GROUP) == ["Это может только руководитель."] * 2
    assert await binding(office) is None


async def test_an_admin_chooses_the_department(
    office: Office, owner: Person, boris: Person, anna: Person
) -> None:
    """By a button that is his alone; a second tap changes nothing."""
    await office.person("Вера", 1010, Role.HEAD, "Опт")
    await owner.sends("/bind", chat_id=GROUP, thread_id=7)
    question = office.telegram.chats[GROUP][-1]
    assert question.button_texts == ["Опт", "Продажи"]
    data = question.buttons[0]["callback_data"]
    assert await anna.presses_data(data, question.message_id, GROUP) == "Это может только руководитель."
    await owner.presses_data(data, question.message_id, GROUP)
    await owner.presses_data(data, question.message_id, GROUP)
    assert [said.splitlines()[0] for said in owner.sees_in(GROUP)] == ["Группа связана с отделом «Опт»."]


async def test_an_admin_without_departments_is_told_how_to_begin(office: Office, owner: Person) -> None:
    """There is nothing to choose from yet."""
    await owner.sends("/bind", chat_id=GROUP)
    assert owner.sees_in(GROUP)[0].startswith("Отделов ещё нет.")


async def test_a_group_of_another_department_is_not_taken(
    office: Office, boris: Person, owner: Person
) -> None:
    """Its own head gives it up first; an admin may do either."""
    vera = await office.person("Вера", 1010, Role.HEAD, "Опт")
    await vera.sends("/bind", chat_id=GROUP)
    await boris.sends("/bind", chat_id=GROUP)
    assert "уже связана с отделом «Опт»" in boris.sees_in(GROUP)[-1]
    await boris.sends("/unbind", chat_id=GROUP)
    assert "вне ваших полномочий" in boris.sees_in(GROUP)[-1]
    await owner.sends("/unbind", chat_id=GROUP)
    assert owner.sees_in(GROUP)[-1] == "Группа больше не связана с отделом «Опт»."
    await boris.sends("/unbind", chat_id=GROUP)
    assert "не связана ни с каким отделом" in boris.sees_in(GROUP)[-1]
    await boris.sends("/bind", chat_id=GROUP)
    assert boris.sees_in(GROUP)[-1].splitlines()[0] == "Группа связана с отделом «Продажи»."


async def test_who_speaks_as_the_group_is_asked_to_speak_for_himself(office: Office) -> None:
    """A nameless admin of the group may be anybody."""
    chat = {"id": GROUP, "type": "supergroup", "title": "Отдел"}
    await service(office, None, GROUP, text="/bind", sender_chat=chat)
    await service(office, None, GROUP, text="привет", sender_chat=chat)
    said = [seen.text for seen in office.telegram.chats[GROUP]]
    assert len(said) == 1
    assert said[0].startswith("Вы пишете от имени группы")
    assert await binding(office) is None


async def test_taken_into_a_group_it_says_how_to_begin(
    office: Office, boris: Person, stranger: Person
) -> None:
    """One sentence, once; to a stranger the usual one; in a channel nothing."""
    await membership(office, boris, "left", "member")
    await membership(office, boris, "member", "administrator")
    assert boris.sees_in(GROUP) == [
        "Здравствуйте! Чтобы связать эту группу с отделом, его руководитель пишет здесь /bind."
    ]
    await membership(office, stranger, "left", "member", -1002)
    assert stranger.sees_in(-1002)[0].startswith("Toto je pracovný bot")
    await membership(office, boris, "left", "restricted", -1004)
    assert len(boris.sees_in(-1004)) == 1
    await membership(office, boris, "left", "administrator", -1003, "channel")
    assert boris.sees_in(-1003) == []


async def test_thrown_out_of_a_group_it_tells_the_heads(
    office: Office, boris: Person, anna: Person, owner: Person, stranger: Person
) -> None:
    """The binding is gone, whoever did it; the head hears which group, the others nothing."""
    await boris.sends("/bind", chat_id=GROUP)
    await membership(office, stranger, "member", "kicked")
    await office.moves_to(office.clock.now() + timedelta(minutes=2))

    assert boris.sees[-1].startswith(
        "Меня удалили из группы «Отдел», и она больше не связана с отделом «Продажи»."
    )
    assert (anna.sees, owner.sees) == ([], [])
    async with office.database.transaction() as uow:
        lost = await groups.find(uow, GROUP)
    assert lost is not None
    assert lost.lost_at is not None
    await membership(office, boris, "left", "member")
    await boris.sends("/bind", chat_id=GROUP)
    async with office.database.transaction() as uow:
        found = await groups.find(uow, GROUP)
    assert found is not None
    assert found.lost_at is None


async def test_without_a_head_the_admins_hear_of_a_lost_group(office: Office, owner: Person) -> None:
    """Somebody must know."""
    async with office.database.transaction() as uow:
        await people.add_department(uow, "Продажи")
    await owner.sends("/bind", chat_id=GROUP)
    await owner.presses("Продажи", chat_id=GROUP)
    await membership(office, owner, "administrator", "left")
    await office.moves_to(office.clock.now() + timedelta(minutes=2))
    assert owner.sees[-1].startswith("Меня удалили из группы")


async def test_a_group_that_becomes_a_supergroup_stays_bound(office: Office, boris: Person) -> None:
    """Telegram tells of the new number twice, and of a farewell to the old; nobody is alarmed."""
    old, new = -555, -1009
    await boris.sends("/bind", chat_id=old)
    await membership(office, boris, "member", "left", old, "group")
    await service(office, boris, old, migrate_to_chat_id=new)
    await service(office, None, new, migrate_from_chat_id=old)
    await office.moves_to(office.clock.now() + timedelta(minutes=2))

    bound = await binding(office, new)
    assert bound is not None
    assert bound.lost_at is None
    assert await binding(office, old) is None
    assert boris.sees == []
