"""Memberships as Telegram sends them, made readable for aiogram, whose models know more than Telegram says.

A server that is older than the model leaves newer rights out; what it does not name is not allowed.
"""

from typing import Any

from aiogram.types import ChatMember, ChatMemberAdministrator, ChatMemberRestricted

_MODELS: dict[str, type[ChatMember]] = {
    "administrator": ChatMemberAdministrator,
    "restricted": ChatMemberRestricted,
}


def with_all_rights(update: Any) -> Any:
    """Give an update in which both memberships of `my_chat_member` name every right that is asked for."""
    changed = update.get("my_chat_member") if isinstance(update, dict) else None
    if not isinstance(changed, dict):
        return update
    members = {
        name: _completed(changed[name])
        for name in ("old_chat_member", "new_chat_member")
        if isinstance(changed.get(name), dict)
    }
    return {**update, "my_chat_member": {**changed, **members}}


def _completed(member: dict[str, Any]) -> dict[str, Any]:
    model = _MODELS.get(str(member.get("status")))
    if model is None:
        return member
    asked = [name for name, field in model.model_fields.items() if field.is_required()]
    return {**{name: False for name in asked if name.startswith("can_")}, **member}
