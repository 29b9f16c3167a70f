"""How the digest of a group looks (R19): nothing secret in it but what its head has switched on."""

from datetime import date

from aiogram.methods import EditMessageText, SendMessage

from domain.digests import OPEN_FIGURES, Digest
from domain.figures import Figure, PersonFigures
from domain.shortening import shortened
from handlers.figure_texts import listed
from handlers.sums import spelled
from handlers.words import Html, Words, words_of

LONGEST_NAME = 40
LONGEST_TEXT = 80
MOST_PEOPLE = 20
LONGEST_DIGEST = 4090  # of the 4096 letters that a message takes


def call(digest: Digest, message_id: int | None) -> SendMessage | EditMessageText:
    """Give the call that says the digest, or writes it anew into the message with this number."""
    group = digest.group
    words = text(digest)
    if message_id is not None:
        return EditMessageText(chat_id=group.chat_id, message_id=message_id, text=words)
    return SendMessage(chat_id=group.chat_id, message_thread_id=group.thread_id, text=words)


def text(digest: Digest) -> Html:
    """Give the words of a digest in the language of whoever bound the group."""
    t = words_of(digest.binder)
    parts = [t("digest-day", day=t.dated(digest.day, digest.day)), _totals(digest, t), _wins(digest, t)]
    parts += [_people(digest, t), _upcoming(digest, t), _debts(digest, t), _complaints(digest, t)]
    return _in_one_message("\n\n".join(part for part in parts if part))


def _in_one_message(words: str) -> Html:
    """Cut at the end of a line what one message cannot hold: a second one could not be written anew."""
    kept = ""
    for line in words.splitlines(keepends=True):
        if len((kept + line).encode("utf-16-le")) // 2 > LONGEST_DIGEST:
            return Html(f"{kept.rstrip()}\n…")
        kept += line
    return Html(kept)


def _totals(digest: Digest, t: Words) -> Html:
    if not digest.totals:
        return t("digest-no-records")
    return Html("\n".join(t(f"figure-{figure.value}", count=number) for figure, number in digest.totals))


def _wins(digest: Digest, t: Words) -> Html:
    if not digest.wins:
        return Html("")
    lines = [t("digest-win", name=win.manager, client=_name(win.client)) for win in digest.wins]
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
            client=", ".join(part for part in (_name(one.client), _name(one.contact), one.phone) if part),
        )
        for one in digest.upcoming
    ]
    return Html("\n".join([t("digest-upcoming", day=t.dated(following, digest.day)), *lines]))


def _people(digest: Digest, t: Words) -> Html:
    """Give who did what, by name and never by how much; nothing of lateness or complaints."""
    told = [one for one in digest.people if any(one[figure] for figure in OPEN_FIGURES)][:MOST_PEOPLE]
    if not told:
        return Html("")
    lines = [
        t("digest-person", name=one.employee.name, figures=listed(_open(one), t))
        for one in sorted(told, key=lambda one: one.employee.name)
    ]
    return Html("\n".join([t("digest-people"), *lines]))


def _open(one: PersonFigures) -> list[tuple[Figure, int]]:
    return [(figure, one[figure]) for figure in OPEN_FIGURES if one[figure]]


def _debts(digest: Digest, t: Words) -> Html:
    lines = [t("digest-debt", client=_name(one.client), sum=spelled(one.overdue, t)) for one in digest.debts]
    return Html("\n".join([t("digest-debts"), *lines])) if lines else Html("")


def _complaints(digest: Digest, t: Words) -> Html:
    lines = [
        t(
            "digest-complaint",
            name=one.manager,
            client=_name(one.client),
            text=shortened(one.text, LONGEST_TEXT),
        )
        for one in digest.complaints
    ]
    return Html("\n".join([t("digest-complaints"), *lines])) if lines else Html("")


def _name(text: str) -> str:
    return shortened(text, LONGEST_NAME)
