"""Methods about chats and the people in them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from emulator.access import find_chat, find_person, group_for, require_reading, require_right
from emulator.call import Call
from emulator.chats import ADMINISTRATOR_RIGHTS, PERMISSIONS, Chat, Member
from emulator.envelope import Json, bad_request
from emulator.membership import change_member, member_json, say
from emulator.people import Person
from emulator.posting import touch

if TYPE_CHECKING:
    from emulator.core import Emulator


def get_chat(emulator: Emulator, call: Call) -> Json:
    """Everything about a chat."""
    chat = find_chat(emulator, call.text("chat_id"))
    require_reading(emulator, chat)
    full: Json = {
        **chat.brief,
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.pins:
        pinned = chat.messages[chat.pins[-1]].json
        full["pinned_message"] = {name: value for name, value in pinned.items() if name != "reply_to_message"}
    if chat.username:
        full["active_usernames"] = [chat.username]
    if chat.is_private():
        return full
    full["permissions"] = chat.all_permissions()
    for name in ("description", "invite_link"):
        if getattr(chat, name):
            full[name] = getattr(chat, name)
    return full


_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_member(emulator: Emulator, call: Call) -> Json:
    """Somebody's place in a chat."""
    chat = find_chat(emulator, call.text("chat_id"))
    person = find_person(emulator, call, "PARTICIPANT_ID_INVALID")
    if chat.is_private():
        if person.id not in chat.members:
            raise bad_request("user not found")
        return member_json(person, Member())
    _require_inside(emulator, chat)
    return member_json(person, chat.members.get(person.id) or Member("left"))


def get_administrators(emulator: Emulator, call: Call) -> list[Json]:
    """Everybody who runs a group."""
    chat = find_chat(emulator, call.text("chat_id"))
    if chat.is_private():
        raise bad_request("there are no administrators in the private chat")
    _require_inside(emulator, chat)
    return [
        member_json(emulator.world.people[person_id], member)
        for person_id, member in chat.members.items()
        if member.is_administrator()
    ]


def get_member_count(emulator: Emulator, call: Call) -> int:
    """How many are in a chat."""
    chat = find_chat(emulator, call.text("chat_id"))
    require_reading(emulator, chat)
    return sum(member.is_in() for member in chat.members.values())


def _require_inside(emulator: Emulator, chat: Chat) -> None:
    require_reading(emulator, chat)
    member = chat.members.get(emulator.world.bot.id)
    if member is None or not member.is_in():
        raise bad_request("member list is inaccessible")


def leave_chat(emulator: Emulator, call: Call) -> bool:
    """Let the bot leave a group."""
    chat = find_chat(emulator, call.text("chat_id"))
    if chat.is_private():
        raise bad_request("chat member status can't be changed in private chats")
    bot = emulator.world.bot
    member = chat.members.get(bot.id)
    if member is not None and member.is_in():
        change_member(emulator, chat, bot, bot, Member("left"))
    return True


def _restrictable(emulator: Emulator, call: Call) -> tuple[Chat, Person]:
    chat = group_for(emulator, call)
    person = find_person(emulator, call, "PARTICIPANT_ID_INVALID")
    require_right(
        emulator, chat, "can_restrict_members", "not enough rights to restrict/unrestrict chat member"
    )
    member = chat.members.get(person.id)
    if member is not None and member.status == "creator":
        raise bad_request("can't remove chat owner")
    if member is not None and member.is_administrator():
        raise bad_request("user is an administrator of the chat")
    return chat, person


def ban_member(emulator: Emulator, call: Call) -> bool:
    """Throw somebody out."""
    chat, person = _restrictable(emulator, call)
    change_member(
        emulator, chat, person, emulator.world.bot, Member("kicked", until=call.integer("until_date"))
    )
    return True


def unban_member(emulator: Emulator, call: Call) -> bool:
    """Let somebody come back; one who is inside is put out, unless only banned ones are meant."""
    chat, person = _restrictable(emulator, call)
    member = chat.members.get(person.id)
    if member is not None and (member.status == "kicked" or not call.boolean("only_if_banned")):
        change_member(emulator, chat, person, emulator.world.bot, Member("left"))
    return True


def restrict_member(emulator: Emulator, call: Call) -> bool:
    """Leave somebody only some permissions."""
    chat, person = _restrictable(emulator, call)
    if chat.kind != "supergroup":
        raise bad_request("method is available only for supergroups")
    rights = _permissions(call)
    member = Member("restricted", rights, until=call.integer("until_date"))
    if all(rights.get(name, False) for name in PERMISSIONS[:11]):
        member = Member("member")
    change_member(emulator, chat, person, emulator.world.bot, member)
    return True


def _permissions(call: Call) -> dict[str, bool]:
    value = call.parsed_or("permissions")
    if not isinstance(value, dict):
        raise bad_request("can't parse permissions: object expected")
    return {name: value.get(name) is True for name in PERMISSIONS}


def promote_member(emulator: Emulator, call: Call) -> bool:
    """Make somebody an administrator, or nobody special again."""
    chat = group_for(emulator, call)
    person = find_person(emulator, call, "PARTICIPANT_ID_INVALID")
    require_right(emulator, chat, "can_promote_members", "not enough rights")
    rights = {name: call.boolean(name) for name in ADMINISTRATOR_RIGHTS}
    status = "administrator" if any(rights.values()) else "member"
    change_member(emulator, chat, person, emulator.world.bot, Member(status, rights))
    return True


def set_permissions(emulator: Emulator, call: Call) -> bool:
    """Change what everybody may do."""
    chat = group_for(emulator, call)
    require_right(emulator, chat, "can_restrict_members", "not enough rights to change chat permissions")
    chat.permissions = _permissions(call)
    return True


def set_title(emulator: Emulator, call: Call) -> bool:
    """Rename a group."""
    chat = group_for(emulator, call)
    require_right(emulator, chat, "can_change_info", "not enough rights to change chat title")
    title = call.text("title").strip()
    if not title:
        raise bad_request("title must be non-empty")
    chat.title = title[:128]
    chat.refresh()
    say(emulator, chat, emulator.world.bot, {"new_chat_title": chat.title})
    return True


def set_description(emulator: Emulator, call: Call) -> bool:
    """Describe a group."""
    chat = group_for(emulator, call)
    require_right(emulator, chat, "can_change_info", "not enough rights to set chat description")
    description = call.text("description")[:255]
    if description == chat.description:
        raise bad_request("chat description is not modified")
    chat.description = description
    touch(emulator, chat, "chat", 0)
    return True


def export_link(emulator: Emulator, call: Call) -> str:
    """Make the group's main invite link anew."""
    chat = group_for(emulator, call)
    require_right(emulator, chat, "can_invite_users", "not enough rights to manage chat invite link")
    chat.invite_link = f"https://t.me/+{secrets.token_urlsafe(12)}"
    return chat.invite_link


def _link(emulator: Emulator, call: Call) -> Json:
    chat = group_for(emulator, call)
    require_right(emulator, chat, "can_invite_users", "not enough rights to manage chat invite link")
    link: Json = {
        "invite_link": call.text("invite_link") or f"https://t.me/+{secrets.token_urlsafe(12)}",
        "creator": emulator.world.bot.as_user(),
        "creates_join_request": call.boolean("creates_join_request"),
        "is_primary": False,
        "is_revoked": call.method == "revokeChatInviteLink",
    }
    if call.has("name"):
        link["name"] = call.text("name")[:32]
    for name in ("expire_date", "member_limit"):
        if call.integer(name):
            link[name] = call.integer(name)
    return link


def get_profile_photos(emulator: Emulator, call: Call) -> Json:
    """Nobody here has a picture."""
    find_person(emulator, call)
    return {"total_count": 0, "photos": []}


METHODS = {
    "getUserProfilePhotos": get_profile_photos,
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_member_count,
    "leaveChat": leave_chat,
    "banChatMember": ban_member,
    "unbanChatMember": unban_member,
    "restrictChatMember": restrict_member,
    "promoteChatMember": promote_member,
    "setChatPermissions": set_permissions,
    "setChatTitle": set_title,
    "setChatDescription": set_description,
    "exportChatInviteLink": export_link,
    "createChatInviteLink": _link,
    "editChatInviteLink": _link,
    "revokeChatInviteLink": _link,
}
