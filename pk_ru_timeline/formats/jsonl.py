"""JSON Lines: an event a line, as the JSON export has it."""

from __future__ import annotations

from typing import TextIO

from ..model import Timeline
from . import Format
from .json import format_record, parse_record
from .records import UNLISTED, UNTOLD, make_records


def write_jsonl(timeline: Timeline, stream: TextIO) -> None:
    for record in make_records("events", timeline.events):
        stream.write(format_record(record) + "\n")


def read_jsonl(data: bytes) -> Timeline:
    """The events of the lines; blank lines are passed over."""
    from .restoring import decode, restore_timeline

    lines = enumerate(decode(data).split("\n"), start=1)
    records = [parse_record(line, line=number) for number, line in lines if line.strip()]
    return restore_timeline(records, None)


FORMAT = Format(
    summary="one JSON object a line, for jq and for streams",
    write=write_jsonl,
    losses=(UNTOLD, *UNLISTED),
    read=read_jsonl,
)
