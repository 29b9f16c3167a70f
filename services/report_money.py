"""Reports about money: who owes, whose turnover falls, and what key clients bring (R07, R14, D104)."""

from datetime import date, timedelta

from domain.figures import Span, month_of
from domain.reports import Asked, Column, Form, Found, Picture
from services import department_settings
from services.reporting import CLIENT, KEY, MANAGER, Report
from storage import report_money
from storage.database import UnitOfWork

QUARTER = timedelta(days=90)


def beside(span: Span, today: date) -> tuple[Span, Span]:
    """Give a month as far as it has come, and as many days of the month before it, so that both compare."""
    before = month_of(span.first - timedelta(days=1))
    if span.last <= today:
        return span, before
    so_far = Span(span.first, today)
    return so_far, Span(before.first, min(before.first + timedelta(days=so_far.days - 1), before.last))


async def _trend(uow: UnitOfWork, asked: Asked) -> Found:
    return await report_money.list_trend(uow, asked, beside(asked.span, asked.today)[1])


async def _key(uow: UnitOfWork, asked: Asked) -> Found:
    """Give the key clients by what they paid in the last 90 days, in the department's own currency."""
    currency = await department_settings.currency_of(uow, asked.viewer)
    span = Span(asked.today - QUARTER, asked.today)
    return await report_money.list_key(uow, asked, span, currency, asked.now - QUARTER)


DEBTS = Report(
    "debts",
    report_money.list_documents,
    (
        CLIENT,
        KEY,
        Column("open", Form.MONEY),
        Column("days_late", Form.NUMBER),
        Column("due_on", Form.DAY),
        Column("promised_on", Form.DAY),
        MANAGER,
        Column("dispute", is_named=True),
        Column("number", is_named=True),
        Column("issued_on", Form.DAY, is_told=False),
        Column("amount", Form.MONEY, is_told=False),
        Column("part_paid", Form.MONEY, is_told=False),
        Column("limit", Form.MONEY, is_told=False),
        Column("tax_id", is_told=False),
    ),
    picture=Picture.AGEING,
)
TREND = Report(
    "trend",
    _trend,
    (
        CLIENT,
        KEY,
        Column("change", Form.MONEY),
        Column("change_percent", Form.PERCENT),
        Column("paid", Form.MONEY),
        Column("paid_before", Form.MONEY),
        MANAGER,
    ),
    month_of,
)
KEY_CLIENTS = Report(
    "key",
    _key,
    (
        CLIENT,
        KEY,
        Column("paid", Form.MONEY),
        Column("share_paid", Form.PERCENT),
        Column("debt", Form.MONEY),
        Column("overdue", Form.MONEY),
        Column("share_debt", Form.PERCENT),
        Column("contacted_on", Form.DAY),
        Column("head_on", Form.DAY),
        Column("claims", Form.NUMBER),
        Column("rivals", Form.NUMBER),
        MANAGER,
    ),
)
