"""People who block the bot and come back, and groups that throw it out: nothing is lost, nobody flooded."""

from datetime import timedelta
from typing import Any

from bot.telegram import Answered
from domain.notices import NoticeKind, NoticeState, OutboxMessage, Priority
from storage import groups, notices, outbox, people
from tests.conversations.promises import TODAY, TOMORROW, give_task
from tests.office import Office, Person

GROUP = -1001
BLOCKED = Answered(ok=False, error_code=403, description="Forbidden: bot was blocked by the user")
KICKED = Answered(ok=False, error_code=403, description="Forbidden: bot was kicked from the supergroup chat")


async def since(person: Person) -> object:
    """Give the moment since which the book says that a person cannot be reached."""
    async with person.office.database.transaction() as uow:
        return (await people.get(uow, person.employee.id)).unreachable_at


async def outbox_states(office: Office) -> list[str]:
    """Give the states of all messages, in order."""
    async with office.database.transaction() as uow:
        rows = await uow.connection.rows("select state from outbox order by id", {})
        return [str(row["state"]) for row in rows]


async def blocks(person: Person, status: str) -> None:
    """Let a person block the bot ("kicked") or let it in again ("member"), as Telegram tells it."""
    bot = {"id": 1, "is_bot": True, "first_name": "Fieldbook"}
    other = {"kicked": "member", "member": "kicked"}[status]
    members: list[dict[str, Any]] = [
        {"status": one, "user": bot, **({"until_date": 0} if one == "kicked" else {})}
        for one in (other, status)
    ]
    user = {"id": person.telegram_id, "is_bot": False, "first_name": person.name, "language_code": "ru"}
    await person.office.hears(
        {
            "my_chat_member": {
                "chat": {"id": person.telegram_id, "type": "private", "first_name": person.name},
                "from": user,
                "date": 1,
                "old_chat_member": members[0],
                "new_chat_member": members[1],
            }
        }
    )


async def test_whoever_blocked_the_bot_waits_and_his_head_hears_once(
    office: Office, anna: Person, boris: Person
) -> None:
    """What comes unasked waits; the head is told one time, however much waits."""
    await give_task(anna, None, "Отправить прайс", TODAY)
    await give_task(anna, None, "Уточнить адрес", TOMORROW)
    office.telegram.answers = [BLOCKED]
    await office.moves_to(office.clock.read("today 15:00", anna.zone))
    assert await since(anna) is not None
    await office.moves_to(office.clock.read("tomorrow 15:00", anna.zone))

    assert anna.sees == []
    heard = [text for text in boris.sees if "не получает мои сообщения" in text]
    assert len(heard) == 1
    assert heard[0].startswith("Анна не получает мои сообщения")
    assert "unreachable" in await outbox_states(office)


async def test_what_waited_comes_as_a_list_when_he_writes_again(
    office: Office, anna: Person, boris: Person
) -> None:
    """He writes, is answered, and gets what still has meaning in one message, each line with its button."""
    for text, day in (("Отправить прайс", TODAY), ("Уточнить адрес", TOMORROW), ("Договор", TOMORROW)):
        await give_task(anna, None, text, day)
    office.telegram.answers = [BLOCKED]
    await office.moves_to(office.clock.read("today 15:00", anna.zone))
    await office.moves_to(office.clock.read("tomorrow 15:00", anna.zone))
    await anna.sends("/help")

    assert await since(anna) is None
    answer, listed = anna.sees
    assert answer.startswith("Просто напишите")
    assert listed.startswith("Пока связи не было, накопилось")
    assert [word in listed for word in ("Отправить прайс", "Уточнить адрес", "Договор")] == [True] * 3
    assert await since(boris) is None

    await anna.presses("1", on=anna.seen[-1])
    assert "Отправить прайс" in anna.sees[-1]
    assert anna.buttons[0] == "Сделано"


async def test_blocking_and_unblocking_are_heard_at_once(office: Office, anna: Person, boris: Person) -> None:
    """Telegram tells of both; nothing has to fail first, and nothing has to be written."""
    await blocks(anna, "kicked")
    assert await since(anna) == office.clock.now()
    assert "не получает мои сообщения" in boris.sees[-1]
    await give_task(anna, None, "Отправить прайс", TODAY)
    await office.moves_to(office.clock.read("today 16:00", anna.zone))
    assert anna.sees == []
    await blocks(anna, "member")
    assert await since(anna) is None
    assert "Отправить прайс" in anna.sees[-1]


async def test_a_refusal_heals_too(office: Office, anna: Person) -> None:
    """What he asked for cannot be done, but he wrote: he can be reached."""
    await blocks(anna, "kicked")
    await anna.presses_data("client:999", 1)
    assert await since(anna) is None


async def test_what_lost_its_meaning_meanwhile_does_not_come(office: Office, anna: Person) -> None:
    """A month later nobody is told what was due then; it is kept as expired."""
    await blocks(anna, "kicked")
    task = await give_task(anna, None, "Отправить прайс", TODAY)
    await office.moves_to(office.clock.now() + timedelta(days=30))
    await anna.sends("/help")
    assert "Отправить прайс" not in anna.sees[-1]
    async with office.database.transaction() as uow:
        states = {one.state for one in await notices.list_of(uow, NoticeKind.TASK_DUE, task.id)}
    assert states == {NoticeState.EXPIRED}


async def test_somebody_who_comes_back_before_the_head_is_told_is_no_news(
    office: Office, anna: Person, boris: Person
) -> None:
    """The head's quiet hours are over when all is well again."""
    await office.moves_to(office.clock.read("today 23:00", boris.zone))
    await blocks(anna, "kicked")
    await blocks(anna, "member")
    await office.moves_to(office.clock.read("tomorrow 12:00", boris.zone))
    assert [text for text in boris.sees if "не получает" in text] == []


async def test_a_stranger_who_blocks_the_bot_is_nobodys_news(
    office: Office, stranger: Person, boris: Person
) -> None:
    """Only our own people are watched."""
    office.telegram.answers = [BLOCKED]
    await stranger.sends("/start")
    assert (stranger.sees, boris.sees) == ([], [])
    assert await outbox_states(office) == ["unreachable"]


async def test_a_group_that_threw_us_out_is_let_go(office: Office, boris: Person) -> None:
    """The first message that it does not take ends all that waits for it, and its head is told."""
    await boris.sends("/bind", chat_id=GROUP)
    office.telegram.answers = [KICKED]
    async with office.database.transaction() as uow:
        for text in ("Итоги дня", "Ещё"):
            payload: dict[str, object] = {"chat_id": GROUP, "text": text}
            message = OutboxMessage(GROUP, "sendMessage", payload, Priority.SUMMARY)
            outbox.add(uow, message, office.clock.now())
    await office.works()
    await office.moves_to(office.clock.now() + timedelta(minutes=2))

    assert await outbox_states(office) == ["sent", "unreachable", "unreachable", "sent"]
    assert boris.sees[-1].startswith("Меня удалили из группы «Отдел»")


async def test_a_group_that_became_a_supergroup_keeps_its_binding(office: Office, boris: Person) -> None:
    """The answer to a message tells the new number: the binding moves, and all that waits goes there."""
    await boris.sends("/bind", chat_id=GROUP)
    moved = Answered(
        ok=False, error_code=400, description="Bad Request: group chat was upgraded", moved_to=-2002
    )
    office.telegram.answers = [moved]
    async with office.database.transaction() as uow:
        for text in ("Итоги дня", "Ещё", "И ещё"):
            payload: dict[str, object] = {"chat_id": GROUP, "text": text}
            message = OutboxMessage(GROUP, "sendMessage", payload, Priority.SUMMARY)
            outbox.add(uow, message, office.clock.now())
    await office.works()

    assert boris.sees_in(-2002) == ["Итоги дня", "Ещё", "И ещё"]
    async with office.database.transaction() as uow:
        assert (await groups.find(uow, -2002)) is not None
        assert (await groups.find(uow, GROUP)) is None
