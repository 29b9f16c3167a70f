"""Work lists: clients with whom something is to be done, each with whom to call (R06)."""

from datetime import timedelta

from domain.client_filters import SILENT_AFTER
from domain.figures import month_of
from domain.reports import Asked, Column, Form, Found
from services.clients import department_in_sight
from services.reporting import CLIENT, KEY, MANAGER, Report
from storage import report_clients
from storage.database import UnitOfWork

DORMANT_AFTER = timedelta(days=90)
_WHOM_TO_CALL = (
    MANAGER,
    Column("city", is_told=False),
    Column("contact", is_told=False),
    Column("phone", is_told=False),
)


async def _unbought(uow: UnitOfWork, asked: Asked) -> Found:
    return await report_clients.list_unbought(uow, asked, month_of(asked.today).first)


async def _dormant(uow: UnitOfWork, asked: Asked) -> Found:
    return await report_clients.list_unbought(uow, asked, asked.today - DORMANT_AFTER)


async def _order_due(uow: UnitOfWork, asked: Asked) -> Found:
    department_id = department_in_sight(asked.viewer) if asked.viewer.leads else None
    return await report_clients.list_order_due(uow, asked, department_id)


async def _silent(uow: UnitOfWork, asked: Asked) -> Found:
    return await report_clients.list_silent(uow, asked, asked.now - SILENT_AFTER)


_BOUGHT = (CLIENT, KEY, Column("bought_on", Form.DAY), Column("orders", Form.NUMBER), *_WHOM_TO_CALL)
_CONTACTED = Column("contacted_on", Form.DAY, keeps_nothing=True)

UNBOUGHT = Report("unbought", _unbought, _BOUGHT)
DORMANT = Report("dormant", _dormant, _BOUGHT)
ORDER_DUE = Report(
    "order_due",
    _order_due,
    (
        CLIENT,
        KEY,
        Column("order_on", Form.DAY),
        Column("interval", Form.NUMBER),
        Column("bought_on", Form.DAY),
        *_WHOM_TO_CALL,
    ),
)
SILENT = Report(
    "silent", _silent, (CLIENT, KEY, _CONTACTED, Column("next_on", Form.DAY, is_told=False), *_WHOM_TO_CALL)
)
UNDECIDED = Report("undecided", report_clients.list_undecided, (CLIENT, KEY, _CONTACTED, *_WHOM_TO_CALL))
