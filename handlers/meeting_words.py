"""Words that the manager sends to the client himself: one tap copies them (D017, D026)."""

from datetime import datetime, timedelta

from domain.meetings import Appointment
from handlers.words import Html, Words
from services import phones


def of_delay(found: Appointment, minutes: int, sender: str, t: Words) -> Html:
    """Give the words about a delay, with the time of arrival on the client's clock, and whom to ring."""
    meeting = found.meeting
    arrival = t.clock(meeting.starts_at + timedelta(minutes=minutes), meeting.zone)
    text = t.plain("client-words-late", minutes=minutes, clock=arrival, sender=sender)
    return _for_client(found, text, t)


def of_move(found: Appointment, now: datetime, t: Words) -> Html:
    """Give the words about another time, on the client's clock."""
    return _for_client(found, t.plain("client-words-moved", when=_when(found, now, t)), t)


def of_cancelling(found: Appointment, now: datetime, t: Words) -> Html:
    """Give the words about a meeting that is off, or that should have begun by now."""
    when = _when(found, now, t)
    if found.meeting.starts_at <= now:
        return _for_client(found, t.plain("client-words-missed", when=when), t)
    return _for_client(found, t.plain("client-words-cancelled", when=when), t)


def _when(found: Appointment, now: datetime, t: Words) -> str:
    zone = found.meeting.zone
    local = found.meeting.starts_at.astimezone(zone)
    date = t.bare_date(local.date(), now.astimezone(zone).date())
    return t.plain("client-words-when", weekday=local.isoweekday(), date=date, clock=f"{local:%H:%M}")


def _for_client(found: Appointment, text: str, t: Words) -> Html:
    greeting = (
        t.plain("client-words-hello", name=found.contact.name)
        if found.contact
        else t.plain("client-words-hello-all")
    )
    lines = [t("client-words", words=f"{greeting} {text}")]
    if found.phone:
        lines.append(t("client-words-phone", phone=phones.spelled(found.phone)))
    return Html("\n".join(lines))
