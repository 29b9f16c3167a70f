"""What is installed is what was tried: every library has one exact version and one reason."""

import re
import tomllib
from typing import Any

from tests.architecture.tree import ROOT

PIN = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.+!]*")


def pinned() -> dict[str, str]:
    """The exact versions of `constraints.txt`, by normalized name."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in pins if not PIN.fullmatch(line)] == []
    return {normalized(name): version for name, version in (line.split("==") for line in pins)}


def normalized(name: str) -> str:
    """The name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted() -> set[str]:
    """The names of all libraries that `pyproject.toml` asks for."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines: list[str] = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    for extra in project["project"]["optional-dependencies"].values():
        lines += extra
    return {re.split(r"[<>=!~ ;\[]", line, maxsplit=1)[0] for line in lines}


def test_every_library_has_an_exact_version() -> None:
    """A line of `constraints.txt` is a name and one version, and no wanted library is without."""
    assert {normalized(name) for name in wanted()} - set(pinned()) == set()


def test_every_library_has_its_reason() -> None:
    """Each library that is asked for has its sentence in the record of libraries."""
    record = (ROOT / "docs/decisions/0006-libraries.md").read_text(encoding="utf-8").lower()
    assert {name for name in wanted() if f"**{name}**".lower() not in record} == set()
