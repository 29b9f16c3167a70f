"""People come in by link, choose their settings, and leave (D088, D095)."""

import hashlib
import secrets
from datetime import datetime, timedelta

from domain.notices import NoticeKind
from domain.people import Employee, Invitation, Role
from domain.refusals import InvitationExpired, InvitationUnknown, InvitationUsed, NotAllowed
from services import notices, plans
from storage import invitations, people
from storage import notices as stored
from storage.database import UnitOfWork

OWNER_LINK_LIVES = timedelta(days=30)


async def make_owner_secret(uow: UnitOfWork, now: datetime) -> str | None:
    """Make the one-time secret by which the owner comes in, or None when somebody is here already.

    An earlier one that nobody used stops working: only its hash was kept, so it could not be shown again.
    """
    if await people.count(uow):
        return None
    invitations.remove_of_owner(uow)
    secret = secrets.token_urlsafe(16)
    await invitations.add(
        uow,
        secret_hash=_hash(secret),
        role=Role.ADMIN,
        department_id=None,
        created_by=None,
        created_at=now,
        expires_at=now + OWNER_LINK_LIVES,
    )
    return secret


async def invite(
    uow: UnitOfWork, by: Employee, role: Role, department_id: int | None, *, lives: timedelta, now: datetime
) -> str:
    """Make a single-use invitation and give its secret, which is kept nowhere.

    A head invites managers and heads into his own department; an admin anybody anywhere. Raises NotAllowed or
    DepartmentNotFound.
    """
    if not _may_invite(by, role, department_id):
        raise NotAllowed
    if role is not Role.ADMIN:
        await people.get_department(uow, department_id or 0)
    secret = secrets.token_urlsafe(16)
    await invitations.add(
        uow,
        secret_hash=_hash(secret),
        role=role,
        department_id=department_id,
        created_by=by.id,
        created_at=now,
        expires_at=now + lives,
    )
    people.add_audit(uow, at=now, employee_id=by.id, verb="invite", subject="employee", after=role.value)
    return secret


async def list_invitations(uow: UnitOfWork, by: Employee, now: datetime) -> list[Invitation]:
    """Give the open invitations that this head or admin may take back, the first to expire first."""
    if by.role is Role.MANAGER or (by.role is Role.HEAD and by.department_id is None):
        return []
    return await invitations.list_open(uow, None if by.role is Role.ADMIN else by.department_id, now)


async def revoke(uow: UnitOfWork, by: Employee, invitation_id: int, now: datetime) -> bool:
    """Take an open invitation back; False when it lets nobody in any more, whatever the reason."""
    for invitation in await list_invitations(uow, by, now):
        if invitation.id == invitation_id:
            invitations.remove(uow, invitation)
            people.add_audit(
                uow, at=now, employee_id=by.id, verb="revoke", subject="invitation", subject_id=invitation_id
            )
            return True
    return False


async def join(
    uow: UnitOfWork, secret: str, *, telegram_id: int, name: str, language: str, zone: str, now: datetime
) -> Employee:
    """Let the person with this link in, and tell whoever invited him.

    Raises InvitationUnknown, InvitationUsed or InvitationExpired.
    """
    invitation = await _usable(uow, secret, now)
    newcomer = await people.add(
        uow,
        telegram_id=telegram_id,
        name=name,
        role=invitation.role,
        department_id=invitation.department_id,
        language=language,
        zone=zone,
        joined_at=now,
    )
    invitations.mark_used(uow, invitation, newcomer, now)
    people.add_audit(
        uow, at=now, employee_id=newcomer.id, verb="join", subject="employee", subject_id=newcomer.id
    )
    # one who blocked the bot, was taken out and comes back is told what waited for him
    stored.release_held(uow, newcomer.id, now)
    await plans.replan_morning(uow, newcomer, now)
    if invitation.created_by is not None:
        host = await people.get(uow, invitation.created_by)
        notices.plan(uow, NoticeKind.WELCOME, host, newcomer.id, now, occurrence=str(invitation.id))
    return newcomer


def _may_invite(by: Employee, role: Role, department_id: int | None) -> bool:
    if by.role is Role.ADMIN:
        return True
    own = by.department_id is not None and by.department_id == department_id
    return by.role is Role.HEAD and role is not Role.ADMIN and own


async def _usable(uow: UnitOfWork, secret: str, now: datetime) -> Invitation:
    invitation = await invitations.find(uow, _hash(secret))
    if invitation is None:
        raise InvitationUnknown
    if invitation.used_at is not None:
        raise InvitationUsed
    if invitation.expires_at <= now:
        raise InvitationExpired
    return invitation


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
