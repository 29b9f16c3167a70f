"""Buttons about a client's money; they live as long as the message, and ask anew who presses them."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardMarkup

from handlers.clients import OpenClient
from handlers.keyboards import Row, make_button
from handlers.starting import StartWith
from handlers.words import Words


class ListDebts(CallbackData, prefix="debts"):
    """Show who owes, after the first `skip`; of one manager's clients, or (0) of all that may be seen."""

    manager: int = 0
    skip: int = 0


class ShowMoney(CallbackData, prefix="money"):
    """Show what this client owes, below the message."""

    id: int


class OpenDebtRules(CallbackData, prefix="debt_rules"):
    """Show how the department is reminded of debts."""


class TakeDebts(CallbackData, prefix="debts_xlsx"):
    """Make a spreadsheet of all open documents: of one manager's clients, or (0) of all that may be seen."""

    manager: int = 0


class NoAnswer(CallbackData, prefix="debt_quiet"):
    """The client did not answer: tell of his debt again tomorrow."""

    id: int


class SaysPaid(CallbackData, prefix="debt_paid"):
    """The client says that he has paid: look whether the money comes."""

    id: int


class PassDebt(CallbackData, prefix="debt_head"):
    """Pass this client's debt to the head."""

    id: int


class ListDisputed(CallbackData, prefix="disputes"):
    """Show this client's open documents, to mark those that he disputes."""

    id: int


class MarkDisputed(CallbackData, prefix="dispute"):
    """The client disputes this document, or does not any more."""

    id: int
    on: bool


class ListPayments(CallbackData, prefix="payments"):
    """Show the last payments of this client."""

    id: int


class ReversePayment(CallbackData, prefix="unpay"):
    """This payment was none, or went back."""

    id: int


class RemoveInvoice(CallbackData, prefix="uninvoice"):
    """This document was typed wrong: take it out."""

    id: int


class CancelPromise(CallbackData, prefix="unpromise"):
    """This promise does not hold any more."""

    id: int


class PromisedBy(CallbackData, prefix="promiser"):
    """This contact has promised it."""

    id: int
    contact: int


class AllowCredit(CallbackData, prefix="allow_credit"):
    """The head allows once that this client owes so much."""

    id: int


class WriteClaim(CallbackData, prefix="debt_claim"):
    """Write the letter of claim to this client."""

    id: int


def begin_row(client_id: int, t: Words) -> Row:
    """Give the buttons that record a payment and a promise of this client."""
    return [
        make_button(t.plain("with-paid"), StartWith(id=client_id, what="paid")),
        make_button(t.plain("with-promise"), StartWith(id=client_id, what="promise")),
    ]


def client_row(client_id: int, t: Words) -> Row:
    """Give the buttons that show what a client owes, and his card."""
    return [
        make_button(t.plain("button-money"), ShowMoney(id=client_id)),
        make_button(t.plain("button-client-card"), OpenClient(id=client_id)),
    ]


def client_markup(client_id: int, t: Words, *rows: Row) -> InlineKeyboardMarkup:
    """Give these rows of buttons and those that lead to the client."""
    return InlineKeyboardMarkup(inline_keyboard=[*rows, client_row(client_id, t)])
