"""How the digest of a group looks (R19): no phones, debts, complaints, or remarks by name."""

from datetime import date

from aiogram.methods import EditMessageText, SendMessage

from domain.digests import Digest
from domain.shortening import shortened
from handlers.words import Html, Words, words_of

LONGEST_NAME = 40


def call(digest: Digest, message_id: int | None) -> SendMessage | EditMessageText:
    """Give the call that says the digest, or writes it anew into the message with this number."""
    group = digest.group
    text = _text(digest, words_of(digest.binder))
    if message_id is not None:
        return EditMessageText(chat_id=group.chat_id, message_id=message_id, text=text)
    return SendMessage(chat_id=group.chat_id, message_thread_id=group.thread_id, text=text)


def _text(digest: Digest, t: Words) -> Html:
    parts = [t("digest-day", day=t.dated(digest.day, digest.day)), _totals(digest, t), _wins(digest, t)]
    parts.append(_upcoming(digest, t))
    return Html("\n\n".join(part for part in parts if part))


def _totals(digest: Digest, t: Words) -> Html:
    if not digest.totals:
        return t("digest-no-records")
    return Html("\n".join(t(f"figure-{figure.value}", count=number) for figure, number in digest.totals))


def _wins(digest: Digest, t: Words) -> Html:
    if not digest.wins:
        return Html("")
    lines = [
        t("digest-win", name=win.manager, client=shortened(win.client, LONGEST_NAME)) for win in digest.wins
    ]
    return Html("\n".join([t("digest-wins"), *lines]))


def _upcoming(digest: Digest, t: Words) -> Html:
    if not digest.upcoming:
        return Html("")
    zone = digest.binder.zone
    following = date.fromordinal(digest.day.toordinal() + 1)
    lines = [
        t(
            "digest-meeting",
            when=t.clock(one.starts_at, zone),
            name=one.manager,
            client=shortened(one.client, LONGEST_NAME),
        )
        for one in digest.upcoming
    ]
    return Html("\n".join([t("digest-upcoming", day=t.dated(following, digest.day)), *lines]))
