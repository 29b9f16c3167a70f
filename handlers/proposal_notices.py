"""How reminders of proposals look (A11-A14, A31)."""

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.cadences import StepKind
from domain.notices import NoticeKind
from domain.proposals import ListedProposal
from handlers import proposal_cards
from handlers.keyboards import make_button
from handlers.proposal_buttons import Act, ProposalAct
from handlers.told import Renderer, Told
from handlers.words import Html
from services.proposal_checks import ProposalStep


def call(step: ProposalStep, told: Told) -> SendMessage:
    """Ask the four questions: was it received, what next, how urgent, when do we speak again (D031-D034)."""
    t = told.t
    if step.has_ordered:
        again = make_button(
            t.plain("proposal-button-again"), ProposalAct(id=step.listed.proposal.id, act=Act.AGAIN)
        )
        rows = [proposal_cards.decision_row(step.listed.proposal, t), [again]]
        return _card(t("notice-proposal-ordered"), step.listed, told, rows)
    headings = {
        StepKind.RECEIVED: t("notice-proposal-call"),
        StepKind.REMIND: t("notice-proposal-remind", days=step.days_since),
        StepKind.AGREED: t("notice-proposal-agreed"),
    }
    heading = headings[step.kind]
    text = proposal_cards.talk_text(step.listed, heading, told.recipient, told.now, t)
    return told.message(text, proposal_cards.talk_markup(step.listed, t))


def decide(step: ProposalStep, told: Told) -> SendMessage:
    """Ask to close it or to set it aside; a leader sees whose it is."""
    t = told.t
    rows = [
        proposal_cards.decision_row(step.listed.proposal, t),
        [
            make_button(
                t.plain("proposal-button-aside"), ProposalAct(id=step.listed.proposal.id, act=Act.ASIDE)
            )
        ],
        proposal_cards.open_row(step.listed, t),
    ]
    return _card(t("notice-proposal-decide", days=step.days_since), step.listed, told, rows)


def silent(step: ProposalStep, told: Told) -> SendMessage:
    """Tell a leader of a proposal after which nobody spoke with the client (D035)."""
    heading = told.t("notice-proposal-silent", days=step.days_since)
    return _card(heading, step.listed, told, [proposal_cards.open_row(step.listed, told.t)])


def send(listed: ListedProposal, told: Told) -> SendMessage:
    """Speak of a draft that is to be sent now."""
    return _card(told.t("notice-proposal-send"), listed, told)


def come_back(listed: ListedProposal, told: Told) -> SendMessage:
    """Come back to a proposal that was lost (D037)."""
    return _card(told.t("notice-proposal-return"), listed, told)


def slipped(listed: ListedProposal, told: Told) -> SendMessage:
    """Tell a leader of a decision that is put into the next month again (D101)."""
    heading = told.t("notice-proposal-slipped", times=listed.proposal.month_moves)
    return _card(heading, listed, told, [proposal_cards.open_row(listed, told.t)])


def _card(
    heading: Html, listed: ListedProposal, told: Told, rows: proposal_cards.Rows | None = None
) -> SendMessage:
    text = Html(heading + "\n" + proposal_cards.text(listed, told.recipient, told.now, told.t))
    if rows is None:
        return told.message(text, proposal_cards.markup(listed, told.now, told.t))
    return told.message(text, InlineKeyboardMarkup(inline_keyboard=rows))


NOTICES: dict[NoticeKind, Renderer] = {
    NoticeKind.PROPOSAL_SEND: send,
    NoticeKind.PROPOSAL_CALL: call,
    NoticeKind.PROPOSAL_REMIND: call,
    NoticeKind.PROPOSAL_AGREED: call,
    NoticeKind.PROPOSAL_SILENT: silent,
    NoticeKind.PROPOSAL_DECIDE: decide,
    NoticeKind.PROPOSAL_RETURN: come_back,
    NoticeKind.PROPOSAL_SLIPPED: slipped,
}
