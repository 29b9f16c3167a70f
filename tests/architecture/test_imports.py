"""What import-linter cannot say: the contracts of directions stand in pyproject.toml."""

import ast
import sys

from tests.architecture.tree import python_files


def imported_packages(tree: ast.Module) -> set[str]:
    """The top names of everything that the file imports, wherever in it."""
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names}


def test_the_domain_needs_nothing_but_python() -> None:
    """The words of the business import the standard library and one another."""
    allowed = sys.stdlib_module_names | {"domain"}
    found = {file.path: imported_packages(file.tree) - allowed for file in python_files("domain")}
    assert {path: names for path, names in found.items() if names} == {}


def test_the_rule_about_the_domain_is_awake() -> None:
    """The rule sees an import at the top, inside a function, and of a part of a package."""
    text = "import aiogram.types\ndef a():\n    from pydantic import Field\n"
    assert imported_packages(ast.parse(text)) == {"aiogram", "pydantic"}
