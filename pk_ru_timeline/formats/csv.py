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
from .json import format_record
from .records import event_record

COLUMNS = (
    "id", "date", "earliest", "latest", "granularity", "approximate", "reported", "title", "theme", "themes", "status",
    "actors", "place", "bilateral", "sources", "attributions", "disputes", "outcome", "corrections", "citations",
)  # fmt: skip

_NESTED = ("disputes", "outcome", "corrections", "citations")
"""Each is JSON in its cell, as the JSON export has it; the cell is empty where there is none."""


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
            return "; ".join(clean(str(word)).replace("\\", "\\\\").replace(";", "\\;") for word in value)
        case _:
            return clean(str(value))


FORMAT = Format(
    summary="a table for spreadsheets and data frames",
    write=write_csv,
    losses=("control and invisible characters in title, actors and place", "articles that tell no event"),
    options=("excel",),
)
