"""What import-linter cannot say: the contracts of directions stand in pyproject.toml."""

import ast
import sys

from tests.architecture.tree import PRODUCT, python_files

# What costs much to import and is needed seldom: it is imported in the function that needs it.
HEAVY = {"alembic", "matplotlib", "numpy", "openpyxl", "sqlalchemy", "xlsxwriter"}
# The parts of the storage in which the business stands.
BUSINESS = {
    "activities", "attachments", "clients", "contacts", "feedback", "follow_ups", "groups", "invitations",
    "meetings", "open_items", "stories", "tasks",
}  # fmt: skip


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
    """The words of the business import the standard library and one another; the reading of messages alone
    asks a dictionary of Russian and counts slips of the finger."""
    allowed = sys.stdlib_module_names | {"domain"}
    found = {file.path: imported_packages(file.tree) - allowed for file in python_files("domain")}
    reading = {path for path in found if path.startswith("domain/quicklog/")}
    found |= {path: found[path] - {"pymorphy3", "rapidfuzz"} for path in reading}
    assert {path: names for path, names in found.items() if names} == {}


def taken_from_storage(tree: ast.Module) -> set[str]:
    """What the file takes from the storage, for types too: modules by name, and names as module.name."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    taken = {alias.name for node in imports if node.module == "storage" for alias in node.names}
    return taken | {
        f"{(node.module or '').removeprefix('storage.')}.{alias.name}"
        for node in imports
        if (node.module or "").startswith("storage.")
        for alias in node.names
    }


def test_handlers_read_and_write_through_services() -> None:
    """A conversation holds the transaction and hands it on; what stands in the book it asks of a service."""
    found = {file.path: taken_from_storage(file.tree) for file in python_files("handlers")}
    assert {path: names for path, names in found.items() if names - {"database.UnitOfWork"}} == {}


def test_the_front_door_and_the_clock_know_no_business() -> None:
    """They read and write updates, messages and notices; the demo alone fills a book."""
    files = [file for file in python_files("bot", "scheduler") if not file.path.startswith("bot/demo/")]
    found = {
        file.path: {name.split(".")[0] for name in taken_from_storage(file.tree)} & BUSINESS for file in files
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_the_rule_about_storage_is_awake() -> None:
    """The rule sees a module, a name out of one, and another name for either."""
    text = "from storage import tasks as book\nfrom storage.database import UnitOfWork as Work\nimport os\n"
    assert taken_from_storage(ast.parse(text)) == {"tasks", "database.UnitOfWork"}


def test_the_rule_about_the_domain_is_awake() -> None:
    """The rule sees an import at the top, inside a function, and of a part of a package."""
    text = "import aiogram.types\ndef a():\n    from pydantic import Field\n"
    assert imported_packages(ast.parse(text)) == {"aiogram", "pydantic"}


def test_the_rule_about_heavy_libraries_is_awake() -> None:
    """The rule sees an import at the top, and leaves one in a function or for types alone."""
    text = "import alembic\nif TYPE_CHECKING:\n    import sqlalchemy\ndef a():\n    import numpy\n"
    assert imported_at_start(ast.parse(text)) == {"alembic"}
