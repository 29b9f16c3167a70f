"""Decisions are kept: one screen each, in one form, numbered without gaps."""

import re

from tests.architecture.tree import ROOT

NAME = re.compile(r"(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md")
ONE_SCREEN = 60


def records() -> dict[str, str]:
    """The text of every record, by file name, in order."""
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/decisions").iterdir())
    }


def test_records_are_numbered() -> None:
    """The numbers start at 1 and have no gaps, so that none was lost."""
    numbers = [NAME.fullmatch(name) for name in records()]
    assert all(numbers), "a record is called 0007-what-it-is-about.md"
    found = [int(number.group(1)) for number in numbers if number]
    assert found == list(range(1, len(found) + 1))
    assert found


def test_records_have_one_form() -> None:
    """Each has a title with its number, and says the context, the decision and what follows from it."""
    for name, text in records().items():
        headings = re.findall(r"^#+ .*$", text, re.MULTILINE)
        title = re.compile(rf"# {int(name[:4])}\. \S.+")
        assert title.fullmatch(headings[0]), name
        assert headings[1:] == ["## Context", "## Decision", "## Consequences"], name


def test_records_fit_a_screen() -> None:
    """A record is read in one look."""
    assert {name for name, text in records().items() if len(text.splitlines()) > ONE_SCREEN} == set()
