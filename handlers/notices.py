"""How each notice looks: facts in, a message in the recipient's language out."""

from domain.notices import NoticeKind
from handlers import groups, team, welcome
from handlers.told import Renderer

RENDERERS: dict[NoticeKind, Renderer] = {
    **welcome.NOTICES,
    **team.NOTICES,
    **groups.NOTICES,
}
