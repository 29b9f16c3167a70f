"""Jobs: begun after the commit, begun again after a crash, and done once."""

import asyncio
from functools import partial
from typing import Any

from bot.settings import Settings
from bot.telegram import TelegramAway
from domain.jobs import LARGEST_DOWNLOAD, Job, JobKind, OwnFile
from handlers.answers import send_file, send_picture
from handlers.workshop import Workshop, redrawn
from services import jobs
from storage import jobs as stored
from storage.database import Database
from tests.bot import labours
from tests.conftest import START
from tests.office import Office, Person
from tests.telegram import StillClock


async def echo(job: Job, shop: Workshop) -> None:
    """Fetch a file, change it in a process of its own, and send it back."""
    await shop.says(redrawn(job, "…"))
    content = await shop.run(labours.shout, await shop.download(job.payload["file_id"]))
    async with shop.ending() as last:
        file_id = await jobs.keep_file(last.uow, OwnFile("echo.txt", "text/plain", content), last.now)
        last.says(send_file(job.chat_id, file_id, "<b>готово</b>"))


async def stumble(job: Job, shop: Workshop) -> None:
    """Fail halfway through the last transaction."""
    async with shop.ending() as last:
        await jobs.keep_file(last.uow, OwnFile("half.txt", "text/plain", b"half"), last.now)
        last.says(redrawn(job, "never said"))
        raise ValueError("one\0two")


async def plan(office: Office, person: Person, **payload: Any) -> None:
    """Put a job in the book."""
    async with office.database.transaction() as uow:
        jobs.plan(uow, JobKind.EXPORT, person.employee, payload, START)


async def ended(database: Database, state: str) -> int:
    """Count the jobs that ended in a state."""
    async with database.reading() as uow:
        rows = await uow.connection.rows("select count(*) from jobs where state = :state", {"state": state})
        return int(rows[0][0])


async def kept_files(database: Database) -> int:
    """Count the files that are still to be sent."""
    async with database.reading() as uow:
        return int((await uow.connection.rows("select count(*) from files", {}))[0][0])


async def test_a_job_fetches_works_and_sends(office: Office, anna: Person, viktor: Person) -> None:
    """The file goes out with its caption; once it was sent, the book forgets it."""
    office.app.jobs.table = {JobKind.EXPORT: echo}
    office.telegram.files["f1"] = b"some words"
    await plan(office, anna, file_id="f1")
    await plan(office, viktor, file_id="f1")
    await office.works()

    assert anna.files == viktor.files == [OwnFile("echo.txt", "text/plain", b"SOME WORDS")]
    assert anna.sees == ["…", "готово"]
    assert await kept_files(office.database) == 0
    assert await ended(office.database, "done") == 2


async def test_listening_leaves_room_for_others(
    office: Office, anna: Person, viktor: Person, boris: Person, owner: Person
) -> None:
    """However many speak, two are heard at once, and somebody's file does not wait for them."""
    heard, may_end = [], asyncio.Event()

    async def listen(job: Job, shop: Workshop) -> None:
        heard.append(job.id)
        await may_end.wait()
        async with shop.ending():
            return

    office.app.jobs.table = {JobKind.LISTEN: listen, JobKind.EXPORT: echo}
    office.telegram.files["f1"] = b"words"
    async with office.database.transaction() as uow:
        for speaker in (anna, viktor, boris):
            jobs.plan(uow, JobKind.LISTEN, speaker.employee, {}, START)
    await plan(office, owner, file_id="f1")
    at_work = asyncio.create_task(office.app.jobs.work_off())
    while not await ended(office.database, "done"):  # noqa: ASYNC110 - the book has no event for a test
        await asyncio.sleep(0.01)
    assert len(heard) == 2
    may_end.set()
    await at_work

    assert await ended(office.database, "done") == 4


async def test_a_file_that_cannot_be_had_is_refused(office: Office, anna: Person) -> None:
    """Too large or gone: a sentence says so, and nothing is kept as a fault."""
    office.app.jobs.table = {JobKind.EXPORT: echo}
    office.telegram.files["large"] = b"x" * (LARGEST_DOWNLOAD + 1)
    await plan(office, anna, file_id="large")
    await plan(office, anna, file_id="gone")
    await office.works()

    assert "больше 20 МБ" in anna.sees[1]
    assert "ещё раз" in anna.sees[3]
    assert await ended(office.database, "refused") == 2


async def test_a_failed_job_is_kept_and_told(office: Office, anna: Person) -> None:
    """Nothing of its last transaction stays; the person is told a code, and the book has the reason."""
    office.app.jobs.table = {JobKind.EXPORT: stumble}
    await plan(office, anna)
    await office.works()

    async with office.database.reading() as uow:
        [failed] = await stored.list_failed(uow, START.replace(year=2020))
    assert failed.code in anna.sees[-1]
    assert "ничего не сохранено" in anna.sees[-1]
    assert failed.reason == "ValueError: one\\0two"
    assert "stumble" in failed.traceback
    assert await kept_files(office.database) == 0


async def test_an_outage_is_waited_for(office: Office, anna: Person) -> None:
    """Telegram away in the middle of a job: it is tried until it is back, and is no fault."""
    away = [TelegramAway("no route"), TelegramAway("no route")]

    async def try_on(job: Job, shop: Workshop) -> None:
        if away:
            raise away.pop()
        await echo(job, shop)

    office.app.jobs.table = {JobKind.EXPORT: try_on}
    office.telegram.files["f1"] = b"words"
    await plan(office, anna, file_id="f1")
    await office.works()

    assert len(anna.files) == 1


async def test_a_removed_person_gets_nothing(office: Office, anna: Person) -> None:
    """Who left while the job waited is told nothing, and no file stays."""
    office.app.jobs.table = {JobKind.EXPORT: echo}
    office.telegram.files["f1"] = b"words"
    await plan(office, anna, file_id="f1")
    async with office.database.transaction() as uow:
        await uow.connection.rows("update employees set removed_at = 1", {})
    await office.works()

    assert anna.files == []
    assert await ended(office.database, "dropped") == 1


async def test_a_job_that_ends_every_life_is_given_up(office: Office, anna: Person) -> None:
    """Begun five times without an end, it is kept as a failure and begun no more."""
    office.app.jobs.table = {JobKind.EXPORT: echo}
    await plan(office, anna, file_id="f1")
    async with office.database.transaction() as uow:
        await uow.connection.rows("update jobs set begun = 5", {})
    await office.works()

    assert "код" in anna.sees[-1]
    assert await ended(office.database, "failed") == 1


async def dies(life: Office, after: int) -> None:
    """Begin to work jobs off, and end in the midst of it."""
    working = asyncio.create_task(life.app.jobs.work_off())
    for _ in range(after):
        await asyncio.sleep(0.0003)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    await life.app.jobs.stop()


async def goes_on(life: Office) -> None:
    """Do what is left, as after a new start."""
    await life.opens()
    await life.works()
    await life.closes()


async def test_a_crash_between_any_two_steps(
    office: Office, anna: Person, settings: Settings, database: Database, clock: StillClock
) -> None:
    """However far a job had come when the program ended, it ends once: one file, one answer."""

    async def pass_on(job: Job, shop: Workshop) -> None:
        content = await shop.download(job.payload["file_id"])
        async with shop.ending() as last:
            file_id = await jobs.keep_file(last.uow, OwnFile("a.txt", "text/plain", content), last.now)
            last.says(send_file(job.chat_id, file_id, "готово"))

    await office.closes()
    for steps in range(16):
        await plan(office, anna, file_id="f1")
        lives = []
        for lead in (partial(dies, after=steps), goes_on):
            database.listeners.clear()
            lives.append(Office(settings, database, clock))
            lives[-1].telegram.files["f1"] = b"words"
            lives[-1].app.jobs.table = {JobKind.EXPORT: pass_on}
            await lead(lives[-1])

        sent = [seen for life in lives for seen in life.telegram.chats.get(anna.telegram_id, [])]
        assert [seen.text for seen in sent] == ["готово"]
        assert await ended(database, "done") == steps + 1
    assert await kept_files(database) == 0


async def test_a_picture_is_sent_again_after_a_failure(office: Office, anna: Person) -> None:
    """The same file goes again with the next try."""

    async def draw(job: Job, shop: Workshop) -> None:
        async with shop.ending() as last:
            file_id = await jobs.keep_file(last.uow, OwnFile("a.png", "image/png", b"PNG"), last.now)
            last.says(send_picture(job.chat_id, file_id))

    office.app.jobs.table = {JobKind.EXPORT: draw}
    await plan(office, anna)
    office.telegram.away = True
    await office.app.jobs.work_off()
    await asyncio.sleep(0.05)
    assert await kept_files(office.database) == 1
    office.telegram.away = False
    await office.works()

    assert [file.name for file in anna.files] == ["a.png"]
    assert await kept_files(office.database) == 0
