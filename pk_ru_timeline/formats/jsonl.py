"""JSON Lines: an event a line, as the JSON export has it."""

from __future__ import annotations

from typing import TextIO

from ..model import Timeline
from . import Format
from .json import format_record
from .records import make_records


def write_jsonl(timeline: Timeline, stream: TextIO) -> None:
    for record in make_records("events", timeline.events):
        stream.write(format_record(record) + "\n")


FORMAT = Format(summary="one JSON object a line, for jq and for streams", write=write_jsonl)
