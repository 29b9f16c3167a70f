"""Transactions: all or nothing, one writer at a time, whatever goes wrong in between."""

import asyncio

import pytest

from domain.notices import OutboxMessage
from domain.refusals import ClientNotFound
from storage import inbox, outbox, people
from storage.connection import StorageUnavailable
from storage.database import Database, UnitOfWork
from tests.conftest import START


async def fact(database: Database, name: str) -> str | None:
    """What the book knows under a name."""
    async with database.transaction() as uow:
        return await people.find_fact(uow, name)


async def test_what_was_done_is_kept(database: Database, book_url: str) -> None:
    """After the commit it stands in the book, also for whoever opens it anew."""
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
    other = await Database.open(book_url)
    kept = await fact(other, "colour")
    await other.close()

    assert kept == "green"


async def test_queued_statements_run_in_order_before_a_read(database: Database) -> None:
    """A read sees what was queued before it; the last word counts."""
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
        people.keep_fact(uow, "colour", "blue")
        seen = await people.find_fact(uow, "colour")
        people.keep_fact(uow, "colour", "red")

    assert seen == "blue"
    assert await fact(database, "colour") == "red"


async def test_reading_sees_what_is_committed(database: Database) -> None:
    """It needs no transaction, and changes nothing."""
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
    async with database.reading() as uow:
        assert await people.find_fact(uow, "colour") == "green"
        with pytest.raises(RuntimeError):
            people.keep_fact(uow, "colour", "blue")

    assert await fact(database, "colour") == "green"


async def test_reading_aside_keeps_nobody_waiting(database: Database) -> None:
    """What it reads is of one moment, and others write meanwhile; it changes nothing either."""
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
    for later in ("blue", "red"):
        async with database.aside() as aside:
            before = await people.find_fact(aside, "colour")
            async with asyncio.timeout(5), database.transaction() as uow:
                people.keep_fact(uow, "colour", later)
            assert await people.find_fact(aside, "colour") == before
            with pytest.raises(RuntimeError):
                people.keep_fact(aside, "colour", "white")
        assert await fact(database, "colour") == later


async def test_what_goes_wrong_aside_is_over_with_it(database: Database) -> None:
    """The next who reads aside sees the book as it is then."""

    async def fails() -> None:
        async with database.aside() as aside:
            assert await people.find_fact(aside, "colour") is None
            raise ClientNotFound

    with pytest.raises(ClientNotFound):
        await fails()
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
    async with database.aside() as aside:
        assert await people.find_fact(aside, "colour") == "green"


async def test_an_error_undoes_everything(database: Database) -> None:
    """Also what was read back already."""

    async def fails() -> None:
        async with database.transaction() as uow:
            people.keep_fact(uow, "colour", "green")
            assert await people.find_fact(uow, "colour") == "green"
            raise ClientNotFound

    with pytest.raises(ClientNotFound):
        await fails()
    assert await fact(database, "colour") is None


async def test_a_queued_statement_that_fails_undoes_everything(database: Database) -> None:
    """Its error comes with the commit; a fault of ours is no outage; the next transaction works."""

    async def fails() -> None:
        async with database.transaction() as uow:
            people.keep_fact(uow, "colour", "green")
            people.keep_fact(uow, "broken", None)  # type: ignore[arg-type]  # that is the point
            people.keep_fact(uow, "shape", "round")

    with pytest.raises(Exception, match=r"(?i)not.null") as caught:
        await fails()
    assert not isinstance(caught.value, StorageUnavailable)
    assert await fact(database, "colour") is None
    assert await fact(database, "shape") is None


async def test_transactions_wait_for_each_other(database: Database) -> None:
    """Fifty tasks that each read a number and write one more lose none."""

    async def one_more() -> None:
        async with database.transaction() as uow:
            number = int(await people.find_fact(uow, "number") or 0)
            await asyncio.sleep(0)
            people.keep_fact(uow, "number", str(number + 1))

    await asyncio.gather(*[one_more() for _ in range(50)])
    assert await fact(database, "number") == "50"


@pytest.mark.parametrize("turns", range(0, 24, 2))
async def test_a_cancelled_transaction_is_whole_or_nothing(database: Database, turns: int) -> None:
    """Cancelled after any number of turns of the loop, both facts stand or none, and the next one works."""

    async def writes() -> None:
        async with database.transaction() as uow:
            people.keep_fact(uow, "colour", "green")
            await people.find_fact(uow, "colour")
            people.keep_fact(uow, "shape", "round")

    task = asyncio.create_task(writes())
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert (await fact(database, "colour") is None) == (await fact(database, "shape") is None)
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "blue")
    assert await fact(database, "colour") == "blue"


async def test_cancelled_ones_are_in_nobodys_way(database: Database) -> None:
    """Twenty are cancelled at odd moments while twenty others write: the others all stand."""

    async def writes(name: str) -> None:
        async with database.transaction() as uow:
            people.keep_fact(uow, name, "here")
            await people.find_fact(uow, name)

    kept = [asyncio.create_task(writes(f"kept-{number}")) for number in range(20)]
    doomed = [asyncio.create_task(writes(f"doomed-{number}")) for number in range(20)]
    for number, task in enumerate(doomed):
        for _ in range(number % 5):
            await asyncio.sleep(0.0005)
        task.cancel()
    await asyncio.gather(*kept)
    await asyncio.gather(*doomed, return_exceptions=True)

    for number in range(20):
        assert await fact(database, f"kept-{number}") == "here"


async def test_listeners_hear_of_commits_alone(database: Database) -> None:
    """Each commit is told once, after it stands, and an undone transaction never."""
    heard: list[UnitOfWork] = []
    database.listeners.append(heard.append)

    async def writes(refusal: ClientNotFound | None = None) -> None:
        async with database.transaction() as uow:
            outbox.add(uow, OutboxMessage(1, "sendMessage", {"text": "…"}), START)
            assert heard == []
            if refusal is not None:
                raise refusal

    with pytest.raises(ClientNotFound):
        await writes(ClientNotFound())
    await writes()
    assert [len(uow.messages) for uow in heard] == [1]


async def test_numbers_of_messages_go_on_after_a_restart(database: Database, book_url: str) -> None:
    """They grow within one moment, and behind the last of the run before, even if the clock went back."""
    message = OutboxMessage(1, "sendMessage", {"text": "…"})
    async with database.transaction() as uow:
        first = outbox.add(uow, message, START)
        second = outbox.add(uow, message, START)
    other = await Database.open(book_url)
    async with other.transaction() as uow:
        third = outbox.add(uow, message, START.replace(year=2020))
    await other.close()

    assert first.id < second.id < third.id


async def test_an_update_is_kept_once(database: Database) -> None:
    """Telegram repeats what it thinks unconfirmed; the first JSON stays, and the order of arrival counts."""
    async with database.transaction() as uow:
        inbox.add(uow, [(9, '{"first": 1}'), (3, "{}")], START)
    async with database.transaction() as uow:
        inbox.add(uow, [(9, '{"again": 1}'), (4, "{}")], START)
        waiting = await inbox.list_waiting(uow, 10)

    assert [(one.update_id, one.payload) for one in waiting] == [(9, '{"first": 1}'), (3, "{}"), (4, "{}")]


async def test_one_statement_runs_for_many_in_one_turn(database: Database) -> None:
    """What was queued before runs first; every set of parameters has its own rows."""
    async with database.transaction() as uow:
        people.keep_fact(uow, "colour", "green")
        query = "select value from facts where name = :name"
        found = await uow.connection.each(query, [{"name": "colour"}, {"name": "taste"}])

    assert [[row["value"] for row in rows] for rows in found] == [["green"], []]
