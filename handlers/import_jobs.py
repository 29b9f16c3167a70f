"""Files read, written and taken back outside transactions, with messages that say how far it is (D076)."""

from collections.abc import AsyncIterator
from contextlib import suppress

from domain.import_rows import ImportTally
from domain.import_runs import Counts, Import, ImportState, Vanished
from domain.imports.faults import FileFault, FileRefused
from domain.jobs import Job, JobKind, OwnFile, TookTooLong, TookTooMuch, WorkerDied
from domain.refusals import FileGone
from handlers import import_texts
from handlers.answers import send_file
from handlers.table import Table
from handlers.workshop import Copy, Workshop, redrawn
from services import import_undo, importing, imports, jobs, phones, sheets
from services.importing import SentFile
from services.reading.rejected import rejected_book
from services.reading.understanding import Reading, Wanted, understand

SECONDS = 120.0
MEGABYTES = 1000
TOLD_EVERY = 20  # pages of a hundred rows
PAGES_AT_ONCE = 10
MANY = 50  # pages, from which on it is said that the trial takes a while


def register(table: Table) -> None:
    """Enter those who work the jobs off."""
    table.job(JobKind.READ_IMPORT, read)
    table.job(JobKind.WRITE_IMPORT, write)
    table.job(JobKind.UNDO_IMPORT, undo)
    table.job(JobKind.REJECTED_ROWS, send_rejected)


async def read(job: Job, shop: Workshop) -> None:
    """Read a file elsewhere, try it out on a copy of the book, and show what would become of it."""
    file = SentFile.read(job.payload)
    try:
        content = await shop.download(file.file_id)
        reading = await _understood(content, file, shop)
    except FileRefused as refused:
        async with shop.ending() as end:
            end.says(redrawn(job, end.t(f"import-fault-{refused.fault.value}")))
        return
    importing.check_kind(shop.employee, reading.kind)
    if len(reading.pages) >= MANY:
        await shop.says(redrawn(job, shop.t("import-trying", name=file.name, count=reading.records)))
    async with shop.scratch() as copy:
        counts, missing, tally = await _tried(reading, copy, shop)
    kept = await _kept(reading, file, content, counts, missing, shop)
    async with shop.ending() as end:
        imports.keep_forecast(end.uow, kept.id, tally)
        shown = await importing.shown_to(end.uow, end.employee, kept.id)
        told = import_texts.remarks(shown.rejections, shown.warnings, counts, end.t)
        text = import_texts.preview(shown.one, shown.same, told, end.employee, end.now, end.t)
        end.says(redrawn(job, text, rows=import_texts.preview_rows(shown.one, end.t)))


async def _understood(content: bytes, file: SentFile, shop: Workshop) -> Reading:
    """Let a process of its own understand a file. Raises FileRefused."""
    try:
        return await shop.run(
            understand, content, file.name, _wanted(file, shop), seconds=SECONDS, megabytes=MEGABYTES
        )
    except (TookTooLong, TookTooMuch) as error:
        raise FileRefused(FileFault.TOO_LARGE) from error
    except WorkerDied as error:
        raise FileRefused(FileFault.DAMAGED) from error


def _wanted(file: SentFile, shop: Workshop) -> Wanted:
    today = shop.employee.today(shop.now())
    return Wanted(today, phones.region_of(shop.employee), file.kind, file.chosen or {})


async def _tried(reading: Reading, copy: Copy, shop: Workshop) -> tuple[Counts, Vanished, ImportTally]:
    """Write a file into a copy of the book, and give what became of its rows."""
    today = shop.employee.today(shop.now())
    run = await imports.begin_trial(copy.transaction, reading, shop.employee, today, shop.now())
    tally = ImportTally()
    for position, page in enumerate(reading.pages):
        async with copy.transaction() as uow:
            tally.add(await imports.write_next(uow, run.id, run, page, position))
    return *await imports.end_trial(copy.transaction, reading, run), tally


async def _kept(
    reading: Reading, file: SentFile, content: bytes, counts: Counts, missing: Vanished, shop: Workshop
) -> Import:
    """Keep what was read until the person has chosen, instead of what he had read before."""
    today = shop.employee.today(shop.now())
    async with shop.transaction() as uow:
        importing.forget_unwritten(uow, shop.employee)
        kept = await imports.keep(
            uow,
            reading,
            importing.sight_for(reading, file, counts, missing),
            file_name=file.name,
            digest=importing.digest_of(content),
            by=shop.employee,
            today=today,
            now=shop.now(),
        )
    for first in range(0, len(reading.pages), PAGES_AT_ONCE):
        async with shop.transaction() as uow:
            imports.keep_pages(uow, kept.id, reading.pages[first : first + PAGES_AT_ONCE], first)
    return kept


async def write(job: Job, shop: Workshop) -> None:
    """Write an import page by page, say how far it is, and what became of it; after a crash it goes on."""
    import_id = int(job.payload["import"])
    async for one in _written(import_id, shop):
        if one.pages_done % TOLD_EVERY == 0 and one.pages_done < one.pages:
            done = shop.t("import-writing", name=one.file_name, done=one.pages_done, total=one.pages)
            await shop.says(redrawn(job, done))
    async with shop.ending() as end:
        one = await imports.get(end.uow, import_id)
        missing = await imports.vanished_of(end.uow, one)
        told = import_texts.remarks(*await importing.remarks_of(end.uow, one), one.counts, end.t)
        text = import_texts.result(one, missing, told, end.t)
        end.says(redrawn(job, text, rows=import_texts.result_rows(one, missing, end.t)))
        if one.counts.rejected:
            importing.plan_rejected(end.uow, end.employee, one, end.now)


async def _written(import_id: int, shop: Workshop) -> AsyncIterator[Import]:
    while True:
        async with shop.transaction() as uow:
            one = await imports.write_page(uow, import_id, shop.employee, shop.now())
        if one.state is not ImportState.APPLYING:
            return
        yield one


async def undo(job: Job, shop: Workshop) -> None:
    """Look whether an import can be taken back whole, and take it back. Raises ImportUsed."""
    import_id = int(job.payload["import"])
    async with shop.reading() as uow:
        one = await imports.get(uow, import_id)
    if one.state is ImportState.APPLIED:
        await _check(one, shop)
        async with shop.transaction() as uow:
            await import_undo.begin(uow, one)
    part = 1
    while part:
        async with shop.transaction() as uow:
            part = await import_undo.undo_part(uow, one, shop.now())
    async with shop.ending() as end:
        one = await import_undo.end(end.uow, await imports.get(end.uow, import_id), end.employee, end.now)
        text = end.t("import-undone", name=one.file_name)
        end.says(redrawn(job, text, rows=import_texts.result_rows(one, Vanished(), end.t)))


async def _check(one: Import, shop: Workshop) -> None:
    place: int | None = None
    while True:
        async with shop.reading() as uow:
            place = await import_undo.check_part(uow, one, place)
        if place is None:
            return


async def send_rejected(job: Job, shop: Workshop) -> None:
    """Send the rejected rows of an import as a spreadsheet, with the reasons."""
    async with shop.reading() as uow:
        one = await importing.get_for(uow, shop.employee, int(job.payload["import"]))
        rejections = await importing.list_rejections(uow, one, 100_000)
    reasons = {found.row: import_texts.reason(found, shop.t) for found in rejections}
    content = await _rejected(one, reasons, shop)
    async with shop.ending() as end:
        if not rejections:
            return
        name = f"{end.t.plain('import-rejected')} {one.file_name.rpartition('.')[0]}.xlsx"
        file_id = await jobs.keep_file(end.uow, OwnFile(name, sheets.MEDIA_TYPE, content), end.now)
        end.says(send_file(job.chat_id, file_id, end.t("import-rejected-file", count=len(rejections))))


async def _rejected(one: Import, reasons: dict[int, str], shop: Workshop) -> bytes:
    """Write the rejected rows with all their cells; where the file is gone, with their numbers alone."""
    titles = (shop.t.plain("import-column-row"), shop.t.plain("import-column-reason"))
    file = importing.file_of(one)
    with suppress(FileGone, FileRefused, TookTooLong, TookTooMuch, WorkerDied):
        content = await shop.download(file.file_id)
        wanted = _wanted(file, shop)
        return await shop.run(rejected_book, content, one.file_name, wanted, reasons, titles, seconds=SECONDS)
    columns = [sheets.Column(title) for title in titles]
    return await shop.run(sheets.write, one.file_name, columns, list(reasons.items()))
