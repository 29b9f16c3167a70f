"""`python -m bench`: measure all; with words, only those parts, which stand in PARTS.

`crash` and `soak` run long, and alone.
"""

import importlib.util
import os
import sys
import time

from bench.figures import Figure, keep, show

PARTS = {
    "visits": ("bench.visits", "bare aiogram"),
    "handlers": ("bench.costs", "bare aiogram"),
    "start": ("bench.starting", "import aiogram"),
    "notices": ("bench.notices", "APScheduler"),
    "waking": ("bench.waking", "APScheduler"),
    "lateness": ("bench.lateness", "the limit"),
    "delivery": ("bench.delivery", "others"),
    "reports": ("bench.reports", "full scan"),
    "finding": ("bench.finding", "of 1,000"),
    "debts": ("bench.debts", ""),
    "cadences": ("bench.cadences", "of 1,000"),
    "quicklog": ("bench.quicklog", ""),
    "beside": ("bench.beside", "alone"),
    "told": ("bench.told", "bare aiogram"),
    "importing": ("bench.importing", ""),
    "emulator": ("bench.ceiling", ""),
}


def main(words: list[str]) -> int:
    """Measure what the words say; 2 for words that mean nothing here."""
    if words and words[0] in ("crash", "soak"):
        return _run(words[0], words[1:])
    if any(word not in PARTS for word in words):
        print(f"python -m bench [{' | '.join([*PARTS, 'crash', 'soak'])}]", file=sys.stderr)
        return 2
    began = time.monotonic()
    parts: dict[str, list[Figure]] = {}
    for part in words or PARTS:
        module, against = PARTS[part]
        parts[part] = importlib.import_module(module).measure()
        show(part, against, parts[part])
    keep(parts)
    took, load, cores = time.monotonic() - began, os.getloadavg()[1], len(os.sched_getaffinity(0))
    print(f"\nmeasured in {took:.0f} s, load {load:.1f} on {cores} cores; kept in bench/results.json")
    if load > cores:
        print("other programs were at work: processor time and ratios mean more than the wall clock")
    return 0


def _run(word: str, options: list[str]) -> int:
    if importlib.util.find_spec(f"bench.{word}") is None:
        print(f"make {word} comes with stage C.", file=sys.stderr)
        return 1
    status: int = importlib.import_module(f"bench.{word}").main(options)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
