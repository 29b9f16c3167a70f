"""How the rooms are kept: sizes, names, and nothing half-done left lying about."""

import ast
import io
import re
import tokenize

import pytest

from tests.architecture.tree import EVERYTHING, SourceFile, functions, python_files, texts

LONGEST_FILE = 300
LONGEST_SERVICE = 30
EMPTY_NAMES = {"common", "data", "helper", "helpers", "info", "misc", "stuff", "util", "utils"}
HALF_DONE = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error)\b")
IGNORE = re.compile(r"type: ignore(?:\[[\w, -]+\])?|noqa(?:: ?[A-Z]+\d+(?:,? ?[A-Z]+\d+)*)?")
WHOLE_FILE_IGNORE = re.compile(r"#\s*(?:ruff: noqa|flake8: noqa|mypy: )")
FOREIGN_PLACE = re.compile(
    r"(?<![\w.])/(?:work|root|home|Users)/\w"  # a directory of somebody's machine
    r"|pypi\.org|pythonhosted\.org|npmjs\.org|deb\.debian\.org|index[-_]url",  # where packages come from
    re.IGNORECASE,
)


def unexplained_ignores(source: str) -> list[int]:
    """The lines with an ignore that has no reason beside it or in a comment right above."""
    comments = {
        token.start[0]: token
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    alone = {row for row, token in comments.items() if token.line.lstrip().startswith("#")}
    return [
        row
        for row, token in comments.items()
        if WHOLE_FILE_IGNORE.search(token.string)
        or (IGNORE.search(token.string) and row - 1 not in alone and not _has_reason(token.string))
    ]


def _has_reason(comment: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", IGNORE.sub("", comment))) >= 2


def long_functions(file: SourceFile) -> list[str]:
    """The functions whose body, docstring aside, is longer than a paragraph may be."""
    too_long = []
    for function in functions(file.tree):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
        if lines > LONGEST_SERVICE:
            too_long.append(f"{file.path}: {function.name} is {lines} lines")
    return too_long


def test_a_file_is_one_subject() -> None:
    """No file is longer than 300 lines; migrations are never edited again, so they may be."""
    files = [file for file in python_files(*EVERYTHING) if "/migrations/" not in file.path]
    lengths = {file.path: len(file.text.splitlines()) for file in files}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_a_service_is_a_paragraph() -> None:
    """No function of the services is longer than 30 lines."""
    assert [line for file in python_files("services") for line in long_functions(file)] == []


def test_names_say_something() -> None:
    """No file is called by a name that could be any file's."""
    names = {file.path: file.path.split("/")[-1].removesuffix(".py") for file in python_files(*EVERYTHING)}
    assert [path for path, name in names.items() if name in EMPTY_NAMES] == []


def test_nothing_is_left_half_done() -> None:
    """No note to finish something later, and no function that only says it is missing."""
    assert [path for path, text in texts() if HALF_DONE.search(text)] == []


def test_an_ignore_has_its_reason_beside_it() -> None:
    """Whoever silences a tool says why, on the line or right above it, and never for a whole file."""
    found = {file.path: unexplained_ignores(file.text) for file in python_files(*EVERYTHING)}
    assert {path: rows for path, rows in found.items() if rows} == {}


def test_files_speak_of_no_machine() -> None:
    """No file holds a path of somebody's machine or the address of a package registry."""
    found = {path: FOREIGN_PLACE.findall(text) for path, text in texts()}
    assert {path: places for path, places in found.items() if places} == {}


@pytest.mark.parametrize(
    ("line", "is_refused"),
    [
        ("x = y  # type: ignore[arg-type]", True),
        ("x = y  # noqa: S608", True),
        ("# ruff: noqa: E501 because it is long", True),
        ("x = y  # noqa: S608 - the names are ours, not a person's", False),
        ("x = y  # type: ignore[arg-type]  # the library has no types", False),
        ("# the library has no types\nx = y  # type: ignore[arg-type]", False),
        ("x = '# noqa'", False),
    ],
)
def test_the_rule_about_ignores_is_awake(line: str, is_refused: bool) -> None:
    """The rule finds an ignore without a reason, and leaves one with a reason alone."""
    assert bool(unexplained_ignores(line + "\n")) is is_refused


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        ("cd /" + "root/checkout", True),
        ("see https://pypi" + ".org/project/aiogram", True),
        ("pip install --index" + "-url x", True),
        ("https://example.com/home/page", False),
        ("/homework", False),
    ],
)
def test_the_rule_about_machines_is_awake(text: str, is_refused: bool) -> None:
    """The rule finds a path of a machine and the address of a registry, and no more."""
    assert bool(FOREIGN_PLACE.search(text)) is is_refused


def test_the_rule_about_paragraphs_is_awake() -> None:
    """The rule counts the lines of a body without its docstring."""
    lines = "\n".join("    pass" for _ in range(LONGEST_SERVICE))
    fits = SourceFile("services/a.py", f'def a():\n    """Do it.\n\n    Well.\n    """\n{lines}\n')
    assert long_functions(fits) == []
    assert long_functions(SourceFile(fits.path, fits.text + "    pass\n")) == [
        "services/a.py: a is 31 lines",
    ]
