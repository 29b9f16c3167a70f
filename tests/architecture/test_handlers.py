"""Handlers are asynchronous and are found through one table, never through filters that run in a thread."""

import ast

import pytest

from tests.architecture.tree import functions, python_files

MAGIC = {"F", "MagicFilter", "MagicData"}
EVENTS = {
    "CallbackQuery",
    "ChatMemberUpdated",
    "Message",
    "MessageReactionUpdated",
    "TelegramObject",
    "Update",
}
OBSERVERS = {"callback_query", "chat_member", "edited_message", "message", "my_chat_member", "register"}


def magic_filters(tree: ast.Module) -> list[int]:
    """The lines that bring in aiogram's magic filter, which runs in a thread for every update."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and _brings_magic(node))
        or (isinstance(node, ast.Import) and any(name.name == "magic_filter" for name in node.names))
        or (
            isinstance(node, ast.Attribute)
            and node.attr in MAGIC
            and isinstance(node.value, ast.Name)
            and node.value.id == "aiogram"
        )
    ]


def _brings_magic(node: ast.ImportFrom) -> bool:
    module = node.module or ""
    of_aiogram = module.split(".")[0] in {"aiogram", "magic_filter"}
    return of_aiogram and any(name.name in MAGIC for name in node.names)


def synchronous_handlers(tree: ast.Module) -> list[str]:
    """The names of plain functions that aiogram would have to run in a thread, and lambdas by their line."""
    registered = _registered(tree)
    names = {argument.id for argument in registered if isinstance(argument, ast.Name)}
    lambdas = [f"lambda in line {part.lineno}" for part in registered if isinstance(part, ast.Lambda)]
    handlers: list[ast.stmt] = [
        function for function in functions(tree) if function.name in names or _is_decorated(function)
    ]
    handlers += _called_by_aiogram(tree)
    return [handler.name for handler in handlers if isinstance(handler, ast.FunctionDef)] + lambdas


def _registered(tree: ast.Module) -> list[ast.expr]:
    """What is handed to an observer of aiogram or entered in the table."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        argument
        for call in calls
        if _is_observer(call.func)
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
    ]


def _is_observer(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    return called.attr in OBSERVERS or (isinstance(called.value, ast.Name) and called.value.id == "table")


def _is_decorated(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(mark, ast.Call) and _is_observer(mark.func) for mark in function.decorator_list)


def _called_by_aiogram(tree: ast.Module) -> list[ast.FunctionDef]:
    """The methods by which filters and middlewares are called."""
    owners = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    return [
        statement
        for owner in owners
        if any(ast.unparse(base).endswith(("Filter", "Middleware")) for base in owner.bases)
        for statement in owner.body
        if isinstance(statement, ast.FunctionDef) and statement.name == "__call__"
    ]


def test_no_magic_filters() -> None:
    """Nobody uses `F`: forty of them cost thirty times what one table does (docs/decisions/0005)."""
    found = {file.path: magic_filters(file.tree) for file in python_files("bot", "handlers")}
    assert {path: rows for path, rows in found.items() if rows} == {}


def test_every_handler_is_asynchronous() -> None:
    """Handlers, filters and middlewares are `async def`: aiogram sends a plain function to a thread."""
    found = {file.path: synchronous_handlers(file.tree) for file in python_files("bot", "handlers")}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("line", "is_refused"),
    [
        ("from aiogram import F, Router", True),
        ("import aiogram\naiogram.F.text", True),
        ("from magic_filter import F", True),
        ("from aiogram.filters import MagicData", True),
        ("from aiogram import Router", False),
    ],
)
def test_the_rule_about_magic_is_awake(line: str, is_refused: bool) -> None:
    """The rule finds every way to bring the magic filter in."""
    assert bool(magic_filters(ast.parse(line))) is is_refused


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        ("def save(query): ...\ntable.button(Save, save)", True),
        ("def save(message): ...\ntable.command('save', handler=save)", True),
        ("def save(message): ...\nrouter.message.register(save)", True),
        ("@router.message(x)\ndef save(message): ...", True),
        ("@table.command('save')\ndef save(message): ...", True),
        ("router.message.register(save, lambda message: True)", True),
        ("class Mine(BaseFilter):\n    def __call__(self): ...", True),
        ("async def save(query): ...\ntable.button(Save, save)", False),
        ("class Mine(BaseMiddleware):\n    async def __call__(self): ...", False),
        ("def say(message, text): ...\nsay(message, text)", False),
    ],
)
def test_the_rule_about_handlers_is_awake(text: str, is_refused: bool) -> None:
    """The rule finds a handler, a filter and a middleware that are plain functions."""
    assert bool(synchronous_handlers(ast.parse(text))) is is_refused
