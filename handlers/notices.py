"""How each notice looks: facts in, a message in the recipient's language out."""

from domain.notices import NoticeKind
from handlers import (
    client_notices,
    closing,
    concession_answers,
    debt_notices,
    feedback_notices,
    given_tasks,
    groups,
    handovers,
    meeting_notices,
    open_business,
    papers,
    plan_news,
    plan_texts,
    proposal_notices,
    rhythms,
    shipment_notices,
    summary_texts,
    task_notices,
    team,
    welcome,
)
from handlers.told import Renderer

RENDERERS: dict[NoticeKind, Renderer] = {
    **welcome.NOTICES,
    **task_notices.NOTICES,
    **given_tasks.NOTICES,
    **feedback_notices.NOTICES,
    **team.NOTICES,
    **client_notices.NOTICES,
    **handovers.NOTICES,
    **groups.NOTICES,
    **meeting_notices.NOTICES,
    **plan_texts.NOTICES,
    **summary_texts.NOTICES,
    **plan_news.NOTICES,
    **closing.NOTICES,
    **proposal_notices.NOTICES,
    **concession_answers.NOTICES,
    **papers.NOTICES,
    **open_business.NOTICES,
    **rhythms.NOTICES,
    **debt_notices.NOTICES,
    **shipment_notices.NOTICES,
}
