"""The file that shows every setting is complete and true."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import AliasChoices
from pydantic_settings import BaseSettings

from tests.architecture.tree import ROOT, tracked_paths

LINE = re.compile(r"^(?:# ?)?([A-Z][A-Z0-9_]*)=(.*)$", re.MULTILINE)


def example() -> dict[str, str]:
    """The settings of `.env.example`, those behind a `#` included."""
    return dict(LINE.findall((ROOT / ".env.example").read_text(encoding="utf-8")))


def settings_class() -> type[BaseSettings]:
    """The class that reads the environment."""
    found = import_module("bot.settings").Settings
    assert isinstance(found, type)
    assert issubclass(found, BaseSettings)
    return found


def names_in_environment(settings: type[BaseSettings]) -> dict[str, str]:
    """The variable of the environment that each field is read from."""
    prefix = settings.model_config.get("env_prefix", "")
    names = {}
    for name, field in settings.model_fields.items():
        alias = field.validation_alias
        first = alias.choices[0] if isinstance(alias, AliasChoices) else alias
        names[name] = (first if isinstance(first, str) else prefix + name).upper()
    return names


def are_there() -> bool:
    """Whether settings exist; where one of the class and the example does, the other must."""
    return "bot/settings.py" in tracked_paths() or ".env.example" in tracked_paths()


def test_the_example_has_every_setting() -> None:
    """Every field of `Settings` is in `.env.example`, and nothing else is."""
    if are_there():
        assert set(example()) == set(names_in_environment(settings_class()).values())


def test_the_example_shows_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever copies `.env.example` unchanged gets what he would get without it."""
    if not are_there():
        return
    settings = settings_class()
    for name in names_in_environment(settings).values():
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    copied = tmp_path / "example.env"
    copied.write_text("".join(f"{name}={value}\n" for name, value in example().items()), encoding="utf-8")
    shown = settings(_env_file=copied).model_dump()
    default = settings(_env_file=None).model_dump()
    assert shown == default


def test_nothing_secret_is_kept() -> None:
    """The file with the real token is never part of the checkout."""
    assert [path for path in tracked_paths() if path.split("/")[-1] == ".env"] == []
