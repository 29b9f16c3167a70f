"""The checkout as the house tests read it: the files that belong to it, as text and as syntax trees."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("bot", "handlers", "scheduler", "services", "storage", "domain")
EVERYTHING = (*PRODUCT, "emulator", "bench", "tests", "scripts")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Python file of the checkout: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """The syntax tree of the file."""
        return _parsed(self.text)


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def tracked_paths() -> tuple[str, ...]:
    """All files that git keeps or would keep, as paths from the root; ignored ones are not among them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = listed.stdout.decode().split("\0")
    return tuple(sorted(path for path in set(paths) if path and (ROOT / path).is_file()))


@cache
def text_of(path: str) -> str | None:
    """The text of a file, or nothing for a picture or another file of bytes."""
    content = (ROOT / path).read_bytes()
    if b"\0" in content or path.startswith("tests/samples/"):  # exports of others, in encodings of theirs
        return None
    return content.decode()


def texts() -> list[tuple[str, str]]:
    """Every text file that belongs to the checkout, as its path and its text."""
    read = ((path, text_of(path)) for path in tracked_paths())
    return [(path, text) for path, text in read if text is not None]


def python_files(*packages: str) -> list[SourceFile]:
    """The Python files below these packages."""
    return [
        SourceFile(path, text)
        for path, text in texts()
        if path.endswith(".py") and path.split("/")[0] in packages
    ]


def docstrings(tree: ast.Module) -> set[ast.expr]:
    """The nodes that are docstrings, so that a rule about strings can pass them by."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, owners)]
    return {body[0].value for body in bodies if body and isinstance(body[0], ast.Expr)}


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of the file, methods and inner ones included."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
