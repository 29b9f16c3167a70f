"""SQL is spoken in the storage alone."""

import ast
import re

import pytest

from tests.architecture.tree import PRODUCT, docstrings, python_files, tracked_paths

SQL = re.compile(
    r"\bselect\b.+\bfrom\b|\binsert\s+into\b|\bupdate\s+\w+\s+set\b|\bdelete\s+from\b|\bdrop\s+table\b"
    r"|\bcreate\s+(?:unique\s+)?(?:table|index)\b|\balter\s+table\b|^\s*pragma\s+\w|^\s*begin\s+immediate\b",
    re.IGNORECASE | re.DOTALL,
)


def sql_texts(tree: ast.Module) -> list[int]:
    """The lines where a string that is no docstring reads like SQL."""
    prose = docstrings(tree)
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant | ast.JoinedStr)]
    return [node.lineno for node in strings if node not in prose and SQL.search(_words(node))]


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)


def test_only_storage_speaks_sql() -> None:
    """No other room holds a statement, not even a small one."""
    rooms = [room for room in (*PRODUCT, "emulator") if room != "storage"]
    found = {file.path: sql_texts(file.tree) for file in python_files(*rooms)}
    assert {path: rows for path, rows in found.items() if rows} == {}


def test_sql_files_live_in_storage() -> None:
    """Every .sql file lies in storage/, beside the module of its subject."""
    files = [path for path in tracked_paths() if path.endswith(".sql")]
    assert [path for path in files if not path.startswith("storage/")] == []
    assert [path for path in files if path.removesuffix(".sql") + ".py" not in tracked_paths()] == []


@pytest.mark.parametrize(
    ("line", "is_refused"),
    [
        ('run("select id from clients")', True),
        ('run(f"delete from {table}")', True),
        ('run("UPDATE clients SET name = ?")', True),
        ('run("pragma journal_mode")', True),
        ('say("select a client")', False),
        ('def a():\n    """Select a client from the list."""', False),
    ],
)
def test_the_rule_about_sql_is_awake(line: str, is_refused: bool) -> None:
    """The rule finds a statement, and leaves a sentence alone."""
    assert bool(sql_texts(ast.parse(line))) is is_refused
