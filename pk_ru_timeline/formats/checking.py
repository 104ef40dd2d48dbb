"""Holds values from foreign files against our JSON Schema, before anything is made of them.

Only the words that our own schema uses are known here; each schema becomes a function once, so that a file of a hundred
thousand events is checked in seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Check = Callable[[Any], None]
"""Raises `ShapeError` where the value is not of the shape."""

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "boolean": (bool,), "array": (list,), "object": (dict,), "null": (type(None),),
}  # fmt: skip
_ASSERTED = frozenset("type enum const pattern minimum minItems items required properties".split())
_TOLD = frozenset("description title format $schema $id $defs".split())


class ShapeError(ValueError):
    """Where a value has another shape than it should: the path to it, and what is wrong."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.path = ""

    def __str__(self) -> str:
        return f"{self.path.lstrip('.') or 'it'} {self.args[0]}"

    def inside(self, step: str) -> ShapeError:
        self.path = step + self.path
        return self


def compile_schema(schema: Mapping[str, Any]) -> Check:
    """A check of values against a schema without references.

    Raises `ValueError` for a word of JSON Schema that is not known here.
    """
    unknown = schema.keys() - _ASSERTED - _TOLD
    if unknown:
        raise ValueError(f"a schema with {', '.join(sorted(unknown))} cannot be checked")
    checks = [*_scalar_checks(schema)]
    if "items" in schema:
        checks.append(_items(compile_schema(schema["items"]), schema.get("minItems", 0)))
    if "properties" in schema:
        parts = {name: compile_schema(part) for name, part in schema["properties"].items()}
        checks.append(_properties(parts, frozenset(schema.get("required", ()))))

    def check(value: Any) -> None:
        for one in checks:
            one(value)

    return checks[0] if len(checks) == 1 else check


def _scalar_checks(schema: Mapping[str, Any]) -> list[Check]:
    checks: list[Check] = []
    if "type" in schema:
        checks.append(_type(schema["type"]))
    if "const" in schema or "enum" in schema:
        checks.append(_one_of([schema["const"]] if "const" in schema else schema["enum"]))
    if "pattern" in schema:
        checks.append(_pattern(schema["pattern"]))
    if "minimum" in schema:
        checks.append(_minimum(schema["minimum"]))
    return checks


def _type(names: str | list[str]) -> Check:
    wanted = [names] if isinstance(names, str) else names
    types = tuple(type_ for name in wanted for type_ in _TYPES[name])

    def check(value: Any) -> None:
        if type(value) not in types:  # not isinstance: True is no integer here
            raise ShapeError(f"is not {' or '.join(wanted)}")

    return check


def _one_of(values: list[Any]) -> Check:
    def check(value: Any) -> None:
        if not any(value == known and type(value) is type(known) for known in values):
            raise ShapeError(f"is none of {', '.join(str(known) for known in values if known is not None)}")

    return check


def _pattern(pattern: str) -> Check:
    search = re.compile(re.sub(r"\$$", r"\\Z", pattern), re.ASCII).search

    def check(value: Any) -> None:
        if isinstance(value, str) and search(value) is None:
            raise ShapeError(f"is {value[:40]!r}, which is not written as it should be")

    return check


def _minimum(least: int) -> Check:
    def check(value: Any) -> None:
        if value is not None and value < least:
            raise ShapeError(f"is less than {least}")

    return check


def _items(item: Check, least: int) -> Check:
    def check(value: Any) -> None:
        if value is None:
            return
        if len(value) < least:
            raise ShapeError(f"has fewer than {least}")
        for number, one in enumerate(value):
            try:
                item(one)
            except ShapeError as error:
                raise error.inside(f"[{number}]")  # noqa: B904 (it is the same error, told from further out)

    return check


def _properties(parts: Mapping[str, Check], required: frozenset[str]) -> Check:
    def check(value: Any) -> None:
        if value is None:
            return
        missing = required - value.keys()
        if missing:
            raise ShapeError(f"has no {', '.join(sorted(missing))}")
        for name, part in parts.items():
            if name in value:
                try:
                    part(value[name])
                except ShapeError as error:
                    raise error.inside(f".{name}")  # noqa: B904 (it is the same error, told from further out)

    return check
