"""What is looked at again before a notice is told: one check for each kind."""

from domain.notices import NoticeKind
from services import groups, team, welcome
from services.notices import Check

CHECKS: dict[NoticeKind, Check] = {
    **welcome.CHECKS,
    **team.CHECKS,
    **groups.CHECKS,
}
