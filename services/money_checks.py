"""All checks of notices about money, in one table."""

from domain.notices import NoticeKind
from services import credit, debt_alerts, debt_answers, promises, shipments
from services.notices import Check

CHECKS: dict[NoticeKind, Check] = {
    **debt_alerts.CHECKS,
    **debt_answers.CHECKS,
    **promises.CHECKS,
    **credit.CHECKS,
    **shipments.CHECKS,
}
