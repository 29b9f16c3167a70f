"""Sums of money as each language writes them: "100 000 ₽", "€900" is "900 €" here."""

from collections.abc import Sequence
from decimal import Decimal

from domain.money import Money
from handlers.words import Words


def spelled(money: Money, t: Words) -> str:
    """Give a sum with its currency; a whole one without kopecks."""
    from babel.numbers import format_decimal, get_currency_symbol

    whole = money.amount == money.amount.to_integral_value()
    number = format_decimal(money.amount, "#,##0" if whole else "#,##0.00", locale=t.language)
    symbols = {"RUB": "₽", "EUR": "€", "USD": "$"}
    symbol = symbols.get(money.currency) or get_currency_symbol(money.currency, locale=t.language)
    return f"{number}\u00a0{symbol}" if money.currency else str(number)


def several(sums: Sequence[Money], t: Words) -> str:
    """Give sums of several currencies in one line; nothing where all are zero."""
    return " + ".join(spelled(one, t) for one in sums if one.amount != Decimal(0))
