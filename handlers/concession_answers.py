"""Requests for concessions: allowed, refused or asked back in one tap, and what was conceded (D038-D040)."""

from datetime import date, datetime, timedelta

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.clients import display_name
from domain.concessions import LONGEST_NOTE, ConcededTotal, discount_for, table_of
from domain.conversation import Conversation
from domain.figures import month_of
from domain.notices import NoticeKind
from domain.people import Employee
from domain.refusals import Refusal
from domain.shortening import cut, shortened
from domain.spoken_sums import read_sum
from handlers import concession_cards, dialogues, sums
from handlers.answers import Answer, Call, redraw, say, toast
from handlers.concession_buttons import AnswerConcession, DecideConcession, OpenConceded, Word
from handlers.keyboards import Row, make_button, put
from handlers.report_buttons import excel
from handlers.resuming import cancel_row, refusal_text
from handlers.table import LEADERS, Table
from handlers.told import Renderer, Told
from handlers.words import Html, Words, words_of
from services import concessions
from services.concessions import ConcessionCase
from services.department_settings import currency_of, settings_of
from storage.database import UnitOfWork

ASKING, ANSWERING = "concession-question", "concession-answer"
QUESTION, ANSWER = "concession_question", "concession_answer"
MOST_CLIENTS = 30


def register(table: Table) -> None:
    """Enter what is pressed under requests, and the two look-ups."""
    table.command("concessions", conceded)
    table.command("discount", discount)
    table.button(DecideConcession, decide, roles=LEADERS)
    table.button(AnswerConcession, begin_answer)
    table.button(OpenConceded, turn)
    table.step(QUESTION, question_typed)
    table.step(ANSWER, answer_typed)


async def decide(
    query: CallbackQuery,
    button: DecideConcession,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """One tap decides; the other leaders see what was decided. Raises as `concessions.decide` does."""
    if button.word is Word.ASK:
        case = await concessions.get_request(uow, employee, button.id)
        client = display_name(case.client)
        dialogues.begin(talk, QUESTION, subject=ASKING, concession_id=button.id, title=client)
        markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
        return [toast(query), say(query, t("concession-ask-question", name=case.manager.name), markup)]
    allowed = button.word is Word.ALLOW
    case = await concessions.decide(uow, employee, button.id, now, allowed=allowed)
    own = redraw(
        query, concession_cards.text(case, employee, now, t), concession_cards.request_markup(case, t)
    )
    return [toast(query), own, *await _redrawn(uow, case, employee, now)]


async def question_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """What the leader wants to know before he decides."""
    return await _typed(message, talk, employee, uow, now, t, is_question=True)


async def begin_answer(
    query: CallbackQuery,
    button: AnswerConcession,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    t: Words,
) -> Answer:
    """Ask for the answer, in a message of its own. Raises as `concessions.answer` does."""
    case = await concessions.get_request(uow, employee, button.id)
    client = display_name(case.client)
    dialogues.begin(talk, ANSWER, subject=ANSWERING, concession_id=button.id, title=client)
    markup = InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)])
    return [toast(query), say(query, t("concession-ask-answer", client=client), markup)]


async def answer_typed(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The manager's answer: the leader has it at once."""
    return await _typed(message, talk, employee, uow, now, t, is_question=False)


async def _typed(
    message: Message,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
    *,
    is_question: bool,
) -> Answer:
    text = cut((message.text or "").strip(), LONGEST_NOTE)
    if not text:
        return say(message, t("answer-words"), InlineKeyboardMarkup(inline_keyboard=[cancel_row(talk, t)]))
    number = int(str(talk.draft["concession_id"]))
    dialogues.end(talk)
    keep = concessions.ask_back if is_question else concessions.answer
    try:
        await keep(uow, employee, number, text, now)
    except Refusal as refusal:  # somebody decided meanwhile: the dialogue is over all the same
        return say(message, refusal_text(refusal, t))
    return say(message, t("concession-question-sent") if is_question else t("concession-answer-sent"))


async def _redrawn(uow: UnitOfWork, case: ConcessionCase, by: Employee, now: datetime) -> list[Call]:
    calls: list[Call] = []
    for shown, reader in await concessions.list_shown(uow, case.concession):
        if reader.id != by.id and reader.removed_at is None:
            t = words_of(reader)
            calls.append(
                EditMessageText(
                    chat_id=shown.chat_id,
                    message_id=shown.message_id,
                    text=concession_cards.text(case, reader, now, t),
                    reply_markup=concession_cards.request_markup(case, t),
                )
            )
    return calls


async def conceded(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/concessions`: what was conceded this month, by client (D040)."""
    return put(message, *await _totals(employee.today(now), employee, uow, now, t))


async def turn(
    query: CallbackQuery, button: OpenConceded, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Another month."""
    return put(query, *await _totals(date.fromordinal(button.day), employee, uow, now, t))


async def _totals(
    day: date, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> tuple[Html, list[Row]]:
    month = month_of(day)
    found = await concessions.list_totals(uow, employee, day)
    lines = [t("conceded-heading", month=t.month(month.first))]
    lines += [_line(one, t) for one in found[:MOST_CLIENTS]] or [t("conceded-none")]
    if len(found) > MOST_CLIENTS:
        lines.append(t("conceded-more", count=len(found) - MOST_CLIENTS))
    row = [make_button("‹", OpenConceded(day=(month.first - timedelta(days=1)).toordinal()))]
    if month.last < employee.today(now):
        row.append(make_button("›", OpenConceded(day=(month.last + timedelta(days=1)).toordinal())))
    return Html("\n".join(lines)), [row, [excel("concessions", month.first, t)]] if found else [row]


def _line(total: ConcededTotal, t: Words) -> Html:
    return t(
        "conceded-line",
        client=shortened(display_name(total.client), 60),
        count=total.count,
        worth=sums.several(total.worth, t) or "—",
        days=total.most_days,
    )


async def discount(message: Message, words: str, employee: Employee, uow: UnitOfWork, t: Words) -> Answer:
    """`/discount 100000 30`: the percent and the price column for a volume and days of deferral (D039)."""
    table = table_of(await settings_of(uow, employee.department_id))
    if not table:
        return say(message, t("discount-no-table"))
    volume_text, _, days_text = words.strip().rpartition(" ")
    if not volume_text:
        volume_text, days_text = words.strip(), "0"
    volume = read_sum(volume_text, await currency_of(uow, employee))
    if volume is None or not days_text.isdecimal() or len(days_text) > 3:
        return say(message, t("discount-usage"))
    row = discount_for(table, volume.amount, int(days_text))
    if row is None:
        return say(message, t("discount-none"))
    percent = t.decimal(float(row.percent), 0 if row.percent == row.percent.to_integral_value() else 1)
    return say(message, t("discount-found", percent=percent, column=row.column or "—", days=int(days_text)))


def asked(case: ConcessionCase, told: Told) -> SendMessage:
    """Ask a leader for his word: allow, refuse, or ask back."""
    t = told.t
    text = Html(t("concession-request") + "\n" + concession_cards.text(case, told.recipient, told.now, t))
    return told.message(text, concession_cards.request_markup(case, t))


def decided(case: ConcessionCase, told: Told) -> SendMessage:
    """Tell the manager what was decided, or asked."""
    text = concession_cards.text(case, told.recipient, told.now, told.t)
    return told.message(text, concession_cards.answer_markup(case, told.t))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.CONCESSION_ASKED: asked,
    NoticeKind.CONCESSION_DECIDED: decided,
}
