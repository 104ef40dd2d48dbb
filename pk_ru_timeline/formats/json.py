"""JSON: one document, a line for each thing in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from ..model import Timeline
from ..model.plain import Plain
from . import Format
from .records import SCHEMA, UNTOLD, Kind, make_records

_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
"""What JSON lets stand in a string but terminals and line readers obey: controls, changes of direction, line ends."""


def write_json(timeline: Timeline, stream: TextIO) -> None:
    """The events under `events` and the articles under `sources`, beside the name of the `schema`."""
    write_document({"events": timeline.events, "sources": timeline.sources}, stream)


def write_document(kinds: Mapping[Kind, Iterable[Any]], stream: TextIO) -> None:
    """A document of things of some kinds, each under its name."""
    stream.write(f'{{"schema": {json.dumps(SCHEMA)}')
    for kind, values in kinds.items():
        stream.write(f', "{kind}": [')
        before = "\n"
        for record in make_records(kind, values):
            stream.write(before + format_record(record))
            before = ",\n"
        stream.write("\n]")
    stream.write("}\n")


def read_json(data: bytes) -> Timeline:
    """The timeline of a document that `write_json` has written."""
    from .restoring import decode, restore_timeline

    document = parse_record(decode(data))
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ValueError(f"it has no 'schema' that is {SCHEMA!r}")
    events, articles = document.get("events"), document.get("sources")
    if not isinstance(events, list):
        raise ValueError("it has no list of 'events'")
    if not isinstance(articles, list | None):
        raise ValueError("its 'sources' are no list")
    return restore_timeline(events, articles)


def parse_record(text: str, *, line: int = 1) -> Any:
    """One JSON value; `ValueError` says where it ends to be JSON, counting lines from `line`."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"line {line + error.lineno - 1}, column {error.colno} is not JSON") from None


def format_record(record: Plain | list[Plain]) -> str:
    """One line of JSON that holds no control character as such; the words are kept exactly."""
    return re.sub(_UNSAFE, _escape, json.dumps(record, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


FORMAT = Format(
    summary="one document with everything about every event and article",
    write=write_json,
    losses=(UNTOLD,),
    read=read_json,
)
