"""Appeals answered, taken, decided and closed; `/appeals` is what I am asked and what I have asked."""

from datetime import date, datetime, timedelta

from aiogram.methods import EditMessageText
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.conversation import Conversation
from domain.people import Employee
from domain.refusals import Refusal
from domain.shortening import shortened
from handlers import appeal_texts, days, dialogues, enclosures, proposal_cards, survey_texts
from handlers.answers import Answer, Call, below, pressed_on, redraw, say, show, toast
from handlers.appeal_buttons import (
    AnswerAppeal,
    DecideAppeal,
    ListAppeals,
    NoWords,
    OpenAppeal,
    ReadAppeal,
    SettleAppeal,
    ShowAppealFiles,
    ShowOffer,
    TakeAppeal,
)
from handlers.keyboards import Row, make_button, put
from handlers.resuming import cancel_row, refusal_text
from handlers.table import LEADERS, Table
from handlers.words import Html, Words, words_of
from services import appeals, proposals, surveys
from services.appeals import AppealCase
from storage.database import UnitOfWork

ANSWERING, DECIDING = "appeal-answer", "appeal-decision"
ANSWER, WORD = "appeal_answer", "appeal_word"
MOST_LISTED = 8
LONGEST_LINE, LONGEST_LABEL = 80, 40
ENDED_WITHIN = timedelta(days=30)


def register(table: Table) -> None:
    """Enter what is pressed under appeals, and the list."""
    table.command("appeals", list_)
    table.button(ListAppeals, list_again)
    table.button(OpenAppeal, open_)
    table.button(AnswerAppeal, begin_answer)
    table.button(ReadAppeal, read_whole)
    table.button(ShowOffer, show_offer)
    table.button(ShowAppealFiles, show_files)
    table.button(TakeAppeal, take, roles=LEADERS)
    table.button(DecideAppeal, begin_decision, roles=LEADERS)
    table.button(NoWords, no_words)
    table.button(SettleAppeal, settle)
    table.step(ANSWER, answer)
    table.step(WORD, word)
    days.then(DECIDING, day_picked)


async def open_(
    query: CallbackQuery, button: OpenAppeal, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """An appeal, below the message. Raises AppealNotFound."""
    case = await appeals.read_case(uow, employee, button.id, now)
    return [toast(query), say(below(query), *_screen(case, employee, now, t))]


async def begin_answer(
    query: CallbackQuery,
    button: AnswerAppeal,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for the answer, in a message of its own. Raises as `appeals.get_unanswered` does."""
    case = await appeals.get_unanswered(uow, employee, button.id, now)
    dialogues.begin(talk, ANSWER, subject=ANSWERING, appeal_id=button.id, title=case.author.name)
    question = t("appeal-ask-answer", name=case.author.name)
    return [toast(query), put(below(query), question, [cancel_row(talk, t)])]


async def answer(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The answer: who asked has it at once, and other leaders see it."""
    text, files = enclosures.told_with(message)
    if not text:
        return put(message, t("answer-words"), [cancel_row(talk, t)])
    number = int(str(talk.draft["appeal_id"]))
    dialogues.end(talk)
    try:
        case = await appeals.answer(uow, employee, number, text, now, files)
    except Refusal as refusal:  # somebody was quicker: the dialogue is over all the same
        return say(message, refusal_text(refusal, t))
    survey = await surveys.note_answer(uow, case, now)
    table = [] if survey is None else await survey_texts.redrawn(uow, survey, now)
    said = t("appeal-answer-sent", name=case.author.name)
    return [say(message, said), *await _redrawn(uow, case, now), *table]


async def show_offer(
    query: CallbackQuery, button: ShowOffer, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The proposal that it is about, below the message. Raises ProposalNotFound."""
    listed = await proposals.get_for(uow, employee, button.id)
    text, markup = proposal_cards.text(listed, employee, now, t), proposal_cards.markup(listed, now, t)
    return [toast(query), say(below(query), text, markup)]


async def read_whole(
    query: CallbackQuery, button: ReadAppeal, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """Show a long text, and the answer to it, as they were written. Raises AppealNotFound."""
    appeal = (await appeals.read_case(uow, employee, button.id, now)).appeal
    told = [text for text in (appeal.text, appeal.answer) if text]
    return [toast(query), *(say(query, t("whole-text", text=text)) for text in told)]


async def show_files(
    query: CallbackQuery, button: ShowAppealFiles, employee: Employee, uow: UnitOfWork, now: datetime
) -> Answer:
    """Send the files that came with it. Raises AppealNotFound."""
    case = await appeals.read_case(uow, employee, button.id, now)
    return [toast(query), *(enclosures.send(query.from_user.id, one) for one in case.files)]


async def take(
    query: CallbackQuery, button: TakeAppeal, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """A leader will call, or considers it; its author and the other leaders see who."""
    case = await appeals.take(uow, employee, button.id, now)
    return await _changed(query, case, employee, uow, now, t)


async def settle(
    query: CallbackQuery, button: SettleAppeal, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """It is done, or not needed any more. Raises as `appeals.settle` does."""
    case = await appeals.settle(uow, employee, button.id, now)
    return await _changed(query, case, employee, uow, now, t)


async def begin_decision(
    query: CallbackQuery,
    button: DecideAppeal,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """Ask for a word to the author. Raises as `appeals.get_unanswered` does."""
    case = await appeals.get_unanswered(uow, employee, button.id, now)
    facts = {"appeal_id": button.id, "accepted": button.accepted, "title": case.author.name}
    dialogues.begin(talk, WORD, subject=DECIDING, **facts)
    without = NoWords(draft=int(str(talk.draft["draft"])))
    name = case.author.name
    question = t("appeal-ask-yes", name=name) if button.accepted else t("appeal-ask-no", name=name)
    rows = [[make_button(t.plain("appeal-button-no-words"), without)], cancel_row(talk, t)]
    return [toast(query), put(below(query), question, rows)]


async def no_words(
    query: CallbackQuery, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """There is nothing to say to it."""
    if talk.step != WORD:
        return toast(query, t.plain("button-over"))
    return await _worded(query, "", talk, employee, uow, now, t)


async def word(
    message: Message, talk: Conversation, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The word to the author; what is accepted may have a day."""
    return await _worded(message, message.text or "", talk, employee, uow, now, t)


async def _worded(
    where: Message | CallbackQuery,
    text: str,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    dialogues.go_on(talk, WORD, text=text)
    if not talk.draft["accepted"]:
        return await day_picked(where, None, talk, employee, uow, now, t)
    return await days.ask_day(where, t("appeal-ask-day"), talk, employee, now, t, none_allowed=True)


async def day_picked(
    where: Message | CallbackQuery,
    day: date | None,
    talk: Conversation,
    employee: Employee,
    uow: UnitOfWork,
    now: datetime,
    t: Words,
) -> Answer:
    """It is decided; its author and the other leaders see it."""
    number, text = int(str(talk.draft["appeal_id"])), str(talk.draft["text"])
    accepted = bool(talk.draft["accepted"])
    dialogues.end(talk)
    try:
        case = await appeals.decide(uow, employee, number, text, now, accepted=accepted, due_on=day)
    except Refusal as refusal:
        return show(where, refusal_text(refusal, t))
    body, markup = _screen(case, employee, now, t)
    return [show(where, body, markup), *await _redrawn(uow, case, now)]


async def list_(message: Message, employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> Answer:
    """`/appeals`: what waits for my word, what I have asked, and what was answered lately."""
    return put(message, *await _list(employee, uow, now, t))


async def list_again(
    query: CallbackQuery, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> Answer:
    """The list, below the message."""
    return [toast(query), put(below(query), *await _list(employee, uow, now, t))]


async def _list(employee: Employee, uow: UnitOfWork, now: datetime, t: Words) -> tuple[Html, list[Row]]:
    found = await appeals.list_for(uow, employee, now - ENDED_WITHIN, MOST_LISTED)
    parts, rows = list[Html](), list[Row]()
    titles = (t("appeals-to-me"), t("appeals-of-me"), t("appeals-ended"))
    for title, listed in zip(titles, found, strict=True):
        if listed.cases:
            lines = [title, *(_line(case, employee, t) for case in listed.cases)]
            lines += [t("plan-more", count=listed.more)] if listed.more else []
            parts.append(Html("\n".join(lines)))
            rows += [[make_button(_label(case, t), OpenAppeal(id=case.appeal.id))] for case in listed.cases]
    return (Html("\n\n".join(parts)), rows) if parts else (t("appeals-none"), [])


def _line(case: AppealCase, employee: Employee, t: Words) -> Html:
    what = t.plain(f"unfinished-thing-{case.appeal.kind.value}")
    other = case.author if case.author.id != employee.id else case.addressee
    name = t.plain("unfinished-leaders") if other is None else other.name
    return t("appeals-line", name=name, what=what, text=shortened(case.appeal.text, LONGEST_LINE))


def _label(case: AppealCase, t: Words) -> str:
    what = t.plain(f"unfinished-thing-{case.appeal.kind.value}")
    return shortened(f"{case.author.name}: {what}. {case.appeal.text}", LONGEST_LABEL)


def _screen(case: AppealCase, reader: Employee, now: datetime, t: Words) -> tuple[Html, InlineKeyboardMarkup]:
    return appeal_texts.text(case, reader, now, t), appeal_texts.markup(case, reader, t)


async def _changed(
    query: CallbackQuery, case: AppealCase, employee: Employee, uow: UnitOfWork, now: datetime, t: Words
) -> list[Call]:
    own = redraw(query, *_screen(case, employee, now, t))
    return [toast(query), own, *await _redrawn(uow, case, now, besides=query)]


async def _redrawn(
    uow: UnitOfWork, case: AppealCase, now: datetime, besides: CallbackQuery | None = None
) -> list[Call]:
    """Give it anew wherever it stands on a screen of those asked, but for the message of `besides`."""
    pressed = None if besides is None else pressed_on(besides)
    calls: list[Call] = []
    for shown, reader in await appeals.list_shown(uow, case.appeal):
        is_pressed = besides is not None and shown.message_id == pressed
        if reader.removed_at is not None or (
            is_pressed and besides is not None and besides.from_user.id == reader.telegram_id
        ):
            continue
        seen = await appeals.open_case(uow, case.appeal, reader, now)
        body, markup = _screen(seen, reader, now, words_of(reader))
        calls.append(
            EditMessageText(
                chat_id=shown.chat_id, message_id=shown.message_id, text=body, reply_markup=markup
            )
        )
    return calls
