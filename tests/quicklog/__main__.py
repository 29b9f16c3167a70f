"""`python -m tests.quicklog`: the score of the reader on every file of messages beside this one.

With a word (`dev`, `own`, …) only that file; a number after it prints so many of the faults.
"""

import json
import sys
from pathlib import Path

from domain.quicklog.predictions import directory_of, prediction
from tests.quicklog.scoring import Case, Score, score, score_days

HERE = Path(__file__).parent
FILES = {
    "dev": "clients.json",
    "dates_dev": "clients.json",
    "own": "clients.json",
    "own_ru": "clients.json",
    "own_dates": "clients.json",
    "english_slovak": "clients.json",
    "english_slovak_dates": "clients.json",
}


def scored(name: str) -> Score:
    """Read a file and score it."""
    known = cases(name)
    directory = directory_of(json.loads((HERE / FILES[name]).read_text(encoding="utf-8")))
    predictions = [prediction(case, directory) for case in known]
    if "dates" in name:
        return score_days(known, {one["id"]: one["date"] for one in predictions})
    return score(known, {one["id"]: one["actions"] for one in predictions})


def cases(name: str) -> list[Case]:
    """Give the messages of a file."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def main(words: list[str]) -> int:
    """Print the scores."""
    shown = int(words.pop()) if words and words[-1].isdigit() else 0
    for name in words or FILES:
        result = scored(name)
        print(
            f"{name:10} {result.messages:4} messages  exact {result.exact_percent:5.1f} %"
            f"  silent wrong client {result.silent_wrong_client}"
            f"  asked {result.asked}/{result.ambiguous}"
            f"  negatives clean {result.negatives_clean}/{result.negatives}"
        )
        for fault in result.faults[:shown]:
            print(f"  {fault}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
