"""How a proposal looks, and the buttons under it (D028-D037)."""

from datetime import date, datetime

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.appeals import About
from domain.clients import display_name
from domain.people import Employee
from domain.proposals import ClientNext, ListedProposal, Proposal, ProposalState, Urgency
from domain.shortening import cut, shortened
from handlers import sums
from handlers.appeal_buttons import help_button
from handlers.clients import OpenClient
from handlers.keyboards import make_button
from handlers.proposal_buttons import Act, Asked, ListProposals, ProposalAct, TalkAnswer
from handlers.starting import StartWith
from handlers.words import Html, Words
from services import phones

LONGEST_TEXT = 600
LONGEST_LINE = 80
Rows = list[list[InlineKeyboardButton]]


def name_of(listed: ListedProposal) -> str:
    """Give the client's name, a key client marked."""
    name = shortened(display_name(listed.client), LONGEST_LINE)
    return f"★ {name}" if listed.client.is_key else name


def headline(listed: ListedProposal, t: Words) -> Html:
    """Say in one line what was offered to whom, and for how much."""
    proposal = listed.proposal
    text = shortened(proposal.text, LONGEST_LINE)
    if proposal.price is None:
        return t("proposal-line", client=name_of(listed), text=text)
    price = sums.spelled(proposal.price, t)
    return t("proposal-line-priced", client=name_of(listed), text=text, price=price)


def text(listed: ListedProposal, employee: Employee, now: datetime, t: Words) -> Html:
    """Give the whole card."""
    proposal, today = listed.proposal, employee.today(now)
    lines = [
        headline(listed, t),
        t("proposal-stage", stage=t.plain(f"proposal-{proposal.state}"), months=proposal.month_moves),
        t("quoted", text=cut(proposal.text, LONGEST_TEXT)) if len(proposal.text) > LONGEST_LINE else None,
        sent_line(proposal, employee, now, t),
        *_answers(proposal, today, t),
        *_ending(proposal, today, t),
        next_line(listed, today, t),
        contact_line(listed, t) if proposal.state.is_open else None,
        t("proposal-manager", name=listed.manager_name) if proposal.manager_id != employee.id else None,
    ]
    return Html("\n".join(line for line in lines if line))


def sent_line(proposal: Proposal, employee: Employee, now: datetime, t: Words) -> Html | None:
    """Say when and how it went to the client, or when it is to go."""
    channel = t.plain(f"channel-{proposal.channel}")
    if proposal.sent_at is not None:
        return t("proposal-sent-at", moment=t.moment(proposal.sent_at, employee.zone, now), channel=channel)
    if proposal.send_at is not None:
        return t("proposal-send-at", moment=t.moment(proposal.send_at, employee.zone, now), channel=channel)
    return None


def day_line(listed: ListedProposal, today: date, t: Words) -> Html:
    """Say in one line of a plan what is to be spoken of, and since when where that was before today."""
    if listed.next_on is not None and listed.next_on < today:
        overdue = t("proposals-overdue", day=t.dated(listed.next_on, today))
        return t("plan-proposal-late", what=headline(listed, t), overdue=overdue)
    return t("plan-proposal", what=headline(listed, t))


def contact_line(listed: ListedProposal, t: Words) -> Html | None:
    """Give whom to call."""
    if not listed.phone:
        return None
    phone = phones.spelled(listed.phone)
    if listed.contact_name:
        return t("item-contact", name=listed.contact_name, phone=phone)
    return t("item-phone", phone=phone)


def next_line(listed: ListedProposal, today: date, t: Words) -> Html | None:
    """Say when it is spoken of next, or that nothing is planned."""
    if not listed.proposal.state.is_open:
        return None
    if listed.next_on is None:
        return t("proposal-nothing-planned")
    day = t.day(listed.next_on, today)
    return t("proposal-agreed-on", day=day) if listed.is_agreed else t("proposal-next-on", day=day)


def client_next(proposal: Proposal, t: Words) -> str:
    """Give what the client does next, in the reader's language where it was pressed, else as it was said."""
    known = {one.value: t.plain(f"client-next-{one}") for one in ClientNext}
    return known.get(proposal.client_next, proposal.client_next)


def _answers(proposal: Proposal, today: date, t: Words) -> list[Html]:
    lines = []
    if proposal.received is not None:
        lines.append(t("proposal-received") if proposal.received else t("proposal-not-received"))
    if proposal.client_next:
        lines.append(t("proposal-client-next", text=shortened(client_next(proposal, t), 300)))
    if proposal.urgency is not None:
        lines.append(t("proposal-urgency", urgency=t.plain(f"urgency-{proposal.urgency}")))
    if proposal.expected_on is not None and proposal.state.is_open:
        lines.append(t("proposal-expected-on", day=t.day(proposal.expected_on, today)))
    return lines


def _ending(proposal: Proposal, today: date, t: Words) -> list[Html]:
    lines = []
    if proposal.reason is not None:
        lines.append(t("proposal-reason", reason=t.plain(f"lost-{proposal.reason}")))
    if proposal.competitor:
        lines.append(t("proposal-competitor", name=shortened(proposal.competitor, 100)))
    if proposal.return_on is not None and proposal.state is ProposalState.LOST:
        lines.append(t("proposal-return-on", day=t.day(proposal.return_on, today)))
    return lines


def markup(listed: ListedProposal, now: datetime, t: Words) -> InlineKeyboardMarkup:
    """Give the buttons that fit the stage."""
    proposal = listed.proposal
    rows = _open_rows(listed, t) if proposal.state.is_open else _closed_rows(proposal, t)
    if proposal.can_be_undone(now):
        rows.append([_act(proposal, Act.UNDO, t.plain("proposal-button-undo"))])
    if proposal.file is not None:
        rows.append([_act(proposal, Act.FILE, t.plain("proposal-button-file"))])
    last = [
        make_button(t.plain("button-client-card"), OpenClient(id=proposal.client_id)),
        make_button(t.plain("proposal-button-all"), ListProposals(page=0)),
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, last])


def _open_rows(listed: ListedProposal, t: Words) -> Rows:
    proposal = listed.proposal
    if proposal.state is ProposalState.DRAFT:
        first = [[_act(proposal, Act.SENT, t.plain("proposal-button-sent"))]]
    else:
        talk = _act(proposal, Act.TALK, t.plain("proposal-button-talk"))
        first = [[talk, _act(proposal, Act.ANSWERED, t.plain("proposal-button-answered"))]]
        if listed.next_on is None:
            first.append([_act(proposal, Act.AGAIN, t.plain("proposal-button-again"))])
    return [
        *first,
        decision_row(proposal, t),
        [
            _act(proposal, Act.ASIDE, t.plain("proposal-button-aside")),
            _act(proposal, Act.EXPECT, t.plain("proposal-button-expect")),
        ],
        [
            _act(proposal, Act.SUM, t.plain("proposal-button-sum")),
            _act(proposal, Act.TOUCHES, t.plain("proposal-button-touches")),
        ],
        [
            make_button(
                t.plain("proposal-button-concede"), StartWith(id=proposal.client_id, what="concession")
            ),
            help_button(proposal.client_id, About.PROPOSAL, proposal.id, t),
        ],
    ]


def decision_row(proposal: Proposal, t: Words) -> list[InlineKeyboardButton]:
    """Give the buttons that decide."""
    return [
        _act(proposal, Act.WON, t.plain("proposal-button-won")),
        _act(proposal, Act.LOST, t.plain("proposal-button-lost")),
    ]


def _closed_rows(proposal: Proposal, t: Words) -> Rows:
    if proposal.state is not ProposalState.LOST:
        return []
    return [[_act(proposal, Act.REOPEN, t.plain("proposal-button-reopen"))]]


def open_row(listed: ListedProposal, t: Words) -> list[InlineKeyboardButton]:
    """Give the button that opens the card."""
    return [_act(listed.proposal, Act.OPEN, t.plain("proposal-button-open"))]


def _act(proposal: Proposal, act: Act, text: str) -> InlineKeyboardButton:
    return make_button(text, ProposalAct(id=proposal.id, act=act))


def talk_markup(listed: ListedProposal, t: Words) -> InlineKeyboardMarkup:
    """Give the four questions, each one tap or a word, and the other ways a talk may end (D031-D034)."""
    proposal = listed.proposal
    received = [
        _answer(proposal, Asked.RECEIVED, "yes", t.plain("talk-received"), is_on=proposal.received is True),
        _answer(
            proposal, Asked.RECEIVED, "no", t.plain("talk-not-received"), is_on=proposal.received is False
        ),
    ]
    nexts = [
        _answer(
            proposal, Asked.NEXT, one, t.plain(f"client-next-{one}"), is_on=proposal.client_next == one.value
        )
        for one in ClientNext
    ]
    urgencies = [
        _answer(proposal, Asked.URGENCY, one, t.plain(f"urgency-{one}"), is_on=proposal.urgency is one)
        for one in Urgency
    ]
    days = [_answer(proposal, Asked.WHEN, word, t.plain(f"talk-when-{word}")) for word in ("1", "3", "7")]
    resent = (
        [[_act(proposal, Act.RESENT, t.plain("proposal-button-resent"))]]
        if proposal.received is False
        else []
    )
    return InlineKeyboardMarkup(
        inline_keyboard=[
            received,
            *resent,
            nexts[:2],
            [*nexts[2:], _answer(proposal, Asked.NEXT, "", t.plain("talk-words"))],
            urgencies,
            [*days, _answer(proposal, Asked.WHEN, "", t.plain("talk-day"))],
            [_answer(proposal, Asked.NO_ANSWER, "-", t.plain("talk-no-answer"))],
            decision_row(proposal, t),
            [_act(proposal, Act.ASIDE, t.plain("proposal-button-aside")), *open_row(listed, t)],
        ]
    )


def _answer(
    proposal: Proposal, asked: Asked, word: str, text: str, *, is_on: bool = False
) -> InlineKeyboardButton:
    return make_button(f"✓ {text}" if is_on else text, TalkAnswer(id=proposal.id, asked=asked, word=word))


def talk_text(listed: ListedProposal, heading: Html, employee: Employee, now: datetime, t: Words) -> Html:
    """Ask the four questions, with whom to call, and a word of advice (D036)."""
    proposal, today = listed.proposal, employee.today(now)
    lines = [
        heading,
        headline(listed, t),
        sent_line(proposal, employee, now, t),
        *_answers(proposal, today, t),
        contact_line(listed, t),
        Html(""),
        t("talk-questions"),
        t("talk-tip"),
    ]
    return Html("\n".join(line for line in lines if line is not None))
