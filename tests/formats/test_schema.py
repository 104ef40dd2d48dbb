"""The published JSON Schema: exports keep to it, and our own check of foreign files agrees with jsonschema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pk_ru_timeline.formats.checking import ShapeError, compile_schema
from pk_ru_timeline.formats.schema import make_schema
from pk_ru_timeline.model import Timeline

Write = Callable[..., bytes]
Timelines = st.SearchStrategy[Timeline]

DOCUMENT = Draft202012Validator(make_schema())
EVENT = make_schema()["$defs"]["event"]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(make_schema())


@given(data=st.data())
def test_every_json_export_keeps_to_it(data: st.DataObject, any_whole_timeline: Timelines, write: Write) -> None:
    DOCUMENT.validate(json.loads(write("json", data.draw(any_whole_timeline))))


@given(data=st.data())
def test_every_line_of_json_lines_is_an_event_of_it(
    data: st.DataObject, any_whole_timeline: Timelines, write: Write
) -> None:
    lines = write("jsonl", data.draw(any_whole_timeline)).decode().split("\n")

    for line in filter(None, lines):
        Draft202012Validator(EVENT).validate(json.loads(line))


def fields(value: Any, path: str = "") -> Iterator[str]:
    """The paths of all properties of a value of JSON."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield f"{path}.{name}"
            yield from fields(part, f"{path}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from fields(part, path)


def described(schema: Any, path: str = "") -> Iterator[str]:
    """The paths of all properties that a schema describes."""
    for name, part in schema.get("properties", {}).items():
        assert part["description"]
        yield f"{path}.{name}"
        yield from described(part, f"{path}.{name}")
    if "items" in schema:
        yield from described(schema["items"], path)


@given(data=st.data())
def test_no_field_of_an_event_is_left_undescribed(
    data: st.DataObject, any_whole_timeline: Timelines, write: Write
) -> None:
    events = json.loads(write("json", data.draw(any_whole_timeline)))["events"]

    assert set(fields(events)) <= set(described(EVENT))


def test_an_export_that_lacks_a_field_does_not_keep_to_it(timeline: Timeline, write: Write) -> None:
    document = json.loads(write("json", timeline))
    del document["events"][0]["reported"]

    assert not DOCUMENT.is_valid(document)


def refuses(schema: dict[str, Any], value: object) -> bool:
    try:
        compile_schema(schema)(value)
    except ShapeError:
        return True
    return False


@given(data=st.data())
def test_our_own_check_refuses_what_jsonschema_refuses(data: st.DataObject, timeline: Timeline, write: Write) -> None:
    events = json.loads(write("json", timeline))["events"]
    event = data.draw(st.sampled_from(events))
    target = data.draw(st.sampled_from([event, *event["citations"]]))
    name = data.draw(st.sampled_from(sorted(target)))
    wrong: tuple[Any, ...] = (None, True, 0, -1, 1.5, "", "x", "2023-04-20", [], ["x"], {}, "occurred")
    if data.draw(st.booleans()):
        target[name] = data.draw(st.sampled_from(wrong))
    else:
        del target[name]

    assert refuses(EVENT, event) == (not Draft202012Validator(EVENT).is_valid(event))


def test_a_schema_with_words_unknown_to_our_check_is_not_taken_for_checked() -> None:
    with pytest.raises(ValueError, match="a schema with maxLength cannot be checked"):
        compile_schema({"type": "string", "maxLength": 3})
