"""Nothing lies about that nobody uses: functions, classes, constants, and named queries."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.tree import PRODUCT, SourceFile, python_files, text_of, tracked_paths

# Names that are asked of a module by whoever lists such modules, or by Alembic.
ASKED_OF_MODULES = {"__all__", "down_revision", "downgrade", "register", "revision", "upgrade"}
NAMED_QUERY = re.compile(r"^-- name: (\w+)", re.MULTILINE)


def module_of(path: str) -> str:
    """The dotted name of the module in a file."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def defined(file: SourceFile) -> Iterator[str]:
    """The names that a module gives to functions, classes and constants at its top."""
    for node in file.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def used(file: SourceFile) -> set[tuple[str, str]]:
    """What a file uses, as module and name: its own names, imported ones, and those of imported modules."""
    own = module_of(file.path)
    imports = [node for node in ast.walk(file.tree) if isinstance(node, ast.ImportFrom) and node.module]
    given = {(node.module or "", alias.name) for node in imports for alias in node.names}
    modules = {
        alias.asname or alias.name: f"{node.module}.{alias.name}" for node in imports for alias in node.names
    }
    found = {(own, node.id) for node in _loaded_names(file.tree)} | given
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            found.add((modules[node.value.id], node.attr))
    return found


def _loaded_names(tree: ast.Module) -> Iterator[ast.Name]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            yield ast.Name(node.value, ast.Load())  # a type in quotes


def unused(files: list[SourceFile]) -> list[str]:
    """The names that are defined at the top of a module and used nowhere."""
    everywhere = set().union(*(used(file) for file in files))
    return [
        f"{file.path}: {name}"
        for file in files
        for name in defined(file)
        if name not in ASKED_OF_MODULES and (module_of(file.path), name) not in everywhere
    ]


def unused_queries(sql: str, module: str) -> list[str]:
    """The named queries of a .sql file that the module of its subject never runs."""
    return [name for name in NAMED_QUERY.findall(sql) if f"_queries.{name}(" not in module]


def test_everything_is_used() -> None:
    """Each function, class and constant at the top of a module is used somewhere outside the tests."""
    assert unused(python_files(*PRODUCT)) == []


def test_every_query_is_run() -> None:
    """Each named query is run by the module of its subject."""
    paths = [path for path in tracked_paths() if path.endswith(".sql")]
    found = {
        path: unused_queries(text_of(path) or "", text_of(f"{path.removesuffix('.sql')}.py") or "")
        for path in paths
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_the_rule_about_dead_code_is_awake() -> None:
    """The rule sees through import, alias and use within a module; a name that is only written is unused."""
    files = [
        SourceFile("storage/a.py", "LIMIT = 1\ndef one(): ...\ndef two(): return LIMIT\ndef three(): ...\n"),
        SourceFile("services/b.py", "from storage import a as book\nbook.one()\nthree = 1\n"),
        SourceFile("services/c.py", "from storage.a import two\n"),
    ]
    assert unused(files) == ["storage/a.py: three", "services/b.py: three"]
    assert unused_queries("-- name: get^\nselect\n-- name: add!\ninsert\n", "_queries.get(x)") == ["add"]
