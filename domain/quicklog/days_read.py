"""Phrases of days: patterns of signs, and what reads each."""

import re
from collections.abc import Callable

from domain.quicklog import dates_read, spans_read
from domain.quicklog.day_sums import Day, Today
from domain.quicklog.time_words import Sign

Builder = Callable[[list[Sign], Today], Day | None]

# What may stand before a day: "до", "by", "к", with "the" behind it.
_LEAD = "[akfiJ]{0,2}v?o{0,2}"
PATTERNS: tuple[tuple[re.Pattern[str], Builder], ...] = tuple(
    (re.compile(pattern), builder)
    for pattern, builder in (
        (rf"{_LEAD}W\.?,?{_LEAD}(?:D\.?|[#OX]\.?o?N|N\.?o?[#O])", dates_read.with_weekday),
        (rf"{_LEAD}(?:D|[#OX]\.?o?N)(?:,?_?a?W)", dates_read.with_weekday),
        (rf"{_LEAD}[#OX]\.?o?N\.?,?#u?", dates_read.named_month),
        (rf"{_LEAD}N\.?o?[#O],?#", dates_read.named_month),
        (rf"{_LEAD}(?:[#OX]\.?o?N|N\.?o?[#O])", dates_read.named_month),
        (rf"{_LEAD}D\.?", dates_read.figures),
        (r"[akf]?#\.#\.#?", dates_read.spaced_figures),
        (rf"{_LEAD}d", dates_read.near),
        (
            rf"{_LEAD}[xltj]o?u,?a?W|{_LEAD}[xlt]u,?{_LEAD}W|{_LEAD}Wo?,?a?[xlt]u",
            dates_read.week_then_weekday,
        ),
        (rf"i[#1]?u,?{_LEAD}W|{_LEAD}W,?i[#1]?u", dates_read.week_then_weekday),
        (r"[#1]u[kn](?:W|d)", dates_read.week_from_weekday),
        (rf"{_LEAD}W,?{_LEAD}O", dates_read.weekday_and_day),
        (rf"{_LEAD}[xlt]?Wy", dates_read.weekday),
        (rf"{_LEAD}[xlt]?W", dates_read.weekday),
        (rf"{_LEAD}[SCE]-?c?o{{0,2}}[xlt]?o?[uq]", spans_read.part_of),
        (rf"{_LEAD}[SCE]-?o{{0,2}}N", spans_read.part_of),
        (rf"{_LEAD}e", spans_read.ending),
        (r"[iIZ]v?#_1?q[uY]", spans_read.span),
        (r"[iIZ]v?1?[#X]?o?[uY](?:_1?q)?", spans_read.span),
        (r"[iIZ]v?qo?1?u|qo?1?u[nb]", spans_read.half_span),
        (r"[uY]i[#X](?!u)", spans_read.span),
        (r"[#1X]?o?[uY][bn]|J[#1X]?u", spans_read.span),
        (rf"{_LEAD}uy|{_LEAD}[xltj]o?[uq]", spans_read.whole),
        (rf"{_LEAD}(?:c[#O]|[#O]c)(?:[xlt]u)?", dates_read.day_of_month),
        (rf"{_LEAD}O", dates_read.day_of_month),
        (r"[ak]#\.", dates_read.day_of_month),
        (rf"{_LEAD}[xlt]?z", spans_read.weekend),
        (r"[kfJ]{1,2}o?h", dates_read.holiday),
        (r"[akfi]{1,2}[xt]?N(?:#)?|[xt]N", spans_read.bare_month),
    )
)
