"""The check of a client before goods are given on trust: signs, the mark, the head who hears of it (D045)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.clients import Client, may_see
from domain.credit_checks import VALID_FOR, CreditCheck, Mark, RiskSign, mark_of
from domain.notices import Drop, Notice, NoticeKind, Tell, Verdict
from domain.people import Employee
from domain.refusals import NotAllowed
from services import card_history, notices, responsible
from services.clients import get_for
from services.notices import Check
from storage import clients
from storage import credit_checks as book
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Checked:
    """A client and the check that counts for it."""

    client: Client
    check: CreditCheck


async def keep(
    uow: UnitOfWork, employee: Employee, client_id: int, signs: Collection[RiskSign], now: datetime
) -> CreditCheck:
    """Keep a check with the signs that were seen, and tell the heads its mark (D046).

    Raises ClientNotFound.
    """
    client = await get_for(uow, employee, client_id)
    return await _keep(uow, employee, client, frozenset(signs), mark_of(signs), now)


async def judge(
    uow: UnitOfWork, employee: Employee, client_id: int, mark: Mark, now: datetime
) -> CreditCheck:
    """Let a leader mark a client as he sees it; the signs that were seen stay. Raises NotAllowed."""
    client = await get_for(uow, employee, client_id)
    if not employee.leads:
        raise NotAllowed
    latest = await book.find_latest(uow, client.id)
    return await _keep(uow, employee, client, latest.signs if latest else frozenset(), mark, now)


async def _keep(
    uow: UnitOfWork, employee: Employee, client: Client, signs: frozenset[RiskSign], mark: Mark, now: datetime
) -> CreditCheck:
    today = employee.today(now)
    check = CreditCheck(
        id=0,
        client_id=client.id,
        checked_on=today,
        valid_until=today + VALID_FOR,
        signs=signs,
        mark=mark,
        note="",
        credit_limit=client.credit_limit,
        credit_currency=client.credit_currency,
        deferral_days=client.deferral_days,
        author_id=employee.id,
        author_name=employee.name,
    )
    book.add(uow, check, now)
    found = f"{mark.value}: {' '.join(sorted(signs))}"
    card_history.note(uow, employee, client.id, "check client", after=found, now=now)
    for leader in await responsible.list_superiors(uow, employee, client):
        notices.plan(uow, NoticeKind.CLIENT_CHECKED, leader, client.id, now, now.isoformat())
    return check


async def check_checked(uow: UnitOfWork, notice: Notice, recipient: Employee, now: datetime) -> Verdict:
    """Tell a head what the latest check of a client found, while the client is his to see."""
    client = await clients.find(uow, notice.subject_id)
    latest = None if client is None else await book.find_latest(uow, client.id)
    if client is None or latest is None or not may_see(recipient, client):
        return Drop("the client is not this person's to hear of any more")
    return Tell(Checked(client, latest))


CHECKS: dict[NoticeKind, Check] = {NoticeKind.CLIENT_CHECKED: check_checked}
