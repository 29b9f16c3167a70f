"""A process that loads the reader with a large directory, reads, and says by how many MB it grew."""

import json
from datetime import datetime
from pathlib import Path


def main() -> None:
    """Read a hundred messages, and print the growth."""
    before = _used()
    from bench.quicklog import crowd, messages
    from domain.quicklog.directory import Directory
    from domain.quicklog.parsing import read

    directory = Directory(crowd())
    for case in messages()[:100]:
        read(case["text"], case["lang"], datetime.fromisoformat(case["now"]), directory)
    print(json.dumps({"megabytes": _used() - before}), flush=True)


def _used() -> float:
    """Give the megabytes that the process holds."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


if __name__ == "__main__":
    main()
