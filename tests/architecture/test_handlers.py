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
CALLED_BY_AIOGRAM = ("Filter", "Middleware")


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
    """The names of plain functions that aiogram would have to run in a thread."""
    handlers = [function for function in functions(tree) if _answers_an_event(function)]
    handlers += [
        method
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef) and _is_called_by_aiogram(owner)
        for method in owner.body
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and method.name == "__call__"
    ]
    plain = [handler.name for handler in handlers if isinstance(handler, ast.FunctionDef)]
    return plain + _registered_lambdas(tree)


def _answers_an_event(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A handler is registered by a decorator, or is public, takes an event first and returns an `Answer`."""
    decorators = [mark.func for mark in function.decorator_list if isinstance(mark, ast.Call)]
    if any(isinstance(mark, ast.Attribute) and mark.attr in OBSERVERS for mark in decorators):
        return True
    first = function.args.args[0].annotation if function.args.args else None
    takes_event = first is not None and not EVENTS.isdisjoint(_names(first))
    answers = function.returns is not None and "Answer" in _names(function.returns)
    return takes_event and answers and not function.name.startswith("_")


def _is_called_by_aiogram(owner: ast.ClassDef) -> bool:
    return any(name.endswith(CALLED_BY_AIOGRAM) for base in owner.bases for name in _names(base))


def _names(node: ast.expr) -> set[str]:
    parts = list(ast.walk(node))
    words = {part.id for part in parts if isinstance(part, ast.Name)}
    words |= {part.attr for part in parts if isinstance(part, ast.Attribute)}
    quoted = [part.value for part in parts if isinstance(part, ast.Constant)]
    return words | {word for word in quoted if isinstance(word, str)}


def _registered_lambdas(tree: ast.Module) -> list[str]:
    return [
        f"lambda in line {argument.lineno}"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in OBSERVERS
        for argument in call.args
        if isinstance(argument, ast.Lambda)
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
        ("def save(query: CallbackQuery) -> Answer: ...", True),
        ("def save(message: types.Message) -> 'Answer': ...", True),
        ("@router.message(x)\ndef save(message): ...", True),
        ("router.message.register(save, lambda message: True)", True),
        ("class Mine(BaseFilter):\n    def __call__(self): ...", True),
        ("async def save(query: CallbackQuery) -> Answer: ...", False),
        ("class Mine(BaseMiddleware):\n    async def __call__(self): ...", False),
        ("def first_line(message: Message) -> str: ...", False),
    ],
)
def test_the_rule_about_handlers_is_awake(text: str, is_refused: bool) -> None:
    """The rule finds a handler, a filter and a middleware that are plain functions."""
    assert bool(synchronous_handlers(ast.parse(text))) is is_refused
