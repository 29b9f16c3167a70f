"""How debts look: documents, sums by currency, promises, limits and habits, in one way everywhere."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.clients import Client
from domain.credit import Excess
from domain.debts import CurrencyDebt, DayOfDebts, Debt, Habits
from domain.invoices import Invoice
from domain.money import Money, totals
from domain.promises import PaymentPromise
from domain.shortening import shortened
from handlers import sums
from handlers.words import Html, Words

MOST_DOCUMENTS = 6
LONGEST_DISPUTE = 120
LONGEST_NAME = 60


def total_of(invoices: Iterable[Invoice], t: Words) -> str:
    """Give what is open of these documents, by currency."""
    found = totals(Money(one.open, one.currency) for one in invoices)
    return sums.several([Money(amount, currency) for currency, amount in found.items()], t)


def documents(invoices: Sequence[Invoice], today: date, t: Words) -> list[Html]:
    """Give a line for each document, the first ones, and how many more there are."""
    lines = [document(one, today, t) for one in invoices[:MOST_DOCUMENTS]]
    if len(invoices) > len(lines):
        lines.append(t("debt-more-documents", count=len(invoices) - len(lines)))
    return lines


def document(invoice: Invoice, today: date, t: Words) -> Html:
    """Give a document in a line: number, day, what is open of it, and when it is or was due."""
    facts = {
        "number": invoice.number,
        "issued": t.bare_date(invoice.issued_on, today),
        "sum": sums.spelled(Money(invoice.open, invoice.currency), t),
    }
    overdue = invoice.days_overdue(today)
    if overdue:
        return t("debt-document-overdue", days=overdue, **facts)
    if invoice.due_on == today:
        return t("debt-document-today", **facts)
    return t("debt-document", due=t.bare_date(invoice.due_on, today), **facts)


def named(invoice: Invoice, today: date, t: Words) -> Html:
    """Give number and day of a document."""
    return t("document-named", number=invoice.number, day=t.bare_date(invoice.issued_on, today))


def debt_lines(debt: Debt, today: date, t: Words) -> list[Html]:
    """Give what a client owes, a line for each currency, with what is overdue and for how long."""
    lines = [_part(part, today, t) for part in debt.parts] or [t("debt-none")]
    if debt.credit:
        credit = [Money(amount, currency) for currency, amount in debt.credit.items()]
        lines.append(t("debt-credit", sum=sums.several(credit, t)))
    return lines + [promise_line(one, today, t) for one in debt.promises]


def _part(part: CurrencyDebt, today: date, t: Words) -> Html:
    whole = sums.spelled(Money(part.open, part.currency), t)
    if not part.overdue:
        line = t("debt-in-time", sum=whole)
    else:
        overdue = sums.spelled(Money(part.overdue, part.currency), t)
        line = t("debt-overdue", sum=whole, overdue=overdue, days=part.days_overdue(today))
    if not part.disputed:
        return line
    return Html(
        f"{line}, {t('debt-disputed-part', sum=sums.spelled(Money(part.disputed, part.currency), t))}"
    )


def promise_line(promise: PaymentPromise, today: date, t: Words) -> Html:
    """Give an open promise: how much is to come, and by when."""
    left = sums.spelled(Money(promise.left, promise.currency), t)
    return t("debt-promised", sum=left, day=t.day(promise.due_on, today))


def day_lines(day: DayOfDebts, t: Words) -> list[Html]:
    """Give what is overdue, due and promised today, for a plan of the day (R01)."""
    lines = []
    if day.overdue:
        lines.append(t("plan-debts-overdue", sum=sums.several(day.overdue, t), count=day.debtors))
    if day.due:
        lines.append(t("plan-debts-due", sum=sums.several(day.due, t)))
    for name, promise in day.promised[:MOST_DOCUMENTS]:
        sum_ = sums.spelled(Money(promise.left, promise.currency), t)
        lines.append(t("plan-debts-promised", client=shortened(name, LONGEST_NAME), sum=sum_))
    return lines


def limit_line(client: Client, excess: Excess, t: Words) -> Html | None:
    """Give the client's limit and what is left of it, or by how much he is over it."""
    if client.credit_limit is None:
        return None
    limit = sums.spelled(Money(client.credit_limit, excess.currency), t)
    if excess.over:
        return t("debt-over-limit", limit=limit, over=sums.spelled(Money(excess.over, excess.currency), t))
    free = sums.spelled(Money(client.credit_limit - excess.debt, excess.currency), t)
    return t("debt-limit", limit=limit, free=free)


def habit_lines(habits: Habits, t: Words) -> list[Html]:
    """Give how a client pays: the share on time, the average delay, and how many promises he kept (D052)."""
    lines = []
    if habits.on_time_percent is not None:
        delay = round(habits.average_delay)
        lines.append(t("debt-habits", percent=habits.on_time_percent, days=delay))
    rate = habits.promises
    if rate.percent is not None:
        lines.append(t("debt-kept-rate", kept=rate.kept, all=rate.kept + rate.broken))
    return lines
