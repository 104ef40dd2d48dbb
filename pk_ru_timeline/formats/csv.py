"""CSV as RFC 4180 has it: commas, CRLF, a header, quotes where they are needed; an event a line.

Several words in a cell (themes, actors) are parted by `; `; a semicolon or backslash that belongs to a word has a
backslash before it. Several citations in a cell are one JSON array, as the JSON export has it; who they are stands in
words in the cell before it. A cell is empty where nothing is known. Line ends and control characters are cleaned away
from words, and escaped in the JSON, so that a line of the file is an event.

With `excel` the file begins with a byte order mark, and an apostrophe stands before each cell that a spreadsheet would
take for a formula, or for another value than the one written: `2023-04` for the first of April, the id `12345e12` for
a number (https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
import re
from typing import TextIO

from ..model import Event, Timeline
from ..model.plain import Plain
from ..wording import clean
from . import Format
from .json import format_record, parse_record
from .records import UNLISTED, UNTOLD, event_record

COLUMNS = (
    "id", "date", "earliest", "latest", "granularity", "approximate", "reported", "title", "theme", "themes", "status",
    "actors", "place", "bilateral", "sources", "attributions", "disputes", "outcome", "corrections", "citations",
)  # fmt: skip

_LISTS = ("themes", "actors")
_NESTED = ("disputes", "outcome", "corrections", "citations")
"""Each is JSON in its cell, as the JSON export has it; the cell is empty where there is none."""

_READ = ("id", "date", "title", "status", "place", "bilateral", *_LISTS, *_NESTED)
"""Columns that do not follow from others."""


BOM = "\ufeff"
_MISREAD = re.compile(r"'*\s*(?:[=+\-@\uff1d\uff0b\uff0d\uff20]|\d+[eE]\d+$|0\d+$|\d{4}-\d\d$)")
"""Formulas, full width too; exponents, leading zeros, months. Apostrophes before it, so that one can be taken away."""


def write_csv(timeline: Timeline, stream: TextIO, *, excel: bool = False) -> None:
    """A header and a row an event; `excel` as told above."""
    if excel:
        stream.write(BOM)
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for event in timeline.events:
        record = _flat(event)
        cells = (record[column] for column in COLUMNS)
        rows.writerow(map(_guarded, cells) if excel else cells)


def _guarded(cell: str) -> str:
    return f"'{cell}" if _MISREAD.match(cell) else cell


def _flat(event: Event) -> Plain:
    record = event_record(event)
    citations = record["citations"]
    record["attributions"] = [citation["attribution"] for citation in citations]
    flat = {name: _cell(value) for name, value in record.items() if name not in _NESTED}
    return flat | {name: format_record(record[name]) if record[name] else "" for name in _NESTED}


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            words = filter(None, (clean(str(word)) for word in value))
            return "; ".join(word.replace("\\", "\\\\").replace(";", "\\;") for word in words)
        case _:
            return clean(str(value))


def read_csv(data: bytes) -> Timeline:
    """The events of the rows, also of a file for a spreadsheet; the columns may stand in any order."""
    import sys
    from io import StringIO

    from .restoring import decode, restore_timeline

    csv.field_size_limit(sys.maxsize)
    rows = csv.DictReader(StringIO(decode(data), newline=""), strict=True)
    unguard = _unguarded if data.startswith(BOM.encode()) else str
    try:
        missing = [name for name in _READ if name not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"its first line names no {', '.join(missing)}")
        records = [_record({name: unguard(row[name] or "") for name in _READ}, rows.line_num) for row in rows]
    except csv.Error as error:
        raise ValueError(f"after line {rows.line_num} it is not CSV ({error})") from None
    return restore_timeline(records, None)


def _record(row: dict[str, str], line: int) -> Plain:
    record: Plain = {name: row[name] for name in ("id", "title", "status")}
    record |= {name: row[name] or None for name in ("date", "place")}
    record["bilateral"] = {"true": True, "false": False}.get(row["bilateral"].lower())
    record |= {name: _words(row[name]) for name in _LISTS}
    record |= {name: parse_record(row[name], line=line) if row[name] else [] for name in _NESTED}
    record["outcome"] = record["outcome"] or None
    return record


def _words(cell: str) -> list[str]:
    words = re.findall(r"((?:\\.|[^;])+)(?:; ?|$)", cell)
    return [re.sub(r"\\(.)", r"\1", word) for word in words]


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _MISREAD.match(cell) else cell


FORMAT = Format(
    summary="a table for spreadsheets and data frames",
    write=write_csv,
    losses=(
        UNTOLD,
        *UNLISTED,
        "control, invisible and half characters, and runs of blanks, in title, themes, actors and place",
        "actors and places that are nothing else",
    ),
    read=read_csv,
    options=("excel",),
)
