"""Plain lines with tabs, for the pipe: id, date (EDTF), title, theme, status, number of sources. No header."""

from __future__ import annotations

from typing import TextIO

from ..model import Timeline, format_edtf
from ..wording import clean
from . import Format


def write_tsv(timeline: Timeline, stream: TextIO) -> None:
    """One line an event, nothing cut off; an undated event has an empty second column."""
    for event in timeline.events:
        day = format_edtf(event.when) if event.when else ""
        columns = (event.id, day, event.title, event.theme, event.status.value, str(event.sources))
        stream.write("\t".join(map(clean, columns)) + "\n")


FORMAT = Format(
    summary="one plain line an event, for cut, grep and awk",
    write=write_tsv,
    losses=("citations", "actors", "place", "second and further themes", "first report", "control characters"),
)
