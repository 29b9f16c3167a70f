"""What people say aloud: how long it may be, and why it may not be understood."""

from enum import StrEnum

MINUTES_HEARD = 5
LONGEST_HEARD = MINUTES_HEARD * 60  # seconds


class Reason(StrEnum):
    """Why words were not recognised.

    OFF: no models were put in place. LANGUAGE: none for this language, or its library is not installed.
    LONG: more than five minutes. LARGE: more than Telegram gives to a bot. GONE: Telegram has it no more.
    SILENT: no word in it. BROKEN: it is no sound, or recognition failed, took too long or took too much.
    """

    OFF = "off"
    LANGUAGE = "language"
    LONG = "long"
    LARGE = "large"
    GONE = "gone"
    SILENT = "silent"
    BROKEN = "broken"


class NotHeard(Exception):
    """The words of a recording could not be recognised; `reason` tells why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
