"""Which client a notice on somebody's screen is about."""

from domain.notices import NoticeKind
from storage.database import UnitOfWork
from storage.queries import load

_queries = load("told_replies")
_SUBJECTS = {
    "meeting": (
        NoticeKind.MEETING_PREPARE,
        NoticeKind.MEETING_SOON,
        NoticeKind.MEETING_LEAVE,
        NoticeKind.MEETING_OUTCOME,
        NoticeKind.MEETING_CHANGED,
        NoticeKind.RUNNING_LATE,
    ),
    "follow_up": (NoticeKind.FOLLOW_UP_DUE,),
    "task": (
        NoticeKind.TASK_DUE,
        NoticeKind.TASK_LATE,
        NoticeKind.TASK_GIVEN,
        NoticeKind.TASK_REPORTED,
        NoticeKind.CALL_BACK,
        NoticeKind.CALL_BACK_MISSED,
    ),
    "feedback": (
        NoticeKind.FEEDBACK_ESCALATED,
        NoticeKind.FEEDBACK_UNANSWERED,
        NoticeKind.FEEDBACK_ANSWERED,
        NoticeKind.CLIENT_TOLD,
    ),
    "proposal": (
        NoticeKind.PROPOSAL_SEND,
        NoticeKind.PROPOSAL_CALL,
        NoticeKind.PROPOSAL_REMIND,
        NoticeKind.PROPOSAL_AGREED,
        NoticeKind.PROPOSAL_SILENT,
        NoticeKind.PROPOSAL_DECIDE,
        NoticeKind.PROPOSAL_RETURN,
        NoticeKind.PROPOSAL_SLIPPED,
    ),
    "concession": (NoticeKind.CONCESSION_ASKED, NoticeKind.CONCESSION_DECIDED),
    "promise": (NoticeKind.PROMISE_BROKEN,),
    "appeal": (NoticeKind.APPEAL_ASKED, NoticeKind.APPEAL_REMIND, NoticeKind.APPEAL_ANSWERED),
    "client": (
        NoticeKind.CLIENT_DUE,
        NoticeKind.CLIENT_SILENT,
        NoticeKind.WHO_DECIDES,
        NoticeKind.CLIENT_CHECKED,
        NoticeKind.DEBT_ALERT,
        NoticeKind.DEBT_LATE,
        NoticeKind.DEBT_PASSED,
        NoticeKind.CREDIT_EXCEEDED,
        NoticeKind.CREDIT_ALLOWED,
    ),
}
_SUBJECT_OF = {kind: subject for subject, kinds in _SUBJECTS.items() for kind in kinds}


async def find_client(uow: UnitOfWork, employee_id: int, chat_id: int, message_id: int) -> int | None:
    """Give the client whom the notice is about by which a person was told in this message; None for none."""
    row = await _queries.find_notice(
        uow.connection, employee_id=employee_id, chat_id=chat_id, message_id=message_id
    )
    return None if row is None else await _client_of(uow, NoticeKind(row["kind"]), row["subject_id"])


async def _client_of(uow: UnitOfWork, kind: NoticeKind, subject_id: int) -> int | None:
    subject = _SUBJECT_OF.get(kind)
    if subject is None:
        return None
    found: int | None = await _queries.find_client(uow.connection, subject=subject, id=subject_id)
    return found
