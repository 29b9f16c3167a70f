"""`python -m bot quicklog --clients CLIENTS.json CASES.jsonl`: messages read, one JSON object a line."""

import json
import sys
from pathlib import Path

from domain.quicklog.predictions import directory_of, prediction


def run(clients: Path, cases: Path) -> int:
    """Read every case of a file and print what it says; 1 where a file cannot be read."""
    try:
        directory = directory_of(json.loads(clients.read_text(encoding="utf-8")))
        lines = [line for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
        for line in lines:
            print(json.dumps(prediction(json.loads(line), directory), ensure_ascii=False))
    except (OSError, ValueError, KeyError) as error:
        print(f"Fieldbook: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0
