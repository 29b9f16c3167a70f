"""`/survey`: a leader asks several of his people one question; their answers are one table (D141)."""

from datetime import date, datetime

from aiogram.types import CallbackQuery, Message

from domain.appeals import AppealState
from domain.conversation import Conversation
from domain.jobs import Job, JobKind, OwnFile
from domain.people import Employee
from domain.refusals import Refusal
from domain.shortening import shortened
from handlers import days, dialogues, survey_texts
from handlers.answers import Answer, Call, redraw, send_file, show, toast
from handlers.appeal_buttons import EnoughAsked, OpenSurvey, PickAsked, TakeSurvey
from handlers.keyboards import in_rows, make_button, put
from handlers.resuming import cancel_row, continues, refusal_text
from handlers.settings_screen import marked
from handlers.table import LEADERS, Table
from handlers.words import Words
from handlers.workshop import Workshop
from services import jobs, sheets, surveys, team
from services.sheets import Cell, Column
from storage.database import UnitOfWork

SUBJECT, TEXT, WHOM = "survey", "survey_text", "survey_whom"
MOST_PEOPLE = 60


def register(table: Table) -> None:
    """Enter the command, its steps, and the table."""
    table.command("survey", begin, roles=LEADERS)
    table.step(TEXT, told)
    table.button(PickAsked, pick, roles=LEADERS)
    table.button(EnoughAsked, enough, roles=LEADERS)
    table.button(OpenSurvey, refresh)
    table.button(TakeSurvey, take)
    table.job(JobKind.SURVEY_SHEET, write)
    days.then(SUBJECT, day_picked)
    continues(SUBJECT, asked_again)


async def begin(
    message: Message, words: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    """`/survey`, `/survey QUESTION`: what is asked?"""
    dialogues.begin(talk, TEXT, subject=SUBJECT, whom=[])
    return await _told(message, words, talk, employee, uow, t)


async def told(message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """The question; then whom it is for."""
    return await _told(message, message.text or "", talk, employee, uow, t)


async def _told(
    message: Message, text: str, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Answer:
    if not text.strip():
        return put(message, t("survey-ask-text"), [cancel_row(talk, t)])
    dialogues.go_on(talk, WHOM, text=text.strip(), worth_keeping=True, title=shortened(text, 40))
    return await _ask_whom(message, talk, employee, uow, t)


async def _ask_whom(
    where: Message | CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, t: Words
) -> Call:
    people = await _people(uow, employee)
    if not people:
        dialogues.end(talk)
        return show(where, t("give-task-nobody"))
    number, chosen = int(str(talk.draft["draft"])), _chosen(talk)
    buttons = [
        make_button(
            marked(shortened(one.name, 40), chosen=one.id in chosen), PickAsked(draft=number, id=one.id)
        )
        for one in people
    ]
    rows = in_rows(buttons)
    if len(people) > 1:
        rows.append([make_button(t.plain("survey-all"), PickAsked(draft=number, id=0))])
    if chosen:
        rows.append([make_button(t.plain("survey-enough", count=len(chosen)), EnoughAsked(draft=number))])
    return put(where, t("survey-ask-whom"), [*rows, cancel_row(talk, t)])


async def _people(uow: UnitOfWork, employee: Employee) -> list[Employee]:
    return [one for one in await team.list_team(uow, employee) if one.id != employee.id][:MOST_PEOPLE]


def _chosen(talk: Conversation) -> list[int]:
    kept = talk.draft.get("whom")
    return [int(one) for one in kept] if isinstance(kept, list) else []


async def pick(
    query: CallbackQuery,
    button: PickAsked,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """One more, or one less, or everybody."""
    if talk.step != WHOM:
        return toast(query, t.plain("button-over"))
    chosen, known = _chosen(talk), [one.id for one in await _people(uow, employee)]
    if not button.id:
        chosen = [] if len(chosen) == len(known) else known
    elif button.id in chosen:
        chosen.remove(button.id)
    elif button.id in known:
        chosen.append(button.id)
    dialogues.go_on(talk, WHOM, whom=chosen)
    return [toast(query), await _ask_whom(query, talk, employee, uow, t)]


async def enough(
    query: CallbackQuery, talk: Conversation, employee: Employee, now: datetime, t: Words
) -> Answer:
    """Those are asked; by which day?"""
    if talk.step != WHOM or not _chosen(talk):
        return toast(query, t.plain("button-over"))
    return await days.ask_day(query, t("survey-ask-day"), talk, employee, now, t, none_allowed=False)


async def asked_again(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A question that was put aside half told."""
    if talk.step == days.STEP:
        return await days.ask_again(query, talk, employee, now, t)
    return await _ask_whom(query, talk, employee, uow, t)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """They are asked at once; the table comes below and fills up."""
    whom, text = _chosen(talk), str(talk.draft["text"])
    on = day or employee.today(now)
    dialogues.end(talk)
    try:
        survey = await surveys.ask(uow, employee, whom, text, on, now)
    except Refusal as refusal:  # somebody left meanwhile
        return show(where, refusal_text(refusal, t))
    return show(where, t("survey-sent", count=len(survey.answers), day=t.day(on, employee.today(now))))


async def refresh(
    query: CallbackQuery, button: OpenSurvey, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The table as it is now. Raises AppealNotFound."""
    survey = await surveys.read(uow, employee, button.id, now)
    text, markup = survey_texts.text(survey, employee, now, t), survey_texts.markup(survey, t)
    return [toast(query), redraw(query, text, markup)]


async def take(
    query: CallbackQuery, button: TakeSurvey, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The answers as a spreadsheet. Raises AppealNotFound."""
    survey = await surveys.read(uow, employee, button.id, now)
    jobs.plan(uow, JobKind.SURVEY_SHEET, employee, {"survey": survey.question.id}, now)
    return toast(query, t.plain("survey-xlsx-coming"))


async def write(job: Job, shop: Workshop) -> None:
    """Write the table and send it."""
    t = shop.t
    async with shop.reading() as uow:
        survey = await surveys.read(uow, shop.employee, int(job.payload["survey"]), shop.now())
    columns = [
        Column(t.plain("survey-column-name")),
        Column(t.plain("survey-column-answer")),
        Column(t.plain("survey-column-when"), Cell.MOMENT),
    ]
    rows = [
        (
            one.addressee.name if one.addressee else "",
            one.appeal.answer if one.appeal.state is AppealState.ANSWERED else "",
            one.appeal.answered_at.astimezone(shop.employee.zone) if one.appeal.answered_at else None,
        )
        for one in survey.answers
    ]
    content = await shop.run(sheets.write, t.plain("survey-sheet"), columns, rows)
    async with shop.ending() as last:
        name = f"{t.plain('survey-sheet')} {shop.employee.today(last.now).isoformat()}.xlsx"
        file_id = await jobs.keep_file(last.uow, OwnFile(name, sheets.MEDIA_TYPE, content), last.now)
        last.says(send_file(job.chat_id, file_id, t("quoted", text=shortened(survey.question.text, 200))))
