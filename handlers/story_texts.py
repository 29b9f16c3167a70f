"""A page of a client's story as it is read: what is open, then what happened, the latest first (D005)."""

from collections.abc import Sequence
from datetime import datetime

from domain.clients import display_name
from domain.meetings import Meeting
from domain.people import Employee
from domain.places import PlaceCheck
from domain.shortening import shortened
from domain.stories import Entry, EntryKind, Story
from domain.tasks import OpenItem
from handlers.activity_cards import distance, small
from handlers.words import Html, Words

LONGEST = 4096
LONGEST_WORDS = (600, 300, 150, 80, 40, 20)
MOST_OPEN = 5


def text(story: Story, reader: Employee, now: datetime, t: Words) -> tuple[Html, frozenset[Entry]]:
    """Give the page, never longer than a message may be, and the entries whose words had to be cut.

    Longer words are cut shorter until the page fits.
    """
    page = Html("")
    longest = 0
    for longest in LONGEST_WORDS:
        page = _page(story, reader, now, t, longest)
        if len(page) <= LONGEST:
            break
    return page, frozenset(entry for entry in story.entries if _is_cut(entry, longest))


def _is_cut(entry: Entry, longest: int) -> bool:
    return any(shortened(words, longest) != " ".join(words.split()) for words in (entry.text, entry.answer))


def _page(story: Story, reader: Employee, now: datetime, t: Words, longest: int) -> Html:
    blocks = [_title(story, t, longest)]
    opened = _open(story, reader, now, t, min(longest, 100))
    if opened:
        blocks.append(Html("\n".join(opened)))
    blocks += [_entry(entry, reader, now, t, longest) for entry in story.entries]
    if not story.entries:
        blocks.append(t("story-nothing"))
    return Html("\n\n".join(blocks))


def _title(story: Story, t: Words, longest: int) -> Html:
    name = shortened(display_name(story.client), max(longest, 40))
    if story.pages == 1:
        return t("story-title", client=name)
    return t("story-title-page", client=name, page=story.page, pages=story.pages)


def _open(story: Story, reader: Employee, now: datetime, t: Words, longest: int) -> list[Html]:
    """Say what is promised, to be done and agreed, those due first."""
    lines = [_open_item(item, reader, now, t, longest) for item in story.open_items[:MOST_OPEN]]
    lines += [_meeting(meeting, reader, now, t, longest) for meeting in story.meetings[:MOST_OPEN]]
    more = max(len(story.open_items) - MOST_OPEN, 0) + max(len(story.meetings) - MOST_OPEN, 0)
    if more:
        lines.append(t("story-more", count=more))
    return lines


def _open_item(item: OpenItem, reader: Employee, now: datetime, t: Words, longest: int) -> Html:
    today = reader.today(now)
    day = t.day(item.due_on, today)
    words = shortened(item.text, longest)
    return t("story-late" if item.due_on < today else "story-open", day=day, text=words)


def _meeting(meeting: Meeting, reader: Employee, now: datetime, t: Words, longest: int) -> Html:
    moment, goal = t.moment(meeting.starts_at, reader.zone, now), shortened(meeting.goal, longest)
    return t("story-meeting-goal", moment=moment, goal=goal) if goal else t("story-meeting", moment=moment)


def _entry(entry: Entry, reader: Employee, now: datetime, t: Words, longest: int) -> Html:
    day = t.day(entry.day_of(reader), reader.today(now))
    people = [entry.with_name, "" if entry.by_id == reader.id else entry.by_name]
    named = [t("story-words", text=shortened(name, 40)) for name in people if name]
    head = _joined([_what(entry, t, longest), *named])
    lines = [t("story-entry", day=day, what=head)]
    if entry.text:
        lines.append(t("story-words", text=shortened(entry.text, longest)))
    if entry.answer:
        name, answer = shortened(entry.answered_by, 40), shortened(entry.answer, longest)
        lines.append(t("story-answer", name=name, text=answer))
    marks = _marks(entry, t)
    return Html("\n".join([*lines, _joined(marks)] if marks else lines))


def _what(entry: Entry, t: Words, longest: int) -> Html:
    if entry.kind is EntryKind.ACTIVITY:
        kind = t(f"activity-{entry.word}")
        return _joined([kind, small(t(f"outcome-{entry.result}"))]) if entry.result else kind
    if entry.kind is EntryKind.FEEDBACK:
        sign, topic = small(t(f"sign-{entry.word}")), small(t(f"topic-{entry.result}"))
        return t("story-feedback", sign=sign, topic=topic)
    if entry.kind is EntryKind.PROPOSAL:
        stage = t(f"proposal-{entry.word}")
        what = t("story-proposal", stage=stage)
        return _joined([what, small(t(f"lost-{entry.result}"))]) if entry.result else what
    if entry.result:
        return t("story-meeting-cancelled", reason=shortened(entry.result, longest))
    return t(f"story-meeting-{entry.word}")


def _marks(entry: Entry, t: Words) -> list[Html]:
    marks: list[Html] = []
    if entry.mood:
        marks.append(t("story-mood", mood=t(f"mood-{entry.mood}")))
    if entry.objection:
        marks.append(t("story-objection", objection=small(t(f"objection-{entry.objection}"))))
    if entry.place_check is PlaceCheck.VERIFIED:
        marks.append(t("story-place-verified"))
    elif entry.place_check is PlaceCheck.FAR:
        marks.append(t("story-place-far", distance=distance(entry.distance_m or 0, t)))
    elif entry.place_check is PlaceCheck.UNVERIFIED:
        marks.append(t("story-place-unverified"))
    return marks


def _joined(parts: Sequence[Html]) -> Html:
    return Html(", ".join(parts))
