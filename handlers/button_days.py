"""Days as buttons carry them, within reach of any calendar: what lies beyond is no button of ours."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

TODAY = 0
NO_DAY = ""
_FIRST, _LAST = date(2000, 1, 1).toordinal(), date(2200, 1, 1).toordinal()


def _within_reach(number: int) -> int:
    if not _FIRST <= number <= _LAST:
        raise ValueError("no button of ours carries this day")
    return number


def _today_or_within_reach(number: int) -> int:
    return number if number == TODAY else _within_reach(number)


def _none_or_within_reach(text: str) -> str:
    if text != NO_DAY:
        _within_reach(date.fromisoformat(text).toordinal())
    return text


# A day by its ordinal.
DayNumber = Annotated[int, AfterValidator(_within_reach)]
# A day by its ordinal, or TODAY.
DayNumberOrToday = Annotated[int, AfterValidator(_today_or_within_reach)]
# A day as ISO text, or NO_DAY.
DayText = Annotated[str, AfterValidator(_none_or_within_reach)]
# A month as ISO text: "2026-11".
MonthText = Annotated[str, Field(pattern=r"^2[01]\d\d-(?:0[1-9]|1[0-2])$")]
