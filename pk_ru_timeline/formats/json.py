"""JSON: one document, a line for each thing in it, nothing lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TextIO

from ..model import Timeline
from ..model.plain import Plain
from . import Format
from .records import SCHEMA, Kind, make_records

_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
"""What JSON lets stand in a string but terminals and line readers obey: controls, changes of direction, line ends."""


def write_json(timeline: Timeline, stream: TextIO) -> None:
    """The events under `events`, beside the name of the `schema`."""
    write_document("events", timeline.events, stream)


def write_document(kind: Kind, values: Iterable[Any], stream: TextIO) -> None:
    """A document of things of one kind."""
    stream.write(f'{{"schema": {json.dumps(SCHEMA)}, "{kind}": [')
    before = "\n"
    for record in make_records(kind, values):
        stream.write(before + format_record(record))
        before = ",\n"
    stream.write("\n]}\n")


def format_record(record: Plain | list[Plain]) -> str:
    """One line of JSON that holds no control character as such; the words are kept exactly."""
    return re.sub(_UNSAFE, _escape, json.dumps(record, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


FORMAT = Format(summary="one document with everything about every event", write=write_json)
