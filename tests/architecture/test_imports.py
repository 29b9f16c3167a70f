"""What import-linter cannot say: the contracts of directions stand in pyproject.toml."""

import ast
import sys

from tests.architecture.tree import PRODUCT, python_files

# What costs much to import and is needed seldom: it is imported in the function that needs it.
HEAVY = {"alembic", "matplotlib", "numpy", "openpyxl", "sqlalchemy"}


def imported_packages(tree: ast.Module) -> set[str]:
    """The top names of everything that the file imports, wherever in it."""
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names}


def imported_at_start(tree: ast.Module) -> set[str]:
    """The top names of what is imported together with the file, so neither later nor for types alone."""
    start = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    return imported_packages(ast.Module(body=list(start), type_ignores=[]))


def test_heavy_libraries_are_imported_when_needed() -> None:
    """The bot starts without Alembic and its like; migrations are loaded by Alembic itself."""
    files = [file for file in python_files(*PRODUCT) if not file.path.startswith("storage/migrations/")]
    found = {file.path: imported_at_start(file.tree) & HEAVY for file in files}
    assert {path: names for path, names in found.items() if names} == {}


def test_the_domain_needs_nothing_but_python() -> None:
    """The words of the business import the standard library and one another."""
    allowed = sys.stdlib_module_names | {"domain"}
    found = {file.path: imported_packages(file.tree) - allowed for file in python_files("domain")}
    assert {path: names for path, names in found.items() if names} == {}


def test_the_rule_about_the_domain_is_awake() -> None:
    """The rule sees an import at the top, inside a function, and of a part of a package."""
    text = "import aiogram.types\ndef a():\n    from pydantic import Field\n"
    assert imported_packages(ast.parse(text)) == {"aiogram", "pydantic"}


def test_the_rule_about_heavy_libraries_is_awake() -> None:
    """The rule sees an import at the top, and leaves one in a function or for types alone."""
    text = "import alembic\nif TYPE_CHECKING:\n    import sqlalchemy\ndef a():\n    import numpy\n"
    assert imported_at_start(ast.parse(text)) == {"alembic"}
