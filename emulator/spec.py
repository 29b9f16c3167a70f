"""Checks calls against the published description of the Bot API (an extract lies beside this file)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from emulator.call import Call

Problems = list[tuple[str, str]]
Check = Callable[[str, Any, Problems], None]
_TEXT_NUMBER = {"Integer": int, "Float": float}
_JSON_TYPES: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
}
_DISCRIMINATORS = ("type", "status", "source")
_ARRAY = "Array of "
_ALSO_TEXT = frozenset({"KeyboardButton", "InputPollOption"})


class Spec:
    """The methods and types of the Bot API, compiled into checks."""

    def __init__(self, description: Any) -> None:
        self.version: str = description["version"]
        self._methods = description["methods"]
        self._types = description["types"]
        self._checks: dict[str, Check] = {}
        self._parameters = {name: self._method_checks(name) for name in self._methods}
        self._required = {
            name: tuple(field for field, shape in method["fields"].items() if shape[1])
            for name, method in self._methods.items()
        }
        self.names = {name.lower(): name for name in self._methods}
        self.update_kinds = frozenset(self._types["Update"]["fields"]) - {"update_id"}

    def check_call(self, call: Call) -> Problems:
        """Everything that a call does and the description does not allow."""
        problems: Problems = []
        checks = self._parameters[call.method]
        values, uploads = call.values, call.uploads
        for name, value in values.items():
            check = checks.get(name)
            if check is None:
                problems.append((name, f"is not a parameter of {call.method}"))
            else:
                check(call, name, value, problems)
        for name in self._required[call.method]:
            if not values.get(name) and name not in uploads:
                problems.append((name, "is required"))
        if uploads:
            _check_uploads(call, checks, problems)
        return problems

    def check_value(self, kind: str, value: Any, where: str = "") -> Problems:
        """Everything wrong with a JSON value that should be of a type of the description."""
        problems: Problems = []
        self._check(kind)(where, value, problems)
        return problems

    def fields_of_method(self, method: str) -> Mapping[str, Any]:
        """A method's parameters: types, whether required, and perhaps the constants allowed."""
        fields: Mapping[str, Any] = self._methods[method]["fields"]
        return fields

    def fields_of_type(self, kind: str) -> Mapping[str, Any]:
        """A type's fields, shaped alike; none for a type that is one of several others."""
        fields: Mapping[str, Any] = self._types.get(kind, {}).get("fields", {})
        return fields

    def subtypes_of(self, kind: str) -> list[str]:
        """The types that a type may be."""
        return list(self._types.get(kind, {}).get("subtypes", []))

    def check_result(self, method: str, value: Any) -> Problems:
        """Everything wrong with what a method returned."""
        kinds: list[str] = self._methods[method]["returns"]
        return min((self.check_value(kind, value, "result") for kind in kinds), key=len)

    def _method_checks(self, method: str) -> dict[str, Callable[[Call, str, str, Problems], None]]:
        fields: Mapping[str, Any] = self._methods[method]["fields"]
        return {name: self._parameter(shape[0]) for name, shape in fields.items()}

    def _parameter(self, kinds: list[str]) -> Callable[[Call, str, str, Problems], None]:
        if "InputFile" in kinds:
            return _check_attachment
        if "String" in kinds:
            return _check_nothing
        if len(kinds) == 1 and kinds[0] in _TEXT_NUMBER:
            return _number_parameter(kinds[0])
        if kinds == ["Boolean"]:
            return _check_boolean
        return self._json_parameter(kinds)

    def _json_parameter(self, kinds: list[str]) -> Callable[[Call, str, str, Problems], None]:
        check = self._one_of(kinds)

        def check_json(call: Call, name: str, value: str, problems: Problems) -> None:
            try:
                parsed = call.parsed(name) if value else None
            except ValueError:
                problems.append((name, "is not JSON"))
                return
            check(name, parsed, problems)

        return check_json

    def _check(self, kind: str) -> Check:
        if kind not in self._checks:
            self._checks[kind] = self._later(kind)
            self._checks[kind] = self._build(kind)
        return self._checks[kind]

    def _later(self, kind: str) -> Check:
        """The check of a type that contains itself, looked up when it is needed."""

        def check_later(where: str, value: Any, problems: Problems) -> None:
            self._checks[kind](where, value, problems)

        return check_later

    def _build(self, kind: str) -> Check:
        if kind.startswith(_ARRAY):
            return _array(self._check(kind.removeprefix(_ARRAY)))
        if kind in _JSON_TYPES:
            return _plain(kind)
        description = self._types.get(kind)
        if description is None or kind == "InputFile":
            return _accept
        if description.get("subtypes"):
            return self._union(description["subtypes"])
        check = self._object(kind, description["fields"])
        return _or_text(check) if kind in _ALSO_TEXT else check

    def _one_of(self, kinds: list[str]) -> Check:
        if len(kinds) == 1:
            return self._check(kinds[0])
        if all(kind.startswith(_ARRAY) for kind in kinds):
            return _array(self._union([kind.removeprefix(_ARRAY) for kind in kinds]))
        return self._union(kinds)

    def _union(self, kinds: list[str]) -> Check:
        by_constant = self._by_constant(kinds)
        checks = [self._check(kind) for kind in kinds]

        def check_union(where: str, value: Any, problems: Problems) -> None:
            if isinstance(value, dict):
                for key in _DISCRIMINATORS:
                    chosen = by_constant.get((key, str(value.get(key))))
                    if chosen is not None:
                        chosen(where, value, problems)
                        return
            best = min((_tried(check, where, value) for check in checks), key=len)
            problems.extend(best)

        return check_union

    def _by_constant(self, kinds: list[str]) -> dict[tuple[str, str], Check]:
        chosen: dict[tuple[str, str], Check] = {}
        for kind in kinds:
            fields = self._types.get(kind, {}).get("fields", {})
            for key in _DISCRIMINATORS:
                shape = fields.get(key)
                for constant in shape[2] if shape is not None and len(shape) > 2 else ():
                    chosen.setdefault((key, constant), self._check(kind))
        return chosen

    def _object(self, kind: str, fields: Mapping[str, Any]) -> Check:
        checks = {name: self._field(shape) for name, shape in fields.items()}
        required = [name for name, shape in fields.items() if shape[1]]

        def check_object(where: str, value: Any, problems: Problems) -> None:
            if not isinstance(value, dict):
                problems.append((where, f"must be a {kind}"))
                return
            for name, inner in value.items():
                check = checks.get(name)
                if check is None:
                    problems.append((f"{where}.{name}", f"is not a field of {kind}"))
                else:
                    check(f"{where}.{name}", inner, problems)
            for name in required:
                if name not in value:
                    problems.append((f"{where}.{name}", "is required"))

        return check_object

    def _field(self, shape: list[Any]) -> Check:
        check = self._one_of(shape[0])
        if len(shape) < 3:
            return check
        constants = frozenset(shape[2])

        def check_constant(where: str, value: Any, problems: Problems) -> None:
            if not isinstance(value, str) or value not in constants:
                problems.append((where, f"must be one of {', '.join(sorted(constants))}"))

        return check_constant


def _accept(where: str, value: Any, problems: Problems) -> None:
    """Let anything pass."""


def _or_text(check: Check) -> Check:
    def check_unless_text(where: str, value: Any, problems: Problems) -> None:
        if not isinstance(value, str):
            check(where, value, problems)

    return check_unless_text


def _plain(kind: str) -> Check:
    types = _JSON_TYPES[kind]

    def check_plain(where: str, value: Any, problems: Problems) -> None:
        if not isinstance(value, types) or (isinstance(value, bool) and kind != "Boolean"):
            problems.append((where, f"must be of type {kind}"))

    return check_plain


def _array(check: Check) -> Check:
    def check_array(where: str, value: Any, problems: Problems) -> None:
        if not isinstance(value, list):
            problems.append((where, "must be an array"))
            return
        for index, item in enumerate(value):
            check(f"{where}[{index}]", item, problems)

    return check_array


def _tried(check: Check, where: str, value: Any) -> Problems:
    problems: Problems = []
    check(where, value, problems)
    return problems


def _check_nothing(call: Call, name: str, value: str, problems: Problems) -> None:
    """A string may be anything."""


def _check_boolean(call: Call, name: str, value: str, problems: Problems) -> None:
    if value not in ("true", "false", "True", "False", "1", "0"):
        problems.append((name, "must be a Boolean"))


def _check_attachment(call: Call, name: str, value: str, problems: Problems) -> None:
    if value.startswith("attach://") and value.removeprefix("attach://") not in call.uploads:
        problems.append((name, "names an attachment that is not in the request"))


def _number_parameter(kind: str) -> Callable[[Call, str, str, Problems], None]:
    read = _TEXT_NUMBER[kind]

    def check_number(call: Call, name: str, value: str, problems: Problems) -> None:
        try:
            read(value)
        except ValueError:
            problems.append((name, f"must be of type {kind}"))

    return check_number


def _check_uploads(call: Call, checks: Mapping[str, object], problems: Problems) -> None:
    text = " ".join(value for value in call.values.values() if "attach://" in value)
    for name in call.uploads:
        if name not in checks and f"attach://{name}" not in text:
            problems.append((name, "is a file that no parameter names"))


@cache
def load() -> Spec:
    """The description that ships with the emulator."""
    text = resources.files("emulator").joinpath("bot_api.json").read_text("utf-8")
    return Spec(json.loads(text))
