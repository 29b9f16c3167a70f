"""What is looked at again before a notice is told: one check for each kind."""

from domain.notices import NoticeKind
from services import (
    client_told,
    closing,
    concessions,
    credit_checks,
    feedback_cases,
    follow_ups,
    given_tasks,
    groups,
    left_clients,
    meeting_news,
    meeting_reminders,
    money_checks,
    plan_news,
    plans,
    proposal_checks,
    reaching,
    summaries,
    task_checks,
    team,
    welcome,
)
from services.notices import Check

CHECKS: dict[NoticeKind, Check] = {
    **welcome.CHECKS,
    **team.CHECKS,
    **left_clients.CHECKS,
    **credit_checks.CHECKS,
    **groups.CHECKS,
    **follow_ups.CHECKS,
    **task_checks.CHECKS,
    **given_tasks.CHECKS,
    **feedback_cases.CHECKS,
    **client_told.CHECKS,
    **meeting_news.CHECKS,
    **meeting_reminders.CHECKS,
    **money_checks.CHECKS,
    **plans.CHECKS,
    **reaching.CHECKS,
    **proposal_checks.CHECKS,
    **concessions.CHECKS,
    **summaries.CHECKS,
    **plan_news.CHECKS,
    **closing.CHECKS,
}
